// The replay itself: it agrees with ledgers added up by hand, and no change of a single number in a result escapes it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/report/result.js';
import { add, compare, displayed, isEqual, parseFraction, show } from '../../src/replay/fraction.js';
import { replay } from '../../src/replay/replay.js';
import { entry, extra, item, result, unit } from '../support/results.js';
import { assessCase, cases } from './case.js';
import { patience, runs } from './runs.js';

// disclosure 10 − 1.5 = 8.5; news 10 − 0.2 − 0.4 = 9.4; converted 9.4 × 5/10 = 4.7; 8.5 + 4.7 = 13.2; extra −5; 8.2.
const disclosure = item({ id: 'disclosure', title: '公开', entries: [entry('start', '10', ''), entry('rule', '-1.5', '')] });
const news = item({
  id: 'news',
  title: '信息',
  entries: [entry('start', '10', ''), entry('rule', '-0.2', ''), entry('rule', '-0.4', '')],
  transfer: [entry('convert', '-4.7', '')],
});
const unlawful = extra([item({ id: 'unlawful', title: '特别扣分', entries: [entry('rule', '-5', '')] })]);
const town = unit({ id: 'town_a', name: '示例甲镇', items: [disclosure, news], extra: unlawful, score: '8.2', exact: '8.2' });

describe('by hand', () => {
  it('a ledger that balances has no problems', () => expect(replay(result([town]))).toEqual([]));

  it('names unit, item and both numbers where it does not', () => {
    const wrong = { ...town, items: [disclosure, { ...news, exact: '9.5', score: '9.5' }] };
    expect(replay(result([wrong]))).toEqual([
      { rubric: 'township_news_2017', unit: 'town_a', item: 'news', field: 'exact', expected: '9.4', found: '9.5' },
      { rubric: 'township_news_2017', unit: 'town_a', item: 'news', field: 'contributes', expected: '4.8', found: '4.7' },
    ]);
  });

  it('reads fractions and shows them to two places: 625/18 = 34.7222…', () => {
    const share = item({ id: 'share', title: '按比例', entries: [entry('rule', '625/18', '')], score: '34.72' });
    const whole = { ...unit({ id: 'u', name: '示例', items: [share], score: '34.72', exact: '625/18' }) };
    expect(replay(result([whole]))).toEqual([]);
    expect(replay(result([{ ...whole, score: '34.73', lowest: '34.73', highest: '34.73' }])).map(({ field }) => field)).toEqual([
      'score',
      'highest',
    ]);
  });

  it('takes no infinity and no float for a number', () => {
    const open = { ...disclosure, entries: [entry('start', '10', ''), entry('rule', '-∞', '')] };
    expect(replay(result([{ ...town, items: [open, news] }]))[0]).toMatchObject({
      item: 'disclosure',
      field: 'amount',
      expected: 'rule',
      found: '-∞',
    });
  });

  it('a unit in error has no sum to check, what stands below an item in error has', () => {
    const broken = {
      ...item({ id: 'group', title: '组', state: 'error', score: null, items: [disclosure] }),
      exact: '0',
      contributes: '0',
    };
    const failed = { ...unit({ id: 'u', name: '示例', items: [broken], status: 'error', score: null }) };
    expect(replay(result([failed]))).toEqual([]);
    const worse = { ...broken, items: [{ ...disclosure, contributes: '0' }] };
    expect(replay(result([{ ...failed, items: [worse] }])).map(({ item: id, field }) => `${id} ${field}`)).toEqual([
      'disclosure contributes',
    ]);
  });
});

