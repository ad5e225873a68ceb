// A result that was written as JSON, read back: the same plain data, or what is wrong with the file and where. The schema decides.

import * as z from 'zod';
import schema from '../../schema/result.json' with { type: 'json' };
import { problem, type Diagnostic } from '../diagnostic/diagnostic.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { placeInJson, readJson } from '../source/json-place.js';
import { SourceFile, type Span } from '../source/index.js';
import { withLaterKeys } from './later-keys.js';
import { resultSchema, type Result } from './result.js';

type Path = readonly (string | number)[];

/** Of many problems of one kind the first say enough: the file was damaged or edited. */
const most = 20;

export interface ReadResult {
  /** Undefined: the problems say why. */
  readonly result?: Result;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param path as shown to people */
export function readResult(path: string, bytes: Uint8Array, sha256: string): ReadResult {
  const file = new SourceFile(path, new TextDecoder('utf-8').decode(bytes), sha256);
  const read = readJson(file);
  if ('broken' in read) return { diagnostics: [problem('result/not-json', {}, read.broken)] };
  const { value } = read;
  const name = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (name !== resultSchema) {
    const at = spanOf(file, name === undefined ? [] : ['schema']);
    return { diagnostics: [problem('result/not-a-result', { wanted: resultSchema }, at)] };
  }
  const completed = withLaterKeys(value);
  const checked = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(completed.value);
  if (!checked.success)
    return { diagnostics: sortDiagnostics(checked.error.issues.slice(0, most).flatMap((issue) => damages(issue, value, file))) };
  const keys = completed.added.join(' ');
  const older = keys === '' ? [] : [problem('result/older', { keys }, spanOf(file, ['engine', 'version']))];
  return { result: completed.value as Result, diagnostics: older };
}

function damages(issue: z.core.$ZodIssue, value: unknown, file: SourceFile): Diagnostic[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem('result/damaged', { where: written([...path, key]), how: 'unknown' }, spanOf(file, [...path, key], 'key')),
    );
  const how = valueAt(value, path) === undefined ? 'missing' : 'wrong';
  return [problem('result/damaged', { where: written(path), how }, spanOf(file, path))];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Readonly<Record<string | number, unknown>> | null | undefined)?.[step], value);

/** `units[3].items[0].score` */
const written = (path: Path): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');

const spanOf = (file: SourceFile, path: Path, part: 'key' | 'value' = 'value'): Span => ({ file, ...placeInJson(file.text, path, part) });
