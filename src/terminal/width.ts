// Text in columns of a terminal: display width, padding, alignment at the decimal point. Plain text only: colour is put on whole lines afterwards.

import stringWidth from 'string-width';

/** Made at the first use: it takes longer to make than the whole program takes to start. */
let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one character each. */
export function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Ties two pieces of a line, and takes no column. */
export const joiner = '\u2060';

const narrowOnly = /^[ -~]*$/;
export const plainWide = '\\u3000-\\u3029\\u3030-\\u303e\\u4e00-\\u9fff\\uff01-\\uff60';
/** Marks of one column that score sheets are full of: dashes, quotes, dots, the minus sign, arrows, lines. */
const plainNarrow = '\\u00a0\\u00b7\\u00d7\\u00f7\\u2010-\\u2027\\u2030-\\u203a\\u2190-\\u2193\\u2212\\u2260-\\u2265\\u2500-\\u257f';
const plain = ` -~${plainWide}${plainNarrow}`;
/** Whatever is neither ASCII nor plain, with the character before it that it may combine with. */
const odd = new RegExp(`[${plain}]?[^${plain}]+`, 'gu');

const plainOnly = new RegExp(`^[${plain}]*$`);

/** Each character one that a reader sees, as wide as its code says. */
export const isPlain = (text: string): boolean => plainOnly.test(text);

export const plainWidth = (text: string, at: number): number => (text.charCodeAt(at) < 0x3000 ? 1 : 2);

/** Columns a text takes. string-width segments graphemes and is slow: it is asked once for each odd stretch. */
export function displayWidth(text: string): number {
  if (narrowOnly.test(text)) return text.length;
  let width = 0;
  const rest = text.replaceAll(joiner, '').replace(odd, (stretch) => {
    width += oddWidth(stretch);
    return '';
  });
  for (let at = 0; at < rest.length; at++) width += plainWidth(rest, at);
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
