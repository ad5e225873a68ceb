// A stream of bytes cut into documents: YAML documents between lines `---`, or JSON, one document a line. Knows nothing of what they say.

export interface StreamDocument {
  readonly bytes: Uint8Array;
  /** Line of the stream where it begins; counts from 1. */
  readonly line: number;
}

const lineFeed = 0x0a;
const dash = 0x2d;
const dot = 0x2e;
const brace = 0x7b;

export function* documentsIn(chunks: Iterable<Uint8Array>): Generator<StreamDocument> {
  let pending: Uint8Array[] = [];
  let begins = 1;
  let line = 0;
  for (const bytes of linesIn(chunks)) {
    line++;
    const [first] = bytes;
    if ((first === dash || first === dot) && separator.test(textOf(bytes))) {
      if (pending.length > 0) yield { bytes: Buffer.concat(pending), line: begins };
      begins = line;
      pending = isNothing(textOf(bytes).slice(3)) ? [] : [bytes];
    } else if (pending.length > 0) pending.push(bytes);
    else if (first === brace && wholeMap.test(textOf(bytes))) yield { bytes, line };
    else if (!isNothing(textOf(bytes))) {
      begins = line;
      pending.push(bytes);
    }
  }
  if (pending.length > 0) yield { bytes: Buffer.concat(pending), line: begins };
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const separator = /^(?:---|\.\.\.)(?:\s|$)/;
const wholeMap = /^\{.*\}\s*$/;

/** Blank, or a comment. */
const isNothing = (text: string): boolean => /^\s*(?:#.*)?\s*$/.test(text);

/** Lines with their ends. */
function* linesIn(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      const line = chunk.subarray(from, end + 1);
      yield rest.length === 0 ? line : Buffer.concat([...rest, line]);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
