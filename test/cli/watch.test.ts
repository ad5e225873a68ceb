// `--watch`: what is shown after a file changed, on a machine made of objects and by the real program in a real folder.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo } from '../support/memory-io.js';

const table = 'rubric: disputes\ntitle: 化解行政争议\npoints: 15\nitems:\n  - {id: lost, title: 败诉, points: 15, kind: each, deduct: 3}\n';
const town = (id: string, lost: number): string => `rubric: disputes\nunit: {id: ${id}, name: 示例${id}镇}\nfacts: {lost: ${lost}}\n`;
const files = { 'disputes.yaml': table, 'a.yaml': town('甲', 0), 'b.yaml': town('乙', 1) };

async function watched(
  line: string,
  edits: readonly Readonly<Record<string, string>>[],
): Promise<{ out: string; error: string; code: number }> {
  const io = memoryIo({ files, edits });
  const code = await run(`${line} --watch --lang en`.split(' '), io, async () => services);
  return { out: io.out(), error: io.error(), code };
}

describe('rank --watch', () => {
  it('shows the ranking once, then what changed in scores, places and rows', async () => {
    const { out } = await watched('rank .', [{ 'a.yaml': town('甲', 3) }]);
    expect(out.match(/Rank/g)).toHaveLength(1);
    // 15 - 3 × 3 = 6; the other one keeps its 12 and is first now.
    expect(out).toMatch(/\n示例乙镇: place 2 → 1\n示例甲镇: score 15 → 6 \(-9\); place 1 → 2\n {2}败诉 15 → 6 \(-9\)\n$/);
  });

  it('says so where nothing changed', async () => {
    expect((await watched('rank .', [{ 'a.yaml': `# as before\n${town('甲', 0)}` }])).out).toMatch(/\nNo score and no place changed\.\n$/);
  });

  it('shows problems while a file is wrong, and goes on when it is right again', async () => {
    const { out, error, code } = await watched('rank .', [{ 'a.yaml': 'rubric: disputes\nunit: {id: 甲\n' }, { 'a.yaml': town('甲', 1) }]);
    expect(error).toContain('yaml/');
    expect(out).toMatch(/示例甲镇.*score none → 12|示例甲镇: is new, score 12/);
    expect(code).toBe(0);
  });

  it('sees a unit that is new', async () => {
    expect((await watched('score .', [{ 'c.yaml': town('丙', 2) }])).out).toMatch(/示例丙镇: is new, score 9\n$/);
  });
});

describe('validate --watch and test --watch', () => {
  it('check again', async () => {
    const { error, code } = await watched('validate .', [{ 'disputes.yaml': table.replace('points: 15\nitems', 'points: 16\nitems') }]);
    expect(error.match(/Checked 1 rubric/g)).toHaveLength(2);
    expect(code).toBe(1);
  });

  it('run the cases again', async () => {
    const cases = (score: number): string => `test: disputes\ncases:\n  - {case: 一起, facts: {lost: 1}, expect: {score: ${score}}}\n`;
    const { out, code } = await watched('test .', [{ 'x.test.yaml': cases(13) }, { 'x.test.yaml': cases(12) }]).catch(() => ({
      out: '',
      code: -1,
    }));
    expect([out, code]).toEqual(['', 2]);
    const io = memoryIo({ files: { ...files, 'x.test.yaml': cases(13) }, edits: [{ 'x.test.yaml': cases(12) }] });
    expect(await run(['test', '.', '--watch', '--lang', 'en'], io, async () => services)).toBe(0);
    expect(io.out()).toContain('1 case: 0 passed, 1 failed');
    expect(io.out()).toMatch(/1 case: 1 passed\n$/);
  });
});

describe('the real program', () => {
  it('sees a file that is written while it runs', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rubric-watch-'));
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
    const root = path.resolve(import.meta.dirname, '..', '..');
    const loader = path.join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
    const child = spawn(
      process.execPath,
      ['--import', loader, path.join(root, 'src', 'cli', 'main.ts'), 'rank', '.', '--watch', '--lang', 'en'],
      { cwd: folder },
    );
    let [out, error] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    try {
      await until(() => error.includes('Waiting for files'));
      // The watcher begins a moment after it says so: written again until it is seen.
      for (let lost = 3; !out.includes('示例甲镇: score'); lost = 7 - lost) {
        writeFileSync(path.join(folder, 'a.yaml'), town('甲', lost));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      expect(out).toMatch(/示例甲镇: score (?:15|6|3) → (?:6|3) \(/);
    } finally {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
