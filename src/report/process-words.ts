// Stages, appeals and the right to appeal in words, in both languages.

import { dayEn, dayZh } from '../calendar/date-words.js';
import type { AppealRight } from './result.js';
import type { ProcessWords } from './words.js';

type Unit = NonNullable<AppealRight['unit']>;

const unitsZh: Readonly<Record<Unit, string>> = { day: '日', workday: '个工作日', week: '周', month: '个月' };
const unitsEn: Readonly<Record<Unit, string>> = { day: 'day', workday: 'working day', week: 'week', month: 'month' };

/** The clause as printed, or worded from what the rubric gives; behind it the day that it comes to. */
function rightZh({ text, to, within, unit, announced, until }: AppealRight): string {
  const last = until === null ? '' : `${dayZh(until)}`;
  if (text !== null) return `${text.replace(/[。.]$/, '')}${last && `（最后一天：${last}）`}。`;
  const from = announced === null ? '自公布之日起' : `自公布之日（${dayZh(announced)}）起`;
  const limit = within !== null && unit !== null ? `${from} ${within} ${unitsZh[unit]}内` : last && `在${last}以前（含当日）`;
  const end = within !== null && last ? `，最后一天是${last}` : '';
  return `对本结果有异议的，可${limit}${to === null ? '' : `向${to}`}提出申诉${end}。`;
}

function rightEn({ text, to, within, unit, announced, until }: AppealRight): string {
  const last = until === null ? '' : dayEn(until);
  if (text !== null) return `${text.replace(/[。.]$/, '')}${last && ` (last day: ${last})`}.`;
  const from = announced === null ? 'of the announcement' : `of the announcement on ${dayEn(announced)}`;
  const limit =
    within !== null && unit !== null ? ` within ${within} ${unitsEn[unit]}${within === 1 ? '' : 's'} ${from}` : last && ` until ${last}`;
  const end = within !== null && last ? `; the last day is ${last}` : '';
  return `This result may be appealed against${to === null ? '' : ` to ${to}`}${limit}${end}.`;
}

export const processZh: ProcessWords = {
  stages: '经过的阶段',
  facts: (count) => `${count} 项事实`,
  right: '申诉权利',
  rightText: rightZh,
  appeal: '申诉',
  whole: '整个结果',
  filed: '提出日期',
  claim: '申诉主张',
  decision: '决定',
  decided: '决定日期',
  decidedBy: '由谁决定',
  decisions: { upheld: '采纳', partly: '部分采纳', rejected: '不采纳', pending: '尚未决定' },
  day: dayZh,
};

export const processEn: ProcessWords = {
  stages: 'Stages',
  facts: (count) => `${count} fact${count === 1 ? '' : 's'}`,
  right: 'Right to appeal',
  rightText: rightEn,
  appeal: 'Appeal',
  whole: 'the whole result',
  filed: 'filed',
  claim: 'claim',
  decision: 'decision',
  decided: 'decided on',
  decidedBy: 'decided by',
  decisions: { upheld: 'upheld', partly: 'upheld in part', rejected: 'rejected', pending: 'pending' },
  day: dayEn,
};
