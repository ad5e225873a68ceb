// Calendar days without time zones: proleptic Gregorian, counted from 1970-01-01. Owns months, weekdays and workdays;
// never touches the JavaScript Date, which has a clock time and a zone.

import { Exact } from '../exact/index.js';

/** Whole days since 1970-01-01; negative before. */
export type Day = number;

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly dayOfMonth: number;
}

/** Days that are not worked although Monday to Friday, and days that are worked although not (调休). */
export interface WorkCalendar {
  readonly holidays?: ReadonlySet<Day>;
  readonly extraWorkdays?: ReadonlySet<Day>;
}

// A year is counted from March, so that the leap day is the last of its year; 400 such years always have 146097 days.
const daysIn400Years = 146097;
const daysFromYear0ToEpoch = 719468;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day with these parts; undefined when there is none (30 February, month 13, a year outside 1 to 9999). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (![year, month, dayOfMonth].every(Number.isInteger)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return countDays(year, month, dayOfMonth);
}

function countDays(year: number, month: number, dayOfMonth: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + dayOfMonth - 1 - daysFromYear0ToEpoch;
}

export function civilDateOf(day: Day): CivilDate {
  const shifted = day + daysFromYear0ToEpoch;
  const era = Math.floor(shifted / daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const leapDaysBefore = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDaysBefore) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1,
  };
}

/** Reads `2017-12-18`; undefined for any other form and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = civilDateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The same day of the month, `count` months later (earlier if negative); the month's last day where that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = civilDateOf(day);
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return countDays(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/**
 * Months from `a` to `b`: the whole months, plus the days into the month begun over the length of that month.
 * With `b` earlier it is the negative of the months from `b` to `a`, so that early and late are measured alike.
 */
export function monthsBetween(a: Day, b: Day): Exact {
  if (b < a) return monthsBetween(b, a).negate();
  const from = civilDateOf(a);
  const to = civilDateOf(b);
  let whole = (to.year - from.year) * 12 + to.month - from.month;
  if (addMonths(a, whole) > b) whole--;
  const begun = addMonths(a, whole);
  return Exact.int(whole).plus(Exact.ratio(BigInt(b - begun), BigInt(addMonths(a, whole + 1) - begun)));
}

export function dayOfWeek(day: Day): DayOfWeek {
  // 1970-01-01 was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as DayOfWeek;
}

export function isWorkday(day: Day, { holidays, extraWorkdays }: WorkCalendar = {}): boolean {
  if (extraWorkdays?.has(day)) return true;
  return dayOfWeek(day) <= 5 && !holidays?.has(day);
}

/** Workdays after `a` up to and including `b`; the negative of those from `b` to `a` when `b` is earlier. */
export function workdaysBetween(a: Day, b: Day, calendar: WorkCalendar = {}): number {
  if (b < a) {
    const back = workdaysBetween(b, a, calendar);
    return back === 0 ? 0 : -back;
  }
  const weeks = Math.floor((b - a) / 7);
  let count = weeks * 5;
  for (let day = a + weeks * 7 + 1; day <= b; day++) if (dayOfWeek(day) <= 5) count++;
  for (const day of new Set([...(calendar.holidays ?? []), ...(calendar.extraWorkdays ?? [])])) {
    if (day > a && day <= b) count += Number(isWorkday(day, calendar)) - Number(dayOfWeek(day) <= 5);
  }
  return count;
}
