// What an aggregate makes of ranges of which some may not belong to it. Knows nothing of lists, rows or formulas.

import { Exact, addRange, hull, unbounded, zeroRange, type Range } from '../exact/index.js';
import type { Aggregate } from './ast.js';

export interface Element {
  readonly range: Range;
  /** False: it may turn out not to be counted. */
  readonly isCertain: boolean;
}

/** Undefined: there is nothing to take a mean, least or greatest of. If there may be nothing, everything stays possible. */
export function fold(name: Exclude<Aggregate, 'count'>, elements: readonly Element[]): Range | undefined {
  if (name === 'sum') return sumOf(elements);
  if (elements.length === 0) return undefined;
  if (!elements.some((element) => element.isCertain)) return unbounded;
  if (name === 'mean') return meanOf(elements);
  return name === 'min' ? leastOf(elements) : mirrored(leastOf(elements.map(mirroredElement)));
}

function sumOf(elements: readonly Element[]): Range {
  return elements.reduce((sum, { range, isCertain }) => addRange(sum, isCertain ? range : hull(range, zeroRange)), zeroRange);
}

/** At least one is certain. The least can be lowered by what is uncertain, and is bounded above only by what is certain. */
function leastOf(elements: readonly Element[]): Range {
  const certain = elements.filter((element) => element.isCertain);
  return {
    low: elements.map(({ range }) => range.low).reduce(Exact.min),
    high: certain.map(({ range }) => range.high).reduce(Exact.min),
  };
}

const mirrored = ({ low, high }: Range): Range => ({ low: high.negate(), high: low.negate() });
const mirroredElement = ({ range, isCertain }: Element): Element => ({ range: mirrored(range), isCertain });

function meanOf(elements: readonly Element[]): Range {
  return { low: greatestMean(elements.map(mirroredElement)).negate(), high: greatestMean(elements) };
}

/** All that is certain, and of the uncertain, greatest first, each one that still raises the mean. */
function greatestMean(elements: readonly Element[]): Exact {
  const certain = elements.filter((element) => element.isCertain);
  const uncertain = elements.filter((element) => !element.isCertain).map(({ range }) => range.high);
  let total = Exact.sum(certain.map(({ range }) => range.high));
  let count = certain.length;
  for (const value of uncertain.sort((a, b) => b.compare(a))) {
    if (value.compare(total.dividedBy(Exact.int(count))) <= 0) break;
    total = total.plus(value);
    count++;
  }
  return total.dividedBy(Exact.int(count));
}
