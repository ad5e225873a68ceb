// Where a line may break: Chinese anywhere typography allows, words at blanks, what is longer than a line by force.

import wrapAnsi from 'wrap-ansi';
import { displayWidth, joiner } from './width.js';

const openers = '（“‘「『《〈【〔〖';
const closers = '。，、；：？！）”’」』》〉】〕〗…—％‰,.;:!?)\\]}%';
const wide = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303e\\uff01-\\uff60';

/** One wide character or one word or number, with the brackets that open before it and the marks that close after it: these stay together. */
const unbroken = `[${openers}(\\[{]*(?:[${wide}]\\p{M}*|[^\\s${wide}${openers}]+)[${closers}]*`;
export const noBreak = '\u00a0';
/** A no-break space ties what follows it, up to a comma; a word joiner ties two pieces. */
const piece = new RegExp(`${unbroken}(?:${noBreak}[^\\s，；、,;]+[${closers}]*|${joiner}${unbroken})*|[^\\S${noBreak}]+|[^]`, 'gu');

const tied = new RegExp(`${unbroken}|[^]`, 'gu');

/** A short name that is not to be broken; `wrapText` takes the joiners out again. */
export const keepTogether = (name: string): string => (displayWidth(name) > 14 ? name : (name.match(tied) ?? []).join(joiner));

/** Lines no wider than `width` (from the second on: `laterWidth`, not more); none begins with a closing mark or ends with an opening one unless the width leaves no choice. */
export function wrapText(text: string, width: number, laterWidth = width): string[] {
  const lines = displayWidth(text) <= width ? [text] : breakLines(text, width, laterWidth);
  return lines.map(untied);
}

/** The text as it is meant to be read, without the ties. */
export const untied = (text: string): string => text.replaceAll(noBreak, ' ').replaceAll(joiner, '');

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
