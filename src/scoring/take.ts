// take: sum, mean, best or worst of what has a mark, with weights where the paper prints shares.

import { Exact, addRange, divideRange, holdsZero, isZero, multiplyRange, point, zeroRange, type Range } from '../exact/index.js';
import { because } from '../ledger/index.js';
import type { Item } from '../rubric/model.js';
import { show } from '../rules/amounts.js';
import type { Frame } from './frame.js';
import type { Run } from './run.js';
import type { Passage } from './children.js';

/** What the children come to together; each gets the transfer entry for its share. */
export function takeTogether(parent: Item, passages: readonly Passage[], frame: Frame, run: Run): Range {
  const weights = passages.map(({ score }) => (score.item.weight ? run.number(score.item.weight, frame) : undefined));
  return takeBy(parent.take, passages, weights, (problem) => run.fail('score/zero-weights', { item: parent.title }, problem));
}

/** The same for repetitions, whose weights are fields of their rows. */
export function takeBy(
  take: Item['take'],
  passages: readonly Passage[],
  weights: readonly (Range | undefined)[],
  fail: (node: Item['node']) => never,
): Range {
  if (passages.length === 0) return zeroRange;
  if (take === 'best' || take === 'worst') return extreme(take, passages);
  if (take === 'mean') mean(passages, weights, fail);
  else passages.forEach((passage, index) => weigh(passage, weights[index]));
  return passages.reduce((sum, { value }) => addRange(sum, value), zeroRange);
}

function weigh(passage: Passage, weight: Range | undefined): void {
  if (weight) passage.multiply(weight, because('weight', { weight: show(weight) }));
}

/** Of weights that may all turn out to be nothing. */
const anyShare: Range = { low: Exact.zero, high: Exact.one };

function mean(passages: readonly Passage[], weights: readonly (Range | undefined)[], fail: (node: Item['node']) => never): void {
  const shares = weights.map((weight) => weight ?? point(Exact.one));
  const whole = shares.reduce(addRange, zeroRange);
  if (isZero(whole)) fail(passages[0]!.score.item.node);
  passages.forEach((passage, index) => {
    const share = holdsZero(whole) ? anyShare : divideRange(shares[index]!, whole);
    passage.maximum &&= multiplyRange(passage.maximum, share);
    passage.become(multiplyRange(passage.value, share), because('mean', { weight: show(shares[index]!), whole: show(whole) }));
  });
}

/** The one that counts may differ between the lowest and the highest score. */
function extreme(take: 'best' | 'worst', passages: readonly Passage[]): Range {
  const better = (a: Exact, b: Exact) => (take === 'best' ? a.compare(b) > 0 : a.compare(b) < 0);
  const pick = (end: 'low' | 'high') => passages.reduce((best, next) => (better(next.value[end], best.value[end]) ? next : best));
  const [low, high] = [pick('low'), pick('high')];
  const taken: Range = { low: low.value.low, high: high.value.high };
  for (const passage of passages) {
    const value = { low: passage === low ? passage.value.low : Exact.zero, high: passage === high ? passage.value.high : Exact.zero };
    // What does not count could not have been lost here.
    if (passage !== low) passage.maximum = undefined;
    passage.become(value, because(take === 'best' ? 'best' : 'worst', { item: low.score.title }));
  }
  return taken;
}
