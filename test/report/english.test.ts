// `--lang en` shows the English that a rubric gives, in every report for people; JSON keeps the words of the paper beside it.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import type { Result } from '../../src/report/result.js';
import { memoryIo } from '../support/memory-io.js';

const rubric = `
rubric: openness
title: 政务公开考核
title_en: Openness
points: 20
items:
  - id: disclosure
    title: 信息公开
    title_en: Disclosure
    points: 10
    rules: [{id: late, kind: each, deduct: 2, text: 每逾期一次扣2分, text_en: two points each time}]
  - {id: board, title: 公开栏, points: 10, kind: each, deduct: 1}
grades:
  - {name: 优秀, name_en: excellent, from: 19}
  - {name: 合格, name_en: passed}
consequences:
  - {id: talk, when: score < 19, text: 约谈, text_en: is called in}
`;
const evidence = 'rubric: openness\nunit: {id: a, name: 示例甲局}\nfacts: {late: 2, board: 1}\n';

async function print(...command: readonly string[]): Promise<string> {
  const io = memoryIo({ files: { 'rubrics/openness.yaml': rubric, 'a.yaml': evidence } });
  await run(command, io, async () => services);
  return io.out();
}

describe.each(['score', 'explain', 'rank'])('%s --lang en', (command) => {
  it.each(['table', 'markdown', 'csv'])(
    'as %s shows the English there is, and the words of the paper where there is none',
    async (format) => {
      const text = await print(command, 'a.yaml', '--lang', 'en', '--format', format);
      expect(text).toContain('Disclosure');
      expect(text).toContain('公开栏');
      if (!(command === 'explain' && format === 'csv')) expect(text).toContain('passed');
      expect(text).not.toMatch(/信息公开|政务公开考核|每逾期|约谈|优秀|合格/);
    },
  );

  it('shows the words of the paper under --lang zh', async () => {
    const text = await print(command, 'a.yaml', '--lang', 'zh');
    expect(text).toContain('信息公开');
    expect(text).not.toMatch(/Disclosure|Openness|two points|called in|passed/);
  });
});

it('an item is found by its title in either language', async () => {
  for (const title of ['Disclosure', '信息公开', 'disclosure']) {
    const text = await print('explain', 'a.yaml', '--lang', 'en', '--item', title);
    expect(text).toContain('two points each time');
    expect(text).not.toContain('公开栏');
  }
});

it('JSON is the same in both languages: the paper, and the English beside it', async () => {
  const json = await print('score', 'a.yaml', '--lang', 'en', '--format', 'json');
  expect(json).toBe(await print('score', 'a.yaml', '--lang', 'zh', '--format', 'json'));
  const { rubrics, units } = JSON.parse(json) as Result;
  expect(rubrics[0]).toMatchObject({
    title: '政务公开考核',
    english: { 政务公开考核: 'Openness', 信息公开: 'Disclosure', 合格: 'passed' },
  });
  expect(units[0]!.items[0]).toMatchObject({ title: '信息公开' });
});
