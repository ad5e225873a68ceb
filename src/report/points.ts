// Points of a result back as exact numbers, for the few sums a reporter shows beside them. Knows no layout and rounds only fractions for display.

import { Exact, formatExact, parseExact, roundTo, type Rounding } from '../exact/index.js';

/** Reads a decimal ("17.9") or a fraction ("625/18") of a result. Throws RangeError for anything else: the result is then broken. */
export function pointsOf(text: string): Exact {
  const slash = text.indexOf('/');
  const value = slash === -1 ? parseExact(text) : Exact.ratio(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
  if (value === undefined) throw new RangeError(`not points: ${text}`);
  return value;
}

export const sumOf = (texts: Iterable<string>): Exact => Exact.sum([...texts].map(pointsOf));

/** As displayed: a fraction to two places, a decimal as it is. */
export function display(value: Exact): string {
  const text = formatExact(value);
  return text.includes('/') ? formatExact(roundTo(value, toDisplay)) : text;
}

const toDisplay: Rounding = { to: Exact.ratio(1n, 100n), mode: 'half_up' };

/** With a plus sign where it adds something; zero has no sign. */
export const signed = (text: string): string => (pointsOf(text).sign > 0 ? `+${text}` : text);

export const difference = (from: string, taken: string): Exact => pointsOf(from).minus(pointsOf(taken));

export interface Term {
  readonly amount: string;
  /** What the amount is of, put in brackets behind it. */
  readonly label?: string;
}

/** `13（一） - 2（加分） = 11`: the terms as written, and what they add up to. A full-width bracket brings its own blank. */
export function sumLine(terms: readonly Term[], total: string, bracket: (label: string) => string): string {
  const written = terms.map(({ label, amount }, index) => {
    const value = pointsOf(amount);
    const size = formatExact(value.abs()) + (label === undefined ? '' : bracket(label));
    if (index === 0) return value.sign < 0 ? `-${size}` : size;
    return `${value.sign < 0 ? '-' : '+'} ${size}`;
  });
  return `${written.join(' ')} = ${total}`.replaceAll('） ', '）');
}
