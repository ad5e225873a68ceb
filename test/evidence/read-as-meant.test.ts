// One slip in evidence is one error: what was probably meant is read on, and nothing that is wrong is scored.

import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/assessment/assess.js';

const rubric = `rubric: towns
title: 示例
period: {from: 2017-01-01, to: 2017-02-28}
items:
  - {id: disclosure, points: 10, kind: judged, deduct: {up_to: 10}}
  - {id: meeting, points: 5, repeat: month, take: mean, kind: flag, deduct: 1}
`;
const bytes = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });

function run(evidence: string): Assessment {
  return assess({ rubrics: [bytes('rubric.yaml', rubric)], evidence: [bytes('a.yaml', evidence)] });
}

/** Code and line of every problem. */
const told = ({ result }: Assessment): string[] => result.diagnostics.map(({ code, line }) => `${code}@${line}`);

const head = 'rubric: towns\nunit: {id: town_a}\nassessed: {by: 考核一组}\n';

describe('one slip, one error', () => {
  it.each([
    ['the unit', 'rubric: towns\nuint: {id: town_a}\nassessed: {by: 考核一组}\nfacts: {disclosure: {lost: 1, reason: 逾期}}\n', 2],
    ['the assessor', 'rubric: towns\nunit: {id: town_a}\nassesed: {by: 考核一组}\nfacts: {disclosure: {lost: 1, reason: 逾期}}\n', 3],
    [
      'the name of the assessor',
      'rubric: towns\nunit: {id: town_a}\nassessed: {bye: 考核一组}\nfacts: {disclosure: {lost: 1, reason: 逾期}}\n',
      3,
    ],
    ['the mark', `${head}facts:\n  disclosure: {lst: 1.5, reason: 逾期}\n`, 5],
    ['the reason', `${head}facts:\n  disclosure: {lost: 1.5, reasn: 逾期}\n`, 5],
  ])('%s', (_, evidence, line) => {
    const answer = run(evidence);
    expect(told(answer)).toEqual([`evidence/unknown-key@${line}`]);
    expect(answer.result.units.map(({ status, score }) => [status, score])).toEqual([['error', null]]);
  });
});

it('checks the facts of a rule that stands in the repeated item itself', () => {
  const answer = run(`${head}facts:\n  disclosure: {lost: 0}\n  meeting: {2017-01: {meeting: 是}, 2017-02: {meeting: false}}\n`);
  expect(told(answer)).toEqual(['evidence/not-a-flag@6']);
  expect(answer.result.units.map(({ status }) => status)).toEqual(['error']);
});

describe('two offices that say the same of a judgement', () => {
  const says = (source: string, lost = 1) => `${head}facts: {disclosure: {lost: ${lost}, reason: 逾期, source: ${source}}}\n`;
  const both = (a: string, b: string) =>
    told(assess({ rubrics: [bytes('rubric.yaml', rubric)], evidence: [bytes('a.yaml', a), bytes('b.yaml', b)] }));

  it('may name different papers, not different points', () => {
    expect(both(says('甲表'), says('乙表'))).toEqual([]);
    expect(both(says('甲表'), says('乙表', 2))).toEqual(['evidence/two-values@4']);
  });
});
