// Numbers of workbooks as text: the decimal that was typed, and what a spreadsheet keeps of a calculated one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, shownDecimal } from '../../src/workbook/decimal.js';

describe('a number of a workbook', () => {
  it('is the very text that was typed, up to 15 digits', () => {
    const typed = fc
      .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }), fc.boolean())
      .map(
        ([whole, part, negative]) =>
          `${negative && whole > 0 ? '-' : ''}${whole}${part === 0 ? '' : `.${String(part).padStart(6, '0').replace(/0+$/, '')}`}`,
      );
    fc.assert(
      fc.property(typed, (text) => {
        expect(decimalText(Number(text))).toBe(text);
        expect(shownDecimal(Number(text))).toBeUndefined();
      }),
    );
  });

  it('is written without an exponent, and is the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = decimalText(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333333333'],
    [2 / 3, '0.666666666666667'],
    [1e10 / 3, '3333333333.33333'],
  ])('%d has more than 15 digits: %s is what a spreadsheet shows', (value, shown) => {
    expect(shownDecimal(value)).toBe(shown);
  });
});
