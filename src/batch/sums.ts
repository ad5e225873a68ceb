// Sections that are nothing but the sum of known rows, put together without a run.

import { addRange, point, zeroRange, type Range } from '../exact/index.js';
import type { Item, Rubric } from '../rubric/model.js';
import { existsFor } from '../scoring/maximum.js';
import type { Contribution, ItemScore } from '../scoring/score.js';
import { stateOf } from '../scoring/state.js';
import { ofMillionths } from './amount.js';
import type { Outcome } from './outcome.js';
import { isPlainParent } from './plain-parents.js';

export interface Sum {
  readonly children: readonly Contribution[];
  readonly total: Range;
  readonly maximum: Range;
  /** Facts that leave rows below open. */
  readonly missing: readonly string[];
}

/** The rows of one unit, as far as they are known. */
export interface KnownOutcomes {
  readonly rubric: Rubric;
  readonly unit: { readonly class: string | undefined };
  readonly outcomeOf: (item: Item) => Outcome | undefined;
}

/** @returns undefined where a row is not known, or the sum is not all there is to it */
export function sumOf(parent: Item, of: KnownOutcomes): Sum | undefined {
  if (!isPlainParent(parent, of.rubric)) return undefined;
  const children: Contribution[] = [];
  // Whole millionths add up exactly as machine numbers; what does not fit them is added as it is.
  let millionths = 0;
  let others: Range = zeroRange;
  let maximum: Range = zeroRange;
  const missing: string[] = [];
  for (const child of parent.items) {
    if (!existsFor(child, of)) continue;
    const outcome = of.outcomeOf(child);
    const section = outcome ? undefined : sectionOf(child, of);
    const contribution = outcome?.isWhole ? outcome.contribution : section?.contribution;
    if (!contribution?.maximum) return undefined;
    missing.push(...(outcome ?? section!).missing);
    children.push(contribution);
    if (outcome?.millionths === undefined) others = addRange(others, contribution.contributes);
    else millionths += outcome.millionths;
    if (!parent.points) maximum = addRange(maximum, contribution.maximum);
  }
  if (children.length === 0 || !Number.isSafeInteger(millionths)) return undefined;
  const printed = parent.points?.kind === 'constant' ? point(parent.points.value) : maximum;
  return { children, total: addRange(others, ofMillionths(millionths)), maximum: printed, missing };
}

function sectionOf(item: Item, of: KnownOutcomes): { contribution: Contribution; missing: readonly string[] } | undefined {
  const below = sumOf(item, of);
  return below && { contribution: sumAsRow(item, below), missing: below.missing };
}

/** It has no rules, so nobody asks in which frame it was scored. */
export function sumAsRow(item: Item, { children, total, maximum }: Omit<Sum, 'missing'>): Contribution {
  const score: ItemScore = {
    item,
    id: item.id,
    title: item.title,
    state: stateOf(total, [], children),
    mark: total,
    exact: total,
    maximum,
    entries: [],
    children,
    overflow: zeroRange,
    overflowEntries: [],
    awards: zeroRange,
    penalties: zeroRange,
  };
  return { score, transfer: [], contributes: total, maximum };
}
