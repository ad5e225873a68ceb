// What the commands for those who write rubrics say: test, render. Put into the words of the command line.

import type { Language } from '../diagnostic/define.js';

const zh = {
  commands: {
    test: '测试：评分细则按用例算出来的分对不对，还有哪些情形没有用例',
    render: '印表：由评分细则排出评分表，或与照原表打出的表核对',
    fmt: '排版：缩进、空格、空行排整齐，注释都在',
    fix: '改错：全角标点、漏空格、写错的键，可以放心改的都改好',
  },
  names: { percent: '百分数' },
  arguments: {
    test: '评分细则、测试文件（*.test.yaml）或文件夹；不给时是当前文件夹',
    render: '一份评分细则的文件',
    tidy: '评分细则、考核证据、测试文件或文件夹',
  },
  options: {
    minCoverage: '用例至少要走到百分之几的情形，不到就报错',
    propose: '把缺的用例写进测试文件，分数是程序算的，标明要由人核对',
    against: '与照原表打出的 CSV（序号、标题、分值）核对，不印表',
    worded: '印出条文的，也把规则的意思写在后面，供核对',
    paperFormat: '输出格式：markdown（不给时）、html、docx；不给时也看扩展名',
    watch: '文件一改就重做一遍，并说出得分、名次变了什么；按 Ctrl+C 结束',
    check: '只检查，不写；有要改的就列出文件名并报错',
    diff: '只显示会怎样改，不写',
    testFormat: '输出格式：text（不给时）、json',
  },
  examples: {
    test: `例子：
  rubric test rubrics --min-coverage 100
  rubric test rubrics/townships.yaml --propose`,
    render: `例子：
  rubric render rubrics/townships.yaml -o 评分表.docx
  rubric render rubrics/townships.yaml --against 原表.csv`,
    fmt: `例子：
  rubric fmt rubrics evidence
  rubric fmt . --check`,
    fix: `例子：
  rubric fix evidence --diff
  rubric fix evidence`,
  },
  testing: '测试',
  watching: '等待文件改动，按 Ctrl+C 结束。',
  noTests: '没有找到用例：测试文件的顶层要有 test 和 cases，或者在评分细则里写 examples；rubric test --propose 可以起个头',
  notPercent: (text: string) => `要写 0 到 100 的整数，写的是“${text}”`,
  noRubric: (path: string) => `${path} 里没有评分细则（顶层要有 rubric 和 items）`,
  severalRubrics: (ids: string) => `一次印一份评分细则，这里有几份：${ids}；请给出其中一份的文件`,
  needsFile: (format: string) => `${format} 要写进文件：请加上 -o 文件.${format}`,
  notFormatted: (path: string) => `${path} 读不出来，没有排版：先用 rubric validate 看哪里写错`,
  formatted: (files: number, changed: number) => `看了 ${files} 个文件，改了 ${changed} 个。`,
  checkedLayout: (files: number, changed: number) => `看了 ${files} 个文件，${changed} 个没有排好。`,
  corrected: (corrections: number, files: number) => `改了 ${files} 个文件里的 ${corrections} 处。`,
  correctable: (corrections: number, files: number) => `${files} 个文件里有 ${corrections} 处可以放心改，没有写。`,
  paperAgrees: (rows: number) => `原表的 ${rows} 行，序号、分值、次序都与细则一致。`,
};

type AuthoringWords = typeof zh;

const en: AuthoringWords = {
  commands: {
    test: 'run the cases of rubrics, and show what no case shows',
    render: 'print the table of a rubric, or check the rubric against a typed-in table',
    fmt: 'lay files out: indentation, blanks, empty lines; every comment stays',
    fix: 'correct what needs no asking: full-width marks, missing blanks, misspelt keys',
  },
  names: { percent: 'percent' },
  arguments: {
    test: 'rubrics, test files (*.test.yaml) or folders; the working folder without it',
    render: 'the file of one rubric',
    tidy: 'rubrics, evidence, test files, or folders',
  },
  options: {
    minCoverage: 'fail unless the cases show so many per cent of the outcomes',
    propose: 'write the missing cases, with the score of the engine and a mark that a person has to confirm it',
    against: 'compare with a CSV typed in from the paper (number, title, points) instead of printing',
    worded: 'word every rule, also where the printed text is given',
    paperFormat: 'output format: markdown (default), html, docx; or by the ending of the file',
    watch: 'do it again whenever a file changes, and say what changed in scores and places; Ctrl+C ends it',
    check: 'write nothing; list the files that would change, and fail',
    diff: 'show what would change, and write nothing',
    testFormat: 'output format: text (default), json',
  },
  examples: {
    test: `Examples:
  rubric test rubrics --min-coverage 100
  rubric test rubrics/townships.yaml --propose`,
    render: `Examples:
  rubric render rubrics/townships.yaml -o table.docx
  rubric render rubrics/townships.yaml --against paper.csv`,
    fmt: `Examples:
  rubric fmt rubrics evidence
  rubric fmt . --check`,
    fix: `Examples:
  rubric fix evidence --diff
  rubric fix evidence`,
  },
  testing: 'testing',
  watching: 'Waiting for files to change; Ctrl+C ends it.',
  noTests:
    'no cases found: a test file has test and cases at its top level, a rubric may have examples; rubric test --propose writes a first one',
  notPercent: (text) => `a whole number from 0 to 100 is expected, found "${text}"`,
  noRubric: (path) => `there is no rubric in ${path} (rubric and items at the top level)`,
  severalRubrics: (ids) => `one rubric at a time is printed, here are several: ${ids}; give the file of one`,
  needsFile: (format) => `${format} goes into a file: add -o FILE.${format}`,
  notFormatted: (path) => `${path} cannot be read and was left alone: rubric validate says where it is wrong`,
  formatted: (files, changed) => `Looked at ${files} ${files === 1 ? 'file' : 'files'}, changed ${changed}.`,
  checkedLayout: (files, changed) => `Looked at ${files} ${files === 1 ? 'file' : 'files'}; ${changed} not laid out.`,
  corrected: (corrections, files) =>
    `Made ${corrections} ${corrections === 1 ? 'correction' : 'corrections'} in ${files} ${files === 1 ? 'file' : 'files'}.`,
  correctable: (corrections, files) =>
    `${corrections} ${corrections === 1 ? 'correction' : 'corrections'} in ${files} ${files === 1 ? 'file' : 'files'}, nothing written.`,
  paperAgrees: (rows) => `All ${rows} rows of the paper agree with the rubric in number, points and order.`,
};

export const authoringWords: Readonly<Record<Language, AuthoringWords>> = { zh, en };
