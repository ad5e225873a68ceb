// What hangs on missing facts beyond the score: places by the unrounded score or by rate, keys that decide nothing, points by place, sheets of
// raters. Expected values are worked out by hand for every way the facts may turn out.

import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../src/report/result.js';
import { assessTexts, unitsOf } from '../support/assess-texts.js';

type Facts = Readonly<Record<string, unknown>>;

const run = (rubric: object, units: readonly Facts[], more?: Parameters<typeof assessTexts>[2]): UnitResult[] => {
  const evidence = units.map((facts, at) => ({ rubric: 'r', unit: { id: `u${at + 1}`, name: `示例${at + 1}` }, facts }));
  return [...unitsOf(assessTexts([{ rubric: 'r', title: '示例', ...rubric }], evidence, more)).values()];
};
const places = (units: readonly UnitResult[]) => units.map(({ rank_lowest: best, rank_highest: worst }) => [best, worst]);
const ranges = (units: readonly UnitResult[]) => units.map(({ lowest, highest }) => [lowest, highest]);
const missing = (units: readonly UnitResult[]) => units.map((unit) => unit.missing);

const row = (id: string, points: number, more: object = {}) => ({
  id,
  points,
  rules: [{ id: `${id}_cases`, kind: 'each', deduct: 1 }],
  ...more,
});

