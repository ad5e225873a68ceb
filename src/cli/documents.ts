// A stream of bytes cut into documents: YAML documents between lines `---`, or JSON, one document a line. Knows nothing of what they say.

export interface StreamDocument {
  readonly bytes: Uint8Array;
  /** Line of the stream where it begins; counts from 1. */
  readonly line: number;
}

const lineFeed = 0x0a;

export function* documentsIn(chunks: Iterable<Uint8Array>): Generator<StreamDocument> {
  let pending: Uint8Array[] = [];
  let begins = 1;
  let line = 0;
  for (const bytes of linesIn(chunks)) {
    line++;
    const text = Buffer.from(bytes).toString('latin1');
    const isWhole = pending.length === 0 && /^\{.*\}\s*$/.test(text);
    const separates = /^(?:---|\.\.\.)(?:\s|$)/.test(text);
    if (isWhole) yield { bytes, line };
    else if (!separates) {
      if (pending.length === 0 && isNothing(text)) continue;
      if (pending.length === 0) begins = line;
      pending.push(bytes);
    } else {
      if (pending.length > 0) yield { bytes: Buffer.concat(pending), line: begins };
      begins = line;
      pending = isNothing(text.slice(3)) ? [] : [bytes];
    }
  }
  if (pending.length > 0) yield { bytes: Buffer.concat(pending), line: begins };
}

/** Blank, or a comment. */
const isNothing = (text: string): boolean => /^\s*(?:#.*)?\s*$/.test(text);

/** Lines with their ends. */
function* linesIn(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      const line = chunk.subarray(from, end + 1);
      yield rest.length === 0 ? Buffer.from(line) : Buffer.concat([...rest, line]);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
