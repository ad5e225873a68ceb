// The best and worst place still possible while values are ranges. Units that are settled are counted by their level in the order,
// so that only units with missing facts are compared one by one.

import { isPoint } from '../exact/index.js';
import { compareLowest, possibleOutcomes, showKey, type Key, type Standing } from './standing.js';

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
    while (end < ordered.length && compareLowest(ordered[first]!, ordered[end]!, keys).order === 0) end++;
    const level = { first, end, number };
    for (; first < end; first++) levels.push(level);
  }
  return levels;
}

export interface Bounds {
  readonly best: number;
  readonly worst: number;
  /** 1 + units behind, at least and at most. */
  readonly fromBottom: { readonly best: number; readonly worst: number };
}

const isSettled = ({ keys, last }: Standing): boolean => last !== 'either' && keys.every((key) => key === undefined || isPoint(key));

export class PossiblePlaces {
  private readonly open: readonly Standing[];
  /** How many settled units stand before each index. */
  private readonly settledBefore: readonly number[];

  constructor(
    private readonly ordered: readonly Standing[],
    private readonly levels: readonly Level[],
    private readonly keys: readonly Key[],
    private readonly dense: boolean,
  ) {
    this.open = ordered.filter((standing) => !isSettled(standing));
    let count = 0;
    this.settledBefore = [0, ...ordered.map((standing) => (count += isSettled(standing) ? 1 : 0))];
  }

  at(index: number): Bounds {
    const own = this.ordered[index]!;
    const { first, end, number } = this.levels[index]!;
    const settled = this.settledBefore.at(-1)!;
    if (this.open.length === 0) {
      const place = 1 + (this.dense ? number : first);
      const behind = 1 + settled - end;
      return { best: place, worst: place, fromBottom: { best: behind, worst: behind } };
    }
    if (!isSettled(own) || this.dense) return this.compared(own, this.ordered);
    const ahead = this.settledBefore[first]!;
    const behind = settled - this.settledBefore[end]!;
    const others = this.compared(own, this.open);
    return {
      best: others.best + ahead,
      worst: others.worst + ahead,
      fromBottom: { best: others.fromBottom.best + behind, worst: others.fromBottom.worst + behind },
    };
  }

  private compared(own: Standing, among: readonly Standing[]): Bounds {
    const others = among.filter((other) => other !== own).map((other) => ({ other, outcome: possibleOutcomes(own, other, this.keys) }));
    const surelyAhead = others.filter(({ outcome }) => !outcome.better && !outcome.tied);
    const possiblyAhead = others.filter(({ outcome }) => outcome.worse);
    const surelyBehind = others.filter(({ outcome }) => !outcome.worse && !outcome.tied);
    const possiblyBehind = others.filter(({ outcome }) => outcome.better);
    const fromBottom = { best: 1 + surelyBehind.length, worst: 1 + possiblyBehind.length };
    if (!this.dense) return { best: 1 + surelyAhead.length, worst: 1 + possiblyAhead.length, fromBottom };
    const most = new Set(possiblyAhead.map(({ other }) => other.keys.map(showKey).join())).size;
    return { best: 1 + this.fewestPlaces(surelyAhead.map(({ other }) => other)), worst: 1 + most, fromBottom };
  }

  /** How many places units ahead need at least: those that cannot be tied with one another. */
  private fewestPlaces(ahead: readonly Standing[]): number {
    let count = 0;
    let last: Standing | undefined;
    for (const one of [...ahead].sort((a, b) => compareLowest(a, b, this.keys).order)) {
      if (!last || !possibleOutcomes(last, one, this.keys).tied) count++;
      last = one;
    }
    return count;
  }
}
