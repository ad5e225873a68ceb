// What every analysis looks at: the rubric, and for each class of units everything that can come out of it.

import { figuresIn } from '../figure/index.js';
import { allItems, figuresOfRubric } from '../rubric/figures.js';
import type { Item, Rubric } from '../rubric/model.js';
import { compilePlan, type Plan } from '../scoring/plan.js';
import { Anyone } from './anyone.js';

export interface Subject {
  readonly rubric: Rubric;
  readonly plan: Plan;
  /** One for each class; a rubric without classes has one. */
  readonly anyone: readonly Anyone[];
}

export function subjectOf(rubric: Rubric): Subject {
  const plan = compilePlan(rubric);
  return { rubric, plan, anyone: classesToAsk(rubric).map((unitClass) => new Anyone(plan, unitClass)) };
}

/** Stands for every class that no item or table names. */
const otherClass = '*';

/** The classes of the rubric; where every class is welcome, those it names and any other. */
function classesToAsk(rubric: Rubric): readonly (string | undefined)[] {
  if (rubric.classes && rubric.classes.length > 0) return rubric.classes;
  const named = new Set<string>();
  for (const { classes } of allItems(rubric)) classes?.forEach((name) => named.add(name));
  for (const { figure } of figuresOfRubric(rubric)) {
    for (const inner of figuresIn(figure))
      if (inner.kind === 'table' && inner.by === 'class') for (const name of inner.cases.keys()) named.add(name);
  }
  return named.size === 0 ? [undefined] : [...named, otherClass];
}

/** Those in whose table the item stands. */
export const havingItem = ({ anyone, plan }: Subject, item: Item): readonly Anyone[] =>
  anyone.filter(({ unitClass }) => existsFor(item, unitClass, plan));

function existsFor(item: Item, unitClass: string | undefined, { parents }: Plan): boolean {
  for (let one: Item | undefined = item; one; one = parents.get(one.id)) {
    if (one.classes && !(unitClass !== undefined && one.classes.includes(unitClass))) return false;
  }
  return true;
}

/** A finding for each class that has one; the same for all classes is said once, without a class. */
export function byClass<T extends object>(
  classes: readonly Anyone[],
  find: (anyone: Anyone) => T | undefined,
): (T & { readonly class?: string })[] {
  const found = classes.flatMap((anyone) => {
    const one = find(anyone);
    return one ? [{ one, name: anyone.unitClass }] : [];
  });
  const same = found.length === classes.length && new Set(found.map(({ one }) => JSON.stringify(one))).size === 1;
  if (same) return found.slice(0, 1).map(({ one }) => one);
  return found.map(({ one, name }) => ({ ...one, ...(name !== undefined && name !== otherClass && { class: name }) }));
}
