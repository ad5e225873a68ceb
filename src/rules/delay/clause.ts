// `delay` as a clause.

import { formatDay } from '../../calendar/date.js';
import { amountClause, join, nothing, pointsWords } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { DelaySpec, DelayUnit, Due } from './rule.js';

const units: Readonly<Record<DelayUnit, Bilingual>> = {
  day: { zh: '每迟一天', en: ' for every day late' },
  workday: { zh: '每迟一个工作日', en: ' for every working day late' },
  week: { zh: '每迟一周', en: ' for every week late' },
  month: { zh: '每迟一个月', en: ' for every month late' },
  once: { zh: '逾期的', en: ' when late' },
};

export function describeDelay(spec: DelaySpec): Bilingual {
  const { due, unit, missing, sign } = spec;
  const days = due instanceof Map ? [...due].map(([label, day]) => `${label} ${dayText(day)}`).join('、') : dayText(due as Due);
  const amount = amountClause(spec, units[unit]);
  const never = missing && pointsWords(missing);
  return join(
    { zh: `${days} 前（含当日）办结，${amount.zh}`, en: `due ${days}: ${amount.en}` },
    never
      ? { zh: `；一直没有办的${sign < 0 ? '扣' : '加'}${never.zh}`, en: `; never done ${sign < 0 ? 'costs' : 'earns'} ${never.en}` }
      : nothing,
  );
}

const dayText = (due: Due): string => (typeof due === 'number' ? formatDay(due) : due.text.trim());
