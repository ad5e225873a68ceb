// The meaning of a rubric across the file: what loading one map at a time cannot see. Each check is a file of its own.

import type { Problems } from '../diagnostic/diagnostic.js';
import { checkCycles } from './check-cycles.js';
import { checkEntries } from './check-entries.js';
import { checkFormulas } from './check-formulas.js';
import { checkGrades } from './check-grades.js';
import { checkIdle } from './check-idle.js';
import { checkLimits } from './check-limits.js';
import { checkPeriods } from './check-periods.js';
import { checkReferences } from './check-references.js';
import { checkSlips } from './check-slips.js';
import { checkSums } from './check-sums.js';
import { checkTables } from './check-tables.js';
import type { Rubric } from './model.js';

export function checkRubric(rubric: Rubric, problems: Problems): void {
  const before = problems.list.length;
  checkReferences(rubric, problems);
  checkFormulas(rubric, problems);
  checkTables(rubric, problems);
  checkSlips(rubric, problems);
  checkEntries(rubric, problems);
  checkLimits(rubric, problems);
  checkGrades(rubric, problems);
  checkPeriods(rubric, problems);
  const sound = () => !problems.list.slice(before).some((one) => problems.isError(one));
  // A misspelt class or name would only be said again as a wrong sum.
  if (sound()) checkSums(rubric, problems);
  // A graph with unknown names would only repeat what was said.
  if (sound()) checkCycles(rubric, problems);
  if (sound()) checkIdle(rubric, problems);
}
