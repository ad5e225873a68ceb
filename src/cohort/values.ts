// The values of a quantity over a cohort, in order, and the places among them. Values of parts go together in any order.

import { Exact, formatExact, type Range } from '../exact/index.js';

export interface Among {
  /** 1 + units strictly better; while values are ranges, the best and the worst place still possible. */
  readonly place: Range;
  /** As if the unit stood behind all it ties with, or may tie with. */
  readonly apart: Range;
  /** How many have this very value today, the unit included. */
  readonly tied: number;
}

/** A value and how many units have it. */
export interface Shared {
  readonly range: Range;
  readonly units: number;
}

interface Column {
  /** Rising. */
  readonly ends: readonly Exact[];
  /** How many units stand before each index; one longer. */
  readonly before: readonly number[];
}

export class Values {
  private readonly byValue = new Map<string, Shared>();
  private columns: { readonly low: Column; readonly high: Column } | undefined;

  /** Units with a value. */
  size = 0;

  add(range: Range, units = 1): void {
    const key = keyOf(range);
    this.byValue.set(key, { range, units: units + this.tiedWith(range) });
    this.size += units;
    this.columns = undefined;
  }

  /** In rising order of the lower end, then of the upper. */
  get inOrder(): Shared[] {
    return [...this.byValue.values()].sort((a, b) => a.range.low.compare(b.range.low) || a.range.high.compare(b.range.high));
  }

  /** How many units have this very value. */
  tiedWith(range: Range): number {
    return this.byValue.get(keyOf(range))?.units ?? 0;
  }

  /** @param own is one of the values */
  placeOf(own: Range, best: 'high' | 'low'): Among {
    const { low, high } = (this.columns ??= this.inColumns());
    const isPoint = own.low.equals(own.high);
    const one = (units: number, itself: boolean): Exact => Exact.int(1 + units - (itself ? 1 : 0));
    const above = (column: Column, end: Exact): number => this.size - countBelow(column, end, true);
    const below = (column: Column, end: Exact): number => countBelow(column, end, false);
    const atLeast = (column: Column, end: Exact): number => this.size - below(column, end);
    const atMost = (column: Column, end: Exact): number => countBelow(column, end, true);
    const tied = this.tiedWith(own);
    return best === 'high'
      ? {
          place: { low: one(above(low, own.high), false), high: one(above(high, own.low), !isPoint) },
          apart: { low: one(atLeast(low, own.high), isPoint), high: one(atLeast(high, own.low), true) },
          tied,
        }
      : {
          place: { low: one(below(high, own.low), false), high: one(below(low, own.high), !isPoint) },
          apart: { low: one(atMost(high, own.low), isPoint), high: one(atMost(low, own.high), true) },
          tied,
        };
  }

  private inColumns(): { readonly low: Column; readonly high: Column } {
    const shared = this.inOrder;
    const byHigh = [...shared].sort((a, b) => a.range.high.compare(b.range.high));
    return { low: columnOf(shared, 'low'), high: columnOf(byHigh, 'high') };
  }
}

function columnOf(shared: readonly Shared[], end: 'low' | 'high'): Column {
  let units = 0;
  return { ends: shared.map(({ range }) => range[end]), before: [0, ...shared.map((one) => (units += one.units))] };
}

/** Units whose end is less, or at most, the limit. */
function countBelow({ ends, before }: Column, limit: Exact, orEqual: boolean): number {
  let [from, to] = [0, ends.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = ends[middle]!.compare(limit);
    if (order < 0 || (orEqual && order === 0)) from = middle + 1;
    else to = middle;
  }
  return before[from]!;
}

const keyOf = ({ low, high }: Range): string => (low.equals(high) ? formatExact(low) : `${formatExact(low)} ${formatExact(high)}`);
