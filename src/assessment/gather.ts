// All evidence as units: the files a batch can take, and the others read in full.

import { Batch } from '../batch/batch.js';
import type { Origin } from '../batch/kept-evidence.js';
import type { KeptUnit } from '../batch/kept-unit.js';
import type { TakenUnit } from '../batch/taken-unit.js';
import { Problems } from '../diagnostic/diagnostic.js';
import type { UnplacedUnit } from '../evidence/entry.js';
import { gatherUnits, type LoadedUnit } from '../evidence/load.js';
import type { Stage, UnitEvidence } from '../evidence/model.js';
import type { Rubric } from '../rubric/model.js';
import { planOf } from './score-rubric.js';
import type { RubricShelf } from './shelf.js';
import { hashWhenAsked, readEvidence, type SourceBytes } from './sources.js';

export interface GatherRequest {
  readonly evidence: readonly SourceBytes[];
  readonly stage?: Stage;
  readonly under?: string;
  readonly reference?: boolean;
  /** Rows known from evidence that was gathered before, with the same rubrics. */
  readonly batch?: Batch | undefined;
  /** Read before: further evidence, not in `evidence`. */
  readonly taken?: readonly Taken[];
}

export interface Gathered {
  readonly loaded: readonly LoadedUnit[];
  readonly kept: ReadonlyMap<UnitEvidence, TakenUnit>;
  readonly unplaced: readonly UnplacedUnit[];
  /** Those that the units name. */
  readonly rubrics: readonly Rubric[];
}

/** With fewer files it takes longer to look for what one could know from another than to read them all. */
export const fewest = 24;

export function gatherEvidence(request: GatherRequest, shelf: RubricShelf, problems: Problems): Gathered {
  const { evidence, stage } = request;
  const batch = request.batch ?? (evidence.length >= fewest ? batchFor(request, shelf, true) : undefined);
  const { taken, others } = apart(request, batch, shelf);
  const read = readEvidence(others, shelf, request, problems);
  // A unit of which several files speak is read in full.
  const spoken = new Set(read.entries.map(({ rubric, unit }) => keyOf(rubric.id, unit)));
  const isShared = ({ unit }: Taken): boolean => spoken.has(keyOfTaken(unit));
  const shared = taken.filter(isShared).map(({ source }) => source);
  const more = readEvidence(shared, shelf, request, problems);
  const entries = [...read.entries, ...more.entries];
  const units = taken.filter((one) => !isShared(one)).map(({ unit }) => unit);
  const ready = units.map(({ evidence: unit }) => ({ evidence: unit, faulty: false }));
  return {
    loaded: gatherUnits(entries, stage, problems, ready),
    kept: new Map(units.map((unit) => [unit.evidence, unit])),
    unplaced: read.unplaced,
    rubrics: [...new Set([...entries.map(({ rubric }) => rubric), ...units.map(({ rubric }) => rubric)])],
  };
}

/** Undefined where every file is to be read in full. */
/** @param isLean many units are held at once */
export function batchFor(
  { stage, under, reference }: Omit<GatherRequest, 'evidence'>,
  shelf: RubricShelf,
  isLean: boolean,
): Batch | undefined {
  if (reference || stage !== undefined || under !== undefined) return undefined;
  return new Batch({ byId: shelf, prescribed: undefined }, planOf, hashWhenAsked, isLean);
}

/** A file of which there is nothing to say, with its one unit. */
class FileOrigin implements Origin {
  constructor(
    private readonly source: SourceBytes,
    private readonly shelf: RubricShelf,
  ) {}

  whole(): UnitEvidence {
    const { entries } = readEvidence([this.source], this.shelf, {}, new Problems());
    return gatherUnits(entries, undefined, new Problems())[0]!.evidence;
  }
}

/** A file of which there is nothing to say, with its one unit. */
export interface Taken {
  readonly source: SourceBytes;
  readonly unit: TakenUnit;
}

/** @returns undefined where the file is for the common way */
export function takeFile(source: SourceBytes, batch: Batch, shelf: RubricShelf): KeptUnit | undefined {
  return batch.unit(source, new FileOrigin(source, shelf));
}

/** The files that a batch is sure of, each with a unit of its own, and the others. */
function apart(request: GatherRequest, batch: Batch | undefined, shelf: RubricShelf): { taken: Taken[]; others: SourceBytes[] } {
  const taken: Taken[] = [...(request.taken ?? [])];
  const others: SourceBytes[] = [];
  for (const source of request.evidence) {
    const unit = batch && takeFile(source, batch, shelf);
    if (unit) taken.push({ source, unit });
    else others.push(source);
  }
  const files = new Map<string, number>();
  for (const { unit } of taken) files.set(keyOfTaken(unit), (files.get(keyOfTaken(unit)) ?? 0) + 1);
  const alone = taken.filter(({ unit }) => files.get(keyOfTaken(unit)) === 1);
  if (alone.length < taken.length) for (const { source, unit } of taken) if (files.get(keyOfTaken(unit))! > 1) others.push(source);
  return { taken: alone, others };
}

const keyOfTaken = ({ evidence: { rubric, id } }: TakenUnit): string => keyOf(rubric, id);

const keyOf = (rubric: string, unit: string): string => `${rubric}\u0000${unit}`;
