// `each` as a clause.

import { amountClause, figureWords, join, nothing, pointsWords } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { EachSpec } from './rule.js';

export function describeEach(spec: EachSpec): Bilingual {
  const { free, shared, same } = spec;
  const spared = free && figureWords(free);
  return join(
    spec.order ? inOrder(spec) : amountClause(spec, { zh: '每次', en: ' each time' }),
    same === undefined ? nothing : { zh: `（按 ${same} 分别计次）`, en: ` (counted for each ${same} apart)` },
    spared ? { zh: `，最先${spared.zh}次不计`, en: `, the first ${spared.en} free` } : nothing,
    shared ? { zh: '，几家共有的平均分担', en: ', divided among the owners' } : nothing,
  );
}

function inOrder({ sign, order = [] }: EachSpec): Bilingual {
  const [zh, en] = sign < 0 ? ['扣', 'costs'] : ['加', 'earns'];
  const parts = order.map((amount, at) => {
    const points = pointsWords(amount);
    const last = at === order.length - 1 && at > 0;
    return {
      zh: `${last ? '以后每次' : `第${at + 1}次`}${zh}${points.zh}`,
      en: `${last ? 'every later one' : `no. ${at + 1}`} ${en} ${points.en}`,
    };
  });
  return { zh: parts.map((part) => part.zh).join('，'), en: parts.map((part) => part.en).join(', ') };
}
