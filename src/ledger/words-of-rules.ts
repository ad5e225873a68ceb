// Sentences for what rules give and take, kind by kind. `amount` may be `all`.

import { dayEn, dayZh } from '../calendar/date-words.js';
import { amountEn, amountZh, countedEn, headEn, headZh, isRange, openEn, openZh, productEn, productZh, word } from './wording.js';

const unitsZh: Readonly<Record<string, string>> = { day: '天', workday: '个工作日', week: '周', month: '个月' };
const unitsEn: Readonly<Record<string, string>> = { day: 'day', workday: 'working day', week: 'week', month: 'month' };
/** The mark of a lateness that is not known yet. */
const unknownTimes = '?';

const reasonZh = (reason: string): string => (reason === '' ? '' : `：${reason}`);
const reasonEn = (reason: string): string => (reason === '' ? '' : `: ${reason}`);
/** The most a range of shortfalls can be. */
const mostOf = (range: string): string => range.split('…').at(-1)!;

/** While the value is a range no comparison with an edge is known to hold, unless the points are the same in all bands it may fall into. */
const bandOpenZh = (value: string, points: string): string =>
  isRange(points) ? `${value}，落在哪一档未定，计 ${points}${openZh(points)}` : `${value}，无论落在哪一档都计 ${points}`;
const bandOpenEn = (value: string, points: string): string =>
  isRange(points) ? `${value}, its band is open: ${points}${openEn(points)}` : `${value}, whichever its band: ${points}`;

