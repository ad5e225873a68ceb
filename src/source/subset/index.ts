// The quick reader: the part of YAML that rubrics and evidence are mostly written in, in one pass over the text. It gives the very tree that the
// reader of whole YAML gives, or nothing at all; it never says what is wrong with a text. See docs/performance.md.

import type { SourceFile } from '../source-file.js';
import type { Node } from '../tree.js';
import { blockNode } from './block.js';
import { Cursor, NotMine, noColumn, notMine } from './cursor.js';

/** Tabs, line breaks of old machines and byte order marks inside the text have rules of their own. */
const foreign = /[\t\ufeff]|\r(?!\n)/;

/** Characters; beyond it the reader of whole YAML counts what it meets. */
const longest = 4_000_000;

const firstMarker = /^(?:[ ]*(?:#.*)?\r?\n)*---[ ]*(?:#.*)?\r?\n/;

/** @returns undefined where the text is not of the subset */
export function readSubset(file: SourceFile): Node | undefined {
  if (file.text.length > longest || foreign.test(file.text)) return undefined;
  try {
    return document(new Cursor(file));
  } catch (error) {
    if (error instanceof NotMine) return undefined;
    throw error;
  }
}

function document(cursor: Cursor): Node {
  cursor.at = firstMarker.exec(cursor.text)?.[0].length ?? 0;
  if (!cursor.toContent()) cursor.nextLine();
  if (cursor.column === noColumn) notMine();
  const root = blockNode(cursor, noColumn, 0);
  if (cursor.column !== noColumn) notMine();
  return root;
}
