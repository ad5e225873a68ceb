// What a rule took: for `lost(rule)`.

import { Exact, addRange, mapRange, negateRange, point, type Range } from '../exact/index.js';
import type { Rule } from '../rubric/model.js';
import type { Frame } from './frame.js';
import type { Run } from './run.js';

/** Points taken, never negative. A rule that takes all is worth what was left, so its item is scored first. */
export function lostByRule(rule: Rule, frame: Frame, run: Run): Range {
  const outcome = run.ruleOutcome(rule, frame);
  if (outcome.state !== 'net') return point(Exact.zero);
  const { sum, all } = outcome.net;
  const taken = mapRangeDown(negateRange(sum));
  if (!all || all.sign > 0) return taken;
  const item = run.plan.rubric.items.get(rule.item);
  if (item && rule.charge.to === 'item') run.itemScore(item, frame);
  return addRange(taken, point(all.entry.amount.negate()));
}

const mapRangeDown = (range: Range): Range => mapRange(range, (end) => Exact.max(end, Exact.zero));
