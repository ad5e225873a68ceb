// Numbers from text and to text: every decimal literal means itself, every value is written so that it can be read back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, formatExact, parseExact } from '../../src/exact/index.js';
import { exactOf, isSame, ratios } from './reference.js';

const runs = { numRuns: 2000 };
const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: least, maxLength: most }).map((all) => all.join(''));

describe('parseExact', () => {
  it('reads sign, digits and decimals as a fraction over a power of ten', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '-', '+'), digits(1, 40), digits(0, 40), (sign, whole, decimals) => {
        const text = `${sign}${whole}${decimals === '' ? '' : '.'}${decimals}`;
        const size = BigInt(whole + decimals);
        expect(isSame(parseExact(text)!, { n: sign === '-' ? -size : size, d: 10n ** BigInt(decimals.length) })).toBe(true);
      }),
      runs,
    );
  });

  it.each([
    ['0.20', 1n, 5n],
    ['.5', 1n, 2n],
    ['-.5', -1n, 2n],
    ['5.', 5n, 1n],
    ['-0', 0n, 1n],
    ['007', 7n, 1n],
    ['0.1', 1n, 10n],
    ['9007199254740993', 9007199254740993n, 1n],
  ])('%s', (text, n, d) => {
    const value = parseExact(text)!;
    expect([value.numerator, value.denominator]).toEqual([n, d]);
  });

  it.each(['', '.', '-', '1e3', '1_000', '1,000', '１', '1 ', ' 1', '--1', '1-', '0x10', '1/2', '∞', 'NaN', '1.2.3', '1'.repeat(101)])(
    'refuses “%s”',
    (text) => {
      expect(parseExact(text)).toBeUndefined();
    },
  );

  it('takes a hundred characters', () => {
    expect(parseExact('9'.repeat(100))!.numerator).toBe(10n ** 100n - 1n);
  });
});

describe('formatExact', () => {
  it('writes a decimal where there is one and else a fraction; both mean the value', () => {
    fc.assert(
      fc.property(ratios, ({ n, d }) => {
        const value = exactOf({ n, d });
        const text = formatExact(value);
        const [top, bottom] = text.split('/') as [string, string | undefined];
        if (bottom === undefined) expect(valueOfDecimal(text)).toEqual([value.numerator, value.denominator]);
        else expect([BigInt(top), BigInt(bottom)]).toEqual([value.numerator, value.denominator]);
        expect(bottom === undefined).toBe(isPowerOfTenMultiple(value.denominator));
      }),
      runs,
    );
  });

  it('pads nothing: reading and writing again gives the same text', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.nat(25), (n, places) => {
        const text = formatExact(Exact.ratio(n, 10n ** BigInt(places)));
        expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        expect(formatExact(parseExact(text)!)).toBe(text);
      }),
      runs,
    );
  });

  it.each([
    [625n, 18n, '625/18'],
    [-625n, 18n, '-625/18'],
    [179n, 10n, '17.9'],
    [-1n, 200n, '-0.005'],
    [1n, 1024n, '0.0009765625'],
    [0n, 7n, '0'],
    [10n, 4n, '2.5'],
    [100n, 1n, '100'],
  ])('%d/%d is %s', (n, d, text) => {
    expect(formatExact(Exact.ratio(n, d))).toBe(text);
  });

  it('names the infinities', () => {
    expect([formatExact(Exact.infinity), formatExact(Exact.minusInfinity)]).toEqual(['∞', '-∞']);
  });
});

/** Numerator and denominator in lowest terms of a decimal, worked out from its digits. */
function valueOfDecimal(text: string): [bigint, bigint] {
  const [whole, decimals = ''] = text.split('.') as [string, string | undefined];
  let [n, d] = [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
  for (const factor of [2n, 5n]) while (n % factor === 0n && d % factor === 0n && d > 1n) [n, d] = [n / factor, d / factor];
  return [n, d];
}

/** Whether 1 / d ends: d divides 10^k for a k below its number of bits. */
const isPowerOfTenMultiple = (d: bigint): boolean => 10n ** BigInt(d.toString(2).length) % d === 0n;
