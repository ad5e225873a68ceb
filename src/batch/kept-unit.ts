// A unit most of whose rows are known from others: what scoring may take as given, and its rows as text.

import { addRange, zeroRange, type Range } from '../exact/index.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { UnitText } from '../report/late-items.js';
import type { Item } from '../rubric/model.js';
import { existsFor } from '../scoring/maximum.js';
import type { Run } from '../scoring/run.js';
import type { Contribution, ItemScore } from '../scoring/score.js';
import { stateOf } from '../scoring/state.js';
import type { Table } from '../scoring/table.js';
import type { KnownRows } from '../scoring/world.js';
import { isSame, ofMillionths } from './amount.js';
import type { Outcome } from './outcome.js';
import { isPlainParent } from './plain-parents.js';
import type { RowsOfRubric } from './rows-of-rubric.js';
import { itemText, RowText, type Places, type Slot } from './row-text.js';

/** Where a unit comes from. */
export interface Origin {
  /** Its evidence read the common way, for what shows more of the file than a batch looks at. */
  readonly whole: () => UnitEvidence;
}

interface Sum {
  readonly children: Contribution[];
  readonly total: Range;
  readonly maximum: Range;
}

export class KeptUnit implements KnownRows, UnitText {
  constructor(
    readonly evidence: UnitEvidence,
    readonly rows: RowsOfRubric,
    /** As the rows are; undefined: the row is not there for the unit's class. */
    private readonly outcomes: readonly (Outcome | undefined)[],
    private readonly places: Places & Origin,
  ) {}

  /** Its evidence read in full. */
  whole(): UnitEvidence {
    return this.places.whole();
  }

  private outcomeOf({ id }: Item): Outcome | undefined {
    const index = this.rows.indexOf.get(id);
    return index === undefined ? undefined : this.outcomes[index];
  }

  score(item: Item, run: Run): ItemScore | undefined {
    const outcome = this.outcomeOf(item);
    if (outcome && outcome.missing.length > 0) run.note(outcome.missing);
    return outcome?.contribution.score;
  }

  /** Where the table is nothing but the sum of known rows. */
  table(run: Run): Table | undefined {
    const { root } = this.rows.rubric;
    const below = isPlainParent(root, this.rows.rubric) && this.sumOf(root, run);
    if (!below) return undefined;
    return { state: 'scored', total: below.total, maximum: below.maximum, entries: [], children: below.children, bases: [] };
  }

  isChecked(child: Contribution): boolean {
    return this.outcomeOf(child.score.item)?.contribution === child;
  }

  /** Undefined: a row is not known, or the sum is not all there is to it. */
  private sumOf(parent: Item, run: Run): Sum | undefined {
    const children: Contribution[] = [];
    // Whole millionths add up exactly as machine numbers; what does not fit them is added as it is.
    let millionths = 0;
    let others: Range = zeroRange;
    let maximum: Range = zeroRange;
    for (const child of parent.items) {
      if (!existsFor(child, run)) continue;
      const outcome = this.outcomeOf(child);
      if (outcome && outcome.missing.length > 0) run.note(outcome.missing);
      const contribution = outcome ? outcome.isWhole && outcome.contribution : this.sectionOf(child, run);
      if (!contribution || !contribution.maximum) return undefined;
      children.push(contribution);
      if (outcome?.millionths === undefined) others = addRange(others, contribution.contributes);
      else millionths += outcome.millionths;
      if (!parent.points) maximum = addRange(maximum, contribution.maximum);
    }
    if (children.length === 0 || !Number.isSafeInteger(millionths)) return undefined;
    return {
      children,
      total: addRange(others, ofMillionths(millionths)),
      maximum: parent.points ? run.number(parent.points, run.top) : maximum,
    };
  }

  private sectionOf(item: Item, run: Run): Contribution | undefined {
    const below = isPlainParent(item, this.rows.rubric) && this.sumOf(item, run);
    if (!below) return undefined;
    const { children, total, maximum } = below;
    const score: ItemScore = {
      item,
      frame: run.top,
      id: item.id,
      title: item.title,
      state: stateOf(total, [], children),
      mark: total,
      exact: total,
      maximum,
      entries: [],
      children,
      overflow: zeroRange,
      overflowEntries: [],
      awards: zeroRange,
      penalties: zeroRange,
    };
    return { score, transfer: [], contributes: total, maximum };
  }

  textOf(children: readonly Contribution[], demerits: boolean): string {
    let text = '[';
    for (const child of children) text += (text.length > 1 ? ',' : '') + this.childText(child, demerits);
    return `${text}]`;
  }

  private childText(child: Contribution, demerits: boolean): string {
    const outcome = this.outcomeOf(child.score.item);
    if (outcome && isAlike(child, outcome.contribution)) return outcome.text(demerits).at(this.places);
    if (child.score.item.repeat || child.score.children.length === 0)
      return new RowText(itemText(child, demerits), outcome?.slotOf ?? noSlots).at(this.places);
    const own = itemText({ ...child, score: { ...child.score, children: [] } }, demerits);
    return new RowText(own.slice(0, -'[]}'.length), noSlots).at(this.places) + this.textOf(child.score.children, demerits) + '}';
  }
}

/** Places of what was scored with the unit itself are written already. */
const noSlots: ReadonlyMap<number, Slot> = new Map();

/** A parent that converts, weighs or rescales adds an entry where it changes anything. */
const isAlike = (a: Contribution, b: Contribution): boolean =>
  a === b ||
  (a.score === b.score && a.transfer.length === b.transfer.length && isSame(a.contributes, b.contributes) && isSame(a.maximum, b.maximum));
