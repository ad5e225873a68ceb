// The score sheet of a unit: every row of the paper with its points, its mark, a bar, and the grounds for what was lost. Printed, it is one page.

import { Exact } from '../../exact/index.js';
import { markOf, titleOf } from '../groups.js';
import { display, pointsOf, signed } from '../points.js';
import type { EntryKind, EntryResult, ItemResult, UnitResult } from '../result.js';
import type { Context } from './data.js';
import { html, type Html, type Part } from './markup.js';
import { coordinate } from './scale.js';
import { lookOf } from './unit-marks.js';

export function scoreSheet(unit: UnitResult, context: Context): Html {
  const { words, page } = context;
  const { extra } = unit;
  const hasExtra = extra.items.length > 0 || extra.entries.length > 0;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${page.sheet}">
    <table class="sheet">
      <caption class="unseen">
        ${page.sheet} ${unit.unit.name}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.item}</th>
          <th scope="col" class="number">${words.points}</th>
          <th scope="col" class="number">${words.score}</th>
          <th class="bar" aria-hidden="true"></th>
          <th scope="col">${page.grounds}</th>
        </tr>
      </thead>
      <tbody>
        ${unit.items.map((item) => rows(item, 0, context))}${hasExtra && frameRow(words.extra, extra.contributes, extra.entries, context)}${hasExtra && extra.items.map((item) => rows(item, 1, context))}${movesOf(unit.entries).length > 0 && frameRow(words.whole, null, unit.entries, context)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.total}</th>
          <td class="number"></td>
          <td class="number"><b>${unit.score ?? '–'}</b></td>
          <td class="bar"></td>
          <td>
            ${unit.score === null || unit.status === 'provisional' ? words.status[unit.status] : ''}${unit.status === 'provisional' && html` ${words.range(unit.lowest, unit.highest)}`}
          </td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

function rows(item: ItemResult, depth: number, context: Context): Part {
  const { words } = context;
  const mark = markOf(item, words);
  const state = mark === item.score ? (item.state === 'scored' ? '' : words.state[item.state]) : '';
  return [
    html`<tr class="depth${depth < 4 ? depth : 4}">
      <th scope="row"><bdi>${titleOf(item)}</bdi></th>
      <td class="number">${item.points ?? ''}</td>
      <td class="number">${mark}</td>
      <td class="bar" aria-hidden="true">${bar(item)}</td>
      <td class="grounds">
        ${state !== '' && html`<p class="faint">${state}</p>`}${item.printed !== null && html`<p class="faint">${words.printed(item.printed)}</p>`}${grounds([...item.entries, ...item.transfer], context)}
      </td>
    </tr> `,
    ...item.items.map((child) => rows(child, depth + 1, context)),
  ];
}

const frameRow = (title: string, amount: string | null, entries: readonly EntryResult[], context: Context): Html =>
  html`<tr class="depth0">
    <th scope="row">${title}</th>
    <td class="number"></td>
    <td class="number">${amount ?? ''}</td>
    <td class="bar"></td>
    <td class="grounds">${grounds(entries, context)}</td>
  </tr> `;

const movesOf = (entries: readonly EntryResult[]): EntryResult[] =>
  entries.filter(({ kind, amount }) => kind !== 'start' && amount !== '0');

const grounds = (entries: readonly EntryResult[], { words }: Context): Part =>
  movesOf(entries).map(
    ({ kind, amount, because }) =>
      html`<p>
        <b class="${arithmetic.has(kind) ? 'same' : lookOf(amount)}">${signed(kind === 'round' ? amount : display(pointsOf(amount)))}</b>
        ${kind !== 'rule' && words.kind[kind] + words.colon}${because}
      </p>`,
  );

/** What is only reckoned is neither gain nor loss. */
const arithmetic: ReadonlySet<EntryKind> = new Set(['convert', 'round', 'overflow', 'charge']);

const hundred = Exact.int(100);

/** What it kept of its points; what is open or lost is the rest of the track. */
function bar(item: ItemResult): Html | false {
  if (item.points === null || item.score === null || item.state === 'not_applicable') return false;
  const points = pointsOf(item.points);
  if (points.sign <= 0) return false;
  const kept = Exact.max(Exact.zero, Exact.min(points, pointsOf(item.score)))
    .times(hundred)
    .dividedBy(points);
  const rest = item.state === 'not_assessed' ? 'bar-open' : 'bar-loss';
  return html`<svg viewBox="0 0 100 8" preserveAspectRatio="none">
    <rect class="${rest}" width="100" height="8" />
    <rect class="bar-kept" width="${coordinate(kept)}" height="8" />
  </svg>`;
}
