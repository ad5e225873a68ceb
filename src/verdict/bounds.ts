// The best and worst place still possible while values are ranges. Units that are settled are counted by their level in the order,
// so that only units with missing facts are compared one by one.

import { DensePlaces } from './dense.js';
import { compareToday, isSettled, possibleOutcomes, type Compared, type Key, type Standing } from './standing.js';

/** Units that are equal on every key, in the order of places. */
export interface Level {
  readonly first: number;
  readonly end: number;
  /** 0 for the best. */
  readonly number: number;
}

/** The level of each unit of an ordered group. */
export function levelsOf(ordered: readonly Standing[], keys: readonly Key[]): Level[] {
  const levels: Level[] = [];
  for (let first = 0, number = 0; first < ordered.length; number++) {
    let end = first + 1;
    while (end < ordered.length && compareToday(ordered[first]!, ordered[end]!, keys).order === 0) end++;
    const level = { first, end, number };
    for (; first < end; first++) levels.push(level);
  }
  return levels;
}

interface Places {
  readonly best: number;
  readonly worst: number;
}

export interface Bounds extends Places {
  /** 1 + units behind, at least and at most. */
  readonly fromBottom: Places;
  /** The same two as if the unit stood at the far end of every tie it has or may have. */
  readonly apart: Places & { readonly fromBottom: Places };
}

/** Where nothing is open both ends are the same. */
function settledPlaces(ahead: number, behind: number, tied: number): Bounds {
  const at = (units: number): Places => ({ best: 1 + units, worst: 1 + units });
  return { ...at(ahead), fromBottom: at(behind), apart: { ...at(ahead + tied), fromBottom: at(behind + tied) } };
}

/** Both count from one. */
function addPlaces(a: Bounds, b: Bounds): Bounds {
  const add = (one: Places, other: Places): Places => ({ best: one.best + other.best - 1, worst: one.worst + other.worst - 1 });
  const apart = { ...add(a.apart, b.apart), fromBottom: add(a.apart.fromBottom, b.apart.fromBottom) };
  return { ...add(a, b), fromBottom: add(a.fromBottom, b.fromBottom), apart };
}

export class PossiblePlaces {
  private readonly open: readonly Standing[];
  /** How many settled units stand before each index. */
  private readonly settledBefore: readonly number[];
  private readonly dense: DensePlaces | undefined;
  /** Kept where each takes a comparison with others. */
  private readonly found: (Bounds | undefined)[] = [];

  constructor(
    private readonly ordered: readonly Standing[],
    private readonly levels: readonly Level[],
    private readonly keys: readonly Key[],
    dense: boolean,
  ) {
    this.dense = dense ? new DensePlaces(keys) : undefined;
    this.open = ordered.filter((standing) => !isSettled(standing));
    let count = 0;
    this.settledBefore = [0, ...ordered.map((standing) => (count += isSettled(standing) ? 1 : 0))];
  }

  at(index: number): Bounds {
    if (this.open.length === 0) return this.find(index);
    return (this.found[index] ??= this.find(index));
  }

  private find(index: number): Bounds {
    const own = this.ordered[index]!;
    const { first, end, number } = this.levels[index]!;
    const settled = this.settledBefore.at(-1)!;
    if (this.open.length === 0) return settledPlaces(this.dense ? number : first, settled - end, end - first - 1);
    if (!isSettled(own) || this.dense) return this.compared(own, this.ordered);
    const ahead = this.settledBefore[first]!;
    const behind = settled - this.settledBefore[end]!;
    const tied = this.settledBefore[end]! - ahead - 1;
    return addPlaces(this.compared(own, this.open), settledPlaces(ahead, behind, tied));
  }

  private compared(own: Standing, among: readonly Standing[]): Bounds {
    const others = among.filter((other) => other !== own).map((other) => ({ other, ...possibleOutcomes(own, other, this.keys) }));
    const count = (test: (other: Compared) => boolean): number => 1 + others.filter(test).length;
    const fromBottom = { best: count(({ worse, tied, other }) => !worse && !tied && !other.mayDrop), worst: count(({ better }) => better) };
    const farFromBottom = {
      best: count(({ worse, other }) => !worse && !other.mayDrop),
      worst: count(({ better, tied }) => better || tied),
    };
    const places = this.dense ? densePlaces(this.dense, others) : sharedPlaces(count);
    return { ...places, fromBottom, apart: { ...places.apart, fromBottom: farFromBottom } };
  }
}

type Ahead = Places & { readonly apart: Places };

const sharedPlaces = (count: (test: (other: Compared) => boolean) => number): Ahead => ({
  best: count(({ better, tied, other }) => !better && !tied && !other.mayDrop),
  worst: count(({ worse }) => worse),
  apart: { best: count(({ better, other }) => !better && !other.mayDrop), worst: count(({ worse, tied }) => worse || tied) },
});

/** The far end of a tie lies as many places on as there are units in it. */
function densePlaces(dense: DensePlaces, others: readonly Compared[]): Ahead {
  const surely = others.filter(({ better, other }) => !better && !other.mayDrop);
  const surelyTied = surely.filter(({ worse }) => !worse).length;
  const fewest = dense.fewestAhead(others);
  const mostApart = dense.mostAhead(others.filter(({ tied }) => !tied)) + others.filter(({ tied }) => tied).length;
  return {
    best: 1 + fewest,
    worst: 1 + dense.mostAhead(others),
    apart: { best: 1 + Math.max(fewest + surelyTied, Math.min(surely.length, 1)), worst: 1 + mostApart },
  };
}
