// Words for problems with workbooks that come in: what the file is, its tables, its cells. What the cells state is the evidence's business.

import { define } from '../define.js';
import { brief } from './brief.js';
import { knownEn, knownZh } from './phrases.js';

const mostNamed = 4;

/** Names with marks around them; the first of many. */
const each = (names: string, open: string, close: string): string[] => {
  const all = names.split('、');
  return [...all.slice(0, mostNamed).map((name) => open + brief(name) + close), ...(all.length > mostNamed ? ['…'] : [])];
};

const shownName = (heading: string, otherwise: string): string => (heading === '' ? otherwise : brief(heading));

const workbookTables = {
  'workbook/unreadable': define<{ why: 'password' | 'content' }>({
    severity: 'error',
    zh: ({ why }) =>
      why === 'password'
        ? '这个工作簿加了打开密码；请用表格软件打开，去掉密码，另存以后再导入。'
        : '这个文件不是工作簿，或者已经损坏；应为 .xlsx、.xls、.ods 或 .csv 文件。',
    en: ({ why }) =>
      why === 'password'
        ? 'This workbook has a password; open it with a spreadsheet program and save it without one.'
        : 'This is no workbook, or a damaged one; it must be an .xlsx, .xls, .ods or .csv file.',
    explain: {
      zh: '文件可能加了密码、没有下载完整，或者只是改了扩展名。请用表格软件打开它，另存为 .xlsx 再导入。',
      en: 'The file may have a password, be incomplete, or only carry the ending. Open it with a spreadsheet program and save it as .xlsx.',
      wrong: '证据.xlsx    （加了打开密码）',
      right: '证据.xlsx    （没有密码）',
    },
  }),
  'workbook/no-table': define({
    severity: 'error',
    zh: () => '工作簿里没有找到填报表：应有一行表头，写着“事实”和“填写”等栏目；表可以用 rubric template 生成。',
    en: () =>
      'No form was found in the workbook: a row of headings with "fact", "answer" and the like is needed; `rubric template` makes one.',
    explain: {
      zh: '程序靠表头认表，不靠工作表的名字和位置。表头要在前20行之内，用 rubric template 生成的那些栏目名。',
      en: 'Tables are known by their headings, not by the name or place of the sheet. The headings stand within the first 20 rows, worded as `rubric template` words them.',
      wrong: '事项        结果\n政务公开    2',
      right: '事实          填写\ndisclosures   2',
    },
  }),
  'workbook/sheet-not-read': define<{ sheet: string }>({
    severity: 'warning',
    zh: ({ sheet }) => `工作表“${brief(sheet)}”没有认得的表头，里面的内容没有导入。`,
    en: ({ sheet }) => `The sheet "${brief(sheet)}" has no headings that are known; nothing on it was imported.`,
    explain: {
      zh: '随手记的草稿表可以不管。如果里面有证据，请把表头改成 rubric template 生成的那些栏目名。',
      en: 'Leave it if it is scrap paper. If it holds evidence, use the headings that `rubric template` uses.',
      wrong: '工作表“草稿”：事项、结果',
      right: '工作表“事实”：事实、填写',
    },
  }),
  'workbook/unknown-column': define<{ heading: string }>({
    severity: 'warning',
    zh: ({ heading }) =>
      heading === '' ? '这一栏没有表头，下面的内容没有导入。' : `不认得“${brief(heading)}”这一栏，它下面的内容没有导入。`,
    en: ({ heading }) =>
      heading === ''
        ? 'This column has no heading; what stands in it was not imported.'
        : `The column "${brief(heading)}" is not known; what stands below it was not imported.`,
    explain: {
      zh: '自己加的、只给人看的栏目，可以不管，也可以把表头放在括号里，程序就不再提。要导入的字段，表头写字段名（字母、汉字、数字和下划线）。',
      en: 'A column added for people may stay; with its heading in brackets nothing more is said about it. A field to be imported has its name as heading (letters, digits and underscores).',
      wrong: '金额（万元）',
      right: 'price 金额（万元）',
    },
  }),
  'workbook/renamed': define<{ of: 'column' | 'line'; heading: string; missing: string }>({
    severity: 'error',
    zh: ({ of, heading, missing }) => {
      const what = heading === '' ? '这一栏没有表头' : `不认得“${brief(heading)}”这一${of === 'line' ? '行' : '栏'}`;
      return `${what}，而表里少了${each(missing, '“', '”').join('、')}；改过的，请把原来的名字改回来；只给人看的，名字写在括号里，如（${shownName(heading, '说明')}）。`;
    },
    en: ({ of, heading, missing }) => {
      const what =
        heading === '' ? 'This column has no heading' : `The ${of === 'line' ? 'line' : 'column'} "${brief(heading)}" is not known`;
      return `${what}; missing from the form: ${each(missing, '"', '"').join(', ')}. Give back the name that was changed; put the name of what is for people only in brackets: (${shownName(heading, 'remark')}).`;
    },
    explain: {
      zh: '程序靠名字认栏目。名字改了，下面填的就读不到，看上去像没有填过，所以不猜，也不略过。请改回 rubric template 生成的名字。自己加的、只给人看的栏目，名字放在括号里。',
      en: 'Columns and lines are known by their names. Under another name nothing could be read, and it would look as if nobody had filled it in; so it is neither guessed nor passed over. Use the names that `rubric template` uses, and brackets around what is for people only.',
      wrong: '评分   票数\n满意   3',
      right: '评分   份数\n满意   3',
    },
  }),
  'workbook/merged': define<{ cells: string }>({
    severity: 'error',
    zh: ({ cells }) => `从 ${cells} 起合并了几行的格子，看不出这个值是哪一行的；请取消合并，逐行填写。`,
    en: ({ cells }) =>
      `Cells of several rows are merged from ${cells} on, so it is not clear whose value this is; unmerge them and fill in each row.`,
    explain: {
      zh: '合并单元格只有左上角有值，其他行其实是空的，而空着是“没有评定”。单位、事实的编号可以合并，填写的内容不可以。',
      en: 'Merged cells have a value in the first row only; the others are empty, and empty means not assessed. Names of units and facts may be merged, answers may not.',
      wrong: '填写：C4 到 C6 合并，写着 0',
      right: '填写：C4 为 0，C5 为 0，C6 为 0',
    },
  }),
  'workbook/no-unit': define({
    severity: 'error',
    zh: () => '这一行没有写是哪个单位；“单位”一栏应写单位的编号。',
    en: () => 'It is not said whose row this is; the column "unit" must hold the id of a unit.',
    explain: {
      zh: '工作簿里只有一个单位时，可以不写单位一栏。有几个单位的，每一行都要写。',
      en: 'In a workbook of one unit the column may be empty. With several units every row needs it.',
      wrong: '单位     事实            填写\n         lawsuits_lost   2',
      right: '单位     事实            填写\ntown_a   lawsuits_lost   2',
    },
  }),
  'workbook/unknown-unit': define<{ unit: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ unit, known, near }) => `“单位”表里没有“${brief(unit)}”${knownZh(known, near)}`,
    en: ({ unit, known, near }) => `The sheet of units has no "${brief(unit)}"${knownEn(known, near)}`,
    explain: {
      zh: '单位按编号（或完整的名称）对上。多写一个字，就会成为另一个单位，所以要先在“单位”表里登记。',
      en: 'Units are known by id, or by their whole name. One letter more would make another unit, so it must be on the sheet of units.',
      wrong: '单位：示例甲真',
      right: '单位：示例甲镇',
    },
  }),
  'workbook/no-fact': define({
    severity: 'error',
    zh: () => '这一行填了内容，却没有写是哪一项事实；“事实”一栏应写事实的编号。',
    en: () => 'This row is filled in, but it is not said which fact it states; the column "fact" must hold its id.',
    explain: {
      zh: '行靠“事实”一栏的编号认，不靠位置，所以可以排序、筛选、插行，但编号不能少。',
      en: 'Rows are known by the id in the column "fact", not by their place: sort, filter and insert as you like, but keep the id.',
      wrong: '事实             填写\n                 2',
      right: '事实             填写\nlawsuits_lost    2',
    },
  }),
} as const;

