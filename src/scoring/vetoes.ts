// Facts that decide the verdict: which vetoes and effects fire, and what they do to the score. Grades and ranks are the verdict's business.

import { formatExact, greaterRange, hull, isZero, lesserRange, type Range } from '../exact/index.js';
import { because, type Entry, type FactUse } from '../ledger/index.js';
import type { Effect, Rule } from '../rubric/model.js';
import { asRange } from '../rules/amounts.js';
import { isReachable } from './applicable.js';
import { framesOf } from './frames.js';
import { causeOf } from './net.js';
import type { Run } from './run.js';
import { moved } from './settle.js';

export interface Fired {
  readonly rule: Rule;
  readonly effect: Effect;
  /** `either`: the fact behind it is missing. */
  readonly fires: 'true' | 'either';
  readonly facts: readonly FactUse[];
}

/** Vetoes, then rules with an effect, in printed order; those that certainly do not fire are left out. */
export function firedEffects(run: Run): Fired[] {
  const { rubric } = run.plan;
  const fired: Fired[] = [];
  for (const rule of rubric.rules.values()) {
    if (!rule.effect) continue;
    const found = firing(rule, run);
    if (found) fired.push({ rule, effect: rule.effect, ...found });
  }
  return fired;
}

/** A rule fires when a line of it comes to something, before anything else has a say: what happened has happened, wherever its points count. */
function firing(rule: Rule, run: Run): Pick<Fired, 'fires' | 'facts'> | undefined {
  const facts: FactUse[] = [];
  let fires: 'true' | 'either' | undefined;
  const frames = rule.item === '' ? [run.top] : framesOf(rule.item, run);
  for (const frame of frames) {
    if (rule.item !== '' && !isReachable(rule.item, frame, run)) continue;
    const found = run.linesOf(rule, frame);
    if (found.state !== 'lines') continue;
    for (const line of found.lines) {
      const effect = asRange(line.effect);
      if (line.kind !== 'rule' || isZero(effect)) continue;
      const certain = effect.low.sign > 0 || effect.high.sign < 0;
      fires = certain || fires === 'true' ? 'true' : 'either';
      facts.push(...line.facts);
    }
  }
  return fires && { fires, facts };
}

/** Whether awards count at the two ends of the range. */
export function awardsCount(fired: readonly Fired[]): { low: boolean; high: boolean } {
  const withholding = fired.filter(({ effect }) => effect.awards === 'none');
  return { low: withholding.length === 0, high: withholding.every(({ fires }) => fires === 'either') };
}

/** `score: n` makes the score final; of several the worst for the unit holds: where points are demerits, that is the highest. */
export function applyScoreVetoes(total: Range, fired: readonly Fired[], entries: Entry[], run: Run): Range {
  const worst = run.plan.rubric.direction === 'low' ? greaterRange : lesserRange;
  let [result, fixed, possible]: [Range, Range?, Range?] = [total];
  for (const { rule, effect, fires, facts } of fired) {
    if (!effect.score) continue;
    const value = run.number(effect.score, run.top);
    if (fires === 'true') fixed = fixed ? worst(fixed, value) : value;
    else possible = possible ? hull(possible, value) : value;
    const next = decided(fixed ?? total, possible, fixed && worst);
    const change = moved(result.low, next.low);
    if (!change.isZero) {
      const message = because('veto/score', { score: formatExact(value.low), was: formatExact(result.low) });
      entries.push({ kind: 'veto', cause: causeOf(rule), amount: change, message, facts });
    }
    result = next;
  }
  return result;
}

/** @param worst where the score is fixed already: what else may fire can only make it worse */
function decided(score: Range, possible: Range | undefined, worst: ((a: Range, b: Range) => Range) | undefined): Range {
  if (!possible) return score;
  return hull(score, worst ? worst(score, possible) : possible);
}
