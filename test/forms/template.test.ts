// Templates: every fact of every rubric that ships, in each format, and nothing stated; the same bytes every time.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRubrics } from '../../src/assessment/sources.js';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { formOf } from '../../src/form/form.js';
import { repeatFactOf } from '../../src/rubric/facts.js';
import type { Rubric } from '../../src/rubric/model.js';
import { ruleKinds } from '../../src/rules/registry.js';
import { readCsvBook, readWorkbook } from '../../src/workbook/hucre.js';
import type { ReadBook } from '../../src/workbook/read-book.js';
import { memoryIo, type Machine, type MemoryIo } from '../support/memory-io.js';

const project = path.resolve(import.meta.dirname, '..', '..');
const shelf = path.join(project, 'rubrics');
const shipped = readdirSync(shelf, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.yaml') && !file.endsWith('.test.yaml'),
);
const rubrics: readonly (readonly [string, string])[] = [
  ...shipped.sort().map((file) => [file, readFileSync(path.join(shelf, file), 'utf8')] as const),
  ['forms', readFileSync(path.join(import.meta.dirname, 'fixtures/rubric.yaml'), 'utf8')],
];

async function rubric(line: string, files: Machine['files']): Promise<MemoryIo & { readonly code: number }> {
  const io = memoryIo({ files: { ...files } });
  const code = await run(line.split(' '), io, async () => services);
  return { ...io, code };
}

const loaded = (text: string): Rubric =>
  readRubrics([{ path: 'rubric.yaml', bytes: new TextEncoder().encode(text), named: true }])[0]!.rubric!;

/** Everything the evidence of a unit of the first class can state, periods of repeated items apart. */
function factsOf({ facts, items, classes }: Rubric): string[] {
  const periods = new Set([...items.values()].filter(({ repeat }) => repeat?.by === 'period').map(({ id }) => id));
  const others = [...items.values()].filter((item) => item.classes && !item.classes.includes(classes?.[0] ?? ''));
  const elsewhere = new Set(others.map(({ id }) => id));
  return [...facts.values()]
    .filter(({ id, readers }) => (readers.length > 0 || !periods.has(id)) && !readers.some(({ item }) => elsewhere.has(item)))
    .map(({ id }) => id);
}

async function bookOf(io: MemoryIo, file: string): Promise<ReadBook> {
  const bytes = io.files.get(`/desk/${file}`)!;
  return file.endsWith('.csv') ? readCsvBook(file, new TextDecoder().decode(bytes), '') : readWorkbook(file, bytes, '');
}

/** Words of all cells; a heading of a column may be an id with a part behind a point. */
const wordsIn = ({ sheets }: ReadBook): Set<string> =>
  new Set(sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => (cell ? cell.text.split(/[\s.]/) : [])))));

describe.each(rubrics)('the template of %s', (_, text) => {
  const model = loaded(text);
  const name = model.classes?.[0];
  const unit = (id: string, title: string): string =>
    `{id: ${id}, name: "${title}"${name === undefined ? '' : `, class: ${name}`}, group: 部门}`;
  const files = { 'rubric.yaml': text, 'units.yaml': `units:\n  - ${unit('a', '示例甲局')}\n  - ${unit('b', '=1+1')}\n` };

  it('is a YAML skeleton that asks for everything and states nothing', async () => {
    const io = await rubric('template rubric.yaml --units units.yaml -o form.yaml', files);
    expect(io.code).toBe(0);
    const form = io.textOf('form.yaml')!;
    for (const id of factsOf(model)) expect(form).toMatch(new RegExp(`^ *(?:# *)*"?${id}"?:`, 'm'));
    const scoring = (evidence: string) =>
      rubric('score form.yaml --rubrics rubric.yaml --format json', { 'rubric.yaml': text, 'form.yaml': evidence });
    const bare = await scoring(`rubric: ${model.id}\nunits:\n  - unit: ${unit('a', '示例甲局')}\n  - unit: ${unit('b', '=1+1')}\n`);
    const withoutFiles = (out: string): unknown => JSON.parse(out.replaceAll(/"(?:at|sha256)": (?:"[^"]*"|null)/g, '"at": null'));
    expect(withoutFiles((await scoring(form)).out())).toEqual(withoutFiles(bare.out()));
  });

  it.each(['form.xlsx', 'form.csv'])('as %s asks for everything, and imported as it is states nothing', async (file) => {
    const io = await rubric(`template rubric.yaml --units units.yaml -o ${file}`, files);
    expect(io.code).toBe(0);
    const words = wordsIn(await bookOf(io, file));
    const rows = [...model.items.values()].filter(({ repeat }) => repeat?.by === 'row');
    expect(factsOf(model).filter((id) => !words.has(id))).toEqual([]);
    expect(rows.map(repeatFactOf).filter((id) => !words.has(id))).toEqual([]);
    const back = await rubric(`import ${file} --rubrics rubric.yaml`, { [file]: io.files.get(`/desk/${file}`)!, 'rubric.yaml': text });
    expect(back.error()).not.toMatch(/workbook\//);
    expect(back.out().match(/facts: \{\}/g) ?? []).toHaveLength(2);
    expect(back.out()).not.toMatch(/facts:(?! \{\})/);
  });

  it('has the same bytes every time', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => rubric('template rubric.yaml --units units.yaml -o form.xlsx', files)));
    expect(first!.files.get('/desk/form.xlsx')).toEqual(second!.files.get('/desk/form.xlsx'));
  });
});

