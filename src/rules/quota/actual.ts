// How many there were in each period of a quota, or for each value of its field, and whether that is all there can be.

import { parsePeriod, periodsWithin, periodUnits } from '../../calendar/period.js';
import { Exact, isPoint, point, zeroRange, type Range } from '../../exact/index.js';
import { counts, fieldText, useOfIncident, type DayRange, type Incident } from '../../fact/incident.js';
import type { FactUse } from '../../ledger/index.js';
import { compareText } from '../../order/index.js';
import type { RuleContext } from '../rule-kind.js';
import { openAbove, type Entry, type QuotaFact } from './fact.js';
import { calendarUnit, fieldValues, type QuotaSpec } from './rule.js';

export interface Actual {
  /** The period, or the value of the field; empty where the quota is one for all. */
  readonly label: string;
  readonly count: Range;
  readonly uses: readonly FactUse[];
  /** What was stated leaves it open. */
  readonly open?: boolean;
  /** Whether it counts at all hangs on a missing date. */
  readonly mayNotCount?: boolean;
}

/** A stretch of days that a quota counts by itself; without days: everything stated. */
export interface Stretch extends Partial<DayRange> {
  readonly label: string;
  /** Where a missing date bounds it: what surely lies within, if anything does. */
  readonly narrow?: DayRange | 'none';
  readonly mayNotCount?: boolean;
}

/** The stretches in force; undefined: a quota by a field, whose values the evidence names. */
export function stretchesOf(spec: QuotaSpec, context: RuleContext): Stretch[] | undefined {
  const unit = calendarUnit(spec.every);
  const { days, narrow } = daysInForce(spec, context);
  const whole: Stretch = { label: '', ...days, ...(narrow && { narrow }) };
  if (spec.every === undefined) return [whole];
  if (!unit) return undefined;
  if (!days && unit === 'year') return [whole];
  // Which months there should have been, nobody could say: one that is not stated would pass in silence.
  if (!days) return context.fail('score/quota-without-period', { every: unit }, spec.everyNode ?? spec.target.node);
  const periods = periodsWithin(unit, days.first, days.last);
  const inAnyCase = narrow === undefined ? periods : narrow === 'none' ? [] : periodsWithin(unit, narrow.first, narrow.last);
  const labels = new Set(inAnyCase.map(({ label }) => label));
  const all = periods.map((period) => ({ ...period, mayNotCount: !labels.has(period.label) }));
  if (unit !== 'year' || labels.size > 0) return all;
  return [...all, { ...whole, mayNotCount: all.length > 0 }];
}

interface InForce {
  readonly days?: DayRange;
  /** Where a missing date leaves the days open: those that are in force whatever it is. */
  readonly narrow?: DayRange | 'none';
}

/** The rubric's period, narrowed by `from` and `to`. */
function daysInForce(spec: QuotaSpec, context: RuleContext): InForce {
  const from = boundOf(spec.from, context);
  const to = boundOf(spec.to, context);
  const first = later(from.low, context.period?.first);
  const last = earlier(to.high, context.period?.last);
  if (first === undefined || last === undefined) return {};
  const days = { first, last };
  const isAnyDay = (spec.from !== undefined && from.high === undefined) || (spec.to !== undefined && to.low === undefined);
  if (!isAnyDay && from.low === from.high && to.low === to.high) return { days };
  const narrow = { first: later(from.high, first)!, last: earlier(to.low, last)! };
  return { days, narrow: isAnyDay || narrow.first > narrow.last ? 'none' : narrow };
}

const later = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

