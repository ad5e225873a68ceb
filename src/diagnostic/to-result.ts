// A diagnostic as plain data of the result contract. Columns are UTF-16 code units from 1; the end is the place after the last character.

import type { DiagnosticResult } from '../report/result.js';
import type { Diagnostic } from './diagnostic.js';
import { messageOf, severityOf } from './words.js';

export function toResult(diagnostic: Diagnostic): DiagnosticResult {
  const { code, args, span, related = [], unit } = diagnostic;
  const start = span?.file.coordinates(span.start);
  const end = span?.file.coordinates(span.end);
  return {
    code,
    severity: severityOf(diagnostic),
    message: messageOf(diagnostic, 'zh'),
    args: Object.fromEntries(Object.entries(args).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    file: span?.file.path ?? null,
    line: start?.line ?? null,
    column: start?.column ?? null,
    end_line: end?.line ?? null,
    end_column: end?.column ?? null,
    unit: unit ?? null,
    related: related.map(({ span: { file, start: offset } }) => ({ file: file.path, ...file.coordinates(offset) })),
  };
}
