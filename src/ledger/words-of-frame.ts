// Sentences for what happens around rules: starts, limits, duplicates, charges, conversions, extra, rounding, what does not apply.

import { amountEn, amountZh, word } from './wording.js';
import { ownOf } from '../order/own.js';

const modesZh: Readonly<Record<string, string>> = {
  half_up: '四舍五入',
  half_down: '五舍六入',
  half_even: '四舍六入五成双',
  up: '一律进位',
  down: '一律舍去',
  ceil: '向上取整',
  floor: '向下取整',
};
const modesEn: Readonly<Record<string, string>> = {
  half_up: 'half up',
  half_down: 'half down',
  half_even: 'half to even',
  up: 'away from zero',
  down: 'towards zero',
  ceil: 'upwards',
  floor: 'downwards',
};

/** Where a charge lands; anything else is the id of an item. */
const placesZh: Readonly<Record<string, string>> = { item: '本项', extra: '特别加减分', total: '总分', named: '事件所指明的事项' };
const placesEn: Readonly<Record<string, string>> = {
  item: 'this item',
  extra: 'extra',
  total: 'the total',
  named: 'the item each incident names',
};

const onlyZh = (which: string, rule: string): string => `只计${which}的一条${rule === '' ? '' : ` ${rule}`}，本条不计`;
const onlyEn = (which: string, rule: string): string => `only the ${which} counts${rule === '' ? '' : ` (${rule})`}, not this one`;

