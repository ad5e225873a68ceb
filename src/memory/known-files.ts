// The files of a run, as far as an index knows what they say of units; and which of them must be read for one that is.

import { hashOf, type SourceBytes } from '../assessment/sources.js';
import { groupBy } from '../order/index.js';
import type { FileIndex, KnownUnit } from './file-index.js';
import { inOrder, keyOfFile, type Stamp } from './stamp.js';
import { nameFor } from './store.js';

/** Of one rubric: a unit, a group, a name. */
export const keyOf = (rubric: string, of: string): string => `${rubric}\u0000${of}`;

export class KnownFiles {
  private readonly stamps = new Map<SourceBytes, Stamp>();
  private readonly units = new Map<SourceBytes, readonly KnownUnit[]>();
  private readonly files: ReadonlyMap<string, readonly SourceBytes[]>;
  private readonly toRead: Set<SourceBytes>;

  constructor(
    private readonly evidence: readonly SourceBytes[],
    index: FileIndex,
  ) {
    const times = groupBy(evidence, ({ path }) => path);
    for (const source of evidence) {
      const stamp = [source.path, hashOf(source.bytes)] as const;
      this.stamps.set(source, stamp);
      const units = index.get(keyOfFile(stamp));
      // Documents of one path cannot be told apart in what is said of them.
      if (units && times.get(source.path)!.length === 1) this.units.set(source, units);
    }
    this.toRead = new Set(evidence.filter((source) => !this.units.has(source)));
    this.files = this.by(({ rubric, id }) => keyOf(rubric, id));
    this.readWhere((unit) => unit.files !== this.nameOf(this.files.get(keyOf(unit.rubric, unit.id))!));
    const names = groupBy([...this.units.values()].flat(), ({ rubric, name }) => keyOf(rubric, name));
    this.readWhere(({ rubric, name, id }) => names.get(keyOf(rubric, name))!.some((other) => other.id !== id));
  }

  private by(keyOfUnit: (unit: KnownUnit) => string): Map<string, SourceBytes[]> {
    const pairs = [...this.units].flatMap(([source, units]) => units.map((unit) => ({ source, key: keyOfUnit(unit) })));
    return new Map([...groupBy(pairs, ({ key }) => key)].map(([key, some]) => [key, some.map(({ source }) => source)]));
  }

  /** Empty for a unit with one file: what that says is known by its bytes alone. */
  private nameOf(files: readonly SourceBytes[]): string {
    return nameOfFiles(files.map((source) => this.stamps.get(source)!));
  }

  stampOf(source: SourceBytes): Stamp {
    return this.stamps.get(source)!;
  }

  /** Those to be read, as the evidence is. */
  get fresh(): SourceBytes[] {
    return this.evidence.filter((source) => this.toRead.has(source));
  }

  /** What is known of those that need not be read. */
  get settled(): ReadonlyMap<SourceBytes, readonly KnownUnit[]> {
    return new Map([...this.units].filter(([source]) => !this.toRead.has(source)));
  }

  /** What was known of those that are read. */
  get unsettled(): KnownUnit[] {
    return [...this.units].flatMap(([source, units]) => (this.toRead.has(source) ? units : []));
  }

  /** Has files read of which a unit is so. @returns whether there are more now */
  readWhere(isSo: (unit: KnownUnit) => boolean): boolean {
    const before = this.toRead.size;
    for (const [source, units] of this.units) if (!this.toRead.has(source) && units.some(isSo)) this.toRead.add(source);
    return this.toRead.size > before;
  }
}

export const nameOfFiles = (files: readonly Stamp[]): string => (files.length === 1 ? '' : nameFor(inOrder(files)));
