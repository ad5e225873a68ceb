// `npm run bench`: the command as it ships against the floors (Node that does nothing, Node that only reads and parses JSON) and against the
// office script in Python, whole processes, in turn, so that a machine that gets slower slows all of them. Prints ratios of medians.
// Usage: npm run bench -- [--units 70,12600] [--kinds simple] [--rounds 5] [--seed 1]. Needs `npm run build` before; python3 with yaml if there.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { writeCase } from './evidence.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.dirname(here);
const command = path.join(project, 'dist', 'rubric.cjs');
const { values: wish } = parseArgs({
  options: {
    units: { type: 'string', default: '70,12600' },
    kinds: { type: 'string', default: 'simple' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const rounds = Math.max(1, Math.trunc(Number(wish.rounds)));

// Node 20 parses that file at every start, and would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
const env = { ...environment, RUBRIC_LANG: 'en' };

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Seconds of processor that finished children took together; Linux counts them in hundredths. Undefined elsewhere. */
function processorTime() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return undefined;
  }
}

/** Seconds from start to exit, and of processor. */
function time([program, ...args], cwd) {
  const before = processorTime();
  const started = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (error || status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.toString().slice(0, 500)}`);
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  return { wall, processor: before === undefined ? undefined : processorTime() - before };
}

/** Medians of wall time and means of processor time by name, each round all of them in turn. */
function inTurn(commands, cwd, times) {
  const taken = new Map(Object.keys(commands).map((name) => [name, []]));
  for (const run of Object.values(commands)) time(run, cwd);
  for (let round = 0; round < times; round++) {
    for (const [name, run] of Object.entries(commands)) taken.get(name).push(time(run, cwd));
  }
  return new Map(
    [...taken].map(([name, list]) => [
      name,
      {
        wall: median(list.map(({ wall }) => wall)),
        processor: list[0].processor === undefined ? undefined : list.reduce((sum, { processor }) => sum + processor, 0) / times,
      },
    ]),
  );
}

function print(title, taken, floor, count) {
  console.log(`\n${title.padEnd(36)}     wall             processor${count ? '         per unit' : ''}`);
  const least = taken.get(floor);
  for (const [name, { wall, processor }] of taken) {
    const first = `${wall.toFixed(3).padStart(8)} s ${(wall / least.wall).toFixed(2).padStart(7)} x`;
    const second =
      processor === undefined ? '' : `${processor.toFixed(3).padStart(8)} s ${(processor / least.processor).toFixed(2).padStart(7)} x`;
    const each = count ? `  ${(((processor ?? wall) / count) * 1e6).toFixed(0).padStart(7)} us` : '';
    console.log(`  ${name.padEnd(34)} ${first}  ${second}${each}`);
  }
}

const nothing = 'node -e 0';
const python = spawnSync('python3', ['-c', 'import yaml']).status === 0;

function startUp() {
  const unit = 'examples/zhaohua-2017/evidence/departments/bureau_chou.yaml';
  const rubric = (...args) => [process.execPath, command, ...args];
  const commands = {
    [nothing]: [process.execPath, '-e', '0'],
    'rubric --version': rubric('--version'),
    'rubric score, one unit, table': rubric('score', unit),
    'rubric rank, twenty units, table': rubric('rank', 'examples/zhaohua-2017'),
    'rubric validate, one rubric': rubric('validate', 'rubrics/zhaohua-2017/departments.yaml'),
  };
  print('Start-up', inTurn(commands, project, 3 * rounds), nothing);
}

/** The same data as JSON, for the floor. */
function writeJson(folder) {
  for (const home of readdirSync(path.join(folder, 'evidence'))) {
    mkdirSync(path.join(folder, 'json', home), { recursive: true });
    for (const file of readdirSync(path.join(folder, 'evidence', home))) {
      const data = parse(readFileSync(path.join(folder, 'evidence', home, file), 'utf8'));
      writeFileSync(path.join(folder, 'json', home, file.replace('.yaml', '.json')), JSON.stringify(data));
    }
  }
}

/** The office script and the command must say the same, or the comparison means nothing. */
function checkPeer(folder) {
  const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 30 };
  const theirs = spawnSync('python3', [path.join(here, 'office.py'), '.'], options)
    .stdout.trim()
    .split('\n');
  const { stdout } = spawnSync(process.execPath, [command, 'rank', '.', '--format', 'ndjson', '-q'], options);
  const ours = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ rank, unit, score }) => `${rank} ${unit.id} ${score}`);
  const plain = theirs.map((line) => line.replace(/\.?0+$/, ''));
  if ([...plain].sort().join('\n') !== ours.sort().join('\n')) throw new Error('the office script disagrees');
}

function district(kind, units) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rubric-bench-'));
  try {
    writeCase(folder, { kind, units, seed: Number(wish.seed) });
    writeJson(folder);
    const peer = python && kind !== 'cohort';
    if (peer) checkPeer(folder);
    const office = (...processes) => ['python3', path.join(here, 'office.py'), '.', ...processes];
    const commands = {
      [nothing]: [process.execPath, '-e', '0'],
      'read + JSON.parse': [process.execPath, path.join(here, 'floor.mjs'), '.'],
      'rubric rank, NDJSON': [process.execPath, command, 'rank', '.', '--format', 'ndjson'],
      ...(peer && { 'office script, 1 process': office(), 'office script, 2 processes': office('2') }),
    };
    const times = units > 1000 ? Math.min(rounds, 3) : rounds;
    print(`${units} units, ${kind}`, inTurn(commands, folder, times), units > 1000 ? 'read + JSON.parse' : nothing, units);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [{ model }] = cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);
startUp();
for (const units of wish.units.split(',').map(Number)) for (const kind of wish.kinds.split(',')) district(kind, units);
