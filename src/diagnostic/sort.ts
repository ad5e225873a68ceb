// The order in which problems are shown: by file, place and code, the same on every machine. Knows nothing of words or layout.

import { compareText } from '../order/index.js';
import type { Diagnostic } from './diagnostic.js';

/** Sorted by path, offset, end and code, what has no place first; identical ones once. The input is left as it is. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = [...new Map(diagnostics.map((diagnostic) => [identityOf(diagnostic), diagnostic])).values()];
  return unique.sort(
    (a, b) =>
      compareText(a.span?.file.path ?? '', b.span?.file.path ?? '') ||
      (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
      (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(identityOf(a), identityOf(b)),
  );
}

function identityOf({ code, args, span, unit }: Diagnostic): string {
  const sortedArguments = Object.entries(args).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([code, span?.file.path, span?.start, span?.end, unit, sortedArguments]);
}
