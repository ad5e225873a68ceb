// Figures and amounts as a printed table would word them. Each kind puts its own clause together from these.

import { formatExact } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import type { Bilingual, SignedFigure } from './rule-kind.js';

/** The rubric's own words for what a key names: a fact by its title. */
const same = (text: string): Bilingual => ({ zh: text, en: text });

const both = (make: (language: 'zh' | 'en') => string): Bilingual => ({ zh: make('zh'), en: make('en') });

/** A figure: a number, the cases of a table, or a formula. */
export const figureWords = (figure: Figure): Bilingual => wordsOf(figure, same, 'all');

/** `3分`, `3 points`; in a table each case has its points. */
export const pointsWords = (figure: Figure): Bilingual =>
  wordsOf(figure, (number) => ({ zh: `${number}分`, en: number === '1' ? '1 point' : `${number} points` }), 'all points');

function wordsOf(figure: Figure, number: (text: string) => Bilingual, all: string): Bilingual {
  const inner = (one: Figure): Bilingual => wordsOf(one, number, all);
  switch (figure.kind) {
    case 'constant':
      return number(formatExact(figure.value));
    case 'formula':
      return same(figure.formula.text.trim());
    case 'all':
      return { zh: '全部分值', en: all };
    case 'not_applicable':
      return { zh: '不适用', en: 'not applicable' };
    case 'table': {
      const cases = [...figure.cases].map(([label, one]) => both((language) => `${label} ${inner(one)[language]}`));
      return casesWords(cases, figure.otherwise && inner(figure.otherwise));
    }
    case 'at_least': {
      const cases = figure.cases.map(({ from, figure: one }) => {
        const [edge, words] = [formatExact(from), inner(one)];
        return { zh: `${figure.by} ${edge}以上 ${words.zh}`, en: `${figure.by} from ${edge}: ${words.en}` };
      });
      return casesWords(cases, figure.otherwise && inner(figure.otherwise));
    }
  }
}

const casesWords = (cases: readonly Bilingual[], rest: Bilingual | undefined): Bilingual => ({
  zh: [...cases.map(({ zh }) => zh), ...(rest ? [`其余 ${rest.zh}`] : [])].join('、'),
  en: [...cases.map(({ en }) => en), ...(rest ? [`otherwise ${rest.en}`] : [])].join(', '),
});

/** `扣3分`, `costs 3 points`; a table by label prices each label. `each`: 每次. */
export function amountClause({ sign, figure }: SignedFigure, each: Bilingual = { zh: '', en: '' }): Bilingual {
  const verb = sign < 0 ? { zh: '扣', en: 'costs' } : { zh: '加', en: 'earns' };
  if (figure.kind !== 'table' || figure.by === 'class') {
    const points = pointsWords(figure);
    return { zh: `${each.zh}${verb.zh}${points.zh}`, en: `${verb.en} ${points.en}${each.en}` };
  }
  const cases = [...figure.cases].map(([label, inner]) => ({ label: same(label), points: pointsWords(inner) }));
  const all = figure.otherwise ? [...cases, { label: { zh: '其他', en: 'any other' }, points: pointsWords(figure.otherwise) }] : cases;
  return {
    zh: all.map(({ label, points }) => `${label.zh} ${each.zh}${verb.zh}${points.zh}`).join('，'),
    en: all.map(({ label, points }) => `${label.en} ${verb.en} ${points.en}${each.en}`).join(', '),
  };
}

export const join = (...parts: readonly Bilingual[]): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join(''),
  en: parts.map(({ en }) => en).join(''),
});

export const nothing: Bilingual = { zh: '', en: '' };

/** `，最多6分`. */
export function mostWords(figure: Figure | undefined): Bilingual {
  if (!figure) return nothing;
  const { zh, en } = pointsWords(figure);
  return { zh: `，最多${zh}`, en: `, ${en} at most` };
}
