// The maximum of an item: what the paper prints for this unit's class, or the sum of what stands below.

import { addRange, multiplyRange, type Range } from '../exact/index.js';
import type { Item } from '../rubric/model.js';
import type { Frame } from './frame.js';
import type { Plan } from './plan.js';
import type { Run } from './run.js';

/** Children that exist for the unit's class. */
export function childrenFor(item: Item, run: Run): readonly Item[] {
  return item.items.filter((child) => existsFor(child, run));
}

export const existsFor = ({ classes }: Item, { unit }: { readonly unit: Pick<Run['unit'], 'class'> }): boolean =>
  !classes || (unit.class !== undefined && classes.includes(unit.class));

/** Whether it is in the table of the unit's class at all: it and everything it stands in. */
export function isInTable(id: string, { rubric, parents }: Pick<Plan, 'rubric' | 'parents'>, of: Pick<Run, 'unit'>): boolean {
  for (let item = rubric.items.get(id); item; item = parents.get(item.id)) if (!existsFor(item, of)) return false;
  return true;
}

/** Unconverted; undefined where the item is open above. */
export function printedMaximum(item: Item, frame: Frame, run: Run): Range | undefined {
  if (item.points) return run.number(item.points, frame);
  if (item.items.length === 0) return undefined;
  const maxima = childrenFor(item, run).map((child) => weighted(child, convertedMaximum(child, frame, run), item, frame, run));
  if (maxima.some((maximum) => maximum === undefined) || maxima.length === 0) return undefined;
  const known = maxima as Range[];
  if (sumsChildren(item)) return known.reduce(addRange);
  return known.reduce((a, b) => (a.high.compare(b.high) >= 0 ? a : b));
}

/** What reaches the parent at most. */
export function convertedMaximum(item: Item, frame: Frame, run: Run): Range | undefined {
  return item.countsAs ? run.number(item.countsAs, frame) : printedMaximum(item, frame, run);
}

function weighted(child: Item, maximum: Range | undefined, parent: Item, frame: Frame, run: Run): Range | undefined {
  if (!maximum || !sumsChildren(parent) || !child.weight) return maximum;
  return multiplyRange(maximum, run.number(child.weight, frame));
}

/** `take` of a repeated item is about its repetitions; in each of them the children are summed. */
const sumsChildren = ({ take, repeat }: Item): boolean => take === 'sum' || repeat !== undefined;