describe('a place by something else than the displayed score', () => {
  const table = (treatment: string, by: string) => ({
    facts: [{ id: 'duty', type: 'flag' }],
    items: [row('i', 5, { applies_when: 'duty', not_applicable: treatment }), row('j', 10)],
    ranking: { by },
  });

  it('is open by the unrounded score where the duty moves that', () => {
    // u1: with the duty 0 + 8, without 12 (8 × 15 ÷ 10). u2: 5 + 5.
    const units = run(table('rescale', 'exact'), [
      { i_cases: 5, j_cases: 2 },
      { i_cases: 0, j_cases: 5, duty: true },
    ]);
    expect(places(units)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(missing(units)).toEqual([['duty'], []]);
  });

  it('is open by rate where the score is the same either way and its maximum is not', () => {
    // u1: 7 of 15 (46.67%) or 7 of 10 (70%). u2: 9 of 15 (60%).
    const units = run(table('exclude', 'rate'), [
      { i_cases: 5, j_cases: 3 },
      { i_cases: 2, j_cases: 4, duty: true },
    ]);
    expect(units[0]).toMatchObject({ status: 'final', score: '7', rate: '46.67' });
    expect(places(units)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(missing(units)).toEqual([['duty'], []]);
  });

  it('is open where a veto on the score may fire, also behind a rounding that hides the rest', () => {
    // To 5: u1 is 8 or 6 before rounding, u2 is 7 (7 and no veto) or 0.
    const units = run(
      {
        round: { to: 5 },
        items: [{ id: 'i', points: 2, rules: [{ id: 'slip', kind: 'flag', deduct: 2 }] }, row('j', 10)],
        vetoes: [{ id: 'fraud', kind: 'flag', effect: { score: 0 } }],
        ranking: { by: 'exact' },
      },
      [
        { j_cases: 4, fraud: false },
        { j_cases: 3, slip: true },
      ],
    );
    expect(places(units)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});

describe('a fact that only a later key of the ranking reads', () => {
  const table = (ties: string) => ({
    facts: [{ id: 'lot', type: 'number' }],
    items: [row('j', 10)],
    ranking: { ties, order: ['score high', 'lot low'] },
  });

  it.each(['share', 'dense'])('is not missing where the first key decides (%s)', (ties) => {
    const units = run(table(ties), [{ j_cases: 1 }, { j_cases: 2 }], { final: true });
    expect(units.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(missing(units)).toEqual([[], []]);
  });

  it('is missing to those who are level before it, and to nobody else', () => {
    const units = run(table('share'), [{ j_cases: 1 }, { j_cases: 1, lot: 1 }, { j_cases: 2 }]);
    expect(places(units)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
    expect(missing(units)).toEqual([['lot'], [], []]);
  });
});

it('what a unit leaves open is missing to it although a rule asks for the place of its own table', () => {
  // food is 0 to 20: a has 42 (40 and 2 for the first place), b 10 to 30 and is second either way.
  const units = run(
    {
      items: [
        { id: 'food', points: 20, kind: 'judged', award: { up_to: 20 } },
        { id: 'other', points: 20, kind: 'judged', award: { up_to: 20 } },
      ],
      extra: { rules: [{ id: 'prize', kind: 'each', award: 2, when: 'rank(total) <= 1' }] },
    },
    [
      { food: { given: 20, reason: '示例' }, other: { given: 20, reason: '示例' }, prize: 1 },
      { other: { given: 10, reason: '示例' }, prize: 0 },
    ],
  );
  expect(ranges(units)).toEqual([
    ['42', '42'],
    ['10', '30'],
  ]);
  expect(missing(units)).toEqual([[], ['food']]);
});

describe('points by place with `ties: mean`', () => {
  const table = (points: unknown) => ({
    facts: [{ id: 'x', type: 'number' }],
    items: [{ id: 'a', points: 10, rules: [{ id: 'p', kind: 'rank', of: 'x', ties: 'mean', points }] }],
  });

  it('go no further than the ties that one unknown value can make', () => {
    // The unknown may be above, level with or below each of 50, 40, 40 and 10.
    const units = run(table([10, 8, 6, 4, 2]), [{ x: 50 }, { x: 40 }, { x: 40 }, { x: 10 }, {}]);
    expect(ranges(units)).toEqual([
      ['8', '10'],
      ['5', '7'],
      ['5', '7'],
      ['2', '4'],
      ['2', '10'],
    ]);
  });

  it('are the mean over a tie that goes beyond the list', () => {
    // Places 2 to 5 share 8, 6 and twice nothing.
    const units = run(table([10, 8, 6]), [{ x: 9 }, { x: 5 }, { x: 5 }, { x: 5 }, { x: 5 }]);
    expect(ranges(units)).toEqual([['10', '10'], ...Array.from({ length: 4 }, () => ['3.5', '3.5'])]);
  });

  it('are the middle of even steps', () => {
    // Places 1 to 4 of 10, 9, 8, 7.
    const units = run(table({ first: 10, each: -1 }), [{ x: 5 }, { x: 5 }, { x: 5 }, { x: 5 }]);
    expect(ranges(units)).toEqual(Array.from({ length: 4 }, () => ['8.5', '8.5']));
  });
});

describe('a panel', () => {
  it('waits for the marks of other units where whole sheets must be valid', () => {
    const table = { items: [{ id: 'talk', points: 10, kind: 'panel', award: 10, valid_if: 'count(mark, mark >= 95) <= 1' }] };
    const own = [
      { rater: '甲', mark: 100 },
      { rater: '乙', mark: 50 },
    ];
    const [waiting] = run(table, [{ talk: own }, {}]);
    // Either sheet may turn out invalid: 甲 alone would make 10, 乙 alone 5.
    expect([waiting!.status, waiting!.lowest, waiting!.highest]).toEqual(['provisional', '5', '10']);
    expect([waiting!.missing, waiting!.waits_for]).toEqual([[], ['sheet(talk, 乙)', 'sheet(talk, 甲)']]);
    // Twice 100 from 甲: that sheet is not valid.
    expect(ranges(run(table, [{ talk: own }, { talk: own }]))).toEqual([
      ['5', '5'],
      ['5', '5'],
    ]);
  });

  it('that is missing lies between nothing and the scale, also under a formula of its value', () => {
    const table = (award: string) => ({
      items: [{ id: 'style', points: 60, floor: 'none', ceiling: 'none', kind: 'panel', scale: 20, award }],
    });
    expect(ranges(run(table('= 10 + 2 * value'), [{}]))).toEqual([['10', '50']]);
  });
});

it('a final ranking gives no places beside a unit in error', () => {
  const table = { items: [row('j', 10)] };
  const evidence = ['0', '1', '多'].map((text, at) => ({
    rubric: 'r',
    unit: { id: `u${at + 1}`, name: `示例${at + 1}` },
    facts: { j_cases: text === '多' ? text : Number(text) },
  }));
  const rubrics = [{ rubric: 'r', title: '示例', ...table }];
  const ranked = (final: boolean) => assessTexts(rubrics, evidence, { final }).result.units.map(({ rank }) => rank);
  expect(ranked(false)).toEqual([1, 2, null]);
  expect(ranked(true)).toEqual([null, null, null]);
});

it('a mean over all units and the mean of the others are two questions', () => {
  // Only u2 has the row, with 9: the mean of the others for u1, and of all who have it.
  const table = {
    items: [row('a', 10, { not_applicable: 'cohort_mean' }), { id: 'b', points: 10, kind: 'formula', award: 'cohort.mean(score(a))' }],
  };
  const evidence = [
    { rubric: 'r', unit: { id: 'u1', name: '示例1' }, not_applicable: { a: '示例' }, facts: {} },
    { rubric: 'r', unit: { id: 'u2', name: '示例2' }, facts: { a_cases: 1 } },
  ];
  const units = [...unitsOf(assessTexts([{ rubric: 'r', title: '示例', ...table }], evidence)).values()];
  expect(units.map(({ score }) => score)).toEqual(['18', '18']);
  expect(Object.keys(units[0]!.cohort!)).toEqual(['cohort.mean(score(a))', 'others.mean(score(a))']);
});
