// A fact as a file writes it, read once however many units write the same.

import { decodePiece } from '../source/decode.js';
import type { MapEntry } from '../source/index.js';
import { readPiece } from './piece.js';

export interface FactText {
  /** Tells texts apart; counts from 1. */
  readonly id: number;
  /** Undefined: not one sound entry of a map; the unit is for the reader of whole YAML. */
  readonly entry: MapEntry | undefined;
  /** Whether it will be known again. Of many lines hardly any two are alike: to keep them would only take room. */
  readonly kept: boolean;
  readonly written: string;
}

/** Begins the path of a text that may stand in any file; its id follows. A character of the private area, which no evidence that is kept holds. */
export const anyPath = '\ue000';
const isPrivate = /[\ue000-\uf8ff]/;

/** Texts kept at most: beyond it all are forgotten, and learnt anew. */
const most = 200_000;

export class FactTexts {
  private known = new Map<string, FactText>();
  private made = 0;

  /** @param written a character for each byte, from the key on its line to the end of a line */
  of(written: string): FactText {
    const known = this.known.get(written);
    if (known) return known;
    if (this.known.size >= most) this.known = new Map();
    const bytes = Buffer.from(written, 'latin1');
    const id = ++this.made;
    const end = written.indexOf('\n');
    const kept = end === -1 || end === written.length - 1;
    const text = { id, entry: readEntry(`${anyPath}${id}`, bytes), kept, written };
    if (!kept) return text;
    // A copy: the piece itself would keep the whole of its file.
    const copy = bytes.toString('latin1');
    const again = { ...text, written: copy };
    this.known.set(copy, again);
    return again;
  }
}

/** A text that was not kept, with the id it had. */
export const readAgain = ({ id, written }: Pick<FactText, 'id' | 'written'>): FactText => ({
  id,
  written,
  entry: readEntry(`${anyPath}${id}`, Buffer.from(written, 'latin1')),
  kept: false,
});

function readEntry(path: string, bytes: Uint8Array): MapEntry | undefined {
  const text = decodePiece(bytes);
  if (text === undefined || isPrivate.test(text)) return undefined;
  return readPiece(path, text, 1);
}

/** The same text where it stands in a file of its own, for what is scored with its places. */
export const entryAt = (written: string, path: string, line: number): MapEntry | undefined =>
  readPiece(path, Buffer.from(written, 'latin1').toString(), line);
