// From the paths of a command line to the files they mean: folders searched in a fixed order, each file once, names as people see them.

import path from 'node:path';
import { failureCode, type FolderEntry, type Io } from './io.js';

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
  const found = endings === yaml ? yamlFiles(entries, folder, io) : filesAmong(entries, folder, io, endings);
  for (const file of found) if (!files.has(file.location)) files.set(file.location, file);
  if (!deep) return;
  for (const { name, kind } of entries)
    if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') walk(path.join(folder, name), io, walked);
}

const known = new WeakMap<readonly FolderEntry[], readonly FoundFile[]>();

/** While a command watches, a folder that stays as it was is the very same list. */
function yamlFiles(entries: readonly FolderEntry[], folder: string, io: Io): readonly FoundFile[] {
  const files = known.get(entries) ?? filesAmong(entries, folder, io, yaml);
  known.set(entries, files);
  return files;
}

function filesAmong(entries: readonly FolderEntry[], folder: string, io: Io, endings: RegExp): FoundFile[] {
  const inside = folder.endsWith(path.sep) ? folder : folder + path.sep;
  return entries
    .filter(({ name, kind }) => kind === 'file' && endings.test(name) && !name.startsWith('.'))
    .map(({ name }) => ({ location: inside + name, path: shownPath(inside + name, io), explicit: false }))
    .sort((a, b) => byCodePoint(a.path, b.path));
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

/** UTF-16 order and code-point order differ beyond the basic plane: compare whole characters. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return rankOfUnit(left) - rankOfUnit(right);
  }
  return a.length - b.length;
}

/** Halves of characters beyond the basic plane come behind all others. */
const rankOfUnit = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
