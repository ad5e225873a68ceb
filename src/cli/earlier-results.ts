// Results of other runs that a rubric may ask for (`previous.rank`): `--result NAME=FILE`, read and recognised, not checked further.

import path from 'node:path';
import { resultSchema, type Result } from '../report/result.js';
import type { EarlierResult } from './engine.js';
import { UsageError } from './exit-codes.js';
import type { Session } from './session.js';

export function readEarlierResults(wishes: readonly string[], { io, words }: Session): EarlierResult[] {
  return wishes.map((wish) => {
    const [, name, file] = /^([^=]+)=(.+)$/.exec(wish) ?? [];
    if (name === undefined || file === undefined) throw new UsageError(words.resultUnnamed(wish));
    const location = path.resolve(io.workingFolder, file);
    if (io.kindOf(location) !== 'file') throw new UsageError(words.pathMissing(file));
    const result = parse(new TextDecoder().decode(io.readFile(location)));
    if (result === undefined) throw new UsageError(words.resultStrange(file));
    return { name, units: result.units };
  });
}

function parse(text: string): Result | undefined {
  try {
    const value = JSON.parse(text) as Partial<Result> | null;
    return value?.schema === resultSchema && Array.isArray(value.units) && value.units.every(isUnit) ? (value as Result) : undefined;
  } catch {
    return undefined;
  }
}

type Unread = Readonly<Record<string, unknown>> | null | undefined;

/** What formulas and comparisons read of a unit, whatever version wrote it. */
function isUnit(value: unknown): boolean {
  const unit = value as Unread;
  const { id } = (unit?.['unit'] ?? {}) as { id?: unknown };
  const extra = unit?.['extra'] as Unread;
  const texts = [unit?.['score'], unit?.['exact'], unit?.['grade']];
  return (
    typeof id === 'string' &&
    typeof unit?.['rubric'] === 'string' &&
    texts.every((text) => text === null || typeof text === 'string') &&
    (unit['rank'] === null || Number.isInteger(unit['rank'])) &&
    areItems(unit['items']) &&
    areItems(extra?.['items'])
  );
}

const areItems = (value: unknown): boolean => Array.isArray(value) && value.every((item: Unread) => areItems(item?.['items']));