const workbookCells = {
  'workbook/uncalculated': define<{ formula: string }>({
    severity: 'error',
    zh: ({ formula }) => `格子里是公式 ${brief(formula)}，没有保存计算结果；请用表格软件打开文件，保存一次，再导入。`,
    en: ({ formula }) =>
      `The cell holds the formula ${brief(formula)} without its value; open the file in a spreadsheet program, save it, and import again.`,
    explain: {
      zh: '由程序生成的工作簿，公式可能从来没有算过，文件里只有公式、没有值。程序不替表格软件算公式，也不会当成零。',
      en: 'In a workbook made by a program formulas may never have been worked out: the file holds no value. It is neither worked out here nor taken for zero.',
      wrong: '=SUM(C4:C9)    （没有保存过的值）',
      right: '12             （或打开保存过的公式）',
    },
  }),
  'workbook/cell-error': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `格子里的公式算出了错误值 ${brief(found)}；请改正公式，或直接填数。`,
    en: ({ found }) => `The formula in this cell came to the error ${brief(found)}; mend it, or write the number itself.`,
    explain: {
      zh: '#DIV/0!（除以零）、#REF!（引用丢失）一类的错误值不是数，也不是零。',
      en: 'Errors such as #DIV/0! and #REF! are no numbers, and they are not zero.',
      wrong: '#DIV/0!',
      right: '0.8',
    },
  }),
  'workbook/percent': define<{ stored: string; shown: string }>({
    severity: 'error',
    zh: ({ stored, shown }) => `格子是百分比格式：看上去是 ${shown}%，文件里存的是 ${stored}。请把格式改成“常规”，再填细则要的那个数。`,
    en: ({ stored, shown }) =>
      `The cell has a percent format: it shows ${shown}%, but the file holds ${stored}. Set its format to "General" and write the number that the rubric wants.`,
    explain: {
      zh: '百分比格式的格子，存的数是看到的百分之一。细则有的按 96.5 算，有的按 0.965 算，差一百倍，所以不能猜。',
      en: 'In a cell with a percent format the stored number is a hundredth of what is seen. Some rubrics want 96.5, some 0.965; being wrong by a hundred is no place for guessing.',
      wrong: '96.5%    （百分比格式，存的是 0.965）',
      right: '96.5     （常规格式）',
    },
  }),
  'workbook/inexact': define<{ stored: string; taken: string }>({
    severity: 'warning',
    zh: ({ stored, taken }) => `格子里是算出来的数，文件里存的是 ${stored}；按表格软件的 15 位有效数字，取 ${taken}。`,
    en: ({ stored, taken }) =>
      `The number in this cell was calculated; the file holds ${stored}. The 15 digits that a spreadsheet keeps are taken: ${taken}.`,
    explain: {
      zh: '表格文件用二进制存数，手打的数只保留 15 位有效数字。超过 15 位的，是公式的计算误差（0.1+0.2 会存成 0.30000000000000004）。请核对取的数对不对；要一位不差的，直接填数。',
      en: 'Workbooks keep numbers in binary; of what is typed they keep 15 digits. What has more comes out of a formula, with its error (0.1+0.2 is kept as 0.30000000000000004). See whether the number taken is right; to be sure, type it.',
      wrong: '=0.1+0.2',
      right: '0.3',
    },
  }),
  'workbook/date-serial': define<{ found: string; day: string }>({
    severity: 'error',
    zh: ({ found, day }) => `这里要填日期，格子里却是数 ${found}；表格软件用它表示 ${day}。请把格式改成日期，或写成 ${day}。`,
    en: ({ found, day }) =>
      `A date is wanted here, but the cell holds the number ${found}, which stands for ${day} in a spreadsheet. Give the cell a date format, or write ${day}.`,
    explain: {
      zh: '表格软件把日期存成天数。格式丢了，看到的就是这个天数；它也可能真是一个填错了地方的数，所以要人来定。',
      en: 'Spreadsheets keep dates as numbers of days. Without its format such a number is all there is, and it may also be a number in the wrong place; so a person must decide.',
      wrong: '43081',
      right: '2017-12-12',
    },
  }),
  'workbook/part-blank': define<{ fact: string; part: string }>({
    severity: 'error',
    zh: ({ fact, part }) => `${fact} 的“${brief(part)}”空着，而其他几样填了；没有请填 0 或“否”，空着看不出是没有还是没查。`,
    en: ({ fact, part }) =>
      `"${brief(part)}" of ${fact} is empty while others are filled in; write 0 or "no" where there is none: empty does not tell whether anybody looked.`,
    explain: {
      zh: '一项事实分几样填的，要么都填，要么都空着（没有评定）。只填几样，其余的就会被当成没有，而空着从来不是零。',
      en: 'A fact that is told in parts is told whole or not at all (not assessed). With some parts only, the others would count as none, and empty is never zero.',
      wrong: '一般 2，严重（空）',
      right: '一般 2，严重 0',
    },
  }),
  'workbook/count-differs': define<{ fact: string; part?: string | undefined; count: string; cases: string }>({
    severity: 'error',
    zh: ({ fact, part, count, cases }) =>
      `${fact}${part === undefined ? '' : `的“${brief(part)}”`} 这里填的次数是 ${brief(count)}，“事件”表里却登记了 ${cases} 件；请改成一致，或把这一格空着。`,
    en: ({ fact, part, count, cases }) =>
      `${part === undefined ? '' : `"${brief(part)}" of `}${fact} is ${brief(count)} here, but ${cases === '1' ? '1 case of it is' : `${cases} cases of it are`} listed; make them agree, or leave this cell empty.`,
    explain: {
      zh: '次数和逐件登记只要一样就够了：登记了，就按登记的算。两处都填而又对不上，说明有一处错了。',
      en: 'Either the number or the list is enough; where there is a list, it counts. If both are there and disagree, one is wrong.',
      wrong: '填写：3；事件表里 2 件',
      right: '填写：（空）；事件表里 2 件',
    },
  }),
  'workbook/answered-twice': define<{ fact: string; value: string; other: string }>({
    severity: 'error',
    zh: ({ fact, value, other }) => `${fact} 填了两次，而且不一样：“${brief(value)}”和“${brief(other)}”；请只留一处。`,
    en: ({ fact, value, other }) => `${fact} is answered twice: "${brief(value)}" and "${brief(other)}"; keep one.`,
    explain: {
      zh: '同一单位的同一事实（同一期次、同一分项）只能填一次。多半是复制行以后忘了改编号。',
      en: 'A fact of a unit (in one period, in one part) is answered once. Usually a row was copied and its id left unchanged.',
      wrong: 'town_a  lawsuits_lost  2\ntown_a  lawsuits_lost  3',
      right: 'town_a  lawsuits_lost  2\ntown_b  lawsuits_lost  3',
    },
  }),
  'workbook/answer-missing': define<{ fact: string }>({
    severity: 'warning',
    zh: ({ fact }) => `${fact} 写了来源或备注，“填写”却空着，所以这一行没有导入；空着是没有评定，不是零。`,
    en: ({ fact }) => `${fact} has a source or a note but no answer, so the row was not imported; empty means not assessed, not zero.`,
    explain: {
      zh: '写了依据而没有填结果，多半是漏填。查过没有的，填 0 或“否”。',
      en: 'A source without an answer is probably an oversight. What was looked for and not found is 0 or "no".',
      wrong: '填写：（空）  来源：备案台账',
      right: '填写：0       来源：备案台账',
    },
  }),
} as const;

export const workbookMessages = { ...workbookTables, ...workbookCells } as const;
