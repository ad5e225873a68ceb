// Words for formulas that read well and mean nothing: unknown names, wrong numbers of arguments, types that do not go together.

import { define, meantEn, meantZh } from '../define.js';

/** Words for a kind of value; the keys are the static types of a formula. */
type TypeName = 'number' | 'flag' | 'text' | 'date' | 'list' | 'any';

const typesZh: Record<TypeName, string> = {
  number: '数',
  flag: '是非（true/false）',
  text: '文字',
  date: '日期',
  list: '清单',
  any: '任意值',
};
const typesEn: Record<TypeName, string> = {
  number: 'a number',
  flag: 'true or false',
  text: 'text',
  date: 'a date',
  list: 'a list',
  any: 'any value',
};

/** `expected` may name several types, separated by commas. */
const namesOf = (types: Record<TypeName, string>, list: string, or: string): string =>
  list
    .split(',')
    .map((type) => types[type as TypeName])
    .join(or);
const zh = (list: string): string => namesOf(typesZh, list, '或');
const en = (list: string): string => namesOf(typesEn, list, ' or ');

/** Where a value of another type was expected. */
export type TypeContext = 'here' | 'condition' | 'compared' | 'quoted' | 'branches' | 'result';

const mismatchZh: Record<TypeContext, (found: string, expected: string) => string> = {
  here: (found, expected) => `这里应当是${expected}，却是${found}`,
  condition: (found) => `条件要能判断是或否，例如 score >= 60，这里却是${found}`,
  compared: (found, expected) => `${expected}不能与${found}相比：数不加引号，文字要加引号，日期写 date(2017, 12, 20)`,
  quoted: () => '文字不能比大小：数不加引号（60），日期写 date(2017, 12, 20)',
  branches: (found, expected) => `if 的两个结果要同类：前一个是${expected}，后一个却是${found}`,
  result: (found, expected) =>
    expected === typesZh.flag ? mismatchZh.condition(found, expected) : `公式的结果应当是${expected}，却是${found}`,
};

const mismatchEn: Record<TypeContext, (found: string, expected: string) => string> = {
  here: (found, expected) => `This must be ${expected}, but it is ${found}`,
  condition: (found, expected) => `A condition must be ${expected}, as in \`score >= 60\`, but this is ${found}`,
  compared: (found, expected) =>
    `${expected.charAt(0).toUpperCase()}${expected.slice(1)} cannot be compared with ${found}: numbers stand without quotes, text in quotes, a date is \`date(2017, 12, 20)\``,
  quoted: () => 'Text has no order: a number stands without quotes (60), a date is `date(2017, 12, 20)`',
  branches: (found, expected) => `Both outcomes of \`if\` must be alike: the first is ${expected}, the second ${found}`,
  result: (found, expected) =>
    expected === typesEn.flag ? mismatchEn.condition(found, expected) : `The result of the formula must be ${expected}, but it is ${found}`,
};

/** `item`: an item has this id; `quote`: it stands where text is compared; `field`: it is a field of the list's rows. */
export type NameHint = 'item' | 'quote' | 'field' | undefined;

function nameHintZh(name: string, hint: NameHint, near: string | undefined): string {
  if (hint === 'item') return `；它是考核事项的编号，取其得分请写 score(${name})`;
  if (hint === 'quote') return `；如果它是文字，请加引号：'${name}'`;
  if (hint === 'field') return `；如果它是清单的字段，条件请写成比较，例如 ${name} = true`;
  return meantZh(near);
}

function nameHintEn(name: string, hint: NameHint, near: string | undefined): string {
  if (hint === 'item') return `; it is the id of an item, whose score is \`score(${name})\``;
  if (hint === 'quote') return `; if it is text, put it in quotes: \`'${name}'\``;
  if (hint === 'field') return `; if it is a field of the list, write the condition as a comparison: \`${name} = true\``;
  return meantEn(near);
}

const countsEn = (expected: string): string => `${expected} argument${expected === '1' ? '' : 's'}`;

