// Whether the two ends that scoring works out hold everything between them. Where a limit is itself open (a cap by a fact that is missing)
// they need not, and nothing is claimed.

import { isPoint, type Range } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import { itemsOf, type Extra, type Item, type Rule, type RulePart } from '../rubric/model.js';
import type { StepsSpec } from '../rules/steps/rule.js';
import type { Plan } from '../scoring/plan.js';
import { mayBeLeftOut } from './scores.js';

/** What is asked of the unit of whom nothing is known but the class. */
export interface Ask {
  exists(item: Item): boolean;
  /** In the frame of an item; undefined where it cannot be worked out. */
  number(figure: Figure, item: Item): Range | undefined;
  /** The same question of a child. */
  isProvable(item: Item): boolean;
}

export function isProvable(item: Item, plan: Plan, ask: Ask): boolean {
  const charged = plan.chargedTo.get(item.id) ?? [];
  return (
    hasPlainRows(item, plan) &&
    limitsOf(item).every((figure) => isKnown(figure, item, ask)) &&
    item.rules.every((part) => isProvablePart(part, item, ask)) &&
    charged.every((rule) => isProvableRule(rule, plan.rubric.items.get(rule.item) ?? item, ask) && surelyCharges(rule, plan)) &&
    item.items.filter((child) => ask.exists(child)).every((child) => ask.isProvable(child))
  );
}

/** Of rows that nobody has stated scoring knows how far they go only where each keeps to the points that are printed. */
function hasPlainRows(item: Item, { chargedTo }: Plan): boolean {
  if (item.repeat?.by !== 'row') return !item.repeat || item.points !== undefined || item.take === 'sum';
  const inside = [...itemsOf(item)];
  return (
    item.points !== undefined &&
    !inside.some(({ id }) => chargedTo.has(id)) &&
    inside.every((one) => keepsToPoints(one) && (one === item || !one.repeat))
  );
}

const keepsToPoints = ({ floor, ceiling, start, overflow, round, weight }: Item): boolean =>
  floor === undefined &&
  ceiling === undefined &&
  typeof start !== 'object' &&
  overflow === 'drop' &&
  round === undefined &&
  weight === undefined;

/** A row that does not apply charges nothing elsewhere. */
function surelyCharges({ item }: Rule, { rubric, parents }: Plan): boolean {
  const around: Item[] = [];
  for (let one = rubric.items.get(item); one && one !== rubric.root; one = parents.get(one.id)) around.push(one);
  return !around.some((one) => [...itemsOf(one)].some(mayBeLeftOut));
}

const limitsOf = ({ points, floor, ceiling, countsAs, weight }: Item): Figure[] =>
  [points, floor, ceiling, countsAs, weight].flatMap((figure) => (typeof figure === 'object' ? [figure] : []));

/** Of `take: lowest` the ends hold what comes of the ends of its parts, not of what lies between. */
function isProvablePart(part: RulePart, item: Item, ask: Ask): boolean {
  if (part.type === 'rule') return isProvableRule(part.rule, item, ask);
  const { take, atMost, parts } = part.together;
  return take !== 'lowest' && (!atMost || isKnown(atMost, item, ask)) && parts.every((one) => isProvablePart(one, item, ask));
}

const isProvableRule = (rule: Rule, item: Item, ask: Ask): boolean => edgesOf(rule).every((figure) => isKnown(figure, item, ask));

/** Figures of which scoring takes one number, whatever else they may come to. */
function edgesOf({ atMost, kind, spec }: Rule): Figure[] {
  const { below, above, cliff } = kind.name === 'steps' ? (spec as StepsSpec) : {};
  return [atMost, below?.each, below?.most, above?.each, above?.most, cliff?.at].filter((figure) => figure !== undefined);
}

/** What an item of extra starts with, or is held at, is neither award nor penalty: a pool then knows only its ends. */
export const hasPlainPools = ({ atMost, atLeast, item }: Extra): boolean =>
  (!atMost && !atLeast) ||
  item.items
    .flatMap((one) => [...itemsOf(one)])
    .every(({ start, floor, ceiling }) => [start, floor, ceiling].every((one) => typeof one !== 'object'));

function isKnown(figure: Figure, item: Item, ask: Ask): boolean {
  const range = ask.number(figure, item);
  return range !== undefined && isPoint(range);
}
