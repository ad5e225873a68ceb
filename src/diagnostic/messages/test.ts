// Words for test files of rubrics: how they are written, and where a score came out differently from what a case expects.

import { define } from '../define.js';
import { brief } from './brief.js';
import { endEn, endZh, knownEn, knownZh } from './phrases.js';

const shapesZh: Readonly<Record<string, string>> = { list: '一个列表', map: '一组键和值', text: '一段文字' };
const shapesEn: Readonly<Record<string, string>> = { list: 'a list', map: 'keys and values', text: 'a text' };
const namesZh: Readonly<Record<string, string>> = {
  item: '考核事项',
  rule: '规则',
  unit: '单位',
  fact: '事实',
  rubric: '评分细则',
  branch: '情形',
};
const namesEn: Readonly<Record<string, string>> = {
  item: 'item',
  rule: 'rule',
  unit: 'unit',
  fact: 'fact',
  rubric: 'rubric',
  branch: 'outcome',
};
const from = (ledger: string | undefined): string => (ledger === undefined || ledger === '' ? '' : ` (${ledger})`);

export const testMessages = {
  'test/wrong-shape': define<{ key: string; wanted: string }>({
    severity: 'error',
    zh: ({ key, wanted }) => `“${brief(key)}”应当是${shapesZh[wanted] ?? wanted}。`,
    en: ({ key, wanted }) => `\`${brief(key)}\` must be ${shapesEn[wanted] ?? wanted}.`,
    explain: {
      zh: '测试文件由 test（细则编号）和 cases（用例列表）组成，每个用例是一组键和值：名称 case、事实 facts、期望 expect。',
      en: 'A test file consists of `test` (the id of a rubric) and `cases` (a list). A case has a name (`case`), `facts`, and what is expected (`expect`).',
      wrong: 'test: townships_2017\ncases: {facts: {lawsuits_lost: 1}}',
      right: 'test: townships_2017\ncases:\n  - case: 败诉一起\n    facts: {lawsuits_lost: 1}\n    expect: {score: 97}',
    },
  }),
  'test/unknown-key': define<{ key: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ key, near }) => `测试用例里没有“${brief(key)}”这个键${endZh(near)}`,
    en: ({ key, near }) => `A test has no key "${brief(key)}" here${endEn(near)}`,
    explain: {
      zh: '写错的键不会被忽略，否则期望写了等于没写。请核对拼写；可以用的键见语言说明“测试”一节。',
      en: 'A misspelt key is never ignored, or an expectation would be lost. Check the spelling; the keys are listed in the language reference under tests.',
      wrong: 'expect: {scroe: 97}',
      right: 'expect: {score: 97}',
    },
  }),
  'test/unknown-name': define<{ kind: string; name: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ kind, name, known, near }) => `没有编号为“${brief(name)}”的${namesZh[kind] ?? kind}${knownZh(known, near)}`,
    en: ({ kind, name, known, near }) => `There is no ${namesEn[kind] ?? kind} "${brief(name)}"${knownEn(known, near)}`,
    explain: {
      zh: '用例里的细则、考核事项、规则和单位都用编号指明。编号写错时，本来要检查的东西就没有检查。',
      en: 'A case names rubrics, items, rules and units by id. With a wrong id, what was meant to be checked is not checked at all.',
      wrong: 'expect: {items: {respondent_dutty: 13}}',
      right: 'expect: {items: {respondent_duty: 13}}',
    },
  }),
  'test/duplicate-case': define<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => `已有叫“${brief(name)}”的用例；请另取一个名称。`,
    en: ({ name }) => `There is already a case "${brief(name)}"; give this one a name of its own.`,
    explain: {
      zh: '报告里用名称指明用例，所以同一份细则的用例名称不能重复。',
      en: 'Reports name cases by their names, so no two cases of a rubric share one.',
      wrong: '- {case: 败诉, facts: {lawsuits_lost: 1}}\n- {case: 败诉, facts: {lawsuits_lost: 2}}',
      right: '- {case: 败诉一起, facts: {lawsuits_lost: 1}}\n- {case: 败诉两起, facts: {lawsuits_lost: 2}}',
    },
  }),
  'test/nothing-expected': define<{ case: string }>({
    severity: 'error',
    zh: (args) => `用例“${brief(args.case)}”没有写 expect（期望的得分等），等于什么也没有检查。`,
    en: (args) => `The case "${brief(args.case)}" says nothing under \`expect\`, so it checks nothing.`,
    explain: {
      zh: '没有期望的用例总是通过，看上去检查过，其实没有。至少写出总分或一个事项的得分。',
      en: 'A case without expectations always passes and proves nothing. Write at least the score of the whole or of one item.',
      wrong: '- case: 败诉一起\n  facts: {lawsuits_lost: 1}',
      right: '- case: 败诉一起\n  facts: {lawsuits_lost: 1}\n  expect: {score: 97}',
    },
  }),
  'test/not-met': define<{ case: string; what: string; expected: string; got: string; ledger?: string | undefined }>({
    severity: 'error',
    zh: (args) => `用例“${brief(args.case)}”：${args.what} 应为 ${args.expected}，实为 ${args.got}${from(args.ledger)}。`,
    en: (args) => `Case "${brief(args.case)}": ${args.what} is expected to be ${args.expected}, but is ${args.got}${from(args.ledger)}.`,
    explain: {
      zh: '算出来的和用例期望的不一样。括号里是算出来的明细。要么细则录错了，要么期望算错了：对照原表的条文重算一遍，不要照着程序改期望。',
      en: 'The engine comes to something else than the case expects; its ledger stands in brackets. Either the rubric or the expectation is wrong: work it out again from the words of the table, and never copy the answer of the engine.',
      wrong: 'facts: {lawsuits_lost: 1}   # 3 points each\nexpect: {score: 98}',
      right: 'facts: {lawsuits_lost: 1}   # 3 points each\nexpect: {score: 97}',
    },
  }),
  'test/ledger-differs': define<{ case: string; item: string; missing: string; surplus: string }>({
    severity: 'error',
    zh: (args) => `用例“${brief(args.case)}”：${args.item} 的明细不同，期望而没有的：${args.missing}；有而没有期望的：${args.surplus}。`,
    en: (args) =>
      `Case "${brief(args.case)}": the ledger of ${args.item} differs. Expected, not found: ${args.missing}. Found, not expected: ${args.surplus}.`,
    explain: {
      zh: 'entries 要按顺序写出全部明细，每笔写成“种类 金额”，有规则的写成“种类 规则编号 金额”。',
      en: '`entries` lists the whole ledger in order, each entry as `kind amount`, or `kind rule amount` where a rule is behind it.',
      wrong: 'entries: [rule lawsuits_lost -3]',
      right: 'entries: [start 15, rule lawsuits_lost -3]',
    },
  }),
  'test/problem-expected': define<{ case: string; code: string }>({
    severity: 'error',
    zh: (args) => `用例“${brief(args.case)}”期望出现问题 ${args.code}，却没有出现。`,
    en: (args) => `Case "${brief(args.case)}" expects the problem ${args.code}, which was not found.`,
    explain: {
      zh: 'diagnostics 列出这些事实应当引出的全部错误和警告的代码。没有出现的，说明这条防线不起作用，或者代码写错了。',
      en: '`diagnostics` lists the codes of all errors and warnings that the facts should lead to. One that does not appear means that the guard does not work, or that its code is misspelt.',
      wrong: 'facts: {lawsuits_lost: 1}\nexpect: {diagnostics: [evidence/not-a-count]}',
      right: 'facts: {lawsuits_lost: 1.5}\nexpect: {diagnostics: [evidence/not-a-count]}',
    },
  }),
  'test/unconfirmed': define<{ case: string }>({
    severity: 'warning',
    zh: (args) => `用例“${brief(args.case)}”的分数是程序算的，还没有人核对，不算通过；按条文核对后删去 confirm。`,
    en: (args) =>
      `The score of case "${brief(args.case)}" comes from the engine and nobody has confirmed it, so it does not pass; work it out from the clause, then remove \`confirm\`.`,
    explain: {
      zh: '--propose 写出的用例带 confirm: true。程序算的分数只能说明程序现在怎么算，不能说明算得对。请人按原表条文算一遍，一致就删去这一行，不一致就改细则或期望。',
      en: 'Cases written by --propose carry `confirm: true`. A score of the engine shows what it does, not that it is right. Somebody works it out from the printed clause and then removes the line, or corrects the rubric or the score.',
      wrong: '- case: 败诉一起\n  confirm: true\n  facts: {lawsuits_lost: 1}\n  expect: {score: 97}',
      right: '- case: 败诉一起\n  because: 每起扣3分，100 - 3 = 97\n  facts: {lawsuits_lost: 1}\n  expect: {score: 97}',
    },
  }),
  'test/reachable': define<{ branch: string }>({
    severity: 'error',
    zh: (args) => `写明走不到的情形“${brief(args.branch)}”，却有用例走到了；请从 unreachable 里删去。`,
    en: (args) => `"${brief(args.branch)}" is said to be unreachable, but a case shows it; take it out of \`unreachable\`.`,
    explain: {
      zh: 'unreachable 列出细则里不可能出现的情形和理由，它们不算在覆盖率里。真的出现了，说明理由不成立。',
      en: '`unreachable` lists what cannot happen under the rubric, with the reason; it is left out of the coverage. If it does happen, the reason does not hold.',
      wrong: 'unreachable: {rule lawsuits_lost fired: 没有诉讼}',
      right: 'unreachable: {item power_platform floored: 两条互斥，各自至多10分}',
    },
  }),
  'test/coverage': define<{ rubric: string; percent: string; wanted: string; taken: string; all: string }>({
    severity: 'error',
    zh: ({ rubric, percent, wanted, taken, all }) =>
      `${rubric} 的用例覆盖 ${all} 种情形中的 ${taken} 种（${percent}%），要求不低于 ${wanted}%。`,
    en: ({ rubric, percent, wanted, taken, all }) =>
      `The tests of ${rubric} show ${taken} of ${all} outcomes (${percent}%), at least ${wanted}% are wanted.`,
    explain: {
      zh: '每条规则都有几种结果：发生、没有发生、封顶、各档、各类；事项有扣完、超过；还有一票否决、等次。没有用例走到的，录错了也看不出来。rubric test --propose 会写出缺的用例，分数由人核对。',
      en: 'Every rule can turn out in several ways: fired, quiet, capped, each band, each label; an item can hit its floor; there are vetoes and grades. Where no case goes, a slip goes unseen. `rubric test --propose` writes the missing cases; a person confirms their scores.',
      wrong: 'rubric test rubrics --min-coverage 100   # 12 of 30 outcomes',
      right: 'rubric test rubrics --propose\nrubric test rubrics --min-coverage 100',
    },
  }),
} as const;