describe('what a form asks', () => {
  const deduct = 'deduct: 1';
  const answer = (kind: string, more: object = {}): object => ({ by: 'answer', answer: kind, ...more });
  const cases = [
    [`kind: flag, ${deduct}`, answer('flag')],
    [`kind: each, ${deduct}`, answer('count', { cases: [] })],
    ['kind: each, deduct: {plain: 1, serious: 2}', answer('count', { cases: [], each: ['plain', 'serious'] })],
    [`kind: each, ${deduct}, shared: true`, { by: 'cases', cases: ['owners'] }],
    ['kind: each, deduct: [1, 2], same: village', { by: 'cases', cases: ['village'] }],
    [`kind: checklist, required: [plan, list], ${deduct}`, { by: 'things', things: ['plan', 'list'] }],
    [`kind: quota, target: 2, ${deduct}`, answer('number', { cases: [] })],
    [`kind: quota, target: 2, every: year, ${deduct}`, answer('number', { cases: [] })],
    [`kind: quota, target: 2, every: month, ${deduct}`, answer('number', { cases: [], each: 'month' })],
    [`kind: quota, target: 2, every: village, ${deduct}`, { by: 'cases', cases: ['village'] }],
    [
      `kind: quota, target: {by: village, 甲: 2, 乙: 3}, every: village, ${deduct}`,
      answer('number', { cases: ['village'], each: ['甲', '乙'] }),
    ],
    ['kind: steps, target: 90, below: {each: 1, deduct: 1}, partial: whole', answer('number')],
    ['kind: bands, bands: [{from: 90, points: 0}, {points: -1}]', answer('number')],
    ['kind: proportion, target: 10, award: 1', answer('number')],
    ['kind: choice, points: {none: 0, city: 2}', answer('label', { labels: ['none', 'city'] })],
    [`kind: delay, due: 2017-03-20, unit: day, ${deduct}`, answer('date')],
    [`kind: delay, due: 2017-03-20, unit: day, ${deduct}, missing: 3`, answer('date', { never: true })],
    [`kind: delay, due: period.end, every: month, unit: day, ${deduct}`, answer('date', { each: 'month' })],
    [`kind: delay, due: {2017-Q1: 2017-04-10}, unit: day, ${deduct}`, answer('date', { each: ['2017-Q1'] })],
    ['kind: judged, deduct: {up_to: 3}', { by: 'judgement', says: 'lost' }],
    ['kind: judged, award: {from: 1, to: 3}', { by: 'judgement', says: 'given' }],
    ['kind: panel, award: 3', { by: 'ballots' }],
    [
      'kind: panel, award: 3, map: {满意: 100, 不满意: 0}, weights: {群众: 1}',
      { by: 'ballots', marks: ['满意', '不满意'], groups: ['群众'] },
    ],
  ] as const;

  it.each(cases)('of {%s}', (rule, wanted) => {
    const text = `rubric: r\ntitle: 示例\nperiod: {from: 2017-01-01, to: 2017-12-31}\npoints: 10\nitems:\n  - {id: a, points: 10, start: zero, floor: none, rules: [{id: b, ${rule}}]}\n`;
    expect(formOf(loaded(text)).facts[0]!.asked).toMatchObject(wanted);
  });

  it('is tried for every kind that reads a fact', () => {
    const kinds = ruleKinds.filter(({ example }) => example !== '').map(({ name }) => name);
    expect(kinds.filter((kind) => !cases.some(([rule]) => rule.startsWith(`kind: ${kind}`)))).toEqual([]);
  });
});
