// The fact of `quota`: one number, numbers by period or field, or incidents that are counted.

import { periodHint } from '../../calendar/lookalike.js';
import { parsePeriod, yearOf, type PeriodUnit } from '../../calendar/period.js';
import { nearest } from '../../diagnostic/nearest.js';
import { Exact, point, unbounded, type Range } from '../../exact/index.js';
import { fieldText, readIncidents, type Incident } from '../../fact/incident.js';
import { useOf, type Exemption, type StatedFact } from '../../fact/stated.js';
import type { Value } from '../../formula/value.js';
import type { FactUse } from '../../ledger/index.js';
import { numberHint } from '../../source/lookalike.js';
import { childOf, firstLineOf, type Node, type Span } from '../../source/index.js';
import type { FactForm } from '../fact-form.js';
import type { FactSource } from '../rule-kind.js';
import { calendarUnit, fieldValues, type QuotaSpec } from './rule.js';

export type QuotaFact = { readonly exempt?: Exemption } & (
  | { readonly total: Range; readonly use: FactUse }
  | { readonly series: readonly Entry[]; readonly use: FactUse }
  | { readonly incidents: readonly Incident[]; readonly use: FactUse }
);

/** What was stated for one period, or for one value of the field. */
export interface Entry {
  readonly key: string;
  readonly keyNode: Node;
  readonly count: Exact;
  readonly use: FactUse;
}

export function readQuota(fact: StatedFact, spec: QuotaSpec, source: FactSource): QuotaFact | undefined {
  const { node, exempt } = fact.statement;
  const base = { use: useOf(fact), ...(exempt && { exempt }) };
  if (node.kind === 'list') {
    const incidents = readIncidents(fact, source.period, source.problems);
    incidents?.forEach((incident) => needDate(incident, spec, source));
    return incidents && { ...base, incidents };
  }
  if (node.kind === 'map') {
    const series = node.entries.flatMap(({ key, value }): Entry[] => {
      const count = readAmount(fact.id, value, source);
      const known = checkPeriod(key.text, key, fact.id, spec, source);
      return count && known
        ? [
            {
              key: key.text,
              keyNode: key,
              count,
              use: { ...base.use, at: value, label: key.text, value: value.kind === 'scalar' ? value.text : '' },
            },
          ]
        : [];
    });
    if (!spec.every || calendarUnit(spec.every)) refuseOverlaps(fact.id, series, source);
    return { ...base, series };
  }
  const total = readAmount(fact.id, node, source);
  if (total && spec.every !== undefined && spec.every !== 'year') {
    source.problems.add('evidence/needs-periods', { fact: fact.id, every: spec.every }, node);
    return undefined;
  }
  return total && { ...base, total: point(total) };
}

function readAmount(fact: string, node: Node, { problems }: FactSource): Exact | undefined {
  if (node.kind === 'scalar' && node.value instanceof Exact && node.value.sign >= 0) return node.value;
  const found = node.kind === 'scalar' ? node.text || '~' : '…';
  const near = node.kind === 'scalar' && node.value instanceof Exact ? undefined : numberHint(found);
  problems.add('evidence/not-a-number', { fact, found, near }, node);
  return undefined;
}

function needDate(incident: Incident, spec: QuotaSpec, { problems }: FactSource): void {
  const { every } = spec;
  if (every === undefined || every === 'year' || incident.exempt) return;
  if (calendarUnit(every)) {
    // A date that is none has been said.
    if (incident.date === undefined && incident.dateText === undefined)
      problems.add('evidence/incident-without-date', { fact: incident.fact, every }, firstLineOf(incident.node));
    return;
  }
  const value = fieldText(incident, every);
  const at = childOf(incident.node, every) ?? firstLineOf(incident.node);
  if (value === undefined)
    problems.add('evidence/incident-without-label', { fact: incident.fact, field: every, known: (fieldValues(spec) ?? []).join(' ') }, at);
  else checkValue(value, at, incident.fact, spec, problems);
}

