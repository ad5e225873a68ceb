// The one flat table behind CSV and Markdown: a row a unit with a column for each top-level item, or a row an entry for `explain`.

import { groupsOf, markOf, titleOf } from './groups.js';
import { reasonOf, type ReportOptions } from './reporter.js';
import type { EntryResult, ItemResult, Result, UnitResult } from './result.js';
import { itemsToExplain } from './select.js';
import { consequenceText, possiblePlaces, vetoText } from './verdict-lines.js';
import type { Words } from './words.js';

export interface Sheet {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Field {
  readonly title: (words: Words) => string;
  readonly cell: (unit: UnitResult, words: Words) => string;
  /** For files with all groups in one table. */
  readonly whole?: true;
  /** Left out where no unit has it. */
  readonly optional?: true;
}

/** What every row says of its unit, in order. */
const frame: readonly Field[] = [
  { title: (words) => words.rubric, cell: (unit) => unit.rubric, whole: true },
  { title: (words) => words.rank, cell: (unit, words) => (unit.rank === null ? words.unranked : String(unit.rank)) },
  { title: (words) => words.possible, cell: possiblePlaces, optional: true },
  { title: (words) => words.group, cell: (unit) => unit.unit.group ?? '', whole: true },
  { title: (words) => words.id, cell: (unit) => unit.unit.id, whole: true },
  { title: (words) => words.unit, cell: (unit) => unit.unit.name },
  { title: (words) => words.score, cell: (unit, words) => unit.score ?? words.status[unit.status] },
  { title: (words) => words.lowest, cell: (unit) => unit.lowest ?? '' },
  { title: (words) => words.highest, cell: (unit) => unit.highest ?? '' },
  { title: (words) => words.statusHead, cell: (unit, words) => words.status[unit.status] },
  { title: (words) => words.grade, cell: (unit) => unit.grade ?? '', optional: true },
  {
    title: (words) => words.kind.veto,
    cell: (unit, words) => unit.vetoes.map((veto) => vetoText(veto, words)).join(words.semicolon),
    optional: true,
  },
  {
    title: (words) => words.consequence,
    cell: (unit, words) => unit.consequences.map((each) => consequenceText(each, words)).join(words.semicolon),
    optional: true,
  },
];

/**
 * Units in the order of the ranking. The same item of two rubrics shares a column; equal titles of different items get their ids.
 * @param whole all groups in one table: rows then name their rubric, group and id
 */
export function unitSheet(result: Result, words: Words, whole: boolean): Sheet {
  const units = groupsOf(result).flatMap((group) => group.units);
  const columns = new Map<string, string>();
  for (const unit of units) for (const item of unit.items) columns.set(columnKey(item), titleOf(item));
  const titles = [...columns.values()];
  const heads = [...columns].map(([key, title]) =>
    titles.filter((other) => other === title).length > 1 ? `${title} ${key.split('\n')[0]}` : title,
  );
  const withExtra = units.some(({ extra }) => extra.items.length > 0 || extra.entries.length > 0);
  const fields = frame.filter(
    (field) => (whole || !field.whole) && (!field.optional || units.some((unit) => field.cell(unit, words) !== '')),
  );
  const rows = units.map((unit) => [
    ...fields.map(({ cell }) => cell(unit, words)),
    ...itemCells(unit, columns, words),
    ...(withExtra ? [unit.extra.contributes] : []),
  ]);
  return { head: [...fields.map(({ title }) => title(words)), ...heads, ...(withExtra ? [words.extra] : [])], rows };
}

const columnKey = (item: ItemResult): string => `${item.id}\n${titleOf(item)}`;

/** An item that the unit's rubric does not have is an empty cell; every state of an item it has is a number or a word. */
function itemCells(unit: UnitResult, columns: ReadonlyMap<string, string>, words: Words): string[] {
  const byKey = new Map(unit.items.map((item) => [columnKey(item), item]));
  return [...columns.keys()].map((key) => {
    const item = byKey.get(key);
    return item ? markOf(item, words) : '';
  });
}

/** Every entry of the units in the result, in the order of the ledger. */
export function ledgerSheet(result: Result, options: ReportOptions, words: Words): Sheet {
  const head = [
    words.unit,
    words.item,
    words.kindHead,
    words.rule,
    words.amount,
    words.reason,
    words.clause,
    words.fact,
    words.source,
    words.place,
  ];
  const rows = result.units.flatMap((unit) =>
    placedEntries(unit, options.item, words).map(({ where, entry }) => [
      unit.unit.name,
      where,
      words.kind[entry.kind],
      entry.rule ?? '',
      entry.amount,
      reasonOf(entry, options),
      entry.clause ?? '',
      joined(entry, ({ fact, id, date, label, value }) => [fact, id, date, label, value], words),
      joined(entry, ({ source, document, note, by, reason }) => [source, document, note, reason, by], words),
      entry.at ?? '',
    ]),
  );
  return { head, rows };
}

const joined = (entry: EntryResult, parts: (fact: EntryResult['facts'][number]) => (string | undefined)[], words: Words): string =>
  entry.facts
    .map((fact) => parts(fact).filter(Boolean).join(words.comma))
    .filter((text) => text !== '')
    .join(words.semicolon);

interface PlacedEntry {
  readonly where: string;
  readonly entry: EntryResult;
}

function placedEntries(unit: UnitResult, wanted: string | undefined, words: Words): PlacedEntry[] {
  const at =
    (where: string) =>
    (entry: EntryResult): PlacedEntry => ({ where, entry });
  const ofItem = (item: ItemResult): PlacedEntry[] => [
    ...item.items.flatMap(ofItem),
    ...[...item.entries, ...item.transfer].map(at(titleOf(item))),
  ];
  const items = itemsToExplain(unit, wanted).flatMap(ofItem);
  if (wanted !== undefined) return items;
  const extra = [...unit.extra.items.flatMap(ofItem), ...unit.extra.entries.map(at(words.extra))];
  return [...items, ...extra, ...unit.entries.map(at(words.whole))];
}
