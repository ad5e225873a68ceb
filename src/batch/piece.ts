// A piece of a file: one entry of a map, read by itself where it stands.

import { readSubset } from '../source/subset/index.js';
import { SourceFile, type MapEntry } from '../source/index.js';

/** @param line on which it begins in its file; @returns undefined where it is not one sound entry of a map */
export const readPiece = (path: string, text: string, line: number): MapEntry | undefined => onlyEntryOf(new Piece(path, text, line));

function onlyEntryOf(file: SourceFile): MapEntry | undefined {
  const tree = readSubset(file);
  return tree?.kind === 'map' && tree.entries.length === 1 ? tree.entries[0] : undefined;
}

/** Knows which line it begins on. */
class Piece extends SourceFile {
  constructor(
    path: string,
    text: string,
    private readonly begins: number,
  ) {
    super(path, text, '');
  }

  override position(offset: number): { readonly line: number; readonly column: number } {
    const { line, column } = super.position(offset);
    return { line: line + this.begins - 1, column };
  }
}