function checkValue(value: string, at: Span, fact: string, spec: QuotaSpec, problems: FactSource['problems']): boolean {
  const known = fieldValues(spec);
  if (!known || known.includes(value)) return true;
  problems.add('evidence/unknown-label', { fact, label: value, known: known.join(' '), near: nearest(value, known) }, at);
  return false;
}

/** Which periods may be stated for a quota: its own, or smaller ones that lie within. A whole period takes any. */
const mayState: Record<PeriodUnit, readonly PeriodUnit[]> = {
  year: ['year', 'quarter', 'month', 'week'],
  quarter: ['quarter', 'month'],
  month: ['month'],
  week: ['week'],
};

export function quotaForms(spec: QuotaSpec): FactForm[] {
  const { every } = spec;
  const unit = every === undefined ? 'year' : calendarUnit(every);
  const single: FactForm[] = every === undefined || every === 'year' ? [{ form: 'number' }] : [];
  if (!unit) {
    const values = fieldValues(spec);
    return [
      { form: 'by_label', of: 'number', labels: values },
      { form: 'incidents', labels: undefined, needs: [every!], fields: [every!], ...(!values && { foremost: true }) },
    ];
  }
  const periods: FactForm = {
    form: 'by_period',
    of: 'number',
    units: mayState[unit].toSorted((a, b) => place(a, unit) - place(b, unit)),
    words: [],
  };
  return [...single, periods, { form: 'incidents', labels: undefined, needs: unit === 'year' ? [] : ['date'] }];
}

/** The rule's own size first. */
const place = (unit: PeriodUnit, own: PeriodUnit): number => (unit === own ? 0 : 1);

/** A key is a value of the field, or a period inside the rubric's, no coarser than what the rule counts by. */
function checkPeriod(key: string, at: Node, fact: string, spec: QuotaSpec, { problems, period }: FactSource): boolean {
  const unit = spec.every === undefined ? 'year' : calendarUnit(spec.every);
  if (!unit) return checkValue(key, at, fact, spec, problems);
  const found = parsePeriod(key);
  if (!found || !mayState[unit].includes(found.unit))
    problems.add('evidence/not-a-period', { fact, found: key, every: unit, near: periodHint(key, yearOf(period)) }, at);
  else if (period && (found.last < period.first || found.first > period.last))
    problems.add('evidence/period-outside', { fact, period: key }, at);
  else return true;
  return false;
}

/** A period and a part of it: what was done in the part would count twice. Said where the later one stands. */
function refuseOverlaps(fact: string, series: readonly Entry[], { problems }: FactSource): void {
  const periods = series
    .flatMap(({ key, keyNode }, index) => {
      const period = parsePeriod(key);
      return period ? [{ ...period, at: keyNode, index }] : [];
    })
    .sort((a, b) => a.first - b.first || b.last - a.last);
  let longest = periods[0];
  for (const one of periods.slice(1)) {
    if (longest && one.first <= longest.last) {
      const [other, later] = one.index > longest.index ? [longest, one] : [one, longest];
      const related = [{ span: other.at, role: 'first' as const }];
      problems.add('evidence/periods-overlap', { fact, period: later.label, other: other.label }, later.at, { related });
    }
    if (!longest || one.last > longest.last) longest = one;
  }
}

export function quotaFromValue(value: Value, use: FactUse): QuotaFact | undefined {
  if (value.type === 'number') return { total: value.range, use };
  return value.type === 'list' && value.number ? { total: value.number, use } : undefined;
}

/** A series is worth its sum; incidents, how many count. */
export function valueOfQuota(fact: QuotaFact): Value {
  if ('total' in fact) return { type: 'number', range: fact.total };
  if ('series' in fact) {
    const items = fact.series.map(({ count }): Value => ({ type: 'number', range: point(count) }));
    return { type: 'list', items, number: point(Exact.sum(fact.series.map(({ count }) => count))) };
  }
  const counted = fact.incidents.filter(({ exempt, outside }) => !exempt && !outside);
  return { type: 'list', items: counted.map(({ row }) => ({ type: 'row', row })), number: point(Exact.int(counted.length)) };
}

/** A period nobody stated: anything from what is known upwards. */
export const openAbove = (known: Exact): Range => ({ low: known, high: unbounded.high });
