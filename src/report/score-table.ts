// The score sheet of each unit in the terminal: items with points, mark, state and what moved the mark.

import { alignDecimals } from '../terminal/index.js';
import { gridLines, type Cell, type Column } from './grid.js';
import { markOf, titleOf } from './groups.js';
import { hungLines } from './lines.js';
import { signed } from './points.js';
import { rightLines } from './process-lines.js';
import { causeOf, type ReportOptions } from './reporter.js';
import type { EntryResult, ItemResult, Result, UnitResult } from './result.js';
import { unitHead } from './unit-head.js';
import { gradeLines, vetoLines } from './verdict-lines.js';
import { wordsFor, wordsOf, type Words } from './words.js';

export function renderScoreTable(result: Result, options: ReportOptions): string {
  const words = wordsOf(options.language);
  if (result.units.length === 0) return `${words.noUnits}\n`;
  return `${result.units.map((unit) => sheetLines(unit, result, options, wordsFor(unit, words)).join('\n')).join('\n\n')}\n`;
}

interface Row {
  readonly depth: number;
  readonly title: string;
  readonly points: string;
  readonly mark: string;
  readonly state: string;
  readonly unusual: boolean;
  readonly details: string;
}

function sheetLines(unit: UnitResult, result: Result, options: ReportOptions, words: Words): string[] {
  const rows = [
    ...unit.items.flatMap((item) => itemRows(item, 0, options, words)),
    ...extraRows(unit, options, words),
    ...wholeRows(unit, options, words),
  ];
  const { width, paint } = options;
  const points = alignDecimals(rows.map((row) => row.points));
  const marks = alignDecimals(rows.map((row) => row.mark));
  const columns: Column[] = [
    { title: words.item, align: 'left', least: 20 },
    { title: words.points, align: 'right' },
    { title: words.score, align: 'right' },
    { title: words.stateHead, align: 'left', least: 8 },
    { title: words.details, align: 'left', flexible: true, least: 34 },
  ];
  const verdict = [...gradeLines(unit, options, words), ...vetoLines(unit, words), ...rightLines(unit, result, words)];
  const cells = rows.map((row, at): Cell[] => [
    { text: row.title, indent: 2 * row.depth, ...(row.depth === 0 && { paint: paint.strong }) },
    { text: points[at]! },
    { text: marks[at]! },
    { text: row.state, ...(row.unusual && { paint: paint.caution }) },
    { text: row.details, hang: 2, paint: paint.faint },
  ]);
  return [
    ...unitHead(unit, result, options, words),
    ...(cells.length > 0 ? ['', ...gridLines(columns, cells, { width, head: paint.faint })] : []),
    ...(verdict.length > 0 ? ['', ...hungLines(verdict, width, words)] : []),
  ];
}

function itemRows(item: ItemResult, depth: number, options: ReportOptions, words: Words): Row[] {
  const mark = markOf(item, words);
  const row: Row = {
    depth,
    title: titleOf(item),
    points: item.points ?? '-',
    mark: mark === words.state[item.state] ? '-' : mark,
    state: words.state[item.state],
    unusual: item.state === 'not_assessed' || item.state === 'error',
    details: [item.printed === null ? '' : words.printed(item.printed), details([...item.entries, ...item.transfer], options, words)]
      .filter(Boolean)
      .join('\n'),
  };
  return [row, ...item.items.flatMap((child) => itemRows(child, depth + 1, options, words))];
}

function extraRows({ extra }: UnitResult, options: ReportOptions, words: Words): Row[] {
  if (extra.items.length === 0 && extra.entries.length === 0) return [];
  const text = details(extra.entries, options, words);
  return [{ ...frameRow(words.extra, text), mark: extra.contributes }, ...extra.items.flatMap((item) => itemRows(item, 1, options, words))];
}

function wholeRows(unit: UnitResult, options: ReportOptions, words: Words): Row[] {
  const text = details(unit.entries, options, words);
  return text === '' ? [] : [frameRow(words.whole, text)];
}

const frameRow = (title: string, text: string): Row => ({
  depth: 0,
  title,
  points: '-',
  mark: '-',
  state: '-',
  unusual: false,
  details: text,
});

/** Every entry that moved something, apart from where the item started. */
const details = (entries: readonly EntryResult[], options: ReportOptions, words: Words): string =>
  entries
    .filter(({ kind, amount }) => kind !== 'start' && amount !== '0')
    .map(
      (entry) =>
        `${signed(entry.amount)} ${entry.kind === 'rule' ? '' : `${words.kind[entry.kind]}${words.colon}`}${causeOf(entry, options)}`,
    )
    .join('\n');
