// What a figure comes to for a class of units before any unit is known.

import { Exact } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import type { Item, Rubric } from './model.js';

type Constant = Extract<Figure, { kind: 'constant' }>;

/** The number that holds for a class; undefined: it depends on more than the class. */
export function staticConstant(figure: Figure | undefined, unitClass: string | undefined): Constant | undefined {
  if (figure?.kind === 'constant') return figure;
  if (figure?.kind !== 'table' || figure.by !== 'class') return undefined;
  return staticConstant((unitClass === undefined ? undefined : figure.cases.get(unitClass)) ?? figure.otherwise, unitClass);
}

export const staticValue = (figure: Figure | undefined, unitClass: string | undefined): Exact | undefined =>
  staticConstant(figure, unitClass)?.value;

export const existsIn = ({ classes }: Item, unitClass: string | undefined): boolean =>
  !classes || unitClass === undefined || classes.includes(unitClass);

/** The classes sums are checked for; a rubric without classes is checked once. */
export const classesOf = ({ classes }: Pick<Rubric, 'classes'>): readonly (string | undefined)[] =>
  classes && classes.length > 0 ? classes : [undefined];

/** What an item brings at most to its parent; `open`: it has no maximum; undefined: not known before the unit is. */
export function staticMaximum(item: Item, unitClass: string | undefined): Exact | 'open' | undefined {
  if (item.countsAs) return staticValue(item.countsAs, unitClass);
  if (item.points) return staticValue(item.points, unitClass);
  return item.items.length === 0 ? 'open' : staticSum(item, unitClass);
}

/** The sum of the children's maxima, weighted; only for `take: sum`. */
export function staticSum(item: Item, unitClass: string | undefined): Exact | 'open' | undefined {
  if (item.take !== 'sum') return undefined;
  let sum = Exact.zero;
  for (const child of item.items) {
    if (!existsIn(child, unitClass)) continue;
    const maximum = staticMaximum(child, unitClass);
    if (maximum === undefined || maximum === 'open') return maximum;
    const weight = child.weight ? staticValue(child.weight, unitClass) : Exact.one;
    if (!weight || child.weightField !== undefined) return undefined;
    sum = sum.plus(maximum.times(weight));
  }
  return sum;
}
