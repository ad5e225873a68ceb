// The view of all score sheets: for reading one after the other, and for printing, each on a page of its own.

import { html } from '../../src/report/html/markup.js';
import { sheetView } from '../../src/report/html/unit-view.js';
import type { UnitResult } from '../../src/report/result.js';
import { element, fill, type App } from './app.js';
import { growingList } from './growing.js';

export function showSheets({ context, groups, other }: App): string {
  const { page } = context;
  const units = groups.flatMap(({ units: members }) => members);
  fill(
    other,
    html`<div class="head-row">
        <h2 tabindex="-1">${page.views.sheets}</h2>
        <p class="tools"><button type="button">${page.printSheets}</button></p>
      </div>
      <p class="hint">${page.sheetsHint(units.length)}</p>
      <div class="sheets"></div>
      <p class="grow"><button type="button" hidden></button></p>`,
  );
  const place = element('.sheets', other);
  const append = (next: readonly UnitResult[]): void =>
    place.insertAdjacentHTML('beforeend', next.map((unit) => sheetView(unit, context).text).join(''));
  const button = element<HTMLButtonElement>('.grow button', other);
  growingList({ place, button, step: 20, append }, page)(units);
  element('.tools button', other).addEventListener('click', () => print());
  return page.views.sheets;
}
