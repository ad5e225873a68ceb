// `panel` as a clause.

import type { Figure } from '../../figure/index.js';
import { amountClause, figureWords, join, nothing } from '../clause.js';
import type { Bilingual } from '../rule-kind.js';
import type { PanelSpec } from './rule.js';

export function describePanel(spec: PanelSpec): Bilingual {
  const { map, weights, drop, scale, validIf } = spec;
  const amount = amountClause(spec);
  const whole = scale ? figureWords(scale) : { zh: '100', en: '100' };
  const most = drop?.ifMoreThan && figureWords(drop.ifMoreThan);
  return join(
    { zh: `打分取平均，满分 ${whole.zh} 折成：${amount.zh}`, en: `the mean of the marks; ${whole.en} ${amount.en}` },
    map ? { zh: `；${list(map, 'zh')}`, en: `; ${list(map, 'en')}` } : nothing,
    weights ? { zh: `；各组按 ${list(weights, 'zh')} 计`, en: `; groups weigh ${list(weights, 'en')}` } : nothing,
    drop
      ? {
          zh: `；${most ? `超过 ${most.zh} 份的组` : ''}去掉最高、最低分`,
          en: `; highest and lowest dropped${most ? ` in groups of more than ${most.en}` : ''}`,
        }
      : nothing,
    validIf ? { zh: `；评分表须符合 ${validIf.text.trim()}`, en: `; a sheet counts if ${validIf.text.trim()}` } : nothing,
  );
}

const list = (figures: ReadonlyMap<string, Figure>, language: keyof Bilingual): string =>
  [...figures].map(([name, figure]) => `${name} ${figureWords(figure)[language]}`).join(language === 'zh' ? '、' : ', ');
