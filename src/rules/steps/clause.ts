// `steps` as a clause.

import { amountClause, figureWords, join, mostWords, nothing } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { Partial, Side, StepsSpec } from './rule.js';

const partials: Readonly<Record<Partial, Bilingual>> = {
  whole: { zh: '（不足的不计）', en: ' (whole steps only)' },
  started: { zh: '（不足的按一步计）', en: ' (a step begun counts)' },
  pro_rata: { zh: '（不足的按比例计）', en: ' (pro rata)' },
};

export function describeSteps({ target, below, above, cliff, partial }: StepsSpec): Bilingual {
  const goal = figureWords(target);
  const rest = partial ? partials[partial] : nothing;
  const edge = cliff && figureWords(cliff.at);
  const falls = cliff && amountClause(cliff);
  return join(
    { zh: `以 ${goal.zh} 为准`, en: `measured against ${goal.en}` },
    below ? sideWords(below, { zh: '低', en: 'below' }, rest) : nothing,
    above ? sideWords(above, { zh: '高', en: 'above' }, rest) : nothing,
    edge && falls
      ? { zh: `；${cliff.edge === 'below' ? '低' : '高'}于 ${edge.zh} 的，${falls.zh}`, en: `; ${cliff.edge} ${edge.en} it ${falls.en}` }
      : nothing,
  );
}

function sideWords(side: Side, way: Bilingual, rest: Bilingual): Bilingual {
  const step = figureWords(side.each);
  const amount = amountClause(side);
  return join(
    { zh: `，每${way.zh} ${step.zh}${rest.zh}${amount.zh}`, en: `; every ${step.en} ${way.en}${rest.en} ${amount.en}` },
    mostWords(side.most),
  );
}
