// Text in columns of a terminal: display width, wrapping by Chinese line-break rules, alignment at the decimal point.
// Works on plain text only: colour is put on whole lines afterwards.

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

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

/** Line breaks and tabs become a blank; other control characters and those that reorder text are written out, so no cell can steer a terminal. */
export function cleanText(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16);
      return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
    });
}

const openers = '（“‘「『《〈【〔〖';
const closers = '。，、；：？！）”’」』》〉】〕〗…—％‰,.;:!?)\\]}%';
const wide = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303e\\uff01-\\uff60';

/** One wide character or one word or number, with the brackets that open before it and the marks that close after it: these stay together. */
const unbroken = `[${openers}(\\[{]*(?:[${wide}]\\p{M}*|[^\\s${wide}${openers}]+)[${closers}]*`;
export const noBreak = '\u00a0';
const joiner = '\u2060';
/** A no-break space ties what follows it, up to a comma; a word joiner ties two pieces. */
const piece = new RegExp(`${unbroken}(?:${noBreak}[^\\s，；、,;]+[${closers}]*|${joiner}${unbroken})*|[^\\S${noBreak}]+|[^]`, 'gu');

/** A short name that is not to be broken; `wrapText` takes the joiners out again. */
export const keepTogether = (name: string): string => (displayWidth(name) > 14 ? name : [...name].join(joiner));

/** Lines no wider than `width` (from the second on: `laterWidth`, not more); none begins with a closing mark or ends with an opening one unless the width leaves no choice. */
export function wrapText(text: string, width: number, laterWidth = width): string[] {
  const lines = displayWidth(text) <= width ? [text] : breakLines(text, width, laterWidth);
  return lines.map((line) => line.replaceAll(noBreak, ' ').replaceAll(joiner, ''));
}

function breakLines(text: string, width: number, laterWidth: number): string[] {
  const lines: string[] = [];
  let line = '';
  let space = false;
  for (const [part] of text.matchAll(piece)) {
    if (part.trim() === '') {
      space = line !== '';
      continue;
    }
    const longer = space ? `${line} ${part}` : line + part;
    space = false;
    if (displayWidth(longer) <= (lines.length === 0 ? width : laterWidth)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const split = displayWidth(part) <= laterWidth ? [part] : wrapAnsi(part, laterWidth, { hard: true, trim: false }).split('\n');
    lines.push(...split.slice(0, -1));
    line = split.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines with a first prefix and a hanging one of the same width. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  return wrapText(text, Math.max(width - indent, 10)).map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
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
