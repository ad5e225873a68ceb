// What scoring and writing need of a unit whose rows are known, here or in another thread.

import type { UnitEvidence } from '../evidence/model.js';
import type { UnitText } from '../report/late-items.js';
import type { Rubric } from '../rubric/model.js';
import type { KnownRows } from '../scoring/world.js';

export interface TakenUnit extends KnownRows, UnitText {
  readonly rubric: Rubric;
  readonly evidence: UnitEvidence;
  /** Its evidence read the common way, for what shows more of the file than a batch looks at. */
  whole(): UnitEvidence;
}
