// Words for what a rubric reads: facts that nothing uses or two rules use, units of measurement, dates and periods, editions.

import { define } from '../define.js';
import { brief } from './brief.js';
import { everyZh, listEn, listZh } from './phrases.js';

export const rubricInputMessages = {
  'rubric/unused-fact': define<{ id: string }>({
    severity: 'warning',
    zh: ({ id }) => `声明了事实“${brief(id)}”，却没有规则、公式或表用到它；应删掉，或检查是不是别处写错了名称。`,
    en: ({ id }) => `The fact "${brief(id)}" is declared, but no rule, formula or table uses it; remove it, or look for its misspelt name.`,
    explain: {
      zh: '没有用到的事实，填报的人白填，分数也不会变。常见的原因是公式里把它的名称写成了另一个。',
      en: 'Nobody needs to state a fact that nothing reads, and it changes no score. Often a formula names another fact by mistake.',
      wrong: 'facts: [{id: due, type: count}, {id: done, type: count}]\nmeasures: [{id: rate, value: "done / 100"}]',
      right: 'facts: [{id: due, type: count}, {id: done, type: count}]\nmeasures: [{id: rate, value: "done / due"}]',
    },
  }),
  'rubric/fact-read-twice': define<{ fact: string; rules: string }>({
    severity: 'note',
    zh: ({ fact, rules }) => `事实“${brief(fact)}”在这几条里各计一次：${listZh(rules)}`,
    en: ({ fact, rules }) => `The fact "${brief(fact)}" counts under each of these rules: ${listEn(rules)}`,
    explain: {
      zh: '两条规则可以读同一个事实，例如一条扣分、一条决定档次。如果是复制一行以后忘了改 fact，同一件事就扣了两回。只该计一条的，放进 together 并写 take: highest。',
      en: 'Two rules may share a fact. But after copying a line the same thing may be taken twice. Where only one of them should count, put them into a `together` with `take: highest`.',
      wrong: '- {id: circulars, kind: each, deduct: 2}\n- {id: reports, kind: each, fact: circulars, deduct: 1}',
      right: '- {id: circulars, kind: each, deduct: 2}\n- {id: reports, kind: each, deduct: 1}',
    },
  }),
  'rubric/units-differ': define<{ first: string; second: string }>({
    severity: 'warning',
    zh: ({ first, second }) => `公式把单位是“${brief(first)}”的数和单位是“${brief(second)}”的数相加、相减或相比；应统一单位。`,
    en: ({ first, second }) => `The formula adds or compares a number in "${brief(first)}" with one in "${brief(second)}"; use one unit.`,
    explain: {
      zh: '事实和指标写了 unit 的，只有单位相同才能相加、相减、比较、取大小。乘除不受限制。单位的写法也要一致：“万元”和“元”是两个单位。',
      en: 'Numbers whose facts or measures declare a `unit` can be added, compared or chosen between only in one unit. Products and quotients are free. Spell units alike.',
      wrong:
        'facts:\n  - {id: budget, type: number, unit: 万元}\n  - {id: spent, type: number, unit: 元}\nmeasures: [{id: left, value: "budget - spent", unit: 元}]',
      right:
        'facts:\n  - {id: budget, type: number, unit: 元}\n  - {id: spent, type: number, unit: 元}\nmeasures: [{id: left, value: "budget - spent", unit: 元}]',
    },
  }),
  'rubric/due-outside-period': define<{ day: string; period: string }>({
    severity: 'warning',
    zh: ({ day, period }) => `${day} 不在考核期（${period}）里，谁也赶不上；是不是写错了年份？`,
    en: ({ day, period }) => `${day} lies outside the period of the rubric (${period}), so nobody can meet it; is the year right?`,
    explain: {
      zh: '期限早于考核期开始，就人人逾期；晚一年以上，就没有人逾期；定额从考核期结束以后才算，就永远不算。沿用上年的细则时，最容易忘改年份。',
      en: 'A due day before the period makes everybody late, one more than a year after it nobody; a quota that begins after the period never counts. Years are easily forgotten when last year’s rubric is taken over.',
      wrong: 'period: {from: 2018-01-01, to: 2018-12-31}\nrules: [{id: report, kind: delay, due: 2017-12-20, unit: once, deduct: 2}]',
      right: 'period: {from: 2018-01-01, to: 2018-12-31}\nrules: [{id: report, kind: delay, due: 2018-12-20, unit: once, deduct: 2}]',
    },
  }),
  'rubric/no-whole-period': define<{ every: string }>({
    severity: 'warning',
    zh: ({ every }) => `规定的起止之间没有一个完整的${everyZh(every)}，所以一期也不算；应改正起止，或换一个单位。`,
    en: ({ every }) => `There is no whole ${every} between the days given, so nothing is counted at all; correct the days or the unit.`,
    explain: {
      zh: '按季、按月、按周计的，只算完整落在考核期（和 from、to）之内的各期。起止太短，就一期也没有。',
      en: 'By quarter, month or week only periods that lie wholly within the period of the rubric (and `from`, `to`) count. Between days too close there is none.',
      wrong:
        'period: {from: 2017-01-01, to: 2017-12-31}\nrules: [{id: news, kind: quota, target: 2, every: quarter, from: 2017-02, to: 2017-05, deduct: 1}]',
      right:
        'period: {from: 2017-01-01, to: 2017-12-31}\nrules: [{id: news, kind: quota, target: 2, every: month, from: 2017-02, to: 2017-05, deduct: 1}]',
    },
  }),
  'rubric/editions-overlap': define<{ id: string; other: string; days: string }>({
    severity: 'warning',
    zh: ({ id, other, days }) => `“${brief(id)}”和“${brief(other)}”像是同一份细则的两版，考核期却重叠在 ${days}；应改正其中一个的 period。`,
    en: ({ id, other, days }) =>
      `"${brief(id)}" and "${brief(other)}" look like two editions of one rubric, but their periods overlap on ${days}; correct one \`period\`.`,
    explain: {
      zh: '编号只差年份（或版本）的细则，看作同一份细则的各版。考核期重叠，同一天的事就会按两版各算一次。',
      en: 'Rubrics whose ids differ only in the year or edition are taken for editions of one. Where their periods overlap, what happens on one day counts under both.',
      wrong: 'rubric: news_2018\nperiod: {from: 2017-01-01, to: 2018-12-31}',
      right: 'rubric: news_2018\nperiod: {from: 2018-01-01, to: 2018-12-31}',
    },
  }),
} as const;
