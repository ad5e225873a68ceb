// What a unit is ranked by: its keys in the declared chain, and how two units compare on them.

import { Exact, formatExact, isPoint, type Range } from '../exact/index.js';
import type { OrderKey, Ranking } from '../rubric/verdict-model.js';
import type { Rubric } from '../rubric/model.js';
import type { Value } from '../formula/value.js';
import { rateOf } from '../scoring/rate.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { rangeOf } from '../cohort/members.js';
import type { Inquiry } from './inquiry.js';

export interface Standing {
  readonly unit: ScoredUnit;
  /** Range of each key; undefined: not applicable to the unit, worse than any value. */
  readonly keys: readonly (Range | undefined)[];
  /** `rank: last`: behind all others. */
  readonly last: 'true' | 'either' | 'false';
  /** `rank: none` hangs on a missing fact: it may have no place at all. */
  readonly mayDrop: boolean;
}

/** No missing fact can move it. */
export const isSettled = ({ keys, last, mayDrop }: Standing): boolean =>
  last !== 'either' && !mayDrop && keys.every((key) => key === undefined || isPoint(key));

export interface Key {
  readonly text: string;
  readonly best: 'high' | 'low';
  readonly formula?: OrderKey['formula'];
}

/** The chain of a rubric: what it declares, else the score alone in the rubric's direction. */
export function keysOf({ verdict: { ranking }, direction }: Rubric): readonly Key[] {
  if (ranking.order.length === 0) return [{ text: ranking.by === 'exact' ? 'score' : ranking.by, best: direction }];
  return ranking.order.map(({ formula, best }) => ({ text: formula.text.trim(), best, formula }));
}

/** What ranks and grades see: the rounded score, the exact one, or the rounded score as a share of the unit's maximum. */
export function rankedValue(unit: ScoredUnit, by: Ranking['by']): Range | undefined {
  if (by === 'score') return unit.score.total;
  return by === 'exact' ? unit.score.unrounded : rateOf(unit.score);
}

/** Undefined: a key has no value for the unit, which is reported; it has no place then. */
export function standingOf(unit: ScoredUnit, keys: readonly Key[], by: Ranking['by'], inquiry: Inquiry): Standing | undefined {
  let isKnown = true;
  const values = keys.map(({ formula, best }) => {
    const plain = isPlain(formula);
    const value = plain || !isKnown ? undefined : inquiry.value(unit, formula!);
    isKnown &&= plain || value !== undefined;
    return value ? keyOf(value, best) : rankedValue(unit, by);
  });
  if (!isKnown) return undefined;
  return { unit, last: rankEffect(unit, 'last'), mayDrop: rankEffect(unit, 'none') === 'either', keys: values };
}

/** What is ranked by itself. */
export const isPlain = (formula: OrderKey['formula'] | undefined): boolean =>
  !formula || (formula.expression.kind === 'name' && formula.expression.name === 'score');

/** What may turn out not applicable is then worse than any value. */
function keyOf(value: Value, best: 'high' | 'low'): Range | undefined {
  const range = rangeOf(value);
  if (!range || value.type !== 'number' || !value.mayBeAbsent) return range;
  return best === 'high' ? { ...range, low: Exact.minusInfinity } : { ...range, high: Exact.infinity };
}

/** Whether a veto or effect puts the unit last, or takes its place away. */
export function rankEffect(unit: ScoredUnit, rank: 'last' | 'none'): Standing['last'] {
  const fired = unit.fired.filter(({ effect }) => effect.rank === rank);
  if (fired.some(({ fires }) => fires === 'true')) return 'true';
  return fired.length > 0 ? 'either' : 'false';
}

/** Which of the outcomes are still possible when one unit is compared with another. */
export interface Possible {
  readonly better: boolean;
  readonly tied: boolean;
  readonly worse: boolean;
}

/** Asked for very many pairs: what does not hang on a veto is settled without a detour. */
export function possibleOutcomes(a: Standing, b: Standing, keys: readonly Key[]): Possible {
  if (a.last !== 'either' && b.last !== 'either') {
    if (a.last === b.last) return onKeys(a, b, keys, 0);
    return a.last === 'true' ? surely.worse : surely.better;
  }
  // One of them may be last or not: both, or either behind the other.
  const outcome = { better: a.last !== 'true' && b.last !== 'false', tied: false, worse: a.last !== 'false' && b.last !== 'true' };
  add(outcome, onKeys(a, b, keys, 0));
  return outcome;
}

const surely = {
  better: { better: true, tied: false, worse: false },
  tied: { better: false, tied: true, worse: false },
  worse: { better: false, tied: false, worse: true },
} as const;

function add(outcome: { better: boolean; tied: boolean; worse: boolean }, more: Possible): void {
  outcome.better ||= more.better;
  outcome.tied ||= more.tied;
  outcome.worse ||= more.worse;
}

function onKeys(a: Standing, b: Standing, keys: readonly Key[], at: number): Possible {
  const key = keys[at];
  if (!key) return surely.tied;
  const [mine, others] = [a.keys[at], b.keys[at]];
  if (!mine || !others) {
    if (!mine && !others) return onKeys(a, b, keys, at + 1);
    return { better: mine !== undefined, tied: false, worse: mine === undefined };
  }
  const [upper, lower] = [mine.high.compare(others.low), mine.low.compare(others.high)];
  if (upper < 0 || lower > 0) return upper < 0 === (key.best === 'high') ? surely.worse : surely.better;
  const [above, below, meet] = [upper > 0, lower < 0, upper >= 0 && lower <= 0];
  const outcome = { better: key.best === 'high' ? above : below, tied: false, worse: key.best === 'high' ? below : above };
  if (meet) add(outcome, onKeys(a, b, keys, at + 1));
  return outcome;
}

/** By the worst end of each key, which is what stands in the ranking while facts are missing: negative when `a` is ahead. */
export function compareToday(a: Standing, b: Standing, keys: readonly Key[]): { readonly order: -1 | 0 | 1; readonly key: number } {
  if ((a.last === 'true') !== (b.last === 'true')) return { order: a.last === 'true' ? 1 : -1, key: -1 };
  for (const [index, { best }] of keys.entries()) {
    const [mine, others] = [a.keys[index], b.keys[index]];
    if (!mine && !others) continue;
    const order = !mine ? 1 : !others ? -1 : best === 'high' ? others.low.compare(mine.low) : mine.high.compare(others.high);
    if (order !== 0) return { order, key: index };
  }
  return { order: 0, key: keys.length };
}

/** The end of a range that a missing fact never helps: the lowest, or the highest where small is good. */
export const worstEnd = ({ low, high }: Range, best: 'high' | 'low'): Exact => (best === 'high' ? low : high);

export const showKey = (range: Range | undefined): string =>
  range === undefined ? '—' : isPoint(range) ? formatExact(range.low) : `${formatExact(range.low)}…${formatExact(range.high)}`;

export const asPercent = (range: Range): Range => ({ low: range.low.times(Exact.int(100)), high: range.high.times(Exact.int(100)) });
