// `rubric schema`: which schema, from which file, and what is said when there is none.

import { describe, expect, it } from 'vitest';
import { rubric } from '../support/command-line.js';

const townships = 'rubric: townships\ntitle: 示例细则\nitems:\n  - {id: late, title: 逾期, points: 5, kind: flag, deduct: 1}\n';
const machine = { files: { 'rubrics/townships.yaml': townships, 'other/news.yaml': townships.replace('townships', 'news') } };

const titleOf = async (line: string): Promise<unknown> => {
  const { code, out } = await rubric(line, machine);
  expect(code).toBe(0);
  return (JSON.parse(out) as { title: string }).title;
};

describe('rubric schema evidence', () => {
  it('finds the rubric by its file, by its id, and by its id in the folders named', async () => {
    expect(await titleOf('schema evidence other/news.yaml')).toBe('考核证据：示例细则');
    expect(await titleOf('schema evidence townships --lang en')).toBe('Evidence: 示例细则');
    expect(await titleOf('schema evidence news --rubrics other')).toBe('考核证据：示例细则');
  });

  it('writes a file', async () => {
    const { out, error, io } = await rubric('schema evidence townships -o evidence.schema.json', machine);
    expect([out, error]).toEqual(['', '已写入 evidence.schema.json\n']);
    expect(io.textOf('evidence.schema.json')).toContain('"late"');
  });

  it('says what is wrong with a rubric that cannot be read', async () => {
    const files = { 'rubrics/bad.yaml': townships.replace('flag', 'flga') };
    const { code, out, error } = await rubric('schema evidence rubrics/bad.yaml', { files });
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain('rubric/unknown-kind');
  });
});

describe('wrong usage', () => {
  it.each([
    ['schema', '还要给出对象'],
    ['schema evidnce', '是不是“evidence”？'],
    ['schema rubric townships', '写的是“rubric townships”'],
    ['schema evidence', '还要给出评分细则'],
    ['schema evidence townshps', '没有文件或评分细则“townshps”，是不是“townships”？有的是：townships'],
  ])('%s', async (line, text) => {
    const { code, out, error } = await rubric(line, machine);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(text);
  });

  it('asks for one rubric where a folder holds several', async () => {
    const files = { 'r/a.yaml': townships, 'r/b.yaml': townships.replace('townships', 'news') };
    const { code, error } = await rubric('schema evidence r', { files });
    expect(code).toBe(2);
    expect(error).toContain('一次只能说明一份评分细则，这里有：townships、news');
  });
});
