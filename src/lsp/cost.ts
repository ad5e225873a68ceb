// What a rule can take or give at most, before any unit is known: the rule's own reach within its cap and, where it acts on a row of its own,
// within floor and ceiling of the row. For each class of units where they differ.

import { Exact, formatExact, hull, point, unbounded, type Range } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import { constantOf, type Item, type Limit, type Rubric, type Rule } from '../rubric/model.js';
import { classesOf, staticMaximum } from '../rubric/static.js';
import type { RuleContext } from '../rules/rule-kind.js';
import type { ServerWords } from './words.js';

/** One sentence; undefined where nothing can be said before there is a unit. */
export function costOf(rule: Rule, rubric: Rubric, words: ServerWords): string | undefined {
  const costs = classesOf(rubric).map((name) => {
    const reach = reachOf(rule, rubric, name);
    return [name, reach && reachText(reach, words)] as const;
  });
  const [first, ...others] = costs;
  if (!first || costs.some(([, text]) => text === undefined)) return undefined;
  if (others.every(([, text]) => text === first[1])) return first[1];
  return costs.map(([name, text]) => words.forClass(name ?? '', text!)).join(words.between);
}

function reachText({ low, high }: Range, words: ServerWords): string | undefined {
  const loss = low.sign >= 0 ? undefined : low.isFinite ? words.loses(formatExact(low.negate())) : words.losesAny;
  const gain = high.sign <= 0 ? undefined : high.isFinite ? words.gains(formatExact(high)) : words.gainsAny;
  const parts = [loss, gain].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(words.and);
}

/** Undefined where the kind asks for something of a unit. */
export function reachOf(rule: Rule, rubric: Rubric, unitClass: string | undefined): Range | undefined {
  const item = rubric.items.get(rule.item);
  const points = (item && staticMaximum(item, unitClass)) ?? 'open';
  const context = contextFor(rule, rubric, points === 'open' ? undefined : points, unitClass);
  try {
    const { effect } = rule.kind.unknown(rule.spec, context);
    const most = rule.atMost && valueFor(rule.atMost, unitClass).high;
    const capped = most ? within(effect, { low: most.negate(), high: most }) : effect;
    return item && rule.charge.to === 'item' ? within(capped, roomOf(item, points === 'open' ? undefined : points)) : capped;
  } catch (error) {
    if (error instanceof NeedsUnit) return undefined;
    throw error;
  }
}

class NeedsUnit extends Error {}

function needsUnit(): never {
  throw new NeedsUnit();
}

const within = ({ low, high }: Range, bounds: Range): Range => ({ low: Exact.max(low, bounds.low), high: Exact.min(high, bounds.high) });

/** What a leaf can lose from where it starts, and gain. Rules beside child items act on their sum, which has no room of its own. */
function roomOf({ items, start, floor, ceiling, part }: Item, points: Exact | undefined): Range {
  if (items.length > 0) return unbounded;
  const begins = start === 'full' ? points : start === 'zero' ? Exact.zero : constantOf(start);
  if (!begins) return unbounded;
  const extra = part === 'extra';
  const least = bound(floor, extra ? undefined : Exact.zero);
  const most = bound(ceiling, extra ? undefined : points);
  return {
    low: least ? Exact.min(least.minus(begins), Exact.zero) : unbounded.low,
    high: most ? Exact.max(most.minus(begins), Exact.zero) : unbounded.high,
  };
}

const bound = (limit: Limit | undefined, otherwise: Exact | undefined): Exact | undefined =>
  limit === undefined ? otherwise : limit === 'none' ? undefined : constantOf(limit);

/** A figure as far as the class decides it; what a unit decides is the range of all cases. */
function valueFor(figure: Figure, unitClass: string | undefined): Range {
  if (figure.kind === 'constant') return point(figure.value);
  if (figure.kind !== 'table' && figure.kind !== 'at_least') return unbounded;
  const own =
    figure.kind === 'table' && figure.by === 'class' && unitClass !== undefined
      ? (figure.cases.get(unitClass) ?? figure.otherwise)
      : undefined;
  if (own) return valueFor(own, unitClass);
  const cases = figure.kind === 'table' ? [...figure.cases.values()] : figure.cases.map(({ figure: one }) => one);
  return [...cases, ...(figure.otherwise ? [figure.otherwise] : [])].map((one) => valueFor(one, unitClass)).reduce(hull);
}

function contextFor({ id }: Rule, { period }: Rubric, points: Exact | undefined, unitClass: string | undefined): RuleContext {
  const amount = (figure: Figure): Range | 'all' | 'not_applicable' =>
    figure.kind === 'all' || figure.kind === 'not_applicable' ? figure.kind : valueFor(figure, unitClass);
  return {
    rule: id,
    period,
    number: (figure) => valueFor(figure, unitClass),
    settled: needsUnit,
    amount,
    amountWithoutIncident: (figure) => (figure.kind === 'table' && figure.by !== 'class' ? undefined : amount(figure)),
    evaluate: needsUnit,
    points: () => (points ? point(points) : unbounded),
    place: needsUnit,
    raterSheet: needsUnit,
    open: needsUnit,
    fail: needsUnit,
  };
}
