// `npm run bench`: the command as it ships against the floors (Node that does nothing, Node that only reads and parses JSON, C that only takes the
// YAML apart) and against the office script in Python, whole processes, in turn, so that a machine that gets slower slows all of them. Prints ratios
// of medians, peak memory and how the files were read. Usage: npm run bench -- [--units 70,12600] [--kinds simple] [--rounds 5] [--seed 1]
// [--skip-start]. Needs `npm run build` before; python3 with yaml, and gcc with libyaml, if there.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCase } from './evidence.mjs';
import { env, inTurn, peakMemory, print } from './measure.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.dirname(here);
const command = path.join(project, 'dist', 'rubric.cjs');
const { values: wish } = parseArgs({
  options: {
    units: { type: 'string', default: '70,12600' },
    kinds: { type: 'string', default: 'simple' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    'skip-start': { type: 'boolean', default: false },
  },
});
const rounds = Math.max(1, Math.trunc(Number(wish.rounds)));
const scratch = mkdtempSync(path.join(tmpdir(), 'rubric-bench-'));

const nothing = 'node -e 0';
const works = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const taskset = works('taskset', ['-c', '0', 'true']);
const python = works('python3', ['-c', 'import yaml']);

/** Undefined where it cannot be compiled. */
function compileLibyaml() {
  const program = path.join(scratch, 'libyaml');
  return works('gcc', ['-O2', '-o', program, path.join(here, 'libyaml.c'), '-lyaml']) ? program : undefined;
}

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

/** Lines are handed over one by one: the result of a nation does not fit into one text. */
function* linesOf(program, args, cwd) {
  const file = path.join(scratch, 'out.txt');
  const { status } = spawnSync('sh', ['-c', '"$@" > "$0"', file, program, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
  let rest = '';
  for (const chunk of chunksOf(file)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    yield* lines;
  }
}

function* chunksOf(file) {
  const decoder = new TextDecoder();
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 1 << 24) yield decoder.decode(bytes.subarray(at, at + (1 << 24)), { stream: true });
}

/** The office script and the command must say the same, or the comparison means nothing. */
function checkPeer(folder) {
  const theirs = [...linesOf('python3', [path.join(here, 'office.py'), '.'], folder)].map((line) => line.replace(/\.?0+$/, ''));
  const ours = [...linesOf(process.execPath, [command, 'rank', '.', '--format', 'csv', '-q'], folder)];
  const [heads, ...rows] = ours.map((line) => line.replace(/^\ufeff/, '').split(','));
  const at = ['Rank', 'Id', 'Score'].map((head) => heads.indexOf(head));
  const plain = rows.filter((row) => row.length > 1).map((row) => at.map((index) => row[index].trim()).join(' '));
  if (theirs.sort().join('\n') !== plain.sort().join('\n')) throw new Error(`the office script disagrees: ${theirs[0]} and ${plain[0]}`);
}

const libyaml = compileLibyaml();

function district(kind, units) {
  const folder = path.join(scratch, `${kind}-${units}`);
  writeCase(folder, { kind, units, seed: Number(wish.seed) });
  if (python) checkPeer(folder);
  const office = (...processes) => ['python3', path.join(here, 'office.py'), '.', ...processes];
  const rubric = (...args) => [process.execPath, command, ...args, '-q'];
  const commands = {
    [nothing]: [process.execPath, '-e', '0'],
    'read + JSON.parse': [process.execPath, path.join(here, 'floor.mjs'), '.'],
    ...(libyaml && { 'C, libyaml events': [libyaml, 'evidence'] }),
    'rubric rank, NDJSON': rubric('rank', '.', '--format', 'ndjson'),
    ...(taskset && { 'rubric rank, NDJSON, 1 processor': ['taskset', '-c', '0', ...rubric('rank', '.', '--format', 'ndjson')] }),
    'rubric rank, NDJSON, known from a cache': rubric('rank', '.', '--format', 'ndjson', '--cache', `${folder}.cache`),
    'rubric rank, CSV': rubric('rank', '.', '--format', 'csv'),
    ...(python && { 'office script, 1 process': office(), 'office script, 2 processes': office('2') }),
  };
  const times = units > 20_000 ? Math.min(rounds, 2) : units > 1000 ? Math.min(rounds, 3) : rounds;
  const taken = inTurn(commands, folder, times);
  print(`${units} units, ${kind}`, taken, units > 1000 ? 'read + JSON.parse' : nothing, units);
  const ours = rubric('rank', '.', '--format', 'ndjson');
  const peaks = {
    rank: peakMemory(ours, folder),
    'rank, heap of 64 MB': peakMemory([ours[0], '--max-old-space-size=64', ...ours.slice(1)], folder),
  };
  for (const [name, peak] of Object.entries(peaks)) console.log(`  peak memory of ${name}: ${peak ?? 'not measured'}`);
  console.log(`  read: ${readersOf(folder)}`);
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.cache`, { recursive: true, force: true });
}

function readersOf(folder) {
  const tsx = path.join(project, 'node_modules', '.bin', 'tsx');
  const { stdout, status } = spawnSync(tsx, [path.join(here, 'readers.ts'), folder], { encoding: 'utf8', env });
  if (status !== 0) return 'not counted';
  const { files, rowsKnown, fellBack } = JSON.parse(stdout);
  const percent = (count) => `${((100 * count) / files).toFixed(1)} %`;
  return `${percent(rowsKnown)} of ${files} files by rows known from others; ${percent(fellBack)} fall back to the yaml package`;
}

const [{ model }] = cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);
if (!python) console.log('The office script is not measured: python3 with yaml is not here.');
if (!libyaml) console.log('libyaml is not measured: gcc with yaml.h (Debian: libyaml-dev) is not here.');
try {
  if (!wish['skip-start']) startUp();
  for (const units of wish.units.split(',').map(Number)) for (const kind of wish.kinds.split(',')) district(kind, units);
} finally {
  rmSync(scratch, { recursive: true });
}
