// The headings of a form's tables in both languages, and back from what stands in a sheet to the column it names.

import type { Language } from '../diagnostic/define.js';
import type { Bilingual } from '../rules/rule-kind.js';

/** Columns whose cells are read. */
const read = {
  rubric: { zh: '评分细则', en: 'rubric' },
  unit: { zh: '单位', en: 'unit' },
  name: { zh: '单位名称', en: 'unit name' },
  class: { zh: '类别', en: 'class' },
  group: { zh: '分组', en: 'group' },
  fact: { zh: '事实', en: 'fact' },
  within: { zh: '期次', en: 'repetition' },
  part: { zh: '分项', en: 'part' },
  answer: { zh: '填写', en: 'answer' },
  lost: { zh: '扣分', en: 'points lost' },
  given: { zh: '给分', en: 'points given' },
  reason: { zh: '理由', en: 'reason' },
  by: { zh: '考核人', en: 'assessor' },
  id: { zh: '编号', en: 'id' },
  date: { zh: '日期', en: 'date' },
  label: { zh: '情形', en: 'label' },
  charged: { zh: '记入事项', en: 'charged item' },
  owners: { zh: '责任单位', en: 'owners' },
  rater: { zh: '评分人', en: 'rater' },
  rater_group: { zh: '评分人分组', en: 'rater group' },
  mark: { zh: '评分', en: 'mark' },
  count: { zh: '份数', en: 'count' },
  source: { zh: '来源', en: 'source' },
  document: { zh: '文号', en: 'document' },
  note: { zh: '备注', en: 'note' },
  exempt: { zh: '免计理由', en: 'exempt because' },
  exempt_document: { zh: '免计依据', en: 'exempt by' },
  item: { zh: '不适用事项', en: 'item not applicable' },
} as const satisfies Record<string, Bilingual>;

/** Columns that only tell. */
const told = {
  number: { zh: '序号', en: 'no.' },
  title: { zh: '考核事项', en: 'item' },
  text: { zh: '评分标准', en: 'clause' },
  kind: { zh: '类型', en: 'type' },
  counted: { zh: '计量', en: 'counted in' },
  range: { zh: '幅度', en: 'range' },
} as const satisfies Record<string, Bilingual>;

export type Role = keyof typeof read;
export type ToldRole = keyof typeof told;

export const heading = (role: Role | ToldRole, language: Language): string => ({ ...read, ...told })[role][language];

/** Lines of the first sheet, a word and a value. */
const cover = {
  rubric: { zh: '评分细则', en: 'rubric' },
  stage: { zh: '阶段', en: 'stage' },
  office: { zh: '填表科室', en: 'office' },
  by: { zh: '考核人', en: 'assessor' },
  date: { zh: '考核日期', en: 'assessed on' },
  unstated: { zh: '其余查无', en: 'nothing else found' },
} as const satisfies Record<string, Bilingual>;

export type CoverRole = keyof typeof cover;
export const coverWord = (role: CoverRole, language: Language): string => cover[role][language];

/** Words in answers, whichever language the form has; the first of each is the one that drop-down lists offer. */
export const stageWords = {
  self: { zh: '自查自评', en: 'self' },
  verified: { zh: '集中考核', en: 'verified' },
  final: { zh: '综合评定', en: 'final' },
  appeal: { zh: '申诉复核', en: 'appeal' },
};
export const yes = { zh: ['是', '有', '√', '✓', '对'], en: ['yes', 'true'] } as const;
export const no = { zh: ['否', '无', '没有', '×', '✗'], en: ['no', 'false'] } as const;
export const none = { zh: ['无', '没有'], en: ['none'] } as const;
export const never = { zh: ['从未', '未办', '未报'], en: ['never'] } as const;

const normal = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const finder = <T extends string>(words: Readonly<Record<T, Bilingual>>): ((text: string) => T | undefined) => {
  const byWord = new Map(
    (Object.entries(words) as [T, Bilingual][]).flatMap(([role, { zh, en }]) => [[normal(zh), role] as const, [normal(en), role]]),
  );
  return (text) => byWord.get(normal(text));
};

/** What lists of units are headed by, where people made them. */
const alsoSaid: ReadonlyMap<string, Role> = new Map([
  ['名称', 'name'],
  ['name', 'name'],
  ['单位编号', 'unit'],
]);

/** An attribute of the unit, where units have no table of their own: `unit.size`, `单位.size`. */
export const attributeHeading = (name: string, language: Language): string => `${read.unit[language]}.${name}`;

export function attributeOf(text: string): string | undefined {
  const at = text.indexOf('.');
  return at !== -1 && [read.unit.zh, read.unit.en].some((word) => word === normal(text.slice(0, at))) ? text.slice(at + 1) : undefined;
}

const exactRole = finder<Role>(read);
export const roleOf = (text: string): Role | undefined => exactRole(text) ?? alsoSaid.get(normal(text));
export const toldRoleOf = finder<ToldRole>(told);
export const coverRoleOf = finder<CoverRole>(cover);
export const stageOf = finder(stageWords);

export const isOneOf = (text: string, words: { readonly zh: readonly string[]; readonly en: readonly string[] }): boolean =>
  [...words.zh, ...words.en].includes(normal(text));

/** A choice of a drop-down list shows a name behind the id: `town_a 示例甲镇`. */
export const chosenId = (text: string): string => text.trim().split(/\s/)[0]!;
