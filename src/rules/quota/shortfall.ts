// What is short, or beyond, in each period of a quota by itself.

import { groupBy } from '../../order/index.js';
import { nests, parsePeriod, periodOf, periodsWithin, type Period } from '../../calendar/period.js';
import {
  Exact,
  addRange,
  isPoint,
  mapRange,
  multiplyRange,
  point,
  subtractRange,
  unbounded,
  zeroRange,
  type Range,
} from '../../exact/index.js';
import { counts, fieldText, useOfIncident, type DayRange } from '../../fact/incident.js';
import { because, type FactUse } from '../../ledger/index.js';
import { asRange, atLeastZero, effectOf, reachOf, show, showAmount, signed } from '../amounts.js';
import { uncounted } from '../each/incidents.js';
import type { Line, RuleContext, Scope, Unknown } from '../rule-kind.js';
import { openAbove, type QuotaFact } from './fact.js';
import { calendarUnit, type QuotaSpec } from './rule.js';

/** How many there were in one period. */
interface Actual {
  readonly label: string;
  readonly count: Range;
  readonly uses: readonly FactUse[];
}

export function quotaLines(fact: QuotaFact, spec: QuotaSpec, context: RuleContext): Line[] {
  if (fact.exempt)
    return [{ effect: zeroRange, kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts: [fact.use] }];
  const lines: Line[] = 'incidents' in fact ? fact.incidents.filter((incident) => !counts(incident)).map(uncounted) : [];
  let surplus: Range = zeroRange;
  for (const actual of actuals(fact, spec, context)) {
    const target = context.number(spec.target, scopeOf(actual.label, spec));
    const short = atLeastZero(subtractRange(target, actual.count));
    if (!short.high.isZero) lines.push(shortLine(actual, target, short, spec, context));
    surplus = addRange(surplus, atLeastZero(subtractRange(actual.count, target)));
  }
  if (spec.surplus && !surplus.high.isZero) lines.push(surplusLine(surplus, spec.surplus, fact.use, context));
  return lines;
}

const scopeOf = (label: string, { every }: QuotaSpec): Scope => ({
  names: { [calendarUnit(every) ? 'period' : every]: { type: 'text', text: label } },
});

function shortLine({ label, count, uses }: Actual, target: Range, short: Range, spec: QuotaSpec, context: RuleContext): Line {
  const amount = context.amount(spec.figure, scopeOf(label, spec));
  const open = isPoint(count) ? {} : { open: true };
  const args = { period: label, target: show(target), actual: show(count), short: show(short), amount: showAmount(amount) };
  const message = because(open.open ? 'quota/not_assessed' : label === '' ? 'quota' : 'quota/period', args);
  return { effect: effectOf(spec, amount, short), kind: 'rule', message, facts: uses, ...open };
}

function surplusLine(surplus: Range, { sign, figure, most }: NonNullable<QuotaSpec['surplus']>, use: FactUse, context: RuleContext): Line {
  const amount = context.amount(figure);
  const size = typeof amount === 'string' ? context.points() : multiplyRange(amount, surplus);
  const limit = most && context.number(most).high;
  const limited = limit ? mapRange(size, (end) => Exact.min(end, limit)) : size;
  const message = because(limit ? 'quota/surplus-most' : 'quota/surplus', {
    surplus: show(surplus),
    amount: showAmount(amount),
    most: limit ? show(point(limit)) : '',
  });
  return { effect: signed(sign, limited), kind: 'rule', message, facts: [use], ...(!isPoint(surplus) && { open: true }) };
}

function actuals(fact: QuotaFact, spec: QuotaSpec, context: RuleContext): Actual[] {
  if ('total' in fact) return [{ label: '', count: fact.total, uses: [fact.use] }];
  const unit = calendarUnit(spec.every);
  if (!unit) return byField(fact, spec);
  const periods = inForce(spec, context) ?? periodsNamed(fact);
  if (unit === 'year' && !spec.from && !spec.to && periods.length === 0) return [{ label: '', count: totalOf(fact), uses: [fact.use] }];
  return periods.map((period) => ({ label: period.label, ...within(period, fact) }));
}

const totalOf = (fact: QuotaFact): Range =>
  'series' in fact
    ? point(Exact.sum(fact.series.map(({ count }) => count)))
    : 'incidents' in fact
      ? point(Exact.int(fact.incidents.filter(counts).length))
      : fact.total;

