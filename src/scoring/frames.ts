// The frames an item is scored in: the unit itself, or every period or row of the repeated items around it.

import { periodsWithin, type Period } from '../calendar/period.js';
import type { FactScope, Repetition } from '../evidence/model.js';
import { nobodySaid } from '../evidence/nobody.js';
import type { Item } from '../rubric/model.js';
import type { Frame } from './frame.js';
import { countedRows } from './rows.js';
import type { Run } from './run.js';

/** The frames of a repeated item's periods or rows; undefined: nobody stated the list. */
export function repetitionsOf(item: Item, outer: Frame, run: Run): readonly Frame[] | undefined {
  const stated = outer.facts.repetitions(item.id);
  const countable = stated !== undefined || run.plan.rubric.period !== undefined;
  if (item.repeat?.by === 'period' && countable) return periodFrames(item, item.repeat.unit, stated ?? [], outer, run);
  if (stated) return countedRows(stated, run.plan.rubric.period).map((one) => frameFor(item, one.label, one.scope, outer));
  run.missing.add(item.repeat?.by === 'row' ? item.repeat.fact : item.id);
  return undefined;
}

/** A period in force that the evidence does not list is not assessed. */
function periodFrames(item: Item, unit: Period['unit'], stated: readonly Repetition[], outer: Frame, run: Run): Frame[] {
  const { period } = run.plan.rubric;
  if (!period) return stated.map((one) => frameFor(item, one.label, one.scope, outer));
  return periodsWithin(unit, period.first, period.last).map((inForce) => {
    // Of a period that nobody listed all facts are missing, also those that `unstated` covers elsewhere.
    const found = stated.find(({ label }) => label === inForce.label);
    return { ...frameFor(item, inForce.label, found?.scope ?? nobodySaid, outer), period: inForce };
  });
}

const frameFor = (item: Item, label: string, facts: FactScope, outer: Frame): Frame => ({
  key: `${outer.key}/${item.id}[${label}]`,
  facts,
  item: item.id,
  label,
  outer,
  ...(outer.period && { period: outer.period }),
});

/** All frames of an item, in order. */
export function framesOf(itemId: string, run: Run): readonly Frame[] {
  const { parents, rubric, repeatedBy } = run.plan;
  if (!repeatedBy.has(itemId)) return [run.top];
  const item = rubric.items.get(itemId)!;
  const parent = parents.get(itemId);
  const outer = parent ? framesOf(parent.id, run) : [run.top];
  return item.repeat ? outer.flatMap((frame) => repetitionsOf(item, frame, run) ?? []) : outer;
}
