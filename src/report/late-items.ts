// Units of which parts are made when somebody looks at them. As a line of JSON their rows need not be made at all: they are there as bytes.

import type { UnitScore } from '../scoring/score.js';
import { ByteSink } from './byte-sink.js';
import { jsonText, plainJson } from './json-text.js';
import { inOrder, shapes } from './key-order.js';
import type { ExtraResult, ItemResult, UnitResult } from './result.js';

/** `lines`: as JSON; `marks`: without entries, and repeated rows as one. */
export type WantedRows = 'lines' | 'marks';

/** Gives rows of one unit as JSON, or without their entries. */
export interface UnitText {
  /** A list. `demerits`: see demeritsOf */
  writeItems(score: UnitScore, demerits: boolean, sink: ByteSink): void;
  writeExtra(score: UnitScore, sink: ByteSink): void;
  /** Without entries, repeated rows as one. */
  marksOf(score: UnitScore, demerits: boolean): ItemResult[];
}

/** All of a unit but its items, and those of its extra, which is empty. Its keys may be worked out one by one. */
export type UnitHead = { readonly [K in HeadKey]: UnitResult[K] };
type HeadKey = Exclude<keyof UnitResult, 'items' | 'public'>;

/** A unit whose rows are there as bytes: its items, and those of its extra. */
export interface LateRows {
  head(): UnitHead;
  writeItems(sink: ByteSink): void;
  writeExtra(sink: ByteSink): void;
}

/** Puts a unit on a line of JSON. @param behind goes into the same object, after all of the unit */
export function writeLine(unit: UnitResult, sink: ByteSink, behind?: object): void {
  if (unit instanceof LateUnit) writeParts(unit.rows, sink, behind);
  else sink.addText(`${jsonText({ ...(inOrder(unit, 'unit') as object), ...behind }, 0)}\n`);
}

const scratch = new ByteSink();

function itemsOf(rows: LateRows): ItemResult[] {
  rows.writeItems(scratch);
  return JSON.parse(scratch.takeText()) as ItemResult[];
}

function extraOf(extra: ExtraResult, rows: LateRows): ExtraResult {
  rows.writeExtra(scratch);
  return { ...extra, items: JSON.parse(scratch.takeText()) as ItemResult[] };
}

/** What units are sorted and counted by. */
type Named = Pick<UnitResult, 'unit' | 'rubric' | 'status'>;

/** All but its names is made each time somebody asks. */
class LateUnit implements Named {
  constructor(
    readonly unit: UnitResult['unit'],
    readonly rubric: string,
    readonly status: UnitResult['status'],
    readonly rows: LateRows,
  ) {}
}

const named: readonly string[] = ['unit', 'rubric', 'status'] satisfies readonly (keyof Named)[];
for (const key of Object.keys(shapes.unit).filter((one) => !named.includes(one)) as (keyof UnitResult)[])
  Object.defineProperty(LateUnit.prototype, key, {
    get(this: LateUnit) {
      if (key === 'items') return itemsOf(this.rows);
      const head: Partial<UnitResult> & UnitHead = this.rows.head();
      return key === 'extra' ? extraOf(head.extra, this.rows) : head[key];
    },
  });

/** A unit that is wanted as a line and nothing else. */
export const lateUnit = ({ unit, rubric, status }: Named, rows: LateRows): UnitResult =>
  new LateUnit(unit, rubric, status, rows) as unknown as UnitResult;

/** The same result with other values; its rows stay what they are. */
export const changed = (unit: UnitResult, values: Partial<Omit<UnitResult, 'items' | 'extra' | keyof Named>>): UnitResult =>
  unit instanceof LateUnit ? lateUnit(unit, new ChangedRows(unit.rows, values)) : { ...unit, ...values };

class ChangedRows implements LateRows {
  constructor(
    private readonly rows: LateRows,
    private readonly values: Partial<UnitResult>,
  ) {}

  head(): UnitHead {
    const head = this.rows.head();
    return { ...unitOf(head, { items: [], extra: head.extra }), ...this.values };
  }

  writeItems(sink: ByteSink): void {
    this.rows.writeItems(sink);
  }

  writeExtra(sink: ByteSink): void {
    this.rows.writeExtra(sink);
  }
}

/** A unit in parts, to be put together by `lateUnit` another time. */
export interface UnitParts {
  /** With empty items. */
  readonly head: string;
  readonly writeItems: (sink: ByteSink) => void;
  readonly writeExtra: (sink: ByteSink) => void;
}

