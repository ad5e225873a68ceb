// Numbers to and from text: decimal literals in, exact decimals or fractions out. Never through a float.

import { Exact } from './exact.js';

const decimal = /^([-+]?)(\d+)(?:\.(\d*))?$|^([-+]?)\.(\d+)$/;

/** Longest literal taken, digits; longer ones are certainly a mistake and would only cost time. */
const maxDigits = 100;

/**
 * Reads a decimal literal such as `2`, `-0.20` or `.5`. Exponents, separators, signs inside, full-width digits and blanks are not numbers.
 * @returns undefined when the text is not such a literal.
 */
export function parseExact(text: string): Exact | undefined {
  if (text.length > maxDigits) return undefined;
  const match = decimal.exec(text);
  if (!match) return undefined;
  const negative = (match[1] ?? match[4]) === '-';
  const whole = match[2] ?? '0';
  const fraction = match[3] ?? match[5] ?? '';
  if (whole.length + fraction.length <= safeDigits) {
    const digits = integerOf(whole + fraction);
    return Exact.smallRatio(negative ? -digits : digits, powersOfTen[fraction.length]!);
  }
  const digits = BigInt(whole + fraction);
  return Exact.ratio(negative ? -digits : digits, 10n ** BigInt(fraction.length));
}

/** So many digits always make a safe integer. */
const safeDigits = 15;
const powersOfTen = Array.from({ length: safeDigits + 1 }, (_, power) => 10 ** power);

function integerOf(digits: string): number {
  let value = 0;
  for (let at = 0; at < digits.length; at++) value = value * 10 + digits.charCodeAt(at) - 0x30;
  return value;
}

/** A decimal of few places; undefined where the long way is needed. */
function formatSmall({ n, d }: { readonly n: number; readonly d: number }): string | undefined {
  if (d === 1) return String(n);
  for (let places = 1; places <= 6; places++) {
    const power = powersOfTen[places]!;
    if (power % d !== 0) continue;
    const scaled = n * (power / d);
    if (!Number.isSafeInteger(scaled)) return undefined;
    const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
    return `${scaled < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
  return undefined;
}

/** How often 2 and 5 divide the denominator decides whether a decimal is finite; undefined when it is not. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos++;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives++;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** An exact decimal without padding (`17.9`), or a reduced fraction (`625/18`) when no decimal is exact; infinities as `∞`. */
export function formatExact(value: Exact): string {
  if (!value.isFinite) return value.sign < 0 ? '-∞' : '∞';
  const quick = value.small && formatSmall(value.small);
  if (quick !== undefined) return quick;
  if (value.isInteger) return String(value.numerator);
  const places = decimalPlaces(value.denominator);
  if (places === undefined) return `${value.numerator}/${value.denominator}`;
  const scaled = (value.numerator * 10n ** BigInt(places)) / value.denominator;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
