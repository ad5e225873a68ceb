// A rubric against the table typed in from its paper: rows, their order, numbers and points. Every difference names both places.

import { nearest } from '../diagnostic/nearest.js';
import { Problems, type Diagnostic } from '../diagnostic/diagnostic.js';
import { formatExact, parseExact, type Exact } from '../exact/index.js';
import { figuresIn, type Figure } from '../figure/index.js';
import { itemsOf, type Item, type Rubric } from '../rubric/model.js';
import { childOf, firstLineOf, type SourceFile, type Span } from '../source/index.js';
import { readPrintedTable, type PrintedRow } from './printed-table.js';

export interface AgainstPaper {
  readonly diagnostics: readonly Diagnostic[];
  /** Rows of the paper that stand in the rubric with the same number and points. */
  readonly agreeing: number;
}

export function compareWithPaper(rubric: Rubric, file: SourceFile): AgainstPaper {
  const problems = new Problems();
  const rows = readPrintedTable(file, problems);
  if (!rows) return { diagnostics: problems.list, agreeing: 0 };
  const items = [...itemsOf(rubric.root), ...(rubric.extra ? itemsOf(rubric.extra.item) : [])].filter(
    (item) => item !== rubric.root && item !== rubric.extra?.item,
  );
  const pairs = pairUp(rows, items, rubric.root);
  let agreeing = 0;
  for (const [row, item] of pairs) {
    const before = problems.list.length;
    if (!item)
      problems.add(
        'paper/row-missing',
        {
          title: row.title.text,
          near: nearest(
            row.title.text,
            items.map(({ title }) => title),
          ),
        },
        row.title,
      );
    else compareRow(row, item, problems);
    if (problems.list.length === before) agreeing++;
  }
  const found = new Set(pairs.map(([, item]) => item));
  for (const item of items.filter((one) => !found.has(one)))
    problems.add('paper/row-not-printed', { title: item.title }, placeOfTitle(item), { related: [{ span: wholeOf(file), role: 'other' }] });
  reportOrder(pairs, items, problems);
  return { diagnostics: problems.list, agreeing };
}

const wholeOf = (file: SourceFile): Span => ({ file, start: 0, end: Math.max(0, file.text.indexOf('\n')) });

type Pair = readonly [row: PrintedRow, item: Item | undefined];

const totals = ['合计', '总计', '总分', '共计', 'total', 'sum'];

/** By title, in order: of rows that share a title the first of the paper is the first of the rubric. */
function pairUp(rows: readonly PrintedRow[], items: readonly Item[], root: Item): Pair[] {
  const left = [...items];
  return rows.map((row): Pair => {
    const title = plain(row.title.text);
    const at = left.findIndex((item) => plain(item.title) === title || plain(`${item.number ?? ''}${item.title}`) === title);
    if (at >= 0) return [row, left.splice(at, 1)[0]];
    return [row, totals.includes(title) ? root : undefined];
  });
}

/** Without blanks, marks and the points behind it, whose brackets a paper may have lost; full width as half width. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?:\(\s*[\d.]+|[\d.]+\s*分)\s*分?\s*\)?\s*$/u, '')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();

function compareRow({ number, title, points }: PrintedRow, item: Item, problems: Problems): void {
  if (number && number.text.trim() !== '' && item.number !== undefined && plain(number.text) !== plain(item.number)) {
    const args = { title: title.text, printed: number.text.trim(), found: item.number };
    problems.add('paper/number-differs', args, number, {
      related: [{ span: childOf(item.node, 'number') ?? firstLineOf(item.node), role: 'other' }],
    });
  }
  comparePoints(title, points, item, problems);
}

/** Several figures (one a class) are written `20/25`, in the order of the rubric. An empty cell says nothing. */
function comparePoints(title: PrintedRow['title'], points: PrintedRow['points'], item: Item, problems: Problems): void {
  const text = points?.text.trim() ?? '';
  if (!points || text === '') return;
  const printed = text.split(/[/／]/).map((part) => parseExact(part.normalize('NFKC').replace(/分$/, '').trim()));
  if (printed.some((one) => one === undefined)) {
    problems.add('paper/not-points', { found: text }, points);
    return;
  }
  const own = numbersOf(item.points);
  // The slip of the paper itself is written down in the rubric.
  if (item.printed !== undefined && printed.length === 1 && parseExact(item.printed)?.equals(printed[0]!)) return;
  if (own.length === printed.length && own.every((one, at) => one.equals(printed[at]!))) return;
  const args = { title: title.text, printed: text, found: own.length === 0 ? '-' : own.map(formatExact).join('/') };
  const at = childOf(item.node, 'points') ?? firstLineOf(item.node);
  problems.add('paper/points-differ', args, points, { related: [{ span: at, role: 'other' }] });
}

const numbersOf = (figure: Figure | undefined): Exact[] =>
  figure ? [...figuresIn(figure)].flatMap((one) => (one.kind === 'constant' ? [one.value] : [])) : [];

/** The first row of the paper that stands further up in the rubric than the row before it. */
function reportOrder(pairs: readonly Pair[], items: readonly Item[], problems: Problems): void {
  let last = -1;
  for (const [row, item] of pairs) {
    const at = item ? items.indexOf(item) : -1;
    if (at < 0) continue;
    if (at < last) {
      problems.add('paper/order-differs', { title: row.title.text, before: items[last]!.title }, row.title, {
        related: [{ span: placeOfTitle(item!), role: 'other' }],
      });
      return;
    }
    last = at;
  }
}

const placeOfTitle = (item: Item): Span => childOf(item.node, 'title') ?? firstLineOf(item.node);
