// Places under `ties: dense` while values are ranges: how many places the units ahead of one can fill, at least and at most. Units with the
// same values stand on a level, which is compared once for all of them; only those that a missing fact may move are compared one by one.

import { isPoint } from '../exact/index.js';
import { compareToday, possibleOutcomes, type Key, type Possible, type Standing } from './standing.js';

interface Places {
  readonly best: number;
  readonly worst: number;
}

export interface DenseBounds extends Places {
  /** As if the unit stood at the far end of every tie it has or may have. */
  readonly apart: Places;
}

/** Units that fill one place between them: a level, or a single unit that is open. */
interface Side {
  readonly standing: Standing;
  units: number;
  /** Of these, units that surely have a place. */
  placed: number;
}

interface Met extends Possible {
  readonly units: number;
  readonly placed: number;
}

export class DensePlaces {
  /** In order of place. */
  private readonly levels: Side[] = [];
  private readonly levelOf = new Map<Standing, number>();
  /** By the upper end of their values. */
  private readonly open: readonly Side[];
  private readonly firstTies = new Map<Side, number>();
  private readonly known = new Map<string, DenseBounds>();

  /** @param ordered in order of place as the ranking stands */
  constructor(
    ordered: readonly Standing[],
    private readonly keys: readonly Key[],
  ) {
    const open: Side[] = [];
    for (const standing of ordered) {
      const side = { standing, units: 1, placed: standing.mayDrop ? 0 : 1 };
      if (mayMove(standing)) open.push(side);
      else this.addToLevel(side);
    }
    this.open = open.sort((a, b) => byUpperEnd(a.standing, b.standing));
  }

  /** @param own one of the group */
  at(own: Standing): DenseBounds {
    const level = this.levelOf.get(own);
    if (level === undefined) return this.find(own);
    const key = `${level} ${own.mayDrop}`;
    const known = this.known.get(key) ?? this.find(own);
    this.known.set(key, known);
    return known;
  }

  private addToLevel(side: Side): void {
    const last = this.levels.at(-1);
    const isSame = last !== undefined && compareToday(last.standing, side.standing, this.keys).order === 0;
    if (!isSame) this.levels.push(side);
    else {
      last.units += side.units;
      last.placed += side.placed;
    }
    this.levelOf.set(side.standing, this.levels.length - 1);
  }

  private find(own: Standing): DenseBounds {
    const levels = this.metLevels(own);
    const open = this.open.flatMap((side) => (side.standing === own ? [] : [{ side, met: this.met(own, side) }]));
    const all = [...levels, ...open.map(({ met }) => met)];
    const count = (wanted: (met: Met) => boolean, of: 'units' | 'placed'): number =>
      all.reduce((sum, met) => sum + (wanted(met) ? met[of] : 0), 0);
    const surely = count(({ better }) => !better, 'placed');
    const surelyTied = count(({ better, worse }) => !better && !worse, 'placed');
    const fewest = this.fewestAhead(
      levels,
      open.filter(({ met }) => isSurelyAhead(met)).map(({ side }) => side),
    );
    const apart = all.filter(({ worse, tied }) => worse && !tied).length + count(({ tied }) => tied, 'units');
    return {
      best: 1 + fewest,
      worst: 1 + all.filter(({ worse }) => worse).length,
      apart: { best: 1 + Math.max(fewest + surelyTied, Math.min(surely, 1)), worst: 1 + apart },
    };
  }

  /** Each level as it stands to the unit, which is not counted on its own; those that are left empty so are not there. */
  private metLevels(own: Standing): Met[] {
    const at = this.levelOf.get(own);
    return this.levels.flatMap((side, level) => {
      if (at === undefined) return this.met(own, side);
      const { units, placed } = side;
      if (level !== at) return { units, placed, better: level > at, tied: false, worse: level < at };
      if (units === 1) return [];
      return { units: units - 1, placed: placed - (own.mayDrop ? 0 : 1), better: false, tied: true, worse: false };
    });
  }

  private met(own: Standing, { standing, units, placed }: Side): Met {
    return { units, placed, ...possibleOutcomes(own, standing, this.keys) };
  }

  /** Each level is a place. An open unit adds one only if it can tie with none that is counted already. */
  private fewestAhead(levels: readonly Met[], open: readonly Side[]): number {
    let settled = 0;
    // What is surely ahead of the unit is ahead of the levels behind it too: these are the first ones.
    let end = 0;
    for (const [level, met] of levels.entries()) {
      if (!isSurelyAhead(met)) continue;
      settled++;
      end = level + 1;
    }
    const counted: Side[] = [];
    // By the upper end: the most units of which no two can meet are found by taking the one that ends first.
    for (const side of open) {
      if (this.firstTie(side) >= end && counted.every((one) => !this.met(one.standing, side).tied)) counted.push(side);
    }
    return settled + counted.length;
  }

  /** The first level with units that surely have a place on which an open unit may come to stand. */
  private firstTie(side: Side): number {
    const known = this.firstTies.get(side);
    if (known !== undefined) return known;
    const found = this.levels.findIndex((level) => level.placed > 0 && this.met(side.standing, level).tied);
    const first = found === -1 ? Infinity : found;
    this.firstTies.set(side, first);
    return first;
  }
}

const isSurelyAhead = ({ better, tied, placed }: Met): boolean => !better && !tied && placed > 0;

/** Whether a missing fact may still give it another place; to lose its place altogether is another matter. */
const mayMove = ({ last, keys }: Standing): boolean => last === 'either' || keys.some((key) => key && !isPoint(key));

function byUpperEnd(a: Standing, b: Standing): number {
  for (const [index, key] of a.keys.entries()) {
    const other = b.keys[index];
    if (!key && !other) continue;
    const order = !key ? -1 : !other ? 1 : key.high.compare(other.high);
    if (order !== 0) return order;
  }
  return 0;
}
