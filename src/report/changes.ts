// What changed between two results of the same units: scores, places, grades, and the rows behind it. Nothing is worked out anew.

import type { Language } from '../diagnostic/define.js';
import { formatExact, parseExact } from '../exact/index.js';
import type { Result, UnitResult } from './result.js';
import { allItems } from './select.js';

const zh = {
  none: '得分和名次都没有变。',
  score: '得分',
  rank: '名次',
  grade: '等次',
  gone: '不在结果里了',
  added: (score: string) => `新加入，得分 ${score}`,
  nothing: '无',
};
const en: typeof zh = {
  none: 'No score and no place changed.',
  score: 'score',
  rank: 'place',
  grade: 'grade',
  gone: 'is no longer in the result',
  added: (score) => `is new, score ${score}`,
  nothing: 'none',
};

/** A line for each unit that changed, below it the rows that did; one sentence where nothing did. Ends with a line break. */
export function changesText(before: Result, after: Result, language: Language): string {
  const words = language === 'zh' ? zh : en;
  // Of a great many units nearly all are the very same objects.
  const old = byKey(unitsBeside(before, after));
  const now = byKey(unitsBeside(after, before));
  const lines = [
    ...[...now].flatMap(([key, unit]) => {
      const earlier = old.get(key);
      return earlier ? changesOf(earlier, unit, words) : [`${unit.unit.name}: ${words.added(unit.score ?? words.nothing)}`];
    }),
    ...[...old].filter(([key]) => !now.has(key)).map(([, unit]) => `${unit.unit.name}: ${words.gone}`),
  ];
  return `${lines.length === 0 ? words.none : lines.join('\n')}\n`;
}

function unitsBeside(result: Result, other: Result): UnitResult[] {
  const same = new Set(other.units);
  return result.units.filter((unit) => !same.has(unit));
}

const byKey = (units: readonly UnitResult[]): Map<string, UnitResult> => new Map(units.map((unit) => [keyOf(unit), unit]));

const keyOf = ({ rubric, unit }: UnitResult): string => JSON.stringify([rubric, unit.id]);

function changesOf(before: UnitResult, after: UnitResult, words: typeof zh): string[] {
  const arrow = (word: string, old: string | null, now: string | null): string[] =>
    old === now ? [] : [`${word} ${old ?? words.nothing} → ${now ?? words.nothing}${difference(old, now)}`];
  const place = (rank: number | null): string | null => (rank === null ? null : String(rank));
  const head = [
    ...arrow(words.score, rangeOf(before), rangeOf(after)),
    ...arrow(words.rank, place(before.rank), place(after.rank)).map(withoutDifference),
    ...arrow(words.grade, before.grade, after.grade),
  ];
  const old = new Map(allItems(before).map((item) => [item.id, item]));
  const rows = allItems(after).filter(({ items }) => items.length === 0);
  const changed = rows.flatMap((item) => arrow(item.title, old.get(item.id)?.score ?? null, item.score));
  if (head.length === 0 && changed.length === 0) return [];
  return [`${after.unit.name}: ${head.join('; ')}`, ...changed.map((line) => `  ${line}`)];
}

const rangeOf = ({ status, score, highest }: UnitResult): string | null =>
  status === 'provisional' && score !== null && highest !== null ? `${score}~${highest}` : score;

/** ` (-1.5)`, where both are numbers. */
function difference(old: string | null, now: string | null): string {
  const [a, b] = [old, now].map((text) => (text === null ? undefined : parseExact(text)));
  if (!a || !b) return '';
  const change = b.minus(a);
  return ` (${change.sign > 0 ? '+' : ''}${formatExact(change)})`;
}

/** A place that rises is a smaller number: its difference would mislead. */
const withoutDifference = (line: string): string => line.replace(/ \([^)]*\)$/, '');
