// What a formula can compute with. While facts are missing a value is a range or a set of possibilities, never a guess.

import type { Range } from '../exact/index.js';
import type { Node } from '../source/index.js';

/** A dated case or a row of a list: fields by name, and what it counts for where a number is asked. */
export interface Row {
  readonly field: (name: string) => Value | undefined;
  /** Where it stands in the evidence. */
  readonly at?: Node;
}

export type Value =
  /** `text`: as written, where the number is a label too (`1.10` is not the label `1.1`). */
  /** `mayBeAbsent`: while a fact is missing, it may still turn out not to apply. */
  | { readonly type: 'number'; readonly range: Range; readonly text?: string; readonly mayBeAbsent?: true }
  | { readonly type: 'flag'; readonly can: 'true' | 'false' | 'either' }
  /** `text` undefined: not known yet. */
  | { readonly type: 'text'; readonly text: string | undefined }
  /** Days since 1970-01-01, as a range. */
  | { readonly type: 'date'; readonly days: Range }
  /**
   * A list of values or rows (incidents, marks, periods of a series). `items` undefined: not known.
   * `number` is what the list is worth where a number is asked (incidents: how many count; series: the sum).
   * Without items it says how many there are: a list may be stated as a plain count.
   */
  | { readonly type: 'list'; readonly items: readonly ListItem[] | undefined; readonly number?: Range }
  /** The value of something not applicable: left out by sum, mean, min, max and count, an error elsewhere. */
  | { readonly type: 'absent'; readonly what: string };

export type ListItem = { readonly type: 'row'; readonly row: Row } | Value;

/** Static types, for checking a formula before any unit is scored. `any` is a field of a row that the rubric cannot know. */
export type StaticType = 'number' | 'flag' | 'text' | 'date' | 'list' | 'any';
