// `node bench/peers.mjs [--units 200] [--rounds 5] [--in FOLDER]`: rule engines that exist as packages, on the thirty rules of bench/evidence.mjs
// that deduct 0.3 a case down to nothing. The packages are installed into a temporary folder (or lie in FOLDER from the last time), never into the
// project. Before anything is timed, every engine must give the score of `rubric` for every unit.
// The peers are handed the counts as objects and give back a total; `rubric` reads the YAML files, and writes down every entry with its reason.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCase } from './evidence.mjs';
import { median } from './measure.mjs';

const packages = { 'json-rules-engine': '7.3.1', publicodes: '1.10.3', '@gorules/zen-engine': '0.54.0' };
const { values: wish } = parseArgs({
  options: { units: { type: 'string', default: '200' }, rounds: { type: 'string', default: '5' }, in: { type: 'string' } },
});
const scratch = mkdtempSync(path.join(tmpdir(), 'rubric-peers-'));
const home = wish.in ?? scratch;

function install() {
  if (existsSync(path.join(home, 'node_modules', 'publicodes'))) return;
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: packages }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
}

const requireThere = createRequire(path.join(home, 'package.json'));
const load = (name) => import(pathToFileURL(requireThere.resolve(name)));

/** The rows that all engines are asked: counted ones, 2.5 points each; the judged rows are left to the total at the end. */
const rows = Array.from({ length: 40 }, (_, index) => index + 1).filter((row) => row % 4 !== 0);
const idOf = (row) => `item_${String(row).padStart(2, '0')}`;

function readUnits(folder) {
  return readdirSync(path.join(folder, 'json', '00')).map((file) => {
    const { unit, facts } = JSON.parse(readFileSync(path.join(folder, 'json', '00', file), 'utf8'));
    const judged = Object.values(facts).filter((fact) => typeof fact === 'object');
    return {
      id: unit.id,
      counts: Object.fromEntries(rows.map((row) => [idOf(row), facts[idOf(row)]])),
      // In hundredths: judged rows never come to less than nothing here (at most 2 of 2.5 are lost).
      judged: judged.reduce((sum, { lost }) => sum + 250 - Math.round(lost * 100), 0),
    };
  });
}

/** Conditions only: it has no arithmetic, so the deduction is made by our own code when a rule fires. */
async function jsonRulesEngine() {
  const { Engine } = await load('json-rules-engine');
  const engine = new Engine([]);
  for (const row of rows) {
    engine.addRule({
      conditions: { all: [{ fact: idOf(row), operator: 'greaterThan', value: 0 }] },
      event: { type: 'deduct', params: { row } },
    });
  }
  return async ({ counts }) => {
    const { events } = await engine.run(counts);
    return events.reduce((total, { params: { row } }) => total - Math.min(2.5, 0.3 * counts[idOf(row)]), 2.5 * rows.length);
  };
}

async function publicodes() {
  const { default: module } = await load('publicodes');
  const Engine = module.default ?? module;
  // Names of rules have no low lines there.
  const named = (id) => id.replace('_', ' ');
  const marks = rows.map((row) => [`mark ${named(idOf(row))}`, { valeur: `2.5 - 0.3 * ${named(idOf(row))}`, plancher: 0 }]);
  const rules = {
    ...Object.fromEntries(rows.map((row) => [named(idOf(row)), 0])),
    ...Object.fromEntries(marks),
    total: { somme: marks.map(([name]) => name) },
  };
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } });
  return async ({ counts }) => {
    engine.setSituation(Object.fromEntries(Object.entries(counts).map(([id, count]) => [named(id), count])));
    return engine.evaluate('total').nodeValue;
  };
}

/** A decision of one node with an expression for each row. */
async function zen() {
  const { ZenEngine } = await load('@gorules/zen-engine');
  const expressions = [
    ...rows.map((row) => ({ id: idOf(row), key: `mark_${row}`, value: `max([0, 2.5 - 0.3 * ${idOf(row)}])` })),
    { id: 'total', key: 'total', value: rows.map((row) => `$.mark_${row}`).join(' + ') },
  ];
  const node = (id, type, content) => ({ id, name: id, type, position: { x: 0, y: 0 }, ...(content && { content }) });
  const edge = (from, to) => ({ id: `${from}-${to}`, type: 'edge', sourceId: from, targetId: to });
  const nodes = [node('in', 'inputNode'), node('marks', 'expressionNode', { expressions }), node('out', 'outputNode')];
  const engine = new ZenEngine();
  const decision = engine.createDecision(Buffer.from(JSON.stringify({ nodes, edges: [edge('in', 'marks'), edge('marks', 'out')] })));
  return async ({ counts }) => (await decision.evaluate(counts)).result.total;
}

/** The library as it ships, over the files of all units at once: YAML, checks, scores, ledgers, places. */
async function rubric(folder) {
  const { assess } = await import(pathToFileURL(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'index.mjs')));
  const source = (file) => ({ path: path.relative(folder, file), bytes: readFileSync(file), named: true });
  const rubrics = [source(path.join(folder, 'rubrics', 'simple.yaml'))];
  const evidence = path.join(folder, 'evidence', '00');
  return () => assess({ rubrics, evidence: readdirSync(evidence).map((file) => source(path.join(evidence, file))) }).result.units;
}

const hundredths = (points) => Math.round(points * 100);

async function check(engines, units, expected) {
  for (const [name, score] of engines) {
    for (const unit of units) {
      const found = hundredths(await score(unit)) + unit.judged;
      if (found !== expected.get(unit.id)) throw new Error(`${name}: ${unit.id} is ${found}, and ${expected.get(unit.id)} by rubric`);
    }
  }
}

async function microseconds(work, units) {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e3 / units;
}

try {
  install();
  writeCase(scratch, { kind: 'simple', units: Number(wish.units), seed: 1 });
  const units = readUnits(scratch);
  const ours = await rubric(scratch);
  const expected = new Map(ours().map(({ unit, score }) => [unit.id, hundredths(Number(score))]));
  const engines = [
    ['json-rules-engine', await jsonRulesEngine()],
    ['publicodes', await publicodes()],
    ['zen-engine', await zen()],
  ];
  await check(engines, units, expected);
  console.log(`All give the scores of rubric for ${units.length} units.`);
  const taken = new Map([['rubric', []], ...engines.map(([name]) => [name, []])]);
  for (let round = 0; round < Number(wish.rounds); round++) {
    taken.get('rubric').push(await microseconds(ours, units.length));
    for (const [name, score] of engines) {
      const all = async () => {
        for (const unit of units) await score(unit);
      };
      taken.get(name).push(await microseconds(all, units.length));
    }
  }
  const least = median(taken.get('rubric'));
  const [{ model }] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
  );
  for (const [name, list] of taken) {
    const version = packages[name] ?? packages[`@gorules/${name}`] ?? '';
    console.log(
      `  ${`${name} ${version}`.padEnd(28)} ${median(list).toFixed(0).padStart(8)} us a unit ${(median(list) / least).toFixed(2).padStart(8)} x`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true });
}
