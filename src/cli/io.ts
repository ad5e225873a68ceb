// The port to the outside: files, streams, environment, clock. Commands see nothing else of the machine; tests bring their own.

import type { Job, Thread } from './crew/thread.js';

/** Whole, or piece by piece. */
export type FileContent = string | Uint8Array | Iterable<Uint8Array>;

export type FileKind = 'file' | 'folder' | 'other' | 'missing';

export interface FolderEntry {
  readonly name: string;
  /** Links to files count as files; links to folders as other, so that no walk runs in circles. */
  readonly kind: FileKind;
}

export interface TerminalFacts {
  readonly isTerminal: boolean;
  /** 80 where the stream does not know. */
  readonly columns: number;
}

/** Paths are absolute. Failures throw an error with the system's `code` (ENOENT, EACCES …). */
export interface Io {
  readonly workingFolder: string;
  readonly output: TerminalFacts;
  readonly errorOutput: TerminalFacts;
  /** A person sits at a terminal that shows questions and takes answers. */
  readonly canAsk: () => boolean;
  readonly kindOf: (path: string) => FileKind;
  readonly listFolder: (path: string) => readonly FolderEntry[];
  readonly readFile: (path: string) => Uint8Array;
  /** Threads at work on a job, where there are processors for them. */
  readonly threads?: (job: Job) => Promise<readonly Thread[]>;
  /** Milliseconds of work from which on they gain anything. */
  readonly threadsPay?: number;
  /** As long as it stays the same, so does what the file holds. Undefined: it was changed so lately that another change might not show, or it is not there. */
  readonly versionOf: (path: string) => string | undefined;
  /** What a function makes of bytes; while a command watches, the same again for the very same bytes. */
  readonly once: <T>(work: (bytes: Uint8Array) => T, bytes: Uint8Array) => T;
  /** What comes in on stdin, piece by piece, until it ends. */
  readonly readInput: () => Iterable<Uint8Array>;
  /** Whole or not at all: a reader never sees half a file, and an old file survives a failure. */
  readonly writeFile: (path: string, content: FileContent) => void;
  readonly removeFile: (path: string) => void;
  /** Marks it as used now. */
  readonly touch: (path: string) => void;
  /** Bytes, and when it was last written or touched (only to be compared). */
  readonly extentOf: (path: string) => { readonly size: number; readonly time: number };
  /** The file that this program runs from, if it is another file whenever the program is another one. */
  readonly program: () => Uint8Array | undefined;
  /** With the folders above it; a folder that is there stays as it is. */
  readonly makeFolder: (path: string) => void;
  /** Calls back after YAML files at or below the paths were added, changed or removed; ends only with the program. */
  readonly watch: (paths: readonly string[], changed: () => Promise<void>) => Promise<void>;
  readonly writeOut: (text: string | Uint8Array) => void;
  readonly writeError: (text: string) => void;
  /** For a conversation with a program: what it says, and where it listens. */
  readonly streams: () => { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  /** Undefined where the variable is not set; an empty one is empty. */
  readonly environment: (name: string) => string | undefined;
  /** There is little to do: nothing is to be prepared that pays only in a long run. */
  readonly expectShortRun: () => void;
  /** Milliseconds, for measuring how long something takes. */
  readonly now: () => number;
  /** What a bug report needs to know of the machine. */
  readonly platform: string;
}

/** The system's code of a failed call: ENOENT, EACCES … */
/** Thrown where the output that the program was given cannot be written: a full disk behind `>`. */
export class OutputFailed extends Error {}

export const failureCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
