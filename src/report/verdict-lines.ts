// Place, grade, vetoes and consequences in words: under a ranking for all its units, under a ledger for one.

import type { ReportOptions } from './reporter.js';
import type { ConsequenceResult, Explained, UnitResult, VetoResult } from './result.js';
import { cleanText, hang, keepTogether, noBreak } from '../terminal/index.js';
import type { Words } from './words.js';

/** `2~5` while facts are missing; empty when the place is certain or there is none. */
export const possiblePlaces = ({ rank_lowest: best, rank_highest: worst }: UnitResult): string =>
  best === null || worst === null || best === worst ? '' : `${best}~${worst}`;

const maybe = (text: string, certain: boolean, words: Words): string => (certain ? text : `${text}${words.bracket(words.possible)}`);

export const consequenceText = ({ id, text, value, certain }: ConsequenceResult, words: Words): string =>
  maybe([text ?? id, value ?? ''].filter(Boolean).join(' '), certain, words);
export const vetoText = ({ id, text, certain }: VetoResult, words: Words): string => maybe(text ?? id, certain, words);

/** What follows for whom, one line a consequence and a veto, in the order in which they first appear. */
export function groupVerdictLines(units: readonly UnitResult[], width: number, words: Words): string[] {
  const list = new Map<string, string[]>();
  const add = (head: string, text: string): void => void list.set(head, [...(list.get(head) ?? []), text]);
  for (const { unit, vetoes, consequences } of units) {
    for (const { id, text, certain } of vetoes) add(`${words.kind.veto} ${text ?? id}`, maybe(keepTogether(unit.name), certain, words));
    for (const { id, text, value, certain } of consequences)
      add(
        `${words.consequence} ${text ?? id}`,
        maybe([keepTogether(unit.name), value ?? ''].filter(Boolean).join(noBreak), certain, words),
      );
  }
  return [...list].flatMap(([head, names]) => hang('', cleanText(`${head}${words.colon}${names.join(words.comma)}`), width));
}

/** Why this place and not the next, why this grade and not the better one, what follows, what later stages changed. */
export function unitVerdictLines(unit: UnitResult, options: ReportOptions, words: Words): string[] {
  const lines: (readonly [string, string])[] = [];
  const why = (explained: Explained | null): string[] => (explained === null ? [] : [reason(explained, options)]);
  if (unit.rank !== null) {
    const places = possiblePlaces(unit);
    const range = places === '' ? [] : [`${words.possible} ${places}`];
    lines.push([words.rank, [words.ranked(unit.rank), ...range, ...why(unit.explained.rank)].join(words.semicolon)]);
  }
  if (unit.grade !== null) lines.push([words.grade, [unit.grade, ...why(unit.explained.grade)].join(words.semicolon)]);
  for (const veto of unit.vetoes) lines.push([words.kind.veto, vetoText(veto, words)]);
  for (const each of unit.consequences) {
    lines.push([words.consequence, [consequenceText(each, words), ...why(each)].join(words.semicolon)]);
  }
  for (const { fact, earlier, later } of unit.overridden) {
    const [from, to] = [earlier, later].map(({ stage, value, at }) => `${words.stages[stage] ?? stage} ${value}${words.bracket(at)}`);
    lines.push([words.changed, `${fact}${words.colon}${from} -> ${to}`]);
  }
  return lines.flatMap(([head, text]) => hang(`${head}${words.colon}`, cleanText(text), options.width));
}

const reason = ({ because, message }: Explained, { language, renderMessage }: ReportOptions): string =>
  language === 'zh' ? because : renderMessage(message, language);
