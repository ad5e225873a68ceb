// Questions to the cohort and to other results in words: `cohort.mean(score(a))` is how the `cohort:` block writes one.

import { ownOf } from '../order/own.js';

interface Asked {
  readonly zh: string;
  readonly en: string;
}

const fields: Readonly<Record<string, Asked>> = {
  score: { zh: '得分', en: 'score' },
  rank: { zh: '名次', en: 'place' },
  rank_from_bottom: { zh: '倒数名次', en: 'place from the bottom' },
  grade: { zh: '等次', en: 'grade' },
};

/** The unit's own score, place and grade. */
const ownWords: Readonly<Record<string, Asked>> = { ...fields, rate: { zh: '得分率', en: 'rate' }, total: { zh: '合计', en: 'total' } };

const values: Readonly<Record<string, Asked>> = {
  mean: { zh: '平均值', en: 'mean' },
  max: { zh: '最大值', en: 'greatest' },
  min: { zh: '最小值', en: 'least' },
  sum: { zh: '合计', en: 'sum' },
  count: { zh: '个数', en: 'count' },
};

/** `score(a)` and `score` have a name; another formula stands as it is. */
function quantity(text: string): Asked {
  const item = /^score\(([^()]+)\)$/.exec(text)?.[1];
  if (item !== undefined) return { zh: `“${item}”的得分`, en: `the score of "${item}"` };
  return text === 'score' ? { zh: '得分', en: 'the score' } : { zh: `“${text}”`, en: `"${text}"` };
}

/** The parts of `a, b` at the outermost level. */
function partsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function wordsFor(question: string): Asked {
  const [, head = '', inside = '', field = ''] = /^([\w.]+)\((.*)\)(?:\.(\w+))?$/.exec(question) ?? [];
  const parts = partsOf(inside);
  const of = quantity(parts[0] ?? '');
  const own = ownOf(ownWords, question);
  if (own) return own;
  const result = head === 'result' ? ownOf(fields, field) : undefined;
  if (result) return { zh: `“${inside}”里的${result.zh}`, en: `the ${result.en} in "${inside}"` };
  if (head === 'rank') return { zh: `按${of.zh}排的名次`, en: `the place by ${of.en}` };
  if (head === 'rank_from_bottom') return { zh: `按${of.zh}排的倒数名次`, en: `the place from the bottom by ${of.en}` };
  if (head === 'place') {
    const worst = parts[1] === 'worst';
    return { zh: `按${of.zh}排的${worst ? '倒数' : ''}名次`, en: `the place ${worst ? 'from the bottom ' : ''}by ${of.en}` };
  }
  if (head === 'sheet') return { zh: `${parts[1] ?? ''}给各单位的评分`, en: `the marks of ${parts[1] ?? ''} for all units` };
  if (head === 'score') return { zh: `“${inside}”的得分`, en: `score of "${inside}"` };
  if (head === 'others.mean') return { zh: `其他单位${of.zh}的平均值`, en: `the mean of ${of.en} in the other units` };
  const value = ownOf(values, head.replace('cohort.', ''));
  if (!value) return { zh: question, en: question };
  return parts.length === 0 ? { zh: '同组单位的个数', en: 'the number of units in the group' } : ofGroup(value, parts);
}

function ofGroup(value: Asked, [of, condition]: readonly string[]): Asked {
  const about = quantity(of!);
  const where = condition === undefined ? { zh: '', en: '' } : { zh: `（限 ${condition}）`, en: ` where ${condition}` };
  return { zh: `同组${about.zh}的${value.zh}${where.zh}`, en: `the ${value.en} of ${about.en} in the group${where.en}` };
}

export const questionZh = (question: string): string => wordsFor(question).zh;
export const questionEn = (question: string): string => wordsFor(question).en;
