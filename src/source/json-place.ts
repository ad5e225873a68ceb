// Where in a JSON text a value stands, and where a text stops being JSON. Only asked when something is wrong: values come from JSON.parse.

import type { SourceFile, Span } from './source-file.js';

export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}

type Path = readonly (string | number)[];

const blank = /[ \t\r\n]*/y;
const scalar = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The value at the path, or the key it stands under; the deepest value on the way to it where it does not exist. The text is JSON. */
export function placeInJson(text: string, path: Path, part: 'key' | 'value' = 'value'): JsonPlace {
  const walk = new Walk(text, path, part);
  walk.read();
  return walk.found;
}

/** The offset of the first character that JSON does not allow where it stands; undefined for a text that is JSON. */
export function breakInJson(text: string): number | undefined {
  const walk = new Walk(text, undefined, 'value');
  const broken = walk.read();
  if (broken !== undefined) return broken;
  return walk.at === text.length ? undefined : walk.at;
}

/** What a file of JSON holds, or the character that JSON does not allow where it stands. */
export function readJson(file: SourceFile): { readonly value: unknown } | { readonly broken: Span } {
  try {
    return { value: JSON.parse(file.text) };
  } catch {
    const start = breakInJson(file.text) ?? 0;
    return { broken: { file, start, end: Math.min(start + 1, file.text.length) } };
  }
}

class Break {
  constructor(readonly offset: number) {}
}

/** There is nothing more to look for. */
const done = new Break(-1);

class Walk {
  at = 0;
  found: JsonPlace = { start: 0, end: 0 };

  constructor(
    private readonly text: string,
    private readonly path: Path | undefined,
    private readonly part: 'key' | 'value',
  ) {}

  /** The offset where it is no JSON; undefined at the end, or once the place was found. */
  read(): number | undefined {
    try {
      this.value(this.path === undefined ? -1 : 0);
      this.skip();
      return undefined;
    } catch (error) {
      if (!(error instanceof Break)) throw error;
      return error === done ? undefined : error.offset;
    }
  }

  /** @param onPath how many steps of the path lead here; −1: the value lies beside it */
  value(onPath: number): void {
    this.skip();
    const start = this.at;
    const opening = this.text[start];
    if (onPath >= 0) this.found = { start, end: start + 1 };
    const isLast = onPath === this.path?.length;
    if (opening === '{' || opening === '[') {
      if (isLast) throw done;
      return this.members(opening === '{' ? '}' : ']', onPath);
    }
    this.token(scalar);
    if (!isLast) return;
    this.found = { start, end: this.at };
    throw done;
  }

  skip(): void {
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
  }

  private members(closing: string, onPath: number): void {
    this.at++;
    this.skip();
    if (this.text[this.at] === closing) return void this.at++;
    for (let index = 0; ; index++) {
      this.skip();
      const start = this.at;
      const step = closing === '}' ? this.key() : index;
      const here = onPath >= 0 && this.path?.[onPath] === step;
      if (here && this.part === 'key' && onPath + 1 === this.path?.length) {
        this.found = { start, end: start + JSON.stringify(step).length };
        throw done;
      }
      this.value(here ? onPath + 1 : -1);
      this.skip();
      if (this.text[this.at] === closing) return void this.at++;
      if (this.text[this.at] !== ',') throw new Break(this.at);
      this.at++;
    }
  }

  private key(): string {
    if (this.text[this.at] !== '"') throw new Break(this.at);
    const key = JSON.parse(this.token(scalar)) as string;
    this.skip();
    if (this.text[this.at] !== ':') throw new Break(this.at);
    this.at++;
    return key;
  }

  private token(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found === undefined) throw new Break(this.at);
    this.at += found.length;
    return found;
  }
}
