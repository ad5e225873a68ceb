// Words for formulas that cannot be read: signs, full-width characters, parentheses, size.

import { define } from '../define.js';

/** What cannot be read. `after` is what stands before the place, `found` what stands there (nothing at the end of the formula). */
export type SyntaxFault =
  | 'empty'
  | 'operand_expected'
  | 'operator_expected'
  | 'name_expected'
  | 'unclosed_parenthesis'
  | 'stray_parenthesis'
  | 'stray_comma'
  | 'unclosed_text'
  | 'number'
  | 'character'
  | 'not_nfc'
  | 'id_expected'
  | 'field_expected'
  | 'call_expected';

interface SyntaxWords {
  readonly found: string | undefined;
  readonly after: string | undefined;
}

const afterZh = (after: string | undefined): string => (after === undefined ? '' : `“${after}”之后`);
const afterEn = (after: string | undefined): string => (after === undefined ? '' : ` after \`${after}\``);

const syntaxZh: Record<SyntaxFault, (words: SyntaxWords) => string> = {
  empty: () => '公式是空的，请写出算式，例如 100 * on_time / due',
  operand_expected: ({ found, after }) =>
    found === undefined
      ? `公式到“${after}”就断了，后面还缺一个数、一个名称或一个括号`
      : `${afterZh(after)}应当是一个数、一个名称或一个括号，这里却是“${found}”`,
  operator_expected: ({ found, after }) => `“${after}”与“${found}”之间缺少运算符，请补上 + - * / = < > and or 之一`,
  name_expected: ({ after }) => `“${after}”后面应当写名称，例如 unit.class`,
  unclosed_parenthesis: () => '这个左括号没有与之配对的右括号，请补上“)”',
  stray_parenthesis: () => '多了一个右括号，请删去，或在前面补上“(”',
  stray_comma: () => '逗号只能用来隔开函数的各个参数，例如 max(a, b)；小数点请写“.”，千位之间不加逗号',
  unclosed_text: ({ found }) => `文字 ${found ?? ''} 没有收尾的引号，请在文字末尾补上同样的引号`,
  number: ({ found }) => `“${found}”不是数：数只由数字和一个小数点组成（不用科学记数法，不带单位），数与名称之间要写运算符`,
  character: ({ found }) => `公式里不能用“${found}”这个字符`,
  not_nfc: ({ found }) => `名称“${found}”用了组合字符，请改用常规（NFC）写法`,
  id_expected: ({ after }) => `${after}(…) 的括号里只写一个编号，不写算式，例如 ${after}(integrity)`,
  field_expected: ({ after }) =>
    `${after} 后面要写明取哪一项：.score（得分）、.rank（名次）、.rank_from_bottom（倒数名次）或 .grade（等次）`,
  call_expected: ({ after }) => `${after} 后面要用括号写明算什么，例如 ${after}(score)`,
};

const syntaxEn: Record<SyntaxFault, (words: SyntaxWords) => string> = {
  empty: () => 'The formula is empty; write one, such as `100 * on_time / due`',
  operand_expected: ({ found, after }) =>
    found === undefined
      ? `The formula stops after \`${after}\`, where a number, a name or a parenthesis must follow`
      : `A number, a name or a parenthesis must stand here${afterEn(after)}, but this is \`${found}\``,
  operator_expected: ({ found, after }) => `An operator is missing between \`${after}\` and \`${found}\`: one of + - * / = < > and or`,
  name_expected: ({ after }) => `A name must follow \`${after}\`, as in \`unit.class\``,
  unclosed_parenthesis: () => 'This parenthesis is never closed; add `)`',
  stray_parenthesis: () => 'This `)` closes nothing; remove it, or add `(` before',
  stray_comma: () => 'A comma only separates the arguments of a function, as in `max(a, b)`; decimals take a point, thousands nothing',
  unclosed_text: ({ found }) => `The text ${found ?? ''} has no closing quote; end it with the quote it began with`,
  number: ({ found }) => `\`${found}\` is not a number: write digits and one point (no exponent, no unit), and an operator before a name`,
  character: ({ found }) => `The character \`${found}\` has no place in a formula`,
  not_nfc: ({ found }) => `The name \`${found}\` is written with combining characters; write it in the composed form (NFC)`,
  id_expected: ({ after }) => `\`${after}(…)\` takes the id of an item or rule and nothing else, as in \`${after}(integrity)\``,
  field_expected: ({ after }) => `Say what of \`${after}\` is meant: \`.score\`, \`.rank\`, \`.rank_from_bottom\` or \`.grade\``,
  call_expected: ({ after }) => `Say in parentheses what \`${after}\` is of, as in \`${after}(score)\``,
};

