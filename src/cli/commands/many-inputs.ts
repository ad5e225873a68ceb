// Evidence in a great many files: read by all processors, and held in memory only as far as scoring needs it.

import type { Assessment } from '../../assessment/assess.js';
import type { Collected } from '../paths.js';
import type { Job } from '../crew/thread.js';
import type { ScoreRequest, Services, SourceBytes } from '../engine.js';
import { sortInputs, type Inputs, type Shelves } from '../inputs.js';
import type { Io } from '../io.js';

/** From here on files are read as they are needed, by as many threads as the machine gives; fewer are read at once and held. */
export const many = 2000;

/** So many files tell how long the others will take. */
const fewToTell = 256;

export interface ManyInputs {
  /** `evidence` holds what needs a closer look. */
  readonly inputs: Inputs;
  /** Everything that is evidence, in order. */
  readonly files: readonly string[];
  readonly finish: () => Assessment;
}

interface Given {
  readonly given: Collected;
  readonly shelves: Shelves;
  readonly request: Omit<ScoreRequest, 'rubrics' | 'evidence'>;
}

/** @returns undefined where there are not so many, or another way of reading was asked for */
export async function readMany({ given, shelves, request }: Given, services: Services, io: Io): Promise<ManyInputs | undefined> {
  const { stage, under, reference, rows } = request;
  if (!io.threads || given.files.length < many || rows !== 'lines' || reference || stage !== undefined || under !== undefined)
    return undefined;
  const aside = given.files.filter(({ path }) => mayBeRubric.test(path));
  const files = given.files.filter(({ path }) => !mayBeRubric.test(path));
  const { rubrics } = sortInputs(aside, shelves, io);
  const job: Job = {
    rubrics: rubrics.map(plainSource),
    files: files.map(({ location, path }) => ({ location, path })),
    next: new SharedArrayBuffer(4),
    portion: 64,
  };
  const { threads: start, threadsPay } = io;
  const reading = services.engine.begin({ ...request, rubrics, files: files.length });
  const { readWithCrew } = await import('../crew/crew.js');
  const crew = { job, start: () => start(job), isWorth: worth(files.length, threadsPay ?? 0, io) };
  const { taken, threads, others } = await readWithCrew(files, crew, reading, io);
  const inputs = sortInputs([...aside, ...others.map((index) => files[index]!)], shelves, io);
  if (inputs.rubrics.length > rubrics.length) {
    // A rubric among the evidence: it should have been known before.
    for (const thread of threads) thread.end();
    return undefined;
  }
  const paths = new Set([...taken.map(({ source }) => source.path), ...inputs.evidence.map(({ path }) => path)]);
  return {
    inputs,
    files: given.files.flatMap(({ path }) => (paths.has(path) ? [path] : [])),
    finish: () => reading.finish(inputs.evidence, taken),
  };
}

/** Judged by the files read last: a program that has just begun is slow. */
function worth(files: number, threadsPay: number, { now }: Pick<Io, 'now'>): (done: number) => boolean {
  let last = { done: 0, at: now() };
  return (done) => {
    if (done - last.done < fewToTell) return false;
    const at = now();
    const left = ((at - last.at) / (done - last.done)) * (files - done);
    const isWarm = last.done > 0;
    last = { done, at };
    return isWarm && left >= threadsPay;
  };
}

/** Where rubrics are looked for. */
const mayBeRubric = /(?:^|\/)rubrics\//;

/** A buffer is part of a larger one, all of which would go to every thread. */
const plainSource = (source: SourceBytes): SourceBytes => ({ ...source, bytes: Uint8Array.from(source.bytes) });
