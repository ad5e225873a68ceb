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
  const [names, more] = [namesOf(tied), count > mostNames ? String(count) : ''];
  const ahead = ordered[first - 1];
  if (!ahead) return because('rank/first', { more, tied: names, units: String(ordered.length) });
  const other = ahead.unit.unit.name;
  const { key } = compareToday(ahead, own, keys);
  if (key === -1) return because('rank/last', { other, ...whatPutsLast(own.unit), tied: names, more });
  const [mine, theirs] = [own.keys[key], ahead.keys[key]];
  // In the order that results have: of very many units it need not be made for each.
  return because('rank/decided', {
    key: `${keys[key]!.text} ${keys[key]!.best}`,
    more,
    open: String([mine, theirs].some((range) => range && !isPoint(range))),
    other,
    own: showKey(mine),
    position: String(key + 1),
    theirs: showKey(theirs),
    tied: names,
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
