// The score sheet of a unit: every item with its points, its mark and every gain and loss with its grounds; a page each when printed.

import type { WrittenCell, WrittenSheet } from '../../workbook/written-book.js';
import { basisOf } from '../basis.js';
import { markOf } from '../groups.js';
import { display, pointsOf } from '../points.js';
import { plain, type ReportOptions } from '../reporter.js';
import type { ItemResult, Result, UnitResult } from '../result.js';
import { missingLines, scoreText } from '../unit-head.js';
import { unitVerdict } from '../verdict-lines.js';
import { goTo, head, number, placesOf, remark, text, titleCell, withHeights } from './cells.js';
import type { Frame } from './ranking-sheets.js';

const widths = [8, 34, 8, 9, 10, 76];

/** @param ranking name of the sheet to go back to */
export function unitSheet(
  unit: UnitResult,
  result: Result,
  name: string,
  ranking: string,
  options: ReportOptions,
  frame: Frame,
): WrittenSheet {
  return withHeights({
    name,
    widths,
    rows: [...blockOf(unit, result, options, frame), [], [{ value: frame.book.back, goesTo: goTo(ranking), look: { colour: '0563C1' } }]],
    frozen: { rows: 4, columns: 0 },
    landscape: true,
    printTitle: '$1:$4',
    footer: frame.book.footer,
  });
}

/** Very many units stand on one sheet, a printed page each. */
export function jointSheet(units: readonly UnitResult[], result: Result, name: string, options: ReportOptions, frame: Frame): WrittenSheet {
  const rows: (readonly WrittenCell[])[] = [];
  const breaks: number[] = [];
  for (const unit of units) {
    rows.push(...blockOf(unit, result, options, frame), []);
    breaks.push(rows.length);
  }
  return withHeights({ name, widths, rows, breaks: breaks.slice(0, -1), landscape: true, footer: frame.book.footer });
}

function blockOf(unit: UnitResult, result: Result, options: ReportOptions, { words, book }: Frame): (readonly WrittenCell[])[] {
  const { id, name, group } = unit.unit;
  const rubric = result.rubrics.find((one) => one.id === unit.rubric);
  const items = [...unit.items.flatMap((item) => rowsOf(item, 0)), ...extraRows(unit)];
  const marks = placesOf(items.map(({ item }) => item.score ?? ''));
  const points = placesOf(items.map(({ item }) => item.points ?? ''));
  const who = `${words.unit}${words.colon}${name}${words.bracket(id)}${group === null ? '' : `　${words.group}${words.colon}${group}`}`;
  const verdict = [...missingLines(unit, words), ...unitVerdict(unit, result, options, words)];
  return [
    [titleCell(book.unitSheet(name))],
    [remark(`${who}　${words.rubric}${words.colon}${rubric?.title ?? unit.rubric}${unit.public ? `　${words.publicHead}` : ''}`)],
    [remark(`${words.score}${words.colon}${scoreText(unit, { paint: plain, view: 'rank' }, words)}`)],
    ['', words.item, words.points, words.score, words.stateHead, book.basis].map(head),
    ...items.map(({ item, depth }) => [
      text(item.number ?? '', { align: 'center' }),
      text(item.title, { indent: depth, bold: depth === 0 }),
      number(item.points === null ? '' : display(pointsOf(item.points)), points),
      number(markOf(item, words), marks, { bold: depth === 0 }),
      text(words.state[item.state], { align: 'center' }),
      text(basisOf([...item.entries, ...item.transfer], options, words)),
    ]),
    ...wholeRows(unit, options, words),
    [
      text(''),
      text(words.total, { bold: true }),
      text(''),
      number(unit.score ?? words.status[unit.status], placesOf([unit.score ?? '']), { bold: true }),
    ],
    ...verdict.map(([label, value]) => [text(''), text(label.trim()), text(''), text(''), text(''), text(value)]),
  ];
}

interface ItemRow {
  readonly item: ItemResult;
  readonly depth: number;
}

const rowsOf = (item: ItemResult, depth: number): ItemRow[] => [
  { item, depth },
  ...item.items.flatMap((child) => rowsOf(child, depth + 1)),
];
const extraRows = ({ extra }: UnitResult): ItemRow[] => extra.items.flatMap((item) => rowsOf(item, 0));

function wholeRows(unit: UnitResult, options: ReportOptions, words: Frame['words']): (readonly WrittenCell[])[] {
  const frames = [
    [words.extra, unit.extra.entries],
    [words.whole, unit.entries],
  ] as const;
  return frames.flatMap(([title, entries]) => {
    const basis = basisOf(entries, options, words);
    return basis === '' ? [] : [[text(''), text(title, { bold: true }), text(''), text(''), text(''), text(basis)]];
  });
}
