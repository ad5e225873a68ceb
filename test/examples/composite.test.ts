// The composite assessment: law tables and composite in one run, against what examples/composite-2017/independent/calculate.py
// worked out from the README and from the expected law scores.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import type { ItemResult, UnitResult } from '../../src/report/result.js';
import { assessFolders, consequencesOf, edited, expectation, filesIn, inexact, marksOf, sameKeys, unitsOf } from './shipped.js';

interface Expected {
  readonly group: string;
  readonly status: string;
  readonly score: string;
  readonly lowest: string;
  readonly highest: string;
  readonly rank: number;
  readonly rank_best: number;
  readonly rank_worst: number;
  readonly grade: string;
  readonly consequences: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, string>>;
}

const rubrics = ['rubrics/zhaohua-2017', 'rubrics/composite-2017'];
const folders = ['examples/zhaohua-2017', 'examples/composite-2017'];
const { result } = assessFolders(rubrics, folders);
const composite = unitsOf(result, 'composite_2017');
const { units: expected } = expectation<Expected>('examples/composite-2017/expected.json');
const { units: laws } = expectation<{ readonly score: string }>('examples/zhaohua-2017/expected.json');

const row = (unit: UnitResult, id: string): ItemResult =>
  unit.items.find((item) => item.id === 'law')!.items.find((item) => item.id === id)!;
const graded = (group: string, grade: string): string[] =>
  Object.values(composite)
    .filter((unit) => unit.unit.group === group && unit.grade === grade)
    .map(({ unit }) => unit.id)
    .sort();

describe('one run over both folders', () => {
  it('scores the law tables and the composite of the same twenty units, without a problem', () => {
    expect(result.diagnostics).toEqual([]);
    expect(Object.keys(composite).sort()).toEqual(Object.keys(expected).sort());
    expect(result.units).toHaveLength(40);
  });

  it('gives the law scores they have alone', () => {
    const found = { ...unitsOf(result, 'zhaohua_departments_2017'), ...unitsOf(result, 'zhaohua_townships_2017') };
    expect(Object.fromEntries(Object.entries(found).map(([id, { score }]) => [id, score]))).toEqual(
      Object.fromEntries(Object.entries(laws).map(([id, { score }]) => [id, score])),
    );
  });

  it.each(Object.entries(expected))('%s: score, place, grade, consequences, marks', (id, want) => {
    const unit = composite[id]!;
    const { status, score, lowest, highest, rank, grade, unit: head } = unit;
    const found = {
      group: head.group,
      status,
      score,
      lowest,
      highest,
      rank,
      rank_best: unit.rank_lowest,
      rank_worst: unit.rank_highest,
      grade,
    };
    expect(found).toEqual(sameKeys({ ...want } as Record<string, unknown>, found));
    expect(consequencesOf(unit)).toEqual(want.consequences);
    expect(sameKeys(marksOf(unit), want.marks)).toEqual(want.marks);
  });

  it('states every point exactly', () => {
    expect(inexact(result)).toEqual([]);
  });

  it('does not depend on the order of files, nor on which rubric is read first', () => {
    const turned = assess({ rubrics: rubrics.flatMap(filesIn).toReversed(), evidence: folders.flatMap(filesIn).toReversed() });
    expect(turned.result.units).toEqual(result.units);
  });
});

