// Rules that count by month, quarter or week in a rubric that does not say which there are: nobody could tell one that was forgotten.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { DelaySpec } from '../rules/delay/rule.js';
import { calendarUnit, type QuotaSpec } from '../rules/quota/rule.js';
import { childOf } from '../source/index.js';
import { repeatedItems } from './facts.js';
import type { Rubric, Rule } from './model.js';

export function checkPeriods(rubric: Rubric, problems: Problems): void {
  if (rubric.period) return;
  const repeated = repeatedItems(rubric);
  for (const rule of rubric.rules.values()) {
    const around = rubric.items.get(repeated.get(rule.item) ?? '');
    const every = around?.repeat?.by === 'period' ? undefined : countsBy(rule);
    if (every !== undefined) problems.add('score/quota-without-period', { every }, childOf(rule.node, 'every'));
  }
}

/** The unit of the calendar that a rule cannot do without knowing the period for. */
function countsBy({ kind, spec, reads }: Rule): string | undefined {
  if (kind.name === 'quota' && reads.type === 'fact') {
    const { every, from, to } = spec as QuotaSpec;
    const unit = calendarUnit(every);
    return unit === 'year' || (from !== undefined && to !== undefined) ? undefined : unit;
  }
  if (kind.name !== 'delay') return undefined;
  const { every, due } = spec as DelaySpec;
  return due instanceof Map ? undefined : every;
}
