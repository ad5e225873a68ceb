// What tells a problem from another one from run to run: its code, its file, its unit and the text of its line, but not the number of the
// line, so that an edit above leaves it the same. Problems alike in all of these are counted.

import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { compareText } from '../../order/index.js';

/** One for each problem, in their order; no two are equal. */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const identity = identityOf(diagnostic);
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return createHash('sha256').update(`${identity}\n${before}`).digest('hex').slice(0, 40);
  });
}

function identityOf({ code, span, unit, args }: Diagnostic): string {
  const where = span
    ? [span.file.path, span.file.line(span.file.position(span.start).line).trim()]
    : Object.entries(args).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([code, unit ?? null, where]);
}
