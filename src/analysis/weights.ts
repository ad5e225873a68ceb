// Weights of the groups of a panel that do not add up to the whole: the mean is divided by their sum, so each counts for more or less than is printed.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, formatExact, isPoint } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import type { PanelSpec } from '../rules/panel/rule.js';
import { childOf, firstLineOf } from '../source/index.js';
import type { Anyone } from './anyone.js';
import { byClass, type Subject } from './subject.js';

export function findWeights({ rubric, anyone }: Subject, problems: Problems): void {
  for (const { kind, spec, id, node } of rubric.rules.values()) {
    const { weights } = kind.name === 'panel' ? (spec as PanelSpec) : {};
    if (!weights) continue;
    for (const args of byClass(anyone, (one) => sumOf(weights, one)))
      problems.add('rubric/weights-sum', { id, ...args }, childOf(node, 'weights') ?? firstLineOf(node));
  }
}

/** Shares of one, tenths, or per cent. */
const wholes = [1, 10, 100].map((whole) => Exact.int(whole));
const half = Exact.int(50);

function sumOf(weights: ReadonlyMap<string, Figure>, anyone: Anyone) {
  const parts = [...weights].map(([group, figure]) => ({ group, range: anyone.number(figure) }));
  const known = parts.flatMap(({ group, range }) => (range && isPoint(range) ? [{ group, weight: range.low }] : []));
  const sum = Exact.sum(known.map(({ weight }) => weight));
  // All the same is a plain mean, whatever the number.
  const same = known.every(({ weight }) => weight.equals(known[0]!.weight));
  // 3 : 6 : 3 is a proportion; only fractions, tens and more are meant to fill a whole.
  const isProportion = known.every(({ weight }) => weight.isInteger) && sum.compare(half) < 0;
  if (known.length < parts.length || same || isProportion || wholes.some((whole) => sum.equals(whole))) return undefined;
  return { parts: known.map(({ group, weight }) => `${group} ${formatExact(weight)}`).join(' + '), sum: formatExact(sum) };
}
