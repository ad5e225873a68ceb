// What stands behind an entry: the facts that measures, conditions, formulas and figures read, each with its value and its place.

import { describe, expect, it } from 'vitest';
import type { EntryResult } from '../../src/report/result.js';
import { assessTexts, unitsOf } from '../support/assess-texts.js';

const rubric = `rubric: r
title: 示例
points: 30
facts:
  - {id: done, type: count}
  - {id: due, type: count}
  - {id: staff, type: count}
  - {id: busy, type: flag}
measures:
  - {id: share, title: 完成率, value: 100 * done / due}
items:
  - {id: work, title: 工作, points: 10, start: zero, kind: proportion, fact: share, target: 100, award: 10}
  - {id: size, title: 规模, points: 10, kind: each, deduct: {by: staff, at_least: {50: 1}, default: 2}, when: not busy}
  - {id: peers, title: 同组, points: 10, kind: formula, award: "if(done >= cohort.mean(done), 10, if(done > 40, 5, result(last).score))"}
`;
const evidence = (id: string, done: number) => `rubric: r
unit: {id: ${id}, name: 示例${id}, group: 甲组}
facts:
  done: {value: ${done}, source: 台账}
  due: 50
  staff: 60
  busy: false
  size: 3
`;

const entriesOf = (item: number): readonly EntryResult[] => {
  const results = [{ name: 'last', units: [], source: 'last.json' }];
  const a = unitsOf(assessTexts([rubric], [evidence('a', 49), evidence('b', 47)], { results })).get('a')!;
  return a.items[item]!.entries;
};
const facts = (entry: EntryResult | undefined) => entry!.facts.map(({ fact, value, at }) => [fact, value, at]);

describe('what an entry rests on', () => {
  it('a measure, its value, and the facts it was worked out from; the entry points at the evidence', () => {
    const [entry] = entriesOf(0);
    expect(facts(entry)).toEqual([
      ['share', '98', 'rubrics/r0.yaml:12'],
      ['done', '49', 'evidence/e0.yaml:4'],
      ['due', '50', 'evidence/e0.yaml:5'],
    ]);
    expect(entry!.facts[1]!.source).toBe('台账');
    expect(entry!.at).toBe('evidence/e0.yaml:4');
  });

  it('the fact, then what the condition and a table of amounts looked at', () => {
    expect(facts(entriesOf(1).find(({ kind }) => kind === 'rule'))).toEqual([
      ['size', '3', 'evidence/e0.yaml:8'],
      ['staff', '60', 'evidence/e0.yaml:6'],
      ['busy', 'false', 'evidence/e0.yaml:7'],
    ]);
  });

  it('a value of the cohort by its question; a result that the branch taken did not read is not among them', () => {
    // (49 + 47) / 2 = 48.
    expect(facts(entriesOf(2).find(({ kind }) => kind === 'rule'))).toEqual([
      ['done', '49', 'evidence/e0.yaml:4'],
      ['cohort.mean(done)', '48', 'rubrics/r0.yaml:14'],
    ]);
  });
});
