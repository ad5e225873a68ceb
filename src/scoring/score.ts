// What scoring produces: items with their entries and ranges. Plain data; the report is built from it.

import type { Range } from '../exact/index.js';
import type { Entry } from '../ledger/index.js';
import type { Item } from '../rubric/model.js';
import type { Frame } from './frame.js';
import type { ItemState } from '../report/result.js';

export interface ItemScore {
  readonly item: Item;
  /** Where it was scored; undefined for what nothing was asked of. */
  readonly frame?: Frame;
  /** The item's id, with the period or row for a repetition: `monthly[2017-01]`. */
  readonly id: string;
  readonly title: string;
  readonly state: ItemState;
  /** How an item is treated that does not apply, or in this ledger does not while that is open; undefined for any other. */
  readonly treatment?: string;
  /** The item's own mark, unconverted: after floor, ceiling and rounding. Undefined: none (left out, or error). */
  readonly mark: Range | undefined;
  /** Sum of `entries` and the children's contributions; the mark, but for what an overflow still moves away. */
  readonly exact: Range;
  /** The maximum that applies to this unit, unconverted; undefined where there is none. */
  readonly maximum: Range | undefined;
  readonly entries: readonly Entry[];
  readonly children: readonly Contribution[];
  /** What lies beyond the floor and goes to the total; negative or zero. */
  readonly overflow: Range;
  readonly overflowEntries: readonly Entry[];
  /** For `extra`: what awards gave and penalties took in it. */
  readonly awards: Range;
  readonly penalties: Range;
}

/** An item as it reaches its parent. */
export interface Contribution {
  readonly score: ItemScore;
  /** Conversion, weight, rescaling, spreading, overflow moved away. */
  readonly transfer: readonly Entry[];
  readonly contributes: Range;
  /** The maximum after conversion; undefined where there is none. */
  readonly maximum: Range | undefined;
}

/** What a rule or together group comes to after same incident, rounding and its own cap. */
export interface Net {
  readonly id: string;
  /** The sum of what it takes and gives, without an `all`. */
  readonly sum: Range;
  /** To zero (-1) or to the whole points (1), at most `limit`; `entry` gets the amount when the other effects are known. */
  readonly all?: { readonly sign: 1 | -1; readonly limit?: Range; readonly entry: Entry };
  readonly entries: readonly Entry[];
  /** Its missing fact means all of the amount or nothing: a flag. */
  readonly allOrNothing?: boolean;
}

export interface UnitScore {
  /** The root: its entries are the unit's. */
  readonly entries: readonly Entry[];
  readonly children: readonly Contribution[];
  readonly extra: { readonly entries: readonly Entry[]; readonly children: readonly Contribution[]; readonly contributes: Range };
  readonly status: 'final' | 'provisional' | 'unscored' | 'error';
  /** After everything, rounded; undefined for unscored and error. */
  readonly total: Range | undefined;
  /** Before the rounding of the root. */
  readonly unrounded: Range | undefined;
  readonly maximum: Range | undefined;
  /** Score by maximum, where both hang on what is missing and not independently of each other; else see rateOf. */
  readonly rate?: Range;
  readonly missing: readonly string[];
  /** Facts that are missing and left something open on the way, also where the score comes out the same. */
  readonly open: readonly string[];
  /** Missing facts that decide whether something applies: they matter once the ways they may turn out differ. */
  readonly behindQuestions: readonly string[];
}
