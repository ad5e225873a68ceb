// The range of a judgement in words: `0～10 分`.

import { formatExact } from '../exact/index.js';
import { constantOf } from '../rubric/model.js';
import type { FormFact } from './form.js';
import type { FormWords } from './words.js';

/** Empty where it is not known before the unit is, and for what is no judgement. */
export function rangeText({ asked }: FormFact, words: FormWords): string {
  if (asked.by !== 'judgement') return '';
  const from = constantOf(asked.from);
  const to = constantOf(asked.to);
  return to === undefined ? '' : words.range(from ? formatExact(from) : '0', formatExact(to));
}
