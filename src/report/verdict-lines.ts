// Place, grade, vetoes and consequences in words: under a ranking for all its units, under a ledger for one.

import { keepTogether, noBreak } from '../terminal/index.js';
import { factText } from './explain-entry.js';
import type { Line } from './lines.js';
import { causeOf, type ReportOptions } from './reporter.js';
import { processLines, rightLines } from './process-lines.js';
import type { ConsequenceResult, Explained, FrozenValue, Result, UnitResult, VetoResult } from './result.js';
import type { Words } from './words.js';

/** `2~5` while facts are missing; empty when the place is certain or there is none. */
export const possiblePlaces = ({ rank_lowest: best, rank_highest: worst }: UnitResult): string =>
  best === null || worst === null || best === worst ? '' : `${best}~${worst}`;

/** The grade as it stands, then those that may still come instead. */
export const gradesOf = ({ grade, grades_possible: possible }: UnitResult, words: Words): [string, ...string[]] => [
  grade ?? '-',
  ...possible.filter((name) => name !== grade).map((name) => name ?? words.noGrade),
];

/** `合格（可能优秀，良好）`. */
export function gradeText(unit: UnitResult, words: Words): string {
  const [, ...others] = gradesOf(unit, words);
  return maybeInstead(unit.grade ?? words.noGrade, others, words);
}

const maybeInstead = (grade: string, others: readonly string[], words: Words): string =>
  others.length === 0 ? grade : grade + words.bracket(`${words.possible}${words.colon}${others.join(words.comma)}`);

const maybe = (text: string, certain: boolean, words: Words): string => (certain ? text : `${text}${words.bracket(words.possible)}`);

export const consequenceText = ({ id, text, value, certain }: ConsequenceResult, words: Words): string =>
  maybe([text ?? id, value ?? ''].filter(Boolean).join(' '), certain, words);
export const vetoText = ({ id, text, certain }: VetoResult, words: Words): string => maybe(text ?? id, certain, words);

/** What follows for whom, one line a veto and a consequence, in the order in which they first appear. */
export function groupVerdicts(units: readonly UnitResult[], words: Words): Line[] {
  const list = new Map<string, string[]>();
  const add = (head: string, text: string, certain: boolean): void =>
    void list.set(head, [...(list.get(head) ?? []), maybe(text, certain, words)]);
  for (const { unit, vetoes } of units) {
    for (const { id, text, certain } of vetoes) add(`${words.veto} ${text ?? id}`, keepTogether(unit.name), certain);
  }
  for (const { unit, consequences } of units) {
    for (const { id, text, value, certain } of consequences)
      add(`${words.consequence} ${text ?? id}`, [keepTogether(unit.name), value ?? ''].filter(Boolean).join(noBreak), certain);
  }
  return [...list].map(([head, names]) => [head, names.join(words.comma)]);
}

/** The whole verdict on a unit, with how it came about and how it can be contested. */
export const unitVerdict = (unit: UnitResult, result: Result, options: ReportOptions, words: Words): Line[] => [
  ...decisionLines(unit, options, words),
  ...processLines(unit, words),
  ...rightLines(unit, result, words),
];

/** Why this place and not the next, why this grade and not the better one, what follows, what others decided. */
export const decisionLines = (unit: UnitResult, options: ReportOptions, words: Words): Line[] => [
  ...placeLines(unit, options, words),
  ...gradeLines(unit, options, words),
  ...vetoLines(unit, words),
  ...unit.consequences.map((each): Line => [
    words.consequence,
    [consequenceText(each, words), ...why(each, options)].join(words.semicolon),
  ]),
  ...cohortLines(unit, words),
];

const why = (explained: Explained | null, options: ReportOptions): string[] => (explained === null ? [] : [causeOf(explained, options)]);

function placeLines(unit: UnitResult, options: ReportOptions, words: Words): Line[] {
  if (unit.rank === null) {
    const reasons = why(unit.explained.rank, options);
    return reasons.length === 0 ? [] : [[words.rank, [words.unranked, ...reasons].join(words.semicolon)]];
  }
  const places = possiblePlaces(unit);
  const range = places === '' ? [] : [`${words.possible} ${places}`];
  return [[words.rank, [words.ranked(unit.rank), ...range, ...why(unit.explained.rank, options)].join(words.semicolon)]];
}

export function gradeLines(unit: UnitResult, options: ReportOptions, words: Words): Line[] {
  const reasons = why(unit.explained.grade, options);
  if (unit.grade === null && unit.grade_certain && reasons.length === 0) return [];
  return [[words.grade, [gradeText(unit, words), ...reasons].join(words.semicolon)]];
}

/** Each with what it does and the facts behind it. */
export const vetoLines = ({ vetoes }: UnitResult, words: Words): Line[] =>
  vetoes.flatMap((veto): Line[] => [
    [words.veto, [vetoText(veto, words), ...effectsOf(veto, words)].join(words.semicolon)],
    ...veto.facts.map((fact): Line => [`  ${words.fact}`, factText(fact, words)]),
  ]);

function effectsOf({ effect }: VetoResult, words: Words): string[] {
  const { score, grade, grade_at_most: most, rank, awards } = effect;
  return [
    ...(score === undefined ? [] : [words.effect.score(score)]),
    ...(grade === undefined ? [] : [words.effect.grade(grade)]),
    ...(most === undefined ? [] : [words.effect.gradeAtMost(most)]),
    ...(rank === undefined ? [] : [words.effect.rank[rank]]),
    ...(awards === undefined ? [] : [words.effect.noAwards]),
  ];
}

const cohortLines = ({ cohort }: UnitResult, words: Words): Line[] =>
  Object.entries(cohort ?? {}).map(([question, value]) => [words.fromCohort, `${words.question(question)} = ${frozenText(value, words)}`]);

function frozenText(value: FrozenValue, words: Words): string {
  if (value === null) return words.nobody;
  if (typeof value === 'string') return value;
  if ('marks' in value) return value.marks.join(words.comma);
  if ('source' in value) return `${ends(value.value)}${words.bracket(value.source)}`;
  return 'place' in value ? words.frozenPlace(ends(value.place), value.tied, value.units) : ends(value);
}

const ends = (value: string | readonly string[] | null): string =>
  value === null ? '?' : typeof value === 'string' ? value : value.join('…');
