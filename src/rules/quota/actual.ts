// How many there were in each period of a quota, or for each value of its field, and whether that is all there can be.

import { parsePeriod, periodsWithin, periodUnits } from '../../calendar/period.js';
import { Exact, point, zeroRange, type Range } from '../../exact/index.js';
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
}

/** A stretch of days that a quota counts by itself; without days: everything stated. */
export interface Stretch extends Partial<DayRange> {
  readonly label: string;
}

/** The stretches in force; undefined: a quota by a field, whose values the evidence names. */
export function stretchesOf(spec: QuotaSpec, context: RuleContext): Stretch[] | undefined {
  const unit = calendarUnit(spec.every);
  const days = daysInForce(spec, context);
  const whole = [{ label: '', ...days }];
  if (spec.every === undefined) return whole;
  if (!unit) return undefined;
  if (!days && unit === 'year') return whole;
  // Which months there should have been, nobody could say: one that is not stated would pass in silence.
  if (!days) return context.fail('score/quota-without-period', { every: unit }, spec.everyNode ?? spec.target.node);
  const periods = periodsWithin(unit, days.first, days.last);
  return unit === 'year' && periods.length === 0 ? whole : periods;
}

/** The rubric's period, narrowed by `from` and `to`. */
function daysInForce(spec: QuotaSpec, context: RuleContext): DayRange | undefined {
  const from = boundOf(spec.from, context);
  const to = boundOf(spec.to, context);
  const first = from === undefined ? context.period?.first : Math.max(from, context.period?.first ?? from);
  const last = to === undefined ? context.period?.last : Math.min(to, context.period?.last ?? to);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function boundOf(bound: QuotaSpec['from'], context: RuleContext): number | undefined {
  if (typeof bound !== 'object') return bound;
  const value = context.evaluate(bound);
  return value.type === 'date' ? value.days.low.toSafeInteger() : context.fail('score/not-a-date', { formula: bound.text }, bound.node);
}

export function actualsOf(fact: QuotaFact, spec: QuotaSpec, context: RuleContext): Actual[] {
  if ('total' in fact) return [{ label: '', count: fact.total, uses: [fact.use] }];
  const stretches = stretchesOf(spec, context);
  if (!stretches) return byField(fact, spec);
  return stretches.map((stretch) => ({
    label: stretch.label,
    ...('incidents' in fact ? incidentsIn(stretch, fact) : seriesIn(stretch, fact)),
  }));
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
  return { count: isComplete(inside, stretch) ? point(known) : openAbove(known), uses: inside.map(({ use }) => use) };
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
