// Three published tables, encoded clause by clause: a township table, a quality table with bonus, a table that reads its cohort.
// What every fictional unit should get was worked out by hand; the arithmetic stands in the comments of each expected.yaml.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../src/assessment/assess.js';
import type { EntryResult, ItemResult, UnitResult } from '../../src/report/result.js';
import { fraction, imbalances, same } from './fractions.js';

/** What is listed is compared; all values are text. */
interface Expected {
  readonly status: string;
  readonly score: string;
  readonly exact: string;
  readonly lowest?: string;
  readonly highest?: string;
  readonly rank?: string;
  readonly rank_lowest?: string;
  readonly rank_highest?: string;
  readonly grade?: string;
  readonly vetoes?: readonly string[];
  readonly missing?: readonly string[];
  readonly extra: string;
  readonly absent?: readonly string[];
  /** Exact marks. A leaf that is not listed keeps its full points. */
  readonly items: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, string>>;
  /** The whole ledger of an item, of `extra` or of the `total`; lines of nothing but words are left out. */
  readonly entries?: Readonly<Record<string, readonly string[]>>;
  /** Lines that are among its ledger. */
  readonly holds?: Readonly<Record<string, readonly string[]>>;
}

const read = (folder: string, file: string) => {
  const at = path.join(import.meta.dirname, folder, file);
  return { path: `${folder}/${file}`, bytes: readFileSync(at), named: true };
};

function run(folder: string, change = (text: string): string => text) {
  const rubrics = readdirSync(path.join(import.meta.dirname, folder)).filter((file) => file.endsWith('rubric.yaml'));
  const evidence = readdirSync(path.join(import.meta.dirname, folder, 'evidence'));
  return assess({
    rubrics: rubrics.map((file) => {
      const source = read(folder, file);
      return { ...source, bytes: new TextEncoder().encode(change(source.bytes.toString('utf8'))) };
    }),
    evidence: evidence.map((file) => read(folder, `evidence/${file}`)),
  });
}

const expectedOf = (folder: string): Readonly<Record<string, Expected>> =>
  parse(read(folder, 'expected.yaml').bytes.toString('utf8'), { schema: 'failsafe' }) as Record<string, Expected>;

const flat = (items: readonly ItemResult[]): ItemResult[] => items.flatMap((item) => [item, ...flat(item.items)]);
const all = (unit: UnitResult): ItemResult[] => flat([...unit.items, ...unit.extra.items]);

const line = ({ kind, rule, amount }: EntryResult): string => [kind, ...(rule === null ? [] : [rule]), amount].join(' ');
const isWords = ({ kind, amount }: EntryResult): boolean => amount === '0' && (kind === 'rule' || kind === 'charge');

function ledger(unit: UnitResult, where: string): string[] {
  const entries =
    where === 'total' ? unit.entries : where === 'extra' ? unit.extra.entries : all(unit).find(({ id }) => id === where)?.entries;
  return (entries ?? []).filter((entry) => !isWords(entry)).map(line);
}

const fieldsCompared = ['status', 'score', 'exact', 'lowest', 'highest', 'rank', 'rank_lowest', 'rank_highest', 'grade'] as const;

/** The unit in the terms of what is expected of it: only what is listed there. */
function found(unit: UnitResult, expected: Expected) {
  const items = all(unit);
  const fields = fieldsCompared.flatMap((field) => (field in expected ? [[field, String(unit[field])] as const] : []));
  const only = <T>(keys: object | undefined, of: (key: string) => T) =>
    Object.fromEntries(Object.keys(keys ?? {}).map((key) => [key, of(key)]));
  return {
    ...Object.fromEntries(fields),
    ...(expected.vetoes && { vetoes: unit.vetoes.map(({ id }) => id) }),
    ...(expected.missing && { missing: [...unit.missing] }),
    extra: unit.extra.contributes,
    ...(expected.absent && { absent: expected.absent.filter((id) => !items.some((item) => item.id === id)) }),
    items: only(expected.items, (id) => items.find((item) => item.id === id)?.exact),
    ...(expected.states && { states: only(expected.states, (id) => items.find((item) => item.id === id)?.state) }),
    ...(expected.entries && { entries: only(expected.entries, (where) => ledger(unit, where)) }),
    ...(expected.holds && {
      holds: only(expected.holds, (where) => expected.holds![where]!.filter((one) => ledger(unit, where).includes(one))),
    }),
  };
}

/** Leaves of the table that are not listed and yet do not have their full points. */
const notFull = (unit: UnitResult, { items }: Expected): string[] =>
  flat(unit.items).flatMap(({ id, items: children, points, exact }) =>
    children.length > 0 || id in items || (points !== null && same(fraction(exact), fraction(points))) ? [] : [`${id} ${exact}`],
  );

describe.each([
  ['shicheng', 'river_chief_2018'],
  ['health', 'health_supervision_2013'],
  ['staffing', 'staffing_benefit_2020'],
])('%s', (folder, rubric) => {
  const { result } = run(folder);
  const units = result.units.filter((unit) => unit.rubric === rubric);

  it('has no errors', () => {
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('scores every unit that is expected, and no other', () => {
    expect(units.map(({ unit }) => unit.id).sort()).toEqual(Object.keys(expectedOf(folder)).sort());
  });

  it.each(Object.entries(expectedOf(folder)))('%s as worked out by hand', (id, expected) => {
    const unit = units.find((one) => one.unit.id === id)!;
    expect(found(unit, expected)).toEqual(expected);
    expect(notFull(unit, expected)).toEqual([]);
  });

  it('balances every ledger', () => {
    expect(result.units.flatMap((unit) => imbalances(unit).map((problem) => `${unit.unit.id} ${problem}`))).toEqual([]);
  });
});
