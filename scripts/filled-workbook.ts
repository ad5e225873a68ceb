// A form filled in for one unit, as LibreOffice draws its sheet of facts: for the picture of a workbook in the README.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRubrics } from '../src/assessment/sources.js';
import { formOf } from '../src/form/form.js';
import { heading, no, yes, type Role } from '../src/form/headings.js';
import { formWords } from '../src/form/words.js';
import { workbookForm } from '../src/form/workbook/workbook-form.js';
import type { Language } from '../src/diagnostic/define.js';
import { writeWorkbook } from '../src/workbook/hucre.js';
import type { WrittenCell } from '../src/workbook/written-book.js';

type Fact = string | number | boolean | Readonly<Record<string, unknown>> | readonly unknown[];

/** Of a fictional office in the fictional rubric of the forms' tests, which asks for a fact of every kind. */
const rubricFile = 'test/forms/fixtures/rubric.yaml';
const unit = { id: 'bureau_a', name: '示例甲局', group: '部门', attributes: new Map<string, string>() };
const facts: Readonly<Record<string, Fact>> = {
  no_plan: false,
  late_replies: { value: 2, source: '答复台账' },
  unlawful: { plain: 1, serious: 0, source: '监督文书', document: '示例监〔2017〕2号' },
  papers: ['plan', 'list'],
  reports: { '2017-01': 2, '2017-02': 1, '2017-03': 4 },
  on_time_rate: { value: 94.35, source: '办件系统' },
  level: { value: 'city', document: '示例奖〔2017〕1号' },
  filed_on: '2017-03-25',
  accident: false,
};

/** @returns the picture, `width` pixels wide; undefined where LibreOffice or poppler is missing */
export async function filledWorkbook(language: Language, width: number): Promise<Uint8Array | undefined> {
  const [shelved] = readRubrics([{ path: rubricFile, bytes: new Uint8Array(readFileSync(rubricFile)), named: true }]);
  const form = formOf(shelved!.rubric!);
  const book = workbookForm({ form, units: [unit], language });
  const sheet = book.sheets.find(({ name }) => name === formWords(language).sheets.facts)!;
  const column = (role: Role, row: readonly (WrittenCell | undefined)[]): number =>
    row.findIndex((cell) => cell?.value === heading(role, language));
  const head = sheet.rows.find((row) => column('fact', row) !== -1)!;
  const [fact, part, answer, source, document] = (['fact', 'part', 'answer', 'source', 'document'] as const).map((role) =>
    column(role, head),
  );
  const rows = sheet.rows.map((row) => {
    const said = facts[String(row[fact!]?.value)];
    const value = said === undefined ? undefined : answerOf(said, String(row[part!]?.value ?? ''), language);
    if (value === undefined) return row;
    const told = said as { readonly source?: string; readonly document?: string };
    const filled = new Map([
      [answer!, value] as const,
      ...(told.source ? [[source!, told.source] as const] : []),
      ...(told.document ? [[document!, told.document] as const] : []),
    ]);
    return row.map((cell, at) => (filled.has(at) ? { ...cell, value: filled.get(at)! } : cell));
  });
  return drawn(await writeWorkbook({ ...book, sheets: [{ ...sheet, rows }] }), width);
}

/** Cases stand on a sheet of their own, judgements on another. */
function answerOf(said: Fact, part: string, language: Language): WrittenCell['value'] {
  const flag = (there: boolean): string => (there ? yes : no)[language][0];
  if (typeof said === 'boolean') return flag(said);
  if (typeof said === 'number') return { number: String(said) };
  if (typeof said !== 'object') return String(said);
  if (Array.isArray(said)) return said.every((one) => typeof one === 'string') && part !== '' ? flag(said.includes(part)) : undefined;
  const { value, [part]: own } = said as Readonly<Record<string, unknown>>;
  if (value !== undefined) return answerOf(value as Fact, part, language);
  return typeof own === 'number' ? { number: String(own) } : undefined;
}

function drawn(bytes: Uint8Array, width: number): Uint8Array | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'rubric-'));
  try {
    writeFileSync(path.join(folder, 'form.xlsx'), bytes);
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'form.xlsx')], { stdio: 'ignore' });
    // The printed page without its margins and its foot.
    const cut = ['-x', '45', '-y', '60', '-W', String(width), '-H', '358'];
    const size = ['-scale-to-x', String(width + 90), '-scale-to-y', '-1', ...cut];
    execFileSync('pdftoppm', [
      '-png',
      '-f',
      '1',
      '-l',
      '1',
      ...size,
      '-singlefile',
      path.join(folder, 'form.pdf'),
      path.join(folder, 'form'),
    ]);
    return new Uint8Array(readFileSync(path.join(folder, 'form.png')));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
