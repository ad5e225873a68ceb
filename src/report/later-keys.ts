// Keys that results gained over time, and what a file that was written before stands for: that nothing was said.

import type { UnitResult } from './result.js';

/** What an older result does not say about a unit; certain is only what nothing was missing for. */
const unsaid: { readonly [Key in keyof UnitResult]?: (unit: Partial<UnitResult>) => UnitResult[Key] } = {
  rank_from_bottom_lowest: ({ rank_from_bottom: place = null }) => place,
  rank_from_bottom_highest: ({ rank_from_bottom: place = null }) => place,
  grade_certain: ({ status }) => status !== 'provisional',
  grades_possible: () => [],
  waits_for: () => [],
  stages: () => [],
  appeals: () => [],
};

interface Completed {
  readonly value: unknown;
  /** Keys that were put in, each once. */
  readonly added: readonly string[];
}

/** Anything else is left as it is: what is wrong with it is for the schema to say. */
export function withLaterKeys(value: unknown): Completed {
  if (!isObject(value) || !Array.isArray(value['units'])) return { value, added: [] };
  const added = new Set<string>();
  const units = (value['units'] as readonly unknown[]).map((unit) => {
    if (!isObject(unit)) return unit;
    const missing = Object.entries(unsaid).filter(([key]) => !(key in unit));
    for (const [key] of missing) added.add(key);
    return { ...unit, ...Object.fromEntries(missing.map(([key, say]) => [key, say(unit)])) };
  });
  return added.size === 0 ? { value, added: [] } : { value: { ...value, units }, added: [...added] };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
