// A file of JSON cut into its head and the facts of its units, each as it is written. Takes what is JSON beyond doubt, by the letter: whatever else
// a reader of YAML would accept in brackets (comments, words without quotes, tabs, a comma too many) is left to that reader.

import type { Around, Sheet, WrittenFacts } from './sheet.js';

/** Strings as JSON has them; bytes from 0x80 on are parts of other characters. */
const string = String.raw`"[^"\\\x00-\x1f]*(?:\\[^\x00-\x1f][^"\\\x00-\x1f]*)*"`;
const blank = String.raw`(?:[ \n]|\r\n)*`;
const scalar = String.raw`(?:${string}|[-+.\w]+)`;
const member = `${string}:${blank}${scalar}${blank}`;
const flatMap = String.raw`\{${blank}(?:${member}(?:,${blank}${member})*)?\}`;
const flatList = String.raw`\[${blank}(?:${scalar}${blank}(?:,${blank}${scalar}${blank})*)?\]`;

const blanks = new RegExp(blank, 'y');
const key = new RegExp(`(${string}):${blank}`, 'y');
const closing = /[ \r\n}]*$/y;
const flat = new RegExp(`${scalar}|${flatMap}|${flatList}`, 'y');

/** How deep maps and lists are followed; the reader of whole YAML has its own limit. */
const deepest = 40;

/** Thrown where a text is not plainly JSON. */
class NotJson extends Error {}

export const beginsJson = (text: string): boolean => /^(?:[ \n]|\r\n)*\{/.test(text);

/**
 * @param text a character for each byte, without byte order mark
 * @returns undefined where the file is laid out otherwise
 */
export function cutJson(text: string): Sheet | undefined {
  try {
    return new Cutter(text).sheet();
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}

class Cutter {
  private at = 0;
  private readonly units: WrittenFacts[] = [];
  /** Entries `unit`, in the head. */
  private readonly named: { readonly start: number; readonly end: number }[] = [];
  private readonly lineOf: (offset: number) => number;
  /** All before `taken`, without the facts. */
  private head = '';
  private taken = 0;

  constructor(private readonly text: string) {
    this.lineOf = lineCounter(text);
  }

  sheet(): Sheet {
    this.skip();
    this.members((name, begun) =>
      name === '"units"' && this.text[this.at] === '[' ? this.list(() => this.unit()) : this.said(name, begun),
    );
    this.skip();
    if (this.units.length === 0 || this.at < this.text.length) throw new NotJson();
    const head = this.head + this.text.slice(this.taken);
    return { head: Buffer.from(head, 'latin1'), around: this.around(head), units: this.units };
  }

  private unit(): void {
    this.members((name, begun) => this.said(name, begun));
  }

  /** A value of a unit or of the file around it. */
  private said(name: string, begun: number): void {
    if (name === '"facts"') return this.facts(begun);
    const start = this.head.length + begun - this.taken;
    this.value(1);
    if (name === '"unit"') this.named.push({ start, end: this.head.length + this.at - this.taken });
  }

  private around(head: string): Around | undefined {
    const [only, ...others] = this.named;
    if (!only || others.length > 0) return undefined;
    return { before: head.slice(0, only.start), unit: head.slice(only.start, only.end), after: head.slice(only.end) };
  }

  private skip(): void {
    blanks.lastIndex = this.at;
    blanks.test(this.text);
    this.at = blanks.lastIndex;
  }

  /** From `{` to behind `}`. @param value reads on from where the value begins to where it ends */
  private members(value: (key: string, start: number) => void): void {
    this.take('{');
    this.skip();
    if (this.text[this.at] === '}') return this.take('}');
    for (;;) {
      const start = this.at;
      key.lastIndex = start;
      const found = key.exec(this.text);
      if (!found) throw new NotJson();
      this.at = key.lastIndex;
      value(found[1]!, start);
      this.skip();
      if (this.text[this.at] === '}') return this.take('}');
      this.take(',');
      this.skip();
    }
  }

  private take(mark: string): void {
    if (this.text[this.at] !== mark) throw new NotJson();
    this.at++;
  }

  private value(depth: number): void {
    flat.lastIndex = this.at;
    if (flat.test(this.text)) {
      this.at = flat.lastIndex;
      return;
    }
    if (depth > deepest) throw new NotJson();
    if (this.text[this.at] === '{') this.members(() => this.value(depth + 1));
    else this.list(() => this.value(depth + 1));
  }

  private list(item: () => void): void {
    this.take('[');
    for (;;) {
      this.skip();
      item();
      this.skip();
      if (this.text[this.at] === ']') return this.take(']');
      this.take(',');
    }
  }

  /** Nothing takes their place but their line breaks, for what stands behind them. */
  private facts(begun: number): void {
    const start = this.at;
    const line = this.lineOf(begun);
    const begins = this.lineOf(start);
    const facts: string[] = [];
    const lines: number[] = [];
    this.members((_, first) => {
      this.value(2);
      facts.push(this.text.slice(first, this.at));
      lines.push(this.lineOf(first));
    });
    this.units.push({ form: 'json', line, facts, lines });
    closing.lastIndex = this.at;
    const breaks = closing.test(this.text) ? 0 : this.lineOf(this.at) - begins;
    this.head += `${this.text.slice(this.taken, start)}~${'\n'.repeat(breaks)}`;
    this.taken = this.at;
  }
}

/** @returns the line, from 1, of offsets that only ever grow */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}
