// How `quota` can turn out: met, short, and beyond where the rubric says something about a surplus.

import { formatDay } from '../../calendar/date.js';
import { periodsWithin } from '../../calendar/period.js';
import { Exact } from '../../exact/index.js';
import type { DayRange } from '../../fact/incident.js';
import { branch, numbersIn, texts } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import { calendarUnit, fieldValues, type QuotaSpec } from './rule.js';

export const quotaTesting: RuleTesting<QuotaSpec> = {
  branches: ({ surplus }) => [
    branch('quiet', '达到定额', 'the quota is met'),
    branch('short', '不足定额', 'short of the quota'),
    ...(surplus ? [branch('surplus', '超过定额', 'beyond the quota')] : []),
  ],
  probes(spec, period) {
    const targets = numbersIn(spec.target);
    const each = texts(targets.flatMap((target) => [target, target.minus(Exact.one), target.plus(Exact.one), Exact.zero])).filter(
      (text) => !text.startsWith('-'),
    );
    return each.map((count) => seriesOf(count, texts(targets)[0] ?? count, spec, period));
  },
};

/** The count in the first period or field, the target in all others. */
function seriesOf(count: string, target: string, spec: QuotaSpec, period: DayRange | undefined): string {
  const unit = calendarUnit(spec.every);
  const { from, to } = spec;
  const first = typeof from === 'number' ? from : period?.first;
  const last = typeof to === 'number' ? to : period?.last;
  const labels =
    unit && first !== undefined && last !== undefined
      ? periodsWithin(unit, first, last).map(({ label }) => label)
      : (fieldValues(spec) ?? []);
  if (labels.length === 0) return first !== undefined && unit ? `[{id: 1, date: ${formatDay(first)}}]` : count;
  return `{${labels.map((label, at) => `${label}: ${at === 0 ? count : target}`).join(', ')}}`;
}
