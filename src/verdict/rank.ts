// Places within a group by a declared chain: shared, dense or unique. Provisional units have a best and a worst place.

import type { Exact } from '../exact/index.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { because, type Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { compareText } from '../order/index.js';
import { compareLowest, keysOf, possibleOutcomes, showKey, standingOf, type Key, type Standing } from './standing.js';

export interface Ranked {
  readonly unit: ScoredUnit;
  readonly rank: number;
  /** Best and worst place still possible; both equal to `rank` when nothing is missing. */
  readonly best: number;
  readonly worst: number;
  /** 1 + units behind, at least and at most; and how many units share the place. */
  readonly fromBottom: { readonly best: number; readonly worst: number };
  readonly tied: number;
  /** Score of the unit with the next better place less its own, either way round; undefined for the first. */
  readonly distance: Exact | undefined;
  /** Against the unit just ahead: which key decided, or that none did. */
  readonly because: Message;
}

/** Units that can have a place, in order of place; those without a score or with `rank: none` are not among them. */
export function rankGroup(units: readonly ScoredUnit[], rubric: Rubric, problems: Problems): Ranked[] {
  const keys = keysOf(rubric);
  const { by, ties } = rubric.verdict.ranking;
  const standings = units.filter(isRanked).map((unit) => standingOf(unit, keys, by, effectOf(unit, 'last')));
  const ordered = standings.sort((a, b) => compareLowest(a, b, keys).order || compareText(a.unit.unit.id, b.unit.unit.id));
  const ranked = ordered.map((standing, index): Ranked => {
    const place = placeOf(ordered, index, ties, keys);
    return {
      unit: standing.unit,
      rank: place,
      ...bounds(standing, ordered, ties, keys),
      tied: ordered.filter((other) => compareLowest(other, standing, keys).order === 0).length,
      distance: distanceAt(ordered, index, keys),
      because: explain(ordered, index, keys),
    };
  });
  if (ties === 'unique') reportTies(ordered, keys, rubric, problems);
  return ranked;
}

const isRanked = (unit: ScoredUnit): boolean => unit.score.total !== undefined && effectOf(unit, 'none') !== 'true';

function effectOf(unit: ScoredUnit, rank: 'last' | 'none'): 'true' | 'either' | 'false' {
  const fired = unit.fired.filter(({ effect }) => effect.rank === rank);
  if (fired.some(({ fires }) => fires === 'true')) return 'true';
  return fired.length > 0 ? 'either' : 'false';
}

function distanceAt(ordered: readonly Standing[], index: number, keys: readonly Key[]): Exact | undefined {
  const own = ordered[index]!;
  const ahead = ordered.slice(0, index).findLast((other) => compareLowest(other, own, keys).order !== 0);
  // A veto puts a unit last whatever its score: no number of points would move it.
  if (ahead && ahead.last !== own.last) return undefined;
  const [theirs, mine] = [ahead?.unit.score.total?.low, own.unit.score.total?.low];
  return theirs?.isFinite && mine?.isFinite ? theirs.minus(mine).abs() : undefined;
}

/** 1 + units strictly ahead (1 2 2 4), or + places ahead (1 2 2 3). */
function placeOf(ordered: readonly Standing[], index: number, ties: string, keys: readonly Key[]): number {
  let first = index;
  while (first > 0 && compareLowest(ordered[first - 1]!, ordered[index]!, keys).order === 0) first--;
  if (ties !== 'dense') return first + 1;
  let places = 1;
  for (let at = 1; at <= first; at++) if (compareLowest(ordered[at - 1]!, ordered[at]!, keys).order !== 0) places++;
  return places;
}

function bounds(
  own: Standing,
  all: readonly Standing[],
  ties: string,
  keys: readonly Key[],
): Pick<Ranked, 'best' | 'worst' | 'fromBottom'> {
  const others = all.filter((other) => other !== own).map((other) => ({ other, outcome: possibleOutcomes(own, other, keys) }));
  const surelyAhead = others.filter(({ outcome }) => !outcome.better && !outcome.tied);
  const possiblyAhead = others.filter(({ outcome }) => outcome.worse);
  const surelyBehind = others.filter(({ outcome }) => !outcome.worse && !outcome.tied);
  const possiblyBehind = others.filter(({ outcome }) => outcome.better);
  const fromBottom = { best: 1 + surelyBehind.length, worst: 1 + possiblyBehind.length };
  if (ties !== 'dense') return { best: 1 + surelyAhead.length, worst: 1 + possiblyAhead.length, fromBottom };
  const distinct = (group: typeof others) => new Set(group.map(({ other }) => other.keys.map(showKey).join())).size;
  const ahead = surelyAhead.map(({ other }) => other);
  return { best: 1 + distinctAhead(ahead, keys), worst: 1 + distinct(possiblyAhead), fromBottom };
}

/** How many places the units surely ahead need at least: those that cannot be tied with one another. */
function distinctAhead(ahead: readonly Standing[], keys: readonly Key[]): number {
  let count = 0;
  let last: Standing | undefined;
  for (const one of [...ahead].sort((a, b) => compareLowest(a, b, keys).order)) {
    if (!last || !possibleOutcomes(last, one, keys).tied) count++;
    last = one;
  }
  return count;
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
function reportTies(ordered: readonly Standing[], keys: readonly Key[], rubric: Rubric, problems: Problems): void {
  for (let start = 0; start < ordered.length;) {
    let end = start + 1;
    while (end < ordered.length && compareLowest(ordered[start]!, ordered[end]!, keys).order === 0) end++;
    if (end - start > 1) {
      const units = ordered
        .slice(start, end)
        .map(({ unit }) => unit.unit.name)
        .join('、');
      problems.add('score/tie-not-resolved', { units, unit: ordered[start]!.unit.unit.name }, rubric.verdict.ranking.node ?? rubric.node);
    }
    start = end;
  }
}
