// Who fits into the quota of a grade: as the ranking stands, and while facts are missing who surely does and who may.

import { Exact, formatExact, type Range } from '../exact/index.js';
import type { TieAtEdge } from '../rubric/verdict-model.js';
import type { Ranked } from './rank.js';
import { isSettled, possibleOutcomes, type Key } from './standing.js';

/** How many there is room for. */
export interface Room {
  readonly least: number;
  readonly most: number;
}

/** Rounded down; what is below zero has room for nobody. */
export function roomOf({ low, high }: Range): Room {
  const whole = (end: Exact): number => (end.isFinite ? (end.floor().toSafeInteger() ?? (end.sign < 0 ? 0 : Infinity)) : Infinity);
  return { least: Math.max(whole(low), 0), most: Math.max(whole(high), 0) };
}

export const percentOf = (percent: Exact, units: number): Exact => percent.times(Exact.int(units)).dividedBy(Exact.int(100));

/** Those who fit as the ranking stands. A tie across the edge goes in whole or stays out whole, as the rubric says. */
export function fitting(applicants: readonly Ranked[], room: number, tie: TieAtEdge | undefined): ReadonlySet<Ranked> {
  const inOrder = [...applicants].sort((a, b) => a.rank - b.rank);
  const [last, edge] = [inOrder[room - 1], inOrder[room]];
  if (!last || edge?.rank !== last.rank) return new Set(inOrder.slice(0, room));
  return new Set(inOrder.filter(({ rank }) => (tie === 'all' ? rank <= last.rank : rank < last.rank)));
}

/** A unit that may compete for the places. */
export interface Competitor {
  readonly place: Ranked;
  /** It surely competes: it surely has a place, meets the conditions, and has no better grade. */
  readonly sure: boolean;
}

interface Rivals {
  /** Surely, and at most. */
  ahead: [number, number];
  tied: [number, number];
  /** Ahead or tied, at most: one unit may be either. */
  notBehind: number;
}

export class Contest {
  private readonly open: readonly Competitor[];
  private readonly byPlace: ReadonlyMap<Ranked, Competitor>;
  private readonly settled: { readonly sure: readonly number[]; readonly all: readonly number[] };

  constructor(
    private readonly competitors: readonly Competitor[],
    private readonly room: Room,
    private readonly tie: TieAtEdge | undefined,
    private readonly keys: readonly Key[],
  ) {
    const settled = competitors.filter(({ place }) => isSettled(place.standing));
    const ranksOf = (some: readonly Competitor[]) => some.map(({ place }) => place.rank).sort((a, b) => a - b);
    this.byPlace = new Map(competitors.map((one) => [one.place, one]));
    this.open = competitors.filter(({ place }) => !isSettled(place.standing));
    this.settled = { sure: ranksOf(settled.filter(({ sure }) => sure)), all: ranksOf(settled) };
  }

  /** Whether a unit gets one of the places if it competes. */
  admits(place: Ranked): 'true' | 'false' | 'either' {
    const { ahead, tied, notBehind } = this.rivalsOf(place);
    const { least, most } = this.room;
    const surely = this.tie === 'all' ? ahead[1] < least : notBehind < least;
    if (surely && !place.mayDrop) return 'true';
    return (this.tie === 'all' ? ahead[0] < most : ahead[0] + tied[0] < most) ? 'either' : 'false';
  }

  private rivalsOf(own: Ranked): Rivals {
    const rivals: Rivals = { ahead: [0, 0], tied: [0, 0], notBehind: 0 };
    if (isSettled(own.standing)) this.addSettled(own, rivals);
    for (const other of isSettled(own.standing) ? this.open : this.competitors) if (other.place !== own) this.add(own, other, rivals);
    return rivals;
  }

  /** Settled units are told apart by their places, all at once; the unit itself is one of them. */
  private addSettled(own: Ranked, rivals: Rivals): void {
    const self = this.byPlace.get(own);
    for (const [at, ranks] of [this.settled.sure, this.settled.all].entries()) {
      const ahead = firstFrom(ranks, own.rank);
      const itself = self && (at === 1 || self.sure) ? 1 : 0;
      rivals.ahead[at]! += ahead;
      rivals.tied[at]! += firstFrom(ranks, own.rank + 1) - ahead - itself;
    }
    rivals.notBehind += rivals.ahead[1] + rivals.tied[1];
  }

  private add(own: Ranked, { place, sure }: Competitor, rivals: Rivals): void {
    const { better, tied, worse } = possibleOutcomes(own.standing, place.standing, this.keys);
    if (worse) rivals.ahead[1]++;
    if (tied) rivals.tied[1]++;
    if (worse || tied) rivals.notBehind++;
    if (!sure) return;
    if (!better && !tied) rivals.ahead[0]++;
    if (!better && !worse) rivals.tied[0]++;
  }
}

/** How many of the sorted numbers are below the limit. */
export function firstFrom(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const showRoom = (room: number): string => (room === Infinity ? '∞' : formatExact(Exact.int(room)));
