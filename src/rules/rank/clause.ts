// `rank` as a clause.

import { pointsWords, figureWords } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { RankSpec } from './rule.js';

export function describeRank({ of, points, from, ties }: RankSpec): Bilingual {
  const what = of.text.trim();
  const end = from === 'worst' ? { zh: '倒数', en: ' from the bottom' } : { zh: '', en: '' };
  const shared =
    ties === 'mean'
      ? { zh: '，并列的取平均', en: '; ties share the mean' }
      : { zh: '，并列的取靠前的名次', en: '; ties share the better place' };
  if ('first' in points) {
    const [first, each] = [pointsWords(points.first), figureWords(points.each)];
    return {
      zh: `按 ${what} 排名，${end.zh}第一名${first.zh}，每后一名加 ${each.zh} 分${shared.zh}`,
      en: `by rank of ${what}: first place${end.en} ${first.en}, each later one ${each.en} more${shared.en}`,
    };
  }
  const places = points.list.map(pointsWords);
  const rest = points.rest ? pointsWords(points.rest) : { zh: '0分', en: '0 points' };
  return {
    zh: `按 ${what} 排名，${end.zh}${places.map(({ zh }, at) => `第${at + 1}名${zh}`).join('、')}，其余${rest.zh}${shared.zh}`,
    en: `by rank of ${what}${end.en}: ${places.map(({ en }, at) => `${at + 1}. ${en}`).join(', ')}, others ${rest.en}${shared.en}`,
  };
}
