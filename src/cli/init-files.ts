// What `rubric init` puts into a new folder: a small rubric that is to be replaced by one's own, and what to do next. Fictional throughout.

import type { Language } from '../diagnostic/define.js';
import { heading } from '../form/headings.js';
import { csvCell } from '../report/csv.js';

export interface Start {
  readonly title: string;
  /** Names of the units, in order. */
  readonly units: readonly string[];
  readonly group: string;
}

export const rubricFile = 'rubrics/rubric.yaml';
export const unitsFile = 'units.csv';
export const evidenceFile = 'evidence/evidence.yaml';
export const evidenceSchemaFile = 'schema/evidence.json';
export const rubricSchemaFile = 'schema/rubric.json';
export const readmeFile = 'README.md';

const quoted = (text: string): string => JSON.stringify(text);

/** As spreadsheet programs take it; YAML in the folder would be read as evidence. */
export function unitsText({ units, group }: Start, language: Language): string {
  const head = (['unit', 'name', 'group'] as const).map((role) => heading(role, language));
  const rows = units.map((name, at) => [`unit_${at + 1}`, name, group]);
  return `\ufeff${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

export const rubricText = (start: Start, language: Language): string => texts[language].rubric(start);
export const readmeText = (start: Start, language: Language): string => texts[language].readme(start);

interface Texts {
  readonly rubric: (start: Start) => string;
  readonly readme: (start: Start) => string;
}

const zh: Texts = {
  rubric: ({ title }) => `# yaml-language-server: $schema=../${rubricSchemaFile}
# 示例细则，内容虚构：请照着自己的考核表改。每一种规则的写法见 rubric help 和语言说明。
rubric: my_rubric
title: ${quoted(title)}
points: 30
items:
  - id: complaints
    number: 一
    title: 群众投诉
    points: 10
    rules:
      - {id: complaints_upheld, kind: each, deduct: 2, text: 投诉查实的，每件扣2分}
  - id: papers
    number: 二
    title: 工作材料
    points: 10
    rules:
      - {id: annual_papers, kind: checklist, required: [年度计划, 工作总结], deduct: 3, text: 材料每缺一样扣3分}
  - id: conduct
    number: 三
    title: 工作作风
    points: 10
    kind: judged
    deduct: {up_to: 10}
    text: 由考核组酌情扣分，写明理由
# 申诉权利和期限，印在评分表上：去掉行首的 #，照自己的规定改；公布以后再写上公布的日期
# appeal: {to: 受理单位, within: 10, unit: workday, announced: 2024-01-22}
`,
  readme: ({ title }) => `# ${title}

| 文件 | 是什么 |
|---|---|
| \`${rubricFile}\` | 评分细则：请照着自己的考核表改 |
| \`${unitsFile}\` | 被考核单位的名单 |
| \`${evidenceFile}\` | 考核证据：填事实，不填得分；空着就是没有评定 |
| \`schema/\` | 给编辑器用，不用改；细则改了以后重新生成 |

接着做：

\`\`\`
rubric validate rubrics                               检查细则有没有写错
rubric template ${rubricFile} --units ${unitsFile} -o 填报表.xlsx   生成工作簿，发给各单位或各科室
rubric import 填报表.xlsx -o evidence                 把填好的工作簿变成证据
rubric rank evidence                                  打分、排名
rubric report evidence -o report.html                 一个能看能打印的网页
rubric schema evidence ${rubricFile} -o ${evidenceSchemaFile}   细则改了以后，更新编辑器的提示
\`\`\`
`,
};

const en: Texts = {
  rubric: ({ title }) => `# yaml-language-server: $schema=../${rubricSchemaFile}
# A fictional example: put your own table in its place. Every kind of rule is in the language reference.
rubric: my_rubric
title: ${quoted(title)}
points: 30
items:
  - id: complaints
    number: 1
    title: Complaints
    points: 10
    rules:
      - {id: complaints_upheld, kind: each, deduct: 2, text: "2 points for each complaint that was upheld"}
  - id: papers
    number: 2
    title: Papers
    points: 10
    rules:
      - {id: annual_papers, kind: checklist, required: [plan, report], deduct: 3, text: 3 points for each missing paper}
  - id: conduct
    number: 3
    title: Conduct
    points: 10
    kind: judged
    deduct: {up_to: 10}
    text: at the discretion of the assessors, who give their reasons
# The right to appeal and its deadline, printed on score sheets: take away the leading #, and change it to what holds where you are.
# appeal: {to: the office that takes appeals, within: 10, unit: workday, announced: 2024-01-22}
`,
  readme: ({ title }) => `# ${title}

| file | is |
|---|---|
| \`${rubricFile}\` | the rubric: put your own table in its place |
| \`${unitsFile}\` | the units that are assessed |
| \`${evidenceFile}\` | the evidence: facts, not points; what is empty is not assessed |
| \`schema/\` | for the editor; made anew when the rubric changes |

Next:

\`\`\`
rubric validate rubrics                               check the rubric for mistakes
rubric template ${rubricFile} --units ${unitsFile} -o form.xlsx   a workbook for units or offices to fill in
rubric import form.xlsx -o evidence                   filled-in workbooks to evidence
rubric rank evidence                                  score and rank
rubric report evidence -o report.html                 a page to look at and to print
rubric schema evidence ${rubricFile} -o ${evidenceSchemaFile}   what the editor knows, after the rubric has changed
\`\`\`
`,
};

const texts: Readonly<Record<Language, Texts>> = { zh, en };
