// `proportion` as a clause.

import { amountClause, figureWords, join, nothing } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { ProportionSpec } from './rule.js';

export function describeProportion(spec: ProportionSpec): Bilingual {
  const amount = amountClause(spec);
  const target = figureWords(spec.target);
  const short = spec.short && figureWords(spec.short);
  return join(
    { zh: `达到 ${target.zh} 的${amount.zh}，不足的按比例`, en: `reaching ${target.en} ${amount.en}, less in proportion` },
    short ? { zh: `再乘 ${short.zh}`, en: ` times ${short.en}` } : nothing,
  );
}
