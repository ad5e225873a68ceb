// Sentences for places, grades and consequences: why not the next better one.

import { word } from './wording.js';

export const wordsOfVerdict = {
  'rank/first': word<'units'>({ zh: ({ units }) => `${units} 个单位中居首`, en: ({ units }) => `first of ${units}` }),
  'rank/shared': word<'other'>({ zh: ({ other }) => `与${other}各项排序依据都相同，并列`, en: ({ other }) => `equal to ${other} in every key` }),
  'rank/last': word<'other'>({
    zh: ({ other }) => `因一票否决排在最后，列${other}之后`,
    en: ({ other }) => `placed last by a veto, behind ${other}`,
  }),
  'rank/decided': word<'other' | 'key' | 'own' | 'theirs'>({
    zh: ({ other, key, own, theirs }) => `列${other}之后：按 ${key}，本单位 ${own}，对方 ${theirs}`,
    en: ({ other, key, own, theirs }) => `behind ${other} by ${key}: ${own} against ${theirs}`,
  }),

  'grade/veto': word<'rule'>({ zh: ({ rule }) => `等次由一票否决 ${rule} 直接确定`, en: ({ rule }) => `the grade is set by the veto ${rule}` }),
  'grade/at-most': word<'grade' | 'rule' | 'most'>({
    zh: ({ grade, rule, most }) => `不能评为${grade}：${rule} 限定最高为${most}`,
    en: ({ grade, rule, most }) => `not ${grade}: ${rule} allows at most ${most}`,
  }),
  'grade/no-value': word<'grade'>({ zh: ({ grade }) => `不能评为${grade}：没有得分`, en: ({ grade }) => `not ${grade}: there is no score` }),
  'grade/below': word<'grade' | 'value' | 'from'>({
    zh: ({ grade, value, from }) => `不能评为${grade}：${value} 未达到 ${from}`,
    en: ({ grade, value, from }) => `not ${grade}: ${value} is below ${from}`,
  }),
  'grade/above': word<'grade' | 'value' | 'to'>({
    zh: ({ grade, value, to }) => `不能评为${grade}：${value} 超过 ${to}`,
    en: ({ grade, value, to }) => `not ${grade}: ${value} is above ${to}`,
  }),
  'grade/condition': word<'grade' | 'condition'>({
    zh: ({ grade, condition }) => `不能评为${grade}：${condition} 不成立`,
    en: ({ grade, condition }) => `not ${grade}: ${condition} is not so`,
  }),
  'grade/quota': word<'grade' | 'room'>({
    zh: ({ grade, room }) => `不能评为${grade}：名额 ${room} 个，按名次已满`,
    en: ({ grade, room }) => `not ${grade}: the quota of ${room} is taken by better places`,
  }),

  consequence: word<'condition' | 'values'>({
    zh: ({ condition, values }) => condition + (values === '' ? '' : `（${values}）`),
    en: ({ condition, values }) => condition + (values === '' ? '' : ` (${values})`),
  }),
  'consequence/possible': word<'condition' | 'values'>({
    zh: ({ condition, values }) => `还缺事实，可能成立：${condition}${values === '' ? '' : `（${values}）`}`,
    en: ({ condition, values }) => `facts are missing, it may hold: ${condition}${values === '' ? '' : ` (${values})`}`,
  }),
} as const;