export const formulaMeaningMessages = {
  'formula/unknown-name': define<{ name: string; hint: NameHint; near: string | undefined }>({
    severity: 'error',
    zh: ({ name, hint, near }) => `没有叫“${name}”的事实、指标或字段${nameHintZh(name, hint, near)}`,
    en: ({ name, hint, near }) => `There is no fact, measure or field \`${name}\`${nameHintEn(name, hint, near)}`,
    explain: {
      zh: '公式里的名称必须是本细则中规则读取的事实、facts: 里声明的事实、measures: 里的指标，或者清单中一行的字段。请核对写法；文字要加引号；考核事项的得分写 score(编号)。',
      en: 'A name in a formula is a fact that a rule reads, a fact declared under `facts:`, a measure, or a field of a row. Check the spelling; text needs quotes; the score of an item is `score(id)`.',
      wrong: 'on_tiem / due',
      right: 'on_time / due',
    },
  }),
  'formula/unknown-function': define<{ name: string; near: string | undefined }>({
    severity: 'error',
    zh: ({ name, near }) => `没有叫“${name}”的函数${meantZh(near)}`,
    en: ({ name, near }) => `There is no function \`${name}\`${meantEn(near)}`,
    explain: {
      zh: '可用的函数：if、min、max、sum、mean、count、abs、round、floor、ceil、date、days、months、add_months、points、score、lost、rank、rank_from_bottom、result，以及 cohort.mean、cohort.max、cohort.min、cohort.sum、cohort.count。函数名用小写。',
      en: 'The functions are if, min, max, sum, mean, count, abs, round, floor, ceil, date, days, months, add_months, points, score, lost, rank, rank_from_bottom, result, and cohort.mean, .max, .min, .sum, .count, all in lower case.',
      wrong: 'average(on_time, due)',
      right: 'mean(on_time, due)',
    },
  }),
  'formula/unknown-item': define<{ id: string; kind: 'item' | 'item_or_rule'; near: string | undefined }>({
    severity: 'error',
    zh: ({ id, kind, near }) => `没有编号为“${id}”的考核事项${kind === 'item' ? '' : '或规则'}${meantZh(near)}`,
    en: ({ id, kind, near }) => `There is no item ${kind === 'item' ? '' : 'or rule '}with the id \`${id}\`${meantEn(near)}`,
    explain: {
      zh: 'points(…) 和 score(…) 的括号里写考核事项的编号（id），lost(…) 的括号里写考核事项或规则的编号，而不是标题或文件上的序号。',
      en: '`points(…)` and `score(…)` take the id of an item, `lost(…)` that of an item or rule; not a title, and not the number printed on the paper.',
      wrong: 'score(integritty)',
      right: 'score(integrity)',
    },
  }),
  'formula/wrong-arity': define<{ name: string; expected: string; found: string }>({
    severity: 'error',
    zh: ({ name, expected, found }) => `函数 ${name} 要 ${expected} 个参数，这里有 ${found} 个`,
    en: ({ name, expected, found }) => `\`${name}\` takes ${countsEn(expected)}, but ${found} ${found === '1' ? 'is' : 'are'} given`,
    explain: {
      zh: '每个函数的参数个数是固定的，参数之间用逗号隔开。注意数的千位之间不加逗号：1,000 会被当成两个参数。',
      en: 'Each function takes a fixed number of arguments, separated by commas. Mind that 1,000 is two arguments: thousands take no comma.',
      wrong: 'if(score >= 60, 1)',
      right: 'if(score >= 60, 1, 0)',
    },
  }),
  'formula/wrong-type': define<{ where: TypeContext; found: string; expected: string }>({
    severity: 'error',
    zh: ({ where, found, expected }) => mismatchZh[where](zh(found), zh(expected)),
    en: ({ where, found, expected }) => mismatchEn[where](en(found), en(expected)),
    explain: {
      zh: '加减乘除只用于数（日期可以加减天数，两个日期相减得天数）；比较只能是数与数、文字与文字、日期与日期；and、or、not 和 if 的条件要是非值。文字加引号，数不加引号。',
      en: 'Arithmetic is for numbers (a date takes days; a date less a date is days); comparison is of like with like; `and`, `or`, `not` and the condition of `if` want true or false. Text stands in quotes, numbers do not.',
      wrong: "score >= '60'",
      right: 'score >= 60',
    },
  }),
};
