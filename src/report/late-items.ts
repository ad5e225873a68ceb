// Units of which parts are made when somebody looks at them. As a line of JSON their rows need not be made at all: they are there as bytes.

import type { UnitScore } from '../scoring/score.js';
import { ByteSink } from './byte-sink.js';
import { jsonText } from './json-text.js';
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

/** A unit whose rows are there as bytes: its items, and those of its extra. */
export interface LateRows {
  /** All the rest: with empty items, its keys in order. */
  head(): UnitResult;
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
      const made = this.rows.head()[key];
      return key === 'extra' ? extraOf(made as ExtraResult, this.rows) : made;
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

  head(): UnitResult {
    return { ...this.rows.head(), ...this.values };
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
    return { head: jsonText(rows.head(), 0), writeItems: (sink) => rows.writeItems(sink), writeExtra: (sink) => rows.writeExtra(sink) };
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
  const made: { items?: ItemResult[]; extra?: ExtraResult } = {};
  // Every key by name, in order: quicker than a copy with two of them changed.
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
    get items() {
      return (made.items ??= itemsOf(rows));
    },
    get extra() {
      return (made.extra ??= extraOf(head.extra, rows));
    },
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

const noItems = ',"items":[]';
const behindExtra = ']},"evidence":';

/** Inside a text JSON escapes the quotes, so what stands here between quotes is nothing else. */
function writeParts(rows: LateRows, sink: ByteSink, behind: object | undefined): void {
  const text = jsonText(rows.head(), 0);
  const first = text.indexOf(`${noItems},"extra":{`);
  const last = text.indexOf(behindExtra, first);
  const second = text.lastIndexOf(noItems, last);
  sink.addText(`${text.slice(0, first)},"items":`);
  rows.writeItems(sink);
  sink.addText(`${text.slice(first + noItems.length, second)},"items":`);
  rows.writeExtra(sink);
  const end = text.slice(last + 1);
  sink.addText(behind ? `${end.slice(0, -1)},${jsonText(behind, 0).slice(1)}\n` : `${end}\n`);
}