/** The days it may be; undefined: without bound on that side. */
interface Bound {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

function boundOf(bound: QuotaSpec['from'], context: RuleContext): Bound {
  if (typeof bound !== 'object') return { low: bound, high: bound };
  const value = context.evaluate(bound);
  if (value.type !== 'date') return context.fail('score/not-a-date', { formula: bound.text }, bound.node);
  return { low: value.days.low.toSafeInteger(), high: value.days.high.toSafeInteger() };
}

export function actualsOf(fact: QuotaFact, spec: QuotaSpec, context: RuleContext): Actual[] {
  if ('total' in fact) return [{ label: '', count: fact.total, uses: [fact.use], open: !isPoint(fact.total) }];
  const stretches = stretchesOf(spec, context);
  if (!stretches) return byField(fact, spec);
  const within = (stretch: Stretch): Omit<Actual, 'label'> => ('incidents' in fact ? incidentsIn(stretch, fact) : seriesIn(stretch, fact));
  return stretches.map((stretch) => {
    const { label, narrow, mayNotCount } = stretch;
    const actual = within(stretch);
    const surely = narrow === undefined ? actual.count : narrow === 'none' ? zeroRange : within({ label, ...narrow }).count;
    return { ...actual, label, count: { low: surely.low, high: actual.count.high }, ...(mayNotCount && { mayNotCount }) };
  });
}

function incidentsIn(stretch: Stretch, { incidents, use }: Extract<QuotaFact, { incidents: unknown }>): Omit<Actual, 'label'> {
  const inside = incidents.filter((incident) => counts(incident) && isIn(incident, stretch));
  return { count: point(Exact.int(inside.length)), uses: inside.length > 0 ? inside.map(useOfIncident) : [use] };
}

const isIn = ({ date }: Incident, { first, last }: Stretch): boolean =>
  date === undefined || first === undefined || last === undefined || (date >= first && date <= last);

function seriesIn(stretch: Stretch, { series }: Extract<QuotaFact, { series: unknown }>): Omit<Actual, 'label'> {
  const inside = series.filter(({ key }) => lies(key, stretch));
  const known = Exact.sum(inside.map(({ count }) => count));
  const uses = inside.map(({ use }) => use);
  return isComplete(inside, stretch) ? { count: point(known), uses } : { count: openAbove(known), uses, open: true };
}

function lies(key: string, { first, last }: Stretch): boolean {
  const period = parsePeriod(key);
  return period !== undefined && (first === undefined || last === undefined || (period.first >= first && period.last <= last));
}

/** Whether what was stated leaves nothing of the stretch out: its days, or all of its months, quarters or weeks. */
function isComplete(entries: readonly Entry[], { first, last }: Stretch): boolean {
  if (first === undefined || last === undefined) return true;
  const inner = entries.flatMap(({ key }) => parsePeriod(key) ?? []).sort((a, b) => a.first - b.first);
  let next = first;
  for (const period of inner) if (period.first <= next) next = Math.max(next, period.last + 1);
  if (next > last) return true;
  const labels = new Set(inner.map(({ label }) => label));
  return periodUnits.some((unit) => {
    const all = periodsWithin(unit, first, last);
    return all.length > 0 && all.every(({ label }) => labels.has(label));
  });
}

/** Values of the field: those the rubric's tables name, and those that were stated. A list of incidents is complete, a map is not. */
function byField(fact: QuotaFact, spec: QuotaSpec): Actual[] {
  const known = fieldValues(spec) ?? [];
  // In the order of the rubric's own table, else of the values: maps of evidence have none.
  const place = (value: string): number => (known.includes(value) ? known.indexOf(value) : known.length);
  const inOrder = (a: string, b: string): number => place(a) - place(b) || compareText(a, b);
  if ('series' in fact) {
    const stated = fact.series.map(({ key, count, use }) => ({ label: key, count: point(count), uses: [use] }));
    const missing = known.filter((value) => !fact.series.some(({ key }) => key === value));
    const all = [...stated, ...missing.map((label) => ({ label, count: openAbove(Exact.zero), uses: [] }))];
    return all.sort((a, b) => inOrder(a.label, b.label));
  }
  if (!('incidents' in fact)) return [];
  const counted = fact.incidents.filter(counts);
  const values = new Set([...known, ...counted.map((incident) => fieldText(incident, spec.every!) ?? '')]);
  return [...values].sort(inOrder).map((label) => {
    const inside = counted.filter((incident) => (fieldText(incident, spec.every!) ?? '') === label);
    return {
      label,
      count: inside.length === 0 ? zeroRange : point(Exact.int(inside.length)),
      uses: inside.length > 0 ? inside.map(useOfIncident) : [fact.use],
    };
  });
}
