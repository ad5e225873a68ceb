// A filled-in workbook to the tree of an evidence file. Every node keeps its cell, so the checks of evidence point at cells.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { chosenId, isOneOf, stageOf, yes, type CoverRole } from '../form/headings.js';
import { formOf } from '../form/form.js';
import { formWords } from '../form/words.js';
import type { Rubric } from '../rubric/model.js';
import type { MapEntry, MapNode, Node } from '../source/index.js';
import type { ReadBook } from '../workbook/read-book.js';
import { SheetFile } from '../workbook/sheet-file.js';
import { checkCover, isUnitsTable, knownColumns } from './check-headings.js';
import { dateNode, entry, listNode, mapNode, plainText, textNode, textScalar, type Filled } from './cells.js';
import { Drafts, type FactDraft, type UnitDraft } from './draft.js';
import { factNode } from './fact-node.js';
import { readFactRow, readSkipRow, readUnitRow, type Reading } from './read-rows.js';
import { soundDate } from './sound.js';
import { coverOf, tableOf, type Cover, type Table } from './sheet-table.js';

/** @returns undefined after reporting why there is no evidence in the book; where errors were reported, what is left of it */
export function readForm(book: ReadBook, rubrics: ReadonlyMap<string, Rubric>, problems: Problems): MapNode | undefined {
  const { tables, cover, top } = surveyBook(book, problems);
  if (tables.length === 0) {
    problems.add('workbook/no-table', {}, top.cell(0, 0));
    return undefined;
  }
  const rubric = rubricOf(cover, tables, rubrics, problems);
  if (!rubric) return undefined;
  const drafts = new Drafts(problems);
  const reading: Reading = { form: formOf(rubric), drafts, problems };
  const whole = wholeTables(tables, cover, reading);
  readTables(whole, reading);
  if (drafts.units.size === 0 && whole.length === tables.length)
    problems.add('evidence/no-unit', {}, (tables.find(isUnitsTable) ?? tables[0]!).file.cell(0, 0));
  return documentOf(rubric, cover, reading);
}

/** Those in which no heading has been renamed. */
function wholeTables(tables: readonly Table[], cover: Lines, { form, problems }: Reading): Table[] {
  const office = cover.get('office');
  const several = tables.some((table) => isUnitsTable(table) && table.rows.length > 1);
  const filler = { office: office && plainText(office.cell), several };
  return tables.flatMap((table) => knownColumns(table, form, filler, problems) ?? []);
}

/** Facts, or what only facts have. */
const states = ({ columns }: Table): boolean => (['fact', 'answer', 'mark', 'lost', 'given'] as const).some((role) => columns.has(role));

function readTables(tables: readonly Table[], reading: Reading): void {
  const { drafts } = reading;
  const ofUnits = tables.filter(isUnitsTable);
  for (const table of ofUnits) for (const row of table.rows) readUnitRow(row, table, reading);
  drafts.closed = drafts.units.size > 0;
  for (const table of tables) {
    if (ofUnits.includes(table)) continue;
    for (const row of table.rows) {
      if (row.get('item') || !states(table)) readSkipRow(row, table, reading);
      else readFactRow(row, table, reading);
    }
  }
}

type Lines = Cover['lines'];

interface Survey {
  readonly tables: readonly Table[];
  readonly cover: Lines;
  /** The first sheet, for what concerns the whole book. */
  readonly top: SheetFile;
}

function surveyBook(book: ReadBook, problems: Problems): Survey {
  const tables: Table[] = [];
  const cover = new Map<CoverRole, Filled>();
  const choices = [formWords('zh').sheets.choices, formWords('en').sheets.choices];
  for (const sheet of book.sheets) {
    if (choices.includes(sheet.name)) continue;
    const table = tableOf(book, sheet, problems);
    const found = table ? undefined : coverOf(book, sheet);
    if (found && found.words.size > 0) checkCover(found, problems);
    for (const [role, filled] of found?.lines ?? []) if (!cover.has(role)) cover.set(role, filled);
    if (table) tables.push(table);
    else if (found?.words.size === 0 && sheet.rows.some((row) => row.some((cell) => cell)) && book.sheets.length > 1)
      problems.add('workbook/sheet-not-read', { sheet: sheet.name }, new SheetFile(book, sheet).cell(0, 0));
  }
  return { tables, cover, top: new SheetFile(book, book.sheets[0] ?? { name: '', rows: [], merges: [] }) };
}

