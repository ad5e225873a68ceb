// Units whose rows are made when somebody looks at them. As a line of JSON they need not be made at all: their text is there already.
// That text is kept as bytes, in strings with a character for each byte: half the room, and nothing to encode where it is written.

import type { Contribution } from '../scoring/score.js';
import { bytesOf, jsonText, parseBytes } from './json-text.js';
import { inOrder } from './key-order.js';
import type { ExtraResult, ItemResult, UnitResult } from './result.js';

/** Gives rows of one unit as JSON. */
export interface UnitText {
  /** A list, as bytes. `demerits`: see demeritsOf */
  textOf(children: readonly Contribution[], demerits: boolean): string;
}

interface LateRows {
  readonly items: () => string;
  /** Without its items. */
  readonly extra: ExtraResult;
  readonly extraItems: () => string;
}

const late = new WeakMap<UnitResult, LateRows>();

/** A line of JSON as bytes, where it can be had without making the rows. */
export function knownLine(unit: UnitResult): string | undefined {
  const rows = late.get(unit);
  return rows && lineOf(unit, rows);
}

const read = (bytes: string): ItemResult[] => parseBytes(bytes) as ItemResult[];

/** The result of a unit that is wanted as a line of JSON only: its items stay empty. */
export function asLine(head: UnitResult, items: () => string, extraItems: () => string): UnitResult {
  late.set(head, { items, extra: head.extra, extraItems });
  return head;
}

/** The same result with other values; its rows stay what they are, made or not. */
export function changed(unit: UnitResult, values: Partial<Omit<UnitResult, 'items' | 'extra'>>): UnitResult {
  const copy = { ...unit, ...values };
  const rows = late.get(unit);
  if (rows) late.set(copy, rows);
  return copy;
}

/** @param head a result whose items, and whose extra's items, are empty */
export function withLateItems(head: UnitResult, items: () => string, extraItems: () => string): UnitResult {
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
      return (made.items ??= read(items()));
    },
    get extra() {
      return (made.extra ??= { ...extra, items: read(extraItems()) });
    },
    evidence: head.evidence,
    missing: head.missing,
    waits_for: head.waits_for,
    overridden: head.overridden,
    stages: head.stages,
    appeals: head.appeals,
    cohort: head.cohort,
  };
  late.set(unit, { items, extra, extraItems });
  return unit;
}

/** A key added to the result and forgotten here is an error of types. */
type Complete<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

const noItems = ',"items":[]';
const behind = ']},"evidence":';

/** Inside a text JSON escapes the quotes, so what stands here between quotes is nothing else. */
function lineOf(unit: UnitResult, { items, extra, extraItems }: LateRows): string {
  const head: Record<string, unknown> = {};
  for (const key of Object.keys(unit) as (keyof UnitResult)[]) head[key] = key === 'items' ? [] : key === 'extra' ? extra : unit[key];
  const text = bytesOf(jsonText(inOrder(head, 'unit'), 0));
  const first = text.indexOf(`${noItems},"extra":{`);
  const last = text.indexOf(behind, first);
  const second = text.lastIndexOf(noItems, last);
  const [before, between] = [text.slice(0, first), text.slice(first + noItems.length, second)];
  return `${before},"items":${items()}${between},"items":${extraItems()}${text.slice(last + 1)}\n`;
}
