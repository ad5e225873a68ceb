// Tells a unit its own place, for the names `rank` and `rank_from_bottom` in conditions that come after the ranking.

import { Exact, type Range } from '../exact/index.js';
import type { Ranked } from './rank.js';

/** `apart`: as if the unit stood at the far end of its tie, which is how `tie: none` leaves a tie across an edge out. */
export function tellPlace({ unit, best, worst, fromBottom, tied }: Ranked, ties: 'shared' | 'apart'): void {
  const behind = ties === 'apart' ? tied - 1 : 0;
  const range = (low: number, high: number): Range => ({ low: Exact.int(low + behind), high: Exact.int(high + behind) });
  unit.decided.set('rank', { type: 'number', range: range(best, worst) });
  unit.decided.set('rank_from_bottom', { type: 'number', range: range(fromBottom.best, fromBottom.worst) });
}
