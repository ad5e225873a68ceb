// Values of a quantity over the units of a cohort, and what a set of ranges comes to: mean, extremes, places.

import { Exact, addRange, point, zeroRange, type Range } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import { FormulaFault, type CohortFunction } from '../formula/environment.js';
import type { Value } from '../formula/value.js';
import type { ScoredUnit } from '../scoring/score-unit.js';

/** A unit's value, and whether the condition surely holds for it. */
export interface MemberValue {
  readonly unit: ScoredUnit;
  readonly range: Range;
  readonly certain: boolean;
}

const nowhere = -1;

/** Units for which the condition can hold and the quantity applies. `of` undefined: each counts as one. */
export function membersWith(units: readonly ScoredUnit[], of: Expression | undefined, condition: Expression | undefined): MemberValue[] {
  return units.flatMap((unit): MemberValue[] => {
    const holds = condition ? flagOf(unit.valueIfAny(condition)) : 'true';
    if (holds === 'false') return [];
    const value: Value = of ? unit.valueIfAny(of) : { type: 'number', range: point(Exact.one) };
    const range = rangeOf(value);
    const applies = value.type !== 'number' || !value.mayBeAbsent;
    return range ? [{ unit, range, certain: holds === 'true' && applies }] : [];
  });
}

function flagOf(value: Value): 'true' | 'false' | 'either' {
  if (value.type === 'flag') return value.can;
  if (value.type === 'absent') return 'false';
  throw new FormulaFault('wrong_type', nowhere, nowhere, value.type);
}

/** Undefined: not applicable to the unit. */
export function rangeOf(value: Value): Range | undefined {
  if (value.type === 'number') return value.range;
  if (value.type === 'date') return value.days;
  if (value.type === 'list' && value.number) return value.number;
  if (value.type === 'absent') return undefined;
  throw new FormulaFault('wrong_type', nowhere, nowhere, value.type);
}

export function aggregateOf(fn: CohortFunction, members: readonly MemberValue[], what: string): Range {
  const certain = members.filter((member) => member.certain);
  switch (fn) {
    case 'count':
      return { low: Exact.int(certain.length), high: Exact.int(members.length) };
    case 'sum':
      return members.reduce((sum, { range, certain: sure }) => addRange(sum, sure ? range : withZero(range)), zeroRange);
    case 'mean':
      return meanOf(members, certain, what);
    default:
      return extremeOf(fn, members, certain, what);
  }
}

const withZero = ({ low, high }: Range): Range => ({ low: Exact.min(low, Exact.zero), high: Exact.max(high, Exact.zero) });

function nobody(what: string): never {
  throw new FormulaFault('no_values', nowhere, nowhere, what);
}

function meanOf(members: readonly MemberValue[], certain: readonly MemberValue[], what: string): Range {
  if (members.length === 0) nobody(what);
  if (certain.length < members.length)
    return { low: members.map(({ range }) => range.low).reduce(Exact.min), high: members.map(({ range }) => range.high).reduce(Exact.max) };
  const sum = members.reduce((total, { range }) => addRange(total, range), zeroRange);
  const count = Exact.int(members.length);
  return { low: sum.low.dividedBy(count), high: sum.high.dividedBy(count) };
}

function extremeOf(fn: 'max' | 'min', members: readonly MemberValue[], certain: readonly MemberValue[], what: string): Range {
  if (members.length === 0) nobody(what);
  const best = fn === 'max' ? Exact.max : Exact.min;
  const sure = certain.length > 0 ? certain : members;
  const lows = (fn === 'max' ? sure : members).map(({ range }) => range.low);
  const highs = (fn === 'max' ? members : sure).map(({ range }) => range.high);
  return { low: lows.reduce(best), high: highs.reduce(best) };
}

export interface Among {
  /** 1 + units strictly better; while values are ranges, the best and the worst place still possible. */
  readonly place: Range;
  /** As if the unit stood behind all it ties with, or may tie with. */
  readonly apart: Range;
  /** How many have this very value today, the unit included. */
  readonly tied: number;
}

export function placeAmong(own: Range, others: readonly Range[], best: 'high' | 'low'): Among {
  const better = (a: Exact, b: Exact) => (best === 'high' ? a.compare(b) > 0 : a.compare(b) < 0);
  const atBest = (range: Range) => (best === 'high' ? range.high : range.low);
  const atWorst = (range: Range) => (best === 'high' ? range.low : range.high);
  const count = (test: (other: Range) => boolean): Exact => Exact.int(1 + others.filter(test).length);
  return {
    place: { low: count((other) => better(atWorst(other), atBest(own))), high: count((other) => better(atBest(other), atWorst(own))) },
    apart: { low: count((other) => !better(atBest(own), atWorst(other))), high: count((other) => !better(atWorst(own), atBest(other))) },
    tied: 1 + others.filter((other) => other.low.equals(own.low) && other.high.equals(own.high)).length,
  };
}
