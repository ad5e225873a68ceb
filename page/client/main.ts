// The script of the page: reads the data it carries, shows the view that the address asks for, and makes tables sort and filter.

import { unpackData, contextOf } from '../../src/report/html/data.js';
import { groupsOf } from '../../src/report/groups.js';
import type { Packed } from '../../src/report/html/pack.js';
import { element, type App } from './app.js';
import { showDeductions } from './deductions.js';
import { showHeatMap } from './items.js';
import { prepareRankings } from './ranking.js';
import { routeOf, type Route } from './route.js';
import { prepareSearch } from './search.js';
import { showSheets } from './sheets.js';
import { openForPrint, showUnit } from './unit.js';

const data = unpackData(JSON.parse(element('#data').textContent) as Packed);
const context = contextOf(data);
const app: App = { context, groups: groupsOf(data.result), other: element('#view-other'), ranking: element('#view-rank') };
const title = document.title;

function show(route: Route, moved: boolean): void {
  const isRanking = route.view === 'rank';
  app.ranking.hidden = !isRanking;
  app.other.hidden = isRanking;
  app.other.replaceChildren();
  document.body.dataset['view'] = route.view;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#views a'))
    link.toggleAttribute('aria-current', link.getAttribute('href') === `#${route.view}`);
  const heading = draw(route);
  document.title = heading === undefined ? title : `${heading} · ${title}`;
  if (moved) settle(route);
}

/** The heading of the view, for the title of the window. */
function draw(route: Route): string | undefined {
  switch (route.view) {
    case 'rank':
      return undefined;
    case 'items':
      return showHeatMap(app, route.group);
    case 'deductions':
      return showDeductions(app);
    case 'sheets':
      return showSheets(app);
    case 'unit':
      return showUnit(app, route);
  }
}

/** Where the reader looks after a change of view: at its beginning, or at the item that was asked for. */
function settle(route: Route): void {
  if (route.view === 'rank' && route.group !== undefined) return document.querySelector(`#group-${route.group}`)?.scrollIntoView();
  if (route.view === 'unit' && route.item !== undefined) return;
  scrollTo(0, 0);
  const heading = route.view === 'rank' ? element('#main') : app.other.querySelector<HTMLElement>('h2');
  heading?.focus({ preventScroll: true });
}

for (const hidden of document.querySelectorAll('#views, #search')) hidden.removeAttribute('hidden');
prepareRankings(app);
prepareSearch(app);
openForPrint();
addEventListener('hashchange', () => show(routeOf(location.hash), true));
show(routeOf(location.hash), location.hash !== '');
