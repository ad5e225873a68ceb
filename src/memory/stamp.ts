// A file as far as a score may hang on it: where it lies, as people see it, and what is in it.

import type { UnitEvidence } from '../evidence/model.js';
import { compareText } from '../order/index.js';

export type Stamp = readonly [path: string, sha256: string];

export const keyOfFile = ([path, sha256]: Stamp): string => `${sha256} ${path}`;

/** All files that speak of a unit. */
export const stampsOf = ({ files }: UnitEvidence): Stamp[] => files.map(({ path, sha256 }) => [path, sha256] as const);

/** In order of their paths, each once. */
export const inOrder = (files: readonly Stamp[]): Stamp[] =>
  [...new Map(files.map((file) => [keyOfFile(file), file])).values()].sort(
    ([a, one], [b, other]) => compareText(a, b) || compareText(one, other),
  );
