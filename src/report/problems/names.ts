// The names of the forms in which problems can be had: `--format` of validate, `--diagnostics` of every command, their help and their files.
// Light on purpose: the help of a command needs them, and not the catalogue of messages behind the forms themselves.

import type { Language } from '../../diagnostic/define.js';

export interface ProblemFormatName {
  readonly name: string;
  /** Endings of file names that mean this form. */
  readonly endings: readonly string[];
  readonly describe: Readonly<Record<Language, string>>;
}

export const problemFormats = [
  {
    name: 'text',
    endings: ['.txt'],
    describe: { zh: '给人看，带原文和改法', en: 'for people, with the source and the correction' },
  },
  { name: 'lines', endings: ['.log'], describe: { zh: '一行一个：文件:行:列', en: 'one a line: file:line:col' } },
  { name: 'json', endings: ['.json'], describe: { zh: '给程序用', en: 'for programs' } },
  { name: 'markdown', endings: ['.md', '.markdown'], describe: { zh: '可贴进聊天和文档的表格', en: 'a table to paste' } },
  { name: 'github', endings: [], describe: { zh: 'GitHub Actions 的批注和摘要', en: 'annotations and summary of GitHub Actions' } },
  { name: 'sarif', endings: ['.sarif'], describe: { zh: 'SARIF 2.1.0，代码扫描平台用', en: 'SARIF 2.1.0, for code scanning' } },
  { name: 'junit', endings: ['.xml'], describe: { zh: 'JUnit 测试报告', en: 'JUnit test report' } },
  { name: 'gitlab', endings: [], describe: { zh: 'GitLab 代码质量报告', en: 'GitLab code quality report' } },
] as const satisfies readonly ProblemFormatName[];

export type ProblemFormat = (typeof problemFormats)[number]['name'];

export const isProblemFormat = (name: string): name is ProblemFormat => problemFormats.some((format) => format.name === name);

/** The form a file name asks for; undefined when its ending says nothing. */
export const problemFormatForFile = (path: string): ProblemFormat | undefined =>
  (problemFormats as readonly (ProblemFormatName & { readonly name: ProblemFormat })[]).find(({ endings }) =>
    endings.some((ending) => path.toLowerCase().endsWith(ending)),
  )?.name;
