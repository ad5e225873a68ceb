// Children at their parent: what is left out, converted, spread, rescaled, weighted; and how they are taken together.

import {
  Exact,
  addRange,
  divideRange,
  holdsZero,
  isZero,
  multiplyRange,
  point,
  subtractRange,
  zeroRange,
  type Range,
} from '../exact/index.js';
import { because, type Entry } from '../ledger/index.js';
import type { Item } from '../rubric/model.js';
import { show } from '../rules/amounts.js';
import type { Frame } from './frame.js';
import { convertedMaximum } from './maximum.js';
import type { Run } from './run.js';
import type { Contribution, ItemScore } from './score.js';
import { scaled, type Scale } from './scale.js';
import { moved } from './settle.js';
import { takeTogether } from './take.js';

/** A child on its way to the parent; every step adds a transfer entry. */
export class Passage {
  readonly transfer: Entry[] = [];
  value: Range;
  maximum: Range | undefined;
  /** Its share in the parent's sum. */
  weight: Range = point(Exact.one);

  constructor(
    readonly score: ItemScore,
    /** What it would bring at most if nothing were left out. */
    readonly full: Range | undefined,
  ) {
    this.value = score.exact;
    this.maximum = score.maximum;
    if (!score.overflow.low.isZero || !score.overflow.high.isZero) {
      this.transfer.push(...score.overflowEntries);
      this.value = score.mark ?? score.exact;
    }
  }

  get hasMark(): boolean {
    return this.score.mark !== undefined;
  }

  get isScored(): boolean {
    return this.hasMark && this.score.state !== 'not_applicable';
  }

  /** From points of `from` to points of `to`. */
  scale(scale: Scale, message: Entry['message'], reach: Exact): void {
    const { item } = this.score;
    const isWhole = this.weight.low.equals(Exact.one) && this.weight.high.equals(Exact.one);
    const isAtMostFrom = isWhole && item.ceiling === undefined && item.items.length === 0 && item.part === 'table';
    this.become(scaled(this.value, scale, isAtMostFrom, reach), message);
    this.maximum &&= holdsZero(scale.from) ? scale.to : scaled(this.maximum, scale, true, reach);
  }

  multiply(factor: Range, message: Entry['message']): void {
    this.become(multiplyRange(this.value, factor), message);
    this.maximum &&= multiplyRange(this.maximum, factor);
  }

  become(value: Range, message: Entry['message']): void {
    const amount = moved(this.value.low, value.low);
    if (!amount.isZero) this.transfer.push({ kind: 'convert', amount, message, facts: [] });
    this.value = value;
  }

  get contribution(): Contribution {
    return { score: this.score, transfer: this.transfer, contributes: this.value, maximum: this.maximum };
  }
}

/** A child whose parent has no sum: with an error below it, or where nothing applies. */
export const uncombined = (score: ItemScore): Contribution => ({ ...new Passage(score, undefined).contribution, maximum: undefined });

/** A child at a parent that leaves it as it is, but for what it counts as. */
export function contributionAlone(score: ItemScore, frame: Frame, run: Run): Contribution {
  const passage = new Passage(score, convertedMaximum(score.item, frame, run));
  if (passage.hasMark) convert(passage, frame, run);
  return passage.contribution;
}

export interface Taken {
  readonly children: readonly Contribution[];
  readonly sum: Range;
  /** By how much the parent's maximum shrinks because children are left out. */
  readonly shrinks: Range;
  /** Whether any child has a mark. */
  readonly any: boolean;
}

export function combine(parent: Item, scores: readonly ItemScore[], frame: Frame, run: Run): Taken {
  const passages = scores.map((score) => new Passage(score, convertedMaximum(score.item, frame, run)));
  for (const passage of passages) if (passage.hasMark) convert(passage, frame, run);
  // Only a sum has a maximum to make up for; any other take just skips what is left out.
  if (parent.take === 'sum') {
    for (const passage of passages) if (passage.score.item.weight) passage.weight = run.number(passage.score.item.weight, frame);
    spread(passages, run);
    rescale(passages, run);
  }
  const taken = passages.filter(({ hasMark }) => hasMark);
  // Before weights: they are part of the parent's own sum already.
  const shrinks = shrinkage(parent, passages);
  const sum = takeTogether(parent, taken, frame, run);
  return {
    children: passages.map(({ contribution }) => contribution),
    sum,
    shrinks,
    any: taken.length > 0,
  };
}

/** counts_as: mark × counts_as ÷ the maximum that applies. */
function convert(passage: Passage, frame: Frame, run: Run): void {
  const { countsAs } = passage.score.item;
  if (!countsAs) return;
  const target = run.number(countsAs, frame);
  const maximum = passage.maximum;
  if (!maximum || isZero(maximum)) return run.fail('score/zero-maximum', { item: passage.score.title }, countsAs.node);
  passage.scale({ from: maximum, to: target }, because('convert', { to: show(target), from: show(maximum) }), run.reach);
  passage.maximum = target;
}

const treatedAs = (passages: readonly Passage[], treatment: string): Passage[] =>
  passages.filter(({ score }) => score.state === 'not_applicable' && !score.mark && score.treatment === treatment);

const sumOfMaxima = (passages: readonly Passage[], which: 'full' | 'maximum'): Range =>
  passages.reduce((sum, passage) => (passage[which] ? addRange(sum, multiplyRange(passage[which], passage.weight)) : sum), zeroRange);

/** The maximum of what is left out goes evenly to the siblings; their scores are multiplied up to it. */
function spread(passages: readonly Passage[], run: Run): void {
  const out = treatedAs(passages, 'spread');
  const siblings = passages.filter(({ isScored, maximum }) => isScored && maximum !== undefined && !isZero(maximum));
  if (out.length === 0 || siblings.length === 0) return;
  const share = divideRange(sumOfMaxima(out, 'full'), point(Exact.int(siblings.length)));
  for (const sibling of siblings) {
    const weighted = multiplyRange(sibling.maximum!, sibling.weight);
    if (isZero(weighted)) continue;
    const raised = addRange(weighted, share);
    sibling.scale(
      { from: weighted, to: raised },
      because('spread', { from: show(weighted), to: show(raised), items: titles(out) }),
      run.reach,
    );
  }
}

/** What is left out is made up for by all siblings in proportion. */
function rescale(passages: readonly Passage[], run: Run): void {
  const out = treatedAs(passages, 'rescale');
  const siblings = passages.filter(({ isScored }) => isScored);
  if (out.length === 0 || siblings.length === 0) return;
  const applies = sumOfMaxima(siblings, 'maximum');
  if (isZero(applies)) return run.fail('score/zero-maximum', { item: titles(out) }, out[0]!.score.item.node);
  const whole = addRange(applies, sumOfMaxima(out, 'full'));
  const message = because('rescale', { from: show(applies), to: show(whole), items: titles(out) });
  for (const sibling of siblings) sibling.scale({ from: applies, to: whole }, message, run.reach);
}

const titles = (passages: readonly Passage[]): string => passages.map(({ score }) => score.title).join('、');

/** Only with `take: sum` does a maximum add up. */
function shrinkage(parent: Item, passages: readonly Passage[]): Range {
  if (parent.take !== 'sum') return zeroRange;
  let total: Range = zeroRange;
  for (const { full, maximum, hasMark, weight } of passages) {
    if (!full) continue;
    const left = hasMark ? (maximum ?? full) : zeroRange;
    total = addRange(total, multiplyRange(subtractRange(full, left), weight));
  }
  return total;
}
