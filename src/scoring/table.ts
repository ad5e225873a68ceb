// The root: the whole table before `extra`. Children, the root's own rules, charges to the total, overflow, conversion.

import { Exact, addRange, atLeastZero, atMostZero, formatExact, isZero, subtractRange, zeroRange, type Range } from '../exact/index.js';
import { because, type Entry } from '../ledger/index.js';
import { show } from '../rules/amounts.js';
import { whyNotApplicable } from './applicable.js';
import { chargedEntries, netsOnTotal } from './charges.js';
import { combine, uncombined } from './children.js';
import { nothingApplies } from './item.js';
import { childrenFor, printedMaximum } from './maximum.js';
import { Ledger } from './leaf.js';
import { ruledOut } from './not-applicable.js';
import type { Run } from './run.js';
import { scaled } from './scale.js';
import { moved } from './settle.js';
import type { Contribution, ItemScore } from './score.js';
import type { Basis } from './lines.js';

export interface Table {
  readonly state: 'scored' | 'not_applicable' | 'error';
  /** Before extra, floor, ceiling and rounding of the root. */
  readonly total: Range;
  readonly maximum: Range | undefined;
  readonly entries: Entry[];
  readonly children: readonly Contribution[];
  readonly bases: readonly Basis[];
}

/** The score of the table before all of extra: what `total` means in formulas and what a gate compares. */
export const tableTotal = (run: Run): Range => run.table().total;

export function scoreTable(run: Run): Table {
  const { root } = run.plan.rubric;
  const nothing = { total: zeroRange, maximum: undefined, entries: [], children: [], bases: [] };
  const reason = whyNotApplicable(root, run.top, run);
  if (reason)
    return {
      ...nothing,
      state: 'not_applicable',
      entries: [{ kind: 'not_applicable', amount: zeroRange.low, message: reason.message, facts: [] }],
    };
  const scores = childrenFor(root, run).map((child) => run.itemScore(child, run.top));
  if (scores.some(({ state }) => state === 'error')) return { ...nothing, state: 'error', children: scores.map(uncombined) };
  const taken = combine(root, scores, run.top, run);
  const ruled = ruledOut(root, run.top, run);
  if (ruled || nothingApplies(root, scores, taken)) {
    const message = ruled ?? because('nothing_applies', {});
    return {
      ...nothing,
      state: 'not_applicable',
      children: taken.children,
      entries: [{ kind: 'not_applicable', amount: zeroRange.low, message, facts: [] }],
    };
  }
  const printed = printedMaximum(root, run.top, run);
  const maximum = printed && subtractRange(printed, taken.shrinks);
  const ledger = new Ledger(root, run.top, run);
  ledger.start(printed);
  ledger.children(taken.sum);
  ledger.rules();
  const entries = ledger.entries;
  const charged = wholeTotal(addRange(ledger.total, addRange(chargeTotal(entries, run), overflowOf(scores, entries))), run);
  return { state: 'scored', children: taken.children, bases: ledger.bases, entries, ...converted(charged, maximum, entries, run) };
}

function chargeTotal(entries: Entry[], run: Run): Range {
  const nets = netsOnTotal(run);
  for (const net of nets) entries.push(...chargedEntries(net));
  return nets.reduce((sum, net) => addRange(sum, net.sum), zeroRange);
}

/** `deduct: all` charged to the total leaves nothing of it. */
function wholeTotal(total: Range, run: Run): Range {
  return netsOnTotal(run).reduce((left, { all }) => {
    if (!all || all.sign > 0) return left;
    const taken = atLeastZero(left);
    all.entry.amount = taken.low.isFinite ? taken.low.negate() : Exact.zero;
    run.wholes.note(all.entry, taken);
    return atMostZero(left);
  }, total);
}

/** What items move to the total from beyond their floors. */
function overflowOf(scores: readonly ItemScore[], entries: Entry[]): Range {
  let sum: Range = zeroRange;
  for (const score of scores) {
    if (!score.overflow.low.isZero || !score.overflow.high.isZero) {
      sum = addRange(sum, score.overflow);
      const message = because('overflow/from', { item: score.title, amount: formatExact(score.overflow.low) });
      if (!score.overflow.low.isZero) entries.push({ kind: 'overflow', amount: score.overflow.low, message, facts: [] });
    }
    sum = addRange(
      sum,
      overflowOf(
        score.children.map((child) => child.score),
        entries,
      ),
    );
  }
  return sum;
}

/** The root's own `counts_as`. */
function converted(total: Range, maximum: Range | undefined, entries: Entry[], run: Run): { total: Range; maximum: Range | undefined } {
  const { root } = run.plan.rubric;
  if (!root.countsAs) return { total, maximum };
  const target = run.number(root.countsAs, run.top);
  if (!maximum || isZero(maximum)) return run.fail('score/zero-maximum', { item: root.title }, root.countsAs.node);
  const value = scaled(total, { from: maximum, to: target }, false, run.reach);
  const change = moved(total.low, value.low);
  if (!change.isZero)
    entries.push({ kind: 'convert', amount: change, message: because('convert', { to: show(target), from: show(maximum) }), facts: [] });
  return { total: value, maximum: target };
}
