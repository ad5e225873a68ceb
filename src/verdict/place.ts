// Tells a unit its own place, for the names `rank` and `rank_from_bottom` in conditions that come after the ranking.

import { Exact } from '../exact/index.js';
import type { Ranked } from './rank.js';

/** `apart`: as if the unit stood at the far end of its tie, which is how `tie: none` leaves a tie across an edge out. */
export function tellPlace(place: Ranked, ties: 'shared' | 'apart'): void {
  const { best, worst, fromBottom } = ties === 'apart' ? place.apart : place;
  const tell = (name: string, low: number, high: number) =>
    place.unit.decided.set(name, { type: 'number', range: { low: Exact.int(low), high: Exact.int(high) } });
  tell('rank', best, worst);
  tell('rank_from_bottom', fromBottom.best, fromBottom.worst);
}
