// How `delay` can turn out: in time, late, never. The due day itself is in time, the next one is late.

import { formatDay } from '../../calendar/date.js';
import { branch, quoted } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { DelaySpec } from './rule.js';

export const delayTesting: RuleTesting<DelaySpec> = {
  branches: ({ missing }) => [
    branch('quiet', '按期', 'in time'),
    branch('late', '逾期', 'late'),
    ...(missing ? [branch('never', '一直没有办', 'never done')] : []),
  ],
  probes({ due, missing }) {
    const late = [0, 1, 7, 8, 30, 90];
    const never = missing ? ['never'] : [];
    if (typeof due === 'number') return [...late.map((days) => formatDay(due + days)), ...never];
    if (!(due instanceof Map)) return never;
    const days = [...due].flatMap(([label, day]) => (typeof day === 'number' ? [{ label, day }] : []));
    const series = (days_: number): string => `{${days.map(({ label, day }) => `${quoted(label)}: ${formatDay(day + days_)}`).join(', ')}}`;
    const all = (word: string): string => `{${days.map(({ label }) => `${quoted(label)}: ${word}`).join(', ')}}`;
    return [...late.map(series), ...never.map(all)];
  },
};
