// Names that people write in words: the Chinese word for a key or a stage, the title of a row for its id. Only for "did you mean".

import { nearest } from './nearest.js';
import { ownOf } from '../order/own.js';

/** The glossary of the language reference: what a clerk calls the keys and stages of evidence. */
const words: Readonly<Record<string, string>> = {
  细则: 'rubric',
  评分细则: 'rubric',
  单位: 'unit',
  被考核单位: 'unit',
  阶段: 'stage',
  科室: 'office',
  考核人: 'assessed',
  事实: 'facts',
  考核证据: 'facts',
  不适用: 'not_applicable',
  备注: 'note',
  编号: 'id',
  名称: 'name',
  类别: 'class',
  分组: 'group',
  日期: 'date',
  理由: 'reason',
  原因: 'reason',
  自查: 'self',
  自评: 'self',
  自查自评: 'self',
  集中考核: 'verified',
  综合评定: 'final',
  申诉: 'appeal',
  复核: 'appeal',
  申诉复核: 'appeal',
  采纳: 'upheld',
  部分采纳: 'partly',
  不采纳: 'rejected',
  驳回: 'rejected',
};

/** The known word that a text stands for, or is near to. */
export function wordMeant(text: string, known: readonly string[]): string | undefined {
  const word = ownOf(words, text);
  return word !== undefined && known.includes(word) ? word : nearest(text, known);
}

/** The id that has this title, else the nearest id, else the id with the nearest title. */
export function idMeant(text: string, known: Iterable<{ readonly id: string; readonly title: string | undefined }>): string | undefined {
  const all = [...known];
  const byTitle = new Map(all.toReversed().flatMap(({ id, title }) => (title === undefined ? [] : [[title, id] as const])));
  const ids = all.map(({ id }) => id);
  const title = nearest(text, byTitle.keys());
  return byTitle.get(text) ?? nearest(text, ids) ?? (title === undefined ? undefined : byTitle.get(title));
}
