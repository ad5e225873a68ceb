// Which rubric needs the results of which: a composite comes after its parts.

import { readsOf } from '../formula/reads.js';
import { formulasOfRubric } from '../rubric/figures.js';
import type { Rubric } from '../rubric/model.js';

/** Rubrics whose results others read come first; a circle keeps its given order and the later result is then missing. */
export function inOrderOfNeed(rubrics: readonly Rubric[]): Rubric[] {
  const byId = new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  const ordered: Rubric[] = [];
  const visited = new Set<string>();
  const visit = (rubric: Rubric): void => {
    if (visited.has(rubric.id)) return;
    visited.add(rubric.id);
    for (const name of resultsRead(rubric)) {
      const needed = byId.get(name);
      if (needed) visit(needed);
    }
    ordered.push(rubric);
  };
  rubrics.forEach(visit);
  return ordered;
}

export const resultsRead = (rubric: Rubric): Set<string> =>
  new Set([...formulasOfRubric(rubric)].flatMap(({ formula }) => [...readsOf(formula.expression).results]));
