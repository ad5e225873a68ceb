// The whole way from bytes to a result: read, load, score, judge, build. Pure: the same bytes give the same result.

import { formatExact } from '../exact/index.js';
import { Problems, severityOf, type Diagnostic } from '../diagnostic/diagnostic.js';
import { mergeSlips } from '../diagnostic/merge-slips.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { toResult } from '../diagnostic/to-result.js';
import { analyseRubric, analyseShelf } from '../analysis/registry.js';
import { gatherUnits, type LoadedUnit } from '../evidence/load.js';
import type { Stage, UnitEvidence } from '../evidence/model.js';
import { compareText, groupBy } from '../order/index.js';
import { faultyUnit } from '../report/build-unit.js';
import type { WantedRows } from '../report/late-items.js';
import { appealRight } from '../report/build-process.js';
import { resultSchema, type GroupResult, type Result, type RubricSummary, type UnitResult } from '../report/result.js';
import { version } from '../report/version.js';
import { englishOf } from '../rubric/english.js';
import { staticValue } from '../rubric/static.js';
import type { Rubric } from '../rubric/model.js';
import { gatherEvidence, type GatherRequest } from './gather.js';
import type { GivenCohort } from './given-cohort.js';
import type { Memory } from './memory.js';
import { gatherMissingResults } from './missing-results.js';
import { inOrderOfNeed, resultsRead } from './need.js';
import { groupOf, scoreRubric, withoutPlace, type RubricRun } from './score-rubric.js';
import { earlierResults, type EarlierResult } from './results.js';
import { RubricShelf } from './shelf.js';
import { readEvidence, rubricsAskedFor, type SourceBytes } from './sources.js';

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
  /** What was found out of the cohorts before, where not all of their units are at hand. */
  readonly cohort?: GivenCohort;
  /** What of the rows is wanted; undefined: all of them. */
  readonly rows?: WantedRows;
  /** One document of many, each by itself: nothing is said of groups. */
  readonly alone?: boolean;
  /** Read every file there is, with the reader of whole YAML. The result is the same; it takes longer. */
  readonly reference?: boolean;
  /** Of the run before, where there are several. The result is the same. */
  readonly memory?: Memory;
  readonly progress?: (done: number, total: number) => void;
}

/** Scored before, and still right: further units, not in the evidence. */
export interface Settled {
  readonly units: readonly UnitResult[];
  readonly groups: readonly GroupResult[];
}

export interface Assessment {
  readonly result: Result;
  readonly diagnostics: readonly Diagnostic[];
}

export function assess(request: AssessRequest): Assessment {
  const { memory } = request;
  memory?.begin(request);
  const wanted = rubricsAskedFor(request.evidence, memory);
  const make = () => shelfFor(request, wanted);
  const shelf = memory ? memory.shelf(wanted, make) : make();
  return assessOn(shelf, request, shelf.problemsWith(wanted));
}

/** @param aboutRubrics what is to be told of them */
export function assessOn(
  shelf: RubricShelf,
  request: AssessRequest & Pick<GatherRequest, 'batch' | 'taken'> & { readonly settled?: Settled },
  aboutRubrics: readonly Diagnostic[],
): Assessment {
  const problems = new Problems();
  // Notes on a rubric belong to its validation; a score sheet is no place for them.
  problems.list.push(...aboutRubrics.filter((one) => severityOf(one) !== 'note'));
  const { loaded, kept, unplaced, rubrics } = gatherEvidence(request, shelf, problems);
  const settled = request.settled ?? { units: [], groups: [] };
  const groups: GroupResult[] = [...settled.groups];
  const scored = scoreAll({ loaded, kept, rubrics, request, groups, settled: settled.units }, problems);
  const all = [...scored, ...settled.units, ...unplaced.map((unit) => faultyUnit(unit, unit.group ?? null))].sort(inOrder);
  const units = request.final ? withoutPlacesBesideErrors(all) : all;
  const given = new Set([...(request.results ?? []).map(({ name }) => name), ...units.map(({ rubric }) => rubric)]);
  const diagnostics = gatherMissingResults(sortDiagnostics(mergeSlips(problems.list)), given);
  return {
    diagnostics,
    result: {
      schema: resultSchema,
      engine: { name: 'rubric', version },
      rubrics: summaries(shelf, new Set([...loaded.map(({ evidence }) => evidence.rubric), ...settled.units.map(({ rubric }) => rubric)])),
      stage: request.stage ?? null,
      units,
      groups: groups.sort((a, b) => compareText(a.rubric, b.rubric) || compareText(a.group ?? '', b.group ?? '')),
      diagnostics: diagnostics.map(toResult),
    },
  };
}

/** Nobody knows yet where a unit in error will stand, nor what it makes of the means and places that others ask for. */
function withoutPlacesBesideErrors(units: readonly UnitResult[]): readonly UnitResult[] {
  const groupOfResult = ({ rubric, within }: UnitResult): string => `${rubric}\u0000${within ?? ''}`;
  const flawed = new Set(units.filter(({ status }) => status === 'error').map(groupOfResult));
  return flawed.size === 0
    ? units
    : units.map((unit) => (unit.status !== 'error' && flawed.has(groupOfResult(unit)) ? withoutPlace(unit) : unit));
}

