// The search field of the page: units and items by name, number or id, with the keyboard alone if one likes.

import { titleOf } from '../../src/report/groups.js';
import { html } from '../../src/report/html/markup.js';
import { allItems } from '../../src/report/select.js';
import { element, fill, type App } from './app.js';

interface Hit {
  readonly text: string;
  readonly note: string;
  readonly link: string;
  readonly match: string;
}

const most = 12;

export function prepareSearch(app: App): void {
  const input = element<HTMLInputElement>('#search input');
  const list = element('#hits');
  let known: readonly Hit[] | undefined;
  let hits: readonly Hit[] = [];
  let chosen = -1;
  const mark = (at: number): void => {
    chosen = at;
    [...list.children].forEach((hit, place) => hit.setAttribute('aria-selected', String(place === at)));
    if (at >= 0 && hits.length > 0) input.setAttribute('aria-activedescendant', `hit-${at}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const look = (): void => {
    const wanted = input.value.trim().toLowerCase();
    if (wanted === '') return close();
    known ??= hitsOf(app);
    hits = known.filter(({ match }) => match.includes(wanted)).slice(0, most);
    const lines = hits.map(
      ({ text, note, link }, at) =>
        html`<li role="option" id="hit-${at}">
          <a href="${link}" tabindex="-1"><bdi>${text}</bdi><small>${note}</small></a>
        </li>`,
    );
    fill(list, html`${lines}${hits.length === 0 && html`<li class="none">${app.context.page.noHit}</li>`}`);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(hits.length > 0 ? 0 : -1);
  };
  input.addEventListener('input', look);
  input.addEventListener('focus', look);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (list.hidden || hits.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark((chosen + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length);
    }
    const hit = hits[chosen];
    if (event.key === 'Enter' && hit !== undefined) {
      location.hash = hit.link;
      input.value = '';
      close();
    }
  });
  list.addEventListener('click', () => {
    input.value = '';
    close();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !element('#search').contains(target)) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    input.focus();
  });
}

/** Units first; an item leads to what the group lost in it. */
function hitsOf({ context, groups }: App): Hit[] {
  const units = context.result.units.map((unit): Hit => {
    const { id, name } = unit.unit;
    return { text: name, note: unit.within ?? context.page.unitHit, link: context.link(unit), match: `${name}\n${id}`.toLowerCase() };
  });
  const items = groups.flatMap(({ units: members }, group) =>
    members
      .slice(0, 1)
      .flatMap(allItems)
      .map((item): Hit => {
        const text = titleOf(item);
        return { text, note: context.words.item, link: `#items=${group}`, match: `${text}\n${item.id}`.toLowerCase() };
      }),
  );
  return [...units, ...items];
}
