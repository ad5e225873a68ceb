// A run over a rubric and evidence given as text, or as data (JSON is YAML): for tests of what units get.

import { assess, type Assessment, type AssessRequest } from '../../src/assessment/assess.js';
import type { UnitResult } from '../../src/report/result.js';

const textOf = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content));

const file = (path: string, content: unknown) => ({ path, bytes: new TextEncoder().encode(textOf(content)), named: true });

type More = Omit<AssessRequest, 'rubrics' | 'evidence'>;

/** @param evidence one entry a unit, or a unit and stage */
export const assessTexts = (rubrics: readonly unknown[], evidence: readonly unknown[], more: More = {}): Assessment =>
  assess({
    rubrics: rubrics.map((content, at) => file(`rubrics/r${at}.yaml`, content)),
    evidence: evidence.map((content, at) => file(`evidence/e${at}.yaml`, content)),
    ...more,
  });

/** The units by id; a run with errors fails. */
export function unitsOf({ result }: Assessment): Map<string, UnitResult> {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return new Map(result.units.map((unit) => [unit.unit.id, unit]));
}
