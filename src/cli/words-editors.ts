// What the command line says about schemas, completion and the forms of problems, in both languages.

import { meantEn, meantZh } from '../diagnostic/define.js';

const zh = {
  diagnosticsStrange: (format: string, near: string | undefined, known: string) =>
    `--diagnostics 没有“${format}”这种格式${meantZh(near) || '，'}可以是：${known}`,
  shellUnknown: (shell: string, near: string | undefined) => `可以补全的是 bash、zsh、fish；写的是“${shell}”${meantZh(near)}`,
  schemaSubject: (subject: string, near: string | undefined) =>
    `rubric schema 后面写 rubric，或 evidence 和一份评分细则；写的是“${subject}”${meantZh(near)}`,
  schemaNeedsRubric: '还要给出评分细则：rubric schema evidence 文件或编号',
  schemaOneRubric: (ids: string) => `一次只能说明一份评分细则，这里有：${ids}`,
  rubricUnknown: (rubric: string, near: string | undefined, ids: string) =>
    `没有文件或评分细则“${rubric}”${meantZh(near) || '，'}有的是：${ids || '（没有）'}`,
};

const en: typeof zh = {
  diagnosticsStrange: (format, near, known) => `--diagnostics has no format "${format}"${meantEn(near) || '.'} Known: ${known}`,
  shellUnknown: (shell, near) => `completion is for bash, zsh and fish; found "${shell}"${meantEn(near)}`,
  schemaSubject: (subject, near) => `rubric schema takes rubric, or evidence and a rubric; found "${subject}"${meantEn(near)}`,
  schemaNeedsRubric: 'say which rubric: rubric schema evidence FILE or ID',
  schemaOneRubric: (ids) => `one rubric at a time; here are: ${ids}`,
  rubricUnknown: (rubric, near, ids) => `there is no file or rubric "${rubric}"${meantEn(near) || '.'} Known: ${ids || '(none)'}`,
};

export const editorWords = { zh, en } as const;
