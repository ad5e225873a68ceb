// Words for differences between a rubric and the table typed in from its paper.

import { define } from '../define.js';
import { brief } from './brief.js';
import { endEn, endZh, listEn, listZh } from './phrases.js';

export const paperMessages = {
  'paper/no-column': define<{ column: string; names: string }>({
    severity: 'error',
    zh: ({ column, names }) => `第一行没有${column === 'points' ? '分值' : '标题'}这一列，可以写：${listZh(names)}。`,
    en: ({ column, names }) => `The first line has no column "${column}"; it may be called ${listEn(names)}.`,
    explain: {
      zh: '照原表打出来的 CSV 第一行写列名：序号、标题、分值（number、title、points），以下一行一项。',
      en: 'The first line of the CSV typed in from the paper names its columns: number, title, points. Each further line is a row of the table.',
      wrong: '1,遵守行政决策程序,10',
      right: '序号,标题,分值\n1,遵守行政决策程序,10',
    },
  }),
  'paper/not-points': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `“${brief(found)}”不是分值；应写一个数，各类不同的写成 20/25。`,
    en: ({ found }) => `"${brief(found)}" is no number of points; write one, or 20/25 where classes differ.`,
    explain: {
      zh: '分值一列只写数（可以带“分”）。各类别分值不同的，按细则里的顺序用斜线隔开。原表没有印分值的，留空。',
      en: 'The column of points holds a number. Where classes differ, write the figures in the order of the rubric with a slash between them; leave it empty where the paper prints none.',
      wrong: '1,遵守行政决策程序,十分',
      right: '1,遵守行政决策程序,10',
    },
  }),
  'paper/points-differ': define<{ title: string; printed: string; found: string }>({
    severity: 'error',
    zh: ({ title, printed, found }) =>
      `“${brief(title)}”原表印 ${printed} 分，细则里是 ${found} 分；应改正录错的一处，原表自己印错的在细则里写 printed。`,
    en: ({ title, printed, found }) =>
      `"${brief(title)}" has ${printed} points on paper and ${found} in the rubric; correct the slip, or write \`printed\` where the paper itself is wrong.`,
    explain: {
      zh: '同一行的分值，照原表打出来的和细则里的不同：有一处录错了。',
      en: 'The same row has other points in the table typed in from the paper than in the rubric: one of the two is a slip.',
      wrong: '1,遵守行政决策程序,10     # rubric: points: 15',
      right: '1,遵守行政决策程序,15     # rubric: points: 15',
    },
  }),
  'paper/number-differs': define<{ title: string; printed: string; found: string }>({
    severity: 'error',
    zh: ({ title, printed, found }) => `“${brief(title)}”原表的序号是 ${printed}，细则里是 ${found}。`,
    en: ({ title, printed, found }) => `"${brief(title)}" is number ${printed} on paper and ${found} in the rubric.`,
    explain: {
      zh: 'number 照原表印，重复的也照印；它不作标识，只让人对着看。',
      en: '`number` is what the paper prints, repeated numbers too. It identifies nothing; it lets people compare.',
      wrong: '3,加强法制机构人员力量,5     # rubric: number: 4',
      right: '3,加强法制机构人员力量,5     # rubric: number: 3',
    },
  }),
  'paper/row-missing': define<{ title: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ title, near }) => `原表有“${brief(title)}”这一行，细则里没有${endZh(near)}`,
    en: ({ title, near }) => `The paper has a row "${brief(title)}" that the rubric has not${endEn(near)}`,
    explain: {
      zh: '按标题对应（不计空格、标点、全角半角）。细则里漏了这一行，或者标题不同。',
      en: 'Rows are matched by title, leaving aside blanks, marks and full width. The rubric lacks the row, or calls it otherwise.',
      wrong: '2,服务群众,5     # not in the rubric',
      right: 'items:\n  - {id: public_service, number: 2, title: 服务群众, points: 5, kind: judged, deduct: {up_to: 5}}',
    },
  }),
  'paper/row-not-printed': define<{ title: string }>({
    severity: 'error',
    zh: ({ title }) => `细则里有“${brief(title)}”这一行，原表没有。`,
    en: ({ title }) => `The rubric has a row "${brief(title)}" that the paper has not.`,
    explain: {
      zh: '细则照原表逐行录入，不加行。为计算而加的行，写进照原表打出来的文件，分值留空。',
      en: 'A rubric has the rows of the paper and no others. List a row that was added for the sake of computing in the typed-in table, without points.',
      wrong: 'items: [{id: extra_row, title: 另加的一行, points: 5, kind: flag, deduct: 5}]',
      right: '序号,标题,分值\n,另加的一行,',
    },
  }),
  'paper/order-differs': define<{ title: string; before: string }>({
    severity: 'error',
    zh: ({ title, before }) => `次序不同：原表“${brief(title)}”在“${brief(before)}”之后，细则里在它之前。`,
    en: ({ title, before }) => `The order differs: on paper "${brief(title)}" comes after "${brief(before)}", in the rubric before it.`,
    explain: {
      zh: '细则里各行的次序和原表一致，人才能对着看；“先印的一处”也由次序决定。',
      en: 'Rows stand in the order of the paper, so that people can compare; the order also decides which clause is printed first.',
      wrong: '2,服务群众,5\n1,行政审批,5',
      right: '1,行政审批,5\n2,服务群众,5',
    },
  }),
} as const;
