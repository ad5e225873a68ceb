// Three published tables, encoded clause by clause: a township table, a quality table with bonus, a table that reads its cohort.
// What every fictional unit should get was worked out by hand; the arithmetic stands in the comments of each expected.yaml.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess, type AssessRequest } from '../../src/assessment/assess.js';
import type { EntryResult, ItemResult, Result, UnitResult } from '../../src/report/result.js';
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

interface Source {
  readonly path: string;
  readonly text: string;
}

const here = import.meta.dirname;
const read = (file: string): Source => ({ path: file, text: readFileSync(path.join(here, file), 'utf8') });

const sourcesOf = (folder: string) => ({
  rubrics: readdirSync(path.join(here, folder)).flatMap((file) => (file.endsWith('rubric.yaml') ? [read(`${folder}/${file}`)] : [])),
  evidence: readdirSync(path.join(here, folder, 'evidence')).map((file) => read(`${folder}/evidence/${file}`)),
});

const bytesOf = ({ path: name, text }: Source) => ({ path: name, bytes: new TextEncoder().encode(text), named: true });

function run(rubrics: readonly Source[], evidence: readonly Source[], results: AssessRequest['results'] = []): Result {
  return assess({ rubrics: rubrics.map(bytesOf), evidence: evidence.map(bytesOf), results }).result;
}

/** Replaces what must be there, so that a variant cannot silently be the original. */
function changed(sources: readonly Source[], file: string, changes: readonly (readonly [string, string])[]): Source[] {
  return sources.map((source) => {
    if (source.path !== file) return source;
    return changes.reduce(({ text }, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      return { path: file, text: text.replace(from, to) };
    }, source);
  });
}

const expectedOf = (folder: string): Readonly<Record<string, Expected>> =>
  parse(read(`${folder}/expected.yaml`).text, { schema: 'failsafe' }) as Record<string, Expected>;

const flat = (items: readonly ItemResult[]): ItemResult[] => items.flatMap((item) => [item, ...flat(item.items)]);
const all = (unit: UnitResult): ItemResult[] => flat([...unit.items, ...unit.extra.items]);
const unitOf = ({ units }: Result, rubric: string, id: string): UnitResult =>
  units.find((one) => one.rubric === rubric && one.unit.id === id)!;
/** What a unit has by itself: without its place among others, which one sheet alone cannot know, and the hash of its file. */
const sheetOf = (unit: UnitResult) => Object.fromEntries(Object.entries(unit).filter(([key]) => !ofPlace.has(key)));
const ofPlace = new Set([
  'rank',
  'rank_lowest',
  'rank_highest',
  'rank_from_bottom',
  'rank_from_bottom_lowest',
  'rank_from_bottom_highest',
  'distance',
  'explained',
  'evidence',
]);
const errorsOf = ({ diagnostics }: Result) => diagnostics.filter(({ severity }) => severity === 'error');

const line = ({ kind, rule, amount }: EntryResult): string => [kind, ...(rule === null ? [] : [rule]), amount].join(' ');
const isWords = ({ kind, amount }: EntryResult): boolean => amount === '0' && (kind === 'rule' || kind === 'charge');

function ledger(unit: UnitResult, where: string): string[] {
  const entries =
    where === 'total' ? unit.entries : where === 'extra' ? unit.extra.entries : all(unit).find(({ id }) => id === where)?.entries;
  return (entries ?? []).filter((entry) => !isWords(entry)).map(line);
}

const fields = ['status', 'score', 'exact', 'lowest', 'highest', 'rank', 'rank_lowest', 'rank_highest', 'grade'] as const;
const only = <T>(keys: object | undefined, of: (key: string) => T) =>
  Object.fromEntries(Object.keys(keys ?? {}).map((key) => [key, of(key)]));

