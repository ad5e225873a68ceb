// Whether an item applies to the unit, and if not, who says so: the evidence or the rubric's condition. Whether a rule counts in it.

import { because, type Message } from '../ledger/index.js';
import { rulesOf, type Item, type Rule } from '../rubric/model.js';
import type { Span } from '../source/index.js';
import { frameOf, type Frame } from './frame.js';
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
  const chain = lineOf(itemId, run);
  // Conditions are asked only of rows that exist, from the outermost in.
  return chain.every((item) => existsFor(item, run)) && !chain.some((item) => whyNotApplicable(item, frameAround(item, frame, run), run));
}

/**
 * Whether the lines of a rule count as far as its row goes. What an outcome of a rule says of the row is asked of the lines alone: what they
 * come to may hang on the very question which incidents count.
 */
export function countsInItsRow({ item: itemId, charge }: Rule, frame: Frame, run: Run): boolean {
  if (!isReachable(itemId, frame, run)) return false;
  // A charge lands elsewhere, whatever the rules of its row say.
  if (charge.to !== 'item') return true;
  const rulesAbove = lineOf(itemId, run).flatMap(({ rules }) => [...rulesOf(rules)]);
  return rulesAbove
    .filter((rule) => rule.charge.to === 'item')
    .every((rule) => run.linesOf(rule, frameOf(frame, run.plan.repeatedBy.get(rule.item))).state === 'lines');
}

/** An item and what it stands in, from the outermost in. */
function lineOf(itemId: string, { plan: { rubric, parents } }: Run): Item[] {
  const line: Item[] = [];
  for (let item = rubric.items.get(itemId); item; item = parents.get(item.id)) line.unshift(item);
  return line;
}

/** Where the condition of an item is asked: that of a repeated one around its repetitions. */
function frameAround(item: Item, frame: Frame, run: Run): Frame {
  const own = frameOf(frame, run.plan.repeatedBy.get(item.id));
  return (item.repeat && own.item === item.id && own.outer) || own;
}