/** Periods in force: those that lie wholly inside the rubric's period and the rule's `from`/`to`. */
function inForce(spec: QuotaSpec, context: RuleContext): Period[] | undefined {
  const first = boundOf(spec.from, context) ?? context.period?.first;
  const last = boundOf(spec.to, context) ?? context.period?.last;
  if (first === undefined || last === undefined) return undefined;
  const limits: DayRange = context.period ?? { first, last };
  return periodsWithin(calendarUnit(spec.every)!, Math.max(first, limits.first), Math.min(last, limits.last));
}

function boundOf(bound: QuotaSpec['from'], context: RuleContext): number | undefined {
  if (typeof bound !== 'object') return bound;
  const value = context.evaluate(bound);
  return value.type === 'date' ? value.days.low.toSafeInteger() : context.fail('score/not-a-date', { formula: bound.text }, bound.node);
}

/** Without a period in the rubric: the periods that the evidence names. */
function periodsNamed(fact: QuotaFact): Period[] {
  if (!('series' in fact)) return [];
  return fact.series.flatMap(({ key }) => parsePeriod(key) ?? []).sort((a, b) => a.first - b.first);
}

function within(period: Period, fact: QuotaFact): { count: Range; uses: FactUse[] } {
  if ('incidents' in fact) {
    const inside = fact.incidents.filter(
      (incident) => counts(incident) && (incident.date === undefined || periodOf(period.unit, incident.date).label === period.label),
    );
    return { count: point(Exact.int(inside.length)), uses: inside.length > 0 ? inside.map(useOfIncident) : [fact.use] };
  }
  if (!('series' in fact)) return { count: zeroRange, uses: [] };
  const exact = fact.series.filter(({ key }) => key === period.label);
  const finer = fact.series.filter(({ key }) => isFiner(key, period));
  const found = exact.length > 0 ? exact : finer;
  const known = Exact.sum(found.map(({ count }) => count));
  const complete =
    exact.length > 0 ||
    covers(
      finer.map(({ key }) => key),
      period,
    );
  return { count: complete ? point(known) : openAbove(known), uses: found.length > 0 ? found.map(({ use }) => use) : [] };
}

function isFiner(key: string, period: Period): boolean {
  const inner = parsePeriod(key);
  return (
    inner !== undefined &&
    inner.unit !== period.unit &&
    nests(inner.unit, period.unit) &&
    inner.first >= period.first &&
    inner.last <= period.last
  );
}

/** Whether periods given one by one leave no day of a larger period out. */
function covers(keys: readonly string[], period: Period): boolean {
  const inner = keys.flatMap((key) => parsePeriod(key) ?? []).sort((a, b) => a.first - b.first);
  let next = period.first;
  for (const { first, last } of inner) if (first <= next) next = Math.max(next, last + 1);
  return next > period.last;
}

function byField(fact: QuotaFact, spec: QuotaSpec): Actual[] {
  if ('series' in fact) return fact.series.map(({ key, count, use }) => ({ label: key, count: point(count), uses: [use] }));
  if (!('incidents' in fact)) return [];
  const groups = groupBy(fact.incidents.filter(counts), (incident) => fieldText(incident, spec.every) ?? '');
  return [...groups].map(([label, inside]) => ({ label, count: point(Exact.int(inside.length)), uses: inside.map(useOfIncident) }));
}

/** Nobody said anything: nothing in any period, or more than enough in all. */
export function unknownQuota(spec: QuotaSpec, context: RuleContext): Unknown {
  const periods = calendarUnit(spec.every) ? inForce(spec, context) : undefined;
  const labels = periods?.map(({ label }) => label) ?? (spec.every === 'year' ? [''] : undefined);
  if (!labels) return { effect: spec.surplus ? unbounded : reachOf(spec.sign) };
  const open = labels.map((label) => {
    const target = context.number(spec.target, scopeOf(label, spec));
    return asRange(effectOf(spec, context.amount(spec.figure, scopeOf(label, spec)), { low: Exact.zero, high: target.high }));
  });
  const short = open.reduce(addRange, zeroRange);
  return { effect: spec.surplus ? addRange(short, surplusReach(spec.surplus, context)) : short };
}

function surplusReach({ sign, most }: NonNullable<QuotaSpec['surplus']>, context: RuleContext): Range {
  return most ? signed(sign, { low: Exact.zero, high: context.number(most).high }) : reachOf(sign);
}
