// Words for figures and entries that no paper can mean: of the wrong sign, crossed, twice, outside the period, without effect.

import { define } from '../define.js';
import { brief } from './brief.js';
import { boundsEn, boundsZh, type Bound } from './phrases.js';

/** Keys that may stand where they do nothing. */
type Idle = 'take' | 'partial' | 'labels' | 'yields_to';
const idleZh: Readonly<Record<Idle, string>> = {
  take: 'take 说的是下级事项怎样合并，这一项没有下级事项，也不重复计分',
  partial: 'partial 说的是不足一步怎么算，这里没有 below 也没有 above',
  labels: 'labels 只对 type: label 和 type: text 的事实起作用',
  yields_to: 'yields_to 写的是这条规则自己，不会让给任何一条',
};
const idleEn: Readonly<Record<Idle, string>> = {
  take: '`take` says how the items below are combined, but there are none and nothing is repeated',
  partial: '`partial` says what a part of a step counts, but there is neither `below` nor `above`',
  labels: '`labels` means something for facts of `type: label` and `type: text` only',
  yields_to: '`yields_to` names the rule itself, so it yields to none',
};

export const rubricFigureMessages = {
  'rubric/figure-out-of-range': define<{ key: string; found: string; bound: Bound }>({
    severity: 'error',
    zh: ({ key, found, bound }) => `“${key}”应当是${boundsZh[bound]}，却是 ${found}。`,
    en: ({ key, found, bound }) => `\`${key}\` must be ${boundsEn[bound]}, but it is ${found}.`,
    explain: {
      zh: '分值、上限、目标不会是负数，步长和满分不能是零，次数没有小数；特别加减分里 at_most 是加分的上限（不小于 0），at_least 是减分的底线（不大于 0）。正负号写反了，扣分会变成加分，上限会变成白扣，所以不接受。',
      en: 'Points, caps and targets are never negative, a step or a scale is never zero, a count has no fraction. Under `extra`, `at_most` bounds the awards (zero or above) and `at_least` the penalties (zero or below). With a wrong sign a penalty would give points and a cap would take them.',
      wrong: 'extra: {at_most: 10, at_least: 20}',
      right: 'extra: {at_most: 10, at_least: -20}',
    },
  }),
  'rubric/figures-crossed': define<{ lower: string; low: string; upper: string; high: string }>({
    severity: 'error',
    zh: ({ lower, low, upper, high }) => `“${lower}”是 ${low}，比“${upper}”的 ${high} 还大；应改正其中一个。`,
    en: ({ lower, low, upper, high }) => `\`${lower}\` is ${low}, which is more than the ${high} of \`${upper}\`; correct one of them.`,
    explain: {
      zh: '最低分（floor）不能高于最高分（ceiling，不写时就是 points），起评分（start）要在两者之间，不适用时给的分不能高于分值，断崖（cliff）的界限不能越过目标。写反了，事实就不起作用，或者先扣的分不算数。',
      en: 'A floor cannot be above the ceiling (which is `points` unless said), a start lies between the two, a mark for "not applicable" not above the points, the edge of a cliff not beyond the target. Crossed, the facts, or the first of them, would make no difference.',
      wrong: '- {id: reports, points: 10, floor: 5, ceiling: 3, kind: each, deduct: 1}',
      right: '- {id: reports, points: 10, floor: 3, ceiling: 5, kind: each, deduct: 1}',
    },
  }),
  'rubric/duplicate-entry': define<{ key: string; entry: string }>({
    severity: 'error',
    zh: ({ key, entry }) => `“${key}”里“${brief(entry)}”写了两次，应删去一个或改成另一个。`,
    en: ({ key, entry }) => `"${brief(entry)}" stands twice under \`${key}\`; remove one or correct it.`,
    explain: {
      zh: '清单里同一样写两次，缺这一样就会扣两次；类别、标签、等次写两次，多半是复制以后忘了改。',
      en: 'A thing required twice would be deducted twice when it is missing. A class, label or grade written twice was probably copied and not changed.',
      wrong: '- {id: papers, kind: checklist, required: [plan, plan], deduct: 1}',
      right: '- {id: papers, kind: checklist, required: [plan, summary], deduct: 1}',
    },
  }),
  'rubric/outside-period': define<{ key: string; found: string; from: string; to: string }>({
    severity: 'error',
    zh: ({ key, found, from, to }) => `“${key}”的 ${found} 不在考核期（${from} 至 ${to}）之内，应改正其中一个。`,
    en: ({ key, found, from, to }) => `${found} under \`${key}\` lies outside the period, ${from} to ${to}; correct one of them.`,
    explain: {
      zh: '考核期以外没有应完成的月份，这条规则就谁也不扣、谁都满分，而且不会有人发现。多半是上一年的日期没有改。',
      en: 'Outside the period nothing is due, so the rule would take nothing from anybody and nobody would notice. Usually a date of last year was left unchanged.',
      wrong: 'period: {from: 2017-01-01, to: 2017-12-31}\n# …\n{id: news, kind: quota, target: 2, every: month, from: 2018-07, deduct: 1}',
      right: 'period: {from: 2017-01-01, to: 2017-12-31}\n# …\n{id: news, kind: quota, target: 2, every: month, from: 2017-07, deduct: 1}',
    },
  }),
  'rubric/all-elsewhere': define({
    severity: 'error',
    zh: () => 'all 是扣（加）完本项，不能记到特别加减分（charge: extra）：那里没有可以扣完的分值；应写出扣多少分。',
    en: () => '`all` brings the item itself to zero or to its points and cannot be charged to extra, which has none; write the points.',
    explain: {
      zh: '特别加减分没有分值，all 在那里就是 0 分，等于没有扣。要把这一项扣完，去掉 charge；要在总分以外扣，写出具体的分值。',
      en: '`extra` has no points of its own, so `all` would come to nothing there. To empty the row leave out `charge`; to take points outside the table say how many.',
      wrong: '- {id: fraud, kind: flag, deduct: all, charge: extra}',
      right: '- {id: fraud, kind: flag, deduct: 10, charge: extra}',
    },
  }),
  'rubric/without-effect': define<{ key: Idle }>({
    severity: 'warning',
    zh: ({ key }) => `这里的 ${key} 不起作用：${idleZh[key]}。`,
    en: ({ key }) => `This has no effect: ${idleEn[key]}.`,
    explain: {
      zh: '写了却不起作用的键，往往是放错了层次，或者少写了一行。请看看它本来要管哪一项。',
      en: 'A key that does nothing often stands at the wrong level, or something beside it was forgotten. See which row it was meant for.',
      wrong: '- {id: reports, points: 10, take: best, kind: each, deduct: 1}',
      right: '- {id: reports, points: 10, kind: each, deduct: 1}',
    },
  }),
  'rubric/unused-measure': define<{ measure: string }>({
    severity: 'warning',
    zh: ({ measure }) => `指标“${brief(measure)}”没有任何地方用到；用它的地方是不是写成了别的名称？`,
    en: ({ measure }) => `Nothing reads the measure "${brief(measure)}"; is it called something else where it should be used?`,
    explain: {
      zh: '规则的 fact 写错了指标的名称，就成了要由证据填报的另一个事实，每个单位都会是“未评定”。用不到的指标请删去。',
      en: 'Where `fact:` of a rule misspells a measure, it names another fact that the evidence would have to state, and every unit stays not assessed. Remove a measure that is not needed.',
      wrong:
        'measures: [{id: on_time_rate, value: 100 * on_time / due}]\n# …\n{id: timely, kind: bands, fact: rate, bands: [{from: 90, points: 5}, {points: 0}]}',
      right:
        'measures: [{id: on_time_rate, value: 100 * on_time / due}]\n# …\n{id: timely, kind: bands, fact: on_time_rate, bands: [{from: 90, points: 5}, {points: 0}]}',
    },
  }),
} as const;
