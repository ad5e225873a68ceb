// A scripted language client over stdio: starts a server, sends requests, keeps what the server says about files.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface PublishedDiagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly code?: string;
  readonly message: string;
  readonly source?: string;
}

export class LanguageClient {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number | string, (message: Message) => void>();
  private readonly listeners = new Set<() => void>();
  private readonly published = new Map<string, readonly PublishedDiagnostic[]>();
  private buffer = Buffer.alloc(0);
  private last = 0;
  error = '';

  /** @param answer what the client says to requests of the server, by method */
  constructor(
    command: readonly [string, ...string[]],
    private readonly answer: (method: string, params: unknown) => unknown = () => null,
    options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string | undefined>> } = {},
  ) {
    const [program, ...argv] = command;
    this.child = spawn(program, argv, { stdio: ['pipe', 'pipe', 'pipe'], ...options });
    this.child.stdout!.on('data', (chunk: Buffer) => this.receive(chunk));
    this.child.stderr!.on('data', (chunk: Buffer) => (this.error += chunk.toString()));
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    const id = ++this.last;
    const answered = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    this.send({ id, method, params });
    const { result, error } = await answered;
    if (error) throw new Error(error.message);
    return result as Result;
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  open(uri: string, text: string): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  }

  change(uri: string, text: string, version: number): void {
    this.published.delete(uri);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  /** What the server says about a file: what it has said already, or says next. */
  async diagnosticsOf(uri: string): Promise<readonly PublishedDiagnostic[]> {
    for (;;) {
      const found = this.published.get(uri);
      if (found) return found;
      await new Promise<void>((resolve) => this.listeners.add(resolve));
    }
  }

  /** Ends the server as editors do, and gives its exit code. */
  async close(): Promise<number | null> {
    await this.request('shutdown', null);
    const gone = once(this.child, 'exit');
    this.notify('exit', null);
    const [code] = (await gone) as [number | null];
    return code;
  }

  kill(): void {
    this.child.kill();
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const head = this.buffer.indexOf('\r\n\r\n');
      const length = head === -1 ? undefined : Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, head).toString())![1]);
      if (length === undefined || this.buffer.length < head + 4 + length) return;
      const body = this.buffer.subarray(head + 4, head + 4 + length).toString();
      this.buffer = this.buffer.subarray(head + 4 + length);
      this.take(JSON.parse(body) as Message);
    }
  }

  private take(message: Message): void {
    const { id, method, params } = message;
    if (id !== undefined && method === undefined) {
      this.waiting.get(id)?.(message);
      this.waiting.delete(id);
    } else if (id !== undefined) {
      this.send({ id, result: this.answer(method!, params) });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly PublishedDiagnostic[] };
      this.published.set(uri, diagnostics);
      for (const wake of this.listeners) wake();
      this.listeners.clear();
    }
  }
}

/** A text with `|` where the cursor is. */
export function atCursor(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf('|');
  const before = marked.slice(0, at).split('\n');
  return { text: marked.replace('|', ''), position: { line: before.length - 1, character: before.at(-1)!.length } };
}
