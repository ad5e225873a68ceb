// Laws of evaluation, on random formulas.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Exact } from '../../src/exact/index.js';
import { FormulaFault } from '../../src/formula/environment.js';
import type { ListItem, Value } from '../../src/formula/value.js';
import { add, factsOf, flagNames, NoValue, numberNames, samples, total, whole, type Facts, type Fraction } from './samples.js';
import { valueOf } from './scope.js';

const exactOf = ({ n, d }: Fraction): Exact => Exact.ratio(n, d);
const known = (value: Fraction): Value => ({ type: 'number', range: { low: exactOf(value), high: exactOf(value) } });
const knownFlag = (value: boolean): Value => ({ type: 'flag', can: value ? 'true' : 'false' });

function pointsOf({ numbers, flags, marks }: Facts): Record<string, Value> {
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, known(value)])),
    ...Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, knownFlag(value)])),
    mark: { type: 'list', items: marks.map(known), number: { low: exactOf(total(marks)), high: exactOf(total(marks)) } },
  };
}

function outcome<T>(compute: () => T): T | 'no value' {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NoValue || error instanceof FormulaFault) return 'no value';
    throw error;
  }
}

test('with all facts known the value is the one that fractions give', () => {
  let faults = 0;
  fc.assert(
    fc.property(fc.oneof(samples.number, samples.flag), factsOf, ({ text, run }, facts) => {
      fc.pre(text.length <= 400);
      const expected = outcome(() => run(facts));
      const found = outcome(() => valueOf(text, pointsOf(facts)));
      if (expected === 'no value') faults++;
      if (typeof expected === 'object') expect(found).toMatchObject(known(expected));
      else expect(found).toEqual(typeof expected === 'boolean' ? knownFlag(expected) : expected);
    }),
    { numRuns: 4000 },
  );
  expect(faults).toBeGreaterThan(10);
});

/** Facts, and what is known of them: the number lies somewhere in its range, the flag may be open, the marks may be unlisted. */
const partlyKnown = fc.record({
  facts: factsOf,
  below: fc.array(fc.oneof(fc.constant(0n), fc.bigInt(0n, 90n), fc.constant('all' as const)), { minLength: 7, maxLength: 7 }),
  above: fc.array(fc.oneof(fc.constant(0n), fc.bigInt(0n, 90n), fc.constant('all' as const)), { minLength: 7, maxLength: 7 }),
  open: fc.record({ p: fc.boolean(), q: fc.boolean() }),
  listed: fc.boolean(),
});

function rangesOf({
  facts,
  below,
  above,
  open,
  listed,
}: typeof partlyKnown extends fc.Arbitrary<infer T> ? T : never): Record<string, Value> {
  const around = (value: Fraction, index: number): Value => {
    const [down, up] = [below[index]!, above[index]!];
    const low = down === 'all' ? Exact.minusInfinity : exactOf(add(value, whole(-down)));
    const high = up === 'all' ? Exact.infinity : exactOf(add(value, whole(up)));
    return { type: 'number', range: { low, high } };
  };
  const items: ListItem[] = facts.marks.map((mark, index) => around(mark, index + 3));
  const ranges = (items as Extract<Value, { type: 'number' }>[]).map(({ range }) => range);
  const number = { low: Exact.sum(ranges.map(({ low }) => low)), high: Exact.sum(ranges.map(({ high }) => high)) };
  const unlisted = { low: Exact.minusInfinity, high: Exact.infinity };
  return {
    ...Object.fromEntries(numberNames.map((name, index) => [name, around(facts.numbers[name as 'a']!, index)])),
    ...Object.fromEntries(
      flagNames.map((name) => [name, open[name as 'p'] ? { type: 'flag', can: 'either' } : knownFlag(facts.flags[name as 'p'])]),
    ),
    mark: listed ? { type: 'list', items, number } : { type: 'list', items: undefined, number: unlisted },
  };
}

test('whatever the missing facts turn out to be, the value lies within what was said to be possible', () => {
  let narrow = 0;
  fc.assert(
    fc.property(fc.oneof(samples.number, samples.flag), partlyKnown, ({ text, run }, partly) => {
      fc.pre(text.length <= 400);
      const truth = outcome(() => run(partly.facts));
      const possible = outcome(() => valueOf(text, rangesOf(partly)));
      if (possible === 'no value') expect(truth).toBe('no value');
      else if (typeof truth === 'boolean') expect(possible).toMatchObject({ can: expect.stringMatching(`either|${truth}`) });
      else if (possible.type === 'number') {
        const { low, high } = possible.range;
        if (truth === 'no value') return;
        if (low.isFinite && high.isFinite && !low.equals(high)) narrow++;
        expect(low.compare(exactOf(truth))).toBeLessThanOrEqual(0);
        expect(high.compare(exactOf(truth))).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 6000 },
  );
  expect(narrow).toBeGreaterThan(100);
});

test('what is known from ranges of single points is known as exactly', () => {
  fc.assert(
    fc.property(samples.number, factsOf, ({ text }, facts) => {
      fc.pre(text.length <= 400);
      const found = outcome(() => valueOf(text, pointsOf(facts)));
      if (found === 'no value' || found.type !== 'number') return;
      expect(found.range.low.equals(found.range.high)).toBe(true);
    }),
  );
});
