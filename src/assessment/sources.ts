// Sources to evidence entries.

import { Problems, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Node } from '../source/index.js';
import type { Rubric } from '../rubric/model.js';
import type { EvidenceEntry, Rubrics, UnplacedUnit } from '../evidence/entry.js';
import { loadEntries } from '../evidence/load.js';
import { unitsInText } from '../evidence/units-in-text.js';
import { SourceFile } from '../source/index.js';
import { hashWhenAsked, readDocuments, roughly, type SourceBytes } from './documents.js';
import type { FileEvidence, Memory } from './memory.js';
import type { RubricShelf } from './shelf.js';

export { hashOf, hashWhenAsked, readDocuments, type SourceBytes } from './documents.js';
export { readRubrics, rubricProblems, type ShelvedRubric } from './shelf.js';

export interface Evidence {
  readonly entries: readonly EvidenceEntry[];
  /** Units whose rubric is not known or cannot be read, each once. */
  readonly unplaced: readonly UnplacedUnit[];
}

/** Evidence entries of all files; a file with syntax errors is reported and the others are read. */
export function readEvidence(
  sources: readonly SourceBytes[],
  shelf: RubricShelf,
  { under, reference = false, memory }: { readonly under?: string; readonly reference?: boolean; readonly memory?: Memory },
  problems: Problems,
): Evidence {
  const prescribed = under === undefined ? undefined : shelf.get(under);
  const rubrics: Rubrics = { byId: shelf, prescribed, ...(under !== undefined && !prescribed && { refused: under }) };
  const unplaced: UnplacedUnit[] = [];
  const entries = sources.flatMap((source) => {
    const work = () => readFile(source, rubrics, shelf, reference);
    const found = memory ? memory.file(source, work) : work();
    problems.list.push(...found.problems);
    unplaced.push(...found.unplaced);
    return found.entries;
  });
  return { entries, unplaced: onceEach(unplaced) };
}

function readFile(source: SourceBytes, rubrics: Rubrics, shelf: RubricShelf, reference: boolean): FileEvidence {
  const own = new Problems();
  const unplaced: UnplacedUnit[] = [];
  const roots = readDocuments(source, own, reference);
  if (roots.length === 0)
    unplaced.push(...unitsInText(new SourceFile(source.path, roughly(source.bytes), hashWhenAsked(source.bytes)), rubrics));
  const documents = roots.map((root): Read => {
    const before = unplaced.length;
    const entries = loadEntries(root, rubrics, own, unplaced);
    return { entries, isNobodys: entries.length === 0 && unplaced.length === before };
  });
  const entries = withoutTornUnits(documents);
  const isToldElsewhere = (one: Diagnostic): boolean =>
    one.code === 'evidence/unknown-rubric' && shelf.isBroken((one.args as { rubric: string }).rubric);
  return { entries, unplaced, problems: own.list.filter((one) => !isToldElsewhere(one)) };
}

interface Read {
  readonly entries: readonly EvidenceEntry[];
  /** It names no unit. */
  readonly isNobodys: boolean;
}

/** A document without a unit was torn off the one above or below it by a stray `---`: what these say is not all of it. */
function withoutTornUnits(documents: readonly Read[]): EvidenceEntry[] {
  const speaks = ({ isNobodys }: Read): boolean => !isNobodys;
  if (documents.every(speaks)) return documents.flatMap(({ entries }) => [...entries]);
  const above = documents.map((_, at) => documents.slice(0, at).findLast(speaks));
  const below = documents.map((_, at) => documents.slice(at + 1).find(speaks));
  const torn = new Set(
    documents.flatMap(({ isNobodys }, at) => (isNobodys ? [...(above[at]?.entries.slice(-1) ?? []), ...(below[at]?.entries ?? [])] : [])),
  );
  return documents.flatMap(({ entries }) => entries.map((entry) => (torn.has(entry) ? { ...entry, faulty: true } : entry)));
}

/** A unit with several files is one unit. */
export function onceEach(units: readonly UnplacedUnit[]): UnplacedUnit[] {
  const known = new Map<string, UnplacedUnit>();
  for (const unit of units) {
    const key = JSON.stringify([unit.rubric, unit.id]);
    const first = known.get(key);
    known.set(key, first ? { ...first, files: [...new Set([...first.files, ...unit.files])] } : unit);
  }
  return [...known.values()];
}

/** Evidence entries of trees that were made, not parsed. */
export const readEvidenceTrees = (roots: readonly Node[], byId: ReadonlyMap<string, Rubric>, problems: Problems): EvidenceEntry[] =>
  roots.flatMap((root) => loadEntries(root, { byId, prescribed: undefined }, problems));

/** Ids of rubrics that evidence asks for, whether they are sound or not. */
export function rubricsAskedFor(sources: readonly SourceBytes[], memory?: Memory): Set<string> {
  const asked = new Set<string>();
  for (const source of sources) {
    const work = () => idsIn(source);
    for (const id of memory ? memory.idsIn(source, work) : work()) asked.add(id);
  }
  return asked;
}

function idsIn({ bytes }: SourceBytes): string[] {
  const only = onlyRubricIn(bytes);
  return only === undefined ? rubricsIn(roughly(bytes)) : [only];
}

const written = /^\s*(?:- )?rubric:\s*["']?([^\s"'#]+)/gm;
const writtenInJson = /[{,]\s*"rubric"\s*:\s*"([^\s"\\]+)"/g;

const rubricsIn = (text: string): string[] => [...text.matchAll(/^\s*\{/.test(text) ? writtenInJson : written)].map((match) => match[1]!);

/** Where the key stands in nearly all evidence. */
const plainRubric = /(?:^|\n)rubric: ?([\w.-]+)\r?\n|^\{\s*"rubric":\s*"([\w.-]+)"/;

function onlyRubricIn(bytes: Uint8Array): string | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = plainRubric.exec(all.toString('latin1', 0, 1024));
  if (!found) return undefined;
  const behind = found.index + found[0].indexOf('rubric') + 1;
  return all.indexOf('rubric') === behind - 1 && all.indexOf('rubric', behind) === -1 ? (found[1] ?? found[2]) : undefined;
}
