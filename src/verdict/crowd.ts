// A group to which one unit after another is compared. What a key decides is counted in its sorted ends; only those whose ranges touch
// the unit's at a point hang on the next key, and they are a group of their own. So no pair is looked at, however many units there are.

import { isPoint, type Exact, type Range } from '../exact/index.js';
import { allAhead, allBehind, allOpen, allTied, atMost, minus, nobody, orElse, plus, type Outcomes } from './outcomes.js';
import { possibleOutcomes, type Key, type Standing } from './standing.js';

const lasts = ['true', 'either', 'false'] as const;
type Last = Standing['last'];

export class Crowd {
  private readonly parts: readonly { readonly last: Last; readonly mayDrop: boolean; readonly group: KeyGroup }[];

  constructor(
    standings: readonly Standing[],
    private readonly keys: readonly Key[],
  ) {
    this.parts = lasts.flatMap((last) =>
      [true, false].flatMap((mayDrop) => {
        const some = standings.filter((one) => one.last === last && one.mayDrop === mayDrop);
        return some.length === 0 ? [] : [{ last, mayDrop, group: new KeyGroup(some, keys, 0) }];
      }),
    );
  }

  /** @param own one of the crowd, which is not compared with itself */
  outcomes(own: Standing): Outcomes {
    const met = this.parts.map(({ last, mayDrop, group }) => {
      const found = againstPart(own, last, group);
      return mayDrop ? atMost(found) : found;
    });
    const itself = pair(own, own, this.keys);
    return minus(met.reduce(plus, nobody), own.mayDrop ? atMost(itself) : itself);
  }
}

function againstPart(own: Standing, last: Last, group: KeyGroup): Outcomes {
  if (own.last === last && last !== 'either') return group.outcomes(own);
  if (own.last !== 'either' && last !== 'either') return own.last === 'true' ? allAhead(group.size) : allBehind(group.size);
  return orElse(group.outcomes(own), { better: own.last !== 'true' && last !== 'false', worse: own.last !== 'false' && last !== 'true' });
}

function pair(own: Standing, other: Standing, keys: readonly Key[]): Outcomes {
  const { better, tied, worse } = possibleOutcomes(own, other, keys);
  const level = tied ? allTied(1) : better ? allBehind(1) : allAhead(1);
  return orElse(level, { better, worse });
}

/** Ends turned so that high is good. */
interface Ends {
  readonly low: Exact;
  readonly high: Exact;
}

type Member = Standing & { readonly ends: Ends };

/** Units that are level on all keys before one of the chain. */
class KeyGroup {
  readonly size: number;
  /** Those to which the key does not apply: worse than any value. */
  private readonly without: readonly Standing[];
  private readonly lows: Sorted;
  private readonly highs: Sorted;
  /** Those whose range is a point. */
  private readonly points: Sorted;
  private withoutGroup: KeyGroup | undefined;

  constructor(
    standings: readonly Standing[],
    private readonly keys: readonly Key[],
    private readonly at: number,
  ) {
    this.size = standings.length;
    const key = keys[at];
    const having = key ? standings.filter((one) => one.keys[at]) : [];
    this.without = key ? standings.filter((one) => !one.keys[at]) : [];
    const members = having.map((one): Member => ({ ...one, ends: endsOf(one.keys[at]!, key!.best) }));
    const next = (some: readonly Standing[]) => new KeyGroup(some, keys, at + 1);
    this.lows = new Sorted(members, 'low', next);
    this.highs = new Sorted(members, 'high', next);
    this.points = new Sorted(
      members.filter(({ ends }) => isPoint(ends)),
      'low',
      next,
    );
  }

  outcomes(own: Standing): Outcomes {
    const key = this.keys[this.at];
    if (!key) return allTied(this.size);
    const range = own.keys[this.at];
    const having = this.lows.size;
    if (!range) return plus(allAhead(having), this.amongWithout(own));
    return plus(allBehind(this.without.length), this.amongHaving(own, endsOf(range, key.best)));
  }

  private amongWithout(own: Standing): Outcomes {
    if (this.without.length === 0) return nobody;
    this.withoutGroup ??= new KeyGroup(this.without, this.keys, this.at + 1);
    return this.withoutGroup.outcomes(own);
  }

  private amongHaving(own: Standing, ends: Ends): Outcomes {
    const ahead = allAhead(this.lows.above(ends.high));
    const behind = allBehind(this.highs.below(ends.low));
    // The same point is met from both ends.
    const same = isPoint(ends) ? this.points.at(ends.low, own) : nobody;
    const above = orElse(minus(this.lows.at(ends.high, own), same), { worse: true });
    const below = orElse(minus(this.highs.at(ends.low, own), same), { better: true });
    const decided = [ahead, behind, same, above, below].reduce(plus);
    return plus(decided, allOpen(this.lows.size - decided.others));
  }
}

const endsOf = ({ low, high }: Range, best: Key['best']): Ends =>
  best === 'high' ? { low, high } : { low: high.negate(), high: low.negate() };

/** Members in order of one of their ends. */
class Sorted {
  private readonly members: readonly Member[];
  private readonly groups = new Map<number, KeyGroup>();

  constructor(
    members: readonly Member[],
    private readonly end: keyof Ends,
    private readonly next: (members: readonly Standing[]) => KeyGroup,
  ) {
    this.members = members.toSorted((a, b) => a.ends[end].compare(b.ends[end]));
  }

  get size(): number {
    return this.members.length;
  }

  above(value: Exact): number {
    return this.size - this.place(value, 1);
  }

  below(value: Exact): number {
    return this.place(value, 0);
  }

  /** Against those whose end is the value, on the keys that follow. */
  at(value: Exact, own: Standing): Outcomes {
    const [first, end] = [this.place(value, 0), this.place(value, 1)];
    if (first === end) return nobody;
    const group = this.groups.get(first) ?? this.next(this.members.slice(first, end));
    this.groups.set(first, group);
    return group.outcomes(own);
  }

  /** How many are below the value, or not above it. */
  private place(value: Exact, orAt: 0 | 1): number {
    let [from, to] = [0, this.members.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.members[middle]!.ends[this.end].compare(value) < orAt) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
