// `judged` as a clause.

import { figureWords, join, nothing, pointsWords } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { JudgedSpec } from './rule.js';

export function describeJudged({ sign, from, to, step }: JudgedSpec): Bilingual {
  const most = pointsWords(to);
  const least = from && figureWords(from);
  const unit = step && pointsWords(step);
  const range = least
    ? { zh: `${least.zh}至${most.zh}`, en: `${least.en} to ${most.en}` }
    : { zh: `最多${most.zh}`, en: `up to ${most.en}` };
  return join(
    sign < 0
      ? { zh: `酌情扣分，${range.zh}，写明理由`, en: `deducted at discretion, ${range.en}, with the reason` }
      : { zh: `酌情给分，${range.zh}`, en: `given at discretion, ${range.en}` },
    unit ? { zh: `，以${unit.zh}为一级`, en: `, in steps of ${unit.en}` } : nothing,
  );
}
