// `each` from counts: amount × n, or the amounts in order. Who was first is not known here, so `free` spares the dearest.

import { Exact, atLeastZero, isPoint, lesserRange, point, subtractRange, type Range } from '../../exact/index.js';
import { because } from '../../ledger/index.js';
import type { Node, Span } from '../../source/index.js';
import { effectOf, show, showAmount } from '../amounts.js';
import type { Line, RuleContext, Scope } from '../rule-kind.js';
import { branchesOf } from './branches.js';
import { orderedLines } from './ordered.js';
import { ordersApart, type EachFact, type LabelCount } from './fact.js';
import type { EachSpec } from './rule.js';

type Counted = Exclude<EachFact, { incidents: unknown }>;

export function countLines(fact: Counted, spec: EachSpec, context: RuleContext): Line[] {
  if (fact.exempt) {
    const uses = 'counts' in fact ? fact.counts.map(({ use }) => use) : fact.use ? [fact.use] : [];
    return [{ effect: point(Exact.zero), kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts: uses }];
  }
  if ('counts' in fact) return labelLines(fact.counts, spec.free ? context.settled(spec.free) : Exact.zero, spec, context);
  const free = spec.free ? context.number(spec.free) : point(Exact.zero);
  const times = atLeastZero(subtractRange(countIn(fact, spec, context), free));
  if (times.high.isZero) return fact.count.high.isZero ? [] : [freeLine(fact.count, fact.use)];
  const facts = fact.use ? [fact.use] : [];
  // A stated count is not missing because the number that is free is.
  const isOpen = !isPoint(fact.count);
  if (spec.order) return orderedLines({ times, start: 0, label: undefined, facts, isOpen }, spec, context);
  const open = { ...(!isPoint(times) && { branches: [] }), ...(isOpen && { open: true }) };
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

/** A number that is worked out says of more than one no more whose it is than a stated one. */
function countIn({ count, use }: Extract<Counted, { count: unknown }>, spec: EachSpec, context: RuleContext): Range {
  const field = ordersApart(spec);
  if (field === undefined || count.high.compare(Exact.one) <= 0) return count;
  if (use && count.low.compare(Exact.one) > 0) context.fail('evidence/incident-without-field', { fact: use.fact, field }, use.at);
  return lesserRange(count, point(Exact.one));
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
    position += times.toSafeInteger() ?? 0;
    if (spec.order) {
      lines.push(...orderedLines({ times: point(times), start, label, facts: [use], isOpen: false }, spec, context));
      continue;
    }
    const message = because('each', { amount: showAmount(amount), times: show(point(times)) });
    const effect = effectOf(spec, amount, point(times));
    lines.push({ effect, kind: 'rule', message, facts: [use], branches: branchesOf(label, start, times.toSafeInteger() ?? 0, spec) });
  }
  return lines;
}

const dearestFirst = (a: { amount: Range | 'all' | 'not_applicable' }, b: { amount: Range | 'all' | 'not_applicable' }): number =>
  worth(b.amount).compare(worth(a.amount));
const worth = (amount: Range | 'all' | 'not_applicable'): Exact => (typeof amount === 'string' ? Exact.infinity : amount.low);
