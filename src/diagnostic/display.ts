// Text on a terminal: how wide it is, where a line may break, and what of a file may be printed as it is. Knows nothing of diagnostics.

import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What a reader sees as one character each. */
export const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

export const widthOf = (text: string): number => stringWidth(text);

/** Control characters would move the cursor or hide text: C0 as its picture (`␀`), the rest as `�`. Tabs and line feeds are the caller's. */
export function visible(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\0-\x08\x0b-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '\ufffd');
}

/** Chinese typography: these do not begin a line, those do not end one. */
const noStart = /^[、。，．：；？！）》〉」』】〕”’…—％,.:;?!)\]}%]/;
const noEnd = /[（《〈「『【〔“‘([{]$/;
const breaksAround = (grapheme: string): boolean => widthOf(grapheme) === 2 || /[“”‘’…—]/.test(grapheme);

/** Lines no wider than `width`: Chinese breaks anywhere typography allows, words at blanks, and what is longer than a line by force. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(text, width)) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

function unbreakable(text: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let before = '';
  for (const grapheme of graphemes(text)) {
    const mayBreak = breaksAround(grapheme) || breaksAround(before) || /\s$/.test(before);
    const breaks = mayBreak && !/^\s/.test(grapheme) && !noStart.test(grapheme) && !noEnd.test(before);
    if (piece !== '' && (breaks || widthOf(piece + grapheme.trimEnd()) > width)) {
      pieces.push(piece);
      piece = '';
    }
    piece += grapheme;
    before = grapheme;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
