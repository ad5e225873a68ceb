// The rows of one rubric that stand alone, and what each of them came to for every text of its facts that was met so far.

import type { Rubric } from '../rubric/model.js';
import { isInTable } from '../scoring/maximum.js';
import type { Plan } from '../scoring/plan.js';
import { childOf } from '../source/index.js';
import { Closings } from './closings.js';
import type { FactText } from './fact-text.js';
import { independenceOf, type IndependentRow } from './independent.js';
import { outcomeOf, type Outcome, type Setting } from './outcome.js';
import type { Slot } from './row-text.js';

/** Outcomes of one row: by the text of its fact, or by those of its facts together; null where it must be scored with its unit. */
type Memory = Map<number | string, Outcome | null>;

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
  private readonly settings = new Map<string, readonly Memory[]>();

  constructor(private readonly plan: Plan) {
    const { rows, attributes } = independenceOf(plan);
    this.rows = rows;
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

  /** @returns undefined where a row must be scored with its unit */
  outcomesOf(setting: Setting, texts: readonly (FactText | undefined)[]): (Outcome | undefined)[] | undefined {
    const memories = this.memoriesOf(setting);
    const outcomes: (Outcome | undefined)[] = [];
    for (let index = 0; index < this.rows.length; index++) {
      const row = this.rows[index]!;
      const first = this.firstSlots[index]!;
      const key = row.facts.length === 1 ? (texts[first]?.id ?? 0) : row.facts.map((_, at) => texts[first + at]?.id ?? 0).join(' ');
      const known = memories[index]!.get(key);
      const outcome = known === undefined ? this.learn(index, texts, setting) : known;
      if (known === undefined && outcome !== undefined && this.isKept(index, texts)) memories[index]!.set(key, outcome);
      if (outcome === null) return undefined;
      outcomes.push(outcome);
    }
    return outcomes;
  }

  private isKept(index: number, texts: readonly (FactText | undefined)[]): boolean {
    const first = this.firstSlots[index]!;
    for (let slot = first; slot < first + this.rows[index]!.facts.length; slot++) if (texts[slot]?.kept === false) return false;
    return true;
  }

  /** Undefined: the row is not there, and nothing is said of it. */
  private learn(index: number, texts: readonly (FactText | undefined)[], setting: Setting): Outcome | null | undefined {
    const row = this.rows[index]!;
    const first = this.firstSlots[index]!;
    const stated = texts.slice(first, first + row.facts.length).flatMap((text, at) => (text ? [[text, first + at] as const] : []));
    if (stated.length === 0 && !isInTable(row.item.id, this.plan, setting)) return undefined;
    return outcomeOf(row, new Map(stated), setting, this.plan) ?? null;
  }

  /** All that a row which stands alone may look at beside its facts. */
  private memoriesOf({ entry }: Setting): readonly Memory[] {
    const attributes = this.attributes.map((name) => {
      const node = childOf(entry.unitNode, name);
      return node ? node.file.text.slice(node.start, node.end) : null;
    });
    const key = JSON.stringify([entry.class, entry.office, entry.nothingFound, entry.assessedBy, attributes]);
    const known = this.settings.get(key) ?? this.rows.map(() => new Map());
    this.settings.set(key, known);
    return known;
  }
}
