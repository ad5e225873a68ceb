// Grades: the first line all of whose conditions hold; quotas with ties at their edge; limits by vetoes.

import { Exact, formatExact, type Range } from '../exact/index.js';
import { FormulaFault } from '../formula/environment.js';
import { because, type Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Grade } from '../rubric/verdict-model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import type { Ranked } from './rank.js';
import { asPercent, rankedValue } from './standing.js';

export interface Graded {
  readonly grade: string | undefined;
  /** Why not the next better grade; undefined: there is none. */
  readonly because: Message | undefined;
}

/** @param ranked the group in order of place; @param units all of the group, also those without a place */
export function gradeGroup(ranked: readonly Ranked[], units: readonly ScoredUnit[], rubric: Rubric): Map<ScoredUnit, Graded> {
  const { grades } = rubric.verdict;
  const result = new Map<ScoredUnit, Graded>();
  if (grades.length === 0) return result;
  const why = new Map<ScoredUnit, Message>();
  for (const unit of units) {
    const decreed = decreedGrade(unit, grades);
    if (decreed) result.set(unit, { grade: decreed.grade, because: because('grade/veto', { rule: decreed.rule }) });
  }
  const places = new Map(ranked.map(({ unit, rank }) => [unit, rank]));
  const scored = units.filter((unit) => unit.score.total !== undefined);
  const inOrder = [...scored].sort((a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity));
  for (const [index, grade] of grades.entries()) {
    const open = inOrder.filter((unit) => !result.has(unit));
    const able = open.filter((unit) => {
      const obstacle = obstacleFor(unit, grade, index, rubric);
      if (obstacle) why.set(unit, obstacle);
      return !obstacle;
    });
    const admitted = admit({ able, places, count: ranked.length, why }, grade);
    for (const unit of admitted) result.set(unit, { grade: grade.name, because: why.get(unit) });
  }
  return result;
}

/** `effect: {grade: x}`; of several the worst. */
function decreedGrade({ fired }: ScoredUnit, grades: readonly Grade[]): { grade: string; rule: string } | undefined {
  const decrees = fired.filter(({ effect, fires }) => fires === 'true' && effect.grade !== undefined);
  const place = (name: string) => grades.findIndex((grade) => grade.name === name);
  const worst = decrees.reduce<(typeof decrees)[number] | undefined>(
    (a, b) => (!a || place(b.effect.grade!) > place(a.effect.grade!) ? b : a),
    undefined,
  );
  return worst && { grade: worst.effect.grade!, rule: worst.rule.id };
}

/** Why a unit cannot have a grade; undefined: nothing but a quota is in the way. */
function obstacleFor(unit: ScoredUnit, grade: Grade, index: number, rubric: Rubric): Message | undefined {
  const { grades, ranking } = rubric.verdict;
  const limit = unit.fired.find(({ effect, fires }) => {
    const at = effect.gradeAtMost === undefined ? -1 : grades.findIndex(({ name }) => name === effect.gradeAtMost);
    return fires === 'true' && at > index && !grade.offScale;
  });
  if (limit) return because('grade/at-most', { grade: grade.name, rule: limit.rule.id, most: limit.effect.gradeAtMost! });
  const value = rankedValue(unit, ranking.by);
  if (!value) return because('grade/no-value', { grade: grade.name });
  const seen = ranking.by === 'rate' ? asPercent(value) : value;
  const [run] = unit.inEachRun((one) => one);
  const from = grade.from && run!.number(grade.from, run!.top);
  const to = grade.to && run!.number(grade.to, run!.top);
  if (from && seen.low.compare(from.low) < 0)
    return because('grade/below', { grade: grade.name, value: formatExact(seen.low), from: formatExact(from.low) });
  if (to && seen.low.compare(to.low) > 0)
    return because('grade/above', { grade: grade.name, value: formatExact(seen.low), to: formatExact(to.low) });
  if (grade.when && !holds(unit, grade)) return because('grade/condition', { grade: grade.name, condition: grade.when.text.trim() });
  return undefined;
}

function holds(unit: ScoredUnit, { when }: Grade): boolean {
  try {
    const value = unit.evaluate(when!.expression);
    return value.type === 'flag' && value.can === 'true';
  } catch (error) {
    if (error instanceof FormulaFault) return false;
    throw error;
  }
}

interface Applicants {
  /** In order of place. */
  readonly able: readonly ScoredUnit[];
  readonly places: ReadonlyMap<ScoredUnit, number>;
  /** Ranked units of the group: what a percentage is of. */
  readonly count: number;
  readonly why: Map<ScoredUnit, Message>;
}

/** Those for whom the quota has room. A tie across its edge goes in whole or stays out whole, as the rubric says. */
function admit({ able, places, count, why }: Applicants, grade: Grade): readonly ScoredUnit[] {
  if (!grade.quota) return able;
  const ranked = able.filter((unit) => places.has(unit));
  const room = roomOf(grade, count, ranked[0]);
  let admitted = ranked.slice(0, room);
  const edge = ranked[room];
  const last = admitted.at(-1);
  if (edge && last && places.get(edge) === places.get(last)) {
    admitted =
      grade.tie === 'all'
        ? ranked.filter((unit) => places.get(unit)! <= places.get(last)!)
        : admitted.filter((unit) => places.get(unit) !== places.get(edge));
  }
  for (const unit of able) if (!admitted.includes(unit)) why.set(unit, because('grade/quota', { grade: grade.name, room: String(room) }));
  return admitted;
}

function roomOf({ quota }: Grade, count: number, any: ScoredUnit | undefined): number {
  if (quota!.type === 'percent') return quota!.percent.times(Exact.int(count)).dividedBy(Exact.int(100)).floor().toSafeInteger() ?? 0;
  if (!any) return 0;
  const { count: figure } = quota!;
  const [range] = any.inEachRun((run): Range => run.number(figure, run.top));
  return range!.low.floor().toSafeInteger() ?? 0;
}
