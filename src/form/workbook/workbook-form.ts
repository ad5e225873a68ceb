// A form as a workbook: all its sheets in the order in which they are filled in.

import type { WrittenBook } from '../../workbook/written-book.js';
import { formWords } from '../words.js';
import { Choices } from './choices.js';
import { coverSheet, unitsTable } from './cover-sheet.js';
import type { Desk, FormRequest } from './desk.js';
import { factsTable } from './facts-sheet.js';
import { judgementsTable } from './judgements-sheet.js';
import { ballotsTable, casesTable, listTable, skipsTable } from './lines-sheets.js';
import { tableSheet, type FormTable } from './table.js';

export function workbookForm(request: FormRequest): WrittenBook {
  const { desk, tables } = formTables(request);
  const { words } = desk;
  const cover = coverSheet(desk);
  const sheets = tables.map((table) => tableSheet(table, request.language, words));
  return { title: words.title(request.form.rubric.title), sheets: [cover, ...sheets, desk.choices.sheet()], fixed: true };
}

/** The tables of a form, before they are laid out. */
export function formTables(request: FormRequest): { readonly desk: Desk; readonly tables: readonly FormTable[] } {
  const words = formWords(request.language);
  const desk: Desk = { ...request, words, choices: new Choices(words.sheets.choices) };
  const tables = [
    unitsTable(desk),
    factsTable(desk),
    judgementsTable(desk),
    casesTable(desk),
    ...request.form.lists.map((list, at) => listTable(list, at, desk)),
    ballotsTable(desk),
    skipsTable(desk),
  ].filter((table) => table !== undefined);
  return { desk, tables };
}
