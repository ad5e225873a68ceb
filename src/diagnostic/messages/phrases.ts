// Phrases that several areas use: how a sentence ends, lists of what is known, words for kinds of values.

import { meantEn, meantZh } from '../define.js';
import { brief } from './brief.js';

/** The end of a sentence: what was probably meant, else a full stop. */
export const endZh = (near: string | undefined): string => (near === undefined ? '。' : meantZh(near));
export const endEn = (near: string | undefined): string => (near === undefined ? '.' : meantEn(near));

/** The same where what was meant is what stands there, in quotes. */
export const endAfterZh = (found: string, near: string | undefined): string => (near === found ? '；应去掉引号。' : endZh(near));
export const endAfterEn = (found: string, near: string | undefined): string => (near === found ? '; take the quotes away.' : endEn(near));

/** Names separated by blanks, as callers give them. */
const namesOf = (known: string): string[] => known.split(' ').filter((name) => name !== '');
const longest = 120;

export const listZh = (known: string): string => brief(namesOf(known).join('、'), longest);
export const listEn = (known: string): string => brief(namesOf(known).join(', '), longest);

export const quotedZh = (names: string): string =>
  namesOf(names)
    .map((name) => `“${brief(name)}”`)
    .join('、');
export const quotedEn = (names: string): string =>
  namesOf(names)
    .map((name) => `"${brief(name)}"`)
    .join(', ');

/** The end of a sentence about an unknown name: the nearest one, else all there are. */
export function knownZh(known: string, near: string | undefined): string {
  if (near !== undefined) return meantZh(near);
  return namesOf(known).length === 0 ? '。' : `；可以写：${listZh(known)}。`;
}

export function knownEn(known: string, near: string | undefined): string {
  if (near !== undefined) return meantEn(near);
  return namesOf(known).length === 0 ? '.' : `; known are: ${listEn(known)}.`;
}

/** What stands there instead; an empty value is none. */
const isNothing = (found: string): boolean => found === '' || found === '~';
export const butZh = (found: string): string => (isNothing(found) ? '，却没有写值' : `，却是“${brief(found)}”`);
export const butEn = (found: string): string => (isNothing(found) ? ', but there is no value' : `, but it is "${brief(found)}"`);
export const notZh = (found: string, what: string): string => (isNothing(found) ? '这里没有写值' : `“${brief(found)}”不是${what}`);
export const notEn = (found: string, what: string): string =>
  isNothing(found) ? 'There is no value here' : `"${brief(found)}" is not ${what}`;

/** The beginning of a sentence about one class of units. */
export const classZh = (name: string | undefined): string => (name === undefined ? '' : `对类别“${brief(name)}”，`);
export const classEn = (name: string | undefined): string => (name === undefined ? '' : `For the class "${brief(name)}": `);

const valuesZh: Readonly<Record<string, string>> = {
  number: '数',
  count: '次数（不带小数的数）',
  flag: '是非（true 或 false）',
  text: '文字',
  label: '一个标签',
  date: '日期（如 2017-12-20）',
  list: '清单（[ ] 或逐行短横线）',
  series: '按期填写的一组数（如 {2017-01: 2, 2017-02: 1}）',
  map: '一组键和值',
  absent: '不适用',
  all: 'all（全部）',
  rounding: ' none，或者 {to: 0.01, mode: half_up} 这样的一组键和值',
  condition: '条件（如 "score >= 60"，写在引号里）',
  fact_or_formula: '事实或指标的编号，或者公式',
  formula: '公式（如 100 * on_time / due）',
  names: '一个名称，或者名称的列表（如 [甲, 乙]）',
  not_applicable: '不适用',
};
const valuesEn: Readonly<Record<string, string>> = {
  number: 'a number',
  count: 'a whole number',
  flag: 'true or false',
  text: 'text',
  label: 'a label',
  date: 'a date such as 2017-12-20',
  list: 'a list',
  series: 'numbers by period such as {2017-01: 2, 2017-02: 1}',
  map: 'a map of keys and values',
  absent: 'not applicable',
  all: '`all`',
  rounding: '`none` or a map such as {to: 0.01, mode: half_up}',
  condition: 'a condition such as "score >= 60", in quotes',
  fact_or_formula: 'the id of a fact or measure, or a formula',
  formula: 'a formula such as 100 * on_time / due',
  names: 'a name or a list of names such as [a, b]',
  not_applicable: 'not applicable',
};

/** Words for a kind of value; any other text as it is. */
export const valueZh = (kind: string): string => valuesZh[kind] ?? `“${brief(kind)}”`;
export const valueEn = (kind: string): string => valuesEn[kind] ?? `"${brief(kind)}"`;

const periodsZh: Readonly<Record<string, string>> = { year: '年', quarter: '季度', month: '月', week: '周' };
const examples: Readonly<Record<string, string>> = { year: '2017', quarter: '2017-Q2', month: '2017-02', week: '2017-W05' };

/** `every:` of a rule: a unit of the calendar, or a field of the incidents. */
export const everyZh = (every: string): string => periodsZh[every] ?? ` ${every} `;
export const periodExample = (every: string): string => examples[every] ?? '2017-02';

/** What a number must be where it stands. */
export type Bound = 'positive' | 'not_negative' | 'not_positive' | 'whole' | 'share';
export const boundsZh: Readonly<Record<Bound, string>> = {
  positive: '大于 0 的数',
  not_negative: ' 0 或大于 0 的数',
  not_positive: ' 0 或小于 0 的数（如 -20）',
  whole: ' 0、1、2 这样的整数',
  share: ' 0 到 1 之间的数（如 0.8）',
};
export const boundsEn: Readonly<Record<Bound, string>> = {
  positive: 'above zero',
  not_negative: 'zero or above',
  not_positive: 'zero or below, such as -20',
  whole: 'a whole number such as 0, 1 or 2',
  share: 'between 0 and 1, such as 0.8',
};
