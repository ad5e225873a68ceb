// The view of all score sheets: for reading one after the other, and for printing, each on a page of its own.

import { html } from '../../src/report/html/markup.js';
import { sheetView } from '../../src/report/html/unit-view.js';
import { element, fill, type App } from './app.js';

const step = 40;

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
      <div class="sheets"></div>`,
  );
  const place = element('.sheets', other);
  let drawn = 0;
  const draw = (count: number): void => {
    if (!place.isConnected) return;
    const next = units.slice(drawn, drawn + count);
    drawn += next.length;
    place.insertAdjacentHTML('beforeend', next.map((unit) => sheetView(unit, context).text).join(''));
  };
  /** The first at once, the others while the reader looks at them; printing does not wait. */
  const go = (): void => {
    draw(step);
    if (drawn < units.length && place.isConnected) requestAnimationFrame(go);
  };
  const all = (): void => draw(units.length);
  addEventListener('beforeprint', all);
  addEventListener('hashchange', () => removeEventListener('beforeprint', all), { once: true });
  element('button', other).addEventListener('click', () => {
    all();
    print();
  });
  go();
  return page.views.sheets;
}
