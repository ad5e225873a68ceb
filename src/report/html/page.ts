// The whole page as one file: the ranking, distribution and losses of every group stand in it, the rest is drawn from the data it carries.

import { createHash } from 'node:crypto';
import { groupsOf, groupTitle, numberedItems, type RankedGroup } from '../groups.js';
import type { ReportOptions } from '../reporter.js';
import type { Result } from '../result.js';
import { summaryOf } from '../summary-lines.js';
import { script, style } from './assets.js';
import { contextOf, packData, pageData, type Context } from './data.js';
import { distribution, hatching } from './distribution-chart.js';
import { itemLosses } from './item-losses.js';
import { html, Html, type Part } from './markup.js';
import { following } from './following.js';
import { rankingTable } from './ranking.js';

export function renderPage(result: Result, { language, renderMessage, earlier }: ReportOptions): string {
  const data = pageData(result, language, renderMessage, earlier);
  const context = contextOf(data);
  const { page } = context;
  const title = titleOfPage(context);
  return html`<!doctype html>
    <html lang="${page.languageTag}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; script-src 'sha256-${hashOf(early)}' 'sha256-${hashOf(script)}'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${asIs('style', style)} ${asIs('script', early)}
      </head>
      <body>
        ${hatching}
        <a class="skip" href="#main">${page.skip}</a>
        ${bar(context)}
        <main id="main" tabindex="-1">
          ${masthead(title, context)}
          <noscript><p class="notice">${page.noScript}</p></noscript>
          <div id="view-rank" class="view">
            ${result.units.length === 0 && html`<p class="notice">${context.words.noUnits}</p>`}
            ${groupsOf(data.result).map((group, at) => groupSection(group, at, context))}
          </div>
          <div id="view-other" class="view" hidden></div>
        </main>
        ${footer(context)} ${asIs('script', jsonInHtml(packData(data)), ' type="application/json" id="data"')} ${asIs('script', script)}
      </body>
    </html>`.text.concat('\n');
}

/** No blank may come between the element and its text: the policy of the page knows the text by its hash. */
const asIs = (name: 'style' | 'script', text: string, attributes = ''): Html => new Html(`<${name}${attributes}>${text}</${name}>`);

/** Before anything is laid out: with a script, long tables begin short. */
const early = "document.documentElement.className='scripted'";

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Nothing in it can end the element it stands in, or the string of a browser that knows more line breaks than JSON. */
const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const titleOfPage = ({ result, page }: Context): string => (result.rubrics.length === 1 ? result.rubrics[0]!.title : page.title);

const bar = ({ page }: Context): Html =>
  html`<header class="top">
    <div class="top-inner">
      <nav aria-label="${page.navigation}" hidden id="views">
        <a href="#rank">${page.views.rank}</a><a href="#items">${page.views.items}</a><a href="#deductions">${page.views.deductions}</a
        ><a href="#sheets">${page.views.sheets}</a>
      </nav>
      <div class="search" hidden id="search">
        <input
          type="search"
          role="combobox"
          aria-expanded="false"
          aria-controls="hits"
          aria-autocomplete="list"
          aria-label="${page.search}"
          placeholder="${page.search}"
          title="${page.searchHint}"
          autocomplete="off"
          spellcheck="false"
        />
        <ul id="hits" role="listbox" aria-label="${page.search}" hidden></ul>
      </div>
    </div>
  </header>`;

function masthead(title: string, { result, words, page, earlierName }: Context): Html {
  const { units, stage } = result;
  const open = units.filter(({ status }) => status === 'provisional').length;
  const facts: Part[] = [
    html`${words.stage}${words.colon}${stage === null ? words.latestStage : (words.stages[stage] ?? stage)}`,
    words.unitCount(units.length),
    open > 0 && html`<span class="caution">${page.provisionalUnits} ${open}</span>`,
    earlierName !== null && page.againstEarlier(earlierName),
  ];
  return html`<div class="masthead">
    <h1>${title}</h1>
    <p>${facts.filter((fact) => fact !== false).map((fact) => html`<span>${fact}</span>`)}</p>
    ${result.public === true && html`<p class="notice">${words.publicNote}</p>`}
  </div>`;
}

function groupSection(group: RankedGroup, at: number, context: Context): Html {
  const { words, page } = context;
  const title = groupTitle(group, words);
  const legend = numberedItems(group, words);
  const summary = summaryOf(group, words);
  const [name, ...rest] = title.split('　');
  return html`<section class="group" id="group-${at}" aria-labelledby="head-${at}" data-group="${at}">
    <h2 id="head-${at}"><span>${name!}</span> <small>${rest.join('　')}</small></h2>
    <p class="filters" hidden></p>
    <div class="group-body">
      <div>
        ${rankingTable(group, title, context)} ${legend !== undefined && html`<p class="hint">${words.item}${words.colon}${legend}</p>`}
        ${group.units.some(({ status }) => status === 'provisional') && html`<p class="hint">${page.provisionalHint}</p>`}
        ${itemLosses(group, context)}
      </div>
      <aside aria-label="${page.distribution}">
        ${distribution(group, context)}
        ${
          summary.length > 0 &&
          html`<dl class="lines">
            ${summary.map(
              ([term, text]) =>
                html`<div>
                  <dt>${term}</dt>
                  <dd>${text}</dd>
                </div>`,
            )}
          </dl>`
        }
        ${following(group, context)}
      </aside>
    </div>
  </section> `;
}

function footer({ result, page, words }: Context): Html {
  const rubrics = result.rubrics.map(
    ({ title, id, edition, sha256 }) =>
      html`<li>
        ${title}${words.bracket(id)}${edition !== null && html` ${page.edition} ${edition}`}
        <code title="SHA-256 ${sha256}">${sha256.slice(0, 12)}</code>
      </li>`,
  );
  return html`<footer>
    <ul>
      ${rubrics}
    </ul>
    <p>${page.madeBy(result.engine.version)}</p>
  </footer>`;
}
