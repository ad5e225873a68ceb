// What a value comes to under `steps`, and everything a range of values can come to.

import { Exact, hull, isPoint, point, multiplyRange, type Range } from '../../exact/index.js';
import { because, type Message } from '../../ledger/index.js';
import { asRange, effectOf, show, showAmount, signed, type Effect } from '../amounts.js';
import type { RuleContext } from '../rule-kind.js';
import type { Side, StepsSpec } from './rule.js';

interface Step {
  readonly effect: Effect;
  readonly message: Message;
  readonly open: boolean;
}

/** Undefined: on target, nothing happens. */
export function effectAt(value: Exact, spec: StepsSpec, context: RuleContext): Step | undefined {
  const target = context.number(spec.target);
  if (spec.cliff) {
    const edge = context.number(spec.cliff.at).low;
    if (spec.cliff.edge === 'below' ? value.compare(edge) < 0 : value.compare(edge) > 0) {
      const amount = context.amount(spec.cliff.figure);
      const message = because(spec.cliff.edge === 'below' ? 'steps/cliff-below' : 'steps/cliff-above', {
        value: show(point(value)),
        edge: show(point(edge)),
        amount: showAmount(amount),
      });
      return { effect: effectOf(spec.cliff, amount, point(Exact.one)), message, open: false };
    }
  }
  if (!isPoint(target)) {
    const ends = [target.low, target.high].map((end) => sideEffect(value, end, spec, context));
    const ranges = ends.map((end) => (end ? asRange(end.effect) : point(Exact.zero)));
    return { effect: hull(hull(ranges[0]!, ranges[1]!), point(Exact.zero)), message: because('not_assessed', {}), open: true };
  }
  return sideEffect(value, target.low, spec, context);
}

function sideEffect(value: Exact, target: Exact, spec: StepsSpec, context: RuleContext): Step | undefined {
  const difference = value.minus(target);
  const side = difference.sign < 0 ? spec.below : spec.above;
  if (difference.isZero || !side) return undefined;
  const each = context.number(side.each);
  if (each.low.sign <= 0) return context.fail('score/step-zero', {}, side.each.node);
  const times = countSteps(difference.abs().dividedBy(each.low), spec);
  const amount = context.amount(side.figure);
  const args = {
    value: show(point(value)),
    target: show(point(target)),
    each: show(each),
    times: show(point(times)),
    amount: showAmount(amount),
  };
  const message = because(difference.sign < 0 ? 'steps/below' : 'steps/above', args);
  return { effect: limited(effectOf(side, amount, point(times)), side, context), message, open: false };
}

function countSteps(exactly: Exact, { partial }: StepsSpec): Exact {
  if (partial === 'started') return exactly.ceil();
  return partial === 'pro_rata' ? exactly : exactly.floor();
}

function limited(effect: Effect, side: Side, context: RuleContext): Effect {
  if (!side.most || 'all' in effect) return effect;
  const most = context.number(side.most).high;
  const size = multiplyRange(effect, point(Exact.int(side.sign)));
  return signed(side.sign, { low: Exact.min(size.low, most), high: Exact.min(size.high, most) });
}

/** Effects are monotone on each side of the target and of the cliff, so the ends and these edges are enough. */
export function effectOver(value: Range, spec: StepsSpec, context: RuleContext): Range {
  const target = context.number(spec.target);
  const edges = [target.low, target.high, ...(spec.cliff ? [context.number(spec.cliff.at).low] : [])];
  const inside = edges.filter((edge) => edge.compare(value.low) > 0 && edge.compare(value.high) < 0);
  let total: Range | undefined;
  const widen = (effect: Range) => (total = total ? hull(total, effect) : effect);
  for (const at of [value.low, value.high, ...inside]) {
    const step = effectAt(at, spec, context);
    widen(step ? asRange(step.effect) : point(Exact.zero));
  }
  if (inside.length > 0 && spec.cliff) widen(asRange(effectOf(spec.cliff, context.amount(spec.cliff.figure), point(Exact.one))));
  return total!;
}
