// Real threads. Each runs the same program, which sees by its first argument that it is one of them (see scripts/launch.cjs).

import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { threadArgument } from './thread-argument.js';
import type { Job, RowsPiece, Thread, ThreadAnswer } from './thread.js';

/** Beside the main thread. More than these would wait for the one that writes. */
const mostThreads = 7;

/** Pieces of rows that a thread makes before they are asked for. */
export const ahead = 4;

/** Longer than the slowest piece takes; then the rows are made without the thread. Milliseconds. */
const patience = 30_000;

export interface ThreadData {
  readonly job: Job;
  readonly rows: MessagePort;
  /** One number: counts pieces that were sent. */
  readonly sent: SharedArrayBuffer;
}

/** @param program what Node runs as a thread */
export function nodeThreads(program: string, job: Job): Thread[] {
  const count = Math.min(availableParallelism() - 1, mostThreads);
  return Array.from({ length: count }, () => new NodeThread(program, job));
}

class NodeThread implements Thread {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly sent = new SharedArrayBuffer(4);
  private readonly answered: Promise<ThreadAnswer | undefined>;
  private isGone = false;

  constructor(program: string, job: Job) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const data: ThreadData = { job, rows: port2, sent: this.sent };
    this.worker = new Worker(program, { argv: [threadArgument], workerData: data, transferList: [port2], stdout: true, stderr: true });
    this.worker.unref();
    this.answered = new Promise((resolve) => {
      this.worker.once('message', (answer: ThreadAnswer) => resolve(answer));
      this.worker.once('error', () => resolve(undefined));
      this.worker.once('exit', () => resolve(undefined));
    });
  }

  async answer(): Promise<ThreadAnswer | undefined> {
    this.worker.ref();
    const answer = await this.answered;
    this.worker.unref();
    return answer;
  }

  rows(): RowsPiece | undefined {
    const counter = new Int32Array(this.sent);
    const until = performance.now() + patience;
    while (!this.isGone && performance.now() < until) {
      const before = Atomics.load(counter, 0);
      const received = receiveMessageOnPort(this.port) as { readonly message: RowsPiece | null } | undefined;
      if (received) {
        this.port.postMessage(null);
        if (received.message) return received.message;
        break;
      }
      Atomics.wait(counter, 0, before, 1000);
    }
    this.isGone = true;
    return undefined;
  }

  end(): void {
    this.port.close();
    void this.worker.terminate();
  }
}
