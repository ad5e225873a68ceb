// `flag` as a clause.

import { amountClause } from '../clause.js';
import type { Bilingual, SignedFigure } from '../rule-kind.js';

export function describeFlag(spec: SignedFigure): Bilingual {
  const amount = amountClause(spec);
  return { zh: `有此情形的，${amount.zh}`, en: `if it is so, ${amount.en}` };
}
