// Which rubric needs the results of which: a composite comes after its parts, and a circle of them is an error of the rubrics.

import { problem, type Diagnostic } from '../diagnostic/diagnostic.js';
import { placeIn } from '../formula/formula.js';
import { readsOf } from '../formula/reads.js';
import { partsOf } from '../formula/walk.js';
import { formulasOfRubric } from '../rubric/figures.js';
import type { Rubric } from '../rubric/model.js';
import type { Span } from '../source/index.js';

/** Rubrics whose results others read come first. A circle was reported; its rubrics keep their given order. */
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

const known = new WeakMap<Rubric, ReadonlySet<string>>();

export function resultsRead(rubric: Rubric): ReadonlySet<string> {
  const names =
    known.get(rubric) ?? new Set([...formulasOfRubric(rubric)].flatMap(({ formula }) => [...readsOf(formula.expression).results]));
  known.set(rubric, names);
  return names;
}

/** The first circle there is, printed as the path that closes it, at the place where its first rubric reads the next. */
export function circleOfRubrics(rubrics: readonly Rubric[]): Diagnostic | undefined {
  const byId = new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id) || !byId.has(id)) return undefined;
    path.push(id);
    for (const needed of resultsRead(byId.get(id)!)) {
      const circle = visit(needed);
      if (circle) return circle;
    }
    path.pop();
    done.add(id);
    return undefined;
  };
  for (const id of byId.keys()) {
    const circle = visit(id);
    if (circle) return problem('rubric/cycle', { path: circle.join(' → ') }, whereRead(byId.get(circle[0]!)!, circle[1]!));
  }
  return undefined;
}

function whereRead(rubric: Rubric, name: string): Span {
  for (const { formula } of formulasOfRubric(rubric)) {
    const part = [...partsOf(formula.expression)].find((one) => one.kind === 'result' && one.name === name);
    if (part) return placeIn(formula, part);
  }
  return rubric.node;
}
