// What the server knows of one file: its text and tree, what is wrong with it, and the rubrics in sight. Made anew after every change.

import { gatherUnits } from '../evidence/load.js';
import { Problems, type Diagnostic } from '../diagnostic/diagnostic.js';
import { mergeSlips } from '../diagnostic/merge-slips.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { RubricShelf } from '../assessment/shelf.js';
import { readEvidence, rubricsAskedFor, type SourceBytes } from '../assessment/sources.js';
import type { Rubric } from '../rubric/model.js';
import { decodeSource } from '../source/decode.js';
import { childOf, type Node, type SourceFile } from '../source/index.js';
import { readTrees } from '../source/read.js';

/** A file with everything its checks look at. */
export interface OpenFile {
  /** As diagnostics name it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rubrics: readonly SourceBytes[];
  /** The file itself, where it is evidence. */
  readonly evidence: readonly SourceBytes[];
}

export interface Analysis {
  readonly path: string;
  /** Undefined: the bytes are no text. */
  readonly file: SourceFile | undefined;
  /** None while there are syntax errors. */
  readonly trees: readonly Node[];
  readonly role: 'rubric' | 'evidence' | 'other';
  /** Sound rubrics in sight, by id; of a rubric that is being written the last sound state. */
  readonly rubrics: ReadonlyMap<string, Rubric>;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param before what was known of the same file: a rubric that cannot be read now is remembered */
export function analyse({ path, bytes, rubrics, evidence }: OpenFile, before: Analysis | undefined): Analysis {
  const wanted = rubricsAskedFor(evidence);
  const shelf = new RubricShelf(rubrics, wanted);
  const problems = new Problems();
  problems.list.push(...shelf.problemsWith(wanted));
  gatherUnits(readEvidence(evidence, shelf, {}, problems).entries, undefined, problems);
  const file = decodeSource(path, bytes, '', new Problems());
  const sound = shelf.shelved.flatMap(({ rubric }) => (rubric ? [[rubric.id, rubric] as const] : []));
  const role = rubrics.some((one) => one.path === path) ? 'rubric' : evidence.length > 0 ? 'evidence' : 'other';
  const remembered = [...(before?.rubrics ?? [])].filter(([, rubric]) => rubric.file.path === path);
  return {
    path,
    file,
    trees: file ? readTrees(file, new Problems()) : [],
    role,
    rubrics: new Map([...remembered, ...sound]),
    diagnostics: sortDiagnostics(mergeSlips(problems.list)).filter(({ span }) => span?.file.path === path),
  };
}

/** The rubric that a document is, or that its evidence names; the only one there is where it names none. */
export function rubricOf(root: Node | undefined, { rubrics, role }: Pick<Analysis, 'rubrics' | 'role'>): Rubric | undefined {
  const named = childOf(root, 'rubric') ?? firstEntry(root);
  if (named?.kind === 'scalar') return rubrics.get(named.text);
  return role === 'evidence' && rubrics.size === 1 ? [...rubrics.values()][0] : undefined;
}

function firstEntry(root: Node | undefined): Node | undefined {
  const units = childOf(root, 'units');
  return units?.kind === 'list' ? units.items.map((unit) => childOf(unit, 'rubric')).find((found) => found !== undefined) : undefined;
}
