// Fractions of bigints, only what replaying a ledger needs. Shares no code with src/exact on purpose: a slip there must not hide here.

/** Reduced, `bottom` > 0: equal values have equal parts. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const zero: Fraction = { top: 0n, bottom: 1n };

const written = /^(-?)(\d+)(?:\.(\d+)|\/([1-9]\d*))?$/;

/** Reads points as a result writes them: `17.9`, `-3`, `625/18`. Undefined for anything else. */
export function parseFraction(text: string): Fraction | undefined {
  const match = written.exec(text);
  if (!match) return undefined;
  const [, sign, whole, decimals = '', bottom] = match;
  const top = BigInt(`${sign}${whole}${decimals}`);
  return reduced(top, bottom === undefined ? 10n ** BigInt(decimals.length) : BigInt(bottom));
}

export const add = (a: Fraction, b: Fraction): Fraction => reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);

export const isEqual = (a: Fraction, b: Fraction): boolean => a.top === b.top && a.bottom === b.bottom;

/** Negative, zero or positive, as a sort wants it. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** An exact decimal without padding where there is one, else the fraction. */
export function show({ top, bottom }: Fraction): string {
  const places = decimalPlaces(bottom);
  return places === undefined ? `${top}/${bottom}` : decimal((top * 10n ** BigInt(places)) / bottom, places);
}

/** As a score is displayed: an exact decimal as it is, a fraction to two places, half away from zero. */
export function displayed(value: Fraction): string {
  const { top, bottom } = value;
  if (decimalPlaces(bottom) !== undefined) return show(value);
  const size = top < 0n ? -top : top;
  const hundredths = (size * 200n + bottom) / (bottom * 2n);
  return show(reduced(top < 0n ? -hundredths : hundredths, 100n));
}

function reduced(top: bigint, bottom: bigint): Fraction {
  let a = top < 0n ? -top : top;
  let b = bottom;
  while (b !== 0n) [a, b] = [b, a % b];
  return { top: top / a, bottom: bottom / a };
}

/** Digits behind the point of 1 / bottom; undefined where they never end: only powers of ten have finite multiples. */
function decimalPlaces(bottom: bigint): number | undefined {
  let power = 1n;
  // A reduced bottom 2^a * 5^b divides 10^max(a, b), and max(a, b) is less than its length in bits.
  for (let places = 0; places <= bottom.toString(2).length; places++, power *= 10n) if (power % bottom === 0n) return places;
  return undefined;
}

function decimal(digits: bigint, places: number): string {
  const size = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const text = places === 0 ? size : `${size.slice(0, -places)}.${size.slice(-places)}`;
  return digits < 0n ? `-${text}` : text;
}
