// The verdict over one rubric: groups, places, grades, consequences of every unit.

import type { Cohort } from '../cohort/cohort.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { consequencesOf, type Following } from './consequence.js';
import { gradeGroup } from './grade.js';
import { tellPlace } from './place.js';
import { rankGroup, type Ranked } from './rank.js';

export interface UnitVerdict {
  readonly ranked: Ranked | undefined;
  readonly grade: string | undefined;
  readonly gradeBecause: Message | undefined;
  readonly consequences: readonly Following[];
  /** Units with a place in its group, and its place counted from the bottom: 1 + units strictly behind. */
  readonly fromBottom: number | undefined;
}

/** @param cohort the units of one group */
export function judge(cohort: Cohort, rubric: Rubric, problems: Problems): Map<ScoredUnit, UnitVerdict> {
  const ranked = rankGroup(cohort.units, rubric, problems);
  const places = new Map(ranked.map((one) => [one.unit, one]));
  for (const place of ranked) tellPlace(place, 'shared');
  const grades = gradeGroup(ranked, cohort.units, rubric);
  for (const [unit, { grade }] of grades) if (grade !== undefined) unit.decided.set('grade', { type: 'text', text: grade });
  return new Map(
    cohort.units.map((unit) => {
      const place = places.get(unit);
      const graded = grades.get(unit);
      const verdict = { ranked: place, grade: graded?.grade, gradeBecause: graded?.because, fromBottom: place?.rankFromBottom };
      return [unit, { ...verdict, consequences: consequencesOf(unit, place, rubric, problems) }];
    }),
  );
}
