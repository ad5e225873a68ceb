// What a row comes to, from the facts as written: checked and scored by the same code as everything else, once for all units that write the same.

import type { EvidenceEntry } from '../evidence/entry.js';
import type { UnitEvidence } from '../evidence/model.js';
import { Exact, isPoint, sameRange, type Range } from '../exact/index.js';
import { FormulaFault } from '../formula/environment.js';
import type { ItemResult } from '../report/result.js';
import { itemsOf, rulesOf, type Item, type Rubric, type Rule } from '../rubric/model.js';
import { checkItem } from '../scoring/balance.js';
import { contributionAlone } from '../scoring/children.js';
import { Fork, Located } from '../scoring/fault.js';
import { convertedMaximum } from '../scoring/maximum.js';
import { marksOf, type RowMark } from '../scoring/marks.js';
import { isBoundedRow } from '../scoring/reach.js';
import { Run } from '../scoring/run.js';
import type { Contribution, ItemScore } from '../scoring/score.js';
import type { KnownRows, World } from '../scoring/world.js';
import { soundFacts } from './check.js';
import type { FactText } from './fact-text.js';
import type { IndependentRow } from './independent.js';
import { millionthsOf } from './amount.js';
import { itemMark, itemText, RowText, type Slot } from './row-text.js';

export interface Outcome {
  /** As it reaches a parent that leaves it as it is. */
  readonly contribution: Contribution;
  /** Facts that are missing and leave its mark open. */
  readonly missing: readonly string[];
  readonly marks: readonly RowMark[];
  /** Incidents that count in it, with the side they count on, where another row may have the same. */
  readonly incidents: readonly string[];
  /** Hardly any other unit has it. */
  readonly isRare: boolean;
  /** What it brings the parent, where that is a whole number of millionths. */
  readonly millionths: number | undefined;
  /** Whether the parent counts its printed maximum, no more and no less. */
  readonly isWhole: boolean;
  /** Facts of which it tells no particulars: they are filled in where it is written. */
  readonly blanks: readonly Slot[];
  /** Puts marks into a text of the row where particulars go. */
  readonly withMarks: (json: string) => string;
  /** The slots of its facts, by the ids of their texts. */
  readonly slotOf: ReadonlyMap<number, Slot>;
  readonly text: (demerits: boolean) => RowText;
  readonly marked: (demerits: boolean) => ItemResult;
}

/** `own`: scored with its unit. Undefined: the row is not there for the unit's class. */
export type RowOutcome = Outcome | 'own' | undefined;

/** Of which unit the row is, as far as rows that stand alone can tell. */
export interface Setting {
  readonly entry: EvidenceEntry;
  readonly unit: UnitEvidence;
}

/** A world without others: what stands alone asks nobody. */
export const worldOf = (known: KnownRows | undefined): World =>
  new Proxy({} as World, {
    get: (_, name) => {
      if (name === 'known') return known;
      throw new Error(`internal: what stands alone asked for ${String(name)}`);
    },
  });

export const askedOfNobody = worldOf(undefined);

/**
 * @param texts of its facts, with their slots
 * @returns undefined where there is anything to say of the facts, or the row does not come to a mark: the unit is then scored as a whole
 */
export function outcomeOf(row: IndependentRow, texts: ReadonlyMap<FactText, Slot>, setting: Setting): Outcome | undefined {
  const { plan } = row;
  const entries = [...texts.keys()].flatMap(({ entry }) => entry ?? []);
  if (entries.length < texts.size) return undefined;
  const [first] = entries;
  const map = first && { kind: 'map' as const, entries, file: first.key.file, start: first.key.start, end: first.key.end };
  const facts = soundFacts(setting.entry, map, onlyRow(row, plan.rubric));
  if (!facts) return undefined;
  const unit = Object.create(setting.unit, { facts: { value: facts } }) as UnitEvidence;
  const run = (reach?: Exact) => new Run(plan, unit, askedOfNobody, new Map(), reach);
  const slotOf = new Map([...texts].map(([{ id }, slot]) => [id, slot]));
  const found = scored(row, run(), slotOf);
  const mayMiss = row.item.repeat !== undefined || row.facts.some((id) => facts.state(id).state === 'missing');
  if (!found || !mayMiss) return found;
  // How far a missing fact reaches may hang on the whole unit, and be shown where the mark does not: then the row does not stand alone.
  const nearer = scored(row, run(Exact.one), slotOf);
  return nearer && textOf(nearer) === textOf(found) ? found : undefined;
}

const textOf = ({ contribution }: Outcome): string => itemText(contribution, false);

function scored({ item, sharesIncidents }: IndependentRow, run: Run, slotOf: Outcome['slotOf']): Outcome | undefined {
  try {
    const score = run.itemScore(item, run.top);
    const { mark, treatment, state } = score;
    if (run.faults.length > 0 || run.notes.length > 0 || state === 'error' || treatment !== undefined) return undefined;
    if (!mark || !isFinite(mark) || overflows(score)) return undefined;
    if (run.behindQuestions.size > 0 || (isPoint(mark) && run.missing.size > 0)) return undefined;
    // Where it was scored is asked only of rows that charge elsewhere; it holds all that was read for it.
    const { frame: _frame, ...row } = score;
    const contribution = contributionAlone(row, run.top, run);
    if (!isBoundedRow(contribution)) return undefined;
    const full = convertedMaximum(item, run.top, run);
    checkItem(contribution, run.unit.id);
    return {
      contribution,
      marks: marksOf(contribution, run.plan.rubric.direction),
      incidents: sharesIncidents ? run.suppression.incidentsOf(rulesWithin(item)) : [],
      isRare: false,
      missing: [...run.missing],
      millionths: millionthsOf(contribution.contributes),
      isWhole: sameRange(full, contribution.maximum),
      blanks: [],
      withMarks: (json) => json,
      slotOf,
      text: once((demerits) => new RowText(itemText(contribution, demerits), slotOf)),
      marked: once((demerits) => itemMark(contribution, demerits)),
    };
  } catch (error) {
    if (error instanceof Fork || error instanceof Located || error instanceof FormulaFault) return undefined;
    throw error;
  }
}

/** Made when it is asked for, each of the two by itself; a table has rows of one kind. */
export function once<T>(make: (demerits: boolean) => T): (demerits: boolean) => T {
  let made: { readonly of: boolean; readonly value: T } | undefined;
  return (demerits) => {
    if (made?.of !== demerits) made = { of: demerits, value: make(demerits) };
    return made.value;
  };
}

/** The rubric as if it had no other row: facts of others are not looked for. */
function onlyRow({ item, facts }: IndependentRow, rubric: Rubric): Rubric {
  const known = views.get(item);
  if (known) return known;
  const inside = [...rubric.facts].filter(([id, { repeated }]) => facts.includes(id) || (repeated !== undefined && repeated === item.id));
  const { extra: _extra, ...rest } = rubric;
  const view: Rubric = { ...rest, root: { ...rubric.root, items: [item] }, facts: new Map(inside), items: new Map([[item.id, item]]) };
  views.set(item, view);
  return view;
}

const rulesWithin = (row: Item): Rule[] => [...itemsOf(row)].flatMap(({ rules }) => [...rulesOf(rules)]);

const views = new WeakMap<Item, Rubric>();

const isFinite = ({ low, high }: Range): boolean => low.isFinite && high.isFinite;
/** Something in it is for the total, which is put together from all rows. */
const overflows = ({ overflow, children }: ItemScore): boolean =>
  !overflow.low.isZero || !overflow.high.isZero || children.some(({ score }) => overflows(score));
