// Where a thread begins.

import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { ahead, type ThreadData } from './node-threads.js';
import { ThreadWork } from './thread.js';

const { job, rows, sent } = workerData as ThreadData;
const counter = new Int32Array(sent);
const work = new ThreadWork(job, (location) => fs.readFileSync(location));
parentPort!.postMessage(work.read());

const pieces = work.rows();
const send = (): void => {
  const { value } = pieces.next();
  if (value) rows.postMessage(value, [value.bytes.buffer as ArrayBuffer]);
  else rows.postMessage(null);
  Atomics.add(counter, 0, 1);
  Atomics.notify(counter, 0);
};
rows.on('message', send);
for (let piece = 0; piece < ahead; piece++) send();
