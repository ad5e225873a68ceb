// What a rule took: for `lost(rule)`.

import { Exact, addRange, atLeastZero, negateRange, point, type Range } from '../exact/index.js';
import type { Rule } from '../rubric/model.js';
import type { Frame } from './frame.js';
import type { Run } from './run.js';

/** Points taken, never negative. A rule that takes all is worth what was left where it lands, so that is scored first. */
export function lostByRule(rule: Rule, frame: Frame, run: Run): Range {
  const outcome = run.ruleOutcome(rule, frame);
  if (outcome.state !== 'net') return point(Exact.zero);
  const { net, named } = outcome;
  const taken = atLeastZero(negateRange(net.sum));
  const wholes = [[rule.item, net] as const, ...named].filter(([, { all }]) => all && all.sign < 0);
  return wholes.reduce((sum, [item, { all }]) => {
    scoreLanding(rule, item, frame, run);
    return addRange(sum, run.wholes.of(all!.entry));
  }, taken);
}

/** @param named the item that its incidents name */
function scoreLanding({ charge, item }: Rule, named: string, frame: Frame, run: Run): void {
  const { items, root } = run.plan.rubric;
  const id = { item, other: charge.to === 'other' ? charge.item : '', named, total: root.id, extra: '' }[charge.to];
  const lands = items.get(id);
  if (charge.to !== 'item' && lands === root) run.table();
  else if (lands) run.itemScore(lands, charge.to === 'item' ? frame : run.top);
}
