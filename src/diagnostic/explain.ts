// `rubric explain CODE`: what a code means, why it matters, how it looks wrong and right. The words are the catalogue's.

import { catalogue, type Code } from './catalogue.js';
import type { Language } from './define.js';
import { visible, wrapText } from '../terminal/index.js';
import { nearest } from './nearest.js';
import { definitionOf, severityWords } from './words.js';

export const isCode = (code: string): code is Code => Object.hasOwn(catalogue, code);

/** All codes there are, in the order of the catalogue. */
export const codes = Object.keys(catalogue) as readonly Code[];

/** Ends with a line break. For an unknown code one sentence, with the nearest code there is. */
export function explainCode(code: string, language: Language, width = 80): string {
  if (!isCode(code)) return `${wrapText(unknownCode(code, language), width).join('\n')}\n`;
  const { severity, explain } = definitionOf(code);
  const title = `${severityWords[language][severity]}[${code}]`;
  const text = explain[language].split('\n').flatMap((paragraph) => wrapText(paragraph, width));
  const [wrong, right] = language === 'zh' ? ['错误写法：', '正确写法：'] : ['Wrong:', 'Right:'];
  return `${[title, text.join('\n'), example(wrong, explain.wrong), example(right, explain.right)].join('\n\n')}\n`;
}

const example = (label: string, text: string): string => `${label}\n${visible(text.trimEnd()).replace(/^(?=.)/gm, '    ')}`;

function unknownCode(code: string, language: Language): string {
  const near = nearestCode(code);
  if (language === 'zh') return `没有“${code}”这个代码${near === undefined ? '。' : `，是不是“${near}”？`}`;
  return `There is no code "${code}"${near === undefined ? '.' : `; did you mean "${near}"?`}`;
}

const nameOf = (code: string): string => code.slice(code.indexOf('/') + 1);

/** A code is often given without its area. */
function nearestCode(code: string): string | undefined {
  const near = nearest(nameOf(code), codes.map(nameOf));
  return codes.find((known) => nameOf(known) === nameOf(code)) ?? nearest(code, codes) ?? codes.find((known) => nameOf(known) === near);
}
