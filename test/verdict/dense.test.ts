// Dense places of a group, held against every way in which its units may come out: all points of their ranges that can matter.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Exact, point, type Range } from '../../src/exact/index.js';
import { compareText } from '../../src/order/index.js';
import { DensePlaces } from '../../src/verdict/dense.js';
import { compareToday, type Key, type Standing } from '../../src/verdict/standing.js';
import { groups } from './standings.js';

/** Between and beyond the whole numbers too: an end may be met, missed on either side, or shared. */
const marks = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8].map((halves) => Exact.int(halves).dividedBy(Exact.int(2)));

const isFinite = ({ low, high }: Range): boolean => low.isFinite && high.isFinite;
const within = ({ low, high }: Range): Exact[] => marks.filter((value) => low.compare(value) <= 0 && value.compare(high) <= 0);

/** Every way in which one unit may come out; undefined: it has no place. */
function ways({ keys, last, mayDrop, unit }: Standing): (Standing | undefined)[] {
  const values = keys.map((key) => (key ? within(key).map(point) : [undefined]));
  const settled = values.reduce<(Range | undefined)[][]>(
    (rows, options) => rows.flatMap((row) => options.map((one) => [...row, one])),
    [[]],
  );
  const ends = last === 'either' ? (['true', 'false'] as const) : [last];
  const found = settled.flatMap((one) => ends.map((end): Standing => ({ unit, keys: one, last: end, mayDrop: false })));
  return mayDrop ? [...found, undefined] : found;
}

function* outcomes(standings: readonly Standing[]): Generator<readonly (Standing | undefined)[]> {
  const [first, ...rest] = standings;
  if (!first) return yield [];
  for (const way of ways(first)) for (const others of outcomes(rest)) yield [way, ...others];
}

function placeIn(ranked: readonly (Standing | undefined)[], at: number, keys: readonly Key[]): number | undefined {
  const own = ranked[at];
  if (!own) return undefined;
  const ahead: Standing[] = [];
  for (const one of ranked) {
    if (!one || compareToday(one, own, keys).order >= 0) continue;
    if (ahead.every((other) => compareToday(other, one, keys).order !== 0)) ahead.push(one);
  }
  return 1 + ahead.length;
}

/** As a ranking orders them. */
const ordered = (standings: readonly Standing[], keys: readonly Key[]): Standing[] =>
  standings.toSorted((a, b) => compareToday(a, b, keys).order || compareText(String(standings.indexOf(a)), String(standings.indexOf(b))));

const small = groups.filter(
  ({ standings }) =>
    standings.length <= 5 &&
    standings.every(({ keys }) => keys.every((key) => !key || isFinite(key))) &&
    standings.reduce((count, one) => count * ways(one).length, 1) <= 2000,
);

it('holds every place that may come out, and no other where nothing is open', () => {
  let settled = 0;
  fc.assert(
    fc.property(small, ({ keys, standings }) => {
      const order = ordered(standings, keys);
      const dense = new DensePlaces(order, keys);
      const all = [...outcomes(order)];
      for (const [at, own] of order.entries()) {
        const places = all.flatMap((ranked) => placeIn(ranked, at, keys) ?? []);
        if (places.length === 0) continue;
        const [best, worst] = [Math.min(...places), Math.max(...places)];
        const found = dense.at(own);
        expect(found.best).toBeLessThanOrEqual(best);
        expect(found.worst).toBeGreaterThanOrEqual(worst);
        if (
          standings.every(
            ({ keys: values, last, mayDrop }) => !mayDrop && last === 'false' && values.every((key) => key && key.low.equals(key.high)),
          )
        ) {
          expect([found.best, found.worst]).toEqual([best, worst]);
          settled++;
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(settled).toBeGreaterThan(20);
});
