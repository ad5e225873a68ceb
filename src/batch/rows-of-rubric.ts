// The rows of one rubric that stand alone, and what each of them came to for every text of its facts that was met so far.

import { itemsOf, type Item, type Rubric } from '../rubric/model.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { Range } from '../exact/index.js';
import { scoreExtra, type ExtraScore } from '../scoring/extra.js';
import { isInTable } from '../scoring/maximum.js';
import type { Plan } from '../scoring/plan.js';
import { Run } from '../scoring/run.js';
import type { KnownRows } from '../scoring/world.js';
import { childOf } from '../source/index.js';
import { outcomeOfShapes } from './blank-outcome.js';
import { Closings, sumOfRows, type KnownSum } from './closings.js';
import { readAgain, type FactText, type Written } from './fact-text.js';
import { FleetingOutcome } from './fleeting.js';
import { independenceOf, type IndependentRow } from './independent.js';
import { outcomeOf, worldOf, type Outcome, type RowOutcome, type Setting } from './outcome.js';
import type { Slot } from './row-text.js';
import { Shapes, withValues } from './shapes.js';

/** Of one row: by the text or shape of its fact, or by those of its facts together; null where it must be scored with its unit. */
type Outcomes = Map<number | string, Outcome | null>;

interface Memory {
  readonly texts: Outcomes;
  readonly shapes: Outcomes;
}

export class RowsOfRubric {
  readonly rows: readonly IndependentRow[];
  /** By id of the item. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** By id of the fact. */
  readonly slotOf: ReadonlyMap<string, Slot>;
  /** Undefined: each unit is closed by itself. */
  readonly closings: Closings | undefined;
  private readonly firstSlots: readonly Slot[];
  private readonly attributes: readonly string[];
  /** By index of the row: whether it is outside the points. */
  readonly isExtra: readonly boolean[];
  readonly hasExtra: boolean;
  /** The rows of the table are all there is below its root. */
  readonly isFlat: boolean;
  private readonly sharesIncidents: boolean;
  /** Of each row: ids of itself, all within it and all above it. */
  private readonly lines: readonly (readonly string[])[];
  private readonly shapes: Shapes;
  private readonly settings = new Map<string, readonly Memory[]>();

  /** @param isLean of rows that are no other unit's little is kept, and the rest is worked out once more when it is asked for */
  constructor(
    private readonly plan: Plan,
    private readonly isLean: boolean,
  ) {
    const { rows, attributes } = independenceOf(plan);
    this.rows = rows;
    this.isExtra = rows.map(({ item }) => item.part === 'extra');
    this.hasExtra = this.isExtra.includes(true);
    this.isFlat = plan.rubric.root.items.every(({ items, repeat }) => repeat !== undefined || items.length === 0);
    this.shapes = new Shapes(plan.rubric);
    this.lines = rows.map(({ item }) => [...lineOf(item, plan)]);
    this.sharesIncidents = rows.some((row) => row.sharesIncidents);
    this.attributes = attributes;
    this.indexOf = new Map(rows.map(({ item }, index) => [item.id, index]));
    const facts = rows.flatMap((row) => row.facts);
    this.slotOf = new Map(facts.map((id, slot) => [id, slot]));
    this.closings = Closings.for(plan, (id) => this.indexOf.has(id));
    this.firstSlots = rows.map((row) => (row.facts.length > 0 ? this.slotOf.get(row.facts[0]!)! : 0));
  }

  get rubric(): Rubric {
    return this.plan.rubric;
  }

  /** Whether the table is more than its rows: a rule elsewhere has its line there. */
  get chargesTotal(): boolean {
    return this.plan.chargedToTotal.length > 0;
  }

  /** What the rows come to; those that must be scored with the unit are its own. */
  outcomesOf(setting: Setting, texts: readonly (FactText | undefined)[]): RowOutcome[] {
    const memories = this.memoriesOf(setting);
    const outcomes: RowOutcome[] = [];
    const rare: number[] = [];
    const { notApplicable } = setting.entry;
    for (let index = 0; index < this.rows.length; index++) {
      const isLeftOut = notApplicable.size > 0 && this.lines[index]!.some((id) => notApplicable.has(id));
      const known = isLeftOut ? null : memories[index]!.texts.get(this.keyAt(index, texts));
      if (known) {
        outcomes.push(known);
        continue;
      }
      const outcome = known === undefined ? this.outcomeOf(index, memories[index]!, texts, setting) : null;
      outcomes.push(outcome === null ? 'own' : outcome);
      // What comes from the memory is of texts that are kept.
      if (outcome && outcome.blanks.length === 0 && !this.textsOf(index, texts).every(isKept)) rare.push(index);
    }
    if (this.sharesIncidents) this.keepTogether(outcomes, texts);
    const isFleeting = rare.length > 0 && this.isLean && this.sumOf(outcomes, setting.entry.class) !== undefined;
    for (const index of rare) {
      const outcome = outcomes[index];
      if (!outcome || outcome === 'own') continue;
      outcomes[index] = isFleeting ? this.fleeting(outcome, index, this.textsOf(index, texts), setting) : { ...outcome, isRare: true };
    }
    return outcomes;
  }

  private outcomeOf(index: number, memory: Memory, texts: readonly (FactText | undefined)[], setting: Setting): Outcome | null | undefined {
    const own = this.textsOf(index, texts);
    const outcome = this.outcomeOfShapes(index, own, memory, setting) ?? this.learn(index, own, setting);
    if (outcome !== undefined && own.every(isKept)) keep(memory.texts, this.keyAt(index, texts), outcome, mostTexts);
    return outcome;
  }

