// Wiring of forms: from a rubric to a template, from filled-in workbooks to evidence. Loaded by the commands that need it.

import { hashOf, readDocuments, readEvidenceTrees, readRubrics, rubricProblems } from '../assessment/sources.js';
import { Problems, severityOf, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Language } from '../diagnostic/define.js';
import { mergeSlips } from '../diagnostic/merge-slips.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { gatherUnits } from '../evidence/load.js';
import { csvForm } from '../form/csv-form.js';
import { formOf } from '../form/form.js';
import { readUnits, type FormUnit } from '../form/unit-list.js';
import { workbookForm } from '../form/workbook/workbook-form.js';
import { yamlForm } from '../form/yaml-form.js';
import { readForm } from '../intake/read-form.js';
import { unitsOfBook } from '../intake/read-units.js';
import { csvCell } from '../report/csv.js';
import type { Rubric } from '../rubric/model.js';
import { writeYaml } from '../source/write.js';
import type { MapNode } from '../source/index.js';
import { readCsvBook, readWorkbook, writeWorkbook } from '../workbook/hucre.js';
import { SheetFile } from '../workbook/sheet-file.js';
import type { ReadBook } from '../workbook/read-book.js';
import type { SourceBytes } from './engine.js';

export interface TemplateRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly units?: SourceBytes;
  readonly format: TemplateFormat;
  readonly office?: string;
  readonly language: Language;
  readonly schema?: string;
}

export const templateFormats = ['xlsx', 'yaml', 'csv'] as const;
export type TemplateFormat = (typeof templateFormats)[number];

export interface Template {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where the rubric or the list of units has errors. */
  readonly content?: string | Uint8Array;
  /** Offices the rubric names. */
  readonly offices: readonly string[];
}

export async function makeTemplate(request: TemplateRequest): Promise<Template> {
  const { language, office, schema, format } = request;
  const problems = new Problems();
  const shelf = readRubrics(request.rubrics);
  problems.list.push(...shelf.flatMap((one) => one.problems).filter((one) => severityOf(one) !== 'note'));
  const rubric = shelf.find((one) => one.rubric)?.rubric;
  const units = request.units ? await unitsIn(request.units, problems) : [];
  const diagnostics = sortDiagnostics(problems.list);
  if (!rubric || diagnostics.some((one) => severityOf(one) === 'error')) return { diagnostics, offices: [] };
  const form = formOf(rubric);
  const wish = { form, units, language, ...(office !== undefined && { office }), ...(schema !== undefined && { schema }) };
  const content = format === 'xlsx' ? await writeWorkbook(workbookForm(wish)) : format === 'yaml' ? yamlForm(wish) : csvText(csvForm(wish));
  return { diagnostics, content, offices: [...new Set(form.facts.flatMap(({ offices = [] }) => offices))] };
}

const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

async function unitsIn(source: SourceBytes, problems: Problems): Promise<FormUnit[]> {
  if (isTable(source.path)) {
    const book = await openBook(source, problems);
    return book ? unitsOfBook(book, problems) : [];
  }
  return readDocuments(source, problems).flatMap((root) => readUnits(root, problems));
}

const isTable = (file: string): boolean => /\.(?:xlsx|xlsm|xls|ods|csv)$/i.test(file);

export interface ImportRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly books: readonly SourceBytes[];
  /** A line at the top of every file, saying where it is from. */
  readonly heading: (book: string) => readonly string[];
}

export interface Import {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly { readonly book: string; readonly text: string; readonly units: number }[];
}

/** All books are checked together, as the files made of them will be read together. */
export async function importBooks({ rubrics, books, heading }: ImportRequest): Promise<Import> {
  const problems = new Problems();
  const shelf = readRubrics(rubrics);
  const byId = new Map(shelf.flatMap(({ id, rubric }) => (rubric ? [[id, rubric] as const] : [])));
  const trees: { readonly book: string; readonly tree: MapNode }[] = [];
  for (const source of books) {
    const tree = await treeOf(source, byId, problems);
    if (tree) trees.push({ book: source.path, tree });
  }
  problems.list.push(
    ...rubricProblems(shelf, new Set(trees.flatMap(({ tree }) => rubricIn(tree)))).filter((one) => severityOf(one) !== 'note'),
  );
  gatherUnits(
    readEvidenceTrees(
      trees.map(({ tree }) => tree),
      byId,
      problems,
    ),
    undefined,
    problems,
  );
  const files = trees.map(({ book, tree }) => ({ book, text: writeYaml(tree, heading(book)), units: unitsOf(tree) }));
  return { diagnostics: sortDiagnostics(mergeSlips(problems.list)), files };
}

async function treeOf(source: SourceBytes, rubrics: ReadonlyMap<string, Rubric>, problems: Problems): Promise<MapNode | undefined> {
  const book = await openBook(source, problems);
  return book && readForm(book, rubrics, problems);
}

async function openBook({ path, bytes }: SourceBytes, problems: Problems): Promise<ReadBook | undefined> {
  const hash = hashOf(bytes);
  try {
    return /\.csv$/i.test(path) ? readCsvBook(path, csvTextOf(bytes), hash) : await readWorkbook(path, bytes, hash);
  } catch (error) {
    const nothing = new SheetFile({ path, sha256: hash, sheets: [] }, { name: '', rows: [], merges: [] });
    const why = error instanceof Error && /Encrypt|Decrypt/.test(error.name) ? 'password' : 'content';
    problems.add('workbook/unreadable', { why }, { file: nothing, start: 0, end: 0 });
    return undefined;
  }
}

/** Excel and WPS save CSV in the encoding of the system: GBK in China. */
function csvTextOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

const rubricIn = (tree: MapNode): string[] =>
  tree.entries.flatMap(({ key, value }) => (key.text === 'rubric' && value.kind === 'scalar' ? [value.text] : []));

const unitsOf = (tree: MapNode): number => {
  const list = tree.entries.find(({ key }) => key.text === 'units')?.value;
  return list?.kind === 'list' ? list.items.length : 1;
};
