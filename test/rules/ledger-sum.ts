// The balance of a result, recomputed from its text with whole numbers only; shares no code with the engine.

import { expect } from 'vitest';
import type { EntryResult, ItemResult, UnitResult } from '../../src/report/result.js';

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** "17.9" or "625/18". */
function read(text: string): Fraction {
  const [top = '', bottom] = text.split('/');
  if (bottom !== undefined) return { top: BigInt(top), bottom: BigInt(bottom) };
  const [whole = '', decimals = ''] = top.split('.');
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

const add = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });

const sum = (texts: readonly string[]): Fraction => texts.map(read).reduce(add, { top: 0n, bottom: 1n });

function expectSum(texts: readonly string[], total: string, where: string): void {
  const [found, wanted] = [sum(texts), read(total)];
  expect(found.top * wanted.bottom, `${texts.join(' + ')} against ${total} at ${where}`).toBe(wanted.top * found.bottom);
}

const amounts = (entries: readonly EntryResult[]): string[] => entries.map(({ amount }) => amount);
const contributions = (items: readonly ItemResult[]): string[] => items.map(({ contributes }) => contributes);

function checkItem(item: ItemResult): void {
  item.items.forEach(checkItem);
  if (item.state === 'error') return;
  expectSum([...amounts(item.entries), ...contributions(item.items)], item.exact, item.id);
  expectSum([item.exact, ...amounts(item.transfer)], item.contributes, `${item.id} on its way up`);
}

/** Entries add up to items, items to the unit: for every unit whose score has a number. */
export function checkBalance({ items, extra, entries, exact, unit }: UnitResult): void {
  [...items, ...extra.items].forEach(checkItem);
  if (exact === null) return;
  expectSum([...amounts(extra.entries), ...contributions(extra.items)], extra.contributes, 'extra');
  expectSum([...amounts(entries), ...contributions(items), extra.contributes], exact, unit.id);
}
