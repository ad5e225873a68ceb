// Units of which parts are made when somebody looks at them. As a line of JSON their rows need not be made at all: they are there as bytes.

import type { Contribution } from '../scoring/score.js';
import { ByteSink } from './byte-sink.js';
import { jsonText } from './json-text.js';
import { inOrder, shapes } from './key-order.js';
import type { ExtraResult, ItemResult, UnitResult } from './result.js';

/** Gives rows of one unit as JSON. */
export interface UnitText {
  /** A list. `demerits`: see demeritsOf */
  write(children: readonly Contribution[], demerits: boolean, sink: ByteSink): void;
}

/** The rows of one unit, and those of its extra. */
export interface LateRows {
  readonly items: (sink: ByteSink) => void;
  readonly extraItems: (sink: ByteSink) => void;
}

/** Puts a unit on a line of JSON. @param behind goes into the same object, after all of the unit */
export function writeLine(unit: UnitResult, sink: ByteSink, behind?: object): void {
  if (unit instanceof LateUnit) writeParts(unit, sink, behind);
  else sink.addText(`${jsonText({ ...(inOrder(unit, 'unit') as object), ...behind }, 0)}\n`);
}

const scratch = new ByteSink();

function read(write: LateRows['items']): ItemResult[] {
  write(scratch);
  return JSON.parse(scratch.takeText()) as ItemResult[];
}

/** What is sorted and counted by stands in it; everything else is made each time somebody asks. For units that are wanted as lines. */
export class LateUnit {
  constructor(
    readonly unit: UnitResult['unit'],
    readonly rubric: string,
    readonly status: UnitResult['status'],
    /** With empty items, in order of keys. */
    readonly make: () => UnitResult,
    readonly rows: LateRows,
  ) {}

  get items(): ItemResult[] {
    return read(this.rows.items);
  }

  get extra(): ExtraResult {
    return { ...this.make().extra, items: read(this.rows.extraItems) };
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export interface LateUnit extends UnitResult {}

const own: readonly string[] = ['unit', 'rubric', 'status', 'items', 'extra', 'public'];
for (const key of Object.keys(shapes.unit).filter((name) => !own.includes(name)) as (keyof UnitResult)[])
  Object.defineProperty(LateUnit.prototype, key, {
    get(this: LateUnit) {
      return this.make()[key];
    },
  });

/** The same result with other values; its rows stay what they are, made or not. */
export function changed(unit: UnitResult, values: Partial<Omit<UnitResult, 'items' | 'extra' | 'unit' | 'rubric' | 'status'>>): UnitResult {
  if (unit instanceof LateUnit) return new LateUnit(unit.unit, unit.rubric, unit.status, () => ({ ...unit.make(), ...values }), unit.rows);
  return { ...unit, ...values };
}
/** @param head a result whose items, and whose extra's items, are empty */
export function withLateItems(head: UnitResult, { items, extraItems }: LateRows): UnitResult {
  const { extra } = head;
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
      return (made.items ??= read(items));
    },
    get extra() {
      return (made.extra ??= { ...extra, items: read(extraItems) });
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
function writeParts({ make, rows: { items, extraItems } }: LateUnit, sink: ByteSink, behind: object | undefined): void {
  const text = jsonText(make(), 0);
  const first = text.indexOf(`${noItems},"extra":{`);
  const last = text.indexOf(behindExtra, first);
  const second = text.lastIndexOf(noItems, last);
  sink.addText(`${text.slice(0, first)},"items":`);
  items(sink);
  sink.addText(`${text.slice(first + noItems.length, second)},"items":`);
  extraItems(sink);
  const end = text.slice(last + 1);
  sink.addText(behind ? `${end.slice(0, -1)},${jsonText(behind, 0).slice(1)}\n` : `${end}\n`);
}