/** Named on the first sheet or in a column; without a name the only one there is. */
function rubricOf(cover: Lines, tables: readonly Table[], rubrics: ReadonlyMap<string, Rubric>, problems: Problems): Rubric | undefined {
  const inRow = tables.flatMap(({ rows }) => rows.flatMap((row) => row.get('rubric') ?? []))[0];
  const named = cover.get('rubric') ?? inRow;
  if (!named) {
    if (rubrics.size === 1) return [...rubrics.values()][0];
    problems.add('evidence/no-rubric', {}, tables[0]!.file.cell(0, 0));
    return undefined;
  }
  const id = chosenId(plainText(named.cell));
  const known = [...rubrics.keys()];
  const rubric = rubrics.get(id);
  if (!rubric) problems.add('evidence/unknown-rubric', { rubric: id, known: known.join(' '), near: nearest(id, known) }, named.at);
  return rubric;
}

function documentOf(rubric: Rubric, cover: Lines, reading: Reading): MapNode | undefined {
  const units = [...reading.drafts.units.values()];
  const [first] = units;
  if (!first) return undefined;
  const at = first.node;
  const head: MapEntry[] = [entry('rubric', textScalar(rubric.id, cover.get('rubric')?.at ?? at)), ...coverEntries(cover, reading)];
  const bodies = units.map((unit) => bodyOf(unit, reading));
  if (bodies.length === 1) return mapNode([...head, ...bodies[0]!.entries], at);
  return mapNode([...head, entry('units', listNode(bodies, at))], at);
}

function coverEntries(cover: Lines, { problems }: Reading): MapEntry[] {
  const entries: MapEntry[] = [];
  const stage = cover.get('stage');
  if (stage) {
    const text = plainText(stage.cell);
    entries.push(entry('stage', textScalar(stageOf(text) ?? text, stage.at)));
  }
  const office = cover.get('office');
  if (office) entries.push(entry('office', textNode(office)));
  const by = cover.get('by');
  const date = soundDate(cover.get('date'), problems);
  const assessed = [...(by ? [entry('by', textNode(by))] : []), ...(date ? [entry('date', dateNode(date))] : [])];
  if (assessed[0]) entries.push(entry('assessed', mapNode(assessed, assessed[0].value)));
  const unstated = cover.get('unstated');
  if (unstated) {
    const text = plainText(unstated.cell);
    entries.push(entry('unstated', textScalar(isOneOf(text, yes) ? 'nothing_found' : text, unstated.at)));
  }
  return entries;
}

function bodyOf(unit: UnitDraft, reading: Reading): MapNode {
  const facts: MapEntry[] = [];
  const periods = new Map<string, MapEntry[]>();
  for (const draft of unit.facts.values()) {
    const fact = reading.form.facts.find(({ id }) => id === draft.id);
    const node = factNode(draft, fact, reading.problems);
    if (!node) continue;
    const item = draft.within === undefined ? undefined : (fact?.periods?.id ?? draft.id);
    if (item === undefined) facts.push(entry(draft.id, node, draft.idAt));
    else addToPeriod(periods, item, draft, node);
  }
  for (const [item, entries] of periods) facts.push(entry(item, mapNode(entries, entries[0]!.value), entries[0]!.key));
  const at = unit.node;
  const skips = unit.skips.length === 0 ? [] : [entry('not_applicable', mapNode(unit.skips, unit.skips[0]!.key))];
  return mapNode([entry('unit', unit.node), entry('facts', mapNode(facts, at)), ...skips], at);
}

/** `{2017-01: {meetings: 5}}` */
function addToPeriod(periods: Map<string, MapEntry[]>, item: string, { within, withinAt, id, idAt }: FactDraft, node: Node): void {
  const entries = periods.get(item) ?? [];
  periods.set(item, entries);
  const at = entries.findIndex(({ key }) => key.text === within);
  const known = entries[at]?.value;
  const inside = [...(known?.kind === 'map' ? known.entries : []), entry(id, node, idAt)];
  const made = entry(within!, mapNode(inside, inside[0]!.value), withinAt);
  if (at === -1) entries.push(made);
  else entries[at] = made;
}
