// Headings and state words of the reports, in both languages. A word missing in one is a compile error. Knows no layout.

import type { Language } from '../diagnostic/define.js';
import type { EntryKind, ItemState, UnitStatus } from './result.js';

export interface Words {
  readonly status: Readonly<Record<UnitStatus, string>>;
  readonly state: Readonly<Record<ItemState, string>>;
  readonly kind: Readonly<Record<EntryKind, string>>;
  readonly rank: string;
  readonly group: string;
  readonly id: string;
  readonly unit: string;
  readonly score: string;
  readonly lowest: string;
  readonly highest: string;
  readonly statusHead: string;
  readonly stateHead: string;
  readonly lost: string;
  readonly item: string;
  readonly points: string;
  readonly details: string;
  readonly rubric: string;
  readonly stage: string;
  readonly extra: string;
  readonly whole: string;
  readonly rule: string;
  readonly kindHead: string;
  readonly amount: string;
  readonly reason: string;
  readonly clause: string;
  readonly fact: string;
  readonly incident: string;
  readonly date: string;
  readonly label: string;
  readonly source: string;
  readonly document: string;
  readonly note: string;
  readonly by: string;
  readonly grounds: string;
  readonly place: string;
  readonly missing: string;
  readonly total: string;
  readonly passedOn: string;
  readonly suppressed: string;
  readonly noGroup: string;
  readonly unranked: string;
  readonly noUnits: string;
  readonly latestStage: string;
  /** Joins what belongs to one list; the mark between two things that stand apart; colon; brackets. */
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly bracket: (text: string) => string;
  readonly range: (lowest: string | null, highest: string | null) => string;
  readonly groupHead: (group: string, units: number, rubric: string, points: string | null) => string;
  readonly provisionalNote: string;
  readonly mark: (score: string, points: string | null) => string;
  readonly open: (points: string) => string;
  readonly stages: Readonly<Record<string, string>>;
}

const zh: Words = {
  status: { final: '定', provisional: '暂定', unscored: '不计分', error: '出错' },
  state: { scored: '已评', not_applicable: '不适用', not_assessed: '未评定', no_evidence: '查无记录', error: '出错' },
  kind: {
    start: '起评',
    rule: '评分',
    cap: '累计上限',
    together: '合并计算',
    duplicate: '同一事件',
    exempt: '豁免',
    gate: '门槛',
    floor: '扣完为止',
    ceiling: '最高分',
    overflow: '超出转移',
    not_applicable: '不适用',
    charge: '计入他处',
    convert: '折算',
    round: '舍入',
    veto: '一票否决',
    does_not_apply: '条件不符',
  },
  rank: '名次',
  group: '分组',
  id: '编号',
  unit: '单位',
  score: '得分',
  lowest: '最低',
  highest: '最高',
  statusHead: '状态',
  stateHead: '状态',
  lost: '失分与加分',
  item: '考核事项',
  points: '分值',
  details: '加减明细',
  rubric: '细则',
  stage: '阶段',
  extra: '特别加减分',
  whole: '全表',
  rule: '规则',
  kindHead: '类型',
  amount: '加减',
  reason: '原因',
  clause: '条款',
  fact: '事实',
  incident: '事件',
  date: '日期',
  label: '情形',
  source: '来源',
  document: '文件',
  note: '说明',
  by: '评定',
  grounds: '理由',
  place: '出处',
  missing: '尚缺事实',
  total: '合计',
  passedOn: '计入上级',
  suppressed: '不计',
  noGroup: '未分组',
  unranked: '不排名',
  noUnits: '没有可以显示的单位。',
  latestStage: '最新',
  comma: '，',
  semicolon: '；',
  colon: '：',
  bracket: (text) => `（${text}）`,
  range: (lowest, highest) =>
    lowest !== null && highest !== null
      ? `${lowest}~${highest}`
      : lowest !== null
        ? `${lowest} 以上`
        : highest !== null
          ? `${highest} 以下`
          : '不限',
  groupHead: (group, units, rubric, points) => `${group}　${units} 个单位　${rubric}${points === null ? '' : `　满分 ${points}`}`,
  provisionalNote: '暂定：还缺事实，得分取最低可能，状态栏是可能的范围。',
  mark: (score, points) => (points === null ? `得 ${score}` : `得 ${score}，满分 ${points}`),
  open: (points) => `还可得 ${points}`,
  stages: { self: '自查自评', verified: '集中考核', final: '综合评定' },
};

const en: Words = {
  status: { final: 'final', provisional: 'provisional', unscored: 'not scored', error: 'error' },
  state: {
    scored: 'scored',
    not_applicable: 'not applicable',
    not_assessed: 'not assessed',
    no_evidence: 'none found',
    error: 'error',
  },
  kind: {
    start: 'start',
    rule: 'rule',
    cap: 'cap',
    together: 'together',
    duplicate: 'same incident',
    exempt: 'exempt',
    gate: 'gate',
    floor: 'floor',
    ceiling: 'ceiling',
    overflow: 'overflow',
    not_applicable: 'not applicable',
    charge: 'charged elsewhere',
    convert: 'conversion',
    round: 'rounding',
    veto: 'veto',
    does_not_apply: 'does not apply',
  },
  rank: 'Rank',
  group: 'Group',
  id: 'Id',
  unit: 'Unit',
  score: 'Score',
  lowest: 'Lowest',
  highest: 'Highest',
  statusHead: 'Status',
  stateHead: 'State',
  lost: 'Lost and gained',
  item: 'Item',
  points: 'Points',
  details: 'Gains and losses',
  rubric: 'Rubric',
  stage: 'Stage',
  extra: 'Extra',
  whole: 'Whole table',
  rule: 'Rule',
  kindHead: 'Kind',
  amount: 'Amount',
  reason: 'Reason',
  clause: 'Clause',
  fact: 'Fact',
  incident: 'Incident',
  date: 'Date',
  label: 'Label',
  source: 'Source',
  document: 'Document',
  note: 'Note',
  by: 'By',
  grounds: 'Grounds',
  place: 'Place',
  missing: 'Facts missing',
  total: 'Total',
  passedOn: 'Passed on',
  suppressed: 'not counted',
  noGroup: 'No group',
  unranked: 'none',
  noUnits: 'No units to show.',
  latestStage: 'latest',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  bracket: (text) => ` (${text})`,
  range: (lowest, highest) =>
    lowest !== null && highest !== null
      ? `${lowest}~${highest}`
      : lowest !== null
        ? `${lowest} or more`
        : highest !== null
          ? `${highest} or less`
          : 'open',
  groupHead: (group, units, rubric, points) =>
    `${group}  ${units} ${units === 1 ? 'unit' : 'units'}  ${rubric}${points === null ? '' : `  out of ${points}`}`,
  provisionalNote: 'provisional: facts are missing; the score is the lowest possible, the status gives the range.',
  mark: (score, points) => (points === null ? score : `${score} of ${points}`),
  open: (points) => `${points} still open`,
  stages: { self: 'self-assessment', verified: 'verified', final: 'final' },
};

const catalogue: Readonly<Record<Language, Words>> = { zh, en };

export const wordsOf = (language: Language): Words => catalogue[language];
