// Grades that nobody can get, scores that have no grade, quotas that add up to more than all.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, formatExact, type Range } from '../exact/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Grade } from '../rubric/verdict-model.js';
import { childOf, firstLineOf } from '../source/index.js';
import type { Anyone } from './anyone.js';
import { neverInVerdict } from './conditions.js';
import { asPercent, finalRates, finalScores } from './scores.js';
import { byClass, type Subject } from './subject.js';

export function findGrades(subject: Subject, problems: Problems): void {
  const { grades } = subject.rubric.verdict;
  if (grades.length === 0) return;
  const decreed = new Set([...subject.rubric.rules.values()].flatMap(({ effect }) => [effect?.grade, effect?.gradeAtMost]));
  for (const [index, grade] of grades.entries()) {
    if (decreed.has(grade.name)) continue;
    const reasons = subject.anyone.map((anyone) => whyNobody(grade, grades.slice(0, index), anyone, subject));
    const [reason] = reasons;
    if (reason && reasons.every(Boolean))
      problems.add('rubric/grade-unreachable', { grade: grade.name, ...reason }, childOf(grade.node, 'name') ?? firstLineOf(grade.node));
  }
  for (const gap of byClass(subject.anyone, (anyone) => gapOf(grades, anyone, subject.rubric)))
    problems.add('rubric/grades-gap', gap, lastEdge(grades));
  checkQuotas(grades, problems);
}

const lastEdge = (grades: readonly Grade[]) => {
  const { from, to, node } = grades.findLast((grade) => !grade.offScale) ?? grades.at(-1)!;
  return from?.node ?? to?.node ?? firstLineOf(node);
};

/** Everything the grades compare with. */
const scoresOf = (anyone: Anyone, rubric: Rubric): Range =>
  rubric.verdict.ranking.by === 'rate' ? asPercent(finalRates(anyone, rubric)) : finalScores(anyone, rubric);

/** A stretch of scores; ends belong to it. */
interface Band {
  readonly low: Exact;
  readonly high: Exact;
}

function bandOf({ from, to }: Grade, anyone: Anyone): Band | undefined {
  const low = from ? anyone.number(from)?.low : Exact.minusInfinity;
  const high = to ? anyone.number(to)?.high : Exact.infinity;
  return low && high && { low, high };
}

/** What a line takes from every unit, however its limits turn out. */
function surelyTaken({ from, to }: Grade, anyone: Anyone): Band | undefined {
  const low = from ? anyone.number(from)?.high : Exact.minusInfinity;
  const high = to ? anyone.number(to)?.low : Exact.infinity;
  return low && high && { low, high };
}

/** Grades whose line takes everyone it is open to. */
const takesAll = ({ when, quota }: Grade): boolean => !when && !quota;

function whyNobody(grade: Grade, before: readonly Grade[], anyone: Anyone, subject: Subject) {
  if (grade.when && neverInVerdict(grade.when, anyone, subject)) return { why: 'condition', by: '' };
  if (grade.quota?.type === 'percent' && grade.quota.percent.isZero) return { why: 'quota', by: '0%' };
  if (grade.quota?.type === 'count' && anyone.number(grade.quota.count)?.high.isZero) return { why: 'quota', by: '0' };
  const band = bandOf(grade, anyone);
  if (!band) return undefined;
  const scores = scoresOf(anyone, subject.rubric);
  if (band.low.compare(scores.high) > 0) return { why: 'above', by: formatExact(scores.high) };
  if (band.high.compare(scores.low) < 0) return { why: 'below', by: formatExact(scores.low) };
  // An end that is one and the same for both belongs to the line above.
  const cover = before.filter(takesAll).find((above) => {
    const other = surelyTaken(above, anyone);
    return other && other.low.compare(Exact.max(band.low, scores.low)) <= 0 && other.high.compare(Exact.min(band.high, scores.high)) >= 0;
  });
  return cover && { why: 'covered', by: cover.name };
}

/** Scores that no line takes whatever else holds: between the lowest `from` and the highest `to`. */
function gapOf(grades: readonly Grade[], anyone: Anyone, rubric: Rubric) {
  const bands = grades.filter((grade) => !grade.offScale).map((grade) => bandOf(grade, anyone));
  const known = bands.filter((band) => band !== undefined);
  const scores = scoresOf(anyone, rubric);
  if (known.length < bands.length || known.length === 0) return undefined;
  const from = known.map(({ low, high }) => (high.isFinite ? Exact.infinity : low)).reduce(Exact.min);
  const to = known.map(({ low, high }) => (low.isFinite ? Exact.minusInfinity : high)).reduce(Exact.max);
  const lowest = Exact.max(to, scores.low);
  const highest = Exact.min(from, scores.high);
  if (to.compare(from) >= 0 || lowest.compare(highest) >= 0) return undefined;
  return { low: to.isFinite ? formatExact(to) : '', high: from.isFinite ? formatExact(from) : '' };
}

function checkQuotas(grades: readonly Grade[], problems: Problems): void {
  const shares = grades.flatMap(({ quota, name }) => (quota?.type === 'percent' ? [{ name, percent: quota.percent }] : []));
  const hundred = Exact.int(100);
  const sum = Exact.sum(shares.map(({ percent }) => percent));
  if (shares.length < 2 || sum.compare(hundred) <= 0 || shares.some(({ percent }) => percent.compare(hundred) > 0)) return;
  const last = grades.findLast(({ quota }) => quota?.type === 'percent')!;
  const parts = shares.map(({ name, percent }) => `${name} ${formatExact(percent)}%`).join(' + ');
  problems.add('rubric/quotas-above-100', { parts, sum: `${formatExact(sum)}%` }, childOf(last.node, 'quota'));
}
