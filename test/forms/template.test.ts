// Templates: every fact of every rubric that ships, in each format, and nothing stated; the same bytes every time.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRubrics } from '../../src/assessment/sources.js';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
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
  it('is said by every kind that reads a fact', () => {
    expect(ruleKinds.filter(({ example, asks }) => (example !== '') !== (asks !== undefined)).map(({ name }) => name)).toEqual([]);
  });
});
