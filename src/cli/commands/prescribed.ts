// `--under ID`: a rubric that is not there is a slip of the command line, and nothing is scored by another one instead.

import type { SourceBytes } from '../../assessment/documents.js';
import { nearest } from '../../diagnostic/nearest.js';
import { UsageError } from '../exit-codes.js';
import type { Session } from '../session.js';
import { listed } from './listed.js';

/** Of files as their text has them: a rubric with errors has an id too. */
export function idsOfRubrics(rubrics: readonly Pick<SourceBytes, 'bytes'>[]): string[] {
  const decoder = new TextDecoder();
  const ids = rubrics.flatMap(({ bytes }) => [...decoder.decode(bytes).matchAll(writtenId)].map((found) => found[1]!.normalize('NFC')));
  return [...new Set(ids)];
}

/** At the edge of a line, or first in a file of JSON. */
const writtenId = /^(?:\s*\{\s*)?["']?rubric["']?[ ]*:\s*["']?([^\s"'#,}]+)/gm;

export function refuseUnknownRubric(under: string | undefined, rubrics: readonly SourceBytes[], { words, language }: Session): void {
  if (under === undefined) return;
  const known = idsOfRubrics(rubrics);
  if (!known.includes(under.normalize('NFC')))
    throw new UsageError(words.noSuchRubric(under, nearest(under, known), listed(known, words, language)));
}
