// A tiny adder of exact fractions, and with it the balance of a ledger as the contract of the result states it.
// Shares no code with the numbers of the source, so that a slip there cannot hide here. Reads points as results write them.

import type { ExtraResult, ItemResult, UnitResult } from '../../src/report/result.js';

export interface Fraction {
  readonly top: bigint;
  /** Greater than zero; the fraction need not be reduced. */
  readonly bottom: bigint;
}

/** `17.9`, `-2`, `625/18`. */
export function fraction(text: string): Fraction {
  const written = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (!written) throw new Error(`not a fraction: ${text}`);
  const [, sign, whole, decimals = '', bottom] = written;
  const top = BigInt(`${whole}${decimals}`);
  return { top: sign === '-' ? -top : top, bottom: bottom === undefined ? 10n ** BigInt(decimals.length) : BigInt(bottom) };
}

const plus = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });

export const sum = (texts: readonly string[]): Fraction => texts.map(fraction).reduce(plus, { top: 0n, bottom: 1n });

export const same = (a: Fraction, b: Fraction): boolean => a.top * b.bottom === b.top * a.bottom;

/** Every sum of the contract that does not come out: own entries and what the parts contribute against the exact value. */
export function imbalances(unit: UnitResult): string[] {
  const whole = unit.exact === null ? [] : wrong('total', unit.exact, [...unit.entries, ...unit.items, unit.extra]);
  return [...whole, ...unit.items.flatMap(ofItem), ...ofExtra(unit.extra)];
}

function ofItem(item: ItemResult): string[] {
  const own = [
    ...wrong(item.id, item.exact, [...item.entries, ...item.items]),
    ...wrong(`${item.id} → parent`, item.contributes, [{ amount: item.exact }, ...item.transfer]),
  ];
  return [...(item.state === 'error' ? [] : own), ...item.items.flatMap(ofItem)];
}

const ofExtra = (extra: ExtraResult): string[] => [
  ...wrong('extra', extra.contributes, [...extra.entries, ...extra.items]),
  ...extra.items.flatMap(ofItem),
];

type Part = { readonly amount: string } | { readonly contributes: string };

function wrong(where: string, exact: string, parts: readonly Part[]): string[] {
  const amounts = parts.map((part) => ('amount' in part ? part.amount : part.contributes));
  return same(sum(amounts), fraction(exact)) ? [] : [`${where}: ${amounts.join(' + ')} ≠ ${exact}`];
}
