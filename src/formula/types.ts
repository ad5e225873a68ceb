// Which static types go together, and what arithmetic makes of them. `any` goes with everything; a list counts as the number it is worth.

import type { StaticType } from './value.js';

/** Whether a value of type `found` can stand where `expected` is wanted. */
export function fits(found: StaticType, expected: StaticType): boolean {
  return found === expected || found === 'any' || expected === 'any' || (found === 'list' && expected === 'number');
}

/** A date and days make a date; what may still be a date stays `any`. */
export function typeOfSum(left: StaticType, right: StaticType): StaticType {
  if (left === 'date' || right === 'date') return 'date';
  return left === 'any' || right === 'any' ? 'any' : 'number';
}

/** A date less a date is days, a date less days a date. */
export function typeOfDifference(left: StaticType, right: StaticType): StaticType {
  if (left === 'date') return right === 'date' ? 'number' : right === 'any' ? 'any' : 'date';
  return left === 'any' && right !== 'date' ? 'any' : 'number';
}

export function typeOfBranches(first: StaticType, second: StaticType): StaticType {
  if (first === second) return first;
  if (first === 'any' || second === 'any') return 'any';
  return 'number';
}
