// Sentences of the verdict: why this place, why not the next grade, why this consequence.

import { word } from './wording.js';

export const wordsOfVerdict = {
  'rank/first': word<'units'>({ zh: ({ units }) => `本组 ${units} 个单位中居首`, en: ({ units }) => `first of ${units} in the group` }),
  'rank/shared': word<'other'>({
    zh: ({ other }) => `与${other}各排序依据均相同，并列`,
    en: ({ other }) => `shares its place with ${other}: all ranking keys are equal`,
  }),
  'rank/last': word<'other'>({
    zh: ({ other }) => `因一票否决排在末位，列${other}之后`,
    en: ({ other }) => `placed last by a veto, behind ${other}`,
  }),
  'rank/decided': word<'other' | 'key' | 'own' | 'theirs'>({
    zh: ({ other, key, own, theirs }) => `列${other}之后：${key}，本单位 ${own}，${other} ${theirs}`,
    en: ({ other, key, own, theirs }) => `behind ${other} by ${key}: ${own} against ${theirs}`,
  }),
  'grade/veto': word<'rule'>({ zh: ({ rule }) => `由 ${rule} 直接定等`, en: ({ rule }) => `decided by ${rule}` }),
  'grade/at-most': word<'grade' | 'rule' | 'most'>({
    zh: ({ grade, rule, most }) => `不能评为${grade}：${rule} 规定最高评为${most}`,
    en: ({ grade, rule, most }) => `not ${grade}: ${rule} allows at most ${most}`,
  }),
  'grade/no-value': word<'grade'>({ zh: ({ grade }) => `不能评为${grade}：没有得分`, en: ({ grade }) => `not ${grade}: no score` }),
  'grade/below': word<'grade' | 'value' | 'from'>({
    zh: ({ grade, value, from }) => `未达到${grade}：${value}，应不低于 ${from}`,
    en: ({ grade, value, from }) => `not ${grade}: ${value} is below ${from}`,
  }),
  'grade/above': word<'grade' | 'value' | 'to'>({
    zh: ({ grade, value, to }) => `未达到${grade}：${value}，应不高于 ${to}`,
    en: ({ grade, value, to }) => `not ${grade}: ${value} is above ${to}`,
  }),
  'grade/condition': word<'grade' | 'condition'>({
    zh: ({ grade, condition }) => `未达到${grade}：条件不成立（${condition}）`,
    en: ({ grade, condition }) => `not ${grade}: the condition does not hold (${condition})`,
  }),
  'grade/quota': word<'grade' | 'room'>({
    zh: ({ grade, room }) => `够${grade}的条件，但名额 ${room} 个已满`,
    en: ({ grade, room }) => `qualifies for ${grade}, but its ${room} places are taken`,
  }),
  consequence: word<'condition' | 'values'>({
    zh: ({ condition, values }) => `条件成立：${condition}${values === '' ? '' : `（${values}）`}`,
    en: ({ condition, values }) => `the condition holds: ${condition}${values === '' ? '' : ` (${values})`}`,
  }),
  'consequence/possible': word<'condition' | 'values'>({
    zh: ({ condition, values }) => `尚有事实未定，条件可能成立：${condition}${values === '' ? '' : `（${values}）`}`,
    en: ({ condition, values }) => `facts are missing, the condition may hold: ${condition}${values === '' ? '' : ` (${values})`}`,
  }),
} as const;
