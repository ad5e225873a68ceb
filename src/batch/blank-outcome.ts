// What a row comes to for all facts of one shape.

import { outcomeOf, once, type Outcome, type Setting } from './outcome.js';
import type { FactText } from './fact-text.js';
import type { IndependentRow } from './independent.js';
import { itemText, RowText, type Slot } from './row-text.js';
import { isShape, withMarks, type Shape } from './shapes.js';

/** Facts of a row, by slot. */
type Shaped = ReadonlyMap<Slot, Shape | FactText>;

/** @returns undefined where something hangs on the particulars, as far as two ways to fill them in can tell */
export function outcomeOfShapes(row: IndependentRow, shaped: Shaped, setting: Setting): Outcome | undefined {
  const shapes = [...shaped].flatMap(([slot, one]) => (isShape(one) ? [[slot, one] as const] : []));
  const marked = (json: string, which: 0 | 1): string => shapes.reduce((text, [slot, shape]) => withMarks(text, shape, which, slot), json);
  const filled = (which: 0 | 1): Outcome | undefined =>
    outcomeOf(row, new Map([...shaped].map(([slot, one]) => [isShape(one) ? one.standIns[which] : one, slot])), setting);
  const [one, other] = [filled(0), filled(1)];
  if (!one || !other || marked(toldBy(one), 0) !== marked(toldBy(other), 1)) return undefined;
  return {
    ...one,
    incidents: one.incidents.map((incident) => marked(incident, 0)),
    blanks: shapes.map(([slot]) => slot),
    withMarks: (json) => marked(json, 0),
    text: once((demerits) => new RowText(marked(itemText(one.contribution, demerits), 0), one.slotOf)),
  };
}

/** All of an outcome that anybody sees or counts with. */
const toldBy = ({ contribution, missing, incidents, millionths, isWhole }: Outcome): string =>
  JSON.stringify([itemText(contribution, false), missing, incidents, millionths ?? null, isWhole]);
