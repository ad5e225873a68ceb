// A unit most of whose rows are known from others: what scoring may take as given, and its rows as text.

import type { UnitEvidence } from '../evidence/model.js';
import type { ByteSink } from '../report/byte-sink.js';
import type { ItemResult } from '../report/result.js';
import { sameRange, type Range } from '../exact/index.js';
import type { Item, Rubric } from '../rubric/model.js';
import type { ExtraScore } from '../scoring/extra.js';
import type { Run } from '../scoring/run.js';
import type { RowMark } from '../scoring/marks.js';
import type { Contribution, ItemScore, UnitScore } from '../scoring/score.js';
import type { Table } from '../scoring/table.js';
import type { Closed } from '../scoring/unit.js';
import { blankOf, type Filling } from './blanks.js';
import type { KnownSum, RowsBelow } from './closings.js';
import type { KeptEvidence } from './kept-evidence.js';
import type { Outcome, RowOutcome } from './outcome.js';
import type { RowsOfRubric } from './rows-of-rubric.js';
import { itemMark, itemText, pathBytes, writeOnce, type Places, type Slot } from './row-text.js';
import { sumOf, type KnownOutcomes } from './sums.js';
import type { TakenUnit } from './taken-unit.js';

export class KeptUnit implements TakenUnit, KnownOutcomes, RowsBelow {
  private isSum: boolean | undefined;

  constructor(
    readonly evidence: KeptEvidence,
    readonly known: RowsOfRubric,
    /** As the rows are. */
    readonly outcomes: readonly RowOutcome[],
    private readonly lines: Places['lines'],
    /** By slot: what fills the blanks of its rows, or the facts that say it. */
    private readonly fillings: readonly (Filling | string | undefined)[],
  ) {}

  whole(): UnitEvidence {
    return this.evidence.whole();
  }

  get rubric(): Rubric {
    return this.known.rubric;
  }

  get unit(): UnitEvidence {
    return this.evidence;
  }

  outcomeOf({ id }: Item): Outcome | undefined {
    const index = this.known.indexOf.get(id);
    const outcome = index === undefined ? undefined : this.outcomes[index];
    return outcome === 'own' ? undefined : outcome;
  }

  score(item: Item, run: Run): ItemScore | undefined {
    const outcome = this.outcomeOf(item);
    if (outcome && outcome.missing.length > 0) run.note(outcome.missing);
    return outcome?.contribution.score;
  }

  closed(): Closed | undefined {
    const sum = this.sum();
    return sum && this.known.closings!.closed(sum, this);
  }

  children(): readonly Contribution[] {
    return sumOf(this.rubric.root, this)!.children;
  }

  extra(before: Range): ExtraScore {
    return this.known.extraOf(this.evidence, this, before);
  }

  marks(): readonly (readonly RowMark[])[] | undefined {
    return this.isOneSum ? this.rowsOfTable().map((outcome) => (outcome && outcome !== 'own' ? outcome.marks : none)) : undefined;
  }

  rowsOfTable(): readonly RowOutcome[] {
    const { hasExtra, isExtra } = this.known;
    return hasExtra ? this.outcomes.filter((_, index) => !isExtra[index]) : this.outcomes;
  }

  sum(): KnownSum | undefined {
    const sum = this.known.sumOf(this.outcomes, this.evidence.class);
    this.isSum = sum !== undefined;
    return sum;
  }

  /** Asked more often than what the sum is. */
  private get isOneSum(): boolean {
    return this.isSum ?? this.sum() !== undefined;
  }

  /** Where the table is nothing but the sum of known rows. */
  table(run: Run): Table | undefined {
    const below = this.known.chargesTotal ? undefined : sumOf(this.rubric.root, this);
    if (!below) return undefined;
    run.note(below.missing);
    return { state: 'scored', total: below.total, maximum: below.maximum, entries: [], children: below.children, bases: [] };
  }

  isChecked(child: Contribution): boolean {
    return this.outcomeOf(child.score.item)?.contribution === child;
  }

