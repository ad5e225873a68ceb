// A fact of JSON taken apart, like one that a clerk has written: a map, or a list of cases, on one line.

import { fieldOfText, type Case, type Field, type WrittenFact } from './written-fact.js';

const beginning = /^\s*"([a-z]\w*)"\s*:\s*(?=[[{])/;
/** A text, a mark, or a number or word. */
const token = /\s*(?:"((?:[^"\\\n]|\\.)*)"|([\][{}:,])|([-+.\w]+))\s*/y;
const key = /^[a-z]\w*$/;

/** @param written a character for each byte; @returns undefined where it is laid out otherwise */
export function takeJsonApart(written: string): WrittenFact | undefined {
  const found = written.includes('\n') ? null : beginning.exec(written);
  if (!found) return undefined;
  const tokens = new Tokens(written, found[0].length);
  const isList = tokens.takes('[');
  const cases: Case[] = [];
  do {
    const fields = tokens.map();
    if (!fields) return undefined;
    cases.push({ fields, line: 0 });
  } while (isList && tokens.takes(','));
  if ((isList && !tokens.takes(']')) || !tokens.isAtEnd) return undefined;
  return { fact: found[1]!, layout: isList ? 'list' : 'beside', cases };
}

class Tokens {
  private text: string | undefined;
  private mark: string | undefined;
  private word: string | undefined;

  constructor(
    private readonly written: string,
    private at: number,
  ) {
    this.next();
  }

  get isAtEnd(): boolean {
    return (this.text ?? this.mark ?? this.word) === undefined && this.at === this.written.length;
  }

  takes(mark: string): boolean {
    if (this.mark !== mark) return false;
    this.next();
    return true;
  }

  /** Entries of a map that holds no other but what is exempt. */
  map(isInside = false): Field[] | undefined {
    if (!this.takes('{')) return undefined;
    const fields: Field[] = [];
    do {
      const field = this.field(isInside);
      if (!field) return undefined;
      fields.push(field);
    } while (this.takes(','));
    return this.takes('}') ? fields : undefined;
  }

  private field(isInside: boolean): Field | undefined {
    const name = this.text;
    if (name === undefined || !key.test(name)) return undefined;
    this.next();
    if (!this.takes(':')) return undefined;
    if (this.mark === '{') {
      const inside = name === 'exempt' && !isInside ? this.map(true) : undefined;
      return inside?.every(({ kind }) => kind !== 'id' && kind !== 'day') ? { key: name, value: '', kind: undefined, inside } : undefined;
    }
    const { text, word } = this;
    if (text?.includes('\\')) return undefined;
    this.next();
    if (text !== undefined) return fieldOfText(name, text, `"${text}"`);
    return word === undefined ? undefined : fieldOfText(name, undefined, word);
  }

  private next(): void {
    token.lastIndex = this.at;
    const found = token.exec(this.written);
    [, this.text, this.mark, this.word] = found ?? [];
    if (found) this.at = token.lastIndex;
  }
}
