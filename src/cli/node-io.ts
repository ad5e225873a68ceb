// The port on a real machine. Gets the running program's streams and environment from main.ts.

import fs from 'node:fs';
import path from 'node:path';
import { failureCode, type FileKind, type Io, type TerminalFacts } from './io.js';

/** The part of Node's global that the port needs. */
export interface Host {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  readonly pid: number;
  cwd(): string;
}

export function nodeIo(host: Host): Io {
  return {
    workingFolder: host.cwd(),
    output: facts(host.stdout),
    errorOutput: facts(host.stderr),
    kindOf,
    listFolder: (folder) =>
      fs.readdirSync(folder, { withFileTypes: true }).map((entry) => {
        if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOfStats(entry) };
        return { name: entry.name, kind: kindOf(path.join(folder, entry.name)) === 'file' ? 'file' : 'other' };
      }),
    readFile: (file) => fs.readFileSync(file),
    writeFile: (file, content) => writeWhole(file, content, host.pid),
    makeFolder: (folder) => void fs.mkdirSync(folder, { recursive: true }),
    writeOut: quietWriter(host.stdout),
    writeError: quietWriter(host.stderr),
    streams: () => ({ input: host.stdin, output: host.stdout }),
    environment: (name) => host.env[name],
    now: () => performance.now(),
    platform: `node ${host.version} ${host.platform} ${host.arch}`,
  };
}

/** A pseudo-terminal may report 0 columns. */
const facts = (stream: NodeJS.WriteStream): TerminalFacts => ({ isTerminal: stream.isTTY === true, columns: stream.columns || 80 });

function kindOf(file: string): FileKind {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats ? kindOfStats(stats) : 'missing';
}

const kindOfStats = (entry: { isFile(): boolean; isDirectory(): boolean }): FileKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** Beside the target first, then renamed over it. Devices (`/dev/stdout`) and pipes cannot be renamed over and are written directly. */
function writeWhole(file: string, content: string | Uint8Array, pid: number): void {
  const kind = kindOf(file);
  if (kind !== 'file' && kind !== 'missing') return fs.writeFileSync(file, content);
  const target = kind === 'file' ? fs.realpathSync(file) : file;
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${pid}.tmp`);
  try {
    fs.writeFileSync(temporary, content, kind === 'file' ? { mode: fs.statSync(target).mode } : {});
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** A reader that has seen enough (`| head`) closes the pipe: what is left to say is then dropped without a word. */
function quietWriter(stream: NodeJS.WriteStream): (text: string) => void {
  let closed = false;
  stream.on('error', (error) => {
    if (failureCode(error) !== 'EPIPE') throw error;
    closed = true;
  });
  return (text) => {
    if (!closed) stream.write(text);
  };
}