  writeItems(score: UnitScore, demerits: boolean, sink: ByteSink): void {
    const to = this.targetOf(sink);
    if (this.known.isFlat && this.isOneSum) this.writeOutcomes(demerits, to);
    else this.writeList(score.children, demerits, to);
  }

  /** The same for a sum of rows without sections, whose contributions need not be put together. */
  private writeOutcomes(demerits: boolean, to: Target): void {
    const known = this.rowsOfTable().filter((outcome) => outcome !== undefined && outcome !== 'own');
    writeEach(known, to.sink, (outcome) => {
      if (outcome.isRare) this.writeRow(outcome.contribution, demerits, to);
      else outcome.text(demerits).write(to.places, to.sink);
    });
  }

  marksOf({ children }: Pick<UnitScore, 'children'>, demerits: boolean): ItemResult[] {
    return children.map((child) => {
      const outcome = this.outcomeOf(child.score.item);
      if (outcome && isThatOf(outcome, child)) return outcome.marked(demerits);
      const mark = itemMark(child, demerits);
      return child.score.item.repeat ? mark : { ...mark, items: this.marksOf(child.score, demerits) };
    });
  }

  writeExtra({ extra }: UnitScore, sink: ByteSink): void {
    if (!this.rubric.extra) sink.addPlain('[]');
    else this.writeList(extra.children, false, this.targetOf(sink));
  }

  private targetOf(sink: ByteSink): Target {
    const blankIn = this.fillings.length > 0 ? this.blanks() : undefined;
    return { places: { path: pathBytes(this.evidence.files[0]!.path), lines: this.lines, blankIn }, sink };
  }

  private blanks(): Places['blankIn'] {
    const read: (Filling | undefined)[] = [];
    return (slot) => {
      const known = this.fillings[slot];
      return typeof known === 'string' ? (read[slot] ??= blankOf(known)) : known;
    };
  }

  private writeList(children: readonly Contribution[], demerits: boolean, to: Target): void {
    writeEach(children, to.sink, (child) => this.writeRow(child, demerits, to));
  }

  private writeRow(child: Contribution, demerits: boolean, to: Target): void {
    const outcome = this.outcomeOf(child.score.item);
    if (outcome && isThatOf(outcome, child)) return outcome.text(demerits).write(to.places, to.sink);
    if (child.score.item.repeat || child.score.children.length === 0) {
      const text = itemText(child, demerits);
      return writeOnce(outcome?.withMarks(text) ?? text, outcome?.slotOf ?? noSlots, to.places, to.sink);
    }
    const own = itemText({ ...child, score: { ...child.score, children: [] } }, demerits);
    writeOnce(own.slice(0, -'[]}'.length), noSlots, to.places, to.sink);
    this.writeList(child.score.children, demerits, to);
    to.sink.addPlain('}');
  }
}

/** Where the rows go, and the places of the facts in them. */
interface Target {
  readonly places: Places;
  readonly sink: ByteSink;
}

/** As a list of JSON. */
function writeEach<T>(rows: readonly T[], sink: ByteSink, write: (row: T) => void): void {
  sink.addPlain('[');
  for (let index = 0; index < rows.length; index++) {
    if (index > 0) sink.addPlain(',');
    write(rows[index]!);
  }
  sink.addPlain(']');
}

/** Places of what was scored with the unit itself are written already. */
const noSlots: ReadonlyMap<number, Slot> = new Map();

/** What is made once for all units of an outcome that more than one may have. */
const isThatOf = (outcome: Outcome, child: Contribution): boolean => !outcome.isRare && isAlike(child, outcome.contribution);

/** A parent that converts, weighs or rescales adds an entry where it changes anything. */
const isAlike = (a: Contribution, b: Contribution): boolean =>
  a === b ||
  (a.score === b.score &&
    a.transfer.length === b.transfer.length &&
    sameRange(a.contributes, b.contributes) &&
    sameRange(a.maximum, b.maximum));

const none: readonly RowMark[] = [];
