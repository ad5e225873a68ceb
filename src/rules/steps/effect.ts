// What a value comes to under `steps`, and everything a range of values can come to.

import { Exact, formatExact, hull, isPoint, multiplyRange, point, zeroRange, type Range } from '../../exact/index.js';
import { because, type Message } from '../../ledger/index.js';
import { asRange, effectOf, showAmount, signed, type Effect } from '../amounts.js';
import type { RuleContext } from '../rule-kind.js';
import type { Side, StepsSpec } from './rule.js';

interface Step {
  readonly effect: Effect;
  readonly message: Message;
  readonly branch: 'below' | 'above' | 'cliff';
}

/** A known value against a known target. Undefined: on target, nothing happens. */
export function effectAt(value: Exact, target: Exact, spec: StepsSpec, context: RuleContext): Step | undefined {
  const fallen = cliffAt(value, spec, context);
  if (fallen) return fallen;
  const difference = value.minus(target);
  const side = sideOf(difference, spec);
  if (!side) return undefined;
  const each = eachOf(side, context);
  const times = countSteps(difference.abs().dividedBy(each), spec);
  const amount = context.amount(side.figure);
  const args = {
    value: formatExact(value),
    target: formatExact(target),
    each: formatExact(each),
    times: formatExact(times),
    amount: showAmount(amount),
  };
  const message = because(difference.sign < 0 ? 'steps/below' : 'steps/above', args);
  return { effect: limited(effectOf(side, amount, point(times)), side, context), message, branch: difference.sign < 0 ? 'below' : 'above' };
}

const sideOf = (difference: Exact, spec: StepsSpec): Side | undefined =>
  difference.isZero ? undefined : difference.sign < 0 ? spec.below : spec.above;

function eachOf(side: Side, context: RuleContext): Exact {
  const each = context.number(side.each).low;
  return each.sign > 0 ? each : context.fail('score/step-zero', {}, side.each.node);
}

function cliffAt(value: Exact, { cliff }: StepsSpec, context: RuleContext): Step | undefined {
  if (!cliff) return undefined;
  const edge = context.number(cliff.at).low;
  if (cliff.edge === 'below' ? value.compare(edge) >= 0 : value.compare(edge) <= 0) return undefined;
  const amount = context.amount(cliff.figure);
  const args = { value: formatExact(value), edge: formatExact(edge), amount: showAmount(amount) };
  const message = because(cliff.edge === 'below' ? 'steps/cliff-below' : 'steps/cliff-above', args);
  return { effect: effectOf(cliff, amount, point(Exact.one)), message, branch: 'cliff' };
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

/**
 * Effects only grow with the distance from the target, so on each side the farthest difference is enough, with zero where the target
 * can be met. A cliff depends on the value alone and is added where the value can lie beyond its edge.
 */
export function effectOver(value: Range, spec: StepsSpec, context: RuleContext): Range {
  const target = context.number(spec.target);
  if (isPoint(value) && isPoint(target)) return asRange(effectAt(value.low, target.low, spec, context)?.effect ?? zeroRange);
  const parts = [...farthest(value, target), ...nearest(value, target)].map((difference) => sideEffect(difference, spec, context));
  const { cliff } = spec;
  if (cliff) {
    const edge = context.number(cliff.at).low;
    const beyond = cliff.edge === 'below' ? value.low.compare(edge) < 0 : value.high.compare(edge) > 0;
    if (beyond) parts.push(asRange(effectOf(cliff, context.amount(cliff.figure), point(Exact.one))));
  }
  return parts.reduce(hull);
}

const less = (a: Exact, b: Exact): Exact => (a.isFinite || b.isFinite ? a.minus(b) : a);

const farthest = (value: Range, target: Range): Exact[] => [less(value.low, target.high), less(value.high, target.low)];

/** Where the differences cross zero, the target can be met. */
function nearest(value: Range, target: Range): Exact[] {
  const [low, high] = farthest(value, target) as [Exact, Exact];
  return low.sign <= 0 && high.sign >= 0 ? [Exact.zero] : [];
}

function sideEffect(difference: Exact, spec: StepsSpec, context: RuleContext): Range {
  const side = sideOf(difference, spec);
  if (!side) return zeroRange;
  const times = countSteps(difference.abs().dividedBy(eachOf(side, context)), spec);
  return asRange(limited(effectOf(side, context.amount(side.figure), point(times)), side, context));
}
