// One case, scored and compared. Cases never see one another: each is a small run of its own.

import { scoreAll } from '../assessment/assess.js';
import { Problems, severityOf, type Diagnostic } from '../diagnostic/diagnostic.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { gatherUnits, loadEntries } from '../evidence/load.js';
import type { GroupResult, UnitResult } from '../report/result.js';
import type { Rubric } from '../rubric/model.js';
import { branchesTaken } from '../scoring/branches.js';
import { compareCase } from './compare.js';
import { resultsOf } from './named-results.js';
import type { TestCase } from './test-file.js';

export type TestOutcome = 'passed' | 'failed' | 'unconfirmed';

export interface CaseRun {
  readonly units: readonly UnitResult[];
  /** Branches by rule, over all units of the case. */
  readonly branches: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the evidence and the scoring of the case complain of. */
  readonly problems: readonly Diagnostic[];
}

export interface CaseOutcome {
  readonly test: TestCase;
  readonly outcome: TestOutcome;
  /** Why it did not pass. */
  readonly diagnostics: readonly Diagnostic[];
  readonly run: CaseRun;
}

export function scoreCase(test: TestCase, rubric: Rubric): CaseRun {
  const problems = new Problems();
  const rubrics = { byId: new Map([[rubric.id, rubric]]), prescribed: undefined };
  const entries = test.evidence.flatMap((root) => loadEntries(root, rubrics, problems));
  const loaded = gatherUnits(entries, undefined, problems);
  const groups: GroupResult[] = [];
  const branches = new Map<string, Set<string>>();
  const results = resultsOf(test.results, [...new Set(entries.map(({ unit }) => unit))], rubric.id);
  const units = scoreAll(
    { loaded, rubrics: [rubric], request: { results }, groups, watch: (unit) => join(branches, branchesTaken(unit)) },
    problems,
  );
  return { units, branches, problems: sortDiagnostics(problems.list) };
}

function join(all: Map<string, Set<string>>, one: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [rule, branches] of one) all.set(rule, new Set([...(all.get(rule) ?? []), ...branches]));
}

export function runCase(test: TestCase, rubric: Rubric): CaseOutcome {
  const run = scoreCase(test, rubric);
  const { differences, failed } = compareCase(test, rubric, run);
  if (failed) return { test, outcome: 'failed', diagnostics: sortDiagnostics(differences), run };
  if (!test.unconfirmed) return { test, outcome: 'passed', diagnostics: [], run };
  const problems = new Problems();
  problems.add('test/unconfirmed', { case: test.name }, test.at);
  return { test, outcome: 'unconfirmed', diagnostics: problems.list, run };
}

export const isError = (one: Diagnostic): boolean => severityOf(one) === 'error';
