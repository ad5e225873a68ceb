// Words for figures and conditions of the rubric that come to nothing usable for one unit.

import { define } from '../define.js';
import { brief } from './brief.js';
import { boundsEn, boundsZh, valueEn, valueZh, type Bound } from './phrases.js';

/** What a rubric may write where a formula does not stay within bounds. */
const remedies: Readonly<Record<Bound, string>> = {
  positive: 'applies_when: goal > 0',
  not_negative: 'max(0, …)',
  not_positive: 'min(0, …)',
  whole: 'max(0, floor(…))',
  share: 'max(0, min(1, …))',
};

export const scoreFigureMessages = {
  'score/not-a-number': define<{ unit: string; found: string; value: string }>({
    severity: 'error',
    zh: ({ unit, found, value }) =>
      `计算${unit}时，这里应当得出一个数，却得到${valueZh(found)}${value === '' ? '' : `“${brief(value)}”`}；请改正算式或表，或核对证据里的写法。`,
    en: ({ unit, found, value }) =>
      `For ${unit} this must come to a number, but it is ${valueEn(found)}${value === '' ? '' : ` ("${brief(value)}")`}; correct the formula or table, or check the evidence.`,
    explain: {
      zh: '分值、目标、上限都要得出一个数。公式得出的是文字、日期或是非，或者表里写了 all、not_applicable，就没法用。',
      en: 'Points, targets and caps must come to a number. A formula that gives text, a date or true/false, or a table that gives `all` or `not_applicable`, is no use there.',
      wrong: 'target: "= unit.group"',
      right: 'target: "= unit.staff * 2"',
    },
  }),
  /** `counted`: a number of cases is stated, and not the cases with their fields. */
  'score/missing-case': define<{ unit: string; by: string; found: string; counted?: string | undefined }>({
    severity: 'error',
    zh: ({ unit, by, found, counted }) =>
      found !== ''
        ? `计算${unit}时，表按“${brief(by)}”取数，没有与“${brief(found)}”对应的数，也没有 default；请补上这一种，或核对证据里的写法。`
        : counted
          ? `计算${unit}时，表按每件事的“${brief(by)}”取数，证据里却只写了件数；请逐件列出，例如 [{id: 第1件, ${by}: …}]；是单位的属性，就写在 unit 里。`
          : `计算${unit}时，表按“${brief(by)}”取数，证据里却没有写“${brief(by)}”，表里也没有 default；请在证据里补上，或在表里写 default。`,
    en: ({ unit, by, found, counted }) =>
      found !== ''
        ? `For ${unit} the table by "${brief(by)}" has no figure for "${brief(found)}" and no \`default\`; add the case, or check the evidence.`
        : counted
          ? `For ${unit} the table goes by the "${brief(by)}" of each case, and the evidence gives only how many there are; list them, such as [{id: first, ${by}: …}]; what is said of the unit stands under \`unit\`.`
          : `For ${unit} the table goes by "${brief(by)}", which the evidence does not give, and has no \`default\`; add it to the evidence, or a \`default\` to the table.`,
    explain: {
      zh: '表按单位的属性、事实或事件的字段取数，这个单位的值在表里没有，或者证据里没有写这一项。细则漏列的请补上，证据写错的请改正。',
      en: 'The table goes by something of the unit whose value it does not list, or which the evidence does not give. Add the case to the rubric, or correct the evidence.',
      wrong: 'deduct: {by: level, county: 1, municipal: 2}      # 证据里写的是 label: provincial',
      right: 'deduct: {by: level, county: 1, municipal: 2, default: 3}',
    },
  }),
  'score/not-a-flag': define<{ unit: string; formula: string }>({
    severity: 'error',
    zh: ({ unit, formula }) => `计算${unit}时，条件“${brief(formula.trim(), 40)}”应当得出是或否，却不是；应写成比较，例如 due > 0。`,
    en: ({ unit, formula }) =>
      `For ${unit} the condition "${brief(formula.trim(), 40)}" must be true or false, but it is not; compare, as in \`due > 0\`.`,
    explain: {
      zh: 'when 和 applies_when 要得出是或否。数不能当条件用，请写成比较；文字要加引号。',
      en: '`when` and `applies_when` must be true or false. A number is no condition: compare it with something; text stands in quotes.',
      wrong: 'when: unit.staff',
      right: 'when: unit.staff > 0',
    },
  }),
  'score/not-a-date': define<{ unit: string; formula: string }>({
    severity: 'error',
    zh: ({ unit, formula }) => `计算${unit}时，“${brief(formula.trim(), 40)}”应当得出一个确定的日期，却不是。`,
    en: ({ unit, formula }) => `For ${unit} "${brief(formula.trim(), 40)}" must come to one date, but it does not.`,
    explain: {
      zh: '到期日、起止日要是日期：直接写 2017-12-20，或写得出日期的公式（例如 period.end + 5）。公式里用到的日期还没有填报时，也得不出确定的一天。',
      en: 'A due day or a bound is a date, 2017-12-20, or a formula that gives one, such as `period.end + 5`. If a date it reads is not stated yet, there is no one day either.',
      wrong: 'due: "= days(period.start, period.end)"',
      right: 'due: "= period.end + 5"',
    },
  }),
  'score/wrong-value': define<{ unit: string; kind: string; formula: string; found: string }>({
    severity: 'error',
    zh: ({ unit, kind, formula, found }) =>
      `计算${unit}时，“${brief(formula.trim(), 40)}”得出的是${valueZh(found)}，不能用于 ${kind} 规则；请换一种规则或改算式。`,
    en: ({ unit, kind, formula, found }) =>
      `For ${unit} "${brief(formula.trim(), 40)}" comes to ${valueEn(found)}, which a rule of kind ${kind} cannot read.`,
    explain: {
      zh: '每种规则只认一种事实：steps、bands、proportion 要数，flag 要是非，delay 要日期，choice 要文字。judged、panel 等只能直接读证据。',
      en: 'Each kind reads one kind of fact: steps, bands and proportion a number, flag true or false, delay a date, choice a text. Judgements and panels come from evidence alone.',
      wrong: '- {id: timely, kind: flag, fact: on_time / due, deduct: 1}',
      right: '- {id: timely, kind: flag, fact: on_time < due, deduct: 1}',
    },
  }),
  'score/figure-out-of-range': define<{ unit: string; key: string; formula: string; found: string; bound: Bound; facts: string }>({
    severity: 'error',
    zh: ({ unit, key, formula, found, bound, facts }) =>
      `计算${unit}时，“${key}”（${brief(formula, 40)}）得出 ${found}，应当是${boundsZh[bound]}${facts === '' ? '' : `（${brief(facts.replaceAll('\n', '，'), 80)}）`}；请核对事实，或写明此时怎么算，例如 ${remedies[bound]}。`,
    en: ({ unit, key, formula, found, bound, facts }) =>
      `For ${unit} \`${key}\` (${brief(formula, 40)}) comes to ${found}, but must be ${boundsEn[bound]}${facts === '' ? '' : ` (${brief(facts.replaceAll('\n', ', '), 80)})`}; check the facts, or say what then holds, as \`${remedies[bound]}\` does.`,
    explain: {
      zh: '公式得出的数和细则里直接写的数是同一个要求：分值、上限、目标、权数不会是负数，步长、满分和按比例的目标大于零，次数是整数。得出别的数，可能是事实填错了，也可能是细则没有写这种单位怎么算，程序不会代为取零或取整。没有任务的单位写 applies_when，可能得出负数的写 max(0, …)，要取整的写 floor(…)。缺少事实时，只有不出错的部分算在范围里。',
      en: 'What a formula comes to is held to the same as a number written there: points, caps, targets and weights are never negative, steps, scales and targets of proportions above zero, counts whole. Anything else is a slip in the facts, or a case the rubric says nothing of; nobody sets it to zero or rounds it unasked. Write `applies_when` for units without a target, `max(0, …)` for what may fall below zero, `floor(…)` for what is counted. While facts are missing, the range holds what they can come to without this error.',
      wrong: '- {id: late, kind: each, deduct: 2, free: "= cases / 50 - 1"}',
      right: '- {id: late, kind: each, deduct: 2, free: "= max(0, floor(cases / 50) - 1)"}',
    },
  }),
  'score/zero-maximum': define<{ unit: string; item: string }>({
    severity: 'error',
    zh: ({ unit, item }) => `${unit}的“${item}”满分为零（或没有满分），没法折算；请改正分值，或改用别的不适用办法。`,
    en: ({ unit, item }) =>
      `For ${unit} "${item}" has a maximum of zero, or none, so nothing can be converted; correct the points or treat what is not applicable otherwise.`,
    explain: {
      zh: '折算（counts_as）和按比例补足（rescale）都要除以满分。各项都不适用、或者分值为零时，就没有满分可除。',
      en: 'Conversion (`counts_as`) and rescaling divide by the maximum. Where it is zero, because nothing applies or the points are zero, there is nothing to divide by.',
      wrong: '- {id: bonus, points: 0, counts_as: 5, kind: each, award: 1}',
      right: '- {id: bonus, points: 10, counts_as: 5, kind: each, award: 1}',
    },
  }),
  'score/zero-weights': define<{ unit: string; item: string }>({
    severity: 'error',
    zh: ({ unit, item }) => `${unit}的“${item}”各项权重之和为零，没法平均；请改正 weight。`,
    en: ({ unit, item }) => `For ${unit} the weights in "${item}" come to zero, so there is no mean; correct \`weight\`.`,
    explain: {
      zh: '加权平均要除以权重之和。权重来自每一行的字段（例如合同金额）时，请核对证据里是不是都写成了 0。',
      en: 'A weighted mean divides by the sum of the weights. Where they are fields of rows (the price of contracts), check whether all are 0 in the evidence.',
      wrong: 'contracts: [{id: c1, price: 0, faults: 2}]',
      right: 'contracts: [{id: c1, price: 300, faults: 2}]',
    },
  }),
} as const;
