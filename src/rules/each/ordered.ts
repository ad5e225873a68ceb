// `each` from counts where a list orders the amounts: as if the incidents had been listed, with one line for all that have an amount.

import { Exact, addRange, hull, isPoint, point, type Range } from '../../exact/index.js';
import { because } from '../../ledger/index.js';
import { effectOf, reachOf, show } from '../amounts.js';
import type { Line, RuleContext } from '../rule-kind.js';
import { branchesOf } from './branches.js';
import type { EachSpec } from './rule.js';

export interface Ordered {
  readonly times: Range;
  /** How many stand before them in the order. */
  readonly start: number;
  readonly label: string | undefined;
  readonly facts: Line['facts'];
  /** The count itself hangs on a missing fact. */
  readonly isOpen: boolean;
}

/** What the incidents come to whose amount is a number, and how many others take or give all. */
interface Sums {
  readonly sum: Range;
  readonly counted: Exact;
  readonly whole: Exact;
}

/** `all` acts once and after the rest, as it does for incidents: it is a line of its own. */
export function orderedLines(ordered: Ordered, spec: EachSpec, context: RuleContext): Line[] {
  const { times, start, label, facts, isOpen } = ordered;
  const low = sumsOf(times.low, start, spec, context);
  const high = isPoint(times) ? low : sumsOf(times.high, start, spec, context);
  const isWhole = low.whole.sign > 0;
  const mayBeWhole = !isWhole && high.whole.sign > 0;
  const sum = mayBeWhole ? hull(hull(low.sum, high.sum), reachOf(spec.sign)) : hull(low.sum, high.sum);
  const shown = isWhole ? { low: low.counted, high: high.counted } : times;
  const taken = branchesOf(label, start, times.low.toSafeInteger() ?? 0, spec);
  const places = wholePlaces(spec, context);
  const counted: Line = {
    effect: sum,
    kind: 'rule',
    message: because('each/order', { times: show(shown) }),
    facts,
    branches: isPoint(times) ? taken.filter((place) => !places.includes(place)) : [],
    ...(isOpen && { open: true }),
  };
  if (!isWhole) return [counted];
  const whole: Line = {
    effect: { all: spec.sign },
    kind: 'rule',
    message: because('each', { amount: 'all', times: show({ low: low.whole, high: high.whole }) }),
    facts,
    branches: taken.filter((place) => places.includes(place)),
  };
  return shown.high.isZero ? [whole] : [counted, whole];
}

/** Amounts by position; the last repeats. */
function sumsOf(times: Exact, start: number, spec: EachSpec, context: RuleContext): Sums {
  const order = spec.order!;
  let [sum, counted, whole]: [Range, Exact, Exact] = [point(Exact.zero), Exact.zero, Exact.zero];
  let left = times;
  for (let index = start; left.sign > 0; index++) {
    const last = index >= order.length - 1;
    const amount = context.amount(order[Math.min(index, order.length - 1)]!);
    const here = last ? left : Exact.one;
    left = last ? Exact.zero : left.minus(Exact.one);
    if (amount === 'all') {
      whole = whole.plus(here);
      continue;
    }
    counted = counted.plus(here);
    const effect = here.isFinite ? effectOf(spec, amount, point(here)) : reachOf(spec.sign);
    sum = 'all' in effect ? sum : addRange(sum, effect);
  }
  return { sum, counted, whole };
}

/** Branches of the places in the order that take or give all. */
const wholePlaces = ({ order = [] }: EachSpec, context: RuleContext): readonly string[] =>
  order.flatMap((figure, at) => (context.amount(figure) === 'all' ? [`place ${at + 1}`] : []));
