// How late something was, in started units, and what that comes to.

import { addMonths, workdaysBetween, type Day } from '../../calendar/date.js';
import { parsePeriod, periodsWithin } from '../../calendar/period.js';
import { Exact, addRange, hull, isPoint, point, zeroRange, type Range } from '../../exact/index.js';
import { because } from '../../ledger/index.js';
import { compareText } from '../../order/index.js';
import { asRange, effectOf, showAmount } from '../amounts.js';
import type { Line, RuleContext, Scope, Unknown } from '../rule-kind.js';
import type { DelayFact, Done } from './fact.js';
import type { DelaySpec, DelayUnit, Due } from './rule.js';
import { formatDay } from '../../calendar/date.js';

export function delayLines(fact: DelayFact, spec: DelaySpec, context: RuleContext): Line[] {
  if (fact.exempt)
    return [{ effect: zeroRange, kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts: [fact.use] }];
  if (!('periods' in fact)) {
    if (spec.due instanceof Map) return context.fail('score/needs-periods', {}, fact.use.at);
    return lineOf(fact, dueDay(spec.due as Due, context, {}), { period: '', spec, context });
  }
  return labelsInForce(fact, spec, context).flatMap((label) => {
    const due = dueFor(label, spec, context);
    const done = fact.periods.get(label);
    if (done) return lineOf(done, due, { period: label, spec, context });
    const message = because('delay/not_assessed', { period: label });
    return [{ effect: openEffect(spec, context), kind: 'rule', message, facts: [], open: true } satisfies Line];
  });
}

/** Periods that count: those with a due day of their own, else those of `every`, else those stated. */
function labelsInForce(fact: { readonly periods: ReadonlyMap<string, Done> }, spec: DelaySpec, context: RuleContext): string[] {
  if (spec.due instanceof Map) return [...spec.due.keys()].sort(compareText);
  if (spec.every) return periodsOf(spec.every, spec, context);
  return [...fact.periods.keys()].sort(compareText);
}

function periodsOf(every: NonNullable<DelaySpec['every']>, { node }: DelaySpec, context: RuleContext): string[] {
  const { period } = context;
  if (!period) return context.fail('score/quota-without-period', { every }, node);
  return periodsWithin(every, period.first, period.last).map(({ label }) => label);
}

function dueFor(label: string, spec: DelaySpec, context: RuleContext): Day | undefined {
  const period = parsePeriod(label)!;
  const due = spec.due instanceof Map ? (spec.due.get(label) as Due) : (spec.due as Due);
  const date = (day: Day) => ({ type: 'date', days: point(Exact.int(day)) }) as const;
  return dueDay(due, context, { names: { 'period.start': date(period.first), 'period.end': date(period.last) } });
}

/** Undefined: the due day waits for a missing fact. */
function dueDay(due: Due, context: RuleContext, scope: Scope): Day | undefined {
  if (typeof due === 'number') return due;
  const value = context.evaluate(due, scope);
  if (value.type !== 'date') return context.fail('score/not-a-date', { formula: due.text }, due.node);
  return isPoint(value.days) ? value.days.low.toSafeInteger() : undefined;
}

interface Asking {
  readonly period: string;
  readonly spec: DelaySpec;
  readonly context: RuleContext;
}

function lineOf({ days, use }: Done, due: Day | undefined, { period, spec, context }: Asking): Line[] {
  const dueText = due === undefined ? '?' : formatDay(due);
  if (days === 'never') {
    const amount = context.amount(spec.missing!);
    const message = because('delay/never', { due: dueText, amount: showAmount(amount), period });
    return [{ effect: effectOf(spec, amount, point(Exact.one)), kind: 'rule', message, facts: [use], branches: ['never'] }];
  }
  if (due === undefined) {
    return [{ effect: openEffect(spec, context), kind: 'rule', message: because('not_assessed', {}), facts: [use], open: true }];
  }
  const late = lateRange(days, due, spec.unit);
  if (late.high.isZero) return [];
  const amount = context.amount(spec.figure);
  const times = isPoint(late) ? String(late.low.numerator) : '?';
  const message = because(spec.unit === 'once' ? 'delay/once' : 'delay', {
    due: dueText,
    times,
    unit: spec.unit,
    amount: showAmount(amount),
    period,
  });
  return [
    {
      effect: effectOf(spec, amount, late),
      kind: 'rule',
      message,
      facts: [use],
      branches: ['late'],
      ...(!isPoint(late) && { open: true }),
    },
  ];
}

function lateRange(days: Range, due: Day, unit: DelayUnit): Range {
  const at = (end: Exact): Exact => {
    const day = end.toSafeInteger();
    if (day === undefined) return end.sign < 0 ? Exact.zero : unit === 'once' ? Exact.one : Exact.infinity;
    return Exact.int(startedUnits(due, day, unit));
  };
  return { low: at(days.low), high: at(days.high) };
}

/** Units begun after the due day; a month begins the day after the due day's date recurs. */
function startedUnits(due: Day, done: Day, unit: DelayUnit): number {
  if (done <= due) return 0;
  if (unit === 'once') return 1;
  if (unit === 'day') return done - due;
  if (unit === 'workday') return workdaysBetween(due, done);
  if (unit === 'week') return Math.ceil((done - due) / 7);
  let months = 1;
  while (addMonths(due, months) < done) months++;
  return months;
}

function openEffect(spec: DelaySpec, context: RuleContext): Range {
  const once = spec.unit === 'once' ? Exact.one : Exact.infinity;
  const late = asRange(effectOf(spec, context.amount(spec.figure), { low: Exact.zero, high: once }));
  if (!spec.missing) return late;
  return hull(late, asRange(effectOf(spec, context.amount(spec.missing), point(Exact.one))));
}

export function unknownDelay(spec: DelaySpec, context: RuleContext): Unknown {
  const periods = spec.due instanceof Map ? spec.due.size : spec.every ? periodsOf(spec.every, spec, context).length : 1;
  return { effect: Array.from({ length: periods }, () => openEffect(spec, context)).reduce(addRange, zeroRange) };
}
