// What `rubric init` and `rubric doctor` say, and the headings of help. Part of the catalogue in words.ts.

import type { Language } from '../diagnostic/define.js';

const zh = {
  initUsual: { title: '示例考核评分细则', units: ['示例甲局', '示例乙局'] as readonly string[], group: '部门' },
  initCancelled: '没有做完，什么也没有写',
  initWouldReplace: (files: string) => `这里已经有 ${files}；请换一个空的文件夹：rubric init 文件夹`,
  initNext: (steps: string, form: string) => `接着：
${steps}  rubric score evidence
      现在就能运行：还没有填，所以都是“未评定”
  rubric template rubrics/rubric.yaml --units units.csv -o ${form}
      生成工作簿；填好以后运行 rubric import ${form} -o evidence`,
  initQuestions: {
    intro: '新建一个工作文件夹（直接回车，就用灰色的字）',
    title: '考核评分细则叫什么？',
    units: '考核哪些单位？用顿号或逗号分开',
    group: '它们属于哪一组（同组排名）？',
    outro: '好了',
  },
  doctor: {
    grades: { good: '好　', watch: '注意', bad: '不行' },
    node: (version: string) => `Node ${version}`,
    nodeRemedy: (least: string) => `要 Node ${least} 或更新的版本：请到 https://nodejs.org 下载`,
    locale: (locale: string) => `系统语言和编码：${locale}`,
    localeRemedy: '没有说是 UTF-8，中文可能显示成乱码：请设置 LANG=zh_CN.UTF-8（或 C.UTF-8）',
    windowsEncoding: 'Windows 控制台的编码看不出来',
    windowsRemedy: '中文显示成乱码时，先运行 chcp 65001，或改用 Windows Terminal；要存结果请用 -o，不要用 >',
    width: (columns: string) => `终端宽 ${columns} 列`,
    widthRemedy: '表格按80列排版，窄了会多折行：请把窗口拉宽',
    noTerminal: '输出不在终端里，按80列排版，不用颜色',
    fonts: (font: string) => `有中文字体（${font} 等）`,
    noFonts: '没有找到中文字体',
    fontsRemedy: '网页、工作簿和公文里的中文可能显示成方框：请安装中文字体，如 Noto Sans CJK（fonts-noto-cjk）',
    rubricsHere: '当前文件夹里有 rubrics/',
    noRubricsHere: '当前文件夹里没有 rubrics/',
    rubricsRemedy: '新建一个工作文件夹：rubric init；细则在别处时用 --rubrics 指明',
  },
};

const en: typeof zh = {
  initUsual: { title: 'Example rubric', units: ['Example bureau A', 'Example bureau B'], group: 'Bureaus' },
  initCancelled: 'broken off; nothing was written',
  initWouldReplace: (files) => `there is already ${files} here; choose an empty folder: rubric init FOLDER`,
  initNext: (steps, form) => `Next:
${steps}  rubric score evidence
      works at once: nothing is filled in, so nothing is assessed
  rubric template rubrics/rubric.yaml --units units.csv -o ${form}
      a workbook; once filled in: rubric import ${form} -o evidence`,
  initQuestions: {
    intro: 'A new folder to work in (Enter takes the grey text)',
    title: 'What is the rubric called?',
    units: 'Which units are assessed? Put commas between them',
    group: 'To which group do they belong (groups are ranked apart)?',
    outro: 'Done',
  },
  doctor: {
    grades: { good: 'good ', watch: 'watch', bad: 'bad  ' },
    node: (version) => `Node ${version}`,
    nodeRemedy: (least) => `Node ${least} or newer is needed: https://nodejs.org`,
    locale: (locale) => `Language and encoding of the system: ${locale}`,
    localeRemedy: 'It does not say UTF-8, so Chinese may be shown as rubbish: set LANG=zh_CN.UTF-8 (or C.UTF-8)',
    windowsEncoding: 'The encoding of a Windows console cannot be seen from here',
    windowsRemedy: 'Where Chinese is shown as rubbish, run chcp 65001 first or use Windows Terminal; keep results with -o, not with >',
    width: (columns) => `The terminal has ${columns} columns`,
    widthRemedy: 'Tables are laid out for 80 columns and break more often in fewer: widen the window',
    noTerminal: 'Output goes to no terminal: 80 columns, no colour',
    fonts: (font) => `There are Chinese fonts (${font} …)`,
    noFonts: 'No Chinese font was found',
    fontsRemedy: 'Chinese in pages, workbooks and documents may be shown as boxes: install a font such as Noto Sans CJK (fonts-noto-cjk)',
    rubricsHere: 'There is a folder rubrics/ here',
    noRubricsHere: 'There is no folder rubrics/ here',
    rubricsRemedy: 'Make a folder to work in: rubric init. For rubrics elsewhere: --rubrics',
  },
};

export const startWords = { zh, en } as const;

type GroupWords = Readonly<Record<'work' | 'check' | 'start' | 'forms' | 'editor' | 'data' | 'acceptance' | 'output' | 'general', string>>;

/** Headings of help. */
export const groupWords: Readonly<Record<Language, GroupWords>> = {
  zh: {
    work: '常用命令：',
    check: '检查与说明：',
    start: '开始：',
    forms: '填报与印表：',
    editor: '编辑器与命令行：',
    data: '数据：',
    acceptance: '通过与否：',
    output: '输出：',
    general: '通用：',
  },
  en: {
    work: 'Main commands:',
    check: 'Checking and explaining:',
    editor: 'Editors and shells:',
    start: 'Starting:',
    forms: 'Forms and tables:',
    data: 'Data:',
    acceptance: 'Passing:',
    output: 'Output:',
    general: 'General:',
  },
};
