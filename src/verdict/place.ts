// Tells a unit its own place and grade, for the names `rank`, `rank_from_bottom` and `grade` in conditions that come after them.

import type { ScoredUnit } from '../scoring/score-unit.js';
import type { Graded } from './grade.js';
import type { Ranked } from './rank.js';

/** `apart`: as if the unit stood at the far end of its tie, which is how `tie: none` leaves a tie across an edge out. */
export const tellPlace = (place: Ranked, ties: 'shared' | 'apart'): void => place.unit.decidePlace(ties === 'apart' ? place.apart : place);

/** A grade that is not certain is a text that is not known. */
export function tellGrade(unit: ScoredUnit, { grade, possible }: Graded): void {
  if (possible.length > 1) unit.decideGrade(undefined);
  else if (grade !== undefined) unit.decideGrade(grade);
}
