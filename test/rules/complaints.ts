// What a run complained about: the code, the text under the caret and the suggestion, as a case writes them.

import type { Assessment } from '../../src/assessment/assess.js';
import { toResult } from '../../src/diagnostic/to-result.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Part } from './case-file.js';

export interface Complaint {
  readonly code: string;
  readonly at?: string;
  readonly near?: string;
}

/** Text under the caret, blanks folded: a place may stretch over lines. */
function textAt({ span }: Diagnostic): string {
  return span ? span.file.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() : 'nowhere';
}

/** All errors and warnings; `at` and `near` only where the case says them. */
export function complaintsOf({ diagnostics }: Assessment, said: Part): Complaint[] {
  const wanted = wantedComplaints(said);
  return diagnostics
    .filter((one) => toResult(one).severity !== 'note')
    .map((one, index) => ({
      code: one.code,
      ...(wanted[index]?.at !== undefined && { at: textAt(one) }),
      ...(wanted[index]?.near !== undefined && { near: toResult(one).args['near'] ?? 'nothing' }),
    }));
}

/**
 * `error: code, at: text, near: name` for a case that is refused, `complaint: code` for one that is scored all the same;
 * further problems of the same case stand under `also:`.
 */
export function wantedComplaints(said: Part): Complaint[] {
  const all = [said, ...said.parts('also')];
  return all.flatMap((one) => {
    const code = one.text('error') ?? one.text('complaint');
    if (code === undefined) return [];
    const [at, near] = [one.text('at'), one.text('near')];
    return [{ code, ...(at !== undefined && { at }), ...(near !== undefined && { near }) }];
  });
}
