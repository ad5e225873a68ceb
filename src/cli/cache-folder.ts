// The folder of `--cache`: pieces of work by name. Any number of programs may use it at once; whatever fails here only makes a run slower.

import path from 'node:path';
import { hashOf } from '../assessment/sources.js';
import type { Store } from '../memory/store.js';
import { cacheWords } from './words-cache.js';
import { UsageError } from './exit-codes.js';
import { failureCode, type Io } from './io.js';
import type { Session } from './session.js';

/** Bytes that all of it may take. What a run has used stays, however much it is. */
const mostBytes = 2 ** 30;

/** Known to programs that make backups: https://bford.info/cachedir/ */
const tagName = 'CACHEDIR.TAG';
const signature = 'Signature: 8a477f597d28d172789f06886806bc55';

const shelves = ['groups', 'index'];

export interface CacheOptions {
  readonly cache?: string;
  readonly reference?: boolean;
  readonly watch?: boolean;
  readonly quiet?: boolean;
}

export interface CacheFolder {
  readonly store: Store;
  /** Names the program. */
  readonly edition: string;
  /** Makes room, and says if nothing could be kept. */
  readonly finish: () => void;
}

/** Undefined where none is asked for, or none can be used. */
export function openCache(options: CacheOptions, session: Session): CacheFolder | undefined {
  if (options.cache === undefined) return undefined;
  const { io, language, remark } = session;
  const words = cacheWords[language];
  if (options.reference) throw new UsageError(words.notWith('--reference'));
  if (options.watch) throw new UsageError(words.notWith('--watch'));
  const folder = path.resolve(io.workingFolder, options.cache);
  checkFolder(folder, options.cache, session);
  const program = io.program();
  if (program === undefined) {
    remark(words.unbuilt, options.quiet === true);
    return undefined;
  }
  const pieces = new Pieces(folder, `${cacheWords.zh.tag}\n# ${cacheWords.en.tag}`, io);
  const finish = (): void => {
    pieces.makeRoom();
    if (pieces.failure !== undefined) remark(words.notKept(options.cache!, reasonOf(pieces.failure, session)), options.quiet === true);
  };
  return { store: pieces, edition: hashOf(program), finish };
}

/** Nothing is ever written into, or deleted from, a folder that holds anything else. */
function checkFolder(folder: string, written: string, { io, language }: Session): void {
  const words = cacheWords[language];
  const kind = io.kindOf(folder);
  if (kind === 'missing') return;
  if (kind !== 'folder') throw new UsageError(words.notFolder(written));
  const names = io.listFolder(folder).map(({ name }) => name);
  if (names.length > 0 && !names.includes(tagName)) throw new UsageError(words.strange(written));
}

function reasonOf(failure: unknown, { words }: Session): string {
  const code = failureCode(failure);
  return code === 'EACCES' || code === 'EROFS' || code === 'EPERM'
    ? words.folderDenied
    : failure instanceof Error
      ? failure.message
      : String(code);
}

class Pieces implements Store {
  /** Why the last piece could not be written. */
  failure: unknown;
  private readonly used = new Set<string>();
  private isMade = false;
  private wrote = false;

  constructor(
    private readonly folder: string,
    private readonly about: string,
    private readonly io: Io,
  ) {}

  read(name: string): Uint8Array | undefined {
    const file = path.join(this.folder, name);
    const piece = attempt(() => this.io.readFile(file));
    if (!piece) return undefined;
    this.used.add(file);
    // Tells when it was last of use.
    attempt(() => this.io.touch(file));
    return piece;
  }

  write(name: string, content: Uint8Array): void {
    if (this.failure !== undefined) return;
    const file = path.join(this.folder, name);
    try {
      this.make();
      this.io.writeFile(file, content);
      this.used.add(file);
      this.wrote = true;
    } catch (error) {
      this.failure = error;
    }
  }

  private make(): void {
    if (this.isMade) return;
    for (const shelf of shelves) this.io.makeFolder(path.join(this.folder, shelf));
    this.io.writeFile(path.join(this.folder, tagName), `${signature}\n# ${this.about}\n`);
    this.io.writeFile(path.join(this.folder, '.gitignore'), '*\n');
    this.isMade = true;
  }

  /** What was of no use for longest goes first. */
  makeRoom(): void {
    if (!this.wrote) return;
    const files = shelves.flatMap((shelf) => {
      const folder = path.join(this.folder, shelf);
      return (attempt(() => this.io.listFolder(folder)) ?? []).flatMap(({ name, kind }) => {
        const file = path.join(folder, name);
        const extent = kind === 'file' ? attempt(() => this.io.extentOf(file)) : undefined;
        return extent ? [{ file, ...extent }] : [];
      });
    });
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    for (const { file, size } of files.sort((a, b) => a.time - b.time)) {
      if (bytes <= mostBytes) return;
      if (this.used.has(file)) continue;
      attempt(() => this.io.removeFile(file));
      bytes -= size;
    }
  }
}

/** Another program may have taken it away. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
