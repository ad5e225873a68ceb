// Branches of the frame of items and of extra: floor, ceiling, not applicable, gate, pools. Only those that can happen.

import { Exact } from '../exact/index.js';
import type { Item, Rubric } from '../rubric/model.js';
import { branch } from '../rules/branch.js';
import type { Branch } from '../rules/rule-kind.js';
import type { RubricBranch } from './branches.js';
import type { Reach } from './reach.js';

export function frameBranches(item: Item, rubric: Rubric, reaches: readonly Reach[]): RubricBranch[] {
  if (item === rubric.extra?.item) return [];
  const root = item === rubric.root;
  const limits = reaches.map((reach) => limitsOf(item, rubric, reach));
  const found: Branch[] = [
    ...(limits.some(({ below }) => below) ? [branch('floored', root ? '总分扣到下限' : '扣到下限', 'cut at its floor')] : []),
    ...(limits.some(({ above }) => above) ? [branch('ceiled', '超过上限', 'cut at its ceiling')] : []),
    ...(mayNotApply(item) ? [branch('not_applicable', '不适用', 'not applicable')] : []),
  ];
  return found.map((one) => ({ ...one, owner: { kind: 'item', id: item.id }, node: item.node }));
}

const mayNotApply = ({ notApplicable, appliesWhen }: Item): boolean =>
  appliesWhen !== undefined || (notApplicable !== undefined && notApplicable !== 'forbid');

function limitsOf(item: Item, rubric: Rubric, reach: Reach): { below: boolean; above: boolean } {
  const root = item === rubric.root;
  if (item.items.length > 0 && !root) return { below: isSaid(item.floor), above: isSaid(item.ceiling) };
  const floor =
    item.part === 'extra' ? reach.limit(item.floor) : (reach.limit(item.floor) ?? (item.floor === 'none' ? undefined : Exact.zero));
  if (root && item.items.length > 0) return { below: floor !== undefined && penaltiesOf(rubric, reach), above: false };
  const { range, full } = reach.item(item);
  const ceiling =
    item.part === 'extra' ? reach.limit(item.ceiling) : (reach.limit(item.ceiling) ?? (item.ceiling === 'none' ? undefined : full));
  return {
    below: floor !== undefined && range.low.compare(floor) < 0,
    above: ceiling !== undefined && range.high.compare(ceiling) > 0,
  };
}

const isSaid = (limit: Item['floor']): boolean => limit !== undefined && limit !== 'none';

/** Rows stop at their own floors; only what stands outside them takes the total further. */
function penaltiesOf({ extra, rules }: Rubric, reach: Reach): boolean {
  if ([...rules.values()].some(({ charge }) => charge.to === 'total')) return true;
  if (!extra) return false;
  const least = extra.atLeast && reach.number(extra.atLeast);
  return reach.below(extra.item).low.sign < 0 && (!least || least.sign < 0);
}

export function gateBranches({ extra }: Rubric, reaches: readonly Reach[]): RubricBranch[] {
  if (!extra) return [];
  const sides = reaches.map((reach) => reach.below(extra.item));
  const beyond = (figure: typeof extra.atMost, over: (limit: Exact, at: number) => boolean): boolean =>
    figure !== undefined &&
    reaches.some((reach, at) => {
      const limit = reach.number(figure);
      return limit === undefined || over(limit, at);
    });
  const gated = extra.opensAt !== undefined || extra.opensAbove !== undefined;
  const found: Branch[] = [
    ...(gated ? [branch('open', '达到门槛，加分算数', 'gate open'), branch('closed', '未达到门槛，加分不算', 'gate closed')] : []),
    ...(beyond(extra.atMost, (limit, at) => sides[at]!.high.compare(limit) > 0)
      ? [branch('most', '加分合计封顶', 'awards cut at their cap')]
      : []),
    ...(beyond(extra.atLeast, (limit, at) => sides[at]!.low.compare(limit) < 0)
      ? [branch('least', '扣分合计封顶', 'penalties cut at their cap')]
      : []),
  ];
  return found.map((one) => ({ ...one, owner: { kind: 'extra', id: 'extra' }, node: extra.node }));
}
