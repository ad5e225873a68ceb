// Tells a unit its own place and grade, for the names `rank`, `rank_from_bottom` and `grade` in conditions that come after them.

import { Exact } from '../exact/index.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import type { Graded } from './grade.js';
import type { Ranked } from './rank.js';

/** `apart`: as if the unit stood at the far end of its tie, which is how `tie: none` leaves a tie across an edge out. */
export function tellPlace(place: Ranked, ties: 'shared' | 'apart'): void {
  const { best, worst, fromBottom } = ties === 'apart' ? place.apart : place;
  const tell = (name: 'rank' | 'rank_from_bottom', low: number, high: number) =>
    place.unit.decide(name, { type: 'number', range: { low: Exact.int(low), high: Exact.int(high) } });
  tell('rank', best, worst);
  tell('rank_from_bottom', fromBottom.best, fromBottom.worst);
}

/** A grade that is not certain is a text that is not known. */
export function tellGrade(unit: ScoredUnit, { grade, possible }: Graded): void {
  if (possible.length > 1) unit.decide('grade', { type: 'text', text: undefined });
  else if (grade !== undefined) unit.decide('grade', { type: 'text', text: grade });
}
