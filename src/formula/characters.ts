// Characters that a formula does not take although people write them: those of a Chinese input method, and those of
// spreadsheets and programming languages. Owns what to write instead; words for it live in the catalogue.

import type { Construct } from '../diagnostic/messages/formula-reading.js';

export interface RefusedSign {
  readonly construct: Construct;
  readonly write?: string;
}

/** Signs by their text; the longest that matches counts, and an operator of the language wins over a shorter one. */
export const refusedSigns: ReadonlyMap<string, RefusedSign> = new Map<string, RefusedSign>([
  ['&&', { construct: 'sign', write: 'and' }],
  ['||', { construct: 'sign', write: 'or' }],
  ['&', { construct: 'sign', write: 'and' }],
  ['|', { construct: 'sign', write: 'or' }],
  ['!', { construct: 'sign', write: 'not' }],
  ['＆', { construct: 'sign', write: 'and' }],
  ['＆＆', { construct: 'sign', write: 'and' }],
  ['｜', { construct: 'sign', write: 'or' }],
  ['｜｜', { construct: 'sign', write: 'or' }],
  ['！', { construct: 'sign', write: 'not' }],
  ['！＝', { construct: 'sign', write: '!=' }],
  ['！=', { construct: 'sign', write: '!=' }],
  ['===', { construct: 'sign', write: '=' }],
  ['!==', { construct: 'sign', write: '!=' }],
  ['=>', { construct: 'sign', write: '>=' }],
  ['=<', { construct: 'sign', write: '<=' }],
  ['+=', { construct: 'assignment' }],
  ['-=', { construct: 'assignment' }],
  ['*=', { construct: 'assignment' }],
  ['/=', { construct: 'assignment' }],
  [':=', { construct: 'assignment' }],
  ['??', { construct: 'choice' }],
  ['?.', { construct: 'choice' }],
  ['?', { construct: 'choice' }],
  ['？', { construct: 'choice' }],
  [':', { construct: 'choice' }],
  ['：', { construct: 'choice' }],
  [';', { construct: 'several' }],
  ['；', { construct: 'several' }],
  ['[', { construct: 'bracket' }],
  [']', { construct: 'bracket' }],
  ['［', { construct: 'bracket' }],
  ['］', { construct: 'bracket' }],
  ['{', { construct: 'bracket' }],
  ['}', { construct: 'bracket' }],
  ['｛', { construct: 'bracket' }],
  ['｝', { construct: 'bracket' }],
  ['`', { construct: 'backtick' }],
  ['**', { construct: 'power' }],
  ['^', { construct: 'power' }],
  ['%', { construct: 'percent' }],
  ['％', { construct: 'percent' }],
  ['~', { construct: 'bits' }],
  ['<<', { construct: 'bits' }],
  ['>>', { construct: 'bits' }],
  ['>>>', { construct: 'bits' }],
  ['\\', { construct: 'backslash' }],
]);

export const longestRefusedSign = Math.max(...[...refusedSigns.keys()].map((sign) => sign.length));

/** Words written for an operator; refused only where an operator stands, for each may be the name of a fact. */
export const operatorWords: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ...(['AND', 'And', '且', '并且', '和', '与'] as const).map((word) => [word, 'and'] as const),
  ...(['OR', 'Or', '或', '或者'] as const).map((word) => [word, 'or'] as const),
  ...(['NOT', 'Not', '非'] as const).map((word) => [word, 'not'] as const),
]);

const asciiByCharacter: ReadonlyMap<string, string> = new Map([
  ...pairs('（）＜＞＝＋＊／．０１２３４５６７８９', '()<>=+*/.0123456789'),
  ...pairs('，、。×✕÷－−–—', ',,.**/----'),
  ...pairs('“”„＂', '""""'),
  ...pairs('‘’＇', "'''"),
  ...pairs('\u3000\u00a0', '  '),
  ['≥', '>='],
  ['≧', '>='],
  ['≤', '<='],
  ['≦', '<='],
  ['≠', '!='],
]);

function pairs(wide: string, ascii: string): [string, string][] {
  return [...wide].map((character, index) => [character, ascii[index]!]);
}

const quotes = '“”„＂‘’＇';
const wide = [...asciiByCharacter.keys()].filter((character) => !quotes.includes(character)).join('');
// A quote is shown alone: what follows it is text.
const wideHere = new RegExp(`[${quotes}]|[${wide}]+`, 'y');
// Quoted stretches come first, so that what stands inside them stays as it is.
const wideAnywhere = new RegExp(`"[^"]*"|'[^']*'|“[^“”]*”|‘[^‘’]*’|[${quotes}${wide}]`, 'g');

/** The run of full-width characters at an offset, empty without one. */
export function wideRunAt(text: string, at: number): string {
  wideHere.lastIndex = at;
  return wideHere.exec(text)?.[0] ?? '';
}

/** The text with every full-width character outside quoted text written in ASCII. */
export function toAscii(text: string): string {
  return text.replace(wideAnywhere, (found) => {
    if (found.startsWith('"') || found.startsWith("'")) return found;
    if (found.startsWith('“') && found.length > 1) return `"${found.slice(1, -1)}"`;
    if (found.startsWith('‘') && found.length > 1) return `'${found.slice(1, -1)}'`;
    return asciiByCharacter.get(found) ?? found;
  });
}