export const wordsOfRules = {
  flag: word<'amount'>({
    zh: ({ amount }) => `有此情形：${amountZh(amount)}`,
    en: ({ amount }) => `it is so: ${amountEn(amount)}`,
  }),

  each: word<'times' | 'amount'>({
    zh: ({ times, amount }) => productZh(`${times} 次`, amount) + openZh(times, amount),
    en: ({ times, amount }) => productEn(times, amount) + openEn(times, amount),
  }),
  'each/order': word<'times'>({
    zh: ({ times }) => `${times} 次，按次序逐次累计${openZh(times)}`,
    en: ({ times }) => `${countedEn(times, 'incident')}, each by its place in the order${openEn(times)}`,
  }),
  'each/one': word<'amount'>({
    zh: ({ amount }) => productZh('1 次', amount),
    en: ({ amount }) => productEn('1', amount),
  }),
  'each/label': word<'amount' | 'label'>({
    zh: ({ amount, label }) => productZh(`“${label}”1 次`, amount),
    en: ({ amount, label }) => `${label}: ${productEn('1', amount)}`,
  }),
  'each/nth': word<'amount' | 'position'>({
    zh: ({ amount, position }) => `第 ${position} 次：${amountZh(amount)}`,
    en: ({ amount, position }) => `no. ${position} in order: ${amountEn(amount)}`,
  }),
  'each/shared': word<'amount' | 'owners'>({
    zh: ({ amount, owners }) => (amount === 'all' ? '全部' : `${amount} ÷ ${owners} 个责任单位`),
    en: ({ amount, owners }) => (amount === 'all' ? 'all' : `${amount} ÷ ${owners} owners`),
  }),
  free: word<'times'>({
    zh: ({ times }) => `在免计次数之内，${times} 次不计`,
    en: ({ times }) => `within the number that is free: ${times} not counted`,
  }),
  exempt: word<'reason'>({ zh: ({ reason }) => reason, en: ({ reason }) => reason }),
  outside: word({ zh: () => '日期在考核期之外，不计', en: () => 'dated outside the period, not counted' }),

  'checklist/missing': word<'label' | 'amount'>({
    zh: ({ label, amount }) => `缺“${label}”：${amountZh(amount)}`,
    en: ({ label, amount }) => `"${label}" is missing: ${amountEn(amount)}`,
  }),
  'checklist/present': word<'label' | 'amount'>({
    zh: ({ label, amount }) => `有“${label}”：${amountZh(amount)}`,
    en: ({ label, amount }) => `"${label}" is there: ${amountEn(amount)}`,
  }),

  quota: word<'target' | 'actual' | 'short' | 'amount'>({
    zh: ({ target, actual, short, amount }) => `应 ${target}，实 ${actual}，${productZh(`少 ${short}`, amount)}`,
    en: ({ target, actual, short, amount }) => `due ${target}, done ${actual}, ${productEn(`short ${short}`, amount)}`,
  }),
  'quota/period': word<'period' | 'target' | 'actual' | 'short' | 'amount'>({
    zh: ({ period, target, actual, short, amount }) => `${period}：应 ${target}，实 ${actual}，${productZh(`少 ${short}`, amount)}`,
    en: ({ period, target, actual, short, amount }) => `${period}: due ${target}, done ${actual}, ${productEn(`short ${short}`, amount)}`,
  }),
  'quota/not_assessed': word<'period' | 'target' | 'short' | 'amount'>({
    zh: ({ period, target, short, amount }) =>
      `${headZh(period)}应 ${target}，尚未报全，按得分最低计：${productZh(`少 ${mostOf(short)}`, amount)}`,
    en: ({ period, target, short, amount }) =>
      `${headEn(period)}due ${target}, not fully reported, the lowest score is taken: ${productEn(`short ${mostOf(short)}`, amount)}`,
  }),
  'quota/surplus': word<'surplus' | 'amount'>({
    zh: ({ surplus, amount }) => productZh(`超额 ${surplus}`, amount) + openZh(surplus),
    en: ({ surplus, amount }) => productEn(`beyond the target ${surplus}`, amount) + openEn(surplus),
  }),
  'quota/surplus-most': word<'surplus' | 'amount' | 'most'>({
    zh: ({ surplus, amount, most }) => `${productZh(`超额 ${surplus}`, amount)}，最多 ${most}${openZh(surplus)}`,
    en: ({ surplus, amount, most }) => `${productEn(`beyond the target ${surplus}`, amount)}, at most ${most}${openEn(surplus)}`,
  }),

  'steps/below': word<'value' | 'target' | 'each' | 'times' | 'amount'>({
    zh: ({ value, target, each, times, amount }) => `实 ${value}，低于 ${target}，每 ${each} 计一次：${productZh(`${times} 次`, amount)}`,
    en: ({ value, target, each, times, amount }) => `${value} is below ${target}, steps of ${each}: ${productEn(times, amount)}`,
  }),
  'steps/above': word<'value' | 'target' | 'each' | 'times' | 'amount'>({
    zh: ({ value, target, each, times, amount }) => `实 ${value}，高于 ${target}，每 ${each} 计一次：${productZh(`${times} 次`, amount)}`,
    en: ({ value, target, each, times, amount }) => `${value} is above ${target}, steps of ${each}: ${productEn(times, amount)}`,
  }),
  'steps/cliff-below': word<'value' | 'edge' | 'amount'>({
    zh: ({ value, edge, amount }) => `实 ${value}，低于界线 ${edge}：${amountZh(amount)}`,
    en: ({ value, edge, amount }) => `${value} is below the limit ${edge}: ${amountEn(amount)}`,
  }),
  'steps/cliff-above': word<'value' | 'edge' | 'amount'>({
    zh: ({ value, edge, amount }) => `实 ${value}，高于界线 ${edge}：${amountZh(amount)}`,
    en: ({ value, edge, amount }) => `${value} is above the limit ${edge}: ${amountEn(amount)}`,
  }),

  bands: word<'value' | 'edge' | 'points'>({
    zh: ({ value, edge, points }) => (isRange(value) ? bandOpenZh(value, points) : `${value} ${edge}，计 ${points}${openZh(points)}`),
    en: ({ value, edge, points }) => (isRange(value) ? bandOpenEn(value, points) : `${value} ${edge}: ${points}${openEn(points)}`),
  }),
  'bands/rest': word<'value' | 'points'>({
    zh: ({ value, points }) => (isRange(value) ? bandOpenZh(value, points) : `${value}，落在其余一档，计 ${points}${openZh(points)}`),
    en: ({ value, points }) =>
      isRange(value) ? bandOpenEn(value, points) : `${value}, in the band for the rest: ${points}${openEn(points)}`,
  }),

  proportion: word<'amount' | 'value' | 'target'>({
    zh: ({ amount, value, target }) => `${amountZh(amount)} × ${value} ÷ ${target}${openZh(value, target)}`,
    en: ({ amount, value, target }) => `${amountEn(amount)} × ${value} ÷ ${target}${openEn(value, target)}`,
  }),
  'proportion/short': word<'amount' | 'value' | 'target' | 'short'>({
    zh: ({ amount, value, target, short }) => `${amountZh(amount)} × ${value} ÷ ${target} × ${short}（未达目标）${openZh(value, target)}`,
    en: ({ amount, value, target, short }) =>
      `${amountEn(amount)} × ${value} ÷ ${target} × ${short} (target missed)${openEn(value, target)}`,
  }),

  choice: word<'label' | 'points'>({
    zh: ({ label, points }) => `“${label}”，计 ${points}${openZh(points)}`,
    en: ({ label, points }) => `"${label}": ${points}${openEn(points)}`,
  }),
  'choice/default': word<'label' | 'points'>({
    zh: ({ label, points }) => `没有填报，按“${label}”，计 ${points}`,
    en: ({ label, points }) => `not stated, taken as "${label}": ${points}`,
  }),

  delay: word<'due' | 'times' | 'unit' | 'amount' | 'period'>({
    zh: ({ due, times, unit, amount, period }) =>
      times === unknownTimes
        ? `${headZh(period)}${dayZh(due)}到期，迟多久尚未确定，按得分最低计，每${(unitsZh[unit] ?? unit).replace('个', '')} ${amountZh(amount)}`
        : `${headZh(period)}${dayZh(due)}到期，${productZh(`迟 ${times} ${unitsZh[unit] ?? unit}`, amount)}`,
    en: ({ due, times, unit, amount, period }) =>
      times === unknownTimes
        ? `${headEn(period)}due ${dayEn(due)}, how late is not known, the lowest score is taken: ${amountEn(amount)} per ${unitsEn[unit] ?? unit}`
        : `${headEn(period)}due ${dayEn(due)}, ${productEn(`${countedEn(times, unitsEn[unit] ?? unit)} late`, amount)}`,
  }),
  'delay/once': word<'due' | 'amount' | 'period'>({
    zh: ({ due, amount, period }) => `${headZh(period)}${dayZh(due)}到期，已逾期：${amountZh(amount)}`,
    en: ({ due, amount, period }) => `${headEn(period)}due ${dayEn(due)}, late: ${amountEn(amount)}`,
  }),
  'delay/never': word<'due' | 'amount' | 'period'>({
    zh: ({ due, amount, period }) => `${headZh(period)}${dayZh(due)}到期，始终没有办：${amountZh(amount)}`,
    en: ({ due, amount, period }) => `${headEn(period)}due ${dayEn(due)}, never done: ${amountEn(amount)}`,
  }),
  'delay/not_assessed': word<'period'>({
    zh: ({ period }) => `${headZh(period)}尚未评定，按得分最低计`,
    en: ({ period }) => `${headEn(period)}not assessed yet, the lowest score is taken`,
  }),

  'judged/lost': word<'mark' | 'most' | 'reason' | 'by'>({
    zh: ({ mark, most, reason, by }) => `${by}评扣 ${mark}（最多 ${most}）${reasonZh(reason)}`,
    en: ({ mark, most, reason, by }) => `${mark} of ${most} lost${by === '' ? '' : ` by judgement of ${by}`}${reasonEn(reason)}`,
  }),
  'judged/given': word<'mark' | 'most' | 'reason' | 'by'>({
    zh: ({ mark, most, reason, by }) => `${by}评给 ${mark}（最多 ${most}）${reasonZh(reason)}`,
    en: ({ mark, most, reason, by }) => `${mark} of ${most} given${by === '' ? '' : ` by judgement of ${by}`}${reasonEn(reason)}`,
  }),

  panel: word<'value' | 'count' | 'effect'>({
    zh: ({ value, count, effect }) => `${count} 份评分，平均 ${value}，计 ${effect}`,
    en: ({ value, count, effect }) => `${countedEn(count, 'mark')}, mean ${value}: ${effect}`,
  }),
  'panel/invalid': word<'rater'>({
    zh: ({ rater }) => `${rater} 的评分表无效，不计`,
    en: ({ rater }) => `the sheet of ${rater} is not valid, not counted`,
  }),
  'panel/invalid-one': word({ zh: () => '一份评分表无效，不计', en: () => 'one sheet is not valid, not counted' }),

  rank: word<'place' | 'of' | 'points'>({
    zh: ({ place, of, points }) => `${of} 个单位中排第 ${place}，计 ${points}${openZh(place)}`,
    en: ({ place, of, points }) => `place ${place} of ${of}: ${points}${openEn(place)}`,
  }),
  'rank/tied': word<'place' | 'of' | 'points' | 'tied'>({
    zh: ({ place, of, points, tied }) => `${of} 个单位中排第 ${place}，${tied} 个单位并列，计 ${points}${openZh(place)}`,
    en: ({ place, of, points, tied }) => `place ${place} of ${of}, shared by ${tied}: ${points}${openEn(place)}`,
  }),

  formula: word<'formula' | 'value'>({
    zh: ({ formula, value }) => (formula === value ? amountZh(value) : `${formula} = ${amountZh(value)}${openZh(value)}`),
    en: ({ formula, value }) => (formula === value ? amountEn(value) : `${formula} = ${amountEn(value)}${openEn(value)}`),
  }),

  not_assessed: word({ zh: () => '尚未评定，按得分最低计', en: () => 'not assessed yet, the lowest score is taken' }),
  otherwise: word({
    zh: () => '算式没有结果，按细则另行约定的分值计',
    en: () => 'the formula has no value; what the rubric says for that case holds',
  }),
  when_false: word<'condition'>({
    zh: ({ condition }) => `${condition} 不成立，本条不计`,
    en: ({ condition }) => `${condition} is not so, the rule does not apply`,
  }),
} as const;
