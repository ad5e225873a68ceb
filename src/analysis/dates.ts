// Dates that lie outside the period of the rubric, and counting by months or weeks of which the period holds none.

import { formatDay, type Day } from '../calendar/date.js';
import { periodsWithin, periodUnits } from '../calendar/period.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { allItems } from '../rubric/figures.js';
import type { Rubric, Rule } from '../rubric/model.js';
import type { DelaySpec } from '../rules/delay/rule.js';
import type { QuotaSpec } from '../rules/quota/rule.js';
import { childOf, firstLineOf, type MapNode, type Span } from '../source/index.js';
import type { Subject } from './subject.js';

export function findDates({ rubric }: Subject, problems: Problems): void {
  for (const rule of rubric.rules.values()) {
    const found = dueOutside(rule, rubric);
    if (found) problems.add('rubric/due-outside-period', { day: formatDay(found.day), period: found.period }, found.at);
    else if (hasNoPeriod(rule, rubric)) sayNoPeriod(rule.node, 'every', problems);
  }
  for (const { repeat, node } of allItems(rubric))
    if (repeat?.by === 'period' && isEmpty(repeat.unit, rubric)) sayNoPeriod(node, 'repeat', problems);
}

function sayNoPeriod(node: MapNode, key: string, problems: Problems): void {
  const at = childOf(node, key);
  problems.add('rubric/no-whole-period', { every: at?.kind === 'scalar' ? at.text : '' }, at ?? firstLineOf(node));
}

/** A quota counts whole months, quarters or weeks; between its bounds there may be none. */
export function hasNoPeriod({ kind, spec }: Rule, rubric: Rubric): boolean {
  if (kind.name !== 'quota') return false;
  const { every, from, to } = spec as QuotaSpec;
  const unit = periodUnits.find((known) => known === every);
  if (!unit || unit === 'year' || typeof from === 'object' || typeof to === 'object') return false;
  return isEmpty(unit, rubric, from, to);
}

function isEmpty(unit: (typeof periodUnits)[number], { period }: Rubric, from?: Day, to?: Day): boolean {
  if (!period) return false;
  return periodsWithin(unit, Math.max(period.first, from ?? period.first), Math.min(period.last, to ?? period.last)).length === 0;
}

interface Outside {
  readonly day: Day;
  readonly period: string;
  readonly at: Span;
}

/** A day after the end of the period by more than a year is a slip of the year; papers are due some months after it. */
const grace = 366;

/** A due day that lies before the period, or long after it. A quota outside the period is refused. */
export function dueOutside({ kind, spec, node }: Rule, { period }: Rubric): Outside | undefined {
  if (!period || kind.name !== 'delay') return undefined;
  const { due } = spec as DelaySpec;
  if (typeof due !== 'number' || (due >= period.first && due <= period.last + grace)) return undefined;
  return { day: due, period: `${formatDay(period.first)}…${formatDay(period.last)}`, at: childOf(node, 'due') ?? firstLineOf(node) };
}
