// `checklist` as a clause.

import { amountClause } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { ChecklistSpec } from './rule.js';

export function describeChecklist(spec: ChecklistSpec): Bilingual {
  const { required, sign } = spec;
  const amount = amountClause(
    spec,
    sign < 0 ? { zh: '每缺一样', en: ' for each one missing' } : { zh: '每有一样', en: ' for each one that is there' },
  );
  return { zh: `应有 ${required.join('、')}，${amount.zh}`, en: `wanted are ${required.join(', ')}: ${amount.en}` };
}
