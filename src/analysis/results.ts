// Results of other rubrics whose name is one slip away from a rubric that is known: it would wait for a file that nobody has.

import { slipOf } from '../diagnostic/nearest.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { placeIn } from '../formula/formula.js';
import { partsOf } from '../formula/walk.js';
import { formulasOfRubric } from '../rubric/figures.js';
import type { Rubric } from '../rubric/model.js';

export function findResults(rubrics: readonly Rubric[], problems: Problems): void {
  const known = rubrics.map(({ id }) => id);
  for (const rubric of rubrics) {
    const others = known.filter((id) => id !== rubric.id);
    for (const { formula } of formulasOfRubric(rubric)) {
      for (const part of partsOf(formula.expression)) {
        if (part.kind !== 'result' || known.includes(part.name)) continue;
        const near = slipOf(part.name, others);
        if (near !== undefined && !isOtherYear(part.name, near))
          problems.add('rubric/field-or-typo', { name: part.name, near, of: 'result' }, placeIn(formula, part));
      }
    }
  }
}

/** Last year's result is handed in by the name it had. */
const isOtherYear = (name: string, near: string): boolean => name.replaceAll(/\d/g, '') === near.replaceAll(/\d/g, '');