export const wordsOfFrame = {
  start: word<'points'>({ zh: ({ points }) => `从 ${points} 起评`, en: ({ points }) => `starts at ${points}` }),
  'start/full': word<'points'>({ zh: ({ points }) => `满分 ${points}`, en: ({ points }) => `full points ${points}` }),
  cap: word<'most' | 'was'>({
    zh: ({ most, was }) => `本条累计最多 ${most}，原为 ${was}`,
    en: ({ most, was }) => `at most ${most} in all, was ${was}`,
  }),
  floor: word<'floor' | 'was'>({
    zh: ({ floor, was }) => `不低于 ${floor}，原为 ${was}`,
    en: ({ floor, was }) => `not below ${floor}, was ${was}`,
  }),
  ceiling: word<'ceiling' | 'was'>({
    zh: ({ ceiling, was }) => `不高于 ${ceiling}，原为 ${was}`,
    en: ({ ceiling, was }) => `not above ${ceiling}, was ${was}`,
  }),
  overflow: word<'floor' | 'was'>({
    zh: ({ floor, was }) => `低于 ${floor} 的部分转入总分，原为 ${was}`,
    en: ({ floor, was }) => `what lies below ${floor} moves to the total, was ${was}`,
  }),
  'overflow/from': word<'item' | 'amount'>({
    zh: ({ item, amount }) => `“${item}”扣过下限的部分转入总分：${amountZh(amount)}`,
    en: ({ item, amount }) => `what lies beyond the floor of "${item}" moves to the total: ${amountEn(amount)}`,
  }),
  round: word<'to' | 'mode'>({
    zh: ({ to, mode }) => `${modesZh[mode] ?? mode}到 ${to}`,
    en: ({ to, mode }) => `to ${to}, ${modesEn[mode] ?? mode}`,
  }),

  'together/highest': word<'rule'>({ zh: ({ rule }) => onlyZh('最高', rule), en: ({ rule }) => onlyEn('highest', rule) }),
  'together/lowest': word<'rule'>({ zh: ({ rule }) => onlyZh('最低', rule), en: ({ rule }) => onlyEn('lowest', rule) }),
  'together/first': word<'rule'>({ zh: ({ rule }) => onlyZh('最先符合', rule), en: ({ rule }) => onlyEn('first that applies', rule) }),
  'duplicate/highest': word<'incident' | 'rule'>({
    zh: ({ incident, rule }) => `${incident} 已在 ${rule} 计入（取高）`,
    en: ({ incident, rule }) => `${incident} counts in ${rule} (the greater)`,
  }),
  'duplicate/first': word<'incident' | 'rule'>({
    zh: ({ incident, rule }) => `${incident} 已在 ${rule} 计入（取先列的一条）`,
    en: ({ incident, rule }) => `${incident} counts in ${rule} (the first printed)`,
  }),
  'duplicate/yields': word<'incident' | 'rule'>({
    zh: ({ incident, rule }) => `${incident} 已在 ${rule} 计入（本条让位）`,
    en: ({ incident, rule }) => `${incident} counts in ${rule} (this rule yields to it)`,
  }),
  'duplicate/elsewhere': word<'rule'>({
    zh: ({ rule }) => `同一事件已在 ${rule} 计入`,
    en: ({ rule }) => `the same incident counts in ${rule}`,
  }),
  'charged/nowhere': word<'to' | 'amount'>({
    zh: ({ to, amount }) => `${amountZh(amount)} 应计入“${to}”，该事项不适用，未计`,
    en: ({ to, amount }) => `${amountEn(amount)} would go to "${to}", which does not apply; it is dropped`,
  }),
  charged: word<'to' | 'amount'>({
    zh: ({ to, amount }) => `${amountZh(amount)}，计入${ownOf(placesZh, to) ?? ` ${to}`}`,
    en: ({ to, amount }) => `${amountEn(amount)}, counted in ${ownOf(placesEn, to) ?? to}`,
  }),

  not_applicable: word<'reason'>({ zh: ({ reason }) => reason, en: ({ reason }) => reason }),
  withheld: word({ zh: () => '理由在公开版中略去', en: () => 'the reason is left out of the public version' }),
  condition_not_met: word<'condition'>({
    zh: ({ condition }) => `${condition} 不成立`,
    en: ({ condition }) => `${condition} is not so`,
  }),
  no_value: word({ zh: () => '算式没有结果，细则规定此时不适用', en: () => 'the formula has no value, for which the rubric says so' }),
  value_absent: word<'what'>({ zh: ({ what }) => `“${what}”不适用，没有值`, en: ({ what }) => `"${what}" has no value` }),
  outcome_not_applicable: word({ zh: () => '按本条的结果，本项不适用', en: () => 'by the outcome of the rule' }),
  nothing_applies: word({ zh: () => '下级各项都不适用', en: () => 'nothing below it applies' }),
  empty_list: word({ zh: () => '清单为空，没有可评的内容', en: () => 'the list is empty' }),

  convert: word<'to' | 'from'>({
    zh: ({ to, from }) => `满分 ${from} 折为 ${to}：得分 × ${to} ÷ ${from}`,
    en: ({ to, from }) => `a maximum of ${from} counts as ${to}: score × ${to} ÷ ${from}`,
  }),
  spread: word<'from' | 'to' | 'items'>({
    zh: ({ from, to, items }) => `“${items}”不适用，分值平均分给其余各项，满分由 ${from} 变为 ${to}：得分 × ${to} ÷ ${from}`,
    en: ({ from, to, items }) => `"${items}" does not apply and its points go evenly to the others: score × ${to} ÷ ${from}`,
  }),
  rescale: word<'from' | 'to' | 'items'>({
    zh: ({ from, to, items }) => `“${items}”不适用，其余各项按比例补足：得分 × ${to} ÷ ${from}`,
    en: ({ from, to, items }) => `"${items}" does not apply and the others make up for it: score × ${to} ÷ ${from}`,
  }),
  weight: word<'weight'>({ zh: ({ weight }) => `得分 × 权重 ${weight}`, en: ({ weight }) => `score × weight ${weight}` }),
  mean: word<'weight' | 'whole'>({
    zh: ({ weight, whole }) => `各项平均：得分 × ${weight} ÷ ${whole}`,
    en: ({ weight, whole }) => `mean: score × ${weight} ÷ ${whole}`,
  }),
  best: word<'item'>({ zh: ({ item }) => `只取最高的“${item}”`, en: ({ item }) => `only the best counts, "${item}"` }),
  worst: word<'item'>({ zh: ({ item }) => `只取最低的“${item}”`, en: ({ item }) => `only the worst counts, "${item}"` }),

  'gate/at': word<'limit' | 'score'>({
    zh: ({ limit, score }) => `得分达到 ${limit} 才能加分，现为 ${score}`,
    en: ({ limit, score }) => `awards count from a score of ${limit}, this is ${score}`,
  }),
  'gate/above': word<'limit' | 'score'>({
    zh: ({ limit, score }) => `得分超过 ${limit} 才能加分，现为 ${score}`,
    en: ({ limit, score }) => `awards count only above a score of ${limit}, this is ${score}`,
  }),
  'pool/most': word<'limit' | 'was'>({
    zh: ({ limit, was }) => `特别加分合计最多 ${limit}，原为 ${was}`,
    en: ({ limit, was }) => `awards of extra at most ${limit} in all, were ${was}`,
  }),
  'pool/least': word<'limit' | 'was'>({
    zh: ({ limit, was }) => `特别扣分合计不低于 ${limit}，原为 ${was}`,
    en: ({ limit, was }) => `penalties of extra not below ${limit} in all, were ${was}`,
  }),
  awards_withheld: word({ zh: () => '特别加分不计', en: () => 'awards of extra do not count' }),
  'veto/score': word<'score' | 'was'>({
    zh: ({ score, was }) => `得分定为 ${score}，原为 ${was}`,
    en: ({ score, was }) => `the score is set to ${score}, was ${was}`,
  }),
} as const;
