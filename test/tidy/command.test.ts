// `rubric fmt` and `rubric fix` on a desk: what is written, what only shown, what left alone.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { unifiedDiff } from '../../src/tidy/difference.js';
import { memoryIo, type Machine } from '../support/memory-io.js';

async function rubric(line: string, machine: Machine) {
  const io = memoryIo(machine);
  const code = await run(`${line} --lang en`.split(' '), io, async () => services);
  return { code, out: io.out(), error: io.error(), text: (file: string) => io.textOf(file) };
}

const wide = 'rubric：disputes\ntitle: 化解行政争议\npoint: 15\nitems:\n  - {id: lost，title: 败诉，points: 15，kind: each，deduct: 3}\n';
const right = 'rubric: disputes\ntitle: 化解行政争议\npoints: 15\nitems:\n  - {id: lost, title: 败诉, points: 15, kind: each, deduct: 3}\n';

describe('rubric fix', () => {
  it('corrects full-width marks and misspelt keys, layer by layer', async () => {
    const { code, out, text } = await rubric('fix .', { files: { 'a.yaml': wide } });
    expect(text('a.yaml')).toBe(right);
    expect(out).toBe('a.yaml\n');
    expect(code).toBe(0);
  });

  it('shows the difference and writes nothing with --diff', async () => {
    const { out, text } = await rubric('fix . --diff', { files: { 'a.yaml': wide } });
    expect(text('a.yaml')).toBe(wide);
    expect(out).toBe(
      '--- a/a.yaml\n+++ b/a.yaml\n@@ -1,5 +1,5 @@\n-rubric：disputes\n+rubric: disputes\n title: 化解行政争议\n-point: 15\n+points: 15\n items:\n' +
        '-  - {id: lost，title: 败诉，points: 15，kind: each，deduct: 3}\n+  - {id: lost, title: 败诉, points: 15, kind: each, deduct: 3}\n',
    );
  });

  it('never guesses values: a number in words, a name, a label stay for a person', async () => {
    const evidence = 'rubric: disputes\nunit: {id: town_a}\nfacts: {lst: 1, lost: 二次}\n';
    const { code, error, text } = await rubric('fix .', { files: { 'a.yaml': right, 'b.yaml': evidence } });
    expect(text('b.yaml')).toBe(evidence);
    expect(error).toContain('evidence/unknown-fact');
    expect(code).toBe(1);
  });

  it('leaves everything as it was when nothing can be written', async () => {
    const { code, text } = await rubric('fix .', { files: { 'a.yaml': wide }, failWriting: 'EACCES' });
    expect(code).toBe(2);
    expect(text('a.yaml')).toBe(wide);
  });

  it('touches no file that was only found', async () => {
    const { text } = await rubric('fix evidence', {
      files: { 'rubrics/a.yaml': wide, 'evidence/b.yaml': 'rubric: disputes\nunit：{id: a}\nfacts: {lost: 1}\n' },
    });
    expect(text('rubrics/a.yaml')).toBe(wide);
    expect(text('evidence/b.yaml')).toBe('rubric: disputes\nunit: {id: a}\nfacts: {lost: 1}\n');
  });
});

describe('rubric fmt', () => {
  const loose = right.replace('  - {id', '-   {id');

  it('writes the layout and names what it changed', async () => {
    const { code, out, text } = await rubric('fmt .', { files: { 'a.yaml': loose, 'b.yaml': right.replace('disputes', 'others') } });
    expect([code, out, text('a.yaml')]).toEqual([0, 'a.yaml\n', right]);
  });

  it('writes nothing with --check, and fails where something would change', async () => {
    const { code, out, text } = await rubric('fmt . --check', { files: { 'a.yaml': loose } });
    expect([code, out, text('a.yaml')]).toEqual([1, 'a.yaml\n', loose]);
    expect((await rubric('fmt . --check', { files: { 'a.yaml': right } })).code).toBe(0);
  });

  it('leaves a file alone that cannot be read', async () => {
    const { code, error, text } = await rubric('fmt .', { files: { 'a.yaml': wide } });
    expect([code, text('a.yaml')]).toEqual([1, wide]);
    expect(error).toContain('a.yaml cannot be read');
  });
});

describe('a difference', () => {
  it('counts its lines as `diff -u` does', () => {
    const before = Array.from({ length: 12 }, (_, at) => `line ${at + 1}\n`).join('');
    const after = before.replace('line 2\n', '').replace('line 11\n', 'line 11\nnew\n');
    expect(unifiedDiff('x', before, after)).toBe(
      '--- a/x\n+++ b/x\n@@ -1,5 +1,4 @@\n line 1\n-line 2\n line 3\n line 4\n line 5\n@@ -9,4 +8,5 @@\n line 9\n line 10\n line 11\n+new\n line 12\n',
    );
  });

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('x', 'a\n', 'a\n')).toBe('');
  });
});