describe('places', () => {
  const scored = (id: string, score: string, rank: number, group = '乡镇') =>
    unit({
      id,
      name: id,
      within: group,
      rank,
      items: [item({ id: 'a', title: '', entries: [entry('rule', score, '')] })],
      score,
      exact: score,
    });
  const ranked = { ranked: { township_news_2017: 'high' } } as const;

  it('are 1 2 2 4 within a group', () => {
    const units = [scored('a', '9', 1), scored('b', '8.5', 2), scored('c', '8.50', 2), scored('d', '8', 4), scored('e', '1', 1, '部门')];
    const all = units.map((one) => (one.score === '8.50' ? { ...one, score: '8.5', lowest: '8.5', highest: '8.5', exact: '8.5' } : one));
    expect(replay(result(all), ranked)).toEqual([]);
    expect(replay(result(all), { ranked: { township_news_2017: 'low' } }).map(({ unit: id, expected }) => `${id} ${expected}`)).toEqual([
      'a 4',
      'd 1',
    ]);
  });

  it('are only looked at when asked for', () => {
    const wrong = [scored('a', '9', 2), scored('b', '8', 1)];
    expect(replay(result(wrong))).toEqual([]);
    expect(replay(result(wrong), ranked).map(({ unit: id, field, expected, found }) => [id, field, expected, found])).toEqual([
      ['a', 'rank', '1', '2'],
      ['b', 'rank', '2', '1'],
    ]);
  });

  it('an unscored unit has none; one whose lowest has no bound comes last', () => {
    const unscored = { ...unit({ id: 'x', name: '', status: 'unscored', score: null }), rank: 3 };
    const open = { ...unit({ id: 'y', name: '', status: 'provisional', score: null }), rank: 2 };
    expect(replay(result([scored('a', '9', 1), unscored, open]), ranked)).toMatchObject([{ unit: 'x', expected: null, found: '3' }]);
  });
});

describe('no slip escapes', () => {
  it('a single number changed anywhere in a ledger is found', { timeout: patience }, () => {
    let changed = 0;
    fc.assert(
      fc.property(cases(), fc.nat(9999), fc.constantFrom('0.01', '-1', '1/3'), (one, pick, by) => {
        const { result: sound } = assessCase(one);
        fc.pre(sound.units.every(({ status }) => status === 'final' || status === 'provisional'));
        const places = numbersIn(sound);
        const place = places[pick % Math.max(1, places.length)];
        if (place === undefined) return;
        changed++;
        expect(replay(withNumber(sound, place, by))).not.toEqual([]);
      }),
      runs(200),
    );
    expect(changed).toBeGreaterThan(100);
  });
});

type Path = readonly string[];
const checked: ReadonlySet<string> = new Set(['amount', 'exact', 'contributes', 'score', 'lowest']);

/** Paths of all points in the units of a result. */
function numbersIn(value: unknown, here: Path = []): Path[] {
  if (typeof value === 'string') return checked.has(here.at(-1)!) && !here.includes('vetoes') && !here.includes('args') ? [here] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'cohort' || key === 'diagnostics' ? [] : numbersIn(inner, [...here, key]),
  );
}

function withNumber(sound: Result, place: Path, by: string): Result {
  const copy = structuredClone(sound) as Result;
  const parent = place.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy) as Record<
    string,
    string
  >;
  const key = place.at(-1)!;
  parent[key] = show(add(parseFraction(parent[key]!)!, parseFraction(by)!));
  return copy;
}

describe('fractions of the replay', () => {
  const ratios = fc.tuple(fc.bigInt(-(10n ** 25n), 10n ** 25n), fc.bigInt(1n, 10n ** 12n));

  it('read back what they show, and add as fractions do', () => {
    fc.assert(
      fc.property(ratios, ratios, ([a, b], [c, d]) => {
        const [x, y] = [parseFraction(`${a}/${b}`)!, parseFraction(`${c}/${d}`)!];
        expect(isEqual(parseFraction(show(x))!, x)).toBe(true);
        const sum = add(x, y);
        expect(sum.top * b * d).toBe((a * d + c * b) * sum.bottom);
        expect(compare(x, y)).toBe(Number(a * d > c * b) - Number(a * d < c * b));
      }),
      runs(500),
    );
  });

  it('display to two places, half away from zero', () => {
    const shown = ['17.9', '-0.005', '625/18', '-1/3', '2/3', '1/6', '-1/6', '200/3', '0.125'].map((text) =>
      displayed(parseFraction(text)!),
    );
    expect(shown).toEqual(['17.9', '-0.005', '34.72', '-0.33', '0.67', '0.17', '-0.17', '66.67', '0.125']);
  });

  it('take only what a result may write', () => {
    expect(['', '1.', '.5', '+1', '1e3', '∞', '1/0', '1/-2', '0x1', ' 1'].map(parseFraction)).toEqual(
      Array.from({ length: 10 }, () => undefined),
    );
  });
});
