// Whether an item applies to the unit, and if not, who says so: the evidence or the rubric's condition.

import { because, type Message } from '../ledger/index.js';
import type { Item } from '../rubric/model.js';
import type { Span } from '../source/index.js';
import type { Frame } from './frame.js';
import { existsFor } from './maximum.js';
import type { Run } from './run.js';

export interface Reason {
  readonly message: Message;
  /** Where the evidence says it. */
  readonly at?: Span;
}

/** Undefined: it applies, as far as evidence and condition go. */
export function whyNotApplicable(item: Item, frame: Frame, run: Run): Reason | undefined {
  const said = run.unit.notApplicable.get(item.id);
  if (said) return { message: because('not_applicable', { reason: said.reason }), at: said.at };
  const { appliesWhen } = item;
  if (!appliesWhen) return undefined;
  const value = run.located(appliesWhen, () => run.evaluate(appliesWhen, frame));
  if (value.type !== 'flag') return run.fail('score/not-a-flag', { formula: appliesWhen.text }, appliesWhen.node);
  const applies = value.can === 'either' ? run.answer(`applies ${item.id}${frame.key}`) : value.can === 'true';
  return applies ? undefined : { message: because('condition_not_met', { condition: appliesWhen.text.trim() }) };
}

/** Whether the item and everything above it apply. */
export function isReachable(itemId: string, frame: Frame, run: Run): boolean {
  const { rubric, parents } = run.plan;
  const chain: Item[] = [];
  for (let item = rubric.items.get(itemId); item; item = parents.get(item.id)) chain.unshift(item);
  // Conditions are asked only of rows that exist, from the outermost in.
  return chain.every((item) => existsFor(item, run)) && !chain.some((item) => whyNotApplicable(item, frame, run));
}
