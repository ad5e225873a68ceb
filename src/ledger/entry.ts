// Ledger entries while a unit is being scored: exact amounts, places as spans. The report turns them into text.

import type { Exact } from '../exact/index.js';
import type { EntryKind } from '../report/result.js';
import type { Span } from '../source/index.js';
import type { Message } from './words.js';

/** What a suppressed or counted line rests on: one fact, or one incident of it. */
export interface FactUse {
  readonly fact: string;
  readonly at: Span;
  readonly id?: string;
  readonly date?: string;
  readonly label?: string;
  readonly value?: string;
  readonly source?: string;
  readonly document?: string;
  readonly note?: string;
  readonly by?: string;
  readonly reason?: string;
}

/** Who is behind an entry: a rule, a together group or a veto; only what the ledger prints of it. */
export interface Cause {
  readonly id: string;
  /** The clause of the paper: `clause:`, else `text:`. */
  readonly clause?: string;
  readonly node: Span;
}

export interface Entry {
  readonly kind: EntryKind;
  readonly cause?: Cause;
  /**
   * What it adds to the lowest score, signed; the only score once all facts are known. Infinite while a missing fact has no bound.
   */
  amount: Exact;
  readonly message: Message;
  readonly facts: readonly FactUse[];
  /** Behind it is a missing fact that nothing of its own bounds: the first limit above settles it to what was left. */
  readonly boundless?: true;
}