/** A construct of programming or spreadsheets that formulas do without. */
export type Construct =
  | 'sign'
  | 'assignment'
  | 'choice'
  | 'several'
  | 'bracket'
  | 'backtick'
  | 'power'
  | 'percent'
  | 'bits'
  | 'backslash'
  | 'plus'
  | 'this'
  | 'null'
  | 'chained'
  | 'member';

const adviceZh: Record<Construct, (write: string | undefined) => string> = {
  sign: (write) => `请写 ${write}`,
  assignment: () => '公式只计算，不赋值；判断相等请写 =',
  choice: () => '二者择一请写 if(条件, 成立时的值, 不成立时的值)',
  several: () => '一条公式只能有一个算式',
  bracket: () => '公式里没有方括号和花括号；取表中一列写 contracts.price，筛选写 sum(contracts.price, price > 100)',
  backtick: () => '文字请用单引号或双引号括起来',
  power: () => '公式里没有乘方，请写成连乘，例如 a * a',
  percent: () => '公式里没有百分号，请写小数（30% 写 0.3）或除以 100',
  bits: () => '公式里没有位运算；请用 + - * /、比较、and、or、not',
  backslash: () => '文字里不能用反斜杠；文字含单引号时，外面用双引号，反之亦然',
  plus: () => '数的前面不写正号，请删去加号',
  this: () => '请直接写事实、指标的名称，或 unit.class 之类',
  null: () => '公式里没有空值；缺少证据的事实由程序另行标明，不必也不能在公式里判断',
  chained: (write) => `比较不能连写，请写 ${write}`,
  member: () => '点号前面只能是一个名称，例如 unit.class、contracts.price',
};

const adviceEn: Record<Construct, (write: string | undefined) => string> = {
  sign: (write) => `write \`${write}\` instead`,
  assignment: () => 'a formula computes and assigns nothing; equality is `=`',
  choice: () => 'to choose between two values write `if(condition, value, other)`',
  several: () => 'a formula is one expression',
  bracket: () =>
    'there are no brackets or braces; a column of a list is `contracts.price`, a selection `sum(contracts.price, price > 100)`',
  backtick: () => 'text stands in single or double quotes',
  power: () => 'there is no power; multiply, as in `a * a`',
  percent: () => 'there is no per cent sign; write a decimal (0.3 for 30%) or divide by 100',
  bits: () => 'there are no bit operators; use + - * /, comparisons, `and`, `or`, `not`',
  backslash: () => 'there is no backslash in text; put a text that holds one kind of quote into the other kind',
  plus: () => 'a number takes no plus sign; leave it out',
  this: () => 'name the fact or measure, or write `unit.class` and the like',
  null: () => 'there is no null; facts that are missing are shown as such and need no test',
  chained: (write) => `comparisons do not chain; write \`${write}\``,
  member: () => 'only a name can stand before a dot, as in `unit.class` or `contracts.price`',
};

/** Signs that a formula does use, but not in this way. */
const misused: ReadonlySet<Construct> = new Set(['plus', 'chained', 'member']);

