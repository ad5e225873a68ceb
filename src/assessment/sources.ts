// Bytes to rubrics and evidence entries. A rubric that was only found, not asked for, is reported on only when something needs it.

import { createHash } from 'node:crypto';
import { Problems, problem, type Diagnostic } from '../diagnostic/diagnostic.js';
import { slipOf } from '../diagnostic/nearest.js';
import { decodeSource } from '../source/decode.js';
import { readTrees } from '../source/read.js';
import { childOf, firstLineOf, type Node } from '../source/index.js';
import { loadRubric } from '../rubric/load.js';
import type { Rubric } from '../rubric/model.js';
import type { EvidenceEntry, Rubrics, UnplacedUnit } from '../evidence/entry.js';
import { loadEntries } from '../evidence/load.js';
import { circleOfRubrics } from './need.js';

export interface SourceBytes {
  /** As shown to people: relative to the working directory, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Asked for by name; otherwise found by searching. */
  readonly named: boolean;
}

/** A rubric file that was read: its id as written, the rubric if it is sound, what is wrong with it. */
export interface ShelvedRubric {
  readonly id: string;
  readonly rubric: Rubric | undefined;
  readonly problems: readonly Diagnostic[];
  readonly named: boolean;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function readDocuments(source: SourceBytes, problems: Problems): Node[] {
  const file = decodeSource(source.path, source.bytes, hashOf(source.bytes), problems);
  return file ? readTrees(file, problems) : [];
}

export function readRubrics(sources: readonly SourceBytes[]): ShelvedRubric[] {
  const shelf: ShelvedRubric[] = [];
  for (const source of sources) {
    const problems = new Problems();
    const documents = readDocuments(source, problems);
    if (documents.length === 0) shelf.push({ id: idInText(source), rubric: undefined, problems: problems.list, named: source.named });
    for (const root of documents) shelf.push(shelve(root, source, problems, shelf));
  }
  return shelf;
}

function shelve(root: Node, source: SourceBytes, before: Problems, shelf: readonly ShelvedRubric[]): ShelvedRubric {
  const problems = new Problems();
  problems.list.push(...before.list);
  if (root.kind !== 'map') problems.add('rubric/not-a-rubric', {}, firstLineOf(root));
  const written = childOf(root, 'rubric') ?? misspelt(root);
  const id = written?.kind === 'scalar' ? written.text : '';
  const twin = shelf.find((other) => other.id === id && other.rubric);
  const rubric = root.kind === 'map' ? loadRubric(root, problems) : undefined;
  if (twin?.rubric && rubric && twin.rubric.file.sha256 !== rubric.file.sha256) {
    const related = { related: [{ span: childOf(twin.rubric.node, 'rubric')!, role: 'first' as const }] };
    problems.list.push(problem('rubric/duplicate-rubric', { id }, written, related));
  }
  return { id, rubric: twin?.rubric ? undefined : rubric, problems: problems.list, named: source.named };
}

/** `ruric: towns`: what the file is called is known all the same, and its evidence is not told that there is no such rubric. */
const misspelt = (root: Node): Node | undefined =>
  root.kind === 'map' ? root.entries.find(({ key }) => slipOf(key.text, ['rubric']) !== undefined)?.value : undefined;

/** The id of a rubric that cannot be read, so that its evidence is not told that there is no such rubric. */
const idInText = ({ bytes }: SourceBytes): string => /^rubric:\s*["']?([^\s"'#]+)/m.exec(roughly(bytes))?.[1] ?? '';

/** Good enough for ids: of UTF-16 the letters are left when the zeros go. */
const roughly = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8').decode(bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes).replace(/^\ufffd+/, '');

export interface Evidence {
  readonly entries: readonly EvidenceEntry[];
  /** Units whose rubric is not known or cannot be read, each once. */
  readonly unplaced: readonly UnplacedUnit[];
}

/** Evidence entries of all files; a file with syntax errors is reported and the others are read. */
export function readEvidence(
  sources: readonly SourceBytes[],
  shelf: readonly ShelvedRubric[],
  prescribed: string | undefined,
  problems: Problems,
): Evidence {
  const byId = new Map(shelf.flatMap(({ id, rubric }) => (rubric ? [[id, rubric] as const] : [])));
  const rubrics: Rubrics = { byId, prescribed: prescribed === undefined ? undefined : byId.get(prescribed) };
  const broken = new Set(shelf.filter(({ rubric, id }) => !rubric && !byId.has(id)).map(({ id }) => id));
  const unplaced: UnplacedUnit[] = [];
  const entries = sources.flatMap((source) => {
    const own = new Problems();
    const found = readDocuments(source, own).flatMap((root) => loadEntries(root, rubrics, own, unplaced));
    problems.list.push(
      ...own.list.filter((one) => !(one.code === 'evidence/unknown-rubric' && broken.has((one.args as { rubric: string }).rubric))),
    );
    return found;
  });
  return { entries, unplaced: onceEach(unplaced) };
}

/** A unit with several files is one unit. */
function onceEach(units: readonly UnplacedUnit[]): UnplacedUnit[] {
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

/** What is wrong with the rubrics that matter: asked for by name, or named by evidence; and with how they read one another. */
export function rubricProblems(shelf: readonly ShelvedRubric[], wanted: ReadonlySet<string>): Diagnostic[] {
  const matter = shelf.filter(({ named, id }) => named || wanted.has(id));
  const circle = circleOfRubrics(matter.flatMap(({ rubric }) => rubric ?? []));
  return [...matter.flatMap(({ problems }) => problems), ...(circle ? [circle] : [])];
}

/** Ids of rubrics that evidence asks for, whether they are sound or not. */
export function rubricsAskedFor(sources: readonly SourceBytes[]): Set<string> {
  const asked = new Set<string>();
  for (const { bytes } of sources) {
    for (const match of roughly(bytes).matchAll(/^\s*(?:- )?rubric:\s*["']?([^\s"'#]+)/gm)) asked.add(match[1]!);
  }
  return asked;
}
