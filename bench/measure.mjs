// Whole processes, timed in turn; medians and ratios printed; peak memory of one.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Node 20 parses that file at every start, and would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
export const env = { ...environment, RUBRIC_LANG: 'en' };

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

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
export function inTurn(commands, cwd, times) {
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

export function print(title, taken, floor, count) {
  console.log(`\n${title.padEnd(42)}     wall             processor${count ? '         per unit' : ''}`);
  const least = taken.get(floor);
  for (const [name, { wall, processor }] of taken) {
    const first = `${wall.toFixed(3).padStart(8)} s ${(wall / least.wall).toFixed(2).padStart(7)} x`;
    const second =
      processor === undefined ? '' : `${processor.toFixed(3).padStart(8)} s ${(processor / least.processor).toFixed(2).padStart(7)} x`;
    const each = count ? `  ${(((processor ?? wall) / count) * 1e6).toFixed(0).padStart(7)} us` : '';
    console.log(`  ${name.padEnd(40)} ${first}  ${second}${each}`);
  }
}

const watcher = `import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss if status == 0 else "")`;

/** The most memory that the process held at once; undefined where nobody can say (Python on Linux does), or that it failed. */
export function peakMemory(run, cwd) {
  const { status, stdout } = spawnSync('python3', ['-c', watcher, ...run], { cwd, env, encoding: 'utf8' });
  if (status !== 0 || process.platform !== 'linux') return undefined;
  return stdout.trim() === '' ? 'failed' : `${Math.round(Number(stdout) / 1024)} MB`;
}
