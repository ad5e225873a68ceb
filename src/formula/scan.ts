// Cuts a formula into tokens with their places, and refuses characters that are no part of the language.
// Knows nothing of what may follow what; see sequence.ts.

import { longestRefusedSign, refusedSigns, toAscii, wideRunAt } from './characters.js';
import { refuse, type Place } from './problem.js';

export interface Token {
  /** `operator` also covers the words `and`, `or`, `not`; a text keeps its quotes. */
  readonly kind: 'number' | 'text' | 'name' | 'operator' | '(' | ')' | ',' | '.';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const blank = /[ \t\r\n]+/y;
/** Most numbers and names: nothing beyond ASCII and common Chinese in them or behind them. */
const quickNumber = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?![^\0-\x7f]|\w)/y;
const quickName = /[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*(?![^\0-\x7f])/y;
const mayBeginName = /[^\0-\x2f:-@[-^`{-\x7f]/y;
const plainNumber = /^[0-9.]+$/;
/** The classes of Unicode take long to set up, and most formulas need none of them. */
const unicode = {
  number: () => /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\p{ID_Continue}*/uy,
  name: () => /[\p{ID_Start}_]\p{ID_Continue}*/uy,
  invisible: () => /[\p{C}\p{Z}]/u,
};
const operator = /<=|>=|==|!=|<>|[-+*/<>=]/y;
const punctuation = /[(),.]/y;
const operatorNames: ReadonlySet<string> = new Set(['and', 'or', 'not']);

export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = match(blank, text, at);
    if (skipped === undefined) {
      const token = tokenAt(text, at);
      tokens.push(token);
      at = token.end;
    } else at += skipped.length;
  }
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function tokenAt(text: string, at: number): Token {
  const token = (kind: Token['kind'], found: string): Token => ({ kind, text: found, start: at, end: at + found.length });
  const digits = match(quickNumber, text, at) ?? (isDigit(text, at) ? match(unicode.number(), text, at) : undefined);
  if (digits !== undefined) return token('number', checkedNumber(digits, at));
  const word = match(quickName, text, at) ?? (match(mayBeginName, text, at) === undefined ? undefined : match(unicode.name(), text, at));
  if (word !== undefined) return token(operatorNames.has(word) ? 'operator' : 'name', checkedName(word, at));
  if (text[at] === '"' || text[at] === "'") return token('text', quotedAt(text, at));
  const sign = match(operator, text, at);
  refuseSignAt(text, at, sign?.length ?? 0);
  if (sign !== undefined) return token('operator', sign);
  const mark = match(punctuation, text, at);
  if (mark !== undefined) return token(mark as '(' | ')' | ',' | '.', mark);
  return refuseCharacterAt(text, at);
}

const isDigit = (text: string, at: number): boolean => /^\.?[0-9]/.test(text.slice(at, at + 2));

function checkedNumber(digits: string, at: number): string {
  if (!plainNumber.test(digits))
    refuse('formula/syntax', { what: 'number', found: digits, after: undefined }, { start: at, end: at + digits.length });
  return digits;
}

function checkedName(word: string, at: number): string {
  const place = { start: at, end: at + word.length };
  const normal = word.normalize('NFC');
  if (normal !== word) refuse('formula/syntax', { what: 'not_nfc', found: word, after: undefined }, place, normal);
  return word;
}

function quotedAt(text: string, at: number): string {
  const end = text.indexOf(text[at]!, at + 1);
  if (end === -1) {
    const found = text.slice(at, at + 20);
    return refuse('formula/syntax', { what: 'unclosed_text', found, after: undefined }, { start: at, end: text.length });
  }
  const quoted = text.slice(at, end + 1);
  const slash = quoted.indexOf('\\');
  if (slash !== -1) {
    const place = { start: at + slash, end: at + slash + 1 };
    refuse('formula/not-allowed', { construct: 'backslash', found: '\\', write: undefined }, place);
  }
  return quoted;
}

/** `===` is refused although `==` is an operator: the longer sign is what was meant. */
function refuseSignAt(text: string, at: number, longerThan: number): void {
  for (let length = Math.min(longestRefusedSign, text.length - at); length > longerThan; length--) {
    const found = text.slice(at, at + length);
    const sign = refusedSigns.get(found);
    if (sign) {
      const { construct, write } = sign;
      const place = { start: at, end: at + length };
      refuse('formula/not-allowed', { construct, found, write }, place, write && apartFrom(text, place, write));
    }
  }
}

/** A word must not grow together with its neighbours: `a&&b` becomes `a and b`. */
function apartFrom(text: string, { start, end }: Place, write: string): string {
  if (!operatorNames.has(write)) return write;
  const before = start === 0 || /\s/.test(text[start - 1]!) ? '' : ' ';
  const after = end < text.length && /\s/.test(text[end]!) ? '' : ' ';
  return before + write + after;
}

function refuseCharacterAt(text: string, at: number): never {
  const run = wideRunAt(text, at);
  if (run !== '') {
    const write = toAscii(run);
    const args = { found: run, write: write.trim() === '' ? 'space' : write.trim(), formula: toAscii(text).trim() };
    return refuse('formula/full-width', args, { start: at, end: at + run.length }, write);
  }
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const found = unicode.invisible().test(character)
    ? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    : character;
  return refuse('formula/syntax', { what: 'character', found, after: undefined }, { start: at, end: at + character.length });
}
