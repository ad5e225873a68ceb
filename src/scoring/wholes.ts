// What each `all` took or gave, for `lost(rule)`: known once its row is scored.

import { isPoint, zeroRange, type Range } from '../exact/index.js';
import type { Entry } from '../ledger/index.js';
import type { Run } from './run.js';

interface Whole {
  readonly range: Range;
  readonly missing: ReadonlySet<string>;
}

export class Wholes {
  private readonly byEntry = new Map<Entry, Whole>();

  constructor(private readonly run: Run) {}

  /** @param range never negative. Where it is open, the facts that are missing for it; the row may come to the same whatever they are. */
  note(entry: Entry, range: Range): void {
    this.byEntry.set(entry, { range, missing: isPoint(range) ? new Set() : new Set(this.run.missing) });
  }

  /** Nothing where it did not count. */
  of(entry: Entry): Range {
    const { range, missing } = this.byEntry.get(entry) ?? { range: zeroRange, missing: [] };
    this.run.note(missing);
    return range;
  }
}
