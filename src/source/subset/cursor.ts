// Where the subset reader stands in a text: the character, the line, the column of what comes next. Knows lines and blanks, no YAML values.

import type { SourceFile } from '../source-file.js';

/** Thrown where a text leaves the subset: somebody else reads it then, and says what is wrong if anything is. */
export class NotMine extends Error {}

export function notMine(): never {
  throw new NotMine();
}

export const space = 0x20;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const hash = 0x23;
export const dash = 0x2d;
export const colon = 0x3a;

/** Behind the last line: no column. */
export const noColumn = -1;

export class Cursor {
  at = 0;
  /** Column of the content at `at`, when it is the first of its line; counts from 0. */
  column = noColumn;
  /** Where the text of the node read last ends. */
  textEnd = 0;
  readonly text: string;

  constructor(readonly file: SourceFile) {
    this.text = file.text;
  }

  /** NaN at the end of the text. */
  code(offset = 0): number {
    return this.text.charCodeAt(this.at + offset);
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++;
  }

  /** Whether a blank, a line break or the end stands at an offset. */
  isBlank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === space || this.isLineEnd(code);
  }

  isLineEnd(code: number): boolean {
    return code === lineFeed || code === carriageReturn || code !== code;
  }

  /** Nothing but blanks and a comment may stand on the rest of the line; then on to the next content. */
  finishLine(): void {
    const before = this.at;
    this.skipSpaces();
    const code = this.code();
    if (!this.isLineEnd(code) && (code !== hash || this.at === before)) notMine();
    this.nextLine();
  }

  /** To the first character of the next line that holds more than a comment. */
  nextLine(): void {
    const { text } = this;
    for (;;) {
      const end = text.indexOf('\n', this.at);
      if (end === -1) {
        this.at = text.length;
        this.column = noColumn;
        return;
      }
      this.at = end + 1;
      if (this.toContent()) return;
    }
  }

  /** From the start of a line to its first character; false where there is none or a comment. */
  toContent(): boolean {
    const start = this.at;
    this.skipSpaces();
    const code = this.code();
    if (code === hash || code === lineFeed || code === carriageReturn) return false;
    this.column = code === code ? this.at - start : noColumn;
    if (this.column === 0 && (code === dash || code === 0x2e)) this.refuseMarker();
    return true;
  }

  /** `---` and `...` begin or end a document. */
  private refuseMarker(): void {
    if ((this.text.startsWith('---', this.at) || this.text.startsWith('...', this.at)) && this.isBlank(this.at + 3)) notMine();
  }
}