/** The unit in the terms of what is expected of it: only what is listed there. */
function found(unit: UnitResult, expected: Expected) {
  const items = all(unit);
  const item = (id: string) => items.find((one) => one.id === id);
  return {
    ...Object.fromEntries(fields.flatMap((field) => (field in expected ? [[field, String(unit[field])]] : []))),
    ...(expected.vetoes && { vetoes: unit.vetoes.map(({ id }) => id) }),
    ...(expected.missing && { missing: [...unit.missing] }),
    extra: unit.extra.contributes,
    ...(expected.absent && { absent: expected.absent.filter((id) => !item(id)) }),
    items: only(expected.items, (id) => item(id)?.exact),
    ...(expected.states && { states: only(expected.states, (id) => item(id)?.state) }),
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
  const { rubrics, evidence } = sourcesOf(folder);
  const result = run(rubrics, evidence);
  const expected = expectedOf(folder);

  it('has no errors', () => {
    expect(errorsOf(result)).toEqual([]);
  });

  it('scores every unit that is expected, and no other', () => {
    const scored = result.units.filter((unit) => unit.rubric === rubric).map(({ unit }) => unit.id);
    expect(scored.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s as worked out by hand', (id, wanted) => {
    const unit = unitOf(result, rubric, id);
    expect(found(unit, wanted)).toEqual(wanted);
    expect(notFull(unit, wanted)).toEqual([]);
  });

  it('balances every ledger', () => {
    expect(result.units.flatMap((unit) => imbalances(unit).map((problem) => `${unit.unit.id} ${problem}`))).toEqual([]);
  });
});

describe('shicheng, section II for a township without a lake', () => {
  const { rubrics, evidence } = sourcesOf('shicheng');

  // Without section II hill_town has 502/7 of 98, and −10 in the end. lake_town has 1 of the 2.
  it.each([
    ['exclude', '61.71', '502/7 − 10 = 61.714'],
    ['full', '63.71', '502/7 + 2 − 10 = 63.714'],
    ['cohort_mean', '62.71', '502/7 + 1 − 10 = 62.714'],
    ['rescale', '63.18', '502/7 × 100/98 − 10 = 63.178'],
    ['spread', '63.07', '28 × 31.5/31 + 9.5 × 15.5/15 + 215/7 × 45.5/45 + 3.5 × 7.5/7 − 10 = 63.074'],
    ['0', '61.71', '502/7 + 0 − 10 = 61.714'],
  ])('%s gives %s: %s', (treatment, score) => {
    const variant = changed(rubrics, 'shicheng/rubric.yaml', [
      ['points: {by: class, 湖区乡镇: 100, 一般乡镇: 98}\ncounts_as: 100', 'points: 100'],
      ['classes: [湖区乡镇]', `applies_when: unit.class = '湖区乡镇'\n    not_applicable: ${treatment}`],
    ]);
    const result = run(variant, evidence);
    expect(errorsOf(result)).toEqual([]);
    expect(unitOf(result, 'river_chief_2018', 'hill_town').score).toBe(score);
    expect(unitOf(result, 'river_chief_2018', 'lake_town').score).toBe('125');
    expect(result.units.flatMap(imbalances)).toEqual([]);
  });

  it('points out that the parts of row 18 print 2 of its 3', () => {
    const variant = changed(rubrics, 'shicheng/rubric.yaml', [
      ['          - {id: sand_rest, title: 未印标准的1分, points: 1, kind: judged, deduct: {up_to: 1}}\n', ''],
    ]);
    expect(errorsOf(run(variant, [])).map(({ code, args }) => [code, args['printed'], args['sum']])).toEqual([['rubric/sum', '3', '2']]);
  });
});

describe('health, papers that are missing', () => {
  it('must name their row: a bare count lands nowhere', () => {
    const { rubrics, evidence } = sourcesOf('health');
    const counted = changed(evidence, 'health/evidence/centre_east.yaml', [['facts:\n', 'facts:\n  papers_missing: 2\n']]);
    expect(errorsOf(run(rubrics, counted)).map(({ code, unit }) => [code, unit])).toEqual([['score/named-item', 'centre_east']]);
  });
});

describe('staffing, what one department takes from the others', () => {
  const { rubrics, evidence } = sourcesOf('staffing');
  const result = run(rubrics, evidence);
  const ids = ['dept_a', 'dept_b', 'dept_c', 'dept_d', 'dept_e'];
  const siblings = ['city_composite_2020', 'province_line_2020'].map((name) => ({
    name,
    units: result.units.filter((unit) => unit.rubric === name),
  }));

  it.each(ids)('recomputes the sheet of %s alone from its evidence and its cohort block', (id) => {
    const whole = unitOf(result, 'staffing_benefit_2020', id);
    const own = evidence.find((source) => source.path.endsWith(`${id}.yaml`))!;
    const alone = { path: own.path, text: `${own.text}\ncohort: ${JSON.stringify(whole.cohort)}\n` };
    const again = run(rubrics, [alone], siblings);
    expect(errorsOf(again)).toEqual([]);
    expect(sheetOf(again.units[0]!)).toEqual(sheetOf(whole));
  });

  // Without the age of e the mean can be anything, so row 3.211 can be 0 to 2 for everybody.
  const ageless = () => run(rubrics, changed(evidence, 'staffing/evidence/dept_e.yaml', [['  average_age: 45.5\n', '']]));
  it.each([
    ['dept_a', '87.12', '89.12'],
    ['dept_b', '85.58', '87.58'],
    ['dept_c', '68.87', '70.87'],
    ['dept_d', '77.38', '79.38'],
    ['dept_e', '56.67', '59.67'],
  ])('leaves %s between %s and %s while one age is missing', (id, lowest, highest) => {
    const open = ageless();
    expect(unitOf(open, 'staffing_benefit_2020', id)).toMatchObject({ status: 'provisional', lowest, highest });
    expect(open.units.flatMap(imbalances)).toEqual([]);
  });

  // Without its score a is anything from first to fifth in the city, so d is second or third, c third or fourth, e fourth or fifth.
  it.each([
    ['dept_a', ['last_of_city false']],
    ['dept_b', ['last_of_line true']],
    ['dept_c', ['criticised true', 'last_of_line true', 'last_of_city true']],
    ['dept_d', ['crime true', 'last_of_city false']],
    ['dept_e', ['incident_mishandled true', 'breach true', 'last_of_line true', 'last_of_city true']],
  ])('keeps the veto of %s by an open place in the city open', (id, vetoes) => {
    const city = changed(evidence, 'staffing/evidence/composite.yaml', [['facts: {work: 83.9}', 'facts: {}']]);
    const unit = unitOf(run(rubrics, city), 'staffing_benefit_2020', id);
    expect(unit.vetoes.map((veto) => `${veto.id} ${veto.certain}`)).toEqual(vetoes);
  });

  it('takes a line ranking that does not exist as a condition that does not hold, with a note', () => {
    const line = changed(evidence, 'staffing/evidence/line.yaml', [['{id: dept_a, name', '{id: dept_a_1, name']]);
    const alone = run(rubrics, line);
    expect(unitOf(alone, 'staffing_benefit_2020', 'dept_a')).toMatchObject({ status: 'final', score: '89.12', grade: '优秀', vetoes: [] });
    expect(alone.diagnostics.map(({ code, severity, unit }) => [code, severity, unit])).toContainEqual([
      'score/previous-missing',
      'note',
      'dept_a',
    ]);
  });
});
