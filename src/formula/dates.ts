// Dates of formulas: days as ranges, whole and within the calendar. Owns the functions of dates.

import { addMonths, dayOf, monthsBetween } from '../calendar/date.js';
import { Exact, isPoint, subtractRange, unbounded, type Range } from '../exact/index.js';
import type { Expression } from './ast.js';
import { fault, numberValue } from './demand.js';
import type { Value } from './value.js';

const firstDay = Exact.int(dayOf(1, 1, 1)!);
const lastDay = Exact.int(dayOf(9999, 12, 31)!);

/** A date beyond the years 1 to 9999 is a fault; a possible one is no bound. */
export function dateValue(days: Range, node: Expression): Value {
  const low = days.low.compare(firstDay) < 0 ? Exact.minusInfinity : days.low;
  const high = days.high.compare(lastDay) > 0 ? Exact.infinity : days.high;
  if (isPoint(days) && !(low.isFinite && high.isFinite)) return fault('wrong_type', node, 'date');
  return { type: 'date', days: { low, high } };
}

/** Days and months are counted in whole ones; what is not yet known is widened to whole ones. */
export function wholeDays(range: Range, node: Expression): Range {
  if (!isPoint(range)) return { low: range.low.floor(), high: range.high.ceil() };
  return range.low.isInteger ? range : fault('not_a_whole_number', node);
}

export function dateOfParts(parts: readonly Range[], nodes: readonly Expression[], node: Expression): Value {
  if (!parts.every(isPoint)) return { type: 'date', days: unbounded };
  const numbers = parts.map((part, index) => (part.low.isInteger ? part.low.toSafeInteger() : fault('not_a_whole_number', nodes[index]!)));
  const [year, month, day] = numbers.map((number) => number ?? 0);
  const found = dayOf(year!, month!, day!) ?? fault('wrong_type', node, numbers.join('-'));
  return { type: 'date', days: { low: Exact.int(found), high: Exact.int(found) } };
}

export const daysFrom = (a: Range, b: Range): Value => numberValue(subtractRange(b, a));

/** Later starts never make more months, later ends never fewer. */
export function monthsFrom(a: Range, b: Range): Value {
  const low = months(a.high, b.low) ?? Exact.minusInfinity;
  return numberValue({ low, high: isPoint(a) && isPoint(b) ? low : (months(a.low, b.high) ?? Exact.infinity) });
}

function months(a: Exact, b: Exact): Exact | undefined {
  const [from, to] = [a.toSafeInteger(), b.toSafeInteger()];
  return from === undefined || to === undefined ? undefined : monthsBetween(from, to);
}

export function monthsAdded(days: Range, count: Range, countNode: Expression, node: Expression): Value {
  const whole = wholeDays(count, countNode);
  const low = shifted(days.low, whole.low) ?? Exact.minusInfinity;
  const high = shifted(days.high, whole.high) ?? Exact.infinity;
  if (isPoint(days) && isPoint(count) && !low.isFinite) return fault('wrong_type', node, 'date');
  return dateValue({ low, high }, node);
}

/** Undefined: beyond any calendar. */
function shifted(day: Exact, count: Exact): Exact | undefined {
  const [from, months] = [day.toSafeInteger(), count.toSafeInteger()];
  if (from === undefined || months === undefined) return undefined;
  const shiftedDay = addMonths(from, months);
  return Number.isSafeInteger(shiftedDay) ? Exact.int(shiftedDay) : undefined;
}
