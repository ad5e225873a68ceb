// A repeated item whose list nobody stated: no row, or any number of rows, each with any facts.

import { addRange, atMostZero, atLeastZero, Exact, roundTo, zeroRange, type Range } from '../exact/index.js';
import { because, type Entry } from '../ledger/index.js';
import { itemsOf, rulesOf, type Item } from '../rubric/model.js';
import type { Frame } from './frame.js';
import { Ledger } from './leaf.js';
import { printedMaximum } from './maximum.js';
import { notApplicable } from './not-applicable.js';
import type { Run } from './run.js';
import type { ItemScore } from './score.js';
import { moved, reached } from './settle.js';

/** An item whose mark is its exact value, without children or overflow. */
export const plainScore = (item: Item, mark: Range, maximum: Range | undefined): Omit<ItemScore, 'state' | 'entries' | 'children'> => ({
  item,
  id: item.id,
  title: item.title,
  mark,
  exact: mark,
  maximum,
  overflow: zeroRange,
  overflowEntries: [],
  awards: zeroRange,
  penalties: zeroRange,
});

export function unknownRepetitions(item: Item, frame: Frame, run: Run): ItemScore {
  // An empty list means not applicable, where the rubric allows that.
  const mayBeEmpty = item.notApplicable !== undefined && item.notApplicable !== 'forbid';
  if (mayBeEmpty && !run.answer(`rows ${item.id}${frame.key}`))
    return notApplicable(item, { message: because('empty_list', {}) }, frame, run);
  const whole = printedMaximum(item, frame, run);
  const deepest = lowestOf(item, frame, run);
  // Any number of rows may each come to the floor.
  const low = item.take === 'sum' && deepest.sign < 0 ? Exact.minusInfinity : deepest;
  const high = directionsBelow(item).has('awards') ? highestOf(item, whole, frame, run) : (whole?.high ?? Exact.zero);
  const mark = rounded(item, { low: low.isFinite ? low : run.reach.negate(), high: high ?? run.reach });
  const overflow = reached(overflowBelow(item), run.reach);
  const lowest = mark.low.plus(overflow.low);
  const ledger = new Ledger({ ...item, items: [item], rules: [] }, frame, run);
  if (!lowest.isZero) ledger.entries.push(notAssessed('rule', lowest, item));
  ledger.children(mark);
  const before = ledger.total;
  ledger.rules();
  ledger.limitRepeated(whole);
  const charged = { low: moved(before.low, ledger.total.low), high: moved(before.high, ledger.total.high) };
  const sides = { awards: addRange(atLeastZero(mark), atLeastZero(charged)), penalties: addRange(atMostZero(mark), atMostZero(charged)) };
  return {
    ...plainScore(item, ledger.total, whole),
    ...(item.part === 'extra' && sides),
    exact: addRange(ledger.total, overflow),
    overflow,
    overflowEntries: overflow.low.isZero ? [] : [notAssessed('overflow', overflow.low.negate(), item)],
    state: 'not_assessed',
    entries: ledger.entries,
    children: [],
  };
}

/** Each row is rounded after its floor and ceiling, which may take it beyond them. */
function rounded({ round }: Item, { low, high }: Range): Range {
  if (!round || round === 'none') return { low, high };
  return { low: Exact.min(low, roundTo(low, round)), high: Exact.max(high, roundTo(high, round)) };
}

const notAssessed = (kind: Entry['kind'], amount: Exact, { id, node }: Item): Entry => ({
  kind,
  cause: { id, node },
  amount,
  message: because('not_assessed', {}),
  facts: [],
});

/** What rows may take beyond their floors, for the total. */
const overflowBelow = (item: Item): Range =>
  [...itemsOf(item)].some((one) => one.overflow === 'total' && directionsBelow(one).has('deducts'))
    ? { low: Exact.minusInfinity, high: Exact.zero }
    : zeroRange;

/** Undefined: open above. */
function highestOf(item: Item, whole: Range | undefined, frame: Frame, run: Run): Exact | undefined {
  if (item.ceiling === 'none') return undefined;
  if (item.ceiling) return run.number(item.ceiling, frame).high;
  return item.part === 'extra' || addsAbove(item) ? undefined : whole?.high;
}

/** Rules beside child items act on their sum, which has no ceiling unless it says so. */
const addsAbove = (item: Item): boolean =>
  item.items.some((child) => child.ceiling !== undefined || addsAbove(child)) || (item.items.length > 0 && awards(item));

const awards = ({ rules }: Item): boolean => [...rulesOf(rules)].some(({ kind, spec }) => kind.direction(spec) !== 'deducts');

/** Deepest the rows can take the item. */
function lowestOf(item: Item, frame: Frame, run: Run): Exact {
  if (item.floor === 'none') return Exact.minusInfinity;
  if (item.floor) return run.number(item.floor, frame).low;
  if (!directionsBelow(item).has('deducts')) return Exact.zero;
  if (item.part === 'extra') return Exact.minusInfinity;
  if (item.items.length === 0) return Exact.zero;
  return item.rules.length > 0 ? Exact.minusInfinity : Exact.sum(item.items.map((child) => lowestOf(child, frame, run)));
}

/** What rules below can do: signed and mixed ones both. */
function directionsBelow(item: Item): Set<'deducts' | 'awards'> {
  const directions = [...itemsOf(item)].flatMap(({ rules }) => [...rulesOf(rules)]).map(({ kind, spec }) => kind.direction(spec));
  return new Set(directions.flatMap((one) => (one === 'deducts' || one === 'awards' ? [one] : (['deducts', 'awards'] as const))));
}
