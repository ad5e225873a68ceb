// Bytes to trees.

import { hash } from 'node:crypto';
import type { Problems } from '../diagnostic/diagnostic.js';
import { decodeSource } from '../source/decode.js';
import { readTrees } from '../source/read.js';
import type { Node } from '../source/index.js';

export interface SourceBytes {
  /** As shown to people: relative to the working directory, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /**
   * False: found by searching, so that its problems are told only where evidence asks for it. Otherwise it was asked for by name.
   */
  readonly named?: boolean;
}

export const hashOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** Loading node:crypto takes longer than scoring a unit, and a table shows no hashes: the first files wait until somebody asks. */
const patience = 64;
let waiting = 0;

export const hashWhenAsked = (bytes: Uint8Array): string | (() => string) => (waiting++ < patience ? () => hashOf(bytes) : hashOf(bytes));

/** @param reference see AssessRequest */
export function readDocuments(source: SourceBytes, problems: Problems, reference = false): Node[] {
  const file = decodeSource(source.path, source.bytes, hashWhenAsked(source.bytes), problems);
  return file ? readTrees(file, problems, reference) : [];
}

/** Good enough for ids: of UTF-16 the letters are left when the zeros go. */
export const roughly = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8').decode(bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes).replace(/^\ufffd+/, '');
