// Where a unit's points went: by top-level item, then extra, then what concerns the whole table. All figures are the result's own.

import { keepTogether, noBreak } from '../terminal/index.js';
import { labelOf, markOf } from './groups.js';
import { difference, display, pointsOf, signed, sumOf } from './points.js';
import type { EntryKind, ItemResult, UnitResult } from './result.js';
import { wordsFor, type Words } from './words.js';

/** `amount`: negative what the item lost, positive what it brought beyond its points; or the word of a state that has no mark. */
export type Loss = { readonly label: string } & ({ readonly amount: string } | { readonly state: string });

/** Where the whole begins, how it is converted and rounded takes nothing from the unit. */
export const noLoss: ReadonlySet<EntryKind> = new Set(['start', 'convert', 'round']);

/** What moved nothing is left out. */
export function lossesOf(unit: UnitResult, words: Words): Loss[] {
  const whole = unit.entries.filter(({ kind }) => !noLoss.has(kind)).map(({ amount }) => amount);
  const losses: Loss[] = [
    ...unit.items.map((item) => lossOf(item, wordsFor(unit, words))),
    { label: words.extra, amount: display(pointsOf(unit.extra.contributes)) },
    { label: words.whole, amount: display(sumOf(whole)) },
  ];
  return losses.filter((loss) => !('amount' in loss) || loss.amount !== '0');
}

function lossOf(item: ItemResult, words: Words): Loss {
  const label = labelOf(item);
  const mark = markOf(item, words);
  if (mark === item.score) return { label, amount: movedBy(item) };
  const most = item.state === 'not_assessed' ? movedBy(item) : '0';
  return { label, state: most.startsWith('-') ? mark + tie(words.bracket(words.atMost(most))) : mark };
}

const tie = (text: string): string => keepTogether(text.replaceAll(/(?!^) /g, noBreak));

/** An item without a maximum has nothing to lose: what it brings is what it moves. */
const movedBy = ({ lost, contributes }: ItemResult): string => display(lost === null ? pointsOf(contributes) : difference('0', lost));

/** `二 -5，三 未评定，特别加减分 +3`; a label stays beside its amount. */
export const lossText = (unit: UnitResult, words: Words): string =>
  lossesOf(unit, words)
    .map((loss) => `${keepTogether(loss.label)}${noBreak}${'amount' in loss ? signed(loss.amount) : loss.state}`)
    .join(words.comma);
