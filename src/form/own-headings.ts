// The headings that the sheets of a form have, by the name of the sheet: one that is missing in a filled-in form was renamed or taken out.

import type { Language } from '../diagnostic/define.js';
import { csvForm } from './csv-form.js';
import type { Form } from './form.js';
import { isRead, roleOf, toldRoleOf, type Role } from './headings.js';
import type { FormUnit } from './unit-list.js';
import type { FormColumn } from './workbook/table.js';
import { formTables } from './workbook/workbook-form.js';
import { formWords } from './words.js';

export interface OwnHeadings {
  /** Of the catalogue, those that only tell apart. */
  readonly roles: readonly Role[];
  /** Of the rubric's own: `price`, `papers.plan`. */
  readonly names: readonly string[];
  /** Whether a column that is not among them is a field of cases or rows. */
  readonly takesFields: boolean;
}

export interface Filler {
  readonly office: string | undefined;
  /** Sheets tell units apart. */
  readonly several: boolean;
}

const languages: readonly Language[] = ['zh', 'en'];
const sheetWords = languages.map((language) => formWords(language).sheets);

export const isCoverName = (sheet: string): boolean => sheetWords.some(({ cover }) => cover === sheet);

/** Whether a form has a table on a sheet of that name, whatever the rubric. */
export const isTableName = (sheet: string): boolean =>
  sheetWords.some(
    ({ cover: _cover, choices: _choices, lists, ...tables }) => Object.values(tables).includes(sheet) || isList(sheet, lists),
  );

/** `名册`, `名册2` */
const isList = (sheet: string, word: string): boolean => sheet.startsWith(word) && /^\d*$/.test(sheet.slice(word.length));

/** Undefined: the form has no such sheet. */
export function headingsOfSheet(sheet: string, form: Form, { office, several }: Filler): OwnHeadings | undefined {
  const units = several ? [nobody, nobody] : [];
  for (const language of languages) {
    const { tables } = formTables({ form, units, language, ...(office !== undefined && { office }) });
    const table = tables.find(({ name }) => name === sheet);
    if (table) return headingsIn(table.columns, takesFields(sheet));
  }
  return undefined;
}

const takesFields = (sheet: string): boolean => sheetWords.some(({ cases, lists }) => sheet === cases || isList(sheet, lists));

/** Of the flat table, which has everything. */
export function headingsOfCsv(form: Form): OwnHeadings {
  const [head = []] = csvForm({ form, units: [], language: 'zh' });
  const columns = head.map((text) => roleOf(text) ?? toldRoleOf(text) ?? { heading: text });
  return headingsIn(
    columns.map((role) => ({ role })),
    true,
  );
}

const headingsIn = (columns: readonly Pick<FormColumn, 'role'>[], fields: boolean): OwnHeadings => ({
  roles: columns.flatMap(({ role }) => (typeof role === 'string' && isRead(role) ? [role] : [])),
  names: columns.flatMap(({ role }) => (typeof role === 'string' ? [] : role.heading.split(' ')[0]!)),
  takesFields: fields,
});

const nobody: FormUnit = { id: '', name: '', attributes: new Map() };
