// The fact of `delay`: the day it was done, `never`, or one of these for each period.

import { parseDay } from '../../calendar/date.js';
import { dateHint, periodHint } from '../../calendar/lookalike.js';
import { parsePeriod, periodUnits, yearOf, type PeriodUnit } from '../../calendar/period.js';
import { Exact, point, type Range } from '../../exact/index.js';
import { checkAge } from '../../fact/far-away.js';
import type { DayRange } from '../../fact/incident.js';
import { useOf, type Exemption, type StatedFact } from '../../fact/stated.js';
import type { Value } from '../../formula/value.js';
import type { FactUse } from '../../ledger/index.js';
import type { Node, Span } from '../../source/index.js';
import type { FactForm } from '../fact-form.js';
import type { FactSource } from '../rule-kind.js';
import type { DelaySpec } from './rule.js';

/** Days as a range; `never` has none. */
export interface Done {
  readonly days: Range | 'never';
  readonly use: FactUse;
}

export type DelayFact = { readonly exempt?: Exemption; readonly use: FactUse } & (Done | { readonly periods: ReadonlyMap<string, Done> });

export function readDelay(fact: StatedFact, spec: DelaySpec, source: FactSource): DelayFact | undefined {
  const { node, exempt } = fact.statement;
  const use = useOf(fact);
  const exemption = exempt ? { exempt } : {};
  if (node.kind === 'map') {
    const periods = new Map<string, Done>();
    for (const { key, value } of node.entries) {
      if (!fitsPeriod(key.text, spec)) {
        const near = periodHint(key.text, yearOf(source.period));
        source.problems.add('evidence/not-a-period', { fact: fact.id, found: key.text, every: spec.every ?? 'month', near }, key);
      } else if (isOutside(key.text, source) || (spec.due instanceof Map && !spec.due.has(key.text)))
        source.problems.add('evidence/period-outside', { fact: fact.id, period: key.text }, key);
      const days = readDays(fact.id, value, spec, source);
      if (days)
        periods.set(key.text, { days, use: { ...use, at: value, label: key.text, value: value.kind === 'scalar' ? value.text : '' } });
    }
    return { periods, use, ...exemption };
  }
  const days = readDays(fact.id, node, spec, source);
  return days && { days, use, ...exemption };
}

export function delayForms({ due, every, missing }: DelaySpec): FactForm[] {
  const words = missing ? ['never'] : [];
  const units = every ? [every] : due instanceof Map ? unitsOf(due.keys()) : [...periodUnits];
  const labels = due instanceof Map ? { labels: [...due.keys()] } : {};
  const one: FactForm = { form: 'date', words };
  const several: FactForm = { form: 'by_period', of: 'date', units, words, ...labels };
  return every || due instanceof Map ? [several, one] : [one, several];
}

const unitsOf = (labels: Iterable<string>): PeriodUnit[] => [...new Set([...labels].flatMap((label) => parsePeriod(label)?.unit ?? []))];

/** A period of the rule's own size, where it says one. */
function fitsPeriod(key: string, { every }: DelaySpec): boolean {
  const found = parsePeriod(key);
  return found !== undefined && (every === undefined || found.unit === every);
}

function isOutside(key: string, { period }: FactSource): boolean {
  const found = parsePeriod(key);
  return period !== undefined && found !== undefined && (found.last < period.first || found.first > period.last);
}

function readDays(fact: string, node: Node, spec: DelaySpec, { problems, period }: FactSource): Range | 'never' | undefined {
  const text = node.kind === 'scalar' ? node.text : '…';
  if (text === 'never') {
    if (!spec.missing) problems.add('evidence/never-not-foreseen', { fact }, node as Span);
    return spec.missing ? 'never' : undefined;
  }
  const day = parseDay(text);
  if (day === undefined) problems.add('evidence/not-a-date', { found: text, near: dateHint(text) ?? neverHint(text) }, node);
  else checkAge(day, node, period ?? dueDays(spec), problems);
  return day === undefined ? undefined : point(Exact.int(day));
}

function dueDays({ due }: DelaySpec): DayRange | undefined {
  const days = (due instanceof Map ? [...due.values()] : [due]).filter((day) => typeof day === 'number').sort((a, b) => a - b);
  return days.length === 0 ? undefined : { first: days[0]!, last: days.at(-1)! };
}

export const delayFromValue = (value: Value, use: FactUse): DelayFact | undefined =>
  value.type === 'date' ? { days: value.days, use } : undefined;

/** `never` is later than any day. */
export function valueOfDelay(fact: DelayFact): Value {
  if ('periods' in fact)
    return { type: 'list', items: [...fact.periods.values()].map(({ days }) => ({ type: 'date', days: daysOf(days) })) };
  return { type: 'date', days: daysOf(fact.days) };
}

/** What people write for "never done". */
const neverHint = (text: string): string | undefined => (/^(?:未|从未|没有|无|始终未)/.test(text) ? 'never' : undefined);

const daysOf = (days: Range | 'never'): Range => (days === 'never' ? point(Exact.infinity) : days);
