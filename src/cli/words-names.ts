// What stands for a value in usage lines, `--unit <ID>`, in both languages. A name missing in one is a compile error.

const zh = {
  paths: '路径',
  stage: '阶段',
  format: '格式',
  file: '文件',
  id: '编号',
  named: '名称=文件',
  diagnostics: '格式[=文件]',
  subject: '对象',
  rubric: '细则',
  folder: '文件夹',
  office: '科室',
  shell: '外壳',
  text: '文字',
  names: '名称',
};

const en: typeof zh = {
  paths: 'path',
  stage: 'stage',
  format: 'format',
  file: 'file',
  id: 'id',
  named: 'name=file',
  diagnostics: 'format[=file]',
  subject: 'subject',
  rubric: 'rubric',
  folder: 'folder',
  office: 'office',
  shell: 'shell',
  text: 'text',
  names: 'names',
};

export const nameWords = { zh, en } as const;