export const shelfFor = ({ rubrics, under, reference }: AssessRequest, wanted: ReadonlySet<string>): RubricShelf =>
  new RubricShelf(rubrics, under === undefined ? wanted : new Set([...wanted, under]), reference);

/** Evidence that has been read, and where the groups go. */
export interface Work {
  readonly loaded: readonly LoadedUnit[];
  /** Those that the units name. */
  readonly rubrics: readonly Rubric[];
  readonly kept?: RubricRun['kept'];
  readonly request: Pick<AssessRequest, 'results' | 'final' | 'rows' | 'alone' | 'progress' | 'cohort' | 'memory'>;
  readonly groups: GroupResult[];
  /** See Settled. */
  readonly settled?: readonly UnitResult[];
  readonly watch?: RubricRun['watch'];
}

/** Rubrics in the order in which they need one another's results. */
export function scoreAll({ loaded, rubrics, kept, request, groups, watch, settled = [] }: Work, problems: Problems): UnitResult[] {
  const byRubric = groupBy(loaded, ({ evidence }) => evidence.rubric);
  const results = new Map<string, UnitResult>();
  const earlier = earlierResults(request.results ?? []);
  let done = 0;
  for (const rubric of inOrderOfNeed(rubrics)) {
    const units = byRubric.get(rubric.id) ?? [];
    const known = earlier.with(results.values());
    for (const { evidence, faulty } of units)
      if (faulty) results.set(keyOf(evidence), faultyUnit(evidence, groupOf(evidence, rubric) || null));
    const sound = units.filter(({ faulty }) => !faulty).map(({ evidence }) => evidence);
    const { final = false, rows, alone = false, cohort, memory } = request;
    const read = memory && resultsOf(rubric, results.values());
    const beside = settled.filter((unit) => unit.rubric === rubric.id).length;
    const given = { beside, ...(cohort && { cohort }), ...(watch && { watch }), ...(kept && { kept }), ...(memory && { memory, read }) };
    const run: RubricRun = { rubric, evidence: sound, results: known, final, alone, ...(rows && { rows }), ...given };
    for (const result of scoreRubric(run, groups, problems)) {
      results.set(`${result.rubric} ${result.unit.id}`, result);
      request.progress?.(++done, loaded.length);
    }
  }
  return [...results.values()];
}

/** Those of this run that it may ask for. */
function resultsOf(rubric: Rubric, results: Iterable<UnitResult>): UnitResult[] {
  const names = resultsRead(rubric);
  return names.size === 0 ? [] : [...results].filter((one) => names.has(one.rubric));
}

const inOrder = (a: UnitResult, b: UnitResult): number => compareText(a.rubric, b.rubric) || compareText(a.unit.id, b.unit.id);

const keyOf = ({ rubric, id }: UnitEvidence): string => `${rubric} ${id}`;

function summaries({ shelved }: RubricShelf, used: ReadonlySet<string>): RubricSummary[] {
  return shelved
    .flatMap(({ rubric }) => (rubric && used.has(rubric.id) ? [summaryOf(rubric)] : []))
    .sort((a, b) => compareText(a.id, b.id));
}

const known = new WeakMap<Rubric, RubricSummary>();

export function summaryOf(rubric: Rubric): RubricSummary {
  const summary = known.get(rubric) ?? makeSummary(rubric);
  known.set(rubric, summary);
  return summary;
}

function makeSummary(rubric: Rubric): RubricSummary {
  const points = staticValue(rubric.root.points, undefined);
  const english = englishOf(rubric.node);
  return {
    id: rubric.id,
    edition: rubric.edition ?? null,
    title: rubric.title,
    points: points ? formatExact(points) : null,
    get sha256() {
      return rubric.file.sha256;
    },
    ...(english && { english }),
    ...(rubric.appeal && { appeal: appealRight(rubric.appeal) }),
  };
}

export interface ValidateRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly evidence: readonly SourceBytes[];
  readonly reference?: boolean;
}

/** Everything that is wrong with rubrics and evidence, and what can be known of the rubrics asked for, without scoring. */
export function validate({ rubrics, evidence, ...options }: ValidateRequest): {
  diagnostics: readonly Diagnostic[];
  rubrics: readonly RubricSummary[];
} {
  const wanted = rubricsAskedFor(evidence);
  const shelf = new RubricShelf(rubrics, wanted, options.reference);
  const problems = new Problems();
  problems.list.push(...shelf.problemsWith(wanted));
  const asked = shelf.shelved.flatMap(({ rubric, named }) => (rubric && named ? [rubric] : []));
  problems.list.push(...asked.flatMap((rubric) => analyseRubric(rubric).list), ...analyseShelf(asked).list);
  gatherUnits(readEvidence(evidence, shelf, options, problems).entries, undefined, problems);
  return {
    diagnostics: sortDiagnostics(mergeSlips(problems.list)),
    rubrics: asked.map(summaryOf),
  };
}
