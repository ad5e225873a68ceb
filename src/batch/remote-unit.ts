// A unit that another thread has read: what it came to as numbers, its rows as bytes when they are asked for in order. Whatever else somebody
// asks of it is answered by reading its file here.

import type { FactScope, StageEvidence, UnitEvidence } from '../evidence/model.js';
import type { ByteSink } from '../report/byte-sink.js';
import type { ItemResult } from '../report/result.js';
import type { Item, Rubric } from '../rubric/model.js';
import type { RowMark } from '../scoring/marks.js';
import type { Run } from '../scoring/run.js';
import type { Contribution, ItemScore, UnitScore } from '../scoring/score.js';
import type { Table } from '../scoring/table.js';
import type { Closed } from '../scoring/unit.js';
import { SourceFile, type Span } from '../source/index.js';
import type { KnownSum, RowsBelow } from './closings.js';
import { PlainEvidence } from './kept-evidence.js';
import type { RowsOfRubric } from './rows-of-rubric.js';
import type { TakenUnit } from './taken-unit.js';

/** What a thread says of a unit. */
export interface UnitRecord extends KnownSum {
  readonly rubric: string;
  readonly id: string;
  readonly name: string;
  readonly group: string | undefined;
  readonly stage: StageEvidence['stage'];
  readonly by: readonly string[];
  /** How many facts the file states. */
  readonly stated: number;
  readonly sha256: string;
}

export interface Remote {
  readonly path: string;
  readonly marks: () => readonly (readonly RowMark[])[];
  /** The same unit read here. */
  readonly here: () => TakenUnit;
  /** Its items, or those of its extra, as JSON; undefined: it is not its turn. */
  readonly rows: (part: 'items' | 'extra') => Uint8Array | undefined;
}

export class RemoteUnit implements TakenUnit, RowsBelow {
  readonly evidence: UnitEvidence;
  private read: TakenUnit | undefined;

  constructor(
    private readonly record: UnitRecord,
    private readonly known: RowsOfRubric,
    private readonly remote: Remote,
  ) {
    this.evidence = new RemoteEvidence(record, remote.path, () => this.here.evidence);
  }

  get rubric(): Rubric {
    return this.known.rubric;
  }

  private get here(): TakenUnit {
    return (this.read ??= this.remote.here());
  }

  whole(): UnitEvidence {
    return this.here.whole();
  }

  closed(): Closed {
    return this.known.closings!.closed(this.record, this);
  }

  children(): readonly Contribution[] {
    return this.here.closed()!.score.children;
  }

  extra(): UnitScore['extra'] {
    return this.here.closed()!.score.extra;
  }

  marks(): readonly (readonly RowMark[])[] {
    return this.remote.marks();
  }

  score(item: Item, run: Run): ItemScore | undefined {
    return this.here.score(item, run);
  }

  table(run: Run): Table | undefined {
    return this.here.table(run);
  }

  isChecked(child: Contribution): boolean {
    return this.here.isChecked(child);
  }

  writeItems(score: UnitScore, demerits: boolean, sink: ByteSink): void {
    const items = this.remote.rows('items');
    if (items) sink.addBytes(items);
    else this.here.writeItems(score, demerits, sink);
  }

  marksOf(score: UnitScore, demerits: boolean): ItemResult[] {
    return this.here.marksOf(score, demerits);
  }

  writeExtra(score: UnitScore, sink: ByteSink): void {
    const items = this.remote.rows('extra');
    if (items) sink.addBytes(items);
    else this.here.writeExtra(score, sink);
  }
}

class RemoteEvidence extends PlainEvidence implements UnitEvidence {
  readonly files: readonly SourceFile[];

  constructor(
    private readonly record: UnitRecord,
    path: string,
    private readonly read: () => UnitEvidence,
  ) {
    super();
    this.files = [new SourceFile(path, '', record.sha256)];
  }

  get id(): string {
    return this.record.id;
  }
  get name(): string {
    return this.record.name;
  }
  get class(): string | undefined {
    return this.record.class;
  }
  get group(): string | undefined {
    return this.record.group;
  }
  get rubric(): string {
    return this.record.rubric;
  }
  get stages(): readonly StageEvidence[] {
    const { stage, by, stated } = this.record;
    return [{ stage, by, facts: stated, files: this.files }];
  }
  get attributes(): UnitEvidence['attributes'] {
    return this.read().attributes;
  }
  get facts(): FactScope {
    return new FactsElsewhere(() => this.read().facts);
  }
  get at(): Span {
    return this.read().at;
  }
  get cohort(): undefined {
    return undefined;
  }
  /** Such units have rows of their own, and are not said in columns. */
  get notApplicable(): UnitEvidence['notApplicable'] {
    return nothing;
  }
}

const nothing: UnitEvidence['notApplicable'] = new Map();

/** Nobody reads the file before a fact is asked for. */
class FactsElsewhere implements FactScope {
  constructor(private readonly read: () => FactScope) {}

  state(fact: string): ReturnType<FactScope['state']> {
    return this.read().state(fact);
  }
  repetitions(item: string): ReturnType<FactScope['repetitions']> {
    return this.read().repetitions(item);
  }
  get row(): FactScope['row'] {
    return this.read().row;
  }
}