  /** For all facts that differ in particulars alone; null where the facts must be taken as they are written. */
  private outcomeOfShapes(index: number, own: readonly (FactText | undefined)[], memory: Memory, setting: Setting): Outcome | null {
    const row = this.rows[index]!;
    const shapes = row.mayBeBlank.includes(true) ? this.shapes.of(row, own) : undefined;
    if (!shapes) return null;
    const key = keyOf(shapes);
    const known = memory.shapes.get(key);
    if (known !== undefined) return known;
    const shaped = new Map(shapes.flatMap((one, at) => (one ? [[this.firstSlots[index]! + at, one] as const] : [])));
    const outcome = outcomeOfShapes(row, shaped, setting) ?? null;
    keep(memory.shapes, key, outcome, mostShapes);
    return outcome;
  }

  /** Which of the same incidents counts is decided with the whole unit: where one such row is its own, all of them are. */
  private keepTogether(outcomes: RowOutcome[], texts: readonly (FactText | undefined)[]): void {
    const mayShare = (index: number): boolean => this.rows[index]!.sharesIncidents;
    const known = outcomes.map((outcome) => (outcome === 'own' ? undefined : outcome));
    if (!outcomes.some((outcome, index) => outcome === 'own' && mayShare(index)) && !hasTwice(known, texts)) return;
    for (let index = 0; index < outcomes.length; index++) if (mayShare(index)) outcomes[index] = 'own';
  }

  /** Undefined where there is more to the table of the class than its rows, or where one of them is open or has more to say than a number. */
  sumOf(outcomes: readonly RowOutcome[], unitClass: string | undefined): KnownSum | undefined {
    if (!this.closings?.isSumFor(unitClass)) return undefined;
    const sum = sumOfRows(outcomes, this.isExtra);
    return sum && { ...sum, class: unitClass };
  }

  /** What is outside the points, of a unit all of whose rows are known. */
  extraOf(unit: UnitEvidence, known: KnownRows, before: Range): ExtraScore {
    return scoreExtra(before, { low: true, high: true }, new Run(this.plan, unit, worldOf(known), new Map()));
  }

  /** Of the facts of a row. */
  slotsOf(index: number): readonly Slot[] {
    return this.rows[index]!.facts.map((_, at) => this.firstSlots[index]! + at);
  }

  private keyAt(index: number, texts: readonly (FactText | undefined)[]): number | string {
    return this.rows[index]!.facts.length === 1 ? (texts[this.firstSlots[index]!]?.id ?? 0) : keyOf(this.textsOf(index, texts));
  }

  private textsOf(index: number, texts: readonly (FactText | undefined)[]): readonly (FactText | undefined)[] {
    const first = this.firstSlots[index]!;
    return texts.slice(first, first + this.rows[index]!.facts.length);
  }

  private fleeting(outcome: Outcome, index: number, own: readonly (FactText | undefined)[], setting: Setting): Outcome {
    const written = own.map((text): Written | undefined => text && { id: text.id, written: text.written, form: text.form });
    return new FleetingOutcome(outcome, () => {
      const again = written.map((text) => text && readAgain(text));
      return this.learn(index, again, setting)!;
    });
  }

  /** Undefined: the row is not there, and nothing is said of it. */
  private learn(index: number, own: readonly (FactText | undefined)[], setting: Setting): Outcome | null | undefined {
    const row = this.rows[index]!;
    const first = this.firstSlots[index]!;
    const stated = own.flatMap((text, at) => (text ? [[text, first + at] as const] : []));
    if (stated.length === 0 && !isInTable(row.item.id, this.plan, setting)) return undefined;
    return outcomeOf(row, new Map(stated), setting) ?? null;
  }

  /** All that a row which stands alone may look at beside its facts. */
  private memoriesOf({ entry }: Setting): readonly Memory[] {
    const attributes = this.attributes.map((name) => {
      const node = childOf(entry.unitNode, name);
      return node ? node.file.text.slice(node.start, node.end) : null;
    });
    const key = JSON.stringify([entry.class, entry.office, entry.nothingFound, entry.assessedBy, attributes]);
    const known = this.settings.get(key) ?? this.rows.map(() => ({ texts: new Map(), shapes: new Map() }));
    if (this.settings.size >= mostSettings) this.settings.clear();
    this.settings.set(key, known);
    return known;
  }
}

function* lineOf(item: Item, { parents }: Plan): Generator<string> {
  for (const { id } of itemsOf(item)) yield id;
  for (let one: Item | undefined = item; one; one = parents.get(one.id)) yield one.id;
}

const keyOf = (texts: readonly (Pick<FactText, 'id'> | undefined)[]): number | string =>
  texts.length === 1 ? (texts[0]?.id ?? 0) : texts.map((text) => text?.id ?? 0).join(' ');

const isKept = (text: FactText | undefined): boolean => text?.kept !== false;

/** Whether two rows have the same incident. */
function hasTwice(outcomes: readonly (Outcome | undefined)[], texts: readonly (FactText | undefined)[]): boolean {
  const seen = new Map<string, Outcome>();
  for (const outcome of outcomes)
    for (const told of outcome?.incidents ?? none) {
      const incident = withValues(told, (slot) => texts[slot]?.blank);
      const before = seen.get(incident);
      if (before && before !== outcome) return true;
      seen.set(incident, outcome!);
    }
  return false;
}

const none: readonly string[] = [];

/** Assessors, classes and attributes that rows look at: where each unit has its own, nothing is known from others. */
const mostSettings = 1000;

/** Of one row at most: beyond it all are forgotten, and learnt anew. */
const mostTexts = 20_000;
const mostShapes = 2000;

function keep(memory: Outcomes, key: number | string, outcome: Outcome | null, most: number): void {
  if (memory.size >= most) memory.clear();
  memory.set(key, outcome);
}
