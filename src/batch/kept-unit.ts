// A unit most of whose rows are known from others: what scoring may take as given, and its rows as text.

import { addRange, zeroRange, type Range } from '../exact/index.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { Item, Rubric } from '../rubric/model.js';
import type { Run } from '../scoring/run.js';
import type { Contribution, ItemScore } from '../scoring/score.js';
import { stateOf } from '../scoring/state.js';
import type { Table } from '../scoring/table.js';
import type { KnownRows } from '../scoring/world.js';
import type { UnitText } from '../report/late-items.js';
import type { Outcome } from './outcome.js';
import { itemText, RowText, type Places } from './row-text.js';
import { plainChildren } from './plain-parents.js';

export class KeptUnit implements KnownRows, UnitText {
  constructor(
    readonly evidence: UnitEvidence,
    /** By id of the item. */
    private readonly outcomes: ReadonlyMap<string, Outcome>,
    readonly rubric: Rubric,
    private readonly places: Places,
  ) {}

  score({ id }: Item, run: Run): ItemScore | undefined {
    const outcome = this.outcomes.get(id);
    if (outcome && outcome.missing.length > 0) run.note(outcome.missing);
    return outcome?.contribution.score;
  }

  /** Where the table is nothing but the sum of known rows. */
  table(run: Run): Table | undefined {
    const { root } = this.rubric;
    const below = plainChildren(root, this.rubric) && this.sumOf(root, run);
    if (!below || below.children.length === 0) return undefined;
    return { state: 'scored', total: below.sum, maximum: below.maximum, entries: [], children: below.children, bases: [] };
  }

  private sumOf(parent: Item, run: Run): { children: Contribution[]; sum: Range; maximum: Range } | undefined {
    const children: Contribution[] = [];
    let sum: Range = zeroRange;
    let maximum: Range = zeroRange;
    for (const child of parent.items) {
      if (child.classes && !(run.unit.class !== undefined && child.classes.includes(run.unit.class))) continue;
      const contribution = this.contributionOf(child, run);
      if (!contribution?.maximum) return undefined;
      children.push(contribution);
      sum = addRange(sum, contribution.contributes);
      maximum = addRange(maximum, contribution.maximum);
    }
    return { children, sum, maximum: parent.points ? run.number(parent.points, run.top) : maximum };
  }

  private contributionOf(item: Item, run: Run): Contribution | undefined {
    const outcome = this.outcomes.get(item.id);
    if (outcome) {
      if (outcome.missing.length > 0) run.note(outcome.missing);
      return outcome.isWhole ? outcome.contribution : undefined;
    }
    if (!plainChildren(item, this.rubric)) return undefined;
    const below = this.sumOf(item, run);
    if (!below || below.children.length === 0) return undefined;
    const { children, sum, maximum } = below;
    const score: ItemScore = {
      item,
      frame: run.top,
      id: item.id,
      title: item.title,
      state: stateOf(sum, [], children),
      mark: sum,
      exact: sum,
      maximum,
      entries: [],
      children,
      overflow: zeroRange,
      overflowEntries: [],
      awards: zeroRange,
      penalties: zeroRange,
    };
    return { score, transfer: [], contributes: sum, maximum };
  }

  textOf(children: readonly Contribution[], demerits: boolean): string {
    return `[${children.map((child) => this.childText(child, demerits)).join(',')}]`;
  }

  private childText(child: Contribution, demerits: boolean): string {
    const outcome = this.outcomes.get(child.score.item.id);
    if (outcome && child.score === outcome.contribution.score && isAlike(child, outcome.contribution))
      return outcome.text(demerits).at(this.places);
    if (child.score.item.repeat || child.score.children.length === 0) return new RowText(itemText(child, demerits)).at(this.places);
    const own = itemText({ ...child, score: { ...child.score, children: [] } }, demerits);
    return new RowText(`${own.slice(0, -'[]}'.length)}`).at(this.places) + this.textOf(child.score.children, demerits) + '}';
  }
}

/** A parent that converts, weighs or rescales adds an entry where it changes anything. */
const isAlike = (a: Contribution, b: Contribution): boolean =>
  a === b || (a.transfer.length === b.transfer.length && isSame(a.contributes, b.contributes) && isSame(a.maximum, b.maximum));

const isSame = (a: Range | undefined, b: Range | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.low.equals(b.low) && a.high.equals(b.high));
