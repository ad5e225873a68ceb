// Where in a JSON text a value stands, and where a text stops being JSON. Only asked when something is wrong: values come from JSON.parse.

export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}

/** Where reading had to stop: the offset of the first character that JSON does not allow there. */
export class JsonBreak {
  constructor(readonly offset: number) {}
}

type Path = readonly (string | number)[];

const blank = /[ \t\r\n]*/y;
const scalar = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The value at the path, or the key it stands under; the deepest value on the way to it where it does not exist. */
export function placeInJson(text: string, path: Path, part: 'key' | 'value' = 'value'): JsonPlace | JsonBreak {
  const walk = new Walk(text, path, part);
  try {
    walk.value(0);
    walk.skip();
    return walk.at === text.length ? walk.found : new JsonBreak(walk.at);
  } catch (error) {
    if (error instanceof JsonBreak) return error;
    throw error;
  }
}

class Walk {
  at = 0;
  found: JsonPlace = { start: 0, end: 0 };

  constructor(
    private readonly text: string,
    private readonly path: Path,
    private readonly part: 'key' | 'value',
  ) {}

  /** @param onPath how many steps of the path lead here; −1: the value lies beside it */
  value(onPath: number): void {
    this.skip();
    const start = this.at;
    const opening = this.text[start];
    const wanted = onPath === this.path.length && (this.part === 'value' || onPath === 0);
    if (wanted || (onPath >= 0 && onPath < this.path.length)) this.found = { start, end: start + 1 };
    if (opening === '{' || opening === '[') return this.members(opening === '{' ? '}' : ']', onPath);
    this.token(scalar);
    if (wanted) this.found = { start, end: this.at };
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
      const here = onPath >= 0 && onPath < this.path.length && this.path[onPath] === step;
      if (here && this.part === 'key' && onPath + 1 === this.path.length) this.found = { start, end: start + JSON.stringify(step).length };
      this.value(here ? onPath + 1 : -1);
      this.skip();
      if (this.text[this.at] === closing) return void this.at++;
      if (this.text[this.at] !== ',') throw new JsonBreak(this.at);
      this.at++;
    }
  }

  private key(): string {
    if (this.text[this.at] !== '"') throw new JsonBreak(this.at);
    const key = JSON.parse(this.token(scalar)) as string;
    this.skip();
    if (this.text[this.at] !== ':') throw new JsonBreak(this.at);
    this.at++;
    return key;
  }

  private token(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found === undefined) throw new JsonBreak(this.at);
    this.at += found.length;
    return found;
  }
}
