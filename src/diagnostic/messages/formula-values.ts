// Words for formulas that have no value for one unit: what only its evidence could show.

import { define } from '../define.js';

/** `formula`: its whole text; `part`: the stretch of it that has no value, where known; `what`: the name or kind of value concerned. */
export interface WithoutValue extends Readonly<Record<string, string | undefined>> {
  readonly unit: string;
  readonly formula: string;
  readonly what: string;
  readonly part?: string | undefined;
}

/** Without a unit: the numbers of the formula alone decide it. */
type WithoutValueForAnybody = { unit?: string | undefined; formula: string; what: string; part?: string | undefined };
type Written = Pick<WithoutValue, 'formula' | 'part'>;
const partOf = ({ formula, part }: Written): string => part ?? formula;
const isWhole = (args: Written): boolean => partOf(args) === args.formula;
const zh = (args: Written): string => (isWhole(args) ? '' : `（公式：${args.formula}）`);
const en = (args: Written): string => (isWhole(args) ? '' : ` (in the formula \`${args.formula}\`)`);

export const formulaValueMessages = {
  'formula/division-by-zero': define<WithoutValueForAnybody>({
    severity: 'error',
    zh: (args) =>
      `${args.unit === undefined ? '' : `计算 ${args.unit} 时`}除数为零：${partOf(args)}${zh(args)}；请写明此时怎么算：otherwise: 0 或 otherwise: not_applicable，或用 if 另行处理`,
    en: (args) =>
      `${args.unit === undefined ? '' : `For ${args.unit} `}\`${partOf(args)}\` divides by zero${en(args)}; say what holds then: \`otherwise: 0\`, \`otherwise: not_applicable\`, or an \`if\``,
    explain: {
      zh: '分母为零时没有结果。应办件为零的单位，按时率算满分、零分还是不适用，细则必须写明，程序不能代为决定。',
      en: 'Nothing can be divided by zero. Whether a unit with nothing due gets everything, nothing or is not applicable is for the rubric to say.',
      wrong: '100 * on_time / due',
      right: 'if(due = 0, 100, 100 * on_time / due)',
    },
  }),
  'formula/not-applicable-value': define<WithoutValue>({
    severity: 'error',
    zh: (args) => `${args.unit} 的“${args.what}”不适用，没有值可用：${partOf(args)}${zh(args)}；请用 otherwise: 写明此时怎么算`,
    en: (args) =>
      `For ${args.unit} "${args.what}" is not applicable, so \`${partOf(args)}\` has no value${en(args)}; say with \`otherwise:\` what holds then`,
    explain: {
      zh: '不适用的事项没有得分，既不是零分也不是满分。sum、mean、min、max、count 会自动略过它；其他算式要用 otherwise: 写明怎么算。',
      en: 'What is not applicable has no score: neither zero nor full marks. sum, mean, min, max and count leave it out; anything else needs `otherwise:`.',
      wrong: 'score(training) + score(integrity)',
      right: 'sum(score(training), score(integrity))',
    },
  }),
  'formula/no-values': define<WithoutValue>({
    severity: 'error',
    zh: (args) => `${args.unit} 没有可供计算的值：${partOf(args)}${zh(args)}；请用 otherwise: 写明此时怎么算`,
    en: (args) =>
      `For ${args.unit} there is nothing to compute \`${partOf(args)}\` from${en(args)}; say with \`otherwise:\` what holds then`,
    explain: {
      zh: '清单为空（或没有一行符合条件）时，平均、最大、最小都没有结果；合计与个数则为零。请先用 count 判断，或写 otherwise:。',
      en: 'An empty list, or one in which nothing meets the condition, has no mean, greatest or smallest; its sum and count are zero. Test `count` first, or write `otherwise:`.',
      wrong: 'mean(marks)',
      right: 'if(count(marks) = 0, 0, mean(marks))',
    },
  }),
  'formula/wrong-type-value': define<WithoutValue>({
    severity: 'error',
    zh: (args) =>
      `${args.unit} 的考核证据中，“${partOf(args)}”的值与公式要的种类不符${zh(args)}；请核对证据里写的是数、文字、日期还是 true/false`,
    en: (args) =>
      `The evidence of ${args.unit} gives \`${partOf(args)}\` a value of the wrong kind${en(args)}; check whether a number, text, a date or true/false is wanted`,
    explain: {
      zh: '清单中一行的字段写什么，细则无法事先规定。公式拿它当数用，证据却写了文字（例如带了单位），就无法计算。',
      en: 'What a field of a row holds only the evidence shows. Where a formula takes it for a number, text (a unit after the number, say) cannot be used.',
      wrong: 'sum(contracts.price)',
      right: 'sum(contracts.price, amount_known = true)',
    },
  }),
  'formula/not-whole': define<WithoutValue>({
    severity: 'error',
    zh: (args) =>
      `计算 ${args.unit} 时“${partOf(args)}”应当是整数${zh(args)}；天数、月数、年月日和小数位数都要整数，必要时先用 round、floor 或 ceil`,
    en: (args) =>
      `For ${args.unit} \`${partOf(args)}\` must be a whole number${en(args)}; days, months, the parts of a date and digits are whole: use round, floor or ceil`,
    explain: {
      zh: '日期加减的天数、add_months 的月数、date 的年月日、round 的小数位数都必须是整数。',
      en: 'Days added to a date, the months of `add_months`, the parts of `date` and the digits of `round` are whole numbers.',
      wrong: 'date(2017, 1, 1) + due / 2',
      right: 'date(2017, 1, 1) + floor(due / 2)',
    },
  }),
  'formula/unknown-field': define<WithoutValue>({
    severity: 'error',
    zh: (args) => `${args.unit} 的考核证据中没有“${args.what}”${zh(args)}；请补上这个字段，或核对公式里的写法`,
    en: (args) => `The evidence of ${args.unit} has no \`${args.what}\`${en(args)}; add the field, or check the spelling in the formula`,
    explain: {
      zh: '公式读取清单每一行的这个字段，至少有一行没有写。请在证据中补上；确实没有的，写上约定的值（例如 0）。',
      en: 'The formula reads this field of every row of a list, and a row lacks it. Add it to the evidence.',
      wrong: 'sum(contracts.pirce)',
      right: 'sum(contracts.price)',
    },
  }),
  'formula/no-result': define<WithoutValue>({
    severity: 'error',
    zh: (args) => `${args.unit} 没有“${args.what}”的结果${zh(args)}；请在命令中提供该结果文件`,
    en: (args) => `There is no result "${args.what}" for ${args.unit}${en(args)}; give its file to the command`,
    explain: {
      zh: 'result(名称) 和 previous 读取另一次评分的结果。没有提供该结果，或结果里没有这个单位，就没有值。',
      en: '`result(name)` and `previous` read the result of another scoring. Without that file, or without this unit in it, there is no value.',
      wrong: 'previous.score + 5',
      right: 'score + 5',
    },
  }),
};
