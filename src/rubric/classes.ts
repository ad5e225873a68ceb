// Which classes of units a rubric knows.

import { figuresIn } from '../figure/index.js';
import { figuresOfRubric } from './figures.js';
import { itemsOf, type Rubric } from './model.js';

/**
 * The classes of the root's `classes:`; else all that items and tables name. Undefined where a table by class has a default,
 * because then every class is welcome.
 */
export function knownClasses(rubric: Pick<Rubric, 'root' | 'extra' | 'verdict' | 'measures'>): readonly string[] | undefined {
  if (rubric.root.classes) return rubric.root.classes;
  const named = new Set<string>();
  let open = false;
  for (const item of [...itemsOf(rubric.root), ...(rubric.extra ? itemsOf(rubric.extra.item) : [])])
    item.classes?.forEach((name) => named.add(name));
  for (const { figure } of figuresOfRubric(rubric)) {
    for (const inner of figuresIn(figure)) {
      if (inner.kind !== 'table' || inner.by !== 'class') continue;
      for (const name of inner.cases.keys()) named.add(name);
      if (inner.otherwise) open = true;
    }
  }
  return named.size > 0 && !open ? [...named] : undefined;
}
