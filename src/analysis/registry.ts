// THE list of analyses. What explains another finding comes before it.

import { Problems } from '../diagnostic/diagnostic.js';
import type { Rubric } from '../rubric/model.js';
import type { Analysis } from './analysis.js';
import { findAttainable } from './attainable.js';
import { findBeyond } from './beyond.js';
import { findCaps } from './caps.js';
import { findConditions } from './conditions.js';
import { findCountedTwice } from './counted-twice.js';
import { findDates } from './dates.js';
import { findEditions } from './editions.js';
import { findFacts } from './facts.js';
import { findGrades } from './grades.js';
import { findGuides } from './guides.js';
import { findIdle } from './idle.js';
import { findJudged } from './judged.js';
import { findLookalikes } from './lookalike.js';
import { findPrinted } from './printed.js';
import { subjectOf } from './subject.js';
import { findResults } from './results.js';
import { findTargets } from './targets.js';
import { findUnits } from './units.js';
import { findUnsaid } from './unsaid.js';
import { findWeights } from './weights.js';

export const analyses: readonly Analysis[] = [
  findPrinted,
  findBeyond,
  findCaps,
  findTargets,
  findDates,
  findIdle,
  findConditions,
  findAttainable,
  findGrades,
  findCountedTwice,
  findFacts,
  findUnits,
  findLookalikes,
  findJudged,
  findGuides,
  findWeights,
  findUnsaid,
];

/** What can be known of a sound rubric before a single unit is scored with it. */
export function analyseRubric(rubric: Rubric): Problems {
  const problems = new Problems();
  const subject = subjectOf(rubric);
  for (const find of analyses) find(subject, problems);
  return problems;
}

/** What can only be seen of several rubrics together. */
export function analyseShelf(rubrics: readonly Rubric[]): Problems {
  const problems = new Problems();
  findEditions(rubrics, problems);
  findResults(rubrics, problems);
  return problems;
}
