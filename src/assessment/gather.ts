// All evidence as units: the files a batch can take, and the others read in full.

import { Batch } from '../batch/batch.js';
import type { Origin } from '../batch/kept-evidence.js';
import type { KeptUnit } from '../batch/kept-unit.js';
import type { TakenUnit } from '../batch/taken-unit.js';
import { Problems } from '../diagnostic/diagnostic.js';
import type { EvidenceEntry, UnplacedUnit } from '../evidence/entry.js';
import { gatherUnits, type LoadedUnit } from '../evidence/load.js';
import type { Stage, UnitEvidence } from '../evidence/model.js';
import { compareText, groupBy } from '../order/index.js';
import type { Rubric } from '../rubric/model.js';
import { ChangedMeanwhile } from '../source/changed.js';
import type { CutUnits, Memory } from './memory.js';
import { planOf } from './score-rubric.js';
import type { RubricShelf } from './shelf.js';
import { hashWhenAsked, onceEach, readEvidence, type Evidence, type SourceBytes } from './sources.js';

export interface GatherRequest {
  readonly evidence: readonly SourceBytes[];
  readonly stage?: Stage;
  readonly under?: string;
  readonly reference?: boolean;
  /** Rows known from evidence that was gathered before, with the same rubrics. */
  readonly batch?: Batch | undefined;
  /** Read before: further evidence, not in `evidence`. */
  readonly taken?: readonly Taken[];
  /** See AssessRequest. */
  readonly memory?: Memory;
}

export interface Gathered {
  readonly loaded: readonly LoadedUnit[];
  readonly kept: ReadonlyMap<UnitEvidence, TakenUnit>;
  readonly unplaced: readonly UnplacedUnit[];
  /** Those that the units name. */
  readonly rubrics: readonly Rubric[];
}

/** With fewer files it takes longer to look for what one could know from another than to read them all, unless one of them holds many units. */
export const fewest = 24;
const long = 20_000;

/** From so many units on, what only one of them has would take more room than most machines have: it is worked out again instead. */
const tight = 20_000;

export function gatherEvidence(request: GatherRequest, shelf: RubricShelf, problems: Problems): Gathered {
  const { evidence, stage, memory } = request;
  const areMany = evidence.length >= fewest || evidence.some(({ bytes }) => bytes.length >= long);
  const work = () => (areMany ? batchFor(request, shelf, evidence.length) : undefined);
  const batch = request.batch ?? (memory ? memory.batch(work) : work());
  const files = batch ? cutFiles(request, batch, shelf) : evidence.map((source) => ({ source, sure: none, isWhole: false }));
  const { entries, unplaced } = readOthers(files, (source, of = problems) => readEvidence([source], shelf, request, of));
  // A unit of which several files speak is read in full.
  const spoken = new Set(entries.map(keyOfEntry));
  const units = files.flatMap(({ sure }) => sure.filter((unit) => !spoken.has(keyOfTaken(unit))));
  const ready = units.map(({ evidence: unit }) => ({ evidence: unit, faulty: false }));
  const loaded = memory
    ? gatherUnits([], undefined, problems, [...unitsOf(entries, stage, memory, problems), ...ready])
    : gatherUnits(entries, stage, problems, ready);
  return {
    ...withoutHalfRead(loaded, unplaced),
    kept: new Map(units.map((unit) => [unit.evidence, unit])),
    rubrics: [...new Set([...entries.map(({ rubric }) => rubric), ...units.map(({ rubric }) => rubric)])],
  };
}

/** A unit of which one file could be read and another could not has an error. */
function withoutHalfRead(loaded: readonly LoadedUnit[], unplaced: readonly UnplacedUnit[]): Pick<Gathered, 'loaded' | 'unplaced'> {
  if (unplaced.length === 0) return { loaded, unplaced };
  const half = new Set(unplaced.map(({ rubric, id }) => keyOf(rubric, id)));
  const known = new Set(loaded.map(({ evidence: { rubric, id } }) => keyOf(rubric, id)));
  return {
    loaded: loaded.map((one) => (half.has(keyOf(one.evidence.rubric, one.evidence.id)) ? { ...one, faulty: true } : one)),
    unplaced: unplaced.filter(({ rubric, id }) => !known.has(keyOf(rubric, id))),
  };
}

/** The same as all at once, unit by unit: each as it is known where nothing of it changed. */
function unitsOf(entries: readonly EvidenceEntry[], stage: Stage | undefined, memory: Memory, problems: Problems): LoadedUnit[] {
  const units = [...groupBy(entries, ({ rubric, unit }) => keyOf(rubric.id, unit)).values()].sort(([a], [b]) => byUnit(a!, b!));
  return units.flatMap((all) => {
    const known = memory.unit(all, () => {
      const own = new Problems();
      return { loaded: gatherUnits(all, stage, own), problems: own.list };
    });
    problems.list.push(...known.problems);
    return known.loaded;
  });
}

