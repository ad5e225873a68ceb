// One item: applicability, then children, then its own rules inside its frame (start, all, floor, ceiling, rounding).

import { subtractRange, zeroRange, type Range } from '../exact/index.js';
import { FormulaFault } from '../formula/environment.js';
import type { Item } from '../rubric/model.js';
import { whyNotApplicable } from './applicable.js';
import { combine, uncombined, type Taken } from './children.js';
import { Located } from './fault.js';
import type { Frame } from './frame.js';
import { Ledger } from './leaf.js';
import { childrenFor, printedMaximum } from './maximum.js';
import { notApplicable, ruledOut } from './not-applicable.js';
import { scoreRepeated } from './repeat.js';
import type { Run } from './run.js';
import type { ItemScore } from './score.js';
import { stateOf } from './state.js';

/** The score of an item in a frame; a problem inside it becomes the state `error`, so that all problems are found. */
export function scoreItem(item: Item, frame: Frame, run: Run): ItemScore {
  try {
    const reason = whyNotApplicable(item, frame, run);
    if (reason) return notApplicable(item, reason, frame, run);
    return item.repeat ? scoreRepeated(item, frame, run) : scoreOnce(item, frame, run);
  } catch (error) {
    if (error instanceof Located) run.faults.push(error.diagnostic);
    else if (error instanceof FormulaFault) run.faults.push(run.diagnose(error, item.node));
    else throw error;
    return failed(item);
  }
}

/** An item, or one repetition of it, with its facts in the frame. */
export function scoreOnce(item: Item, frame: Frame, run: Run, limits: Limits = {}): ItemScore {
  const scores = childrenFor(item, run).map((child) => run.itemScore(child, frame));
  if (scores.some(({ state }) => state === 'error')) return failed(item, scores);
  const taken = combine(item, scores, frame, run);
  if (nothingApplies(item, scores, taken)) return notApplicable(item, { structural: scores }, frame, run);
  const ruled = ruledOut(item, frame, run);
  if (ruled) return notApplicable(item, { message: ruled }, frame, run);
  const ledger = new Ledger(item, frame, run);
  const maximum = limits.maximum ?? printedMaximum(item, frame, run);
  ledger.start(maximum);
  ledger.children(taken.sum);
  ledger.rules();
  ledger.limit(limits.ceiling === 'none' ? undefined : maximum);
  ledger.round();
  return finish(item, ledger, taken, maximum);
}

/** Whether all that stands below it is left out. With no row for the unit's class its own rules are all there is to it, if it has any. */
export const nothingApplies = ({ items, rules }: Item, scores: readonly ItemScore[], { any }: Taken): boolean =>
  items.length > 0 && !any && (scores.length > 0 || rules.length === 0);

/** For a repetition: its share of the maximum, and whether it has a ceiling of its own. */
export interface Limits {
  readonly maximum?: Range;
  readonly ceiling?: 'none';
}

function finish(item: Item, ledger: Ledger, taken: Taken, maximum: Range | undefined): ItemScore {
  const { total: mark } = ledger;
  return {
    item,
    frame: ledger.frame,
    id: item.id,
    title: item.title,
    state: stateOf(mark, ledger.bases, taken.children),
    mark,
    exact: ledger.exact,
    maximum: maximum && subtractRange(maximum, taken.shrinks),
    entries: ledger.entries,
    children: taken.children,
    overflow: ledger.overflow,
    overflowEntries: ledger.overflowEntries,
    ...ledger.sides(taken),
  };
}

export function failed(item: Item, scores: readonly ItemScore[] = []): ItemScore {
  const children = scores.map(uncombined);
  const nothing = { exact: zeroRange, overflow: zeroRange, awards: zeroRange, penalties: zeroRange };
  return {
    item,
    id: item.id,
    title: item.title,
    state: 'error',
    mark: undefined,
    maximum: undefined,
    entries: [],
    children,
    overflowEntries: [],
    ...nothing,
  };
}
