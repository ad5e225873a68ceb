// A text that was read, with its name, its hash and its line table. Offsets are UTF-16 code units; lines and columns count from 1.

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a source text, end exclusive. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

export class SourceFile {
  private lineStarts: number[] | undefined;

  /**
   * @param path as shown to people: relative to the working directory, with forward slashes
   * @param text decoded, without byte order mark
   * @param hash SHA-256 of the bytes on disk, hexadecimal, or what works it out: most runs do not ask
   */
  constructor(
    readonly path: string,
    readonly text: string,
    private hash: string | (() => string),
  ) {}

  /** The hash need not be worked out any more. */
  get isHashed(): boolean {
    return typeof this.hash === 'string';
  }

  get sha256(): string {
    if (typeof this.hash !== 'string') this.hash = this.hash();
    return this.hash;
  }

  position(offset: number): Position {
    const starts = (this.lineStarts ??= findLineStarts(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  }

  /** `file:line`, the form in which a ledger names where a clause or fact stands. */
  place(offset: number): string {
    return `${this.path}:${this.position(offset).line}`;
  }

  /** Line and column as a reader counts them; in a workbook row and column of the sheet. */
  coordinates(offset: number): Position {
    return this.position(offset);
  }

  /** `file:line:column` */
  exactPlace(offset: number): string {
    const { line, column } = this.position(offset);
    return `${this.path}:${line}:${column}`;
  }

  /** The text of a line without its line break; empty beyond the last. */
  line(number: number): string {
    const starts = (this.lineStarts ??= findLineStarts(this.text));
    const start = starts[number - 1];
    if (start === undefined) return '';
    return this.text.slice(start, starts[number] ?? this.text.length).replace(/\r?\n$/, '');
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** `file:line`, or the cell of a workbook. */
export const placeOf = ({ file, start }: Span): string => file.place(start);

export const textOf = (span: Span): string => span.file.text.slice(span.start, span.end);
