// What of a text may be printed as it is: nothing that would move the cursor, hide text or reorder it.

import { joiner } from './width.js';

/** Control characters: C0 as its picture (`␀`), the rest as `�`. Tabs and line feeds are the caller's. */
export function visible(text: string): string {
  const whole = /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
  return whole
    .replace(/[\0-\x08\x0b-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '\ufffd');
}

/** On one line: breaks and tabs become a blank. The joiner stays, `wrapText` takes it out. */
export const cleanText = (text: string): string =>
  text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replaceAll('\t', ' ')
    .split(joiner)
    .map(visible)
    .join(joiner);
