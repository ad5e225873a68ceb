// What happens to an item that does not apply: the treatment the rubric states, as the item's only entry.

import { zeroRange, type Range } from '../exact/index.js';
import { because, type Entry, type Message } from '../ledger/index.js';
import { rulesOf, type Item, type Treatment } from '../rubric/model.js';
import type { Reason } from './applicable.js';
import { uncombined } from './children.js';
import type { Frame } from './frame.js';
import { printedMaximum } from './maximum.js';
import type { Run } from './run.js';
import type { ItemScore } from './score.js';
import { reached } from './settle.js';

/** `structural`: nothing below it applies, so neither does it; nobody had to say so. */
type Why = Reason | { readonly structural: readonly ItemScore[] };

export function notApplicable(item: Item, why: Why, frame: Frame, run: Run): ItemScore {
  const structural = 'structural' in why;
  const treatment = structural ? inherited(item, why.structural) : (item.notApplicable ?? 'forbid');
  if (treatment === 'forbid') {
    const reason = structural ? undefined : why;
    return run.fail('score/not-applicable-forbidden', { item: item.title }, reason?.at ?? item.node);
  }
  const message = structural ? because('nothing_applies', {}) : why.message;
  const full = printedMaximum(item, frame, run);
  const mark = markOf(treatment, item, full, frame, run);
  const amount = mark ?? zeroRange;
  const entry: Entry = { kind: 'not_applicable', amount: amount.low, message, facts: factsOf(item, structural ? undefined : why) };
  return {
    item,
    id: item.id,
    title: item.title,
    state: 'not_applicable',
    treatment: typeof treatment === 'string' ? treatment : 'figure',
    mark,
    exact: amount,
    maximum: full,
    entries: [entry],
    children: structural ? why.structural.map(uncombined) : [],
    overflow: zeroRange,
    overflowEntries: [],
    awards: zeroRange,
    penalties: zeroRange,
  };
}

const factsOf = (item: Item, why: Reason | undefined): Entry['facts'] => (why?.at ? [{ fact: item.id, at: why.at }] : []);

/** A parent that states no treatment takes that of its children where they agree; otherwise it is left out. */
function inherited(item: Item, scores: readonly ItemScore[]): Treatment {
  // Of rows that the paper does not print for the unit nobody said what else should hold.
  if (scores.length === 0) return 'exclude';
  if (item.notApplicable && item.notApplicable !== 'forbid') return item.notApplicable;
  const treatments = new Set(scores.map(({ treatment }) => treatment));
  const [only] = treatments;
  return treatments.size === 1 && (only === 'rescale' || only === 'spread') ? only : 'exclude';
}

/** Undefined: the item is left out. */
function markOf(treatment: Treatment, item: Item, full: Range | undefined, frame: Frame, run: Run): Range | undefined {
  if (typeof treatment === 'object') return run.number(treatment, frame);
  if (treatment === 'full') return full ?? zeroRange;
  const mean = treatment === 'cohort_mean' ? run.world.meanMark(item.id) : undefined;
  return mean && reached(mean, run.reach);
}

/** A rule may say that its item does not apply. */
export function ruledOut(item: Item, frame: Frame, run: Run): Message | undefined {
  for (const rule of rulesOf(item.rules)) {
    // A rule charged elsewhere is no part of this item.
    if (rule.charge.to !== 'item') continue;
    const outcome = run.ruleOutcome(rule, frame);
    if (outcome.state === 'not_applicable') return outcome.reason;
  }
  return undefined;
}
