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
  for (const line of files.flatMap((file) => linesOf(file, session))) {
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

function linesOf(file: string, { io, words }: Session): Line[] {
  const location = path.resolve(io.workingFolder, file);
  if (io.kindOf(location) !== 'file') throw new UsageError(words.pathMissing(file));
  const lines = new TextDecoder().decode(io.readFile(location)).split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const line = parse(text);
    if (!line) throw new UsageError(words.streamStrange(file, index + 1));
    return [line];
  });
}

function parse(text: string): Line | undefined {
  try {
    const { unit, source } = JSON.parse(text) as { unit?: unknown; source?: { file?: unknown; text?: unknown } };
    if (typeof source?.file !== 'string') return undefined;
    return { file: source.file, text: typeof source.text === 'string' ? source.text : undefined, unread: unit === null };
  } catch {
    return undefined;
  }
}
