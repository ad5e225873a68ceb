// YAML cut by lines alone: each fact as it is written, from its key to the next key. Looks for the layout that nearly all evidence has, and leaves
// every other file to the reader of whole YAML.

import type { Sheet, WrittenFacts } from './sheet.js';

const space = 0x20;
const hash = 0x23;
const dash = 0x2d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The key and what stands before it on its line; nothing but a comment behind it. */
const factsKey = /^((?: *- +)? *)facts:(?: +#[^\n]*| *)\r?\n/gm;

/** `，late：`: whether that is a slip hangs on the keys around it, in other facts too. The bytes of a full-width colon. */
const mayBeKey = /[a-z0-9_]\xef\xbc\x9a/;

/**
 * @param text a character for each byte, without byte order mark
 * @returns undefined where the file is laid out otherwise
 */
export function cutYaml(text: string): Sheet | undefined {
  if (mayBeKey.test(text)) return undefined;
  const units: WrittenFacts[] = [];
  const cutter = new Cutter(text);
  let head = '';
  let from = 0;
  factsKey.lastIndex = 0;
  for (let key = factsKey.exec(text); key; key = factsKey.exec(text)) {
    const facts = cutter.factsBelow(key[1]!.length, factsKey.lastIndex);
    if (!facts) return undefined;
    units.push(facts);
    head += text.slice(from, factsKey.lastIndex);
    from = cutter.at;
    if (from < text.length) head += '\n'.repeat(cutter.line - facts.line - 1);
    factsKey.lastIndex = from;
  }
  if (units.length === 0) return undefined;
  return { head: Buffer.from(head + text.slice(from), 'latin1'), units };
}

class Cutter {
  at = 0;
  /** Of `at`, from 1. */
  line = 1;

  constructor(private readonly text: string) {}

  /** On to the line behind the facts. @param column of the key @param start of the line below it */
  factsBelow(column: number, start: number): WrittenFacts | undefined {
    this.moveTo(start);
    const line = this.line - 1;
    const written = new Entries(this.text);
    let indent = 0;
    for (let end = this.at; this.at < this.text.length; this.at = end, this.line++) {
      end = this.text.indexOf('\n', this.at) + 1 || this.text.length;
      const content = this.contentFrom(this.at);
      if (content === undefined) continue;
      const at = content - this.at;
      if (at <= column) break;
      if (indent === 0) indent = at;
      const isItem = this.text.charCodeAt(content) === dash;
      if (at < indent || (isItem && written.isEmpty)) return undefined;
      if (at === indent && !isItem) written.begin(this.at, end, this.line);
      else written.goOn(end);
    }
    return { form: 'yaml', line, facts: written.finish(this.at), lines: written.lines };
  }

  private moveTo(start: number): void {
    for (let next = this.text.indexOf('\n', this.at); next !== -1 && next < start; next = this.text.indexOf('\n', next + 1)) this.line++;
    this.at = start;
  }

  /** The first character of a line; undefined where there is none or a comment. */
  private contentFrom(line: number): number | undefined {
    let at = line;
    while (this.text.charCodeAt(at) === space) at++;
    const code = this.text.charCodeAt(at);
    return at >= this.text.length || code === lineFeed || code === carriageReturn || code === hash ? undefined : at;
  }
}

/** The entries of one map, with the line breaks behind them. */
class Entries {
  readonly lines: number[] = [];
  private readonly facts: string[] = [];
  private begun = -1;
  private firstEnd = 0;
  private end = 0;

  constructor(private readonly text: string) {}

  get isEmpty(): boolean {
    return this.begun === -1;
  }

  begin(start: number, end: number, line: number): void {
    if (!this.isEmpty) this.add(start);
    this.begun = start;
    this.firstEnd = this.end = end;
    this.lines.push(line);
  }

  goOn(end: number): void {
    this.end = end;
  }

  finish(behind: number): string[] {
    if (!this.isEmpty) this.add(behind);
    return this.facts;
  }

  /** Of a fact on one line the comments below are no part: others write the same fact without them. They may be of a text, where one begins. */
  private add(next: number): void {
    const first = this.text.slice(this.begun, this.firstEnd);
    const isOneLine = this.end === this.firstEnd && next > this.firstEnd && !/[|>]/.test(first);
    this.facts.push(isOneLine ? first : this.text.slice(this.begun, next));
  }
}
