// Places within a group by a declared chain: shared, dense or unique. Provisional units have a best and a worst place.

import { Exact } from '../exact/index.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Ranking } from '../rubric/verdict-model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { compareText } from '../order/index.js';
import { levelsOf, PossiblePlaces, type Bounds, type Level } from './bounds.js';
import { explainPlace } from './explain-rank.js';
import type { Inquiry } from './inquiry.js';
import { OpenKeys } from './open-keys.js';
import { compareToday, keysOf, rankedValue, rankEffect, standingOf, worstEnd, type Key, type Standing } from './standing.js';

/** `best` and `worst` are both equal to `rank` when nothing is missing. */
export interface Ranked extends Bounds {
  readonly unit: ScoredUnit;
  readonly standing: Standing;
  /** All of its possible places at once. */
  readonly bounds: Bounds;
  /** 1 + units strictly ahead (1 2 2 4), or + places ahead (1 2 2 3). */
  readonly rank: number;
  /** A missing fact may still take its place away. */
  readonly mayDrop: boolean;
  /** 1 + units with a place strictly behind, as the ranking stands. */
  readonly rankFromBottom: number;
  /** Score of the unit with the next better place less its own, either way round; undefined for the first. */
  readonly distance: Exact | undefined;
  /** Against the unit with the next better place: which key decided; and who shares the place. */
  readonly because: Message;
}

/** Units that can have a place, in order of place; those without a score or with `rank: none` are not among them. */
export function rankGroup(units: readonly ScoredUnit[], rubric: Rubric, inquiry: Inquiry): Ranked[] {
  const keys = keysOf(rubric);
  const { by, ties } = rubric.verdict.ranking;
  const standings = units.filter(isRanked).flatMap((unit) => standingOf(unit, keys, by, inquiry) ?? []);
  const ordered = standings.sort((a, b) => compareToday(a, b, keys).order || compareText(a.unit.unit.id, b.unit.unit.id));
  const levels = levelsOf(ordered, keys);
  const possible = new PossiblePlaces(ordered, levels, keys, ties === 'dense');
  const group: RankedGroup = { ordered, levels, possible, keys, rubric };
  const ranked = ordered.map((_, index) => new RankedUnit(group, index));
  new OpenKeys(ordered, keys).note(by, inquiry);
  if (ties === 'unique') reportTies(ordered, levels, rubric, inquiry.problems);
  return ranked;
}

interface RankedGroup {
  readonly ordered: readonly Standing[];
  readonly levels: readonly Level[];
  readonly possible: PossiblePlaces;
  readonly keys: readonly Key[];
  readonly rubric: Rubric;
}

/** Of a great many units only the place in the order is kept; what follows from it is worked out when it is asked for. */
class RankedUnit implements Ranked {
  constructor(
    private readonly group: RankedGroup,
    private readonly index: number,
  ) {}

  get standing(): Standing {
    return this.group.ordered[this.index]!;
  }
  get unit(): ScoredUnit {
    return this.standing.unit;
  }
  get mayDrop(): boolean {
    return this.standing.mayDrop;
  }
  private get level(): Level {
    return this.group.levels[this.index]!;
  }
  get bounds(): Bounds {
    return this.group.possible.at(this.index);
  }
  get rank(): number {
    const { first, number } = this.level;
    return 1 + (this.group.rubric.verdict.ranking.ties === 'dense' ? number : first);
  }
  get best(): number {
    return this.bounds.best;
  }
  get worst(): number {
    return this.bounds.worst;
  }
  get fromBottom(): Bounds['fromBottom'] {
    return this.bounds.fromBottom;
  }
  get apart(): Bounds['apart'] {
    return this.bounds.apart;
  }
  get rankFromBottom(): number {
    return 1 + this.group.ordered.length - this.level.end;
  }
  get distance(): Exact | undefined {
    return distanceTo(this.group.ordered[this.level.first - 1], this.standing, this.group.rubric);
  }
  get because(): Message {
    return explainPlace(this.group.ordered, this.index, this.level, this.group.keys);
  }
}

const isRanked = (unit: ScoredUnit): boolean => unit.score.total !== undefined && rankEffect(unit, 'none') !== 'true';

/** From the unit with the next better place, in what is ranked by. */
function distanceTo(ahead: Standing | undefined, own: Standing, { verdict, direction }: Rubric): Exact | undefined {
  const { by } = verdict.ranking;
  // A veto puts a unit last whatever its score: no number of points would move it.
  if (!ahead || ahead.last !== own.last) return undefined;
  const theirs = rankedEnd(ahead.unit, by, direction);
  const mine = rankedEnd(own.unit, by, direction);
  const distance = theirs?.isFinite && mine?.isFinite ? theirs.minus(mine).abs() : undefined;
  return by === 'rate' ? distance?.times(Exact.int(100)) : distance;
}

function rankedEnd(unit: ScoredUnit, by: Ranking['by'], direction: Rubric['direction']): Exact | undefined {
  const value = rankedValue(unit, by);
  return value && worstEnd(value, direction);
}

/** `ties: unique` promises that the chain decides; a tie left over is an error that names the units. */
function reportTies(ordered: readonly Standing[], levels: readonly Level[], rubric: Rubric, problems: Problems): void {
  for (const { first, end } of new Set(levels)) {
    // Scores that are still open may yet tell the units apart; a lot that was not drawn will not draw itself.
    const tied = ordered
      .slice(first, end)
      .filter(({ unit, last, mayDrop }) => unit.score.status === 'final' && last !== 'either' && !mayDrop);
    if (tied.length < 2) continue;
    const units = tied.map(({ unit }) => unit.unit.name);
    problems.add('score/tie-not-resolved', { units: units.join('、'), unit: units[0]! }, rubric.verdict.ranking.node ?? rubric.node);
  }
}
