// Lines of `rubric score -` read back: the evidence they carry, each document once, in an order that does not depend on how it was split.

import path from 'node:path';
import type { SourceBytes } from './engine.js';
import { UsageError } from './exit-codes.js';
import { byCodePoint } from './paths.js';
import type { Session } from './session.js';

export const isStreamFile = (file: string): boolean => /\.(?:ndjson|jsonl)$/i.test(file);

export interface Merged {
  readonly evidence: readonly SourceBytes[];
  /** Documents that could not be read when they were scored. */
  readonly unreadable: number;
}

export function readStreams(files: readonly string[], session: Session): Merged {
  const unique = new Map<string, SourceBytes>();
  let unreadable = 0;
  for (const line of files.flatMap((file) => linesOfFile(file, session))) {
    if (line.text === undefined) unreadable += line.unread ? 1 : 0;
    else unique.set(`${line.file}\n${line.text}`, { path: line.file, bytes: new TextEncoder().encode(line.text), named: true });
  }
  const order = [...unique.keys()].sort(byCodePoint);
  return { evidence: order.map((key) => unique.get(key)!), unreadable };
}

interface Line {
  readonly file: string;
  /** Undefined: with another line of the same document, or nowhere. */
  readonly text: string | undefined;
  readonly unread: boolean;
}

function linesOfFile(file: string, { io, words }: Session): Line[] {
  const location = path.resolve(io.workingFolder, file);
  if (io.kindOf(location) !== 'file') throw new UsageError(words.pathMissing(file));
  return [...linesIn(io.readFile(location))].flatMap((bytes, index) => {
    const line = readTail(bytes) ?? readWhole(bytes);
    if (line === 'empty') return [];
    if (!line) throw new UsageError(words.streamStrange(file, index + 1));
    return [line];
  });
}

const mark = [0xef, 0xbb, 0xbf];

function* linesIn(bytes: Uint8Array): Generator<Buffer> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = mark.every((byte, index) => all[index] === byte) ? mark.length : 0; at < all.length;) {
    const end = all.indexOf('\n', at);
    yield all.subarray(at, end === -1 ? all.length : end);
    at = end === -1 ? all.length : end + 1;
  }
}

/** Only the end of a line is of use here: the evidence stands there, behind all that came of it. Inside a text JSON escapes the quotes. */
const source = ',"source":{"file":';

/** Undefined where a line is not as we write it, or carries no evidence. */
function readTail(line: Buffer): Line | undefined {
  const at = line.lastIndexOf(source);
  const found = at === -1 ? undefined : lineOf(`{${line.toString('utf8', at + 1)}`);
  return found?.text === undefined ? undefined : found;
}

function readWhole(line: Buffer): Line | 'empty' | undefined {
  const text = line.toString();
  return text.trim() === '' ? 'empty' : lineOf(text);
}

function lineOf(json: string): Line | undefined {
  try {
    const { unit, source: from } = JSON.parse(json) as { unit?: unknown; source?: { file?: unknown; text?: unknown } };
    if (typeof from?.file !== 'string') return undefined;
    return { file: from.file, text: typeof from.text === 'string' ? from.text : undefined, unread: unit === null };
  } catch {
    return undefined;
  }
}
