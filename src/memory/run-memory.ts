// The memory of a program that stays: everything is known by the very objects it was worked out from, so nothing old is taken for new.
// Whoever reads the files must give the same bytes object for a file that did not change, and may give another for one that did not.

import type { AssessRequest } from '../assessment/assess.js';
import type { CutUnits, FileEvidence, GatheredUnit, GroupToScore, Memory, ScoredGroup } from '../assessment/memory.js';
import { isAlone } from '../assessment/score-rubric.js';
import type { RubricShelf } from '../assessment/shelf.js';
import type { SourceBytes } from '../assessment/sources.js';
import type { Batch } from '../batch/batch.js';
import type { EvidenceEntry } from '../evidence/entry.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { UnitResult } from '../report/result.js';
import type { Rubric } from '../rubric/model.js';
import { Recent } from './recent.js';

interface ShelfBefore {
  readonly rubrics: readonly SourceBytes[];
  readonly wanted: ReadonlySet<string>;
  readonly shelf: RubricShelf;
}

interface GroupBefore extends ScoredGroup {
  readonly evidence: readonly UnitEvidence[];
  /** The only unit of the rubric. */
  readonly alone: boolean;
  readonly read: readonly UnitResult[];
}

interface OfFile<T> {
  readonly path: string;
  readonly value: T;
}

export class RunMemory implements Memory {
  private request: AssessRequest | undefined;
  private shelfBefore: ShelfBefore | undefined;
  private batchBefore: Batch | undefined;
  private readonly ids = new Recent<Uint8Array, readonly string[]>();
  private readonly cuts = new Recent<Uint8Array, OfFile<CutUnits>>();
  private readonly files = new Recent<Uint8Array, OfFile<FileEvidence>>();
  private readonly units = new Recent<EvidenceEntry, GatheredUnit & { readonly entries: readonly EvidenceEntry[] }>();
  private readonly groups = new Map<Rubric, Recent<string, GroupBefore>>();

  begin(request: AssessRequest): void {
    if (!this.request || !isAskedAlike(this.request, request)) this.forget();
    this.request = request;
    for (const recent of [this.ids, this.cuts, this.files, this.units, ...this.groups.values()]) recent.turn();
  }

  /** All that hangs on the rubrics. */
  private forget(): void {
    this.shelfBefore = undefined;
    this.batchBefore = undefined;
    this.groups.clear();
    for (const recent of [this.cuts, this.files, this.units]) recent.clear();
  }

  idsIn({ bytes }: SourceBytes, work: () => readonly string[]): readonly string[] {
    return this.ids.get(bytes, always, work);
  }

  shelf(wanted: ReadonlySet<string>, work: () => RubricShelf): RubricShelf {
    const { rubrics } = this.request!;
    const before = this.shelfBefore;
    if (before && isSameSet(before.wanted, wanted) && areSame(before.rubrics, rubrics, isSameSource)) return before.shelf;
    this.forget();
    this.shelfBefore = { rubrics, wanted, shelf: work() };
    return this.shelfBefore.shelf;
  }

  batch(work: () => Batch | undefined): Batch | undefined {
    return (this.batchBefore ??= work());
  }

  cut({ bytes, path }: SourceBytes, work: () => CutUnits): CutUnits {
    return this.cuts.get(bytes, isAt(path), () => ({ path, value: work() })).value;
  }

  file({ bytes, path }: SourceBytes, work: () => FileEvidence): FileEvidence {
    return this.files.get(bytes, isAt(path), () => ({ path, value: work() })).value;
  }

  unit(entries: readonly EvidenceEntry[], work: () => GatheredUnit): GatheredUnit {
    const isOfThese = (known: { readonly entries: readonly EvidenceEntry[] }) => areSame(known.entries, entries);
    return this.units.get(entries[0]!, isOfThese, () => ({ ...work(), entries }));
  }

  group({ run, name, units }: GroupToScore, work: () => ScoredGroup): ScoredGroup {
    const groups = this.groups.get(run.rubric) ?? new Recent<string, GroupBefore>();
    this.groups.set(run.rubric, groups);
    const alone = isAlone(run);
    const read = run.read ?? [];
    const isSame = (known: GroupBefore): boolean => known.alone === alone && areSame(known.evidence, units) && areSame(known.read, read);
    return groups.get(name, isSame, () => ({ ...work(), evidence: units, alone, read }));
  }
}

const always = (): boolean => true;
const isAt =
  (path: string) =>
  (known: OfFile<unknown>): boolean =>
    known.path === path;

/** Everything a score may hang on beside rubrics and evidence. */
const isAskedAlike = (a: AssessRequest, b: AssessRequest): boolean =>
  a.stage === b.stage &&
  a.under === b.under &&
  a.final === b.final &&
  a.rows === b.rows &&
  a.alone === b.alone &&
  a.reference === b.reference &&
  a.cohort?.joined === b.cohort?.joined &&
  a.cohort?.places === b.cohort?.places &&
  areSame(
    a.results ?? [],
    b.results ?? [],
    (one, other) => one.name === other.name && one.units === other.units && one.source === other.source,
  );

const isSameSource = (a: SourceBytes, b: SourceBytes): boolean => a.bytes === b.bytes && a.path === b.path && a.named === b.named;

const areSame = <T>(a: readonly T[], b: readonly T[], isSame = (one: T, other: T): boolean => one === other): boolean =>
  a.length === b.length && a.every((one, index) => isSame(one, b[index]!));

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((one) => b.has(one));
