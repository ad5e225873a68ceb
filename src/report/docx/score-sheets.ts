// Score sheets (评分表) as a document, a unit a page: every item with its mark and the grounds of every gain and loss, room for signatures.

import { groupsOf, markOf } from '../groups.js';
import { display, pointsOf } from '../points.js';
import { plain, type ReportOptions } from '../reporter.js';
import type { EntryResult, ItemResult, Result, UnitResult } from '../result.js';
import { missingLines, scoreText } from '../unit-head.js';
import { processLines, rightOf } from '../process-lines.js';
import { decisionLines } from '../verdict-lines.js';
import { wordsOf, type Words } from '../words.js';
import { basisOf } from '../basis.js';
import { cleaned } from './bulletin.js';
import type { Block, OfficeDocument, TableCell } from './document.js';
import { shown } from './shown.js';
import { documentWords } from './words.js';

export function scoreSheets(result: Result, options: ReportOptions): OfficeDocument {
  const own = documentWords(options.language);
  const units = groupsOf(result).flatMap((group) => group.units);
  const blocks = units.flatMap((unit, at): Block[] => [
    ...(at === 0 ? [] : [{ type: 'break' as const }]),
    ...sheetOf(unit, result, options),
  ]);
  const [before = '', after = ''] = own.page('|').split('|');
  const title = own.listOf(result.rubrics.map((rubric) => rubric.title));
  return { title: shown(title), blocks: blocks.map(cleaned), page: [before, after] };
}

function sheetOf(unit: UnitResult, result: Result, options: ReportOptions): Block[] {
  const words = wordsOf(options.language);
  const own = documentWords(options.language);
  const { id, name, group } = unit.unit;
  const rubric = result.rubrics.find((one) => one.id === unit.rubric);
  const small = (text: string): Block => ({ type: 'small', text });
  const lines = [...missingLines(unit, words), ...decisionLines(unit, options, words), ...processLines(unit, words)];
  return [
    { type: 'title', text: own.sheetTitle(name) },
    ...(unit.public ? [small(words.publicNote)] : []),
    small(`${words.unit}${words.colon}${name}${words.bracket(id)}${group === null ? '' : `　${words.group}${words.colon}${group}`}`),
    small(`${words.rubric}${words.colon}${rubric?.title ?? unit.rubric}`),
    small(`${words.score}${words.colon}${scoreText(unit, { paint: plain, view: options.view }, words)}`),
    {
      type: 'table',
      table: {
        head: [own.number, words.item, words.points, words.score, own.basis],
        rows: rowsOf(unit, options, words),
        widths: [8, 23, 9, 10, 50],
      },
    },
    ...lines.map(([head, text]) => small(`${head.trim()}${words.colon}${text}`)),
    small(rightText(unit, result, options)),
    small(own.confirm),
    small(own.signed),
    small(own.assessor),
  ];
}

/** On paper the unit must find its right: what the rubric does not say is left open for the office to fill in. */
function rightText(unit: UnitResult, result: Result, { language }: ReportOptions): string {
  const { course, colon } = wordsOf(language);
  const own = documentWords(language);
  const right = rightOf(unit, result);
  if (right === undefined) return own.appealOpen;
  return `${course.right}${colon}${course.rightText(right)}${right.until === null ? own.lastDayOpen : ''}`;
}

function rowsOf(unit: UnitResult, options: ReportOptions, words: Words): TableCell[][] {
  const basis = (entries: readonly EntryResult[]): TableCell => ({ text: shown(basisOf(entries, options, words)) });
  const walk = (item: ItemResult, depth: number): TableCell[][] => [
    [
      { text: shown(item.number ?? ''), align: 'center' },
      { text: shown(item.title), bold: depth === 0 },
      { text: item.points === null ? '' : display(pointsOf(item.points)), align: 'center' },
      { text: markOf(item, words), align: 'center', bold: depth === 0 },
      basis([...item.entries, ...item.transfer]),
    ],
    ...item.items.flatMap((child) => walk(child, depth + 1)),
  ];
  const frames = (
    [
      [words.extra, unit.extra.entries],
      [words.whole, unit.entries],
    ] as const
  ).filter(([, entries]) => basisOf(entries, options, words) !== '');
  return [
    ...[...unit.items, ...unit.extra.items].flatMap((item) => walk(item, 0)),
    ...frames.map(([title, entries]): TableCell[] => [
      { text: '' },
      { text: title, bold: true },
      { text: '' },
      { text: '' },
      basis(entries),
    ]),
    [
      { text: '' },
      { text: words.total, bold: true },
      { text: '' },
      { text: unit.score ?? words.status[unit.status], align: 'center', bold: true },
      { text: '' },
    ],
  ];
}
