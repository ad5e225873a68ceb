// `rubric report`: the page from evidence and from a result are the same; and what `--public` does to whatever a command prints.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo, type MemoryIo } from '../support/memory-io.js';

const files = {
  'rubrics/openness.yaml': `rubric: openness
title: 政务公开考核
points: 10
items:
  - {id: disclosure, title: 信息公开, points: 10, kind: judged, deduct: {up_to: 10}}
`,
  'evidence/town_a.yaml': `rubric: openness
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
facts: {disclosure: {lost: 1.5, reason: 两次逾期, by: 示例评定人}}
`,
  'other/town_a.yaml': `rubric: openness
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
facts: {disclosure: {lost: 4, reason: 四次逾期, by: 示例评定人}}
`,
};

async function commands(...lines: readonly string[]): Promise<{ readonly codes: number[]; readonly io: MemoryIo }> {
  const io = memoryIo({ files });
  const codes: number[] = [];
  for (const line of lines) codes.push(await run(line.split(' '), io, async () => services));
  return { codes, io };
}

describe('rubric report', () => {
  it('makes the same page of a result as of the evidence it came from', async () => {
    const { codes, io } = await commands(
      'score evidence --format json -o r.json',
      'report r.json -o from-result.html',
      'report evidence -o from-evidence.html',
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(io.textOf('from-result.html')).toBe(io.textOf('from-evidence.html'));
    expect(io.textOf('from-result.html')).toMatch(/^<!doctype html>/);
  });

  it('prints a page unless the format or the name of the file says otherwise', async () => {
    const { io } = await commands(
      'report evidence -q',
      'report evidence -o r.md -q',
      'report evidence --format csv -o r.txt -q',
      'report evidence -o page -q',
    );
    expect(io.out()).toMatch(/^<!doctype html>/);
    expect(io.textOf('r.md')).toMatch(/^## 乡镇/);
    expect(io.textOf('r.txt')).toMatch(/^\ufeff细则,名次/);
    expect(io.textOf('page')).toMatch(/^<!doctype html>/);
  });

  it('shows what changed against the result called previous', async () => {
    const { io } = await commands('score other --format json -o last.json', 'report evidence --result previous=last.json -o r.html');
    expect(io.textOf('r.html')).toContain('<b class="gain">+2.5</b>');
  });

  it('compares with places of last year that a person wrote down', async () => {
    const last = { schema: 'rubric-result/1', units: [{ unit: { id: 'town_a' }, rubric: 'openness', rank: 3 }] };
    const io = memoryIo({ files: { ...files, 'last.json': JSON.stringify(last) } });
    expect(await run('report evidence --result previous=last.json -o r.html'.split(' '), io, async () => services)).toBe(0);
    expect(io.textOf('r.html')).toContain('▲');
  });

  it('compares with a result of an older version, and refuses one that is damaged', async () => {
    const { io } = await commands('score other --format json -o last.json');
    const last = JSON.parse(io.textOf('last.json')!) as { units: [Record<string, unknown>] };
    for (const key of ['stages', 'appeals', 'waits_for', 'grade_certain', 'grades_possible']) delete last.units[0][key];
    const older = memoryIo({ files: { ...files, 'last.json': JSON.stringify(last) } });
    expect(await run('report evidence --result previous=last.json -o r.html'.split(' '), older, async () => services)).toBe(0);
    expect(older.textOf('r.html')).toContain('<b class="gain">+2.5</b>');
    for (const damage of [{ items: 5 }, { score: 8.5 }, { unit: 'town_a' }, { rank: '1' }]) {
      const text = JSON.stringify({ ...last, units: [{ ...last.units[0], ...damage }] });
      const damaged = memoryIo({ files: { ...files, 'last.json': text } });
      expect(await run('report evidence --result previous=last.json -o r.html'.split(' '), damaged, async () => services)).toBe(2);
      expect(damaged.error()).toContain('last.json 不是 rubric 的结果');
    }
  });

  it.each(['report r.json evidence', 'report r.json --stage self', 'report r.json --under openness', 'report r.json --rubrics rubrics'])(
    'a result stands alone: %s',
    async (line) => {
      const { codes, io } = await commands('score evidence --format json -o r.json', line);
      expect(codes).toEqual([0, 2]);
      expect(io.error()).toContain('一份结果只能单独给出');
    },
  );

  it('says where a file is no result, and writes nothing', async () => {
    const io = memoryIo({ files: { ...files, 'r.json': '{"schema": "x"}' } });
    expect(await run(['report', 'r.json', '-o', 'r.html'], io, async () => services)).toBe(1);
    expect(io.error()).toContain('r.json:1:12');
    expect(io.textOf('r.html')).toBeUndefined();
  });
});

describe('--public', () => {
  it.each([
    'score evidence',
    'rank evidence',
    'explain evidence',
    'report evidence',
    'report evidence --format markdown',
    'explain evidence --format csv',
  ])('%s: names nobody, and says so', async (line) => {
    const open = await commands(`${line} -q`);
    expect(open.io.out()).toContain('示例甲镇');
    const { codes, io } = await commands(`${line} -q --public`);
    expect(codes).toEqual([0]);
    expect(io.out()).not.toMatch(/示例评定人|逾期|town_a\.yaml/);
    expect(io.out()).toContain('公开版');
    expect(io.out()).toMatch(/8\.5|-1\.5/);
  });

  it('is the same page of a result that is made public as of evidence', async () => {
    const { io } = await commands(
      'score evidence --format json --public -o open.json',
      'report open.json -o a.html',
      'report evidence --public -o b.html',
    );
    expect(io.textOf('a.html')).toBe(io.textOf('b.html'));
  });
});
