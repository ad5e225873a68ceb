// The units of a file that cannot be read: named where their own lines can be, so that a result lists them and does not read as complete.

import { Problems } from '../diagnostic/diagnostic.js';
import { childOf, SourceFile, type Node } from '../source/index.js';
import { readTrees } from '../source/read.js';
import type { Rubrics, UnplacedUnit } from './entry.js';
import { namesOf, textOf } from './names.js';

/** A line that can only be meant as the beginning of a unit, whatever is wrong with its marks. */
const idOfUnit = /^[ -]*unit[ ]*[:：]\s*[{｛]?\s*id[ ]*[:：]\s*["“]?([\p{L}\p{N}_-]+)["”]?[ ]*(?:[,，}｝#\n]|$)/u;

export function unitsInText(file: SourceFile, { byId, prescribed }: Rubrics): UnplacedUnit[] {
  // Letters that cannot be read may be part of an id.
  if (file.text.includes('\ufffd')) return [];
  return file.text.split(/^---.*$/m).flatMap((document) => {
    const parts = partsAt(0, document.split('\n'));
    const only = (key: string): string | undefined => {
      const found = parts.filter((part) => new RegExp(`^["']?${key}["']?[ ]*[:：]`).test(part));
      return found.length === 1 ? found[0] : undefined;
    };
    const [unit, units] = [only('unit'), only('units')];
    const said = textOf(childOf(read(file, only('rubric') ?? ''), 'rubric'));
    const rubric = prescribed?.id ?? said ?? (byId.size === 1 ? [...byId.keys()][0]! : '');
    const pieces = unit !== undefined && units === undefined ? [unit] : unit === undefined && units !== undefined ? piecesOf(units) : [];
    return pieces.flatMap((piece) => {
      const found = unitIn(file, piece);
      return found ? [{ ...found, rubric, files: [file] }] : [];
    });
  });
}

/** Lines that begin at a column, each with what is indented below it; a list may stand below a key in the same column. */
function partsAt(column: number, lines: readonly string[]): string[] {
  const parts: string[] = [];
  for (const line of lines) {
    if (new RegExp(`^ {${column}}[^ \\t\\r#-]`).test(line)) parts.push('');
    if (parts.length > 0) parts.push(`${parts.pop()!}${line.slice(column)}\n`);
  }
  return parts;
}

/** The lines `unit:` of each entry under `units:`. */
function piecesOf(units: string): string[] {
  const [, ...lines] = units.split('\n');
  const column = lines.find((line) => /^ *- /.test(line))?.search('-') ?? -1;
  if (column < 0) return [];
  const entries: string[][] = [];
  for (const line of lines) {
    const begins = line.startsWith('- ', column) && line.slice(0, column).trim() === '';
    if (begins) entries.push([`${' '.repeat(column + 1)}${line.slice(column + 1)}`]);
    else entries.at(-1)?.push(line);
  }
  return entries.flatMap((entry) => {
    const found = partsAt(entry[0]!.search(/\S/), entry).filter((part) => /^["']?unit["']?[ ]*[:：]/.test(part));
    return found.length === 1 ? found : [];
  });
}

function unitIn(file: SourceFile, piece: string): Omit<UnplacedUnit, 'rubric' | 'files'> | undefined {
  const unit = childOf(read(file, piece), 'unit');
  const id = textOf(childOf(unit, 'id'));
  if (unit?.kind === 'map' && id !== undefined) return { id, ...namesOf(unit, id) };
  const meant = idOfUnit.exec(piece)?.[1];
  return meant === undefined ? undefined : { id: meant, name: meant, class: undefined, group: undefined };
}

/** Undefined where these lines cannot be read either. */
function read({ path }: SourceFile, text: string): Node | undefined {
  const [root, ...others] = readTrees(new SourceFile(path, text, ''), new Problems());
  return others.length === 0 ? root : undefined;
}
