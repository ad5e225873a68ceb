// From the paths of a command line to the files they mean: folders searched in a fixed order, each file once, names as people see them.

import path from 'node:path';
import { compareText } from '../order/index.js';
import { failureCode, type Io } from './io.js';

export interface FoundFile {
  /** For reading: absolute, bytes of the name as the file system has them. */
  readonly location: string;
  /** For people: relative to the working directory where it lies within, forward slashes, NFC. */
  readonly path: string;
  /** The path itself was written on the command line, not a folder above it. */
  readonly explicit: boolean;
}

export interface PathProblem {
  readonly path: string;
  readonly reason: 'missing' | 'denied' | 'not_a_file';
}

export interface Collected {
  readonly files: readonly FoundFile[];
  readonly problems: readonly PathProblem[];
}

const yaml = /\.ya?ml$/i;

/** Files of the arguments in order of their shown path, by code point: no locale, no file system decides the order. */
export function collectFiles(paths: readonly string[], io: Io, endings: RegExp = yaml): Collected {
  const files = new Map<string, FoundFile>();
  const problems: PathProblem[] = [];
  for (const written of paths) {
    const location = locate(written, io);
    const kind = kindOf(location, io);
    if (kind === 'file') files.set(location, { location, path: shownPath(location, io), explicit: true });
    else if (kind === 'folder') walk(location, io, { files, problems, endings });
    else problems.push({ path: written, reason: kind === 'missing' ? 'missing' : kind === 'denied' ? 'denied' : 'not_a_file' });
  }
  return { files: [...files.values()].sort((a, b) => byCodePoint(a.path, b.path)), problems };
}

/** The YAML files directly in a folder, or below it too. */
export function filesInFolder(folder: string, io: Io, deep: boolean): FoundFile[] {
  const files = new Map<string, FoundFile>();
  walk(folder, io, { files, problems: [], endings: yaml }, deep);
  return [...files.values()].sort((a, b) => byCodePoint(a.path, b.path));
}

interface Walk {
  readonly files: Map<string, FoundFile>;
  readonly problems: PathProblem[];
  readonly endings: RegExp;
}

function walk(folder: string, io: Io, walked: Walk, deep = true): void {
  const { files, problems, endings } = walked;
  let entries;
  try {
    entries = io.listFolder(folder);
  } catch {
    problems.push({ path: shownPath(folder, io), reason: 'denied' });
    return;
  }
  for (const { name, kind } of entries) {
    const location = path.join(folder, name);
    if (kind === 'folder' && deep && !name.startsWith('.') && name !== 'node_modules') walk(location, io, walked);
    if (kind !== 'file' || !endings.test(name) || name.startsWith('.') || files.has(location)) continue;
    files.set(location, { location, path: shownPath(location, io), explicit: false });
  }
}

function kindOf(location: string, io: Io): ReturnType<Io['kindOf']> | 'denied' {
  try {
    return io.kindOf(location);
  } catch (error) {
    return failureCode(error) === 'EACCES' ? 'denied' : 'missing';
  }
}

/** A name typed in one normal form may be stored in the other. */
function locate(written: string, io: Io): string {
  const forms = [written, written.normalize('NFC'), written.normalize('NFD')].map((form) => path.resolve(io.workingFolder, form));
  return forms.find((form) => kindOf(form, io) !== 'missing') ?? forms[0]!;
}

export function shownPath(location: string, io: Io): string {
  const relative = relativeTo(io.workingFolder, location);
  const within = relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  return (within ? relative || '.' : location).split(path.sep).join('/').normalize('NFC');
}

/** As `path.relative`, which goes through both paths letter by letter, several times; nearly all files lie below the working folder. */
function relativeTo(folder: string, location: string): string {
  const below = `${folder}${path.sep}`;
  return location.startsWith(below) ? location.slice(below.length) : path.relative(folder, location);
}

const beyondBasic = /[\ud800-\udfff]/;

/** UTF-16 order and code-point order differ beyond the basic plane: compare whole characters. */
export function byCodePoint(a: string, b: string): number {
  if (!beyondBasic.test(a) && !beyondBasic.test(b)) return compareText(a, b);
  const left = [...a];
  const right = [...b];
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const order = left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
