// The command as it ships keeps the code that V8 made of its parts, and never depends on it. `npm test` builds first.

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const built = path.resolve(import.meta.dirname, '../../dist');
const folder = mkdtempSync(path.join(tmpdir(), 'rubric-launch-'));
afterAll(() => rmSync(folder, { recursive: true }));

let place = '';
let kept = '';
let count = 0;

/** The command without the code that ships, as another version of Node would find it. */
beforeEach(() => {
  place = path.join(folder, String(count++));
  cpSync(path.join(built, 'parts'), path.join(place, 'dist/parts'), { recursive: true });
  cpSync(path.join(built, 'rubric.cjs'), path.join(place, 'dist/rubric.cjs'));
  kept = path.join(place, 'home/.cache/rubric/code');
});

function run(
  env: Record<string, string> = {},
  args: readonly string[] = ['--help'],
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const environment = { PATH: process.env['PATH'], HOME: path.join(place, 'home'), ...env };
  const { status, stdout, stderr } = spawnSync('node', [path.join(place, 'dist/rubric.cjs'), ...args], {
    env: environment,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the code of the parts', () => {
  it('ships for the Node that built it', () => {
    expect(readdirSync(path.join(built, 'code')).some((name) => name.includes(process.versions.v8))).toBe(true);
  });

  it('is kept in a folder of the user, which nobody else may write or read, and used from there', () => {
    const first = run();
    const files = readdirSync(kept);
    expect(files.length).toBeGreaterThan(1);
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    const written = files.map((name) => statSync(path.join(kept, name)).mtimeMs);
    expect(run()).toEqual(first);
    expect(readdirSync(kept)).toEqual(files);
    expect(files.map((name) => statSync(path.join(kept, name)).mtimeMs)).toEqual(written);
  });

  it('is used again by a run that made V8 leave its optimizer out: parts that it loads afterwards too', () => {
    const rank = [
      'rank',
      path.resolve(built, '../examples/zhaohua-2017'),
      '--rubrics',
      path.resolve(built, '../rubrics'),
      '--format',
      'html',
    ];
    const first = run({}, rank);
    expect(first.code).toBe(0);
    const written = () => readdirSync(kept).map((name) => statSync(path.join(kept, name)).mtimeMs);
    const before = written();
    expect(run({}, rank)).toEqual(first);
    expect(written()).toEqual(before);
  });

  it('that V8 does not take is made anew', () => {
    const first = run();
    for (const name of readdirSync(kept)) writeFileSync(path.join(kept, name), 'not code');
    expect(run()).toEqual(first);
    for (const name of readdirSync(kept)) expect(readFileSync(path.join(kept, name), 'latin1')).not.toBe('not code');
  });

  it('of another build is not used: V8 looks only at the length of a text', () => {
    run();
    const before = readdirSync(kept);
    const launcher = path.join(place, 'dist/rubric.cjs');
    const edition = /const edition = '([0-9a-f]{12})';/.exec(readFileSync(launcher, 'utf8'))![1]!;
    expect(before.filter((name) => !name.includes(`-${edition}-`))).toEqual([]);
    writeFileSync(launcher, readFileSync(launcher, 'utf8').replace(edition, '0123456789ab'));
    run();
    expect(readdirSync(kept).length).toBe(2 * before.length);
  });

  it('is neither read nor written where others may write', () => {
    mkdirSync(kept, { recursive: true });
    chmodSync(kept, 0o777);
    expect(run().code).toBe(0);
    expect(readdirSync(kept)).toEqual([]);
  });

  it('is done without where it cannot be kept, or is not wished for', () => {
    const usual = run();
    expect(run({ XDG_CACHE_HOME: '/dev/null' })).toEqual(usual);
    expect(run({ XDG_CACHE_HOME: 'relative' })).toEqual(usual);
    const elsewhere = path.join(place, 'elsewhere');
    expect(run({ XDG_CACHE_HOME: elsewhere, NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(usual);
    expect(existsSync(elsewhere)).toBe(false);
  });
});
