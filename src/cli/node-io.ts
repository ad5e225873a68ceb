// The port on a real machine. Gets the running program's streams and environment from main.ts.

import fs from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { failureCode, OutputFailed, type FileContent, type FileKind, type Io, type TerminalFacts } from './io.js';

/** The part of Node's global that the port needs. */
export interface Host {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  readonly pid: number;
  readonly argv: readonly string[];
  cwd(): string;
}

export function nodeIo(host: Host): Io {
  return {
    workingFolder: host.cwd(),
    output: factsOf(1, () => host.stdout),
    errorOutput: factsOf(2, () => host.stderr),
    canAsk: () => host.stdin.isTTY === true && host.stdout.isTTY === true,
    kindOf,
    listFolder: (folder) =>
      fs.readdirSync(folder, { withFileTypes: true }).map((entry) => {
        if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOfStats(entry) };
        return { name: entry.name, kind: kindOf(path.join(folder, entry.name)) === 'file' ? 'file' : 'other' };
      }),
    readFile: (file) => fs.readFileSync(file),
    threadsPay,
    threads: async (job) => {
      const program = programOf(host.argv);
      return program === undefined ? [] : (await import('./crew/node-threads.js')).nodeThreads(program, job);
    },
    versionOf,
    once: (work, bytes) => work(bytes),
    readInput,
    writeFile: (file, content) => writeWhole(file, content, host.pid),
    removeFile: (file) => fs.rmSync(file, { force: true }),
    touch: (file) => {
      const now = new Date();
      fs.utimesSync(file, now, now);
    },
    extentOf: (file) => {
      const { size, mtimeMs } = fs.statSync(file);
      return { size, time: mtimeMs };
    },
    program: () => {
      const program = programOf(host.argv);
      return program === undefined ? undefined : fs.readFileSync(program);
    },
    makeFolder: (folder) => void fs.mkdirSync(folder, { recursive: true }),
    watch: async (paths, changed) => (await import('./file-watch.js')).watchFiles(paths, changed),
    writeOut: quietWriter(1),
    writeError: quietWriter(2),
    streams: () => ({ input: host.stdin, output: host.stdout }),
    environment: (name) => host.env[name],
    // Bytes: V8 optimizes no function that is larger. Not `--no-opt`, which Node 22 cannot take back to the same flags: see launch.cjs.
    expectShortRun: () => setFlagsFromString('--max-optimized-bytecode-size=0'),
    now: () => performance.now(),
    platform: `node ${host.version} ${host.platform} ${host.arch}`,
  };
}

/** Node's stream is asked only where there may be a terminal: making it takes longer than everything else here. */
function factsOf(descriptor: number, stream: () => NodeJS.WriteStream): TerminalFacts {
  const terminal = () => (isDevice(descriptor) ? stream() : undefined);
  return {
    get isTerminal() {
      return terminal()?.isTTY === true;
    },
    /** A pseudo-terminal may report 0 columns. */
    get columns() {
      return terminal()?.columns || 80;
    },
  };
}

function isDevice(descriptor: number): boolean {
  try {
    const stats = fs.fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== fs.statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/** The launcher that the build makes; nothing else knows how to begin a thread. */
function programOf([, program]: readonly string[]): string | undefined {
  const file = program === undefined ? undefined : fs.realpathSync(program);
  return file?.endsWith('.cjs') ? file : undefined;
}

function kindOf(file: string): FileKind {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats ? kindOfStats(stats) : 'missing';
}

const kindOfStats = (entry: { isFile(): boolean; isDirectory(): boolean }): FileKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** A thread first learns what the main one knows already. Measured: docs/performance.md. */
const threadsPay = 3000;

/** Times of file systems are coarse (FAT: two seconds), and two changes may share one. Milliseconds. */
const coarsest = 2500;

/** The time of change (ctime) moves even where a tool sets the time of modification back. */
function versionOf(file: string): string | undefined {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (!stats || Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) < coarsest) return undefined;
  return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino} ${stats.dev}`;
}

const pieceSize = 1 << 16;

function* readInput(): Generator<Uint8Array> {
  for (;;) {
    const piece = Buffer.allocUnsafe(pieceSize);
    const length = patiently(() => fs.readSync(0, piece));
    if (length === 0) return;
    yield piece.subarray(0, length);
  }
}

/** The other end of a pipe may have set it not to wait. The end of a stream is no failure either. */
function patiently(call: () => number): number {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const code = failureCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Beside the target first, then renamed over it. Devices (`/dev/stdout`) and pipes cannot be renamed over and are written directly. */
function writeWhole(file: string, content: FileContent, pid: number): void {
  const kind = kindOf(file);
  if (kind !== 'file' && kind !== 'missing') return writePieces(file, content);
  const target = kind === 'file' ? fs.realpathSync(file) : file;
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${pid}.tmp`);
  try {
    writePieces(temporary, content, kind === 'file' ? fs.statSync(target).mode : undefined);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function writePieces(file: string, content: FileContent, mode?: number): void {
  if (typeof content === 'string' || content instanceof Uint8Array) return fs.writeFileSync(file, content, { mode });
  const descriptor = fs.openSync(file, 'w', mode);
  try {
    for (const piece of content) fs.writeFileSync(descriptor, piece);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** A reader that has seen enough (`| head`) closes the pipe: what is left to say is then dropped without a word. */
function quietWriter(descriptor: number): (text: string | Uint8Array) => void {
  let closed = false;
  return (text) => {
    if (!closed) closed = !writeAll(descriptor, typeof text === 'string' ? Buffer.from(text) : text);
  };
}

/** False when nobody reads any more. */
function writeAll(descriptor: number, bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    try {
      const from = at;
      at += patiently(() => fs.writeSync(descriptor, bytes, from));
    } catch (error) {
      // Nobody could read that errors cannot be written.
      if (failureCode(error) === 'EPIPE' || descriptor === 2) return false;
      throw new OutputFailed('', { cause: error });
    }
  }
  return true;
}
