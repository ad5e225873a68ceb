// A misspelt key of an open map, and the complaint that the right key is missing there: one slip, said once, at the key.

import type { ArgumentsOf, Code } from './catalogue.js';
import { Problems, type Diagnostic } from './diagnostic.js';

/** What is missing where these are reported. */
const missingKey: Partial<Record<Code, string>> = {
  'evidence/incident-without-date': 'date',
  'evidence/incident-without-id': 'id',
  'evidence/missing-class': 'class',
  'evidence/no-unit-id': 'id',
};

/** Some complaints name the key, for the rubric chooses it. */
const keyMissingIn = ({ code, args }: Diagnostic): string | undefined =>
  code === 'evidence/incident-without-label' || code === 'evidence/incident-without-field'
    ? (args as { field: string }).field
    : missingKey[code];

interface Slip {
  readonly name: string;
  readonly near?: string | undefined;
}

/** Keys of units, incidents and rows. */
function slipIn({ code, args }: Diagnostic): Slip | undefined {
  if (code === 'evidence/field-or-typo') return args as Slip;
  const { key, near, of } = args as ArgumentsOf<'evidence/unknown-key'>;
  return code === 'evidence/unknown-key' && of === 'incident' ? { name: key, near } : undefined;
}

export function mergeSlips(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const merged = new Map<Diagnostic, Diagnostic | undefined>();
  for (const slip of diagnostics) {
    const { name, near } = slipIn(slip) ?? {};
    if (name === undefined) continue;
    const missing = diagnostics.filter((one) => keyMissingIn(one) === near && !merged.has(one) && isBefore(one, slip));
    const [nearestAbove] = missing.toSorted((a, b) => b.span!.start - a.span!.start);
    if (!nearestAbove || near === undefined) continue;
    const problems = new Problems();
    problems.add('evidence/unknown-key', { key: name, near }, slip.span, slip.unit === undefined ? {} : { unit: slip.unit });
    merged.set(slip, problems.list[0]);
    merged.set(nearestAbove, undefined);
  }
  return diagnostics.flatMap((one) => (merged.has(one) ? (merged.get(one) ?? []) : [one]));
}

/** The same row or unit: it begins before the key, on the same line or on one shortly above. */
function isBefore(missing: Diagnostic, slip: Diagnostic): boolean {
  if (!missing.span || !slip.span || missing.span.file !== slip.span.file || missing.span.start > slip.span.start) return false;
  const between = slip.span.file.text.slice(missing.span.start, slip.span.start);
  return between.split('\n').length <= maxLines && !/\n\s*- /.test(between);
}

const maxLines = 30;
