// The whole way from bytes to a result: read, load, score, judge, build. Pure: the same bytes give the same result.

import { formatExact } from '../exact/index.js';
import { Cohort, type NamedResults } from '../cohort/cohort.js';
import { Problems, type Diagnostic } from '../diagnostic/diagnostic.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { toResult } from '../diagnostic/to-result.js';
import type { EvidenceEntry } from '../evidence/entry.js';
import { gatherUnits, type LoadedUnit } from '../evidence/load.js';
import type { Stage, UnitEvidence } from '../evidence/model.js';
import { compareText, groupBy } from '../order/index.js';
import { buildUnit, faultyUnit } from '../report/build-unit.js';
import { resultSchema, type Result, type RubricSummary, type UnitResult } from '../report/result.js';
import { version } from '../report/version.js';
import { staticValue } from '../rubric/static.js';
import type { Rubric } from '../rubric/model.js';
import { compilePlan } from '../scoring/plan.js';
import { judge } from '../verdict/judge.js';
import { inOrderOfNeed } from './need.js';
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
  readonly progress?: (done: number, total: number) => void;
}

export interface Assessment {
  readonly result: Result;
  readonly diagnostics: readonly Diagnostic[];
}

export function assess(request: AssessRequest): Assessment {
  const shelf = readRubrics(request.rubrics);
  const problems = new Problems();
  problems.list.push(...rubricProblems(shelf, rubricsAskedFor(request.evidence)));
  const entries = readEvidence(request.evidence, shelf, request.under, problems);
  const loaded = gatherUnits(entries, request.stage, problems);
  const units = scoreAll(loaded, entries, request, problems);
  const diagnostics = sortDiagnostics(problems.list);
  return {
    diagnostics,
    result: {
      schema: resultSchema,
      engine: { name: 'rubric', version },
      rubrics: summaries(shelf, new Set(loaded.map(({ evidence }) => evidence.rubric))),
      stage: request.stage ?? null,
      units,
      diagnostics: diagnostics.map(toResult),
    },
  };
}

/** Rubrics in the order in which they need one another's results; units within a rubric in order of id. */
function scoreAll(
  loaded: readonly LoadedUnit[],
  entries: readonly EvidenceEntry[],
  request: AssessRequest,
  problems: Problems,
): UnitResult[] {
  const rubrics = new Map(entries.map(({ rubric }) => [rubric.id, rubric]));
  const byRubric = groupBy(loaded, ({ evidence }) => evidence.rubric);
  const results = new Map<string, UnitResult>();
  const earlier = earlierResults(request.results ?? []);
  let done = 0;
  for (const rubric of inOrderOfNeed([...rubrics.values()])) {
    const units = byRubric.get(rubric.id) ?? [];
    const known = earlier.with(results.values());
    for (const { evidence, faulty } of units) if (faulty) results.set(keyOf(evidence), faultyUnit(evidence));
    for (const result of scoreRubric(
      rubric,
      units.filter(({ faulty }) => !faulty).map(({ evidence }) => evidence),
      known,
      problems,
    )) {
      results.set(`${result.rubric} ${result.unit.id}`, result);
      request.progress?.(++done, loaded.length);
    }
  }
  return [...results.values()].sort((a, b) => compareText(a.rubric, b.rubric) || compareText(a.unit.id, b.unit.id));
}

const keyOf = ({ rubric, id }: UnitEvidence): string => `${rubric} ${id}`;

function* scoreRubric(rubric: Rubric, evidence: readonly UnitEvidence[], results: NamedResults, problems: Problems): Generator<UnitResult> {
  const plan = compilePlan(rubric);
  for (const units of groupBy(evidence, (unit) => groupOf(unit, rubric)).values()) {
    const cohort = new Cohort(plan, units, results);
    const verdicts = judge(cohort, rubric, problems);
    for (const unit of cohort.units) {
      problems.list.push(...unit.faults);
      yield buildUnit(unit, verdicts.get(unit)!, cohort);
    }
  }
}

/** Units ranked together: by group, by class, by an attribute, or all of the rubric. */
function groupOf(unit: UnitEvidence, { verdict }: Rubric): string {
  const { within } = verdict.ranking;
  if (within === 'rubric' || within === 'all') return '';
  if (within === 'group') return unit.group ?? '';
  if (within === 'class') return unit.class ?? '';
  const node = unit.attributes.get(within);
  return node?.kind === 'scalar' ? node.text : '';
}

function summaries(shelf: readonly ShelvedRubric[], used: ReadonlySet<string>): RubricSummary[] {
  return shelf.flatMap(({ rubric }) => (rubric && used.has(rubric.id) ? [summaryOf(rubric)] : [])).sort((a, b) => compareText(a.id, b.id));
}

export function summaryOf(rubric: Rubric): RubricSummary {
  const points = staticValue(rubric.root.points, undefined);
  return {
    id: rubric.id,
    edition: rubric.edition ?? null,
    title: rubric.title,
    points: points ? formatExact(points) : null,
    sha256: rubric.file.sha256,
  };
}

export interface ValidateRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly evidence: readonly SourceBytes[];
}

/** Everything that is wrong with rubrics and evidence, without scoring. */
export function validate({ rubrics, evidence }: ValidateRequest): {
  diagnostics: readonly Diagnostic[];
  rubrics: readonly RubricSummary[];
} {
  const shelf = readRubrics(rubrics);
  const problems = new Problems();
  problems.list.push(...rubricProblems(shelf, rubricsAskedFor(evidence)));
  gatherUnits(readEvidence(evidence, shelf, undefined, problems), undefined, problems);
  return {
    diagnostics: sortDiagnostics(problems.list),
    rubrics: shelf.flatMap(({ rubric, named }) => (rubric && named ? [summaryOf(rubric)] : [])),
  };
}
