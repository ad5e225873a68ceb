// The port while a command watches: a file that did not change is the very same bytes again, so that whatever was worked out from them still holds.
// It asks the file system each time and relies on no event: a folder is listed anew, a file is looked at and read where it may have changed.

import path from 'node:path';
import type { FolderEntry, Io } from './io.js';

interface ReadBefore {
  readonly version: string | undefined;
  readonly bytes: Uint8Array;
}

export function rememberingIo(io: Io): Io {
  const files = new Map<string, ReadBefore>();
  const folders = new Map<string, readonly FolderEntry[]>();
  const worked = new Map<(bytes: Uint8Array) => unknown, WeakMap<Uint8Array, unknown>>();
  return {
    ...io,
    listFolder: (folder) => {
      const before = folders.get(folder);
      const entries = io.listFolder(folder);
      if (before && isSameList(before, entries)) return before;
      const names = new Set(entries.map(({ name }) => name));
      for (const { name } of before ?? []) if (!names.has(name)) files.delete(path.join(folder, name));
      folders.set(folder, entries);
      return entries;
    },
    readFile: (file) => {
      const before = files.get(file);
      // Asked before the file is read: a change in between shows the next time.
      const version = io.versionOf(file);
      if (before && version !== undefined && version === before.version) return before.bytes;
      const read = io.readFile(file);
      const bytes = before && isSameBytes(before.bytes, read) ? before.bytes : read;
      files.set(file, { version, bytes });
      return bytes;
    },
    once: <T>(work: (bytes: Uint8Array) => T, bytes: Uint8Array): T => {
      const known = worked.get(work) ?? new WeakMap<Uint8Array, unknown>();
      worked.set(work, known);
      if (!known.has(bytes)) known.set(bytes, work(bytes));
      return known.get(bytes) as T;
    },
  };
}

const isSameList = (a: readonly FolderEntry[], b: readonly FolderEntry[]): boolean =>
  a.length === b.length && a.every(({ name, kind }, at) => b[at]!.name === name && b[at]!.kind === kind);

const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0;
