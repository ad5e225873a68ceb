// Words for facts that read well but do not go with the rule or the item they are for.

import { define } from '../define.js';
import { brief } from './brief.js';
import { butEn, butZh, everyZh } from './phrases.js';

/** What the rubric and one statement show is told before anybody is scored: the place then says which unit. */
const ofZh = (unit: string | undefined): string => (unit === undefined ? '' : `${unit}的`);
const ofEn = (unit: string | undefined): string => (unit === undefined ? '' : ` of ${unit}`);

export const scoreFactMessages = {
  'score/judgement-out-of-range': define<{ unit?: string | undefined; fact: string; mark: string; range: string }>({
    severity: 'error',
    zh: ({ unit, fact, mark, range }) => `${ofZh(unit)}“${fact}”评了 ${mark}，超出了规定的幅度 ${range.replace('…', ' 到 ')}。`,
    en: ({ unit, fact, mark, range }) => `"${fact}"${ofEn(unit)} is ${mark}, outside the range ${range.replace('…', ' to ')}.`,
    explain: {
      zh: '酌情评定只能在细则规定的幅度之内，超出的不会自动改成上限：那样会掩盖写错的数。幅度从零以上开始的，没有可扣（可加）的可以写 0；规则写了 when 的，条件已经说明有这回事，就不能写 0。',
      en: 'A judgement stays within the range of the rubric. It is never cut to the limit, which would hide a slip. Where the range begins above zero, zero says that there was nothing to judge; a rule with `when` has already said that there was, and takes no zero.',
      wrong: 'disclosure: {lost: 15, reason: 两次公开逾期}      # deduct: {up_to: 10}',
      right: 'disclosure: {lost: 1.5, reason: 两次公开逾期}',
    },
  }),
  'score/judgement-off-step': define<{ unit?: string | undefined; fact: string; mark: string; step: string }>({
    severity: 'error',
    zh: ({ unit, fact, mark, step }) => `${ofZh(unit)}“${fact}”评了 ${mark}，应当是 ${step} 的整数倍。`,
    en: ({ unit, fact, mark, step }) => `"${fact}"${ofEn(unit)} is ${mark}, which is no multiple of ${step}.`,
    explain: {
      zh: '细则用 step 规定评分最小的单位（例如 0.5 分一档），评的分要落在档上。',
      en: 'The rubric sets the smallest step of a mark with `step`; marks between two steps are not allowed.',
      wrong: 'disclosure: {lost: 1.3, reason: 两次公开逾期}      # step: 0.5',
      right: 'disclosure: {lost: 1.5, reason: 两次公开逾期}',
    },
  }),
  'score/judgement-without-reason': define<{ unit?: string | undefined; fact: string }>({
    severity: 'error',
    zh: ({ unit, fact }) => `${ofZh(unit)}“${fact}”没有给满分，又没有写理由；应写 reason。`,
    en: ({ unit, fact }) => `"${fact}"${ofEn(unit)} is given less than full points without a reason; add \`reason\`.`,
    explain: {
      zh: '给的分少于满分就是扣了分，被考核单位有权知道为什么。',
      en: 'Less than full points means that points were lost, and the unit has a right to know why.',
      wrong: 'disclosure: {given: 8.5}',
      right: 'disclosure: {given: 8.5, reason: 两次公开逾期}',
    },
  }),
  'score/needs-periods': define<{ unit: string }>({
    severity: 'error',
    zh: ({ unit }) => `${unit}只写了一个日期，而细则各期有各期的到期日；应按期填写，如 {2017-01: 2017-02-03}。`,
    en: ({ unit }) => `${unit} states one date, but each period has its own due day; state a date per period: {2017-01: 2017-02-03}.`,
    explain: {
      zh: '每月报送一次的，要写每月是哪天报的。没有报的一期写 never，不写的一期算“未评定”。',
      en: 'What is due every month needs a date for each. A period in which it was not done is `never`; one left out is not assessed.',
      wrong: 'monthly_report: 2017-02-03',
      right: 'monthly_report: {2017-01: 2017-02-03, 2017-02: 2017-03-05}',
    },
  }),
  'score/owners': define<{ unit: string; found: string }>({
    severity: 'error',
    zh: ({ unit, found }) => `${unit}的这条事件，owners 应当是责任单位的个数（大于零）或名单${butZh(found)}。`,
    en: ({ unit, found }) => `\`owners\` of this incident of ${unit} must be a number above zero or a list of names${butEn(found)}.`,
    explain: {
      zh: '几个单位共同负责的，扣分平均分担，要知道有几个。可以写个数 owners: 3，也可以列出名单；只有一个责任单位的不用写。',
      en: 'Shared responsibility divides the points among the owners, so their number must be known: `owners: 3`, or a list of them. Without it there is one.',
      wrong: '- {id: 事故1号, date: 2017-08-02, owners: 0}',
      right: '- {id: 事故1号, date: 2017-08-02, owners: [甲局, 乙局, 丙局]}',
    },
  }),
  'score/unknown-label': define<{ unit: string; label: string }>({
    severity: 'error',
    zh: ({ unit, label }) => `${unit}的结果是“${brief(label)}”，规则的 points 里没有这一种；请补上，或改正算式。`,
    en: ({ unit, label }) =>
      `The outcome of ${unit} is "${brief(label)}", which \`points\` of the rule does not list; add it, or correct the formula.`,
    explain: {
      zh: '选项规则的结果由公式得出时，得出的文字必须是 points 里列出的一种，写法要一致。',
      en: 'Where a formula decides the outcome, its text must be one of those under `points`, spelt the same.',
      wrong: 'points: {none: 0, municipal: 3}      # 公式得出 provincial',
      right: 'points: {none: 0, municipal: 3, provincial: 5}',
    },
  }),
  'score/empty-panel': define<{ unit: string; fact: string }>({
    severity: 'error',
    zh: ({ unit, fact }) => `${unit}的“${fact}”没有一份有效的评分，算不出平均分。`,
    en: ({ unit, fact }) => `"${fact}" of ${unit} has no valid mark, so there is no mean.`,
    explain: {
      zh: '名单是空的，或者全部被判为无效、被当作最高最低去掉了。还没有测评的，先不要写这一项，它会算“未评定”。',
      en: 'The list is empty, or all its marks are invalid or dropped as extremes. If the panel has not met yet, leave the fact out: it is then not assessed.',
      wrong: 'satisfaction: []',
      right: 'satisfaction: [{rater: 代表1, mark: 90}, {rater: 代表2, mark: 95}]',
    },
  }),
  'score/empty-group': define<{ unit: string; fact: string; group: string }>({
    severity: 'error',
    zh: ({ unit, fact, group }) =>
      `${unit}的“${fact}”里，“${brief(group)}”这一组没有评分；请补上，或在细则里写 rescale: true，把它的权重分给其他组。`,
    en: ({ unit, fact, group }) =>
      `In "${fact}" of ${unit} the group "${brief(group)}" has no marks; add them, or let the rubric say \`rescale: true\`.`,
    explain: {
      zh: '按组加权的测评，少一组就少一份权重。是补齐，还是把权重分给其他组，细则要写明。',
      en: 'With weights by group a missing group leaves its share open. Whether its weight goes to the others is for the rubric to say.',
      wrong: '- {id: satisfaction, kind: panel, weights: {代表: 60, 群众: 40}, award: 10}',
      right: '- {id: satisfaction, kind: panel, weights: {代表: 60, 群众: 40}, rescale: true, award: 10}',
    },
  }),
  'score/row-without-weight': define<{ unit: string; field: string; row: string }>({
    severity: 'error',
    zh: ({ unit, field, row }) => `${unit}的 ${row.replace(/^\//, '')} 没有写“${field}”（或者写的不是数），而它是这一行的权重；请补上。`,
    en: ({ unit, field, row }) => `${row.replace(/^\//, '')} of ${unit} has no number under \`${field}\`, which is its weight; add it.`,
    explain: {
      zh: '细则按这个字段（例如合同金额）给各行加权，每一行都要写，只写数，不带单位。',
      en: 'The rubric weighs the rows by this field, the price of contracts say. Every row needs it, as a plain number.',
      wrong: 'contracts: [{id: c1, faults: 2}]      # weight: price',
      right: 'contracts: [{id: c1, price: 300, faults: 2}]',
    },
  }),
  'score/named-item': define<{ unit: string; item: string }>({
    severity: 'error',
    zh: ({ unit, item }) =>
      item === ''
        ? `${unit}的这条事件要写明扣在哪一项：item: 考核事项的编号。`
        : `${unit}的这条事件写的 item“${brief(item)}”不是细则里的考核事项。`,
    en: ({ unit, item }) =>
      item === ''
        ? `This incident of ${unit} must say which item it counts in: \`item: <id>\`.`
        : `\`item\` of this incident of ${unit} is "${brief(item)}", which is no item of the rubric.`,
    explain: {
      zh: '这条规则的扣分落在事件所指明的考核事项上（charge: named），所以每条事件都要写 item，写编号而不是标题。',
      en: 'The points of this rule land on the item that each incident names (`charge: named`), so every incident has an `item`: an id, not a title.',
      wrong: '- {id: 通报3号, date: 2017-05-04}',
      right: '- {id: 通报3号, date: 2017-05-04, item: disclosure}',
    },
  }),
  'score/not-applicable-forbidden': define<{ unit: string; item: string }>({
    severity: 'error',
    zh: ({ unit, item }) => `${unit}的“${item}”写了（或算出）不适用，但细则没有规定此时怎么办；应在细则里写 not_applicable。`,
    en: ({ unit, item }) =>
      `"${item}" is not applicable to ${unit}, but the rubric does not say what happens then; add \`not_applicable\` to the item.`,
    explain: {
      zh: '不适用的事项可以给满分（full）、由其余各项按比例补足（rescale）、分值平均分给其余各项（spread）、取同组平均（cohort_mean）或从满分中去掉（exclude）。差别很大，细则不写就不许不适用。',
      en: 'An item that does not apply may get full points, be made up for by its siblings (rescale, spread), take the mean of the cohort or be excluded. These differ a lot, so without a word of the rubric nothing may be not applicable.',
      wrong: '- {id: court_appearance, points: 10, kind: each, deduct: 5}',
      right: '- {id: court_appearance, points: 10, not_applicable: full, kind: each, deduct: 5}',
    },
  }),
  'score/quota-without-period': define<{ every: string; unit?: string | undefined }>({
    severity: 'error',
    zh: ({ every }) =>
      `这一条按${everyZh(every)}计，可细则没有写 period，不知道一共有几期；请在细则里写 period（quota 也可以在这一条写 from 和 to）。`,
    en: ({ every }) =>
      `This rule counts every ${every}, but the rubric has no \`period\`, so nobody knows how many there are; write \`period\` (or, for a quota, \`from\` and \`to\` on the rule).`,
    explain: {
      zh: '证据只说明写到的那几期，不说明一共该有几期：漏写的一期会悄悄过去。考核期写明以后，才知道哪几期是零、哪几期还没有评。',
      en: 'Evidence shows the periods it names, not how many there should be: one that nobody stated would pass in silence. Only with the period of the rubric is it known which are zero and which are not assessed.',
      wrong: 'items:\n  - {id: news, points: 5, kind: quota, target: 2, every: month, deduct: 0.2}',
      right:
        'period: {from: 2017-01-01, to: 2017-12-31}\nitems:\n  - {id: news, points: 5, kind: quota, target: 2, every: month, deduct: 0.2}',
    },
  }),
} as const;
