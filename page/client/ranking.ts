// Sorting and filtering of the rankings.

import { html } from '../../src/report/html/markup.js';
import { element, fill, settled, type App } from './app.js';
import { makeSortable } from './sorting.js';

export function prepareRankings(app: App): void {
  app.groups.forEach((group, at) => {
    const section = element(`#group-${at}`);
    makeSortable(element<HTMLTableElement>('table.ranking', section), app.context.page);
    if (group.units.length > 4) addFilters(section, app);
  });
}

function addFilters(section: HTMLElement, { context: { page, words } }: App): void {
  const rows = [...section.querySelectorAll<HTMLTableRowElement>('table.ranking tbody tr')];
  const values = (name: 'status' | 'grade'): string[] =>
    [...new Set(rows.map(({ dataset }) => dataset[name] ?? ''))].filter((value) => value !== '');
  const choice = (name: 'status' | 'grade', all: string, text: (value: string) => string) =>
    values(name).length > 1 &&
    html`<select aria-label="${all}" name="${name}">
      <option value="">${all}</option>
      ${values(name).map((value) => html`<option value="${value}">${text(value)}</option>`)}
    </select>`;
  const place = element('.filters', section);
  fill(
    place,
    html`<input
        type="search"
        aria-label="${page.filter}"
        placeholder="${page.filter}"
      />${choice('status', page.allStates, (value) => words.status[value as keyof typeof words.status] ?? value)}${choice('grade', page.allGrades, (value) => value)}<output
      ></output>`,
  );
  place.hidden = false;
  const texts = rows.map((row) => `${row.querySelector('.unit')?.textContent ?? ''} ${row.dataset['unit'] ?? ''}`.toLowerCase());
  const input = element<HTMLInputElement>('input', place);
  const selects = [...place.querySelectorAll('select')];
  const apply = (): void => {
    const wanted = input.value.trim().toLowerCase();
    const fits = (row: HTMLElement, at: number): boolean =>
      texts[at]!.includes(wanted) && selects.every(({ name, value }) => value === '' || row.dataset[name] === value);
    rows.forEach((row, at) => (row.hidden = !fits(row, at)));
    const shown = rows.filter((row) => !row.hidden).length;
    element('output', place).textContent = shown === 0 ? page.nothingShown : page.shown(shown, rows.length);
  };
  input.addEventListener('input', settled(apply));
  for (const select of selects) select.addEventListener('change', apply);
}
