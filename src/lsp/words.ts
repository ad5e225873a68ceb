// What the language server says beside the words of diagnostics and schemas, in both languages.

import type { Language } from '../diagnostic/define.js';

const zh = {
  rule: (id: string, title: string) => `评分标准 ${id}（${title}）`,
  item: (id: string, points: string) => `考核事项 ${id}${points}`,
  points: (points: string) => `，${points}分`,
  fact: (id: string) => `事实 ${id}`,
  measure: (id: string, formula: string) => `计算指标 ${id} = ${formula}`,
  loses: (most: string) => `最多扣 ${most} 分`,
  losesAny: '扣分没有上限',
  gains: (most: string) => `最多加 ${most} 分`,
  gainsAny: '加分没有上限',
  and: '，',
  forClass: (name: string, text: string) => `${name}：${text}`,
  between: '；',
  reads: (fact: string) => `读事实 ${fact}`,
  mend: (text: string) => `改为 ${text}`,
  remove: '删去',
};

export type ServerWords = typeof zh;

const en: ServerWords = {
  rule: (id, title) => `rule ${id} (${title})`,
  item: (id, points) => `item ${id}${points}`,
  points: (points) => `, ${points} points`,
  fact: (id) => `fact ${id}`,
  measure: (id, formula) => `measure ${id} = ${formula}`,
  loses: (most) => `loses ${most} at most`,
  losesAny: 'loses without bound',
  gains: (most) => `gains ${most} at most`,
  gainsAny: 'gains without bound',
  and: ', ',
  forClass: (name, text) => `${name}: ${text}`,
  between: '; ',
  reads: (fact) => `reads the fact ${fact}`,
  mend: (text) => `Change to ${text}`,
  remove: 'Remove it',
};

export const serverWords: Readonly<Record<Language, ServerWords>> = { zh, en };
