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
    return value?.schema === resultSchema && Array.isArray(value.units) ? (value as Result) : undefined;
  } catch {
    return undefined;
  }
}
