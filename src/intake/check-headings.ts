// Whether every column of a table and every line of the first sheet is known. Where a heading was renamed it looks as if nobody had filled
// anything in below it, so such a table is not read.

import type { Language } from '../diagnostic/define.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import type { Form } from '../form/form.js';
import { coverRoles, coverWord, heading as headingOf, type Role } from '../form/headings.js';
import { mayBeAttribute } from '../form/looked-up.js';
import { headingsOfCsv, headingsOfSheet, isCoverName, type Filler, type OwnHeadings } from '../form/own-headings.js';
import { plainText } from './cells.js';
import type { Cover, Table, UnknownColumn } from './sheet-table.js';

/** @returns the table without the columns that are not read; undefined where something stands where a heading of the form should */
export function knownColumns(table: Table, form: Form, filler: Filler, problems: Problems): Table | undefined {
  const ofForm = headingsOfForm(table, form, filler);
  const known = ofForm ?? headingsOfOthers(table, form);
  const all = missingIn(table, known);
  const lost = ofForm
    ? all
    : missingIn(table, { ...known, names: [], roles: known.roles.filter((role) => neededIn(table).includes(role)) });
  let isWhole = true;
  const strange = strangeIn(table, form, known);
  for (const { heading, column, isField } of strange) {
    const row = heading === '' ? table.rows.find((one) => one.at(column))!.index : table.head;
    const at = table.file.cell(row, column);
    const near = nearest(heading, all);
    const meant = near === undefined ? lost : [near];
    if (meant.length > 0) problems.add('workbook/renamed', { of: 'column', heading, missing: meant.join('、') }, at);
    else if (!isField || !known.takesFields) problems.add('workbook/unknown-column', { heading }, at);
    isWhole &&= meant.length === 0;
  }
  if (!isWhole || known.takesFields) return isWhole ? table : undefined;
  const aside = new Set(strange.map(({ column }) => column));
  return { ...table, fields: table.fields.filter(({ column }) => !aside.has(column)) };
}

/** The flat form is known by the columns that only a form has. */
function headingsOfForm({ sheet, told }: Table, form: Form, filler: Filler): OwnHeadings | undefined {
  if (sheet.name !== '') return headingsOfSheet(sheet.name, form, filler);
  return told.includes('kind') && told.includes('range') ? headingsOfCsv(form) : undefined;
}

const ofUnits: readonly Role[] = ['unit', 'name', 'class', 'group'];

/** Of a table that somebody made: what it may have, by what it is about. */
function headingsOfOthers(table: Table, form: Form): OwnHeadings {
  const { columns } = table;
  const { roles, names } = headingsOfCsv(form);
  const isOfUnits = isUnitsTable(table);
  const isOfCases = !isOfUnits && !(['answer', 'lost', 'given', 'mark', 'item'] as const).some((role) => columns.has(role));
  const fits = roles.filter((role) => isOfUnits === ofUnits.includes(role) && (role !== 'class' || form.rubric.classes !== undefined));
  return { roles: fits, names: isOfUnits ? form.attributes : names, takesFields: isOfCases || columns.has('id') };
}

/** A table that says what is so of units is none of answers that has lost its facts. */
export const isUnitsTable = ({ columns }: Pick<Table, 'columns'>): boolean =>
  !(['fact', 'item', 'answer', 'mark', 'lost', 'given'] as const).some((role) => columns.has(role));

/** Without these a table that somebody made says something else. */
function neededIn({ columns }: Table): readonly Role[] {
  if (columns.has('mark') || columns.has('rater')) return ['fact', 'mark', 'count'];
  if (!columns.has('fact') && (columns.has('answer') || columns.has('lost') || columns.has('given'))) return ['fact'];
  return columns.has('fact') && !columns.has('answer') && !columns.has('lost') && !columns.has('given') ? ['date'] : [];
}

function missingIn(table: Table, { roles, names }: Pick<OwnHeadings, 'roles' | 'names'>): string[] {
  const there = namesIn(table);
  const language = languageOf(table);
  return [
    ...roles.filter((role) => !table.columns.has(role)).map((role) => headingOf(role, language)),
    ...names.filter((name) => !there.has(name)),
  ];
}

const namesIn = ({ fields, attributes }: Table): Set<string> => new Set([...fields, ...attributes].map(({ name }) => name));

function languageOf({ sheet, head, columns }: Table): Language {
  const texts = sheet.rows[head]!.map((cell) => cell && plainText(cell));
  return [...columns].some(([role, column]) => texts[column] === headingOf(role, 'zh')) ? 'zh' : 'en';
}

interface StrangeColumn extends UnknownColumn {
  /** It can be the name of a field. */
  readonly isField: boolean;
}

/** Columns with something in them that the form does not have; in the order in which they stand. */
function strangeIn(table: Table, { rubric, attributes }: Form, { names }: OwnHeadings): StrangeColumn[] {
  const isKnown = (name: string): boolean => names.includes(name) || attributes.includes(name) || mayBeAttribute(name, rubric);
  const filled = [...table.fields, ...table.attributes].filter(({ column }) => table.rows.some((row) => row.at(column)));
  const named = filled.filter(({ name }) => !isKnown(name) && !isKnown(name.split('.')[0]!));
  return [
    ...table.unknown.map((one) => ({ ...one, isField: false })),
    ...named.map(({ name, column }) => ({ heading: name, column, isField: true })),
  ].sort((a, b) => a.column - b.column);
}

/** The first sheet of a form has all of its lines; elsewhere only what looks like one of them is looked at. */
export function checkCover({ words, unknown, sheet, language }: Cover, problems: Problems): void {
  const missing = coverRoles.filter((role) => !words.has(role)).map((role) => coverWord(role, language));
  for (const { cell, at } of unknown) {
    const heading = plainText(cell);
    const near = nearest(heading, missing);
    const meant = near === undefined ? (isCoverName(sheet) ? missing : []) : [near];
    if (meant.length > 0) problems.add('workbook/renamed', { of: 'line', heading, missing: meant.join('、') }, at);
  }
}
