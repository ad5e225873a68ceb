// What the text report of tests says, in both languages. A text missing in one is a compile error.

import type { Language } from '../diagnostic/define.js';

const zh = {
  passed: (count: number) => `通过 ${count}`,
  failed: (count: number) => `失败 ${count}`,
  unconfirmed: (count: number) => `待人核对 ${count}`,
  comma: '，',
  coverage: (rubric: string, taken: number, all: number, percent: number) => `覆盖 ${rubric}：${all} 种情形中的 ${taken} 种（${percent}%）`,
  open: '没有用例走到：',
  unreachable: '写明走不到：',
  total: (cases: number) => `${cases} 个用例：`,
  none: '没有找到用例。',
  confirm: '分数是程序算的：按条文核对后删去本行',
  proposed: (path: string, cases: number) => `在 ${path} 写了 ${cases} 个用例，分数都要由人核对，核对以前不算通过。`,
  noneProposed: (rubric: string) => `${rubric}：没有可以补的用例。`,
  notProposed: (rubric: string) => `${rubric}：这些情形要自己写用例（要几个单位、要算式里的事实，或要别的结果）：`,
  inBrackets: (path: string) => `${path} 的 cases 写在方括号里，无法接着写；请改成逐行短横线。`,
};

export type TestWords = typeof zh;

const en: TestWords = {
  passed: (count) => `${count} passed`,
  failed: (count) => `${count} failed`,
  unconfirmed: (count) => `${count} to be confirmed`,
  comma: ', ',
  coverage: (rubric, taken, all, percent) => `Coverage of ${rubric}: ${taken} of ${all} outcomes (${percent}%)`,
  open: 'no case shows:',
  unreachable: 'said to be unreachable:',
  total: (cases) => `${cases} ${cases === 1 ? 'case' : 'cases'}: `,
  none: 'No cases found.',
  confirm: 'score of the engine: work it out from the clause, then remove this line',
  proposed: (path, cases) =>
    `Wrote ${cases} ${cases === 1 ? 'case' : 'cases'} to ${path}; a person has to confirm the scores, until then they do not pass.`,
  noneProposed: (rubric) => `${rubric}: nothing to propose.`,
  notProposed: (rubric) =>
    `${rubric}: cases for these have to be written by hand (they take several units, facts of a formula, or other results):`,
  inBrackets: (path) => `the cases of ${path} stand in brackets and cannot be continued; write them as a list with dashes`,
};

const catalogue: Readonly<Record<Language, TestWords>> = { zh, en };

export const testWords = (language: Language): TestWords => catalogue[language];
