// A result as an English reader sees it: titles, clauses, grades and consequences in the English that the rubrics give, the rest as it is.

import type { Result, UnitResult } from './result.js';
import { ownOf } from '../order/own.js';

type Words = Readonly<Record<string, string>>;

/** Keys whose text comes from the rubric; the arguments of a reason may quote it too. */
const quoting: ReadonlySet<string> = new Set(['title', 'clause', 'text', 'grade', 'grade_at_most', 'grades_possible', 'args']);

export function inEnglish(result: Result): Result {
  const byRubric = new Map(result.rubrics.flatMap(({ id, english }) => (english ? [[id, english] as const] : [])));
  if (byRubric.size === 0) return result;
  const unitInEnglish = (unit: UnitResult): UnitResult => {
    const words = byRubric.get(unit.rubric);
    return words ? { ...translated(unit, words), cohort: unit.cohort } : unit;
  };
  return {
    ...result,
    rubrics: result.rubrics.map(rubricInEnglish),
    units: result.units.map(unitInEnglish),
  };
}

function rubricInEnglish({ english = {}, appeal, ...rubric }: Result['rubrics'][number]): Result['rubrics'][number] {
  const word = (text: string | null): string | null => (text === null ? null : wordFor(text, english));
  return {
    ...rubric,
    title: wordFor(rubric.title, english),
    english,
    ...(appeal && { appeal: { ...appeal, text: word(appeal.text), to: word(appeal.to) } }),
  };
}

/** What the title of an item is called in English, for whoever asks for it by the words of the paper. */
export const titleInEnglish = ({ rubrics }: Result, title: string): string =>
  rubrics.map(({ english }) => ownOf(english ?? {}, title)).find((word) => word !== undefined) ?? title;

function translated<T>(value: T, words: Words, quotes = false): T {
  if (typeof value === 'string') return (quotes ? wordFor(value, words) : value) as T & string;
  if (Array.isArray(value)) return value.map((member: unknown) => translated(member, words, quotes)) as T & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, translated(inner as unknown, words, quotes || quoting.has(key))]);
  return Object.fromEntries(entries) as T & object;
}

/** A repeated row is called by its title and its period: the title alone has a translation. */
function wordFor(text: string, words: Words): string {
  const repeated = /^(.+) (\S+)$/s.exec(text);
  const title = repeated?.[1];
  const ofTitle = title === undefined ? undefined : ownOf(words, title);
  return ownOf(words, text) ?? (ofTitle === undefined ? text : `${ofTitle} ${repeated![2]}`);
}
