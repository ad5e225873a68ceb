// Whether a unit may have a grade, but for quotas: what its own vetoes, score and facts say, also while some of them are missing.

import { isPoint, type Range } from '../exact/index.js';
import { because, type Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Grade } from '../rubric/verdict-model.js';
import type { Fired } from '../scoring/vetoes.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import type { Inquiry } from './inquiry.js';
import { nameOfRule } from './rule-name.js';
import { asPercent, rankedValue, showKey, worstEnd } from './standing.js';

export interface Fitness {
  /** `either`: a missing fact decides. */
  readonly can: 'true' | 'false' | 'either';
  /** What is in the way as the grades stand now: a condition that is open does not hold yet, a veto that is open does not count yet. */
  readonly obstacle: Message | undefined;
}

/** Grades that vetoes give straight away: the one that holds, and those that a missing fact may still give. */
export interface Decreed {
  readonly held: { readonly grade: string; readonly because: Message } | undefined;
  readonly possible: readonly string[];
}

interface Decree {
  readonly rule: Fired['rule'];
  readonly fires: Fired['fires'];
  readonly grade: string;
}

/** Of several decrees the worst holds, and none is better than another veto allows. */
export function decreedGrade({ fired }: ScoredUnit, grades: readonly Grade[]): Decreed {
  const place = (name: string) => grades.findIndex((grade) => grade.name === name);
  const taken = (effect: 'grade' | 'gradeAtMost'): Decree[] =>
    fired.flatMap(({ rule, effect: { [effect]: grade }, fires }) => (grade === undefined ? [] : [{ rule, fires, grade }]));
  const worse = (a: Decree, b: Decree): Decree => (place(b.grade) > place(a.grade) ? b : a);
  const [decrees, limits] = [taken('grade'), taken('gradeAtMost')];
  const limited = decrees.map((decree) => {
    const own = grades[place(decree.grade)]?.offScale ? [] : limits;
    const now = { ...own.filter(isCertain).reduce(worse, decree), fires: decree.fires };
    return { now, later: own.filter((limit) => !isCertain(limit) && worse(now, limit) === limit) };
  });
  const [first, ...others] = limited.flatMap(({ now }) => (isCertain(now) ? [now] : []));
  const held = first && others.reduce(worse, first);
  const possible = limited
    .flatMap(({ now, later }) => [now, ...later])
    .filter((one) => !held || (one !== held && worse(held, one) === one));
  return {
    held: held && { grade: held.grade, because: because('grade/veto', nameOfRule(held.rule)) },
    possible: possible.map(({ grade }) => grade),
  };
}

const isCertain = ({ fires }: Decree): boolean => fires === 'true';

/** Undefined: something it needs has no value, which is reported. @param index of the grade in the rubric's list */
export function fitnessFor(unit: ScoredUnit, index: number, rubric: Rubric, inquiry: Inquiry): Fitness | undefined {
  const grade = rubric.verdict.grades[index]!;
  const limits = limitsOf(unit, grade, index, rubric);
  const firm = limits.find(({ fires }) => fires === 'true');
  if (firm) {
    const most = firm.effect.gradeAtMost!;
    return { can: 'false', obstacle: because('grade/at-most', { grade: grade.name, most, ...nameOfRule(firm.rule) }) };
  }
  const own = byScoreAndFacts(unit, grade, rubric, inquiry);
  return own && limits.length > 0 && own.can === 'true' ? { ...own, can: 'either' } : own;
}

/** Vetoes that allow no grade as good as this one. */
function limitsOf({ fired }: ScoredUnit, { offScale }: Grade, index: number, { verdict }: Rubric): readonly Fired[] {
  if (offScale) return [];
  return fired.filter(({ effect }) => verdict.grades.findIndex(({ name }) => name === effect.gradeAtMost) > index);
}

function byScoreAndFacts(unit: ScoredUnit, grade: Grade, { verdict, direction }: Rubric, inquiry: Inquiry): Fitness | undefined {
  const { by } = verdict.ranking;
  const value = rankedValue(unit, by);
  if (!value) return { can: 'false', obstacle: because('grade/no-value', { grade: grade.name }) };
  const seen = by === 'rate' ? asPercent(value) : value;
  const checks: Fitness[] = [];
  for (const side of ['from', 'to'] as const) {
    const figure = grade[side];
    if (!figure) continue;
    const edge = (limit: Range): Fitness => edgeOf(grade.name, side, { seen, limit, direction });
    const limit = inquiry.number(unit, figure, (found) => edge(found).can === 'either');
    if (!limit) return undefined;
    checks.push(edge(limit));
    if (by !== 'score' && checks.at(-1)!.can === 'either' && !isPoint(seen)) inquiry.noteScore(unit);
    if (checks.at(-1)!.can === 'false') return checks.at(-1);
  }
  if (grade.when) {
    const can = inquiry.condition(unit, grade.when);
    if (!can) return undefined;
    checks.push(conditionOf(grade.name, grade.when.text.trim(), can));
  }
  const can = checks.map((check) => check.can);
  return {
    can: can.includes('false') ? 'false' : can.includes('either') ? 'either' : 'true',
    obstacle: (checks.find((check) => check.can === 'false') ?? checks.find(({ obstacle }) => obstacle))?.obstacle,
  };
}

interface Edge {
  readonly seen: Range;
  readonly limit: Range;
  readonly direction: Rubric['direction'];
}

/** As the grades stand, the end of the score counts that a missing fact never helps. */
function edgeOf(grade: string, side: 'from' | 'to', { seen, limit, direction }: Edge): Fitness {
  const reaches = (score: Range['low'], at: Range['low']) => (side === 'from' ? score.compare(at) >= 0 : score.compare(at) <= 0);
  const [best, worst] = side === 'from' ? [seen.high, seen.low] : [seen.low, seen.high];
  const [easy, hard] = side === 'from' ? [limit.low, limit.high] : [limit.high, limit.low];
  const can = reaches(worst, hard) ? 'true' : reaches(best, easy) ? 'either' : 'false';
  if (reaches(worstEnd(seen, direction), hard)) return { can, obstacle: undefined };
  const args = { grade, value: showKey(seen), [side]: showKey(limit), open: String(can === 'either') };
  return { can, obstacle: because(side === 'from' ? 'grade/below' : 'grade/above', args) };
}

function conditionOf(grade: string, condition: string, can: Fitness['can']): Fitness {
  if (can === 'true') return { can, obstacle: undefined };
  return { can, obstacle: because(can === 'either' ? 'grade/open' : 'grade/condition', { grade, condition }) };
}
