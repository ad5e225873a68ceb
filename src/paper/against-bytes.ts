// The comparison with the paper from bytes: decoding, then differences in order of place.

import { hashOf } from '../assessment/sources.js';
import { Problems } from '../diagnostic/diagnostic.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import type { Rubric } from '../rubric/model.js';
import { decodeSource } from '../source/decode.js';
import { compareWithPaper, type AgainstPaper } from './against.js';

export function compareBytes(rubric: Rubric, path: string, bytes: Uint8Array): AgainstPaper {
  const problems = new Problems();
  const file = decodeSource(path, bytes, hashOf(bytes), problems);
  if (!file) return { diagnostics: problems.list, agreeing: 0 };
  const { diagnostics, agreeing } = compareWithPaper(rubric, file);
  return { diagnostics: sortDiagnostics(diagnostics), agreeing };
}
