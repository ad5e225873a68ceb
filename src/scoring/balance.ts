// The balance of the ledger, checked on every run: entries add up exactly to items, items to the total. A failure is our bug.

import { Exact, formatExact } from '../exact/index.js';
import type { Contribution, UnitScore } from './score.js';
import { sumOf } from './settle.js';

export class Unbalanced extends Error {}

/** @param isChecked rows that were checked for another unit */
export function checkBalance(score: UnitScore, unit: string, isChecked: (child: Contribution) => boolean = () => false): void {
  for (const child of [...score.children, ...score.extra.children]) if (!isChecked(child)) checkItem(child, unit);
  if (!score.total || !score.total.low.isFinite) return;
  equal(sumOf(score.extra.entries).plus(contributed(score.extra.children)), score.extra.contributes.low, unit, 'extra');
  equal(sumOf(score.entries).plus(contributed(score.children)).plus(score.extra.contributes.low), score.total.low, unit, 'total');
}

export function checkItem({ score, transfer, contributes }: Contribution, unit: string): void {
  for (const child of score.children) checkItem(child, unit);
  if (score.state === 'error') return;
  equal(sumOf(score.entries).plus(contributed(score.children)), score.exact.low, unit, score.id);
  equal(score.exact.low.plus(sumOf(transfer)), contributes.low, unit, `${score.id} (transfer)`);
}

const contributed = (children: readonly Contribution[]): Exact => Exact.sum(children.map(({ contributes }) => contributes.low));

function equal(entries: Exact, total: Exact, unit: string, where: string): void {
  if (entries.equals(total)) return;
  throw new Unbalanced(`the ledger of ${unit} does not balance at ${where}: entries ${formatExact(entries)}, total ${formatExact(total)}`);
}
