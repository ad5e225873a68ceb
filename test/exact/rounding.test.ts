// Rounding to a multiple: seven modes, both signs, ties; against their definitions, and by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, formatExact, parseExact, roundingModes, roundTo, type RoundingMode } from '../../src/exact/index.js';
import { exactOf, floorOf, isSame, opposite, positive, product, quotient, ratios, type Ratio } from './reference.js';

const runs = { numRuns: 1500 };

/** By definition: which of the two neighbouring multiples is meant, by how far the value lies above the lower one. */
function expectedMultiple(value: Ratio, mode: RoundingMode): bigint {
  const below = floorOf(value);
  const doubled = 2n * (value.n - below * value.d);
  if (doubled === 0n) return below;
  const isNegative = value.n < 0n;
  const nearer = doubled < value.d ? below : doubled > value.d ? below + 1n : undefined;
  const away = isNegative ? below : below + 1n;
  const towards = isNegative ? below + 1n : below;
  const choices: Record<RoundingMode, bigint> = {
    floor: below,
    ceil: below + 1n,
    up: away,
    down: towards,
    half_up: nearer ?? away,
    half_down: nearer ?? towards,
    half_even: nearer ?? (below % 2n === 0n ? below : below + 1n),
  };
  return choices[mode];
}

describe('roundTo', () => {
  it.each(roundingModes)('%s is what its name says, for any value and multiple', (mode) => {
    fc.assert(
      fc.property(ratios, positive, (value, to) => {
        const multiple = expectedMultiple(quotient(value, to), mode);
        expect(isSame(roundTo(exactOf(value), { to: exactOf(to), mode }), product({ n: multiple, d: 1n }, to))).toBe(true);
      }),
      runs,
    );
  });

  it.each(roundingModes)('%s of exact halves', (mode) => {
    fc.assert(
      fc.property(fc.bigInt(-1000n, 1000n), positive, (odd, to) => {
        const value = product({ n: 2n * odd + 1n, d: 2n }, to);
        const multiple = expectedMultiple({ n: 2n * odd + 1n, d: 2n }, mode);
        expect(isSame(roundTo(exactOf(value), { to: exactOf(to), mode }), product({ n: multiple, d: 1n }, to))).toBe(true);
      }),
      runs,
    );
  });

  it.each(roundingModes)('%s twice is %s once, and keeps order', (mode) => {
    fc.assert(
      fc.property(ratios, ratios, positive, (a, b, step) => {
        const rounding = { to: exactOf(step), mode };
        const [x, y] = [roundTo(exactOf(a), rounding), roundTo(exactOf(b), rounding)];
        expect(roundTo(x, rounding).equals(x)).toBe(true);
        expect([0, exactOf(a).compare(exactOf(b))]).toContain(x.compare(y));
      }),
      runs,
    );
  });

  it('modes that look away from zero treat both signs alike; floor and ceil mirror each other', () => {
    fc.assert(
      fc.property(ratios, positive, (value, step) => {
        const rounded = (of: Ratio, mode: RoundingMode) => roundTo(exactOf(of), { to: exactOf(step), mode });
        for (const mode of ['half_up', 'half_down', 'half_even', 'up', 'down'] as const)
          expect(rounded(opposite(value), mode).equals(rounded(value, mode).negate())).toBe(true);
        expect(rounded(opposite(value), 'floor').equals(rounded(value, 'ceil').negate())).toBe(true);
      }),
      runs,
    );
  });
});

describe('by hand', () => {
  const at = (text: string, to: string, mode: RoundingMode): string =>
    formatExact(roundTo(parseExact(text)!, { to: parseExact(to)!, mode }));

  // 1.005 is exactly between 1.00 and 1.01; a float would be 1.00499….
  it('1.005 to hundredths, half up, is 1.01', () => expect(at('1.005', '0.01', 'half_up')).toBe('1.01'));
  it('-1.005 to hundredths, half up, is -1.01: away from zero', () => expect(at('-1.005', '0.01', 'half_up')).toBe('-1.01'));

  it.each<[RoundingMode, string, string]>([
    ['half_up', '3', '-3'],
    ['half_down', '2', '-2'],
    ['half_even', '2', '-2'],
    ['up', '3', '-3'],
    ['down', '2', '-2'],
    ['ceil', '3', '-2'],
    ['floor', '2', '-3'],
  ])('%s: 2.5 becomes %s and -2.5 becomes %s', (mode, up, down) => {
    expect([at('2.5', '1', mode), at('-2.5', '1', mode)]).toEqual([up, down]);
  });

  it('half even looks at the multiple: 3.5 becomes 4, 0.25 to tenths 0.2, 12.5 to fives 10 (2 × 5, not 3 × 5)', () => {
    expect([at('3.5', '1', 'half_even'), at('0.25', '0.1', 'half_even'), at('12.5', '5', 'half_even')]).toEqual(['4', '0.2', '10']);
  });

  it('625/18 = 34.7222… to hundredths is 34.72 down and 34.73 up', () => {
    const value = Exact.ratio(625n, 18n);
    const to = Exact.ratio(1n, 100n);
    expect([formatExact(roundTo(value, { to, mode: 'half_up' })), formatExact(roundTo(value, { to, mode: 'up' }))]).toEqual([
      '34.72',
      '34.73',
    ]);
  });

  it('leaves infinities alone', () => expect(roundTo(Exact.minusInfinity, { to: Exact.one, mode: 'up' })).toBe(Exact.minusInfinity));
});
