// Threads that are none: they do their work before the main thread begins, as far as a share of the files.

import { ThreadWork, type Job, type Thread } from '../../src/cli/crew/thread.js';

/** @param share of the files that it finds unclaimed; @param pieces of rows that it makes before it goes silent */
export function pretendedThread(job: Job, readFile: (location: string) => Uint8Array, share: number, pieces = Infinity): Thread {
  const work = new ThreadWork({ ...job, files: job.files.slice(0, Math.floor(job.files.length * share)) }, readFile);
  const answer = work.read();
  const rows = work.rows();
  let given = 0;
  return {
    answer: () => Promise.resolve(structuredClone(answer)),
    rows: () => (given++ < pieces ? (rows.next().value ?? undefined) : undefined),
    end: () => {},
  };
}

export const deadThread: Thread = { answer: () => Promise.resolve(undefined), rows: () => undefined, end: () => {} };
