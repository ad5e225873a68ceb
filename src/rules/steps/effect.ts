// What a value comes to under `steps`, and everything a range of values can come to.

import { Exact, formatExact, hull, isPoint, lesserRange, multiplyRange, point, zeroRange, type Range } from '../../exact/index.js';
import { because, type Message } from '../../ledger/index.js';
import { asRange, effectOf, showAmount, signed, type Effect } from '../amounts.js';
import type { RuleContext } from '../rule-kind.js';
import type { Cliff, Side, StepsSpec } from './rule.js';

interface Step {
  readonly effect: Effect;
  readonly message: Message;
  readonly branch: 'below' | 'above' | 'cliff';
}

/** A known value against a known target. Undefined: on target, nothing happens. */
function effectAt(value: Exact, target: Exact, spec: StepsSpec, context: RuleContext): Step | undefined {
  const fallen = cliffAt(value, spec, context);
  if (fallen) return fallen;
  const difference = value.minus(target);
  const side = sideOf(difference, spec);
  if (!side) return undefined;
  const each = context.number(side.each).low;
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

function cliffAt(value: Exact, { cliff }: StepsSpec, context: RuleContext): Step | undefined {
  if (!cliff) return undefined;
  const edge = context.number(cliff.at).low;
  if (!isBeyond(value, edge, cliff)) return undefined;
  const amount = context.amount(cliff.figure);
  const args = { value: formatExact(value), edge: formatExact(edge), amount: showAmount(amount) };
  const message = because(cliff.edge === 'below' ? 'steps/cliff-below' : 'steps/cliff-above', args);
  return { effect: effectOf(cliff, amount, point(Exact.one)), message, branch: 'cliff' };
}

function countSteps(exactly: Exact, { partial }: StepsSpec): Exact {
  if (partial === 'started') return exactly.ceil();
  return partial === 'pro_rata' ? exactly : exactly.floor();
}

const isBeyond = (value: Exact, at: Exact, { edge }: Cliff): boolean => (edge === 'below' ? value.compare(at) < 0 : value.compare(at) > 0);

function limited(effect: Effect, side: Side, context: RuleContext): Effect {
  if (!side.most || 'all' in effect) return effect;
  const size = multiplyRange(effect, point(Exact.int(side.sign)));
  return signed(side.sign, lesserRange(size, context.number(side.most)));
}

/** Whether figures that decide over a known difference hang on missing facts themselves. */
function isOpen(value: Exact, target: Exact, spec: StepsSpec, context: RuleContext): boolean {
  const { cliff } = spec;
  const at = cliff && context.number(cliff.at);
  if (at && !isPoint(at)) return true;
  if (cliff && isBeyond(value, at!.low, cliff)) return false;
  const side = sideOf(value.minus(target), spec);
  return [side?.each, side?.most].some((figure) => figure && !isPoint(context.number(figure)));
}

/** What happens to a known value against a known target; undefined where anything is open. */
export function settledStep(value: Range, spec: StepsSpec, context: RuleContext): { readonly step: Step | undefined } | undefined {
  const target = context.number(spec.target);
  if (!isPoint(value) || !isPoint(target) || isOpen(value.low, target.low, spec, context)) return undefined;
  return { step: effectAt(value.low, target.low, spec, context) };
}

/**
 * Effects only grow with the distance from the target, so on each side the farthest difference is enough, with zero where the target
 * can be met. A cliff depends on the value alone and is added where the value can lie beyond its edge.
 */
export function effectOver(value: Range, spec: StepsSpec, context: RuleContext): Range {
  const target = context.number(spec.target);
  const { cliff } = spec;
  const at = cliff && context.number(cliff.at);
  const fallen = (beyond: Cliff): Range => asRange(effectOf(beyond, context.amount(beyond.figure), point(Exact.one)));
  if (cliff && mustBeBeyond(value, at!, cliff)) return fallen(cliff);
  const parts = [...farthest(value, target), ...nearest(value, target)].map((difference) => sideEffect(difference, spec, context));
  if (cliff && mayBeBeyond(value, at!, cliff)) parts.push(fallen(cliff));
  return parts.reduce(hull);
}

const mayBeBeyond = (value: Range, at: Range, cliff: Cliff): boolean =>
  cliff.edge === 'below' ? isBeyond(value.low, at.high, cliff) : isBeyond(value.high, at.low, cliff);

const mustBeBeyond = (value: Range, at: Range, cliff: Cliff): boolean =>
  cliff.edge === 'below' ? isBeyond(value.high, at.low, cliff) : isBeyond(value.low, at.high, cliff);

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
  // A missing fact may still make a step as small as it likes, never nothing.
  const each = context.number(side.each);
  const steps = (size: Exact): Exact => (size.sign > 0 ? countSteps(difference.abs().dividedBy(size), spec) : Exact.infinity);
  const times = { low: steps(each.high), high: steps(each.low) };
  const amount = context.amount(side.figure);
  const effect = effectOf(side, amount, times);
  return asRange(typeof amount === 'string' ? effect : limited(effect, side, context));
}
