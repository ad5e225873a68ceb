// The Zhaohua example of 2017 against examples/zhaohua-2017/expected.json, which an independent program worked out from the annexes.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import type { UnitResult } from '../../src/report/result.js';
import { assessFolders, edited, expectation, filesIn, inexact, marksOf, sameKeys } from './shipped.js';

interface Expected {
  readonly rubric: string;
  readonly group: string;
  readonly status: string;
  readonly score: string;
  readonly before_rounding: string;
  readonly lowest: string;
  readonly highest: string;
  readonly rank: number;
  /** Null: not applicable, left out and made up for by the other rows. */
  readonly items: Readonly<Record<string, string | null>>;
  readonly extra: { readonly contributes: string; readonly items: Readonly<Record<string, string>> };
}

const rubrics = ['rubrics/zhaohua-2017'];
const { result } = assessFolders(rubrics, ['examples/zhaohua-2017']);
const { units: expected } = expectation<Expected>('examples/zhaohua-2017/expected.json');
const unit = (id: string): UnitResult => result.units.find((one) => one.unit.id === id)!;

describe('the example of 2017', () => {
  it('has twenty units, all of them expected, and no problem', () => {
    expect(result.units.map(({ unit: { id } }) => id).sort()).toEqual(Object.keys(expected).sort());
    expect(Object.keys(expected)).toHaveLength(20);
    expect(result.diagnostics).toEqual([]);
  });

  it.each(Object.entries(expected))('%s: status, score, place, items, extra', (id, want) => {
    const { rubric, status, score, lowest, highest, rank, unit: head, extra } = unit(id);
    const found = { rubric, status, score, lowest, highest, rank, group: head.group };
    expect(found).toEqual(sameKeys({ ...want } as Record<string, unknown>, found));
    const marks = marksOf(unit(id));
    const scored = Object.fromEntries(Object.entries(want.items).filter(([, mark]) => mark !== null));
    expect(sameKeys(marks, scored)).toEqual(scored);
    expect({ contributes: extra.contributes, items: sameKeys(marks, want.extra.items) }).toEqual(want.extra);
  });

  it('leaves the part out that does not apply to 示例戊局, and to no other', () => {
    const leftOut = Object.entries(expected).flatMap(([id, { items }]) =>
      Object.keys(items).flatMap((item) => (items[item] === null ? [`${id} ${item}`] : [])),
    );
    expect(leftOut).toEqual(['bureau_wu enforcement_conduct', 'bureau_wu power_platform']);
    const part = unit('bureau_wu').items.find(({ id }) => id === 'enforcement')!;
    expect([part.state, part.score, part.contributes]).toEqual(['not_applicable', null, '0']);
    expect(part.items.filter(({ state }) => state !== 'not_applicable')).toEqual([]);
  });

  it('rounds the one score that is no finite decimal, as an entry: 73.3 × 100 ÷ 75 = 1466/15, shown as 97.73', () => {
    expect(expected['bureau_wu']!.before_rounding).toBe('1466/15');
    const rounding = unit('bureau_wu').entries.filter(({ kind }) => kind === 'round');
    // 9773/100 - 1466/15 = (29319 - 29320) / 300
    expect(rounding.map(({ amount }) => amount)).toEqual(['-1/300']);
    expect(Object.values(expected).filter(({ before_rounding: exact }) => exact.includes('/'))).toHaveLength(1);
  });

  it('states every point exactly', () => {
    expect(inexact(result)).toEqual([]);
  });

  it('gives the same units whatever the order of the files', () => {
    const turned = assess({
      rubrics: rubrics.flatMap(filesIn).toReversed(),
      evidence: filesIn('examples/zhaohua-2017').toReversed(),
    });
    expect(turned.result.units).toEqual(result.units);
  });
});

describe('ties and chains on the printed tables', () => {
  const withRanking = (ranking: string) =>
    assess({
      rubrics: rubrics.flatMap(filesIn).map((file) => edited(file, (text) => `${text}\nranking: ${ranking}\n`)),
      evidence: filesIn('examples/zhaohua-2017'),
    }).result;

  it('shares places 2 2 4 among departments and 4 4 6 among townships', () => {
    const places = (ids: readonly string[]) => ids.map((id) => unit(id).rank);
    expect(places(['bureau_ren', 'bureau_xin', 'bureau_wu'])).toEqual([2, 2, 4]);
    expect(places(['town_geng', 'town_wu', 'town_ding'])).toEqual([4, 4, 6]);
  });

  it('names the tied units of each group when places must be unique', () => {
    const errors = withRanking('{order: [score high], ties: unique}').diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, args }) => `${code} ${args['units']}`).sort()).toEqual(
      ['score/tie-not-resolved 示例壬局、示例辛局', 'score/tie-not-resolved 示例庚镇、示例戊镇'].sort(),
    );
  });

  it('resolves them by a chain: the bureaus by decisions, 15 against 14, the townships by disputes, 25 against 22', () => {
    const chained = withRanking('{order: [score high, score(decisions) high, score(disputes) high], ties: unique}');
    const placed = (ids: readonly string[]) => ids.map((id) => chained.units.find((one) => one.unit.id === id)!);
    expect(placed(['bureau_xin', 'bureau_ren', 'bureau_wu', 'town_geng', 'town_wu', 'town_ding']).map(({ rank }) => rank)).toEqual([
      2, 3, 4, 4, 5, 6,
    ]);
    const [ren] = placed(['bureau_ren']);
    expect(ren!.explained.rank!.message.args).toMatchObject({ key: 'score(decisions) high', own: '14', theirs: '15' });
    expect(chained.diagnostics).toEqual([]);
  });

  it('says only where the chain leaves a tie: disputes do not tell the two bureaus apart', () => {
    const errors = withRanking('{order: [score high, score(disputes) high], ties: unique}').diagnostics.map(({ args }) => args['units']);
    expect(errors).toEqual(['示例壬局、示例辛局']);
  });
});
