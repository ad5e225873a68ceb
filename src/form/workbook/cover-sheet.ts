// The first sheets of a form: what to do, at which stage and by whom it is filled in; and the units.

import type { WrittenCell, WrittenSheet } from '../../workbook/written-book.js';
import { attributesFor } from '../looked-up.js';
import { coverWord, stageWords, yes, type CoverRole } from '../headings.js';
import { chosen, type Desk } from './desk.js';
import { dateFilling } from './facts-sheet.js';
import type { Filling, FormCell, FormColumn, FormTable } from './table.js';

const text: Filling = { format: 'text' };

export function coverSheet(desk: Desk): WrittenSheet {
  const { form, words, language, office } = desk;
  const { rubric } = form;
  const line = (role: CoverRole, cell: { readonly text?: string; readonly fill?: Filling }): CoverLine => ({ role, ...cell });
  const stages = Object.values(stageWords).map((word) => word[language]);
  const lines: CoverLine[] = [
    line('rubric', { text: rubric.id }),
    line('stage', { fill: chosen(stages, { title: coverWord('stage', language), prompt: words.prompts.stage }, desk) }),
    line('office', office === undefined ? { fill: text } : { text: office }),
    line('by', { fill: text }),
    line('date', { fill: dateFilling(coverWord('date', language), false, desk) }),
    line('unstated', {
      fill: chosen([yes[language][0]], { title: coverWord('unstated', language), prompt: words.prompts.unstated }, desk),
    }),
  ];
  const from = 2 + words.cover.length;
  return {
    name: words.sheets.cover,
    widths: [18, 62],
    rows: [
      [{ value: words.title(rubric.title), look: { bold: true, size: 14, nowrap: true } }],
      ...words.cover.map((sentence): WrittenCell[] => [{ value: sentence, look: { nowrap: true } }]),
      [],
      ...lines.map((each) => lineCells(each, desk)),
    ],
    heights: new Map([[0, 28]]),
    checks: lines.flatMap(({ fill }, at) => (fill?.check ? [{ ...fill.check, range: `B${from + at + 1}` }] : [])),
    locked: true,
    footer: words.footer,
  };
}

interface CoverLine {
  readonly role: CoverRole;
  readonly text?: string;
  readonly fill?: Filling;
}

function lineCells({ role, text: told, fill }: CoverLine, { language }: Desk): WrittenCell[] {
  const format = fill?.format === 'date' ? 'yyyy-mm-dd' : '@';
  const open = fill !== undefined;
  return [
    { value: coverWord(role, language), look: { bold: true, fill: 'DCE6F1', border: true } },
    {
      ...(told !== undefined && { value: told }),
      look: { border: true, align: 'left', format, ...(open ? { fill: 'FFF9DB', unlocked: true } : { fill: 'F2F2F2' }) },
    },
  ];
}

export function unitsTable(desk: Desk): FormTable {
  const { form, units, words } = desk;
  const { classes } = form.rubric;
  const attributes = attributesFor(form.rubric, units);
  const roles: FormColumn[] = [
    { role: 'unit', width: 16 },
    { role: 'name', width: 28 },
    ...(classes ? [{ role: 'class' as const, width: 14 }] : []),
    { role: 'group', width: 18 },
    ...attributes.map((name): FormColumn => ({ role: { heading: name }, width: 14 })),
  ];
  const cell = (value: string | undefined): FormCell => (value === undefined ? { fill: text } : { text: value });
  const classCell = (value: string | undefined): FormCell =>
    value === undefined && classes
      ? { fill: chosen(classes, { title: words.sheets.units, prompt: words.prompts.chosen }, desk) }
      : cell(value);
  const rows = (units.length === 0 ? [undefined] : units).map((unit): FormCell[] => [
    cell(unit?.id),
    cell(unit?.name),
    ...(classes ? [classCell(unit?.class)] : []),
    cell(unit?.group),
    ...attributes.map((name) => cell(unit?.attributes.get(name))),
  ]);
  return { name: words.sheets.units, title: words.title(form.rubric.title), advice: words.units, columns: roles, rows, frozen: 0 };
}
