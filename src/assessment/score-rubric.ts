// The units of one rubric: grouped, scored as cohorts, judged, built.

import type { TakenUnit } from '../batch/taken-unit.js';
import { Cohort, type NamedResults } from '../cohort/cohort.js';
import { Problems } from '../diagnostic/diagnostic.js';
import type { UnitEvidence } from '../evidence/model.js';
import { groupBy } from '../order/index.js';
import { buildGroup } from '../report/build-group.js';
import { buildUnit, faultyUnit } from '../report/build-unit.js';
import { changed, type WantedRows } from '../report/late-items.js';
import type { GroupResult, UnitResult } from '../report/result.js';
import type { Rubric } from '../rubric/model.js';
import { compilePlan, type Plan } from '../scoring/plan.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { judge, withoutGroup, type UnitVerdict } from '../verdict/judge.js';
import { summarize } from '../verdict/summary.js';
import { answerable, type Answerable, type GivenCohort } from './given-cohort.js';
import type { Memory, ScoredGroup } from './memory.js';

export interface RubricRun {
  readonly rubric: Rubric;
  readonly evidence: readonly UnitEvidence[];
  readonly results: NamedResults;
  /** Groups with provisional units get no places. */
  readonly final: boolean;
  /** See AssessRequest. */
  readonly rows?: WantedRows;
  readonly alone?: boolean;
  /** What was found out of the cohorts before. */
  readonly cohort?: GivenCohort;
  /** Sees every unit as it was scored, before it becomes a result: for what a result does not tell. */
  readonly watch?: (unit: ScoredUnit) => void;
  /** Units whose rows are known from others. */
  readonly kept?: ReadonlyMap<UnitEvidence, TakenUnit>;
  /** See AssessRequest. */
  readonly memory?: Memory | undefined;
  /** Units of the rubric that are not in `evidence`: scored before. */
  readonly beside?: number;
  /** Results of this run that the rubric may ask for. */
  readonly read?: readonly UnitResult[] | undefined;
}

/** The rubric has no other unit. */
export const isAlone = ({ evidence, beside = 0 }: Pick<RubricRun, 'evidence' | 'beside'>): boolean => evidence.length + beside === 1;

const plans = new WeakMap<Rubric, Plan>();

/** Compiled once for a rubric, however many groups or documents are scored with it. */
export function planOf(rubric: Rubric): Plan {
  const plan = plans.get(rubric) ?? compilePlan(rubric);
  plans.set(rubric, plan);
  return plan;
}

/** @param groups gets a summary for each group that is whole */
export function* scoreRubric(run: RubricRun, groups: GroupResult[], problems: Problems): Generator<UnitResult> {
  const { memory } = run;
  for (const [name, units] of groupBy(run.evidence, (unit) => groupOf(unit, run.rubric))) {
    // What a summary answers hangs on what was said of it before.
    if (!memory || run.cohort) yield* scoreNamed(run, name, units, { groups, problems });
    else {
      const known = memory.group({ run, name, units }, () => scoreAtOnce(run, name, units));
      groups.push(...known.groups);
      problems.list.push(...known.problems);
      yield* known.units;
    }
  }
}

/** Where it goes, beside the units. */
interface Findings {
  readonly groups: GroupResult[];
  readonly problems: Problems;
}

function scoreAtOnce(run: RubricRun, name: string, units: readonly UnitEvidence[]): ScoredGroup {
  const groups: GroupResult[] = [];
  const problems = new Problems();
  return { units: [...scoreNamed(run, name, units, { groups, problems })], groups, problems: problems.list };
}

function* scoreNamed(run: RubricRun, name: string, units: readonly UnitEvidence[], { groups, problems }: Findings): Generator<UnitResult> {
  const within = name === '' ? null : name;
  const all: Answerable = { units, peersOf: (live) => live, complete: true };
  const known = run.cohort ? answerable({ rubric: run.rubric, name, units }, run.cohort, problems) : all;
  const scored = new Set(known.units);
  for (const unit of units) if (!scored.has(unit)) yield faultyUnit(unit, within);
  yield* scoreGroup(run, { within, ...known }, groups, problems);
}

