// The best and worst place still possible while values are ranges.

import { Crowd } from './crowd.js';
import { DensePlaces } from './dense.js';
import type { Side } from './outcomes.js';
import { compareToday, isSettled, type Key, type Standing } from './standing.js';

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
  const [best, last] = [1 + ahead, 1 + behind];
  const apart = { best: best + tied, worst: best + tied, fromBottom: { best: last + tied, worst: last + tied } };
  return { best, worst: best, fromBottom: { best: last, worst: last }, apart };
}

export class PossiblePlaces {
  private readonly isOpen: boolean;
  private dense: DensePlaces | undefined;
  private crowd: Crowd | undefined;
  private readonly found: (Bounds | undefined)[] = [];

  constructor(
    private readonly ordered: readonly Standing[],
    private readonly levels: readonly Level[],
    private readonly keys: readonly Key[],
    private readonly isDense: boolean,
  ) {
    this.isOpen = !ordered.every(isSettled);
  }

  at(index: number): Bounds {
    if (this.isOpen) return (this.found[index] ??= this.find(index));
    const { first, end, number } = this.levels[index]!;
    return settledPlaces(this.isDense ? number : first, this.ordered.length - end, end - first - 1);
  }

  private find(index: number): Bounds {
    const own = this.ordered[index]!;
    this.crowd ??= new Crowd(this.ordered, this.keys);
    const { ahead, behind } = this.crowd.outcomes(own);
    const shared = { ...behindThat(ahead), fromBottom: behindThat(behind) };
    const apart = { ...behindThat(ahead.orTied), fromBottom: behindThat(behind.orTied) };
    if (!this.isDense) return { ...shared, apart };
    this.dense ??= new DensePlaces(this.ordered, this.keys);
    const places = this.dense.at(own);
    return { ...shared, ...places, apart: { ...places.apart, fromBottom: apart.fromBottom } };
  }
}

const behindThat = ({ surely, perhaps }: Pick<Side, 'surely' | 'perhaps'>): Places => ({ best: 1 + surely, worst: 1 + perhaps });
