// Points by place: of one place, or the mean of those that a tie covers. No tie is so long that its places are looked at one by one.

import { addRange, divideRange, Exact, hull, multiplyRange, point, zeroRange, type Range } from '../../exact/index.js';
import type { Figure } from '../../figure/index.js';
import type { RankSpec } from './rule.js';

/** The first and the last of some places. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export class PointsByPlace {
  private readonly list: readonly Range[];
  private readonly rest: Range;
  /** What each later place adds to the first, instead of a list. */
  private readonly steps: { readonly first: Range; readonly each: Range } | undefined;

  constructor(points: RankSpec['points'], number: (figure: Figure) => Range) {
    this.list = 'list' in points ? points.list.map(number) : [];
    this.rest = 'list' in points && points.rest ? number(points.rest) : zeroRange;
    this.steps = 'first' in points ? { first: number(points.first), each: number(points.each) } : undefined;
  }

  /** Whichever of the places it is. */
  anyOf({ first, last }: Stretch): Range {
    const ends = this.steps ? [first, last] : upTo({ first, last: Math.max(first, Math.min(last, this.list.length + 1)) });
    return ends.map((place) => this.sum({ first: place, last: place })).reduce(hull);
  }

  /** The mean over the places of a tie. @param from where it may begin @param to where it may end */
  meanOver(from: Stretch, to: Stretch): Range {
    return this.beginnings(from)
      .flatMap((first) => this.means(first, { first: Math.max(first, to.first), last: Math.max(first, to.last) }))
      .reduce(hull);
  }

  /** Beyond the list all places are worth the same, and steps are even: the ends decide. */
  private beginnings({ first, last }: Stretch): readonly number[] {
    const listed = Math.max(first, Math.min(last, this.steps ? first : this.list.length + 1));
    return [...new Set([...upTo({ first, last: listed }), last])];
  }

  private means(first: number, { first: nearest, last: farthest }: Stretch): Range[] {
    const mean = (sum: Range, last: number): Range => divideRange(sum, point(Exact.int(last - first + 1)));
    const found = [mean(this.sum({ first, last: nearest }), nearest)];
    let sum = this.sum({ first, last: nearest });
    for (let last = nearest + 1; last <= Math.min(farthest, this.list.length + 1); last++) {
      sum = addRange(sum, this.sum({ first: last, last }));
      found.push(mean(sum, last));
    }
    return [...found, mean(this.sum({ first, last: farthest }), farthest)];
  }

  private sum({ first, last }: Stretch): Range {
    const count = point(Exact.int(last - first + 1));
    if (this.steps) {
      const steps = Exact.int(first + last - 2)
        .times(count.low)
        .dividedBy(Exact.int(2));
      return addRange(multiplyRange(this.steps.first, count), multiplyRange(this.steps.each, point(steps)));
    }
    const beyond = last - Math.max(first - 1, this.list.length);
    const more = beyond > 0 ? multiplyRange(this.rest, point(Exact.int(beyond))) : zeroRange;
    return this.list.slice(first - 1, last).reduce(addRange, more);
  }
}

const upTo = ({ first, last }: Stretch): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
