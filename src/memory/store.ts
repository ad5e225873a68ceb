// A place outside the program where pieces of work are kept by name. Nothing that comes out of it is trusted: a piece carries its own hash,
// and says what it belongs to.

import { createHash } from 'node:crypto';
import { hashOf } from '../assessment/sources.js';

export interface Store {
  /** Undefined: there is none, or it cannot be read. */
  read(name: string): Uint8Array | undefined;
  /** Whole or not at all. */
  write(name: string, content: Uint8Array): void;
}

/** Changes with the layout of what is kept. */
const mark = 'rubric-cache/1';

const headLength = `${mark} \n`.length + 64;

/** The hash is of the name too: a piece in the place of another one is none. */
const headOf = (name: string, content: Uint8Array): string =>
  `${mark} ${createHash('sha256').update(`${name}\n`).update(content).digest('hex')}\n`;

/** @returns undefined where it is damaged, cut, or something else */
export function take(store: Store, name: string): Uint8Array | undefined {
  const piece = store.read(name);
  if (!piece || piece.length < headLength) return undefined;
  const content = piece.subarray(headLength);
  const head = Buffer.from(piece.buffer, piece.byteOffset, headLength).toString('latin1');
  return head === headOf(name, content) ? content : undefined;
}

export const put = (store: Store, name: string, content: Uint8Array): void =>
  store.write(name, Buffer.concat([Buffer.from(headOf(name, content)), content]));

/** Of everything that something hangs on: a name for it. */
export const nameFor = (everything: unknown): string => hashOf(Buffer.from(JSON.stringify(everything)));