const byUnit = (a: EvidenceEntry, b: EvidenceEntry): number => compareText(a.rubric.id, b.rubric.id) || compareText(a.unit, b.unit);

/** Undefined where every file is to be read in full. @param files how many are held at once */
export function batchFor(
  { stage, under, reference }: Omit<GatherRequest, 'evidence'>,
  shelf: RubricShelf,
  files: number,
): Batch | undefined {
  if (reference || stage !== undefined || under !== undefined) return undefined;
  return new Batch({ byId: shelf, prescribed: undefined }, planOf, hashWhenAsked, files >= tight);
}

/** A file of which there is nothing to say, read in full once however many of its units are asked for. */
class FileOrigin implements Origin {
  private known: ReadonlyMap<string, UnitEvidence> | undefined;

  constructor(
    private readonly source: SourceBytes,
    private readonly shelf: RubricShelf,
  ) {}

  whole({ rubric, id }: Pick<UnitEvidence, 'rubric' | 'id'>): UnitEvidence {
    const found = (this.known ??= this.read()).get(keyOf(rubric, id));
    if (!found) throw new ChangedMeanwhile(this.source.path);
    return found;
  }

  private read(): ReadonlyMap<string, UnitEvidence> {
    const { entries } = readEvidence([this.source], this.shelf, {}, new Problems());
    return new Map(gatherUnits(entries, undefined, new Problems()).map(({ evidence }) => [keyOf(evidence.rubric, evidence.id), evidence]));
  }
}

/** A file of which there is nothing to say, with its one unit. */
export interface Taken {
  readonly source: SourceBytes;
  readonly unit: TakenUnit;
}

/** @returns undefined where the file is for the common way, or holds several units */
export function takeFile(source: SourceBytes, batch: Batch, shelf: RubricShelf): KeptUnit | undefined {
  const [only, ...others] = batch.units(source, new FileOrigin(source, shelf)) ?? [];
  return only && others.length === 0 && isTaken(only) ? only : undefined;
}

interface File {
  readonly source: SourceBytes;
  /** Units that a batch is sure of, and that are spoken of once in all that was cut. */
  readonly sure: readonly TakenUnit[];
  readonly isWhole: boolean;
}

const none: readonly TakenUnit[] = [];

function cutFiles({ evidence, taken = [], memory }: GatherRequest, batch: Batch, shelf: RubricShelf): File[] {
  const cutFile = (source: SourceBytes): CutUnits => batch.units(source, new FileOrigin(source, shelf)) ?? [];
  const cut: { readonly source: SourceBytes; readonly units: CutUnits }[] = [
    ...taken.map(({ source, unit }) => ({ source, units: [unit] })),
    ...evidence.map((source) => ({ source, units: memory ? memory.cut(source, () => cutFile(source)) : cutFile(source) })),
  ];
  const times = new Map<string, number>();
  for (const { units } of cut) for (const unit of units) times.set(keyOfAny(unit), (times.get(keyOfAny(unit)) ?? 0) + 1);
  return cut.map(({ source, units }) => {
    const sure = units.filter(isTaken).filter((unit) => times.get(keyOfTaken(unit)) === 1);
    return { source, sure, isWhole: sure.length > 0 && sure.length === units.length };
  });
}

/** The common way: what is not sure, and the units of which that speaks too, in the order of the files. */
function readOthers(files: readonly File[], read: (source: SourceBytes, problems?: Problems) => Evidence): Evidence {
  const unplaced: UnplacedUnit[] = [];
  const found = new Map<File, readonly EvidenceEntry[]>();
  for (const file of files) {
    if (file.isWhole) continue;
    const other = read(file.source);
    const sure = new Set(file.sure.map(keyOfTaken));
    unplaced.push(...other.unplaced);
    found.set(file, sure.size === 0 ? other.entries : other.entries.filter((entry) => !sure.has(keyOfEntry(entry))));
  }
  const spoken = new Set([...found.values()].flatMap((entries) => entries.map(keyOfEntry)));
  for (const file of files) {
    const shared = new Set(spoken.size === 0 ? [] : file.sure.map(keyOfTaken).filter((key) => spoken.has(key)));
    if (shared.size === 0) continue;
    const more = read(file.source, new Problems()).entries.filter((entry) => shared.has(keyOfEntry(entry)));
    found.set(file, [...(found.get(file) ?? []), ...more]);
  }
  return { entries: files.flatMap((file) => found.get(file) ?? []), unplaced: onceEach(unplaced) };
}

const isTaken = <Unit extends TakenUnit>(one: Unit | EvidenceEntry): one is Unit => 'evidence' in one;

const keyOf = (rubric: string, unit: string): string => `${rubric}\u0000${unit}`;
const keyOfTaken = ({ evidence: { rubric, id } }: TakenUnit): string => keyOf(rubric, id);
const keyOfEntry = ({ rubric, unit }: EvidenceEntry): string => keyOf(rubric.id, unit);
const keyOfAny = (one: TakenUnit | EvidenceEntry): string => (isTaken(one) ? keyOfTaken(one) : keyOfEntry(one));
