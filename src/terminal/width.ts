// Text in columns of a terminal: display width, padding, alignment at the decimal point. Plain text only: colour is put on whole lines afterwards.

import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What a reader sees as one character each. */
export const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const narrowOnly = /^[ -~]*$/;
const plainWide = '\\u3000-\\u303e\\u4e00-\\u9fff\\uff01-\\uff60';
/** Whatever is neither ASCII nor plain Chinese, with the character before it that it may combine with. */
const odd = new RegExp(`[ -~${plainWide}]?[^ -~${plainWide}]+`, 'gu');

/** Columns a text takes. string-width segments graphemes and is slow: it is asked once for each odd stretch. */
export function displayWidth(text: string): number {
  if (narrowOnly.test(text)) return text.length;
  let width = 0;
  const rest = text.replace(odd, (stretch) => {
    width += oddWidth(stretch);
    return '';
  });
  width += rest.length;
  for (let at = 0; at < rest.length; at++) if (rest.charCodeAt(at) > 0x7e) width++;
  return width;
}

const oddWidths = new Map<string, number>();

function oddWidth(stretch: string): number {
  const known = oddWidths.get(stretch);
  if (known !== undefined) return known;
  if (oddWidths.size > 5000) oddWidths.clear();
  const width = stringWidth(stretch);
  oddWidths.set(stretch, width);
  return width;
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - displayWidth(text))) + text;

const numeric = /^[-+]?\d+(?:\.\d+|\/\d+)?$/;

/** Numbers padded so that their decimal points stand in one column when right-aligned; words are left alone. Never adds zeros. */
export function alignDecimals(texts: readonly string[]): string[] {
  const after = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') : 0);
  const most = texts.reduce((widest, text) => (numeric.test(text) ? Math.max(widest, after(text)) : widest), 0);
  return texts.map((text) => (numeric.test(text) ? text + ' '.repeat(most - after(text)) : text));
}
