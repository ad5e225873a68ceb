// The view of deductions: every entry that moved a score, filtered by group, item, kind and text.

import { groupTitle, titleOf } from '../../src/report/groups.js';
import { deductionHead, deductionRow, deductionsOf, textOfDeduction, type Deduction } from '../../src/report/html/deductions.js';
import { html } from '../../src/report/html/markup.js';
import { display, sumOf } from '../../src/report/points.js';
import { element, fill, settled, type App } from './app.js';
import { growingList } from './growing.js';

export function showDeductions(app: App): string {
  const { context, groups, other } = app;
  const { page, words } = context;
  const items = new Set(context.result.units.flatMap(({ items: top }) => top.map(titleOf)));
  fill(
    other,
    html`<h2 tabindex="-1">${page.deductions}</h2>
      <p class="filters">
        <input type="search" aria-label="${page.search}" placeholder="${page.search}" />
        ${
          groups.length > 1 &&
          html`<select name="group" aria-label="${words.group}">
            <option value="">${page.allGroups}</option>
            ${groups.map((group, at) => html`<option value="${at}">${groupTitle(group, words).split('　')[0]!}</option>`)}
          </select>`
        }
        <select name="item" aria-label="${words.item}">
          <option value="">${page.allItems}</option>
          ${[...items].map((title) => html`<option value="${title}">${title}</option>`)}
        </select>
        <select name="moves" aria-label="${words.kindHead}">
          <option value="">${page.allKinds}</option>
          <option value="loss" selected>${page.losing}</option>
          <option value="gain">${page.gaining}</option>
          <option value="other">${page.suppressedOnes}</option></select
        ><output></output>
      </p>
      <div class="wide" tabindex="0" role="region" aria-label="${page.deductions}">
        <table class="deductions">
          <caption class="unseen">
            ${page.deductions}
          </caption>
          <thead>
            ${deductionHead(context)}
          </thead>
          <tbody></tbody>
        </table>
      </div>
      <p class="grow"><button type="button" hidden></button></p>`,
  );
  connect(app);
  return page.deductions;
}

function connect({ context, groups, other }: App): void {
  const { page, words } = context;
  const all = groups.flatMap(({ units }, group) =>
    units.flatMap((unit) => deductionsOf(unit, words).map((deduction) => ({ deduction, group: String(group), text: '' }))),
  );
  const body = element('tbody', other);
  const append = (found: readonly Deduction[]): void =>
    body.insertAdjacentHTML('beforeend', found.map((deduction) => deductionRow(deduction, context).text).join(''));
  const list = growingList({ place: body, button: element<HTMLButtonElement>('.grow button', other), step: 150, append }, page);
  const input = element<HTMLInputElement>('input[type=search]', other);
  const value = (name: string): string => other.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
  const apply = (): void => {
    const wanted = input.value.trim().toLowerCase();
    const [group, item, moves] = ['group', 'item', 'moves'].map(value);
    const shown = all.filter((row) => {
      if ((group !== '' && row.group !== group) || (moves !== '' && row.deduction.moves !== moves)) return false;
      if (item !== '' && row.deduction.top !== item) return false;
      return wanted === '' || (row.text ||= textOfDeduction(row.deduction)).includes(wanted);
    });
    const found = shown.map(({ deduction }) => deduction);
    list(found);
    const total = display(sumOf(found.map(({ entry }) => entry.amount)));
    element('output', other).textContent =
      shown.length === 0 ? page.nothingShown : `${page.shown(shown.length, all.length)}${words.comma}${words.total} ${total}`;
  };
  input.addEventListener('input', settled(apply));
  for (const select of other.querySelectorAll('select')) select.addEventListener('change', apply);
  apply();
}
