// `bands` as a clause.

import { figureWords, pointsWords } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { BandsSpec } from './rule.js';

export function describeBands({ edge, bands }: BandsSpec): Bilingual {
  const parts = bands.map(({ bound, points }) => {
    const limit = bound && figureWords(bound);
    const worth = pointsWords(points);
    const head = limit
      ? { zh: `${limit.zh}${edge === 'from' ? '以上' : '以下'}`, en: `${edge === 'from' ? 'from' : 'to'} ${limit.en}` }
      : { zh: '其余', en: 'otherwise' };
    return { zh: `${head.zh}得${worth.zh}`, en: `${head.en} ${worth.en}` };
  });
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