export function partsOf(unit: UnitResult): UnitParts {
  if (unit instanceof LateUnit) {
    const { rows } = unit as LateUnit;
    const { before, between, after } = headText(rows.head());
    return {
      head: `${before}[]${between}[]${after}}`,
      writeItems: (sink) => rows.writeItems(sink),
      writeExtra: (sink) => rows.writeExtra(sink),
    };
  }
  const ordered = inOrder(unit, 'unit') as UnitResult;
  const { items, extra } = ordered;
  return {
    head: jsonText({ ...ordered, items: [], extra: { ...extra, items: [] } }, 0),
    writeItems: (sink) => sink.addText(jsonText(items, 0)),
    writeExtra: (sink) => sink.addText(jsonText(extra.items, 0)),
  };
}

/** For who looks at all of it. */
export const wholeUnit = (unit: UnitResult): UnitResult => (unit instanceof LateUnit ? withLateItems((unit as LateUnit).rows) : unit);

/** A whole result, whose rows are made when somebody looks at them. */
export function withLateItems(rows: LateRows): UnitResult {
  const head = rows.head();
  const { extra } = head;
  const made: { items?: ItemResult[]; extra?: ExtraResult } = {};
  const later = { enumerable: true, configurable: true };
  return Object.defineProperties(unitOf(head, { items: [], extra }), {
    items: { ...later, get: () => (made.items ??= itemsOf(rows)) },
    extra: { ...later, get: () => (made.extra ??= extraOf(extra, rows)) },
  });
}

/** Every key by name, in order: objects put together from others are slow where there are many. */
export function unitOf(head: UnitHead, rows: Pick<UnitResult, 'items' | 'extra'>): UnitResult {
  const unit: Complete<UnitResult> = {
    unit: head.unit,
    rubric: head.rubric,
    status: head.status,
    score: head.score,
    exact: head.exact,
    lowest: head.lowest,
    highest: head.highest,
    rank: head.rank,
    rank_lowest: head.rank_lowest,
    rank_highest: head.rank_highest,
    within: head.within,
    rate: head.rate,
    distance: head.distance,
    rank_from_bottom: head.rank_from_bottom,
    rank_from_bottom_lowest: head.rank_from_bottom_lowest,
    rank_from_bottom_highest: head.rank_from_bottom_highest,
    grade: head.grade,
    grade_certain: head.grade_certain,
    grades_possible: head.grades_possible,
    vetoes: head.vetoes,
    consequences: head.consequences,
    explained: head.explained,
    entries: head.entries,
    items: rows.items,
    extra: rows.extra,
    evidence: head.evidence,
    missing: head.missing,
    waits_for: head.waits_for,
    overridden: head.overridden,
    stages: head.stages,
    appeals: head.appeals,
    cohort: head.cohort,
  };
  return unit;
}

/** A key added to the result and forgotten here is an error of types. */
type Complete<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

const headKeys = Object.keys(shapes.unit) as (keyof UnitHead | 'items' | 'public')[];
const itemsAt = headKeys.indexOf('items');
const extraAt = headKeys.indexOf('extra');
const keysBefore = headKeys.slice(0, itemsAt) as (keyof UnitHead)[];
const keysBetween = headKeys.slice(itemsAt + 1, extraAt) as (keyof UnitHead)[];
const keysAfter = headKeys.slice(extraAt + 1) as (keyof UnitHead)[];

/** What stands around the two lists of rows. */
function headText(head: UnitHead): { readonly before: string; readonly between: string; readonly after: string } {
  const { contributes, entries } = head.extra;
  return {
    before: `{${membersOf(head, keysBefore)}"items":`,
    between: `,${membersOf(head, keysBetween)}"extra":{"contributes":${plainJson(contributes)},"entries":${plainJson(entries)},"items":`,
    after: `},${membersOf(head, keysAfter).slice(0, -1)}`,
  };
}

function membersOf(head: UnitHead, keys: readonly (keyof UnitHead)[]): string {
  let text = '';
  for (const key of keys) {
    const value: unknown = head[key];
    if (value !== undefined) text += `"${key}":${plainJson(value)},`;
  }
  return text;
}

function writeParts(rows: LateRows, sink: ByteSink, behind: object | undefined): void {
  const { before, between, after } = headText(rows.head());
  sink.addText(before);
  rows.writeItems(sink);
  sink.addText(between);
  rows.writeExtra(sink);
  sink.addText(behind ? `${after},${jsonText(behind, 0).slice(1)}\n` : `${after}}\n`);
}
