// Years, quarters, months and ISO weeks: their labels as evidence writes them, and the days they cover.
// Knows nothing of the period of a rubric beyond its first and last day.

import { addMonths, civilDateOf, dayOf, dayOfWeek, formatDay, type Day } from './date.js';

export const periodUnits = ['year', 'quarter', 'month', 'week'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export interface Period {
  readonly unit: PeriodUnit;
  /** `2017`, `2017-Q1`, `2017-03`, `2017-W05` (ISO 8601 week: Monday to Sunday, of the year that holds its Thursday). */
  readonly label: string;
  readonly first: Day;
  readonly last: Day;
}

const label = /^([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})|W([0-9]{2})))?$/;
const monthsIn = { year: 12, quarter: 3, month: 1 } as const;

const known = new Map<string, Period | undefined>();
const mostKnown = 1000;

/** Reads a label; undefined when it is none or names a month or week that does not exist. The same few are asked for again and again. */
export function parsePeriod(text: string): Period | undefined {
  if (known.has(text)) return known.get(text);
  const match = label.exec(text);
  if (!match) return undefined;
  if (known.size >= mostKnown) known.clear();
  const period = periodIn(text, match);
  known.set(text, period);
  return period;
}

function periodIn(text: string, match: RegExpExecArray): Period | undefined {
  const [, year, quarter, month, week] = match;
  const newYear = dayOf(Number(year), 1, 1);
  if (newYear === undefined) return undefined;
  if (quarter !== undefined) return periodOf('quarter', addMonths(newYear, (Number(quarter) - 1) * 3));
  if (week !== undefined) return parseWeek(text, newYear, Number(week));
  if (month === undefined) return periodOf('year', newYear);
  const first = dayOf(Number(year), Number(month), 1);
  return first === undefined ? undefined : periodOf('month', first);
}

/** 4 January always lies in week 1. A number too high or zero falls into another year, and its label then differs. */
function parseWeek(text: string, newYear: Day, week: number): Period | undefined {
  const period = periodOf('week', newYear + 3 + (week - 1) * 7);
  return period.label === text ? period : undefined;
}

/** The period of that unit which holds the day. */
export function periodOf(unit: PeriodUnit, day: Day): Period {
  if (unit === 'week') return weekOf(day);
  const { year, month, dayOfMonth } = civilDateOf(day);
  const months = monthsIn[unit];
  const index = Math.floor((month - 1) / months);
  const first = addMonths(day - dayOfMonth + 1, index * months + 1 - month);
  return { unit, label: labelOf(unit, year, index + 1), first, last: addMonths(first, months) - 1 };
}

function labelOf(unit: Exclude<PeriodUnit, 'week'>, year: number, number: number): string {
  const yearText = String(year).padStart(4, '0');
  if (unit === 'year') return yearText;
  return unit === 'quarter' ? `${yearText}-Q${number}` : `${yearText}-${String(number).padStart(2, '0')}`;
}

function weekOf(day: Day): Period {
  const first = day - dayOfWeek(day) + 1;
  const thursday = first + 3;
  const { year } = civilDateOf(thursday);
  const newYear = periodOf('year', thursday).first;
  const number = Math.floor((thursday - newYear) / 7) + 1;
  return { unit: 'week', label: `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`, first, last: first + 6 };
}

/** The periods of that unit that lie wholly between the two days, in order. */
export function periodsWithin(unit: PeriodUnit, first: Day, last: Day): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(unit, first); period.last <= last; period = periodOf(unit, period.last + 1)) {
    if (period.first >= first) periods.push(period);
  }
  return periods;
}

/** Both ends of a stretch of days, as a message shows them. */
export const daysOf = ({ first, last }: Pick<Period, 'first' | 'last'>): { readonly from: string; readonly to: string } => ({
  from: formatDay(first),
  to: formatDay(last),
});

/** Whether every period of the fine unit lies in one period of the coarse unit. Weeks nest only in weeks: they straddle months and years. */
export function nests(fine: PeriodUnit, coarse: PeriodUnit): boolean {
  if (fine === 'week' || coarse === 'week') return fine === coarse;
  return monthsIn[fine] <= monthsIn[coarse];
}

/** The year of a stretch of days, where it lies within one. */
export function yearOf(days: { readonly first: Day; readonly last: Day } | undefined): string | undefined {
  const year = days && periodOf('year', days.first);
  return year && days.last <= year.last ? year.label : undefined;
}
