// The files of a command line, read and sorted into rubrics and evidence, with the rubrics that lie where they are looked for.

import path from 'node:path';
import { classify, type DocumentKind } from './classify.js';
import type { SourceBytes } from './engine.js';
import type { Io } from './io.js';
import { collectFiles, filesInFolder, type Collected, type FoundFile, type PathProblem } from './paths.js';

export interface Inputs {
  readonly rubrics: readonly SourceBytes[];
  readonly evidence: readonly SourceBytes[];
  readonly tests: readonly SourceBytes[];
  /** Files named on the command line that are neither. */
  readonly strangers: readonly string[];
  readonly problems: readonly PathProblem[];
}

interface Document extends SourceBytes {
  readonly kind: DocumentKind;
  readonly explicit: boolean;
}

/**
 * @param paths of the command's arguments
 * @param rubricPaths of `--rubrics`; where given, no rubric is searched for elsewhere
 */
export function readInputs(paths: readonly string[], rubricPaths: readonly string[] | undefined, io: Io): Inputs {
  const given = collectFiles(paths, io);
  return sortInputs(given.files, shelvesFor(given, rubricPaths, io), io);
}

/** Rubrics beside the files that were named. */
export interface Shelves {
  readonly asked: readonly Document[];
  readonly found: readonly Document[];
  /** Of the search and of the paths. */
  readonly problems: readonly PathProblem[];
}

export function shelvesFor(given: Collected, rubricPaths: readonly string[] | undefined, io: Io): Shelves {
  const asked: Collected = rubricPaths ? collectFiles(rubricPaths, io) : { files: [], problems: [] };
  const problems = [...given.problems, ...asked.problems];
  const known = new Set(given.files.map(({ location }) => location));
  const found = rubricPaths ? [] : searchRubrics(given.files, io).filter(({ location }) => !known.has(location));
  return { asked: readAll(asked.files, true, io, problems), found: readAll(found, false, io, problems), problems };
}

/** What the files are. */
export function sortInputs(files: readonly FoundFile[], shelves: Shelves, io: Io): Inputs {
  const problems = [...shelves.problems];
  const documents = readAll(files, true, io, problems);
  const { asked, found } = shelves;
  const rubrics = [
    ...documents.filter(({ kind }) => kind === 'rubric'),
    ...asked.filter(({ kind, explicit }) => kind === 'rubric' || kind === 'empty' || (kind === 'unclear' && explicit)),
    ...found.filter(({ kind }) => kind === 'rubric'),
  ];
  // A file without a key that can be made out, or with nothing in it, goes to the reader: it says what is wrong.
  const evidence = documents.filter(({ kind }) => kind === 'evidence' || kind === 'empty' || kind === 'unclear');
  const strangers = [...documents, ...asked].filter(({ kind, explicit }) => (kind === 'other' || kind === 'test') && explicit);
  return {
    rubrics: onceEach(rubrics),
    evidence: evidence.map(sourceOf),
    tests: documents.filter(({ kind }) => kind === 'test').map(sourceOf),
    strangers: strangers.map((document) => document.path),
    problems,
  };
}

const sourceOf = ({ path: shown, bytes, named = true }: Document): SourceBytes => ({ path: shown, bytes, named });

/** The rubrics for files that are no evidence yet: those asked for, else those that lie where rubrics are looked for. */
export function rubricsFor(
  files: readonly FoundFile[],
  rubricPaths: readonly string[] | undefined,
  io: Io,
): Pick<Inputs, 'rubrics' | 'problems'> {
  const asked: Collected = rubricPaths ? collectFiles(rubricPaths, io) : { files: searchRubrics(files, io), problems: [] };
  const problems = [...asked.problems];
  const named = rubricPaths !== undefined;
  const documents = readAll(asked.files, named, io, problems);
  return { rubrics: onceEach(documents.filter(({ kind, explicit }) => kind === 'rubric' || (kind === 'unclear' && explicit))), problems };
}

function onceEach(files: readonly Document[]): SourceBytes[] {
  const byPath = new Map<string, SourceBytes>();
  for (const file of files) if (!byPath.has(file.path)) byPath.set(file.path, sourceOf(file));
  return [...byPath.values()];
}

function readAll(files: readonly FoundFile[], named: boolean, io: Io, problems: PathProblem[]): Document[] {
  return files.flatMap(({ location, path: shown, explicit }) => {
    try {
      const bytes = io.readFile(location);
      return [{ path: shown, bytes, named, explicit, kind: io.once(classify, bytes) }];
    } catch {
      problems.push({ path: shown, reason: 'denied' });
      return [];
    }
  });
}

/**
 * `rubrics/` under the working directory; rubric files in the folders of the evidence; `rubrics/` in those folders and in each above
 * them up to the working directory. For evidence from elsewhere: its folder and the one above.
 */
function searchRubrics(evidence: readonly FoundFile[], io: Io): FoundFile[] {
  const homes = new Set(evidence.map(({ location }) => path.dirname(location)));
  const shelves = new Set([path.join(io.workingFolder, 'rubrics')]);
  for (const home of homes) for (const folder of upwards(home, io.workingFolder)) shelves.add(path.join(folder, 'rubrics'));
  const besides = [...homes].flatMap((home) => filesInFolder(home, io, false));
  const shelved = [...shelves].filter((shelf) => io.kindOf(shelf) === 'folder').flatMap((shelf) => filesInFolder(shelf, io, true));
  const unique = new Map([...shelved, ...besides].map((file) => [file.location, file]));
  return [...unique.values()];
}

function upwards(folder: string, top: string): string[] {
  const relative = path.relative(top, folder);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return [folder, path.dirname(folder)];
  const steps = relative === '' ? [] : relative.split(path.sep);
  return [top, ...steps.map((_, at) => path.join(top, ...steps.slice(0, at + 1)))];
}
