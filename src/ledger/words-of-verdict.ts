// Sentences of the verdict: why this place, why not the next grade, why this consequence.

import { questionEn, questionZh } from '../diagnostic/question.js';
import { word } from './wording.js';
import { ownOf } from '../order/own.js';

/** Units that share the place; where there are more than are named, how many. */
const tiedZh = (tied: string, more: string): string =>
  tied === '' ? '' : `，与${tied}${more === '' ? '' : `等 ${more} 个单位`}并列（各排序依据均相同）`;
const tiedEn = (tied: string, more: string): string => {
  if (tied === '') return '';
  const names = tied.replaceAll('、', ', ');
  return `; shares its place with ${more === '' ? names : `${more} others (${names} …)`}: all ranking keys are equal`;
};

/** `score high`, the keys that have a name of their own in words. */
const keyWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  score: { zh: '得分', en: 'score' },
  rate: { zh: '得分率', en: 'rate' },
};
const keyOf = (key: string): [string, string] => [key.slice(0, key.lastIndexOf(' ')), key.slice(key.lastIndexOf(' ') + 1)];
const keyZh = (key: string): string => {
  const [text, best] = keyOf(key);
  return `${ownOf(keyWords, text)?.zh ?? text}（${best === 'low' ? '低' : '高'}者在前）`;
};
const keyEn = (key: string): string => {
  const [text, best] = keyOf(key);
  return `${ownOf(keyWords, text)?.en ?? text} (${best === 'low' ? 'lower' : 'higher'} is better)`;
};
/** `score = 74.75；rank(score) = 3`: what was looked at, in words. */
const eachValue = (values: string, show: (what: string, value: string) => string): string[] =>
  values === '' ? [] : values.split('；').map((one) => show(one.slice(0, one.indexOf(' = ')), one.slice(one.indexOf(' = ') + 3)));
const valuesZh = (values: string): string => {
  const texts = eachValue(values, (what, value) => `${questionZh(what)} ${ownOf(truthsZh, value) ?? value}`);
  return texts.length === 0 ? '' : `（${texts.join('，')}）`;
};
const valuesEn = (values: string): string => {
  const texts = eachValue(values, (what, value) => `${questionEn(what)} ${ownOf(truthsEn, value) ?? value}`);
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
};
const truthsZh: Readonly<Record<string, string>> = { true: '是', false: '否' };
const truthsEn: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

const isOpen = (open: string): boolean => open === 'true';

export const wordsOfVerdict = {
  'rank/first': word<'units' | 'tied' | 'more'>({
    zh: ({ units, tied, more }) => `本组 ${units} 个单位中居首${tiedZh(tied, more)}`,
    en: ({ units, tied, more }) => `first of ${units} in the group${tiedEn(tied, more)}`,
  }),
  'rank/last': word<'other' | 'name' | 'tied' | 'more'>({
    zh: ({ other, name, tied, more }) => `因“${name}”排在末位，列${other}之后${tiedZh(tied, more)}`,
    en: ({ other, name, tied, more }) => `placed last by "${name}", behind ${other}${tiedEn(tied, more)}`,
  }),
  'rank/decided': word<'other' | 'key' | 'position' | 'own' | 'theirs' | 'open' | 'tied' | 'more'>({
    zh: ({ other, key, position, own, theirs, open, tied, more }) =>
      `列${other}之后：${position === '1' ? '' : '此前的依据相同，'}${keyZh(key)}，本单位 ${own}，${other} ${theirs}` +
      `${isOpen(open) ? '，尚未定的各按最不利的一端比' : ''}${tiedZh(tied, more)}`,
    en: ({ other, key, position, own, theirs, open, tied, more }) =>
      `behind ${other} by ${keyEn(key)}: ${own} against ${theirs}${position === '1' ? '' : ', the keys before it being equal'}` +
      `${isOpen(open) ? '; what is not settled yet counts at its worst end' : ''}${tiedEn(tied, more)}`,
  }),
  'rank/none': word<'name'>({ zh: ({ name }) => `因“${name}”不参加排名`, en: ({ name }) => `not ranked because of "${name}"` }),
  'rank/no-score': word({ zh: () => '没有得分，不参加排名', en: () => 'no score, so no place' }),
  'grade/veto': word<'name'>({ zh: ({ name }) => `由“${name}”直接定等`, en: ({ name }) => `decided by "${name}"` }),
  'grade/at-most': word<'grade' | 'name' | 'most'>({
    zh: ({ grade, name, most }) => `不能评为${grade}：“${name}”规定最高评为${most}`,
    en: ({ grade, name, most }) => `not ${grade}: "${name}" allows at most ${most}`,
  }),
  'grade/no-value': word<'grade'>({ zh: ({ grade }) => `不能评为${grade}：没有得分`, en: ({ grade }) => `not ${grade}: no score` }),
  'grade/below': word<'grade' | 'value' | 'from' | 'open'>({
    zh: ({ grade, value, from, open }) => `${isOpen(open) ? '尚不能定为' : '未达到'}${grade}：${value}，应不低于 ${from}`,
    en: ({ grade, value, from, open }) => `not ${grade}${isOpen(open) ? ' yet' : ''}: ${value}, at least ${from} is needed`,
  }),
  'grade/above': word<'grade' | 'value' | 'to' | 'open'>({
    zh: ({ grade, value, to, open }) => `${isOpen(open) ? '尚不能定为' : '未达到'}${grade}：${value}，应不高于 ${to}`,
    en: ({ grade, value, to, open }) => `not ${grade}${isOpen(open) ? ' yet' : ''}: ${value}, at most ${to} is allowed`,
  }),
  'grade/open': word<'grade' | 'condition'>({
    zh: ({ grade, condition }) => `尚不能定为${grade}：还缺事实，条件是否成立未定（${condition}）`,
    en: ({ grade, condition }) => `not ${grade} yet: facts are missing for the condition (${condition})`,
  }),
  'grade/condition': word<'grade' | 'condition'>({
    zh: ({ grade, condition }) => `未达到${grade}：条件不成立（${condition}）`,
    en: ({ grade, condition }) => `not ${grade}: the condition does not hold (${condition})`,
  }),
  'grade/quota': word<'grade' | 'room'>({
    zh: ({ grade, room }) => `够${grade}的条件，但名额只有 ${room} 个，已给名次在前的`,
    en: ({ grade, room }) => `qualifies for ${grade}, but it has room for ${room} only, and others come first`,
  }),
  'grade/quota-tied': word<'grade' | 'room'>({
    zh: ({ grade, room }) => `够${grade}的条件，但名额只有 ${room} 个，并列的单位容纳不下，按细则都不给`,
    en: ({ grade, room }) =>
      `qualifies for ${grade}, but it has room for ${room} only, and by the rubric a tie that does not fit stays out`,
  }),
  'grade/quota-unranked': word<'grade'>({
    zh: ({ grade }) => `${grade}按名次给名额，本单位没有名次`,
    en: ({ grade }) => `${grade} goes by place, and the unit has none`,
  }),
  consequence: word<'condition' | 'values'>({
    zh: ({ condition, values }) => `条件成立：${condition}${valuesZh(values)}`,
    en: ({ condition, values }) => `the condition holds: ${condition}${valuesEn(values)}`,
  }),
  'consequence/possible': word<'condition' | 'values'>({
    zh: ({ condition, values }) => `尚有事实未定，条件可能成立：${condition}${valuesZh(values)}`,
    en: ({ condition, values }) => `facts are missing, the condition may hold: ${condition}${valuesEn(values)}`,
  }),
} as const;
