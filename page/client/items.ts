// The view of items: for one group at a time the heat map of units and items.

import { groupTitle } from '../../src/report/groups.js';
import { heatColumns, heatHead, heatLegend, heatRow } from '../../src/report/html/heat-map.js';
import { html } from '../../src/report/html/markup.js';
import type { UnitResult } from '../../src/report/result.js';
import { element, fill, type App } from './app.js';
import { growingList } from './growing.js';

export function showHeatMap({ context, groups, other }: App, wanted: string | undefined): string {
  const { page, words } = context;
  const chosen = groups[Number(wanted ?? 0)] ?? groups[0];
  fill(
    other,
    html`<h2 tabindex="-1">${page.heatMap}</h2>
      <p class="filters">
        ${
          groups.length > 1 &&
          html`<select aria-label="${words.group}">
            ${groups.map((group, at) => html`<option value="${at}" ${group === chosen && html` selected`}>${groupTitle(group, words)}</option>`)}
          </select>`
        }<label><input type="checkbox" /> ${page.leafItems}</label>
      </p>
      <p class="hint">${page.heatHint}</p>
      ${heatLegend(context)}
      <div class="wide heat-wide" tabindex="0" role="region" aria-label="${page.heatMap}">
        <table class="heat-map">
          <caption class="unseen">
            ${page.heatMap}
          </caption>
          <thead></thead>
          <tbody></tbody>
        </table>
      </div>
      <p class="grow"><button type="button" hidden></button></p>`,
  );
  if (chosen === undefined) return page.heatMap;
  const leaves = element<HTMLInputElement>('input[type=checkbox]', other);
  let rows: (units: readonly UnitResult[]) => string = () => '';
  const body = element('tbody', other);
  const append = (units: readonly UnitResult[]): void => body.insertAdjacentHTML('beforeend', rows(units));
  const list = growingList({ place: body, button: element<HTMLButtonElement>('.grow button', other), step: 100, append }, page);
  const draw = (): void => {
    const columns = heatColumns(chosen.units, leaves.checked);
    fill(element('thead', other), heatHead(columns, context));
    rows = (units) => units.map((unit) => heatRow(unit, columns, leaves.checked, context).text).join('');
    list(chosen.units);
  };
  leaves.addEventListener('change', draw);
  other.querySelector('select')?.addEventListener('change', ({ target }) => {
    location.hash = `items=${(target as HTMLSelectElement).value}`;
  });
  draw();
  return page.heatMap;
}
