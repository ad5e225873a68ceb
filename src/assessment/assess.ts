// The whole way from bytes to a result: read, load, score, judge, build. Pure: the same bytes give the same result.

import { formatExact } from '../exact/index.js';
import { Problems, severityOf, type Diagnostic } from '../diagnostic/diagnostic.js';
import { mergeSlips } from '../diagnostic/merge-slips.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { toResult } from '../diagnostic/to-result.js';
import { analyseRubric, analyseShelf } from '../analysis/registry.js';
import type { EvidenceEntry } from '../evidence/entry.js';
import { gatherUnits, type LoadedUnit } from '../evidence/load.js';
import type { Stage, UnitEvidence } from '../evidence/model.js';
import { compareText, groupBy } from '../order/index.js';
import { faultyUnit } from '../report/build-unit.js';
import { resultSchema, type GroupResult, type Result, type RubricSummary, type UnitResult } from '../report/result.js';
import { version } from '../report/version.js';
import { englishOf } from '../rubric/english.js';
import { staticValue } from '../rubric/static.js';
import type { Rubric } from '../rubric/model.js';
import { gatherMissingResults } from './missing-results.js';
import { inOrderOfNeed } from './need.js';
import { groupOf, scoreRubric, type RubricRun } from './score-rubric.js';
import { earlierResults, type EarlierResult } from './results.js';
import { readEvidence, readRubrics, rubricProblems, rubricsAskedFor, type ShelvedRubric, type SourceBytes } from './sources.js';

export interface AssessRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly evidence: readonly SourceBytes[];
  /** Facts of later stages are not looked at; undefined: the latest stage there is for each unit. */
  readonly stage?: Stage;
  /** Score all evidence under this rubric, whatever it names. */
  readonly under?: string;
  /** Results of other runs, by the name formulas use (`previous`). */
  readonly results?: readonly EarlierResult[];
  /** Give no places to groups with provisional units, and report those units as errors. */
  readonly final?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

export interface Assessment {
  readonly result: Result;
  readonly diagnostics: readonly Diagnostic[];
}

export function assess(request: AssessRequest): Assessment {
  const shelf = readRubrics(request.rubrics);
  const problems = new Problems();
  // Notes on a rubric belong to its validation; a score sheet is no place for them.
  const aboutRubrics = rubricProblems(shelf, rubricsAskedFor(request.evidence));
  problems.list.push(...aboutRubrics.filter((one) => severityOf(one) !== 'note'));
  const { entries, unplaced } = readEvidence(request.evidence, shelf, request.under, problems);
  const loaded = gatherUnits(entries, request.stage, problems);
  const groups: GroupResult[] = [];
  const scored = scoreAll({ loaded, entries, request, groups }, problems);
  const units = [...scored, ...unplaced.map((unit) => faultyUnit(unit, unit.group ?? null))].sort(inOrder);
  const given = new Set([...(request.results ?? []).map(({ name }) => name), ...units.map(({ rubric }) => rubric)]);
  const diagnostics = gatherMissingResults(sortDiagnostics(mergeSlips(problems.list)), given);
  return {
    diagnostics,
    result: {
      schema: resultSchema,
      engine: { name: 'rubric', version },
      rubrics: summaries(shelf, new Set(loaded.map(({ evidence }) => evidence.rubric))),
      stage: request.stage ?? null,
      units,
      groups: groups.sort((a, b) => compareText(a.rubric, b.rubric) || compareText(a.group ?? '', b.group ?? '')),
      diagnostics: diagnostics.map(toResult),
    },
  };
}

/** Evidence that has been read, and where the groups go. */
export interface Work {
  readonly loaded: readonly LoadedUnit[];
  readonly entries: readonly EvidenceEntry[];
  readonly request: Pick<AssessRequest, 'results' | 'final' | 'progress'>;
  readonly groups: GroupResult[];
  readonly watch?: RubricRun['watch'];
}

/** Rubrics in the order in which they need one another's results. */
export function scoreAll({ loaded, entries, request, groups, watch }: Work, problems: Problems): UnitResult[] {
  const rubrics = new Map(entries.map(({ rubric }) => [rubric.id, rubric]));
  const byRubric = groupBy(loaded, ({ evidence }) => evidence.rubric);
  const results = new Map<string, UnitResult>();
  const earlier = earlierResults(request.results ?? []);
  let done = 0;
  for (const rubric of inOrderOfNeed([...rubrics.values()])) {
    const units = byRubric.get(rubric.id) ?? [];
    const known = earlier.with(results.values());
    for (const { evidence, faulty } of units)
      if (faulty) results.set(keyOf(evidence), faultyUnit(evidence, groupOf(evidence, rubric) || null));
    const sound = units.filter(({ faulty }) => !faulty).map(({ evidence }) => evidence);
    const run: RubricRun = { rubric, evidence: sound, results: known, final: request.final === true, ...(watch && { watch }) };
    for (const result of scoreRubric(run, groups, problems)) {
      results.set(`${result.rubric} ${result.unit.id}`, result);
      request.progress?.(++done, loaded.length);
    }
  }
  return [...results.values()];
}

const inOrder = (a: UnitResult, b: UnitResult): number => compareText(a.rubric, b.rubric) || compareText(a.unit.id, b.unit.id);

const keyOf = ({ rubric, id }: UnitEvidence): string => `${rubric} ${id}`;

function summaries(shelf: readonly ShelvedRubric[], used: ReadonlySet<string>): RubricSummary[] {
  return shelf.flatMap(({ rubric }) => (rubric && used.has(rubric.id) ? [summaryOf(rubric)] : [])).sort((a, b) => compareText(a.id, b.id));
}

export function summaryOf(rubric: Rubric): RubricSummary {
  const points = staticValue(rubric.root.points, undefined);
  const english = englishOf(rubric.node);
  return {
    id: rubric.id,
    edition: rubric.edition ?? null,
    title: rubric.title,
    points: points ? formatExact(points) : null,
    sha256: rubric.file.sha256,
    ...(english && { english }),
  };
}

export interface ValidateRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly evidence: readonly SourceBytes[];
}

/** Everything that is wrong with rubrics and evidence, and what can be known of the rubrics asked for, without scoring. */
export function validate({ rubrics, evidence }: ValidateRequest): {
  diagnostics: readonly Diagnostic[];
  rubrics: readonly RubricSummary[];
} {
  const shelf = readRubrics(rubrics);
  const problems = new Problems();
  problems.list.push(...rubricProblems(shelf, rubricsAskedFor(evidence)));
  const asked = shelf.flatMap(({ rubric, named }) => (rubric && named ? [rubric] : []));
  problems.list.push(...asked.flatMap((rubric) => analyseRubric(rubric).list), ...analyseShelf(asked).list);
  gatherUnits(readEvidence(evidence, shelf, undefined, problems).entries, undefined, problems);
  return {
    diagnostics: sortDiagnostics(mergeSlips(problems.list)),
    rubrics: asked.map(summaryOf),
  };
}
