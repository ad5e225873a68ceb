// The flat tables of units behind CSV and Markdown: a row a unit.

import { byRate, groupsOf, markOf, titleOf, type RankedGroup } from './groups.js';
import { lossText } from './losses.js';
import { display, pointsOf } from './points.js';
import type { View } from './reporter.js';
import type { ItemResult, Result, UnitResult } from './result.js';
import { consequenceText, gradeText, possiblePlaces, vetoText } from './verdict-lines.js';
import { wordsFor, type Words } from './words.js';

export interface Sheet {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Field {
  readonly title: (words: Words) => string;
  readonly cell: (unit: UnitResult, words: Words, group: RankedGroup) => string;
  /** For files with all groups in one table. */
  readonly whole?: true;
  /** For rankings: a score sheet names no place, it may be the only one that was asked for. */
  readonly ranking?: true;
  /** Left out where no unit has it. */
  readonly optional?: true;
  /** In the table of one group left out where every score is final. */
  readonly unlessFinal?: true;
}

/** What every row says of its unit, in order. */
const frame: readonly Field[] = [
  { title: (words) => words.rubric, cell: (unit) => unit.rubric, whole: true },
  { title: (words) => words.rank, cell: (unit, words) => (unit.rank === null ? words.unranked : String(unit.rank)), ranking: true },
  { title: (words) => words.placesHead, cell: possiblePlaces, ranking: true, optional: true },
  { title: (words) => words.group, cell: (unit) => unit.unit.group ?? '', whole: true },
  {
    title: (words) => words.within,
    cell: ({ within, unit }) => (within === unit.group ? '' : (within ?? '')),
    whole: true,
    ranking: true,
    optional: true,
  },
  { title: (words) => words.id, cell: (unit) => unit.unit.id, whole: true },
  { title: (words) => words.unit, cell: (unit) => unit.unit.name },
  { title: (words) => words.score, cell: (unit, words) => unit.score ?? words.status[unit.status] },
  { title: (words) => words.lowest, cell: (unit) => unit.lowest ?? '', unlessFinal: true },
  { title: (words) => words.highest, cell: (unit) => unit.highest ?? '', unlessFinal: true },
  { title: (words) => words.rate, cell: ({ rate }, _, group) => (byRate(group) ? (rate ?? '') : ''), ranking: true, optional: true },
  {
    title: (words) => words.distance,
    cell: ({ distance }, _, group) => (byRate(group) ? '' : (distance ?? '')),
    ranking: true,
    optional: true,
  },
  {
    title: (words) => words.rateDistance,
    cell: ({ distance }, _, group) => (byRate(group) ? (distance ?? '') : ''),
    ranking: true,
    optional: true,
  },
  { title: (words) => words.statusHead, cell: (unit, words) => words.status[unit.status], unlessFinal: true },
  {
    title: (words) => words.grade,
    cell: (unit, words) => (unit.grade === null && unit.grade_certain ? '' : gradeText(unit, words)),
    optional: true,
  },
  {
    title: (words) => words.veto,
    cell: (unit, words) => unit.vetoes.map((veto) => vetoText(veto, words)).join(words.semicolon),
    optional: true,
  },
  {
    title: (words) => words.consequence,
    cell: (unit, words) => unit.consequences.map((each) => consequenceText(each, words)).join(words.semicolon),
    ranking: true,
    optional: true,
  },
  { title: (words) => words.publicHead, cell: (unit, words) => (unit.public ? words.publicCell : ''), whole: true, optional: true },
];

interface Row {
  readonly unit: UnitResult;
  readonly group: RankedGroup;
}

export interface SheetOptions {
  readonly view: View;
  /** All groups in one table: rows name their rubric, group and id. */
  readonly whole: boolean;
}

/**
 * Units with the mark of every top-level item, in a ranking also what was lost in it.
 * The same item of two rubrics shares a column; equal titles of different items get their ids.
 */
export function unitSheet(result: Result, options: SheetOptions, words: Words): Sheet {
  const rows = groupsOf(result).flatMap((group) => group.units.map((unit) => ({ unit, group })));
  const units = rows.map(({ unit }) => unit);
  const columns = new Map<string, string>();
  for (const { items } of units) for (const item of items) if (!columns.has(columnKey(item))) columns.set(columnKey(item), titleOf(item));
  const titles = [...columns.values()];
  const heads = [...columns].map(([key, title]) =>
    titles.filter((other) => other === title).length > 1 ? `${title} ${key.split('\n')[0]}` : title,
  );
  const withExtra = units.some(({ extra }) => extra.items.length > 0 || extra.entries.length > 0);
  const keys = [...columns.keys()];
  const own = framed(rows, options, words);
  const ranked = options.view === 'rank';
  return {
    head: [...own.head, ...heads, ...(withExtra ? [words.extra] : []), ...(ranked ? heads.map(words.lostOf) : [])],
    rows: units.map((unit, at) => [
      ...own.rows[at]!,
      ...itemCells(unit, keys, (item) => markOf(item, wordsFor(unit, words))),
      ...(withExtra ? [display(pointsOf(unit.extra.contributes))] : []),
      ...(ranked ? itemCells(unit, keys, (item) => lostCell(item, words)) : []),
    ]),
  };
}

/** The ranking of one group, what its units lost in one column. */
export function rankSheet(group: RankedGroup, words: Words): Sheet {
  const { head, rows } = framed(
    group.units.map((unit) => ({ unit, group })),
    { view: 'rank', whole: false },
    words,
  );
  return { head: [...head, words.lost], rows: rows.map((cells, at) => [...cells, lossText(group.units[at]!, words)]) };
}

function framed(rows: readonly Row[], { view, whole }: SheetOptions, words: Words): Sheet {
  const fields = frame.filter(
    (field) =>
      (whole || !field.whole) &&
      (view === 'rank' || !field.ranking) &&
      (whole || !field.unlessFinal || rows.some(({ unit }) => unit.status !== 'final')) &&
      (!field.optional || rows.some(({ unit, group }) => field.cell(unit, words, group) !== '')),
  );
  return {
    head: fields.map(({ title }) => title(words)),
    rows: rows.map(({ unit, group }) => fields.map(({ cell }) => cell(unit, words, group))),
  };
}

/** What is not assessed is not lost yet. */
const lostCell = (item: ItemResult, words: Words): string =>
  item.lost === null || markOf(item, words) !== item.score ? '' : display(pointsOf(item.lost));

/** Many units share their rows. */
const keysOfItems = new WeakMap<ItemResult, string>();

function columnKey(item: ItemResult): string {
  const known = keysOfItems.get(item);
  if (known !== undefined) return known;
  const key = `${item.id}\n${titleOf(item)}`;
  keysOfItems.set(item, key);
  return key;
}

/** An item that the unit's rubric does not have is an empty cell; every state of an item it has is a number or a word. */
function itemCells({ items }: UnitResult, keys: readonly string[], cell: (item: ItemResult) => string): string[] {
  if (items.length === keys.length && items.every((item, at) => columnKey(item) === keys[at])) return items.map(cell);
  const byKey = new Map(items.map((item) => [columnKey(item), item]));
  return keys.map((key) => {
    const item = byKey.get(key);
    return item ? cell(item) : '';
  });
}
