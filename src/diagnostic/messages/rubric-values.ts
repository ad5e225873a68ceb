// Words for single values of a rubric: figures, numbers, dates, periods, ids, rounding, keys of an order.

import { define, meantEn, meantZh } from '../define.js';
import { brief } from './brief.js';
import { butEn, butZh, endAfterEn, endAfterZh, endEn, endZh, notEn, notZh } from './phrases.js';

/** What an unknown name is taken for. */
type FieldOwner = 'unit' | 'incident' | 'list' | 'fact' | 'result';
const ownersZh: Readonly<Record<FieldOwner, string>> = {
  unit: '证据 unit 里的属性来取',
  incident: '事件里的字段来取',
  list: '一项清单事实的名称',
  fact: '证据要填报的一项事实',
  result: '命令行 --result 给的一份结果',
};
const ownersEn: Readonly<Record<FieldOwner, string>> = {
  unit: 'an attribute under `unit:` of the evidence',
  incident: 'a field of the incidents',
  list: 'the name of a list fact',
  fact: 'a fact that the evidence has to state',
  result: 'a result that the command line hands in (`--result`)',
};

export const rubricValueMessages = {
  'rubric/not-a-figure': define<{ found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ found, near }) =>
      `${notZh(found, '数')}${near === undefined ? '；应写一个数（如 0.5）、一张表（如 {by: class, default: 2}），或以 = 开头的公式。' : endAfterZh(found, near)}`,
    en: ({ found, near }) =>
      `${notEn(found, 'a figure')}${near === undefined ? '; write a number (0.5), a table ({by: class, default: 2}) or a formula that begins with =.' : endAfterEn(found, near)}`,
    explain: {
      zh: '凡是写数的地方，可以写一个数、一张按某个量分列的表，或一个公式。数不带单位和百分号，公式要以等号开头并加引号，否则会被当成文字。',
      en: 'Wherever a rubric takes a number, a table by something known or a formula may stand too. Numbers carry no unit and no per cent sign; a formula begins with = and stands in quotes.',
      wrong: 'deduct: 0.2分',
      right: 'deduct: 0.2',
    },
  }),
  'rubric/table-without-by': define({
    severity: 'error',
    zh: () => '这张表没有写 by，不知道按什么取数；应写成 {by: class, 类别: 数}。',
    en: () => 'This table does not say what it is by; write {by: class, …}.',
    explain: {
      zh: '表按什么取数，由 by 说明：class（类别）、单位的属性、一项事实或指标。只有 deduct 和 award 下面可以省略 by，那里默认按事件的 label。',
      en: '`by` says what a table goes by: the class, an attribute of the unit, a fact or a measure. Only directly under `deduct` and `award` it may be left out: there it is the label of the incident.',
      wrong: 'points: {producing: 4, default: 3}',
      right: 'points: {by: class, producing: 4, default: 3}',
    },
  }),
  'rubric/not-a-number': define<{ found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ found, near }) => `${notZh(found, '数')}${near === undefined ? '，应写成 90 或 0.5 这样的数。' : meantZh(near)}`,
    en: ({ found, near }) => `${notEn(found, 'a number')}${near === undefined ? '; write one such as 90 or 0.5.' : meantEn(near)}`,
    explain: {
      zh: '这里只能写一个普通的数，不带单位。at_least 下面的键是分界的数；名额的百分比写成 30% 这样。',
      en: 'Only a plain number can stand here, without a unit. The keys under `at_least` are thresholds; a quota in per cent is written 30%.',
      wrong: '{by: staff, at_least: {50人: 0.6, 30: 0.2}, default: 0.1}',
      right: '{by: staff, at_least: {50: 0.6, 30: 0.2}, default: 0.1}',
    },
  }),
  'rubric/not-a-date': define<{ found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ found, near }) =>
      `${notZh(found, '日期')}${near === undefined ? '；应写成 2017-12-20 这样的年-月-日，并且要有这一天。' : meantZh(near)}`,
    en: ({ found, near }) =>
      `${notEn(found, 'a date')}${near === undefined ? '; write year-month-day such as 2017-12-20, and a day that exists.' : meantEn(near)}`,
    explain: {
      zh: '日期写成四位年、两位月、两位日，中间用短横线。不能写 2017.12.20、2017年12月20日，也不能写不存在的日子（如 2017-02-29）。',
      en: 'A date is a year of four digits, a month and a day of two, with hyphens. Not 2017.12.20, and not a day that does not exist, such as 2017-02-29.',
      wrong: 'period: {from: 2017-1-1, to: 2017-12-31}',
      right: 'period: {from: 2017-01-01, to: 2017-12-31}',
    },
  }),
  'rubric/not-a-period': define<{ found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ found, near }) =>
      `${notZh(found, '期间')}${near === undefined ? '；应写成 2017、2017-Q2、2017-02 或 2017-W05。' : meantZh(near)}`,
    en: ({ found, near }) =>
      `${notEn(found, 'a period')}${near === undefined ? '; write 2017, 2017-Q2, 2017-02 or 2017-W05.' : meantEn(near)}`,
    explain: {
      zh: '一年写 2017，一季度写 2017-Q1，一个月写 2017-02（月份两位），一周写 2017-W05。证据里的写法相同。',
      en: 'A year is 2017, a quarter 2017-Q1, a month 2017-02 (two digits), a week 2017-W05; the same in evidence.',
      wrong: 'due: {2017年1月: 2017-02-05}',
      right: 'due: {2017-01: 2017-02-05}',
    },
  }),
  'rubric/period-backwards': define({
    severity: 'error',
    zh: () => '截止日（to）早于起始日（from），应调换或改正。',
    en: () => '`to` is earlier than `from`; swap or correct them.',
    explain: {
      zh: '考核期决定哪些事件算数、应有哪几个月；定额规则自己的 from 和 to 说从什么时候到什么时候要报。from 是第一天，to 是最后一天，两天都算在内。',
      en: 'The period decides which incidents count and which months are due; `from` and `to` of a quota narrow it. `from` is the first day, `to` the last; both belong to it.',
      wrong: 'period: {from: 2017-12-31, to: 2017-01-01}',
      right: 'period: {from: 2017-01-01, to: 2017-12-31}',
    },
  }),
  'rubric/bad-id': define<{ id: string }>({
    severity: 'error',
    zh: ({ id }) => `“${brief(id)}”不能作编号；编号由汉字、字母、数字和下划线组成，不以数字开头，中间没有空格。`,
    en: ({ id }) =>
      `"${brief(id)}" cannot be an id; an id consists of letters (Chinese ones too), digits and underscores, and does not begin with a digit.`,
    explain: {
      zh: '编号会写进公式和证据，所以不能有空格、短横线和标点，也不能以数字开头。uncertified 和 无证上岗 一样可以。文件上的序号写在 number 里，不作编号。',
      en: 'Ids stand in formulas and evidence, so no blanks, hyphens or punctuation, and no digit first. `uncertified` and `无证上岗` are equally good. The number printed on the paper goes under `number:`.',
      wrong: '- {id: 2-1, kind: each, deduct: 1, text: 报送信息}',
      right: '- {id: news_items, kind: each, deduct: 1, text: 报送信息}',
    },
  }),
  'rubric/duplicate-id': define<{ id: string }>({
    severity: 'error',
    zh: ({ id }) => `编号“${id}”用了两次；考核事项、规则、事实和指标的编号在一份细则里不能重复，请改一个。`,
    en: ({ id }) => `The id "${id}" is used twice; ids of items, rules, facts and measures are unique in a rubric. Rename one.`,
    explain: {
      zh: '证据、公式和明细都靠编号指明是哪一项，重复了就分不清。复制一行之后最容易忘了改。考核事项只有一条规则、直接写 kind 时，两者共用一个编号。',
      en: 'Evidence, formulas and the ledger refer to ids, so one id must mean one thing. It is easily forgotten after copying a row. A row that carries its one rule directly has one id for both.',
      wrong: '- {id: reviews, kind: each, deduct: 3}\n- {id: reviews, kind: each, deduct: 2}',
      right: '- {id: reviews, kind: each, deduct: 3}\n- {id: lawsuits, kind: each, deduct: 2}',
    },
  }),
  'rubric/round-to': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `round 的 to 应当是大于零的数（如 0.01 表示保留两位小数）${butZh(found)}。`,
    en: ({ found }) => `\`to\` of \`round\` must be a number above zero (0.01 is two decimals)${butEn(found)}.`,
    explain: {
      zh: 'to 写的是舍入到哪个单位，不是小数的位数：两位小数写 0.01，整数写 1。不舍入写 round: none。',
      en: '`to` is the multiple to round to, not the number of digits: 0.01 for two decimals, 1 for whole numbers. `round: none` does not round.',
      wrong: 'round: {to: 0, mode: half_up}',
      right: 'round: {to: 0.01, mode: half_up}',
    },
  }),
  'rubric/order-key': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `排序依据“${brief(found)}”要以 high（大的在前）或 low（小的在前）结尾，例如 score(enforcement) high。`,
    en: ({ found }) => `The sort key "${brief(found)}" must end with \`high\` or \`low\`, as in \`score(enforcement) high\`.`,
    explain: {
      zh: '得分相同时按 order 里的依据逐个比较。每个依据先写比什么，再写 high（大者在前）或 low（小者在前），不能省略。',
      en: 'Units with equal scores are compared by the keys of `order` in turn. Each says what is compared and then which end is best, `high` or `low`.',
      wrong: 'order: [score high, lost_lawsuits]',
      right: 'order: [score high, lost_lawsuits low]',
    },
  }),
  'rubric/rank-points': define({
    severity: 'error',
    zh: () => '名次的 points 应写成逐名列出的分值（如 [60, 57, 54]），或者 {first: 第一名的分, each: 每后一名增减的分}。',
    en: () => '`points` of a rank is a list such as [60, 57, 54], or {first: …, each: …}.',
    explain: {
      zh: '逐名列出时，列表以后的名次得 rest（默认 0）。每名递减时写 first 和 each 两个数，递减的 each 写负数。',
      en: 'In a list, places beyond it get `rest` (0 by default). With equal steps write both `first` and `each`; `each` is negative where later places get less.',
      wrong: 'points: {first: 2}',
      right: 'points: {first: 2, each: -0.1}',
    },
  }),
  'rubric/field-or-typo': define<{ name: string; near?: string | undefined; of: FieldOwner }>({
    severity: 'warning',
    zh: ({ name, near, of }) =>
      `“${brief(name)}”不是${of === 'result' ? '这里的细则' : '这里的词，也不是事实或指标'}，当作${ownersZh[of]}${endZh(near)}`,
    en: ({ name, near, of }) =>
      `"${brief(name)}" is no ${of === 'result' ? 'rubric here' : 'word of the language here, no fact and no measure'}; it is taken for ${ownersEn[of]}${endEn(near)}`,
    explain: {
      zh: '表可以按证据 unit: 下面的任何属性取数，细则并不知道证据会写哪些属性，所以写错的名称要到计分时才发现。如果它本来就是属性，可以不理会；如果是事实或指标，请改正名称。result(…) 里的名称也一样：细则的编号写错一个字，就成了要另外提供的结果。',
      en: 'A table may go by any attribute that the evidence gives under `unit:`. The rubric cannot know which there are, so a misspelt name would show only in scoring. Ignore this if an attribute is meant; otherwise correct the name. So with the name in `result(…)`: a misspelt id of a rubric would be a result that somebody has to hand in.',
      wrong: 'deduct: {by: quota_szie, at_least: {50: 0.6}, default: 0.1}',
      right: 'deduct: {by: quota_size, at_least: {50: 0.6}, default: 0.1}',
    },
  }),
} as const;
