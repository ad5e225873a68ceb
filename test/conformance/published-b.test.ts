// Published rubrics, written in the language, against values worked out by hand from their clauses.
// A folder holds rubric.yaml, evidence and expected.yaml (the arithmetic stands there); every listed value is compared exactly.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../src/assessment/assess.js';
import type { EntryResult, ItemResult, Result, UnitResult } from '../../src/report/result.js';
import { fraction, imbalances, same } from './fractions.js';

/** All values are text: `expected.yaml` is read without any notion of numbers. */
interface Expected {
  readonly status?: string;
  /** `none`: no score, no place. */
  readonly score?: string;
  readonly rank?: string;
  /** Both ends of what the score may become; left out: final. */
  readonly lowest?: string;
  readonly highest?: string;
  /** Best and worst place. */
  readonly ranks?: readonly string[];
  readonly grade?: string;
  /** What extra contributes. */
  readonly extra?: string;
  readonly items?: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, string>>;
  /** All entries of an item (or of `unit`, `extra`) in order, as `kind amount`; a charge of nothing is not listed. */
  readonly ledger?: Readonly<Record<string, readonly string[]>>;
  readonly vetoes?: readonly string[];
  /** By id: `certain`, `possible`, or the value. */
  readonly consequences?: Readonly<Record<string, string>>;
  readonly missing?: readonly string[];
  readonly overridden?: readonly string[];
}

interface Run {
  readonly under?: string;
  readonly units: Readonly<Record<string, Expected>>;
}

const here = dirname(fileURLToPath(import.meta.url));
const small = ['R81', 'R89', 'R77', 'R78', 'R42', 'R41', 'R69', 'R73', 'R58', 'R30', 'R26'];
const folders = ['grain', 'observatory', 'robocup', ...small.map((name) => `small/${name}`)];

const source = (folder: string, file: string) => ({
  path: `${folder}/${file}`,
  bytes: new Uint8Array(readFileSync(join(here, folder, file))),
  named: true,
});

function runOf(folder: string, under: string | undefined): Result {
  const evidence = readdirSync(join(here, folder))
    .sort()
    .filter((file) => file.endsWith('.yaml') && file !== 'rubric.yaml' && file !== 'expected.yaml');
  return assess({
    rubrics: [source(folder, 'rubric.yaml')],
    evidence: evidence.map((file) => source(folder, file)),
    ...(under !== undefined && { under }),
  }).result;
}

const expectedOf = (folder: string): readonly Run[] =>
  (parse(readFileSync(join(here, folder, 'expected.yaml'), 'utf8'), { schema: 'failsafe' }) as { runs: Run[] }).runs;

/** Items by path; a key of `expected.yaml` is the end of exactly one. */
function itemsByPath(items: readonly ItemResult[], above: string): Map<string, ItemResult> {
  const found = new Map<string, ItemResult>();
  for (const item of items) {
    const path = `${above}/${item.id}`;
    found.set(path, item);
    for (const [inner, child] of itemsByPath(item.items, path)) found.set(inner, child);
  }
  return found;
}

function itemAt(unit: UnitResult, key: string): ItemResult {
  const all = [...itemsByPath(unit.items, ''), ...itemsByPath(unit.extra.items, '')];
  const found = all.filter(([path]) => path.endsWith(`/${key}`));
  if (found.length !== 1) throw new Error(`${key}: ${found.length} items of that name, of ${all.map(([path]) => path).join(' ')}`);
  return found[0]![1];
}

function entriesAt(unit: UnitResult, key: string): readonly EntryResult[] {
  const entries = key === 'unit' ? unit.entries : key === 'extra' ? unit.extra.entries : itemAt(unit, key).entries;
  return entries.filter(({ kind, amount }) => kind !== 'charge' || amount !== '0');
}

/** Text in, text out, so that a failure prints both: the expected spelling where the two are the same number. */
function asExpected(got: string | null, expected: string): string {
  if (got === null) return 'none';
  return expected !== 'none' && same(fraction(got), fraction(expected)) ? expected : got;
}

function ledgerAs(entries: readonly EntryResult[], expected: readonly string[]): string[] {
  return entries.map(({ kind, amount }, index) => {
    const [wantedKind, wanted] = (expected[index] ?? '').split(' ');
    return `${kind} ${kind === wantedKind && wanted !== undefined ? asExpected(amount, wanted) : amount}`;
  });
}

const mapValues = <T, U>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

/** The unit in the words of what is expected of it: the same keys, so that one comparison shows every difference. */
function inWordsOf(expected: Expected, unit: UnitResult): Expected {
  const score = expected.score ?? 'none';
  const { items, states, ledger, consequences } = expected;
  const followed = Object.fromEntries(
    unit.consequences.map(({ id, value, certain }) => [id, value ?? (certain ? 'certain' : 'possible')] as const),
  );
  return {
    status: unit.status,
    score: asExpected(unit.score, score),
    lowest: asExpected(unit.lowest, expected.lowest ?? score),
    highest: asExpected(unit.highest, expected.highest ?? score),
    rank: unit.rank === null ? 'none' : String(unit.rank),
    vetoes: unit.vetoes.map(({ id }) => id),
    missing: unit.missing,
    overridden: unit.overridden.map(({ fact }) => fact),
    ...(expected.ranks && { ranks: [String(unit.rank_lowest), String(unit.rank_highest)] }),
    ...(expected.grade !== undefined && { grade: unit.grade ?? 'none' }),
    ...(expected.extra !== undefined && { extra: asExpected(unit.extra.contributes, expected.extra) }),
    ...(items && { items: mapValues(items, (value, key) => asExpected(itemAt(unit, key).exact, value)) }),
    ...(states && { states: mapValues(states, (_, key) => itemAt(unit, key).state) }),
    ...(ledger && { ledger: mapValues(ledger, (lines, key) => ledgerAs(entriesAt(unit, key), lines)) }),
    ...(consequences && { consequences: followed }),
  };
}

/** What is left out of `expected.yaml` is a final score without vetoes. */
const completed = (expected: Expected): Expected => {
  const score = expected.score ?? 'none';
  const status = expected.lowest === undefined ? 'final' : 'provisional';
  return { status, lowest: score, highest: score, vetoes: [], missing: [], overridden: [], ...expected };
};

describe.each(folders)('%s', (folder) => {
  describe.each(expectedOf(folder).map((run) => [run.under ?? 'as the evidence says', run] as const))('%s', (_, { under, units }) => {
    let made: Result | undefined;
    const result = (): Result => (made ??= runOf(folder, under));
    const unitOf = (id: string): UnitResult => result().units.find(({ unit }) => unit.id === id)!;

    it('has no errors', () => {
      expect(result().diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    it('scores the units that are expected, and no other', () => {
      expect(
        result()
          .units.map(({ unit }) => unit.id)
          .sort(),
      ).toEqual(Object.keys(units).sort());
    });

    it.each(Object.entries(units))('%s comes out as worked out by hand', (id, expected) => {
      expect(inWordsOf(expected, unitOf(id))).toEqual(completed(expected));
    });

    it.each(Object.keys(units))('the ledger of %s balances', (id) => {
      expect(imbalances(unitOf(id))).toEqual([]);
    });
  });
});