const limitsZh = { length: '个字符', nesting: '层括号', parts: '个组成部分' } as const;
const limitsEn = { length: 'characters', nesting: 'parentheses inside one another', parts: 'parts' } as const;

export const formulaReadingMessages = {
  'formula/syntax': define<{ what: SyntaxFault; found: string | undefined; after: string | undefined }>({
    severity: 'error',
    zh: ({ what, ...words }) => syntaxZh[what](words),
    en: ({ what, ...words }) => syntaxEn[what](words),
    explain: {
      zh: '公式和电子表格里的一样：数或名称与运算符交替出现，括号成对，函数的参数用逗号隔开。请看报错的位置，补上缺少的部分或删去多余的部分。',
      en: 'A formula reads as in a spreadsheet: numbers or names and operators in turn, parentheses in pairs, commas between the arguments of a function. Look at the place shown and add what is missing or remove what is too much.',
      wrong: '100 * (on_time / due',
      right: '100 * (on_time / due)',
    },
  }),
  'formula/not-allowed': define<{ construct: Construct; found: string; write: string | undefined }>({
    severity: 'error',
    zh: ({ construct, found, write }) =>
      `${misused.has(construct) ? `不能写成“${found}”` : `公式里不能用“${found}”`}：${adviceZh[construct](write)}`,
    en: ({ construct, found, write }) =>
      `\`${found}\` ${misused.has(construct) ? 'cannot be written like this' : 'is not part of a formula'}: ${adviceEn[construct](write)}`,
    explain: {
      zh: '公式要让不写程序的人也能看懂，所以只有 + - * /、比较、and、or、not、括号和少数几个函数。程序语言的写法（&&、||、?:、[ ]、连续比较等）一律改用这里的写法。',
      en: 'Formulas are for people who do not program: + - * /, comparisons, `and`, `or`, `not`, parentheses and a few functions. What programming languages write otherwise (&&, ||, ?:, [ ], chained comparisons) has its plain form here.',
      wrong: '60 <= score && score < 80',
      right: 'score >= 60 and score < 80',
    },
  }),
  'formula/full-width': define<{ found: string; write: string; formula: string }>({
    severity: 'error',
    zh: ({ found, write, formula }) =>
      `公式里的「${found}」是全角或特殊符号，应写「${write === 'space' ? '半角空格' : write}」；整条公式应为“${formula}”`,
    en: ({ found, write, formula }) =>
      `\`${found}\` is a full-width or typographic character; write ${write === 'space' ? 'a plain space' : `\`${write}\``}. The whole formula is \`${formula}\`.`,
    explain: {
      zh: '公式里的括号、逗号、引号、运算符和数字都要用半角（英文输入法）。引号里面的中文标点不受影响。',
      en: 'Parentheses, commas, quotes, operators and digits in formulas are ASCII; a Chinese input method types others that look alike. What stands inside quotes is free.',
      wrong: '（on_time＋late）×2',
      right: '(on_time+late)*2',
    },
  }),
  'formula/too-long': define<{ what: 'length' | 'nesting' | 'parts'; found: string; most: string }>({
    severity: 'error',
    zh: ({ what, found, most }) =>
      `公式太长：有 ${found} ${limitsZh[what]}，最多 ${most} ${limitsZh[what]}；请把其中一段另立为指标（measures），公式里只写它的名称`,
    en: ({ what, found, most }) =>
      `The formula has ${found} ${limitsEn[what]}, at most ${most} are allowed; make a part of it a measure and use its name`,
    explain: {
      zh: '一条公式最多 2000 个字符、50 层括号、500 个组成部分。更长的公式没有人能对照文件核对，请分成几个指标（measures）。',
      en: 'A formula has at most 2000 characters, 50 parentheses inside one another and 500 parts. Nobody can hold a longer one against the paper; split it into measures.',
      wrong: `${'('.repeat(51)}score${')'.repeat(51)}`,
      right: 'score',
    },
  }),
};
