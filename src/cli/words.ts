// What the command line itself says, in both languages: help, hints and its own errors. A text missing in one is a compile error.

import { meantEn, meantZh, type Language } from '../diagnostic/define.js';
import { exampleWords } from './words-examples.js';

const zh = {
  about: '按 YAML 写的评分细则给被考核单位打分：数字精确，每一分都说得出来处。',
  commands: {
    score: '打分：每个单位一张评分表',
    rank: '排名：按组排出名次，列出失分',
    explain: '说明：一个单位的每一笔加减，或一个错误代码',
    validate: '检查：评分细则和考核证据有没有写错',
    help: '显示一个命令的用法',
  },
  groups: { work: '常用命令：', check: '检查与说明：', data: '数据：', output: '输出：', general: '通用：' },
  names: { paths: '路径', stage: '阶段', format: '格式', file: '文件', id: '编号' },
  arguments: {
    paths: '考核证据：YAML 文件，或放这些文件的文件夹',
    explain: '证据文件或文件夹；或者一个错误代码，如 rubric/sum',
    validate: '评分细则或考核证据：YAML 文件或文件夹',
  },
  options: {
    rubrics: '评分细则的文件或文件夹（可多个，写在证据后面）；不给时找 rubrics/ 和证据旁边',
    stage: '只看这个阶段：self、verified 或 final；不给时取最新',
    final: '有单位暂定就不排名，并报错',
    format: '输出格式，不给时是 table：',
    checkFormat: '输出格式：text 给人看，json 给程序用',
    output: '写进文件（写完整才替换）；不给 --format 时看扩展名',
    unit: '要说明的单位：编号或名称',
    item: '只说明这一项：编号、序号或标题',
    lang: '语言：zh 或 en；不给时看 RUBRIC_LANG、LC_ALL、LC_MESSAGES、LANG',
    quiet: '只输出结果和错误',
    color: '总是用颜色',
    noColor: '不用颜色（设置 NO_COLOR 也一样）',
    help: '显示用法',
    version: '显示版本',
  },
  problem: (text: string) => `错误：${text}`,
  pathMissing: (path: string) => `找不到 ${path}`,
  pathDenied: (path: string) => `没有权限读取 ${path}`,
  pathStrange: (path: string) => `${path} 不是文件，也不是文件夹`,
  stranger: (path: string) => `${path} 不是评分细则（顶层要有 rubric 和 items），也不是考核证据（顶层要有 unit 或 units）`,
  noEvidence: '没有找到考核证据：证据文件的顶层要有 unit 或 units',
  noDocuments: '没有找到评分细则或考核证据',
  unitNeeded: (units: string) => `请用 --unit 说明是哪个单位：${units}`,
  unitUnknown: (unit: string, near: string | undefined, units: string) => `没有单位“${unit}”${meantZh(near) || '，'}有的是：${units}`,
  itemUnknown: (item: string, near: string | undefined, items: string) => `没有考核事项“${item}”${meantZh(near) || '，'}有的是：${items}`,
  andMore: (count: number) => `等 ${count} 个`,
  written: (path: string) => `已写入 ${path}`,
  notWritten: (path: string, why: string) => `无法写入 ${path}：${why}`,
  folderMissing: '文件夹不存在',
  folderDenied: '没有权限',
  isFolder: '这是一个文件夹',
  checked: (rubrics: number, evidence: number, clean: boolean) =>
    `检查了 ${rubrics} 份评分细则、${evidence} 份考核证据${clean ? '，没有发现问题' : ''}。`,
  explainHint: (path: string) => `看一个单位的每一笔加减：rubric explain ${path} --unit 编号`,
  scoring: '打分',
  checking: '检查',
  rubricsHint: '--rubrics 把它后面的路径都当作评分细则：请把证据写在它前面',
  usageHint: '看用法：rubric help，或 rubric help 命令',
  fault: 'rubric 出了内部错误。这是程序的问题，不是您的输入有错。',
  report: '请把下面的内容、您输入的命令，以及能重现问题的文件（可以改掉名称）一起报告给 rubric 的维护者：',
  ...exampleWords.zh,
};

