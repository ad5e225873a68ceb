// What rules need to know of a cohort, out of parts of it that were looked at one by one. Parts go together in any order.

import type { Code } from '../diagnostic/catalogue.js';
import type { Args } from '../diagnostic/define.js';
import type { Exact, Range } from '../exact/index.js';
import type { FormulaFault } from '../formula/environment.js';
import { compareText } from '../order/index.js';
import { joinMembers, joinTallies, noTally, type Members, type Tally } from './tally.js';
import { Values } from './values.js';

/** Marks of an item that can be excused with the mean of the others. */
export interface Marks {
  tally: Tally;
  /** Of units to which it may or may not apply: they may ask for the mean of the others, and are others themselves. */
  readonly apart: Map<string, Range>;
}

/** Marks by rater and unit, as each unit lists them; a unit without marks stands under `unknownRater`. */
export type Sheets = Map<string, Map<string, readonly Exact[]>>;

/** Why a quantity has no value in a unit. */
export type Fault = { readonly unit: string } & (
  { readonly reason: FormulaFault['reason']; readonly what: string } | { readonly code: Code; readonly args: Args }
);

export const kinds = ['quantities', 'values', 'marks', 'sheets'] as const;
export type Kind = (typeof kinds)[number];

/** How a summary names a question: `values total`. */
export const nameOf = (kind: Kind, question: string): string => `${kind} ${question}`;

export class GroupSummary {
  readonly units = new Set<string>();
  readonly quantities = new Map<string, Members>();
  readonly values = new Map<string, Values>();
  readonly marks = new Map<string, Marks>();
  readonly sheets = new Map<string, Sheets>();
  /** The first unit by id that has no value, by the name of the question. */
  readonly faults = new Map<string, Fault>();
  /** Questions that some unit cannot be asked before others are answered. */
  readonly waits = new Set<string>();

  /** @returns a unit that is in both; then nothing has changed */
  absorb(other: GroupSummary): string | undefined {
    for (const unit of other.units) if (this.units.has(unit)) return unit;
    for (const unit of other.units) this.units.add(unit);
    join(this.quantities, other.quantities, joinMembers);
    for (const [question, values] of other.values) addAll(valuesIn(this, question), values);
    for (const [item, { tally, apart }] of other.marks) {
      const own = marksIn(this, item);
      own.tally = joinTallies(own.tally, tally);
      for (const [unit, mark] of apart) own.apart.set(unit, mark);
    }
    for (const [fact, sheets] of other.sheets) addSheets(sheetsIn(this, fact), sheets);
    join(this.faults, other.faults, (a, b) => (compareText(a.unit, b.unit) <= 0 ? a : b));
    for (const question of other.waits) this.waits.add(question);
    return undefined;
  }
}

export const valuesIn = ({ values }: GroupSummary, question: string): Values => entry(values, question, () => new Values());
export const marksIn = ({ marks }: GroupSummary, item: string): Marks => entry(marks, item, () => ({ tally: noTally, apart: new Map() }));
export const sheetsIn = ({ sheets }: GroupSummary, fact: string): Sheets => entry(sheets, fact, () => new Map());

export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function join<V>(into: Map<string, V>, from: ReadonlyMap<string, V>, both: (a: V, b: V) => V): void {
  for (const [key, value] of from) {
    const known = into.get(key);
    into.set(key, known === undefined ? value : both(known, value));
  }
}

function addAll(into: Values, from: Values): void {
  for (const { range, units } of from.inOrder) into.add(range, units);
}

function addSheets(into: Sheets, from: Sheets): void {
  for (const [rater, units] of from) {
    const own = entry(into, rater, () => new Map<string, readonly Exact[]>());
    for (const [unit, marks] of units) own.set(unit, marks);
  }
}

interface NamedGroup {
  readonly rubric: string;
  /** Empty: all units of the rubric. */
  readonly group: string;
  readonly summary: GroupSummary;
}

/** All that is known of the groups of some rubrics. */
export class CohortSummary {
  /** SHA-256 of the files, by id. */
  readonly rubrics = new Map<string, string>();
  private readonly groups = new Map<string, Map<string, GroupSummary>>();

  constructor(
    /** The stage that was looked at; null: the latest of each unit. */
    readonly stage: string | null,
  ) {}

  group(rubric: string, group: string): GroupSummary | undefined {
    return this.groups.get(rubric)?.get(group);
  }

  /** Made where there is none. @param group empty: all units of the rubric */
  groupFor(rubric: string, group: string): GroupSummary {
    const ofRubric = entry(this.groups, rubric, () => new Map<string, GroupSummary>());
    return entry(ofRubric, group, () => new GroupSummary());
  }

  /** In the order in which they came. */
  get asWritten(): NamedGroup[] {
    return [...this.groups].flatMap(([rubric, groups]) => [...groups].map(([group, summary]) => ({ rubric, group, summary })));
  }

  /** In order of rubric and group. */
  get inOrder(): NamedGroup[] {
    return this.asWritten.sort((a, b) => compareText(a.rubric, b.rubric) || compareText(a.group, b.group));
  }

  /** Questions that only a further pass answers. */
  get waits(): string[] {
    return [
      ...new Set(
        this.inOrder.flatMap(({ rubric, summary }) => [...summary.waits].map((name) => `${rubric}: ${name.slice(name.indexOf(' ') + 1)}`)),
      ),
    ].sort();
  }
}
