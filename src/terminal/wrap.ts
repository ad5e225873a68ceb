// Where a line may break: Chinese anywhere typography allows, words at blanks, what is longer than a line by force.

import wrapAnsi from 'wrap-ansi';
import { displayWidth, isPlain, joiner, plainWide, plainWidth } from './width.js';

const openers = '（“‘「『《〈【〔〖';
const closers = '。，、；：？！）”’」』》〉】〕〗…—％‰,.;:!?)\\]}%';
const wide = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303e\\uff01-\\uff60';

export const noBreak = '\u00a0';

/** One wide character or one word or number, with the brackets that open before it and the marks that close after it: these stay together. */
const unbroken = (oneWide: string, anyWide: string): string => `[${openers}(\\[{]*(?:${oneWide}|[^\\s${anyWide}${openers}]+)[${closers}]*`;
/** A no-break space ties what follows it, up to a comma; a word joiner ties two pieces. */
const pieceOf = (one: string): string => `${one}(?:${noBreak}[^\\s，；、,;]+[${closers}]*|${joiner}${one})*|[^\\S${noBreak}]+|[^]`;

interface Breaks {
  readonly piece: RegExp;
  /** Without what a no-break space or a joiner ties. */
  readonly tied: RegExp;
}

const breaksOf = (one: string, flags: string): Breaks => ({
  piece: new RegExp(pieceOf(one), flags),
  tied: new RegExp(`${one}|[^]`, flags),
});
const plainBreaks = breaksOf(unbroken(`[${plainWide}]`, plainWide), 'g');
/** Made at the first use: V8 takes longer over it than over the layout of a score sheet. */
let anyBreaks: Breaks | undefined;
const breaksIn = (text: string): Breaks =>
  isPlain(text) ? plainBreaks : (anyBreaks ??= breaksOf(unbroken(`[${wide}]\\p{M}*`, wide), 'gu'));

/** A short name that is not to be broken; `wrapText` takes the joiners out again. */
export const keepTogether = (name: string): string =>
  displayWidth(name) > 14 ? name : (name.match(breaksIn(name).tied) ?? []).join(joiner);

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
  for (const [part] of text.matchAll(breaksIn(text.replaceAll(joiner, '')).piece)) {
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
    const split = displayWidth(part) <= laterWidth ? [part] : cut(part, laterWidth);
    lines.push(...split.slice(0, -1));
    line = split.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** By force. wrap-ansi takes as long to load as a score sheet to make, and is asked only about what may combine. */
function cut(part: string, width: number): string[] {
  if (!isPlain(part)) return wrapAnsi(part, width, { hard: true, trim: false }).split('\n');
  const lines: string[] = [];
  let from = 0;
  let taken = 0;
  for (let at = 0; at < part.length; at++) {
    const wide = plainWidth(part, at);
    if (taken > 0 && taken + wide > width) {
      lines.push(part.slice(from, at));
      from = at;
      taken = 0;
    }
    taken += wide;
  }
  return [...lines, part.slice(from)];
}

/** Lines with a first prefix and a hanging one of the same width. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  return wrapText(text, Math.max(width - indent, 10)).map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}
