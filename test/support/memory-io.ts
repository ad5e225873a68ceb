// A machine made of objects: files in a map, streams in strings, a clock that is told the time. For tests of the command line.

import path from 'node:path';
import type { FileContent, FileKind, FolderEntry, Io, TerminalFacts } from '../../src/cli/io.js';

export interface MemoryIo extends Io {
  readonly files: Map<string, Uint8Array>;
  readonly out: () => string;
  readonly error: () => string;
  readonly textOf: (file: string) => string | undefined;
  /** Moves the clock on, milliseconds. */
  readonly pass: (milliseconds: number) => void;
}

export interface Machine {
  /** Relative paths are under the working folder /desk. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What comes in on stdin. */
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly output?: Partial<TerminalFacts>;
  readonly errorOutput?: Partial<TerminalFacts>;
  /** Files that exist but cannot be read. */
  readonly denied?: readonly string[];
  /** The file that the program runs from. */
  readonly program?: Uint8Array;
  /** What writing a file throws, by its code. */
  readonly failWriting?: string;
  readonly threads?: Io['threads'];
  /** What is written to files while a command watches, one change after another; then watching ends. */
  readonly edits?: readonly Readonly<Record<string, string>>[];
}

const workingFolder = '/desk';
const piped: TerminalFacts = { isTerminal: false, columns: 80 };

export function memoryIo(machine: Machine = {}): MemoryIo {
  const absolute = (file: string): string => path.posix.resolve(workingFolder, file);
  const files = new Map<string, Uint8Array>();
  for (const [file, content] of Object.entries(machine.files ?? {})) {
    files.set(absolute(file), typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  const denied = new Set((machine.denied ?? []).map(absolute));
  const out: string[] = [];
  const error: string[] = [];
  let time = 0;
  const times = new Map<string, number>();
  let ticks = 0;
  return {
    workingFolder,
    files,
    output: { ...piped, ...machine.output },
    errorOutput: { ...piped, ...machine.errorOutput },
    canAsk: () => false,
    expectShortRun: () => {},
    kindOf: (file) => kindIn(files, file),
    listFolder: (folder) => listIn(files, folder),
    readFile: (file) => {
      const content = files.get(file);
      if (content === undefined) throw failure('ENOENT');
      if (denied.has(file)) throw failure('EACCES');
      return content;
    },
    ...(machine.threads && { threads: machine.threads }),
    versionOf: () => undefined,
    once: (work, bytes) => work(bytes),
    readInput: () => [new TextEncoder().encode(machine.input ?? '')],
    writeFile: (file, content) => {
      if (machine.failWriting !== undefined) throw failure(machine.failWriting);
      files.set(file, bytesOf(content));
      times.set(file, ++ticks);
    },
    removeFile: (file) => void files.delete(file),
    touch: (file) => void times.set(file, ++ticks),
    extentOf: (file) => ({ size: files.get(file)!.length, time: times.get(file) ?? 0 }),
    program: () => machine.program,
    makeFolder: () => {
      if (machine.failWriting !== undefined) throw failure(machine.failWriting);
    },
    watch: async (_paths, changed) => {
      for (const edit of machine.edits ?? []) {
        for (const [file, content] of Object.entries(edit)) files.set(absolute(file), new TextEncoder().encode(content));
        await changed();
      }
    },
    writeOut: (text) => void out.push(textOf(text)),
    writeError: (text) => void error.push(text),
    streams: () => {
      throw new Error('no conversation with a machine made of objects');
    },
    environment: (name) => machine.environment?.[name],
    now: () => time,
    platform: 'memory',
    out: () => out.join(''),
    error: () => error.join(''),
    textOf: (file) => {
      const content = files.get(absolute(file));
      return content && new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    },
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

function kindIn(files: ReadonlyMap<string, unknown>, file: string): FileKind {
  if (files.has(file)) return 'file';
  return [...files.keys()].some((each) => each.startsWith(`${file}/`)) ? 'folder' : 'missing';
}

/** In the order the files were put in: callers must not rely on a file system's order. */
function listIn(files: ReadonlyMap<string, unknown>, folder: string): FolderEntry[] {
  const names = new Map<string, FileKind>();
  for (const file of files.keys()) {
    if (!file.startsWith(`${folder}/`)) continue;
    const [name, ...deeper] = file.slice(folder.length + 1).split('/');
    names.set(name!, deeper.length > 0 ? 'folder' : 'file');
  }
  return [...names].map(([name, kind]) => ({ name, kind }));
}

const textOf = (content: string | Uint8Array): string => (typeof content === 'string' ? content : new TextDecoder().decode(content));

function bytesOf(content: FileContent): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : Buffer.concat([...content]);
}
