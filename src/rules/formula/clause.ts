// `formula` as a clause.

import { amountClause } from '../clause.js';
import type { Bilingual, SignedFigure } from '../rule-kind.js';

export function describeFormula(spec: SignedFigure): Bilingual {
  const amount = amountClause(spec);
  return { zh: `按算式${amount.zh}`, en: `by formula: ${amount.en}` };
}
