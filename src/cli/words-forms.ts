// What the commands around forms and files say: template, import and whatever writes files of bytes. Part of the catalogue in words.ts.

import { meantEn, meantZh } from '../diagnostic/define.js';

const zh = {
  officeUnknown: (office: string, near: string | undefined, offices: string) =>
    `细则里没有科室“${office}”${meantZh(near) || '，'}有的是：${offices}`,
  needsFile: (format: string) => `${format} 要写进文件：请加上 -o 文件.${format}`,
  oneFile: (path: string) => `${path} 是文件夹，这里要一个文件`,
  noWorkbooks: '没有找到工作簿：要 .xlsx、.xls、.ods 或 .csv 文件',
  noRubrics: '没有找到评分细则：请用 --rubrics 指明',
  needsFolder: '有几个工作簿：请用 -o 指明写到哪个文件夹',
  sameTarget: (path: string) => `两个工作簿都要写成 ${path}：请改一个文件名，或分两次导入`,
  wouldReplace: (path: string) => `${path} 已经有了，而且不是导入生成的；要覆盖请加 --force`,
  importedFrom: (book: string) => `由 rubric import 从 ${book} 生成；要改请改工作簿，再导入一次`,
  importedNext: (folder: string) => `接着：rubric score ${folder}`,
  nothingImported: '有错误，什么也没有写',
};

const en: typeof zh = {
  officeUnknown: (office, near, offices) => `the rubric names no office "${office}"${meantEn(near) || '.'} Known: ${offices}`,
  needsFile: (format) => `${format} goes into a file: add -o FILE.${format}`,
  oneFile: (path) => `${path} is a folder; one file is needed here`,
  noWorkbooks: 'no workbook found: .xlsx, .xls, .ods or .csv files are needed',
  noRubrics: 'no rubric found: name it with --rubrics',
  needsFolder: 'there are several workbooks: say with -o which folder to write to',
  sameTarget: (path) => `two workbooks would both become ${path}: rename one, or import them one after the other`,
  wouldReplace: (path) => `${path} exists and was not made by an import; to replace it add --force`,
  importedFrom: (book) => `made by rubric import from ${book}; change the workbook and import again`,
  importedNext: (folder) => `Next: rubric score ${folder}`,
  nothingImported: 'there are errors; nothing was written',
};

export const formCommandWords = { zh, en } as const;
