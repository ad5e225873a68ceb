// The ledger as a flat table behind CSV and Markdown: a row an entry.

import { titleOf } from './groups.js';
import { causeOf, type ReportOptions } from './reporter.js';
import type { EntryResult, ItemResult, Result, UnitResult } from './result.js';
import { itemsToExplain } from './select.js';
import type { Sheet } from './sheet.js';
import type { Words } from './words.js';

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
    ...(result.public ? [words.publicHead] : []),
  ];
  const last = result.public ? [words.publicCell] : [];
  const rows = result.units.flatMap((unit) => {
    const entries = placedEntries(unit, options.item, words).map((placed) => [
      unit.unit.name,
      ...entryCells(placed, options, words),
      ...last,
    ]);
    // A unit of which nothing can be said is still one of the units.
    return entries.length > 0 ? entries : [[unit.unit.name, '', '', '', '', words.status[unit.status], '', '', '', '', ...last]];
  });
  return { head, rows };
}

const entryCells = ({ where, entry }: PlacedEntry, options: ReportOptions, words: Words): string[] => [
  where,
  words.kind[entry.kind],
  entry.rule ?? '',
  entry.amount,
  causeOf(entry, options),
  entry.clause ?? '',
  joined(entry, ({ fact, id, date, label, value }) => [fact, id, date, label, value], words),
  joined(entry, ({ source, document, note, by, reason }) => [source, document, note, reason, by], words),
  entry.at ?? '',
];

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
