// The result out of what scoring and the verdict found: ranges become text, spans become file:line. Nothing is worked out here.

import { formatExact } from '../exact/index.js';
import { renderMessage, type Entry, type FactUse, type Message } from '../ledger/index.js';
import { placeOf } from '../source/index.js';
import type { Contribution, ItemScore, UnitScore } from '../scoring/score.js';
import { display } from './points.js';
import type { EntryResult, Explained, ExtraResult, FactResult, ItemResult } from './result.js';

export function buildItem({ score, transfer, contributes, maximum }: Contribution): ItemResult {
  return {
    id: score.id,
    number: score.item.number ?? null,
    title: score.title,
    points: score.maximum ? formatExact(score.maximum.low) : null,
    state: score.state,
    score: scoreOf(score),
    exact: formatExact(score.exact.low),
    contributes: formatExact(contributes.low),
    lost: score.mark && maximum && contributes.low.isFinite ? formatExact(maximum.low.minus(contributes.low)) : null,
    printed: score.item.printed ?? null,
    entries: score.entries.map(buildEntry),
    transfer: transfer.map(buildEntry),
    items: score.children.map(buildItem),
  };
}

/** In a table of demerits nothing can be lost: what an item brings is what counts against the unit. */
export const demeritsOf = (item: ItemResult): ItemResult => ({ ...item, lost: null, items: item.items.map(demeritsOf) });

/** Fractions are displayed to two places; the mark itself stays exact beside it. Beyond a floor it is what the floor leaves. */
const scoreOf = ({ mark }: ItemScore): string | null => (mark ? display(mark.low) : null);

export function buildExtra(extra: UnitScore['extra']): ExtraResult {
  return { contributes: formatExact(extra.contributes.low), entries: extra.entries.map(buildEntry), items: extra.children.map(buildItem) };
}

export function buildEntry({ kind, cause, amount, message, facts }: Entry): EntryResult {
  // A measure stands in the rubric; what it was worked out from, in the evidence.
  const evidence = facts.find(({ at }) => at.file !== cause?.node.file);
  const place = (evidence ?? facts[0])?.at ?? cause?.node;
  return {
    kind,
    rule: cause?.id ?? null,
    amount: formatExact(amount),
    because: renderMessage(message, 'zh'),
    message: inOrderOfKeys(message),
    clause: cause?.clause ?? null,
    at: place ? placeOf(place) : null,
    facts: facts.map(buildFact),
  };
}

/** Arguments in the order that JSON has them in. */
export function inOrderOfKeys({ code, args }: Message): Explained['message'] {
  const keys = Object.keys(args);
  if (keys.every((key, index) => index === 0 || keys[index - 1]! <= key)) return { code, args };
  return { code, args: Object.fromEntries(keys.sort().map((key) => [key, args[key]!])) };
}

const detailKeys = ['id', 'date', 'label', 'value', 'source', 'document', 'note', 'by', 'reason'] as const;

export function buildFact(use: FactUse): FactResult {
  const fact: { -readonly [K in keyof FactResult]: FactResult[K] } = { fact: use.fact, at: placeOf(use.at) };
  for (const key of detailKeys) if (use[key] !== undefined) fact[key] = use[key];
  return fact;
}
