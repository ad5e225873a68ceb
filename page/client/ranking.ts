// Sorting and filtering of the rankings. Their rows stand in the page; here they are only chosen, ordered and shown a part at a time.

import { html } from '../../src/report/html/markup.js';
import { element, fill, settled, type App } from './app.js';
import { growingList } from './growing.js';
import { makeSortable } from './sorting.js';

export function prepareRankings(app: App): void {
  app.groups.forEach((_, at) => new Ranking(element(`#group-${at}`), app).prepare());
}

class Ranking {
  private readonly table: HTMLTableElement;
  private readonly rows: readonly HTMLTableRowElement[];
  private readonly place: HTMLElement;
  private ordered: readonly HTMLTableRowElement[];
  private fits: (row: HTMLTableRowElement) => boolean = () => true;
  private show: (rows: readonly HTMLTableRowElement[]) => void = () => {};

  constructor(
    private readonly section: HTMLElement,
    private readonly app: App,
  ) {
    this.table = element<HTMLTableElement>('table.ranking', section);
    this.rows = [...this.table.tBodies].flatMap((body) => [...body.rows]);
    this.ordered = this.rows;
    this.place = element('.filters', section);
  }

  prepare(): void {
    const [body, more] = this.table.tBodies;
    const { page } = this.app.context;
    more?.remove();
    const button = document.createElement('button');
    button.type = 'button';
    button.hidden = true;
    const below = document.createElement('p');
    below.className = 'grow';
    below.append(button);
    element('.wide', this.section).after(below);
    this.show = growingList<HTMLTableRowElement>({ place: body!, button, step: 200, append: (rows) => body!.append(...rows) }, page);
    if (more) this.show(this.rows);
    makeSortable(this.table, this.rows, page, (rows) => {
      this.ordered = rows;
      this.draw();
    });
    if (this.rows.length > 4) this.addFilters();
  }

  private draw(): number {
    const shown = this.ordered.filter(this.fits);
    this.show(shown);
    return shown.length;
  }

  private values(name: 'status' | 'grade'): string[] {
    return [...new Set(this.rows.map(({ dataset }) => dataset[name] ?? ''))].filter((value) => value !== '');
  }

  private addFilters(): void {
    const { page, words } = this.app.context;
    const choice = (name: 'status' | 'grade', all: string, text: (value: string) => string) =>
      this.values(name).length > 1 &&
      html`<select aria-label="${all}" name="${name}">
        <option value="">${all}</option>
        ${this.values(name).map((value) => html`<option value="${value}">${text(value)}</option>`)}
      </select>`;
    fill(
      this.place,
      html`<input type="search" aria-label="${page.filter}" placeholder="${page.filter}" />
        ${choice('status', page.allStates, (value) => words.status[value as keyof typeof words.status] ?? value)}
        ${choice('grade', page.allGrades, (value) => value)}<output></output>`,
    );
    this.place.hidden = false;
    this.connect();
  }

  private connect(): void {
    const { page } = this.app.context;
    const textOf = (row: HTMLElement): string =>
      `${row.querySelector('.unit')?.textContent ?? ''} ${row.dataset['unit'] ?? ''}`.toLowerCase();
    const texts = new Map(this.rows.map((row) => [row, textOf(row)]));
    const input = element<HTMLInputElement>('input', this.place);
    const selects = [...this.place.querySelectorAll('select')];
    const apply = (): void => {
      const wanted = input.value.trim().toLowerCase();
      this.fits = (row) =>
        texts.get(row)!.includes(wanted) && selects.every(({ name, value }) => value === '' || row.dataset[name] === value);
      const shown = this.draw();
      element('output', this.place).textContent = shown === 0 ? page.nothingShown : page.shown(shown, this.rows.length);
    };
    input.addEventListener('input', settled(apply));
    for (const select of selects) select.addEventListener('change', apply);
  }
}
