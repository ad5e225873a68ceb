// The view of one unit, with its ledger opened where the address or the reader asks for it.

import { html } from '../../src/report/html/markup.js';
import { unitView } from '../../src/report/html/unit-view.js';
import { fill, type App } from './app.js';
import type { Route } from './route.js';

export function showUnit({ context, other }: App, { id, rubric, item }: Extract<Route, { view: 'unit' }>): string {
  const unit = context.result.units.find((one) => one.unit.id === id && (rubric === undefined || one.rubric === rubric));
  if (unit === undefined) {
    fill(other, html`<p class="notice">${context.page.noUnit(id)} <a href="#rank">${context.page.back}</a></p>`);
    return id;
  }
  fill(other, unitView(unit, context));
  for (const button of other.querySelectorAll<HTMLElement>('button[data-ledger]'))
    button.addEventListener('click', () => {
      for (const part of other.querySelectorAll('details')) part.open = button.dataset['ledger'] === 'open';
    });
  other.querySelector('button[data-print]')?.addEventListener('click', () => print());
  if (item !== undefined) openItem(other, item);
  return unit.unit.name;
}

function openItem(place: HTMLElement, id: string): void {
  const part = [...place.querySelectorAll<HTMLDetailsElement>('details[data-item]')].find(({ dataset }) => dataset['item'] === id);
  if (part === undefined) return;
  for (let above: HTMLElement | null = part; above !== null; above = above.parentElement)
    if (above instanceof HTMLDetailsElement) above.open = true;
  part.classList.add('asked');
  part.scrollIntoView({ block: 'center' });
  part.querySelector('summary')?.focus({ preventScroll: true });
}

/** What is closed on the screen is open on paper. */
export function openForPrint(): void {
  let closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll<HTMLDetailsElement>('.ledger details:not([open])')];
    for (const part of closed) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of closed) part.open = false;
  });
}
