// A table typed in from the paper: a CSV file with the columns number, title and points. Every cell keeps its place.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { SourceFile, Span } from '../source/index.js';

export interface PrintedCell extends Span {
  readonly text: string;
}

export interface PrintedRow {
  readonly number: PrintedCell | undefined;
  readonly title: PrintedCell;
  readonly points: PrintedCell | undefined;
}

const columns = {
  number: ['number', 'no', 'no.', '序号', '编号', '项'],
  title: ['title', 'item', '标题', '名称', '考核事项', '考核内容', '事项', '指标'],
  points: ['points', 'score', '分值', '满分', '分数'],
} as const;

/** Undefined after saying which column is missing. Rows without a title are left out. */
export function readPrintedTable(file: SourceFile, problems: Problems): PrintedRow[] | undefined {
  const [head, ...rows] = cellsOf(file);
  const at = (names: readonly string[]): number => head?.findIndex(({ text }) => names.includes(text.trim().toLowerCase())) ?? -1;
  const [number, title, points] = [at(columns.number), at(columns.title), at(columns.points)];
  if (title === -1 || points === -1) {
    const missing = title === -1 ? 'title' : 'points';
    problems.add('paper/no-column', { column: missing, names: columns[missing].join(' ') }, head?.[0] ?? { file, start: 0, end: 0 });
    return undefined;
  }
  return rows.flatMap((row) => {
    const name = row[title];
    return name && name.text.trim() !== '' ? [{ number: row[number], title: name, points: row[points] }] : [];
  });
}

/** Lines and cells (RFC 4180): quotes double inside quotes, breaks may stand there. */
function cellsOf(file: SourceFile): PrintedCell[][] {
  const rows: PrintedCell[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  for (let match = pattern.exec(file.text); match; match = pattern.exec(file.text)) {
    const [whole, cell = '', end] = match;
    const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    rows.at(-1)!.push({ text, file, start: match.index, end: match.index + cell.length });
    if (end === '' || whole === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
}
