// `each` from counts: amount × n, or the amounts in order. Who was first is not known here, so `free` spares the dearest.

import { Exact, atLeastZero, addRange, isPoint, point, subtractRange, type Range } from '../../exact/index.js';
import { because } from '../../ledger/index.js';
import { asRange, effectOf, reachOf, show, showAmount, type Effect } from '../amounts.js';
import type { Node, Span } from '../../source/index.js';
import type { Line, RuleContext, Scope } from '../rule-kind.js';
import { branchesOf } from './branches.js';
import type { EachFact, LabelCount } from './fact.js';
import type { EachSpec } from './rule.js';

type Counted = Exclude<EachFact, { incidents: unknown }>;

export function countLines(fact: Counted, spec: EachSpec, context: RuleContext): Line[] {
  if (fact.exempt) {
    const uses = 'counts' in fact ? fact.counts.map(({ use }) => use) : fact.use ? [fact.use] : [];
    return [{ effect: point(Exact.zero), kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts: uses }];
  }
  if ('counts' in fact) return labelLines(fact.counts, spec.free ? context.settled(spec.free) : Exact.zero, spec, context);
  const free = spec.free ? context.number(spec.free) : point(Exact.zero);
  const times = atLeastZero(subtractRange(fact.count, free));
  if (times.high.isZero) return fact.count.high.isZero ? [] : [freeLine(fact.count, fact.use)];
  const facts = fact.use ? [fact.use] : [];
  const open = isPoint(times) ? {} : { open: true };
  if (spec.order)
    return [
      {
        effect: inOrder(times, 0, spec, context),
        kind: 'rule',
        message: because('each/order', { times: show(times) }),
        facts,
        branches: branchesOf(undefined, 0, times.low.toSafeInteger() ?? 0, spec),
        ...open,
      },
    ];
  const amount = context.amount(spec.figure, scopeOf(fact.use?.at));
  return [
    {
      effect: effectOf(spec, amount, times),
      kind: 'rule',
      message: because('each', { amount: showAmount(amount), times: show(times) }),
      facts,
      ...open,
    },
  ];
}

/** A number of cases has none of their fields: what asks for one says where the number stands. */
const scopeOf = (at: Span | undefined): Pick<Scope, 'counted'> => (at && 'kind' in at ? { counted: at as Node } : {});

const freeLine = (count: Range, use: Line['facts'][number] | undefined): Line => ({
  effect: point(Exact.zero),
  kind: 'exempt',
  message: because('free', { times: show(count) }),
  facts: use ? [use] : [],
  branches: ['free'],
});

function labelLines(counts: readonly LabelCount[], free: Exact, spec: EachSpec, context: RuleContext): Line[] {
  const lines: Line[] = [];
  const priced = counts.map((entry) => ({
    ...entry,
    amount: context.amount(spec.figure, { names: { label: { type: 'text', text: entry.label } }, ...scopeOf(entry.use.at) }),
  }));
  let spare = free;
  const spared = new Map<string, Exact>();
  for (const { label, count } of [...priced].sort(dearestFirst)) {
    const taken = Exact.min(spare, count);
    spared.set(label, taken);
    spare = spare.minus(taken);
  }
  let position = 0;
  for (const { label, count, amount, use } of priced) {
    if (count.isZero) continue;
    const times = count.minus(spared.get(label)!);
    if (times.isZero) {
      lines.push(freeLine(point(count), use));
      continue;
    }
    const start = spec.same === 'label' ? 0 : position;
    const effect = spec.order ? inOrder(point(times), start, spec, context) : effectOf(spec, amount, point(times));
    position += times.toSafeInteger() ?? 0;
    const message = because(spec.order ? 'each/order' : 'each', { amount: showAmount(amount), times: show(point(times)) });
    lines.push({ effect, kind: 'rule', message, facts: [use], branches: branchesOf(label, start, times.toSafeInteger() ?? 0, spec) });
  }
  return lines;
}

const dearestFirst = (a: { amount: Range | 'all' | 'not_applicable' }, b: { amount: Range | 'all' | 'not_applicable' }): number =>
  worth(b.amount).compare(worth(a.amount));
const worth = (amount: Range | 'all' | 'not_applicable'): Exact => (typeof amount === 'string' ? Exact.infinity : amount.low);

/** Amounts by position; the last repeats; reaching `all` ends the counting. */
function inOrder(times: Range, start: number, spec: EachSpec, context: RuleContext): Effect {
  const low = sumInOrder(times.low, start, spec, context);
  if (isPoint(times)) return low;
  const high = sumInOrder(times.high, start, spec, context);
  const [a, b] = [asRange(low), asRange(high)];
  return { low: Exact.min(a.low, b.low), high: Exact.max(a.high, b.high) };
}

function sumInOrder(times: Exact, start: number, spec: EachSpec, context: RuleContext): Effect {
  const order = spec.order!;
  let total: Range = point(Exact.zero);
  let left = times;
  for (let index = start; left.sign > 0; index++) {
    const last = index >= order.length - 1;
    const amount = context.amount(order[Math.min(index, order.length - 1)]!);
    if (amount === 'all') return { all: spec.sign };
    if (last && !left.isFinite) return reachOf(spec.sign);
    const effect = asRange(effectOf(spec, amount, point(last ? left : Exact.one)));
    total = addRange(total, effect);
    left = last ? Exact.zero : left.minus(Exact.one);
  }
  return total;
}
