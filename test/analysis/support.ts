// A rubric as text, and what analysis says of it.

import { analyseRubric } from '../../src/analysis/registry.js';
import { Problems, type Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { loadRubric } from '../../src/rubric/load.js';
import type { Rubric } from '../../src/rubric/model.js';
import { treeOf } from '../source/reading.js';

/** A rubric that loads without an error. */
export function rubricOf(text: string): Rubric {
  const problems = new Problems();
  const rubric = loadRubric(treeOf(text), problems);
  if (!rubric) throw new Error(`not a sound rubric: ${problems.list.map(({ code }) => code).join(' ')}\n${text}`);
  return rubric;
}

export const findingsOf = (text: string): readonly Diagnostic[] => analyseRubric(rubricOf(text)).list;

export const codesOf = (text: string): string[] => findingsOf(text).map(({ code }) => code);
