// What can be attained in the shipped rubrics, worked out by hand from their clauses, and reached by evidence: the bounds are no wider than
// they must be. That they are never too narrow is a law (test/laws/attainable.test.ts).

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../src/analysis/subject.js';
import { assess } from '../../src/assessment/assess.js';
import { formatExact, type Range } from '../../src/exact/index.js';
import { allItems } from '../../src/report/select.js';
import { rubricOf } from './support.js';

const shipped = (file: string): string => readFileSync(path.resolve(import.meta.dirname, '..', '..', 'rubrics', file), 'utf8');
const shown = (range: Range | undefined): string => (range ? `${formatExact(range.low)}…${formatExact(range.high)}` : '—');

/** [item, least, most] */
const townships = [
  ['decision_procedure', '13', '15'], // a flag: 2 at most
  ['normative_documents', '0', '10'],
  ['decisions', '13', '25'],
  ['disclosure', '0', '10'],
  ['news_items', '5.2', '10'], // 12 months, 2 too few each: 24 × 0.2
  ['openness', '5.2', '20'],
  ['court_appearance', '0', '10'],
  ['respondent_duty', '0', '15'],
  ['disputes', '0', '25'],
  ['first_responsible', '0', '10'],
  ['annual_papers', '0', '8'], // 3 papers × 3 = 9, the row has 8
  ['training', '0', '6'],
  ['legal_staff', '0', '6'],
  ['safeguards', '0', '30'],
  ['special_bonus', '0', '5'],
] as const;

const worst = `{decision_systems_missing: true, normative_documents: {lost: 10, reason: 无}, disclosure: {lost: 10, reason: 无}, news_items: {${months(0)}},
  court_absence: 2, reviews_overturned: 3, lawsuits_lost: 3, first_responsible: {lost: 10, reason: 无}, annual_papers: [], training: {lost: 6, reason: 无},
  legal_staff: {lost: 6, reason: 无}, model_unit: none, unlawful_acts: {serious: 4}}`;
const best = `{normative_documents: {lost: 0}, disclosure: {lost: 0}, news_items: {${months(2)}}, first_responsible: {lost: 0},
  annual_papers: [plan, scheme, summary], training: {lost: 0}, legal_staff: {lost: 0}, model_unit: provincial}`;

function months(count: number): string {
  return Array.from({ length: 12 }, (_, at) => `2017-${String(at + 1).padStart(2, '0')}: ${count}`).join(', ');
}

function scored(facts: string) {
  const evidence = `rubric: zhaohua_townships_2017\nunit: {id: town_a, name: 示例甲镇}\nassessed: {by: 考核组, date: 2017-12-20}\nunstated: nothing_found\nfacts: ${facts}\n`;
  const source = (name: string, text: string) => ({ path: name, bytes: new TextEncoder().encode(text), named: true });
  const [unit] = assess({
    rubrics: [source('r.yaml', shipped('zhaohua-2017/townships.yaml'))],
    evidence: [source('e.yaml', evidence)],
  }).result.units;
  return { score: unit?.score, marks: new Map(unit ? allItems(unit).map(({ id, score }) => [id, score]) : []) };
}

describe('the townships of Zhaohua', () => {
  const { anyone, rubric } = subjectOf(rubricOf(shipped('zhaohua-2017/townships.yaml')));
  const [everyone] = anyone;

  it.each(townships)('%s comes to between %s and %s', (id, least, most) => {
    expect(shown(everyone?.mark(rubric.items.get(id)!))).toBe(`${least}…${most}`);
  });

  it('come to between 13 + 5.2 and 100 in the table, between 0 and 105 with special points', () => {
    expect([shown(everyone?.table()), shown(everyone?.total())]).toEqual(['18.2…100', '0…105']);
  });

  it('reach both ends everywhere', () => {
    const [low, high] = [scored(worst), scored(best)];
    for (const [id, least, most] of townships) expect([id, low.marks.get(id), high.marks.get(id)]).toEqual([id, least, most]);
    expect([low.score, high.score]).toEqual(['0', '105']);
  });
});

describe('the composite assessment', () => {
  const { anyone } = subjectOf(rubricOf(shipped('composite-2017/composite.yaml')));

  it('leaves a department the lowest band of its service, a township nothing', () => {
    expect(anyone.map((one) => [one.unitClass, shown(one.total())])).toEqual([
      ['department', '4…100'],
      ['township', '0…100'],
    ]);
  });
});

describe('where a bound cannot be known', () => {
  const total = (text: string): string => shown(subjectOf(rubricOf(text)).anyone[0]?.total());
  const row = '{id: a, title: 秩序, points: 10, start: full, rules: [{id: r, kind: each, deduct: 4, at_most: 6}]}';

  it('none is stated: a cap by a fact that may be anything', () => {
    expect(total(`rubric: bounded\nitems: [${row}]\n`)).toBe('4…10');
    const open = row.replace('at_most: 6', 'at_most: {by: n, at_least: {3: 6, 0: 2}}');
    expect(total(`rubric: bounded\nfacts: [{id: n, type: count}]\nitems: [${open}]\n`)).toBe('—');
  });

  it('none is stated: a mark read of a row that may not apply', () => {
    const reads = '{id: b, title: 效率, points: 10, start: full, rules: [{id: s, kind: formula, deduct: "score(a) / 10"}]}';
    expect(total(`rubric: bounded\nitems:\n  - ${row}\n  - ${reads}\n`)).not.toBe('—');
    const optional = row.replace('points: 10', 'points: 10, not_applicable: exclude');
    expect(total(`rubric: bounded\nitems:\n  - ${optional}\n  - ${reads}\n`)).toBe('—');
  });
});