function* scoreGroup(
  run: RubricRun,
  group: Answerable & { readonly within: string | null },
  groups: GroupResult[],
  problems: Problems,
): Generator<UnitResult> {
  const { rubric, final, cohort: given, watch, kept, rows } = run;
  const { units, within, complete } = group;
  const isWhole = given?.places ?? true;
  const { cohort, verdicts } = judged(run, group, isWhole, problems);
  const { by } = rubric.verdict.ranking;
  if (isWhole && !run.alone) groups.push(buildGroup(rubric.id, within, units.length, summarize(cohort.units, by, rubric.direction), by));
  const isOpen = (unit: ScoredUnit) => unit.score.status === 'provisional' || verdicts.get(unit)!.missing.length > 0;
  const open = final ? cohort.units.filter(isOpen) : [];
  for (const unit of open) reportOpen(unit, verdicts.get(unit)!.missing, problems);
  const around = { cohort, within, rows };
  for (const unit of cohort.units) {
    problems.list.push(...unit.faults, ...unit.notes);
    if (isAlone(run) && !given) reportAlone(unit, cohort, problems);
    const built = buildUnit(unit, verdicts.get(unit)!, around, kept?.get(unit.unit));
    watch?.(unit);
    yield open.length > 0 || (isWhole && !complete) ? withoutPlace(built) : built;
  }
}

interface Judged {
  readonly cohort: Cohort;
  readonly verdicts: ReadonlyMap<ScoredUnit, UnitVerdict>;
}

/** Of units with anything to say the evidence is read in full first: what is said shows the lines around its place. */
function judged(run: RubricRun, group: Answerable, isWhole: boolean, problems: Problems): Judged {
  const { rubric, results, kept } = run;
  const { units, peersOf } = group;
  const own = new Problems();
  const cohort = new Cohort(planOf(rubric), units, results, { known: (unit) => kept?.get(unit), peersOf });
  const verdicts = isWhole ? judge(cohort, rubric, own) : new Map(cohort.units.map((unit) => [unit, withoutGroup(unit, own)]));
  const telling = new Set(
    cohort.units.filter(({ unit, faults, notes }) => kept?.has(unit) && faults.length + notes.length > 0).map(({ unit }) => unit),
  );
  if (telling.size > 0) {
    const read = units.map((unit) => (telling.has(unit) ? kept!.get(unit)!.whole() : unit));
    return judged(run, { ...group, units: read }, isWhole, problems);
  }
  problems.list.push(...own.list);
  return { cohort, verdicts };
}

/** Units ranked together: by group, by class, by an attribute, or all of the rubric. */
export function groupOf(unit: UnitEvidence, { verdict }: Rubric): string {
  const { within } = verdict.ranking;
  if (within === 'rubric' || within === 'all') return '';
  if (within === 'group') return unit.group ?? '';
  if (within === 'class') return unit.class ?? '';
  const node = unit.attributes.get(within);
  return node?.kind === 'scalar' ? node.text : '';
}

function reportOpen({ unit }: ScoredUnit, missing: readonly string[], problems: Problems): void {
  problems.add('score/provisional-not-final', { unit: unit.name, missing: missing.join(' ') }, unit.at, { unit: unit.id });
}

/** A mean or place over one unit alone is what it is only if the evidence brings no `cohort:` values and nobody forgot the others. */
function reportAlone(unit: ScoredUnit, cohort: Cohort, problems: Problems): void {
  const [what] = cohort.workedOutFor(unit);
  if (what !== undefined) problems.add('score/no-cohort', { what, unit: unit.unit.name }, unit.unit.at, { unit: unit.unit.id });
}

/** Of a unit whose group is not all there, or not settled. */
export const withoutPlace = (unit: UnitResult): UnitResult =>
  changed(unit, {
    rank: null,
    rank_lowest: null,
    rank_highest: null,
    distance: null,
    rank_from_bottom: null,
    rank_from_bottom_lowest: null,
    rank_from_bottom_highest: null,
    grade: null,
    grade_certain: true,
    grades_possible: [],
    consequences: [],
    explained: { rank: null, grade: null },
  });
