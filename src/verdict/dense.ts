// Places under `ties: dense` while values are ranges: how many places the units ahead of one can fill, at least and at most.

import { isPoint } from '../exact/index.js';
import { possibleOutcomes, showKey, type Compared, type Key, type Standing } from './standing.js';

export class DensePlaces {
  private readonly levels = new Map<Standing, string | undefined>();

  constructor(private readonly keys: readonly Key[]) {}

  /** Of settled units each level is a place. An open one adds a place only if it can tie with none that is counted already. */
  fewestAhead(others: readonly Compared[]): number {
    const ahead = others.filter(({ better, tied, other }) => !better && !tied && !other.mayDrop).map(({ other }) => other);
    const settled = new Map(ahead.flatMap((one) => (this.levelOf(one) === undefined ? [] : [[this.levelOf(one), one] as const])));
    const counted = [...settled.values()];
    // By the upper end: the most units of which no two can meet are found by taking the one that ends first.
    for (const open of ahead.filter((one) => this.levelOf(one) === undefined).sort(byUpperEnd)) {
      if (counted.every((one) => !possibleOutcomes(one, open, this.keys).tied)) counted.push(open);
    }
    return counted.length;
  }

  /** An open unit may have a place of its own. */
  mostAhead(others: readonly Compared[]): number {
    const ahead = others.filter(({ worse }) => worse).map(({ other }) => this.levelOf(other));
    const open = ahead.filter((level) => level === undefined).length;
    return new Set(ahead.filter((level) => level !== undefined)).size + open;
  }

  /** Undefined: a missing fact may still move the unit. */
  private levelOf(standing: Standing): string | undefined {
    if (!this.levels.has(standing)) this.levels.set(standing, levelOf(standing));
    return this.levels.get(standing);
  }
}

const levelOf = ({ last, keys }: Standing): string | undefined =>
  last === 'either' || keys.some((key) => key && !isPoint(key)) ? undefined : `${last} ${keys.map(showKey).join(' ')}`;

function byUpperEnd(a: Standing, b: Standing): number {
  for (const [index, key] of a.keys.entries()) {
    const other = b.keys[index];
    const order = key && other ? key.high.compare(other.high) : 0;
    if (order !== 0) return order;
  }
  return 0;
}
