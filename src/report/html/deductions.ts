// All entries of all units that moved a score, as rows of one table that can be filtered.

import { titleOf } from '../groups.js';
import type { EntryKind, EntryResult, ItemResult, UnitResult } from '../result.js';
import type { Words } from '../words.js';
import type { Context } from './data.js';
import { html, type Html } from './markup.js';
import { amountOf, lookOf } from './unit-marks.js';

export type Moves = 'loss' | 'gain' | 'other';

export interface Deduction {
  readonly unit: UnitResult;
  /** Ids of the items it stands in, the outermost first; empty for extra and the whole. */
  readonly items: readonly string[];
  readonly where: string;
  /** Number and title of the top-level item; empty for extra and the whole. */
  readonly top: string;
  readonly moves: Moves;
  readonly entry: EntryResult;
}

const frame: ReadonlySet<EntryKind> = new Set(['start', 'round']);

export function deductionsOf(unit: UnitResult, words: Words): Deduction[] {
  const found: Deduction[] = [];
  const add = (entries: readonly EntryResult[], items: readonly string[], where: string, top = ''): void => {
    for (const entry of entries)
      if (!frame.has(entry.kind) && (entry.amount !== '0' || entry.kind === 'exempt' || entry.kind === 'duplicate'))
        found.push({ unit, items, where, top, moves: movesOf(entry), entry });
  };
  const walk = (item: ItemResult, above: readonly string[], top = titleOf(item)): void => {
    const items = [...above, item.id];
    for (const child of item.items) walk(child, items, top);
    add([...item.entries, ...item.transfer], items, titleOf(item), top);
  };
  for (const item of unit.items) walk(item, []);
  for (const item of unit.extra.items) walk(item, []);
  add(unit.extra.entries, [], words.extra);
  add(unit.entries, [], words.whole);
  return found;
}

const movesOf = ({ kind, amount }: EntryResult): Moves =>
  kind === 'rule' || kind === 'veto' ? (amount.startsWith('-') ? 'loss' : 'gain') : 'other';

/** What the text filter looks at. */
export function textOfDeduction({ unit, where, entry }: Deduction): string {
  const facts = entry.facts.flatMap((fact) => Object.values(fact));
  return [unit.unit.name, unit.unit.id, where, entry.because, entry.clause ?? '', entry.rule ?? '', ...facts].join('\n').toLowerCase();
}

export const deductionHead = ({ words }: Context): Html =>
  html`<tr>
    <th scope="col" data-sort="text">${words.unit}</th>
    <th scope="col">${words.item}</th>
    <th scope="col" class="number" data-sort="number">${words.amount}</th>
    <th scope="col">${words.reason}</th>
    <th scope="col">${words.fact}</th>
    <th scope="col">${words.place}</th>
  </tr>`;

export function deductionRow({ unit, items, where, entry }: Deduction, { words, link }: Context): Html {
  const target = items.length === 0 ? link(unit) : `${link(unit)}&item=${encodeURIComponent(items[items.length - 1]!)}`;
  const facts = entry.facts.map(({ id, date, label, value }) => [id, date, label, value].filter(Boolean).join(' ')).filter(Boolean);
  return html`<tr>
    <th scope="row">
      <a href="${link(unit)}"><bdi>${unit.unit.name}</bdi></a>
    </th>
    <td>
      <a href="${target}"><bdi>${where}</bdi></a>
    </td>
    <td class="number"><b class="${lookOf(entry.amount)}">${amountOf(entry.amount)}</b></td>
    <td>
      ${entry.kind !== 'rule' && html`<span class="kind">${words.kind[entry.kind]}</span> `}${entry.because}${entry.clause !== null && html`<small class="clause">${entry.clause}</small>`}
    </td>
    <td>${facts.map((fact) => html`<p><bdi>${fact}</bdi></p>`)}</td>
    <td class="at"><code title="${entry.at ?? ''}">${fileOf(entry.at ?? '')}</code></td>
  </tr>`;
}

/** The name of the file and the line; the ledger has the whole path. */
const fileOf = (place: string): string => place.slice(place.lastIndexOf('/') + 1);
