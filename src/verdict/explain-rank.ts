// Why this place: the key of the chain that decided against the unit with the next better place, and who shares it.

import { isPoint } from '../exact/index.js';
import { because, type Message } from '../ledger/index.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import type { Level } from './bounds.js';
import { nameOfRule } from './rule-name.js';
import { compareToday, showKey, type Key, type Standing } from './standing.js';

/** More names than this are counted, not listed. */
const mostNames = 3;

/** @param ordered the group in order of place */
export function explainPlace(ordered: readonly Standing[], index: number, { first, end }: Level, keys: readonly Key[]): Message {
  const own = ordered[index]!;
  const tied = ordered.slice(first, Math.min(end, first + mostNames + 1)).filter((other) => other !== own);
  const count = end - first - 1;
  const shared = { tied: namesOf(tied), more: count > mostNames ? String(count) : '' };
  const ahead = ordered[first - 1];
  if (!ahead) return because('rank/first', { units: String(ordered.length), ...shared });
  const other = ahead.unit.unit.name;
  const { key } = compareToday(ahead, own, keys);
  if (key === -1) return because('rank/last', { other, ...whatPutsLast(own.unit), ...shared });
  const [mine, theirs] = [own.keys[key], ahead.keys[key]];
  return because('rank/decided', {
    other,
    key: `${keys[key]!.text} ${keys[key]!.best}`,
    position: String(key + 1),
    own: showKey(mine),
    theirs: showKey(theirs),
    open: String([mine, theirs].some((range) => range && !isPoint(range))),
    ...shared,
  });
}

const namesOf = (standings: readonly Standing[]): string =>
  standings
    .slice(0, mostNames)
    .map(({ unit }) => unit.unit.name)
    .join('、');

function whatPutsLast({ fired }: ScoredUnit): { rule: string; name: string } {
  const found = fired.find(({ effect, fires }) => effect.rank === 'last' && fires === 'true');
  return found ? nameOfRule(found.rule) : { rule: '', name: '' };
}

/** Why a unit has no place; undefined where its errors say so. */
export function explainNoPlace({ fired, score }: ScoredUnit): Message | undefined {
  if (score.status === 'error') return undefined;
  const barring = fired.find(({ effect, fires }) => effect.rank === 'none' && fires === 'true');
  return barring ? because('rank/none', nameOfRule(barring.rule)) : because('rank/no-score', {});
}
