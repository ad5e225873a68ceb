// Units and items: a table of marks, each cell shaded by the share of its points that was lost.

import { Exact } from '../../exact/index.js';
import { markOf, titleOf } from '../groups.js';
import { display, pointsOf } from '../points.js';
import type { ItemResult, UnitResult } from '../result.js';
import type { Context } from './data.js';
import { html, type Html, type Part } from './markup.js';
import { scoreOf } from './unit-marks.js';

export interface HeatColumn {
  readonly id: string;
  readonly item: ItemResult;
}

/** The top-level items of the units, or their lowest rows. */
export function heatColumns(units: readonly UnitResult[], leaves: boolean): HeatColumn[] {
  const columns = new Map<string, ItemResult>();
  for (const unit of units) for (const item of chosen(unit, leaves)) if (!columns.has(item.id)) columns.set(item.id, item);
  return [...columns].map(([id, item]) => ({ id, item }));
}

const leavesOf = (item: ItemResult): ItemResult[] => (item.items.length === 0 ? [item] : item.items.flatMap(leavesOf));
const chosen = (unit: UnitResult, leaves: boolean): readonly ItemResult[] => (leaves ? unit.items.flatMap(leavesOf) : unit.items);

export const heatHead = (columns: readonly HeatColumn[], { words }: Context): Html =>
  html`<tr>
    <th scope="col" class="rank">${words.rank}</th>
    <th scope="col" class="unit">${words.unit}</th>
    <th scope="col" class="score">${words.score}</th>
    ${columns.map(({ item }) => html`<th scope="col" class="heat-item"><span>${titleOf(item)}</span>${item.points !== null && html`<small>${item.points}</small>`}</th>`)}
  </tr>`;

export function heatRow(unit: UnitResult, columns: readonly HeatColumn[], leaves: boolean, context: Context): Html {
  const byId = new Map(chosen(unit, leaves).map((item) => [item.id, item]));
  const cells = columns.map(({ id }) => cell(byId.get(id), unit, context));
  return html`<tr>
    <td class="rank">${unit.rank ?? '–'}</td>
    <th scope="row" class="unit">
      <a href="${context.link(unit)}"><bdi>${unit.unit.name}</bdi></a>
    </th>
    <td class="score">${scoreOf(unit, 0, context.words)}</td>
    ${cells}
  </tr>`;
}

function cell(item: ItemResult | undefined, unit: UnitResult, { words, link }: Context): Part {
  if (item === undefined) return html`<td class="heat empty"></td>`;
  const mark = markOf(item, words);
  if (mark !== item.score) return html`<td class="heat ${item.state === 'not_assessed' ? 'unknown' : 'empty'}">${mark}</td>`;
  const lost = item.lost === null ? undefined : pointsOf(item.lost);
  const moved = lost !== undefined && !lost.isZero && (lost.sign > 0 ? `-${display(lost)}` : `+${display(lost.abs())}`);
  return html`<td class="heat h${heatOf(item)}">
    <a href="${link(unit)}&item=${encodeURIComponent(item.id)}" tabindex="-1" ${moved !== false && html` title="${titleOf(item)} ${moved}"`}
      >${mark}</a
    >
  </td>`;
}

const edges = [Exact.zero, ...[10n, 4n, 2n].map((parts) => Exact.ratio(1n, parts)), Exact.ratio(3n, 4n)];

/** 0: nothing lost … 5: more than three quarters; by the maximum the item has for its parent. */
export function heatOf({ lost, contributes }: ItemResult): number {
  if (lost === null) return 0;
  const loss = pointsOf(lost);
  const maximum = loss.plus(pointsOf(contributes));
  if (loss.sign <= 0 || maximum.sign <= 0) return 0;
  const share = loss.dividedBy(maximum);
  const at = edges.findIndex((edge) => share.compare(edge) <= 0);
  return at === -1 ? 5 : at;
}

export const heatLegend = ({ page, words }: Context): Html =>
  html`<ul class="legend" aria-hidden="true">
    ${page.heatLegend.map((text, at) => html`<li><span class="heat h${at}"></span>${text}</li>`)}
    <li><span class="heat unknown"></span>${words.state.not_assessed}</li>
  </ul>`;