describe('the law score in the composite', () => {
  it('is cut at 100 before it is converted, and the cut is an entry: 104.5 − 4.5 = 100, 5 of 5', () => {
    const { exact, contributes, entries } = row(composite['bureau_jia']!, 'law_ratio');
    expect({ exact, contributes }).toEqual({ exact: '100', contributes: '5' });
    expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['rule', '104.5'],
      ['ceiling', '-4.5'],
    ]);
  });

  it('is the rounded one: 97.73 × 5 ÷ 100 = 4.8865', () => {
    expect(row(composite['bureau_wu']!, 'law_ratio').contributes).toBe('4.8865');
  });

  it('says where it comes from: the question, the value and the rubric stand in the sheet', () => {
    const { cohort } = composite['bureau_gui']!;
    expect(cohort!['result(zhaohua_departments_2017).score']).toEqual({ value: '95.8', source: 'zhaohua_departments_2017' });
    const facts = row(composite['bureau_gui']!, 'law_by_band').entries.flatMap((entry) => entry.facts);
    expect(facts.map(({ fact, value }) => [fact, value])).toContainEqual(['result(zhaohua_departments_2017).score', '95.8']);
  });

  it('shares the better place: 98.6 twice is second twice, 2.8 each; the next is fourth, 2.4', () => {
    const marks = ['bureau_ren', 'bureau_xin', 'bureau_wu'].map((id) => row(composite[id]!, 'law_by_rank').exact);
    expect(marks).toEqual(['2.8', '2.8', '2.4']);
  });

  it('leaves a unit provisional whose place another unit may still take: 3 − 0.2 × 6 = 1.8 or 2', () => {
    const gui = composite['bureau_gui']!;
    expect(row(gui, 'law_by_rank').exact).toBe('1.8');
    expect([gui.status, gui.lowest, gui.highest]).toEqual(['provisional', '91.15', '91.35']);
  });

  it('is an error of each unit where there is no law result, and names it', () => {
    const alone = assessFolders(rubrics, ['examples/composite-2017']).result;
    expect(alone.units.map(({ status }) => status)).toEqual(alone.units.map(() => 'error'));
    expect(new Set(alone.diagnostics.map(({ code }) => code))).toEqual(new Set(['formula/no-result']));
    expect(new Set(alone.diagnostics.map(({ unit }) => unit))).toEqual(new Set(Object.keys(expected)));
  });

  it('may come from an earlier run under the name of the rubric', () => {
    const law = assessFolders(rubrics, ['examples/zhaohua-2017']).result.units;
    const results = ['zhaohua_departments_2017', 'zhaohua_townships_2017'].map((name) => ({
      name,
      units: law.filter(({ rubric }) => rubric === name),
    }));
    const later = assessFolders(rubrics, ['examples/composite-2017'], results).result;
    const scores = (units: readonly UnitResult[]) =>
      units.map(({ unit, score, highest, rank, grade }) => [unit.id, score, highest, rank, grade]);
    expect(scores(later.units)).toEqual(scores(Object.values(composite)));
  });
});

describe('grades of the composite', () => {
  it('25% of twelve is three places of 优秀; the tie across the third leaves two', () => {
    expect(['bureau_ren', 'bureau_xin'].map((id) => [composite[id]!.score, composite[id]!.rank])).toEqual([
      ['93.08', 4],
      ['93.08', 4],
    ]);
    expect(graded('部门', '优秀')).toEqual(['bureau_jia', 'bureau_wu']);
    expect(graded('乡镇', '优秀')).toEqual(['town_jia', 'town_wu']);
  });

  it('keeps a law score below 80 from 优秀: third with 93.26, law 76.5', () => {
    expect([composite['bureau_ding']!.rank, composite['bureau_ding']!.grade]).toEqual([3, '良好']);
    expect(composite['bureau_ding']!.explained.grade!.message.code).toBe('grade/condition');
  });

  it('lets all in who tie across the quota where the rubric says so', () => {
    const all = assess({
      rubrics: rubrics
        .flatMap(filesIn)
        .map((file) => edited(file, (text) => text.replace('quota: 25%, tie: none', 'quota: 25%, tie: all'))),
      evidence: folders.flatMap(filesIn),
    }).result;
    const excellent = Object.values(unitsOf(all, 'composite_2017')).filter(({ unit, grade }) => unit.group === '部门' && grade === '优秀');
    expect(excellent.map(({ unit }) => unit.id).sort()).toEqual(['bureau_jia', 'bureau_ren', 'bureau_wu', 'bureau_xin']);
  });

  it('has six places of 良好: the seventh, 83.85 points, falls to 合格; a veto takes none', () => {
    expect(graded('部门', '良好')).toEqual(['bureau_chou', 'bureau_ding', 'bureau_gui', 'bureau_ren', 'bureau_xin', 'bureau_yi']);
    expect([composite['bureau_geng']!.grade, composite['bureau_bing']!.grade]).toEqual(['合格', '合格']);
  });
});
