// The last day of a time limit that begins with an announcement. Knows weekends, no public holidays.

import { addMonths, dayOf, dayOfWeek, type Day } from './date.js';

export const appealUnits = ['day', 'workday', 'week', 'month'] as const;
export type AppealUnit = (typeof appealUnits)[number];

const lastOfAll = dayOf(9999, 12, 31)!;

/**
 * The day of announcement is not counted; a last day on a weekend moves to the Monday (Civil Code of the PRC, articles 201 and 203).
 * Undefined beyond the year 9999.
 */
export function lastDay(announced: Day, count: number, unit: AppealUnit): Day | undefined {
  const last = orMonday(counted(announced, count, unit));
  return last <= lastOfAll ? last : undefined;
}

function counted(announced: Day, count: number, unit: AppealUnit): Day {
  switch (unit) {
    case 'workday':
      return workdaysAfter(announced, count);
    case 'day':
      return announced + count;
    case 'week':
      return announced + 7 * count;
    case 'month':
      return addMonths(announced, count);
  }
}

function orMonday(day: Day): Day {
  const weekday = dayOfWeek(day);
  return weekday > 5 ? day + 8 - weekday : day;
}

/** From a weekend it is counted as from the Friday before. */
function workdaysAfter(from: Day, count: number): Day {
  const weekday = dayOfWeek(from);
  const start = weekday > 5 ? from - (weekday - 5) : from;
  const weeks = Math.floor(count / 5);
  const rest = count - weeks * 5;
  const overWeekend = Math.min(weekday, 5) + rest > 5 ? 2 : 0;
  return start + weeks * 7 + rest + overWeekend;
}
