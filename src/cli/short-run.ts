// Which runs are over before what V8 would optimize is of any use. Making twenty units' worth of functions faster takes longer than ranking them.

import type { SourceBytes } from './engine.js';
import type { Inputs } from './inputs.js';
import type { Io } from './io.js';

/** Bytes: about a thousand units, from where on optimizing is worth its time. */
const muchEvidence = 1 << 20;

/** Bytes: what is proved of a rubric grows faster than the rubric. */
const muchRubric = 1 << 14;

const sizeOf = (files: readonly SourceBytes[]): number => files.reduce((sum, { bytes }) => sum + bytes.length, 0);

export function expectScoring({ evidence }: Inputs, io: Io): void {
  if (sizeOf(evidence) < muchEvidence) io.expectShortRun();
}

/** @param rubrics that are validated, not those that were merely found */
export function expectValidating(rubrics: readonly SourceBytes[], { evidence }: Inputs, io: Io): void {
  if (sizeOf(rubrics) < muchRubric && sizeOf(evidence) < muchEvidence) io.expectShortRun();
}
