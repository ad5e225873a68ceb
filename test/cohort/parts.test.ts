// What a cohort comes to does not depend on how its units were put together; a place among many values is what counting says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinMembers, memberOf, noMembers, aggregateOf, type Members } from '../../src/cohort/tally.js';
import { Values } from '../../src/cohort/values.js';
import { Exact, type Range } from '../../src/exact/index.js';

const end = fc.integer({ min: -4, max: 4 }).map((value) => Exact.ratio(BigInt(value), 2n));
const range: fc.Arbitrary<Range> = fc
  .tuple(end, end)
  .map(([a, b]) => ({ low: Exact.min(a, b), high: Exact.max(a, b) }))
  .chain((wide) => fc.constantFrom(wide, { low: wide.low, high: wide.low }));
const member = fc.tuple(range, fc.boolean());

const valuesOf = (ranges: readonly Range[]): Values => {
  const values = new Values();
  for (const one of ranges) values.add(one);
  return values;
};

describe('members', () => {
  it('come to the same in any order and however they are put together', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 1 }), fc.infiniteStream(fc.nat()), (all, numbers) => {
        const parts = all.map(([value, certain]) => memberOf(value, certain));
        const inOrder = parts.reduce(joinMembers, noMembers);
        const heap: Members[] = [...parts];
        while (heap.length > 1) {
          const take = () => heap.splice(numbers.next().value! % heap.length, 1)[0]!;
          heap.push(joinMembers(take(), take()));
        }
        for (const fn of ['count', 'sum', 'mean', 'max', 'min'] as const)
          expect(aggregateOf(fn, heap[0]!, '')).toEqual(aggregateOf(fn, inOrder, ''));
      }),
    );
  });

  it('hold whatever the uncertain ones turn out to be', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (all, is) => {
        const members = all.map(([value, certain]) => memberOf(value, certain)).reduce(joinMembers, noMembers);
        const there = all.filter(([, certain], index) => certain || is[index]).map(([value]) => value.low);
        const count = Exact.int(there.length);
        const within = (fn: 'count' | 'sum' | 'mean' | 'max' | 'min', value: Exact) => {
          const { low, high } = aggregateOf(fn, members, '');
          expect([low.compare(value) <= 0, high.compare(value) >= 0]).toEqual([true, true]);
        };
        within('count', count);
        within('sum', Exact.sum(there));
        if (there.length === 0) return;
        within('mean', Exact.sum(there).dividedBy(count));
        within('max', there.reduce(Exact.max));
        within('min', there.reduce(Exact.min));
      }),
    );
  });
});

describe('values', () => {
  it('give the place that counting the others gives', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1 }), fc.constantFrom('high' as const, 'low' as const), (all, best) => {
        const values = valuesOf(all);
        all.forEach((own, index) => expect(values.placeOf(own, best)).toEqual(counted(own, all.toSpliced(index, 1), best)));
      }),
    );
  });

  it('are the same in any order', () => {
    fc.assert(
      fc.property(fc.array(range), (all) => {
        expect(valuesOf(all.toReversed()).inOrder).toEqual(valuesOf(all).inOrder);
      }),
    );
  });
});

/** 1 + those who are surely (or may be) better, at best and at worst; tied: of the same range. */
function counted(own: Range, others: readonly Range[], best: 'high' | 'low') {
  const [goodEnd, badEnd] = best === 'high' ? (['high', 'low'] as const) : (['low', 'high'] as const);
  const better = (a: Exact, b: Exact) => (best === 'high' ? a.compare(b) > 0 : a.compare(b) < 0);
  const one = (test: (other: Range) => boolean) => Exact.int(1 + others.filter(test).length);
  return {
    place: { low: one((other) => better(other[badEnd], own[goodEnd])), high: one((other) => better(other[goodEnd], own[badEnd])) },
    apart: { low: one((other) => !better(own[goodEnd], other[badEnd])), high: one((other) => !better(own[badEnd], other[goodEnd])) },
    tied: 1 + others.filter(({ low, high }) => low.equals(own.low) && high.equals(own.high)).length,
  };
}
