// Units × items of one rubric, groups one below the other, with colours from the worst to the best mark of each item.

import { cellName } from '../../workbook/read-book.js';
import type { ColourRule, WrittenCell, WrittenSheet } from '../../workbook/written-book.js';
import { groupsOf, markOf, titleOf } from '../groups.js';
import { display, pointsOf } from '../points.js';
import type { ItemResult, Result, UnitResult } from '../result.js';
import { allItems } from '../select.js';
import { head, isNumber, number, placesOf, remark, text, titleCell, withHeights } from './cells.js';
import type { Frame } from './ranking-sheets.js';

interface Column {
  readonly title: string;
  readonly points: string;
  readonly marks: readonly string[];
}

const colours = ['F8696B', 'FFEB84', '63BE7B'] as const;
const headRow = 3;

export function matrixSheet(result: Result, rubric: string, name: string, { words, book }: Frame): WrittenSheet {
  const units = groupsOf(result)
    .filter(({ rubricId }) => rubricId === rubric)
    .flatMap((group) => group.units);
  const columns = [...itemColumns(units, words), ...totals(units, words)];
  const fixed = [words.group, words.unit];
  const letters = (column: number): string => cellName(0, column).replace(/\d+$/, '');
  const last = headRow + 1 + units.length;
  const rules = columns.map(({ marks }, at): ColourRule | undefined => {
    const column = letters(fixed.length + at);
    return new Set(marks.filter(isNumber)).size < 2 ? undefined : { range: `${column}${headRow + 2}:${column}${last}`, scale: colours };
  });
  const title = result.rubrics.find(({ id }) => id === rubric)?.title ?? rubric;
  return withHeights({
    name,
    widths: [14, 26, ...columns.map(() => 11)],
    rows: [
      [titleCell(title)],
      [remark(book.matrixAdvice)],
      [...fixed.map(head), ...columns.map((column) => head(column.title))],
      [head(words.points), head(''), ...columns.map(({ points }) => head(points))],
      ...units.map((unit, row): WrittenCell[] => [
        text(unit.within ?? unit.unit.group ?? ''),
        text(unit.unit.name),
        ...columns.map(({ marks }) => number(marks[row]!, placesOf(marks))),
      ]),
    ],
    frozen: { rows: headRow + 1, columns: fixed.length },
    filter: `A${headRow + 1}:${letters(fixed.length + columns.length - 1)}${last}`,
    colours: rules.filter((rule) => rule !== undefined),
    landscape: true,
    printTitle: `$1:$${headRow + 1}`,
    footer: book.footer,
  });
}

/** Every item that any of the units has, in printed order; what a unit does not have is empty. */
function itemColumns(units: readonly UnitResult[], words: Frame['words']): Column[] {
  const items = new Map<string, ItemResult>();
  for (const unit of units) for (const item of allItems(unit)) if (!items.has(keyOf(item))) items.set(keyOf(item), item);
  const known = units.map((unit) => new Map(allItems(unit).map((item) => [keyOf(item), item])));
  return [...items].map(([key, item]) => ({
    title: titleOf(item),
    points: item.points === null ? '' : display(pointsOf(item.points)),
    marks: known.map((byKey) => {
      const found = byKey.get(key);
      return found ? markOf(found, words) : '';
    }),
  }));
}

const keyOf = (item: ItemResult): string => `${item.id}\n${titleOf(item)}`;

function totals(units: readonly UnitResult[], words: Frame['words']): Column[] {
  const extra = units.map((unit) => display(pointsOf(unit.extra.contributes)));
  const score = units.map((unit) => unit.score ?? words.status[unit.status]);
  return [
    ...(extra.some((value) => value !== '0') ? [{ title: words.extra, points: '', marks: extra }] : []),
    { title: words.score, points: '', marks: score },
  ];
}
