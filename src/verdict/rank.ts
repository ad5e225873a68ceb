// Places within a group by a declared chain: shared, dense or unique. Provisional units have a best and a worst place.

import { Exact } from '../exact/index.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { because, type Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Ranking } from '../rubric/verdict-model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { compareText } from '../order/index.js';
import { levelsOf, PossiblePlaces, type Bounds, type Level } from './bounds.js';
import { compareLowest, keysOf, rankedValue, rankEffect, showKey, standingOf, type Key, type Standing } from './standing.js';

/** `best` and `worst` are both equal to `rank` when nothing is missing. */
export interface Ranked extends Bounds {
  readonly unit: ScoredUnit;
  /** 1 + units strictly ahead (1 2 2 4), or + places ahead (1 2 2 3). */
  readonly rank: number;
  /** A missing fact may still take its place away. */
  readonly mayDrop: boolean;
  /** 1 + units with a place strictly behind, by the lowest values. */
  readonly rankFromBottom: number;
  /** Score of the unit with the next better place less its own, either way round; undefined for the first. */
  readonly distance: Exact | undefined;
  /** Against the unit just ahead: which key decided, or that none did. */
  readonly because: Message;
}

/** Units that can have a place, in order of place; those without a score or with `rank: none` are not among them. */
export function rankGroup(units: readonly ScoredUnit[], rubric: Rubric, problems: Problems): Ranked[] {
  const keys = keysOf(rubric);
  const { by, ties } = rubric.verdict.ranking;
  const standings = units.filter(isRanked).map((unit) => standingOf(unit, keys, by));
  const ordered = standings.sort((a, b) => compareLowest(a, b, keys).order || compareText(a.unit.unit.id, b.unit.unit.id));
  const levels = levelsOf(ordered, keys);
  const possible = new PossiblePlaces(ordered, levels, keys, ties === 'dense');
  const ranked = ordered.map(({ unit, mayDrop }, index): Ranked => {
    const { first, end, number } = levels[index]!;
    return {
      unit,
      rank: 1 + (ties === 'dense' ? number : first),
      mayDrop,
      ...possible.at(index),
      rankFromBottom: 1 + ordered.length - end,
      distance: distanceTo(ordered[first - 1], ordered[index]!, by),
      because: explain(ordered, index, keys),
    };
  });
  if (ties === 'unique') reportTies(ordered, levels, rubric, problems);
  return ranked;
}

const isRanked = (unit: ScoredUnit): boolean => unit.score.total !== undefined && rankEffect(unit, 'none') !== 'true';

/** From the unit with the next better place, in what is ranked by. */
function distanceTo(ahead: Standing | undefined, own: Standing, by: Ranking['by']): Exact | undefined {
  // A veto puts a unit last whatever its score: no number of points would move it.
  if (!ahead || ahead.last !== own.last) return undefined;
  const [theirs, mine] = [ahead, own].map(({ unit }) => rankedValue(unit, by)?.low);
  const distance = theirs?.isFinite && mine?.isFinite ? theirs.minus(mine).abs() : undefined;
  return by === 'rate' ? distance?.times(Exact.int(100)) : distance;
}

function explain(ordered: readonly Standing[], index: number, keys: readonly Key[]): Message {
  const own = ordered[index]!;
  const ahead = ordered[index - 1];
  if (!ahead) return because('rank/first', { units: String(ordered.length) });
  const { order, key } = compareLowest(ahead, own, keys);
  const other = ahead.unit.unit.name;
  if (order === 0) return because('rank/shared', { other });
  if (key === -1) return because('rank/last', { other });
  return because('rank/decided', {
    other,
    key: `${keys[key]!.text} ${keys[key]!.best}`,
    own: showKey(own.keys[key]),
    theirs: showKey(ahead.keys[key]),
  });
}

/** `ties: unique` promises that the chain decides; a tie left over is an error that names the units. */
function reportTies(ordered: readonly Standing[], levels: readonly Level[], rubric: Rubric, problems: Problems): void {
  for (const { first, end } of new Set(levels)) {
    if (end - first < 2) continue;
    const units = ordered.slice(first, end).map(({ unit }) => unit.unit.name);
    problems.add('score/tie-not-resolved', { units: units.join('、'), unit: units[0]! }, rubric.verdict.ranking.node ?? rubric.node);
  }
}
