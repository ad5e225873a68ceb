// `choice` as a clause.

import { join, nothing, pointsWords } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { ChoiceSpec } from './rule.js';

export function describeChoice({ points, default: fallback }: ChoiceSpec): Bilingual {
  const parts = [...points].map(([label, figure]) => {
    if (figure.kind === 'not_applicable') return { zh: `${label} 不适用`, en: `${label}: not applicable` };
    const worth = pointsWords(figure);
    return { zh: `${label} ${worth.zh}`, en: `${label} ${worth.en}` };
  });
  return join(
    { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') },
    fallback === undefined ? nothing : { zh: `；没有填报的按 ${fallback}`, en: `; ${fallback} unless stated` },
  );
}
