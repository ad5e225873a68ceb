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
  notProposed: (rubric: string) => `${rubric}：这些情形没有试出来，要自己写用例；确实走不到的写进 unreachable：`,
  left: {
    repeated: (names: string) => `要写 ${names} 逐期（逐行）的事实`,
    results: (names: string) => `要看别的结果：${names}`,
    units: () => '要几个单位比，或要名额、末位凑得上',
    facts: (names: string) => `试过 ${names} 的各个分界`,
    fields: (names: string) => `要写明具体事件${names === '' ? '' : `（${names}）`}`,
    capped: () => '各条单独、合起来都没有扣到或加到',
    tried: () => '试过的事实都没有走到',
  },
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
    `${rubric}: nothing tried leads to these; write their cases by hand, or list under \`unreachable\` what cannot happen:`,
  left: {
    repeated: (names) => `takes the facts of ${names}, period by period or row by row`,
    results: (names) => `hangs on other results: ${names}`,
    units: () => 'takes several units, or a quota or an end of the ranking that fits',
    facts: (names) => `tried ${names} on every edge`,
    fields: (names) => `takes the incidents themselves${names === '' ? '' : ` (${names})`}`,
    capped: () => 'no rule alone, nor all of them together, goes so far',
    tried: () => 'no facts tried lead there',
  },
  inBrackets: (path) => `the cases of ${path} stand in brackets and cannot be continued; write them as a list with dashes`,
};

const catalogue: Readonly<Record<Language, TestWords>> = { zh, en };

export const testWords = (language: Language): TestWords => catalogue[language];
