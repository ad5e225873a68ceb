// `quota` as a clause.

import { formatDay } from '../../calendar/date.js';
import { amountClause, figureWords, join, mostWords, nothing } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { QuotaSpec } from './rule.js';
import { ownOf } from '../../order/own.js';

const periods: Readonly<Record<string, Bilingual>> = {
  year: { zh: '每年', en: 'a year' },
  quarter: { zh: '每季度', en: 'a quarter' },
  month: { zh: '每月', en: 'a month' },
  week: { zh: '每周', en: 'a week' },
};

export function describeQuota(spec: QuotaSpec): Bilingual {
  const { every, surplus } = spec;
  const target = figureWords(spec.target);
  const period = every === undefined ? nothing : (ownOf(periods, every) ?? { zh: `每个 ${every} `, en: `for each ${every}` });
  const short = amountClause(spec, { zh: '每少1', en: ' for each one short' });
  const more = surplus && amountClause(surplus, { zh: '每多1', en: ' for each one more' });
  return join(
    { zh: `${period.zh}${target.zh}以上，${short.zh}`, en: `${target.en} or more${period.en === '' ? '' : ` ${period.en}`}; ${short.en}` },
    more ? join({ zh: `；${more.zh}`, en: `; ${more.en}` }, mostWords(surplus.most)) : nothing,
    bounds(spec),
  );
}

function bounds({ from, to }: QuotaSpec): Bilingual {
  const [first, last] = [from, to].map((bound) => (typeof bound === 'number' ? formatDay(bound) : bound?.text.trim()));
  if (first === undefined && last === undefined) return nothing;
  return { zh: `（${first ?? ''} 至 ${last ?? ''}）`, en: ` (from ${first ?? '…'} to ${last ?? '…'})` };
}
