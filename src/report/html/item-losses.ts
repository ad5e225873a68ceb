// What a group lost in each of its lowest rows: a table whose bars are drawn in it, so that chart and table are one.

import { Exact } from '../../exact/index.js';
import { titleOf, type RankedGroup } from '../groups.js';
import { display, pointsOf } from '../points.js';
import type { ItemResult, UnitResult } from '../result.js';
import type { Context } from './data.js';
import { html, type Html } from './markup.js';
import { coordinate } from './scale.js';

export interface ItemLoss {
  readonly id: string;
  readonly title: string;
  /** Number and title of the top-level item it belongs to, where that is another. */
  readonly above: string | null;
  readonly units: number;
  readonly total: Exact;
  readonly mean: Exact;
}

/** Lowest rows with their top-level items, in the order of the paper. */
function leavesOf(unit: UnitResult): { readonly item: ItemResult; readonly top: ItemResult }[] {
  const walk = (item: ItemResult, top: ItemResult): { readonly item: ItemResult; readonly top: ItemResult }[] =>
    item.items.length === 0 ? [{ item, top }] : item.items.flatMap((child) => walk(child, top));
  return unit.items.flatMap((item) => walk(item, item));
}

/** The most first; equal ones in the order of the paper. Converted items count what they cost their parent. */
export function lossesByItem({ units }: RankedGroup): ItemLoss[] {
  const rows = new Map<string, { item: ItemResult; top: ItemResult; total: Exact; marked: number; losing: number }>();
  for (const unit of units) {
    for (const { item, top } of leavesOf(unit)) {
      const row = rows.get(item.id) ?? { item, top, total: Exact.zero, marked: 0, losing: 0 };
      rows.set(item.id, row);
      if (item.lost === null || item.state === 'not_assessed') continue;
      const lost = pointsOf(item.lost);
      row.marked += 1;
      row.losing += lost.sign > 0 ? 1 : 0;
      row.total = row.total.plus(Exact.max(lost, Exact.zero));
    }
  }
  return [...rows.values()]
    .filter(({ total }) => total.sign > 0)
    .map(({ item, top, total, marked, losing }) => ({
      id: item.id,
      title: titleOf(item),
      above: item === top ? null : titleOf(top),
      units: losing,
      total,
      mean: total.dividedBy(Exact.int(marked)),
    }))
    .sort((a, b) => b.total.compare(a.total));
}

export function itemLosses(group: RankedGroup, { words, page }: Context): Html | undefined {
  const losses = lossesByItem(group);
  const [first] = losses;
  if (first === undefined) return undefined;
  return html`<figure class="item-losses">
    <figcaption>
      <h4>${page.lossesByItem}</h4>
      <p>${page.lossesHint}</p>
    </figcaption>
    <table class="plain bars">
      <thead>
        <tr>
          <th scope="col">${words.item}</th>
          <th scope="col" class="number">${page.losers}</th>
          <th scope="col" class="number">${page.meanLoss}</th>
          <th scope="col" class="number total">${page.totalLoss}</th>
          <th class="bar" aria-hidden="true"></th>
        </tr>
      </thead>
      <tbody>
        ${losses.map((loss) => row(loss, first.total))}
      </tbody>
    </table>
  </figure>`;
}

const hundred = Exact.int(100);

const row = ({ title, above, units, mean, total }: ItemLoss, most: Exact): Html =>
  html`<tr>
    <th scope="row"><bdi>${title}</bdi>${above !== null && html`<small>${above}</small>`}</th>
    <td class="number">${units}</td>
    <td class="number">${display(mean)}</td>
    <td class="number total">${display(total)}</td>
    <td class="bar" aria-hidden="true">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect class="bar-loss" width="${coordinate(total.times(hundred).dividedBy(most))}" height="10" rx="1" />
      </svg>
    </td>
  </tr> `;
