// The rubrics and examples that ship, read from disk for the tests, and the expectation files that other programs worked out.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assess, type Assessment, type AssessRequest } from '../../src/assessment/assess.js';
import type { SourceBytes } from '../../src/assessment/sources.js';
import type { ItemResult, Result, UnitResult } from '../../src/report/result.js';

const root = path.resolve(import.meta.dirname, '..', '..');
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const textOf = ({ bytes }: SourceBytes): string => decoder.decode(bytes);
export const source = (file: string, text: string): SourceBytes => ({ path: file, bytes: encoder.encode(text), named: true });
export const edited = (from: SourceBytes, edit: (text: string) => string): SourceBytes => source(from.path, edit(textOf(from)));

/** All rubrics and evidence of a folder of the project, in order of path. */
export function filesIn(folder: string): SourceBytes[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.test.yaml'))
    .sort()
    .map((file) => ({ path: file, bytes: readFileSync(path.join(root, file)), named: true }));
}

export function assessFolders(rubrics: readonly string[], evidence: readonly string[], results: AssessRequest['results'] = []): Assessment {
  return assess({ rubrics: rubrics.flatMap(filesIn), evidence: evidence.flatMap(filesIn), results });
}

/** What an independent program wrote: units by id, and groups where it has them. */
export function expectation<Expected, Group = never>(
  file: string,
): { readonly units: Readonly<Record<string, Expected>>; readonly groups: Readonly<Record<string, Group>> } {
  const { units, groups = {} } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as {
    units: Record<string, Expected>;
    groups?: Record<string, Group>;
  };
  return { units, groups };
}

export const unitsOf = (result: Result, rubric: string): Record<string, UnitResult> =>
  Object.fromEntries(result.units.filter((unit) => unit.rubric === rubric).map((unit) => [unit.unit.id, unit]));

function* itemsBelow(items: readonly ItemResult[]): Generator<ItemResult> {
  for (const item of items) {
    yield item;
    yield* itemsBelow(item.items);
  }
}

/** The exact mark of every item of a unit, in table and extra. */
export function marksOf({ items, extra }: UnitResult): Record<string, string> {
  return Object.fromEntries([...itemsBelow(items), ...itemsBelow(extra.items)].map(({ id, exact }) => [id, exact]));
}

/** `certain` or `possible` and the value, by id of the consequence. */
export function consequencesOf({ consequences }: UnitResult): Record<string, string> {
  return Object.fromEntries(
    consequences.map(({ id, certain, value }) => [id, `${certain ? 'certain' : 'possible'}${value === null ? '' : ` ${value}`}`]),
  );
}

/** Keys of `expected` only: a result holds more than an expectation names. */
export function sameKeys<T>(found: Readonly<Record<string, T>>, expected: object): Record<string, T | undefined> {
  return Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]));
}

const decimal = /^-?\d+(?:\.\d*[1-9])?$/;
const fraction = /^-?\d+\/\d+$/;
const pointKeys = new Set('score exact lowest highest points amount contributes mean mean_exact best worst spread'.split(' '));
const countKeys = /^(?:rank|rank_lowest|rank_highest|rank_from_bottom.*|line|column|end_line|end_column|tied|units|scored|facts|within)$/;

/** Points that are not an exact decimal or a fraction, and numbers that are not counts of places. The trace of a float is 0.1 + 0.2. */
export function inexact(value: unknown, at = ''): string[] {
  const key = at.slice(at.lastIndexOf('.') + 1);
  if (typeof value === 'number') return Number.isSafeInteger(value) && countKeys.test(key) ? [] : [`${at}: number ${value}`];
  if (typeof value === 'string') return pointKeys.has(key) && !isExact(value) ? [`${at}: ${value}`] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => inexact(inner, `${at}.${name}`));
}

/** A range shows both ends. */
const isExact = (text: string): boolean => text.split('…').every((end) => fraction.test(end) || isShortDecimal(end));
const isShortDecimal = (text: string): boolean => decimal.test(text) && (text.split('.')[1] ?? '').length < 12;

/** The same files with all other units blanked out line by line, so that places in the ledger stay what they are. */
export function onlyUnit(files: readonly SourceBytes[], id: string): SourceBytes[] {
  return files
    .filter((file) => new RegExp(`unit: \\{id: ${id},`).test(textOf(file)))
    .map((file) => edited(file, (text) => blanked(text, id)));
}

function blanked(text: string, id: string): string {
  let keep = true;
  return text
    .split('\n')
    .map((line) => {
      const head = /^ {2}- unit: \{id: (\w+),/.exec(line);
      if (head) keep = head[1] === id;
      return keep ? line : '#';
    })
    .join('\n');
}
