// A file of JSON cut into its head and the facts of its unit, each as it is written. Takes what is JSON beyond doubt, by the letter: whatever else
// a reader of YAML would accept in brackets (comments, words without quotes, tabs, a comma too many) is left to that reader.

import type { Sheet } from './sheet.js';

/** Strings as JSON has them; bytes from 0x80 on are parts of other characters. */
const string = String.raw`"[^"\\\x00-\x1f]*(?:\\[^\x00-\x1f][^"\\\x00-\x1f]*)*"`;
const blank = String.raw`(?:[ \n]|\r\n)*`;
const scalar = String.raw`(?:${string}|[-+.\w]+)`;
const member = `${string}:${blank}${scalar}${blank}`;
const flatMap = String.raw`\{${blank}(?:${member}(?:,${blank}${member})*)?\}`;
const flatList = String.raw`\[${blank}(?:${scalar}${blank}(?:,${blank}${scalar}${blank})*)?\]`;

const blanks = new RegExp(blank, 'y');
const key = new RegExp(`(${string}):${blank}`, 'y');
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

/** Where the facts stand: from bracket to bracket. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

class Cutter {
  private at = 0;
  private readonly facts: string[] = [];
  private readonly lines: number[] = [];

  constructor(private readonly text: string) {}

  sheet(): Sheet {
    let stretch: Stretch | undefined;
    this.skip();
    this.members((name) => {
      if (name !== '"facts"') return this.value(1);
      if (stretch) throw new NotJson();
      stretch = this.factsHere();
    });
    this.skip();
    if (!stretch || this.at < this.text.length) throw new NotJson();
    return { form: 'json', head: this.headAround(stretch), facts: this.facts, lines: this.lines };
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
    else this.list(depth);
  }

  private list(depth: number): void {
    this.take('[');
    for (;;) {
      this.skip();
      this.value(depth + 1);
      this.skip();
      if (this.text[this.at] === ']') return this.take(']');
      this.take(',');
    }
  }

  private factsHere(): Stretch {
    const start = this.at;
    const count = lineCounter(this.text);
    this.members((_, begun) => {
      this.value(2);
      this.facts.push(this.text.slice(begun, this.at));
      this.lines.push(count(begun));
    });
    return { start, end: this.at };
  }

  /** Nothing in place of the facts; what stands behind them stays on its line. */
  private headAround({ start, end }: Stretch): Uint8Array {
    const room = this.text.slice(start, end).replace(/[^\n]+/g, '');
    return Buffer.from(`${this.text.slice(0, start)}~${room}${this.text.slice(end)}`, 'latin1');
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
