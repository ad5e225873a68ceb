// Results of other runs that a rubric may ask for (`previous.rank`): `--result NAME=FILE`, read and recognised, not checked further.

import path from 'node:path';
import { resultSchema, type UnitResult } from '../report/result.js';
import type { EarlierResult } from './engine.js';
import { UsageError } from './exit-codes.js';
import type { Session } from './session.js';

export function readEarlierResults(wishes: readonly string[], { io, words }: Session): EarlierResult[] {
  return wishes.map((wish) => {
    const [, name, file] = /^([^=]+)=(.+)$/.exec(wish) ?? [];
    if (name === undefined || file === undefined) throw new UsageError(words.resultUnnamed(wish));
    const location = path.resolve(io.workingFolder, file);
    if (io.kindOf(location) !== 'file') throw new UsageError(words.pathMissing(file));
    const units = io.once(parse, io.readFile(location));
    if (units === undefined) throw new UsageError(words.resultStrange(file));
    return { name, units };
  });
}

function parse(bytes: Uint8Array): UnitResult[] | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as { readonly schema?: unknown; readonly units?: unknown } | null;
    if (value?.schema !== resultSchema || !Array.isArray(value.units) || !value.units.every(isUnit)) return undefined;
    return value.units.map((unit: UnitResult) => ({ ...unsaid, ...unit }));
  } catch {
    return undefined;
  }
}

/** What a unit does not say: an older version wrote it, or a person who had last year's places only on paper. */
const unsaid = {
  score: null,
  exact: null,
  rank: null,
  rank_from_bottom: null,
  grade: null,
  items: [],
  extra: { contributes: '0', entries: [], items: [] },
};

type Unread = Readonly<Record<string, unknown>> | null | undefined;

/** What formulas and comparisons read of a unit is of its type, where it is there. */
function isUnit(value: unknown): boolean {
  const unit = value as Unread;
  const { id } = (unit?.['unit'] ?? {}) as { id?: unknown };
  const isOf = (key: string, check: (value: unknown) => boolean): boolean =>
    unit?.[key] === undefined || unit[key] === null || check(unit[key]);
  return (
    typeof id === 'string' &&
    typeof unit?.['rubric'] === 'string' &&
    ['score', 'exact', 'highest', 'grade'].every((key) => isOf(key, (text) => typeof text === 'string')) &&
    ['rank', 'rank_from_bottom'].every((key) => isOf(key, Number.isInteger)) &&
    areItems(unit['items'] ?? []) &&
    areItems((unit['extra'] as Unread)?.['items'] ?? [])
  );
}

const areItems = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item: Unread) => typeof item?.['id'] === 'string' && areItems(item['items']));
