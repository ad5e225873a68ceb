// Which of the five states an item is in. Silence is kept apart from zero.

import { isPoint, type Range } from '../exact/index.js';
import type { ItemState } from '../report/result.js';
import type { Basis } from './lines.js';
import type { Contribution } from './score.js';

/** @param bases what the item's own rules rested on */
export function stateOf(mark: Range, bases: readonly Basis[], children: readonly Contribution[]): ItemState {
  if (!isPoint(mark)) return 'not_assessed';
  const applicable = children.map(({ score }) => score.state).filter((state) => state !== 'not_applicable');
  const silentHere = bases.length > 0 ? bases.every((basis) => basis === 'silent') : undefined;
  const silentBelow = applicable.length > 0 ? applicable.every((state) => state === 'no_evidence') : undefined;
  const silent = [silentHere, silentBelow].filter((one) => one !== undefined);
  return silent.length > 0 && silent.every(Boolean) ? 'no_evidence' : 'scored';
}