export type CliWords = typeof zh;

const en: CliWords = {
  about: 'Scores units against rubrics written in YAML: exact numbers, and a cause for every point.',
  commands: {
    score: 'a score sheet for every unit',
    rank: 'places within the groups, and where points were lost',
    explain: 'every gain and loss of one unit, or what an error code means',
    validate: 'check rubrics and evidence for mistakes',
    help: 'show how a command is used',
  },
  groups: { work: 'Main commands:', check: 'Checking and explaining:', data: 'Data:', output: 'Output:', general: 'General:' },
  names: { paths: 'path', stage: 'stage', format: 'format', file: 'file', id: 'id' },
  arguments: {
    paths: 'evidence: YAML files, or folders that hold them',
    explain: 'evidence files or folders; or an error code such as rubric/sum',
    validate: 'rubrics or evidence: YAML files or folders',
  },
  options: {
    rubrics:
      'files or folders with rubrics (several, after the evidence); without it rubrics/ and the places beside the evidence are searched',
    stage: 'only this stage: self, verified or final; the latest without it',
    final: 'refuse to rank while a unit is provisional',
    format: 'output format, table by default:',
    checkFormat: 'output format: text for people, json for programs',
    output: 'write to a file (replaced only when complete); its ending chooses the format unless --format does',
    unit: 'the unit to explain: id or name',
    item: 'explain only this item: id, number or title',
    lang: 'language: zh or en; without it RUBRIC_LANG, LC_ALL, LC_MESSAGES, LANG decide',
    quiet: 'print results and errors only',
    color: 'always use colour',
    noColor: 'never use colour (as does NO_COLOR)',
    help: 'show how it is used',
    version: 'show the version',
  },
  problem: (text) => `error: ${text}`,
  pathMissing: (path) => `cannot find ${path}`,
  pathDenied: (path) => `no permission to read ${path}`,
  pathStrange: (path) => `${path} is neither a file nor a folder`,
  stranger: (path) => `${path} is neither a rubric (rubric and items at the top level) nor evidence (unit or units at the top level)`,
  noEvidence: 'no evidence found: an evidence file has unit or units at its top level',
  noDocuments: 'no rubric and no evidence found',
  unitNeeded: (units) => `say which unit with --unit: ${units}`,
  unitUnknown: (unit, near, units) => `there is no unit "${unit}"${meantEn(near) || '.'} Known: ${units}`,
  itemUnknown: (item, near, items) => `there is no item "${item}"${meantEn(near) || '.'} Known: ${items}`,
  andMore: (count) => `… ${count} in all`,
  written: (path) => `wrote ${path}`,
  notWritten: (path, why) => `cannot write ${path}: ${why}`,
  folderMissing: 'the folder does not exist',
  folderDenied: 'no permission',
  isFolder: 'it is a folder',
  checked: (rubrics, evidence, clean) =>
    `Checked ${rubrics} ${rubrics === 1 ? 'rubric' : 'rubrics'} and ${evidence} evidence ${evidence === 1 ? 'file' : 'files'}${clean ? ': no problems' : ''}.`,
  explainHint: (path) => `Every gain and loss of one unit: rubric explain ${path} --unit ID`,
  scoring: 'scoring',
  checking: 'checking',
  rubricsHint: '--rubrics takes every path behind it: put the evidence before it',
  usageHint: 'How it is used: rubric help, or rubric help COMMAND',
  fault: 'rubric failed. This is a fault of the program, not of your input.',
  report:
    'Please report it to the maintainers of rubric with the text below, the command you typed and files that show the problem (rename what is private):',
  ...exampleWords.en,
};

const catalogue: Readonly<Record<Language, CliWords>> = { zh, en };

export const cliWords = (language: Language): CliWords => catalogue[language];
