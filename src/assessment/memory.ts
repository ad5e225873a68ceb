// What a run may take from the one before it, asked for where the work would be done. All of this is pure, so the same objects come to the same.

import type { Batch } from '../batch/batch.js';
import type { TakenUnit } from '../batch/taken-unit.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { EvidenceEntry, UnplacedUnit } from '../evidence/entry.js';
import type { LoadedUnit } from '../evidence/load.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { GroupResult, UnitResult } from '../report/result.js';
import type { AssessRequest } from './assess.js';
import type { SourceBytes } from './documents.js';
import type { RubricRun } from './score-rubric.js';
import type { RubricShelf } from './shelf.js';

/** Each gives what is known for the same objects, else what `work` makes, which is then known. */
export interface Memory {
  /** Before anything else in a run. */
  begin(request: AssessRequest): void;
  idsIn(source: SourceBytes, work: () => readonly string[]): readonly string[];
  shelf(wanted: ReadonlySet<string>, work: () => RubricShelf): RubricShelf;
  batch(work: () => Batch | undefined): Batch | undefined;
  /** A file as a batch takes it. */
  cut(source: SourceBytes, work: () => CutUnits): CutUnits;
  /** A file read in full. */
  file(source: SourceBytes, work: () => FileEvidence): FileEvidence;
  /** @param entries all there are of one unit */
  unit(entries: readonly EvidenceEntry[], work: () => GatheredUnit): GatheredUnit;
  group(group: GroupToScore, work: () => ScoredGroup): ScoredGroup;
}

/** Units that are taken, and those that need a closer look. */
export type CutUnits = readonly (TakenUnit | EvidenceEntry)[];

export interface FileEvidence {
  readonly entries: readonly EvidenceEntry[];
  readonly unplaced: readonly UnplacedUnit[];
  readonly problems: readonly Diagnostic[];
}

export interface GatheredUnit {
  /** Empty where only later stages speak of it. */
  readonly loaded: readonly LoadedUnit[];
  readonly problems: readonly Diagnostic[];
}

/** All that the score of a group hangs on. */
export interface GroupToScore {
  readonly run: RubricRun;
  /** Empty: all units of the rubric. */
  readonly name: string;
  readonly units: readonly UnitEvidence[];
}

export interface ScoredGroup {
  readonly units: readonly UnitResult[];
  /** The one summary; none where the group is not whole. */
  readonly groups: readonly GroupResult[];
  readonly problems: readonly Diagnostic[];
}
