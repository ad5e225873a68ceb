// Targets and bands that the number a rule reads can never come to.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, formatExact, type Range } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import { allItems } from '../rubric/figures.js';
import { rulesOf, type Item, type Rule } from '../rubric/model.js';
import type { BandsSpec } from '../rules/bands/rule.js';
import type { Anyone } from './anyone.js';
import { byClass, havingItem, type Subject } from './subject.js';

export function findTargets(subject: Subject, problems: Problems): void {
  for (const item of allItems(subject.rubric)) {
    const classes = havingItem(subject, item);
    for (const rule of rulesOf(item.rules)) {
      if (rule.kind.name === 'bands') checkBands(rule, item, classes, problems);
      else checkTarget(rule, item, classes, problems);
    }
  }
}

/** The number a rule works out from other things; a fact of the evidence may be any. */
function valueOf({ reads }: Rule, item: Item, anyone: Anyone): Range | undefined {
  const value = reads.type === 'formula' ? anyone.value(reads.formula, item) : undefined;
  return value?.type === 'number' ? value.range : value?.type === 'list' ? value.number : undefined;
}

function checkTarget(rule: Rule, item: Item, classes: readonly Anyone[], problems: Problems): void {
  const { target } = rule.spec as { readonly target?: Figure };
  if (!target || !['quota', 'steps', 'proportion'].includes(rule.kind.name)) return;
  const found = byClass(classes, (anyone) => {
    const value = valueOf(rule, item, anyone);
    const wanted = anyone.number(target, item);
    if (!value || !wanted || value.high.compare(wanted.low) >= 0) return undefined;
    return { target: formatExact(wanted.low), most: formatExact(value.high) };
  });
  for (const args of found) problems.add('rubric/target-unreachable', { id: rule.id, ...args }, target.node);
}

/** Bands are read from the top: what the number can be, less what the bands above have taken. */
function checkBands(rule: Rule, item: Item, classes: readonly Anyone[], problems: Problems): void {
  const { edge, bands } = rule.spec as BandsSpec;
  bands.forEach(({ bound, node }, index) => {
    const found = byClass(classes, (anyone) => {
      const value = valueOf(rule, item, anyone);
      const mark = bound && anyone.number(bound, item);
      const above = bands.slice(0, index).map((band) => band.bound && anyone.number(band.bound, item));
      if (value && mark && (edge === 'from' ? value.high.compare(mark.low) < 0 : value.low.compare(mark.high) > 0))
        return { edge: formatExact(mark.low), by: rangeText(value), why: 'value' };
      return coveredBy(mark, above, edge);
    });
    for (const args of found) problems.add('rubric/band-unreachable', args, bound?.node ?? node);
  });
}

/** A band with an edge that differs by class may lie behind the one above it. */
function coveredBy(mark: Range | undefined, above: readonly (Range | undefined)[], edge: 'from' | 'to') {
  const known = above.filter((one) => one !== undefined);
  const last = known.at(-1);
  if (!mark || !last || !isOne(mark) || !isOne(last)) return undefined;
  const behind = edge === 'from' ? mark.low.compare(last.low) >= 0 : mark.low.compare(last.low) <= 0;
  return behind ? { edge: formatExact(mark.low), by: formatExact(last.low), why: 'above' } : undefined;
}

const isOne = ({ low, high }: Range): boolean => low.isFinite && low.equals(high);

const rangeText = ({ low, high }: Range): string =>
  low.equals(high)
    ? formatExact(low)
    : low.equals(Exact.minusInfinity)
      ? `≤ ${formatExact(high)}`
      : `${formatExact(low)}…${formatExact(high)}`;
