// What bulletins and score sheets say, in both languages. Nothing here states a fact: names, places and dates of signing are left blank.

import type { Language } from '../../diagnostic/define.js';

const zh = {
  describe: '公文：score 是评分表，rank 是通报',
  bulletinTitle: (table: string) => `关于${table}考核结果的通报`,
  /** The name of what was assessed, out of the title of its table. */
  assessed: (title: string) => title.replace(/(?:考核)?(?:评分|计分|考评)?(?:细则|标准|办法|表)$/, ''),
  addressees: '各被考核单位：',
  opening: (tables: string, units: number, stage: string) => `根据${tables}，对 ${units} 个单位进行了考核${stage}。现将结果通报如下。`,
  table: (title: string, edition: string | null) => `《${title}》${edition === null || title.includes(edition) ? '' : `（${edition}）`}`,
  atStage: (stage: string) => `（${stage}）`,
  section: (number: number, title: string) => `${chinese(number)}、${title}`,
  ranking: '考核结果',
  grades: '等次',
  consequences: '一票否决和结果运用',
  problems: '主要问题',
  group: (number: number, name: string) => `（${chinese(number)}）${name}`,
  groupFigures: (units: number, figures: string) => `共 ${units} 个单位。${figures}`,
  figures: (mean: string, best: string, worst: string, sign: string) => `平均 ${mean}${sign}，最高 ${best}${sign}，最低 ${worst}${sign}。`,
  provisional: (units: string) => `${units}尚缺事实，得分为暂定，按最低可能计，名次可能变动。`,
  failed: (units: string) => `${units}的证据有误，没有计分。`,
  problem: (item: string, units: number, lost: string) => `${item}：${units} 个单位失分，合计失 ${lost} 分。`,
  clauses: (clauses: string) => `主要涉及：${clauses}。`,
  noProblems: '各单位没有失分。',
  signature: '（发文机关署名、印章）',
  date: '　　年　　月　　日',
  sheetTitle: (unit: string) => `${unit}评分表`,
  number: '序号',
  basis: '扣分依据',
  appealOpen: '申诉受理单位和期限（评分细则没有写明）：　　　　　　　　　　　　　　　　',
  lastDayOpen: '最后一天：　　年　　月　　日。',
  confirm: '被考核单位核对意见：',
  signed: '签字（盖章）：　　　　　　　　　　年　　月　　日',
  assessor: '考核人签字：　　　　　　　　　　　　年　　月　　日',
  listOf: (names: readonly string[]) => names.join('、'),
  sentence: (text: string) => (/[。！？]$/.test(text) ? text : `${text}。`),
  page: (number: string) => `— ${number} —`,
};

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99. */
function chinese(number: number): string {
  if (number < 10) return digits[number]!;
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : digits[tens]}十${number % 10 === 0 ? '' : digits[number % 10]}`;
}

export type DocumentWords = typeof zh;

const en: DocumentWords = {
  describe: 'document: score gives score sheets, rank the bulletin',
  bulletinTitle: (table) => `Results: ${table}`,
  assessed: (title) => title,
  addressees: 'To the units assessed:',
  opening: (tables, units, stage) => `${units} units were assessed by ${tables}${stage}. The results are these.`,
  table: (title, edition) => `"${title}"${edition === null || title.includes(edition) ? '' : ` (${edition})`}`,
  atStage: (stage) => ` (${stage})`,
  section: (number, title) => `${number}. ${title}`,
  ranking: 'Results',
  grades: 'Grades',
  consequences: 'Vetoes and consequences',
  problems: 'Where points were lost',
  group: (number, name) => `(${number}) ${name}`,
  groupFigures: (units, figures) => `${units} units. ${figures}`,
  figures: (mean, best, worst, sign) => `Mean ${mean}${sign}, best ${best}${sign}, worst ${worst}${sign}.`,
  provisional: (units) => `Facts are missing of ${units}: the score is provisional, the lowest possible, and the place may change.`,
  failed: (units) => `The evidence of ${units} has errors; there is no score.`,
  problem: (item, units, lost) => `${item}: ${units} units lost points, ${lost} in all.`,
  clauses: (clauses) => ` Mostly: ${clauses}.`,
  noProblems: 'No unit lost points.',
  signature: '(signature and seal of the issuing office)',
  date: 'Date: ____________',
  sheetTitle: (unit) => `Score sheet: ${unit}`,
  number: 'no.',
  basis: 'grounds',
  appealOpen: 'Appeals go to, and until (the rubric does not say): ________________________',
  lastDayOpen: ' Last day: ____________',
  confirm: 'Remarks of the unit assessed:',
  signed: 'Signature: ____________    Date: ____________',
  assessor: 'Assessor: ____________    Date: ____________',
  listOf: (names) => names.join(', '),
  sentence: (text) => (/[.!?]$/.test(text) ? text : `${text}.`),
  page: (number) => `- ${number} -`,
};

const catalogue: Readonly<Record<Language, DocumentWords>> = { zh, en };
export const documentWords = (language: Language): DocumentWords => catalogue[language];
