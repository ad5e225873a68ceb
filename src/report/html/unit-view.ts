// Everything about one unit: who, how many points and which place, why, its score sheet, its whole ledger, the files behind it.

import { groupsOf } from '../groups.js';
import type { RubricSummary, UnitResult } from '../result.js';
import { missingLines } from '../unit-head.js';
import { processSection, rightNote } from './process-view.js';
import { decisionLines } from '../verdict-lines.js';
import type { Context } from './data.js';
import { ledger } from './ledger.js';
import { html, type Html, type Part } from './markup.js';
import { positionChart } from './range-chart.js';
import { scoreSheet } from './sheet.js';
import { changeOf, chips, otherGrades } from './unit-marks.js';

export function unitView(unit: UnitResult, context: Context): Html {
  const { page } = context;
  const peers = peersOf(unit, context);
  const { rubric, points } = { rubric: rubricOf(unit, context), points: rubricOf(unit, context)?.points ?? null };
  return html`<article class="unit-view">
    ${neighbours(unit, peers, context)}
    <header class="unit-head">
      <p class="eyebrow"><bdi>${unit.within ?? ''}</bdi> ${rubric?.title ?? unit.rubric}</p>
      <h2 tabindex="-1"><bdi>${unit.unit.name}</bdi></h2>
      <p class="chips"><code>${unit.unit.id}</code> ${chips(unit, context.words)}</p>
    </header>
    ${figures(unit, peers, points, context)}
    ${
      peers.length > 1 &&
      html`<figure class="position-figure">
        <figcaption>${page.scoreOfGroup}</figcaption>
        ${positionChart(unit, peers, context)}
      </figure>`
    }
    ${verdict(unit, context)}
    <section>
      <h3>${page.sheet}</h3>
      ${scoreSheet(unit, context)} ${rightNote(unit, context)}
    </section>
    ${processSection(unit, context)}
    <section class="ledger-section">
      <div class="head-row">
        <h3>${page.ledger}</h3>
        <p class="tools">
          <button type="button" data-ledger="open">${page.openAll}</button
          ><button type="button" data-ledger="close">${page.closeAll}</button><button type="button" data-print>${page.print}</button>
        </p>
      </div>
      <p class="hint">${page.ledgerHint}</p>
      ${ledger(unit, context)}
    </section>
    ${
      unit.evidence.length > 0 &&
      html`<section class="files">
        <h3>${page.evidence}</h3>
        <ul>
          ${unit.evidence.map(({ file, sha256 }) => html`<li><code>${file}</code> <code class="hash" title="SHA-256 ${sha256}">${sha256.slice(0, 12)}</code></li>`)}
        </ul>
      </section>`
    }
  </article>`;
}

/** One page of print: head, figures, sheet. */
export function sheetView(unit: UnitResult, context: Context): Html {
  const rubric = rubricOf(unit, context);
  return html`<article class="sheet-page">
    <header class="unit-head">
      <p class="eyebrow"><bdi>${unit.within ?? ''}</bdi> ${rubric?.title ?? unit.rubric}</p>
      <h3>
        <a href="${context.link(unit)}"><bdi>${unit.unit.name}</bdi></a>
      </h3>
    </header>
    ${figures(unit, peersOf(unit, context), rubric?.points ?? null, context)} ${scoreSheet(unit, context)} ${rightNote(unit, context)}
  </article> `;
}

const rubricOf = (unit: UnitResult, { result }: Context): RubricSummary | undefined => result.rubrics.find(({ id }) => id === unit.rubric);

/** In the order of places. */
const peersOf = (unit: UnitResult, { result }: Context): readonly UnitResult[] =>
  groupsOf(result).find(({ units }) => units.includes(unit))?.units ?? [unit];

function neighbours(unit: UnitResult, peers: readonly UnitResult[], { page, link }: Context): Html {
  const at = peers.indexOf(unit);
  const to = (other: UnitResult | undefined, word: string, look: string): Part =>
    other !== undefined &&
    html`<a class="${look}" href="${link(other)}" rel="${look}"
      >${word}<span class="faint"> <bdi>${other.unit.name}</bdi></span></a
    >`;
  return html`<nav class="neighbours" aria-label="${page.unitPage}">
    <a href="#rank" class="back">${page.back}</a>${to(peers[at - 1], page.ahead, 'prev')}${to(peers[at + 1], page.behind, 'next')}
  </nav>`;
}

function figures(unit: UnitResult, peers: readonly UnitResult[], points: string | null, context: Context): Html {
  const { words, page } = context;
  const figure = (head: string, value: Part, note?: Part): Html =>
    html`<div>
      <dt>${head}</dt>
      <dd>${value}${note}</dd>
    </div>`;
  const open = unit.status === 'provisional';
  const places =
    unit.rank_lowest !== null &&
    unit.rank_lowest !== unit.rank_highest &&
    html`<small class="caution">${words.possible} ${unit.rank_lowest}~${unit.rank_highest!}</small>`;
  return html`<dl class="figures">
    ${figure(words.score, html`<b class="big">${unit.score ?? words.status[unit.status]}</b>${points !== null && html`<small> / ${points}</small>`}`, open && html`<small class="caution">${words.status.provisional} ${words.range(unit.lowest, unit.highest)}</small>`)}
    ${unit.rank !== null && figure(words.rank, html`<b class="big">${unit.rank}</b><small> / ${peers.length}</small>`, places)}
    ${unit.grade !== null && figure(words.grade, html`<b class="big">${unit.grade}</b>`, otherGrades(unit, words))}
    ${unit.distance !== null && figure(words.distance, html`<b class="big">${unit.distance}</b>`)}
    ${context.earlierName !== null && figure(page.againstEarlier(context.earlierName), changeOf(unit, context))}
  </dl>`;
}

function verdict(unit: UnitResult, { words, page, options }: Context): Part {
  const lines = [...missingLines(unit, words), ...decisionLines(unit, options, words)];
  if (lines.length === 0) return false;
  return html`<section class="verdict">
    <h3>${page.verdict}</h3>
    <dl>
      ${lines.map(
        ([head, text]) =>
          html`<div>
            <dt>${head.trim()}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
