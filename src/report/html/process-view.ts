// How the result of a unit came about: its stages in order, the facts they changed, its appeals; and the right to appeal under a sheet.

import { contested, decisionText, rightOf, stageName } from '../process-lines.js';
import type { AppealResult, UnitResult } from '../result.js';
import type { Context } from './data.js';
import { html, type Html, type Part } from './markup.js';

/** Nothing where the rubric gives no right to appeal. */
export function rightNote(unit: UnitResult, { result, words: { course } }: Context): Part {
  const right = rightOf(unit, result);
  return right !== undefined && html`<p class="right"><b>${course.right}</b> ${course.rightText(right)}</p>`;
}

/** Only where there is something to tell: more than one stage, a change, an appeal. */
export function processSection(unit: UnitResult, context: Context): Part {
  if (unit.stages.length < 2 && unit.overridden.length === 0 && unit.appeals.length === 0) return false;
  const { page } = context;
  return html`<section class="course">
    <h3>${unit.appeals.length > 0 ? page.course : context.words.course.stages}</h3>
    ${stageList(unit, context)} ${unit.overridden.length > 0 && changes(unit, context)}
    ${unit.appeals.map((appeal) => appealCard(appeal, unit, context))}
  </section>`;
}

const stageList = ({ stages }: UnitResult, { words }: Context): Html =>
  html`<ol class="stages">
    ${stages.map(
      ({ stage, by, facts }) =>
        html`<li>
          <b>${stageName(stage, words)}</b>
          <span class="faint">${[...by, words.course.facts(facts)].join(words.comma)}</span>
        </li>`,
    )}
  </ol>`;

function changes({ overridden }: UnitResult, { words, page }: Context): Html {
  const side = ({ stage, value, at }: UnitResult['overridden'][number]['earlier']): Html =>
    html`<td>
      <b>${stageName(stage, words)}</b> <code>${value}</code>
      <code class="faint">${at}</code>
    </td>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${words.changed}">
    <table class="plain">
      <caption>
        ${words.changed}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.fact}</th>
          <th scope="col">${page.earlierStage}</th>
          <th scope="col">${page.laterStage}</th>
        </tr>
      </thead>
      <tbody>
        ${overridden.map(
          ({ fact, earlier, later }) =>
            html`<tr>
              <th scope="row"><code>${fact}</code></th>
              ${side(earlier)} ${side(later)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function appealCard(appeal: AppealResult, unit: UnitResult, { words }: Context): Html {
  const { course } = words;
  const { filed, claim, decided, by, reason, document, at } = appeal;
  const lines: [string, string | null][] = [
    [course.filed, filed === null ? null : course.day(filed)],
    [course.claim, claim],
    [course.decided, decided === null ? null : course.day(decided)],
    [course.decidedBy, by],
    [words.grounds, reason],
    [words.document, document],
    [words.place, at],
  ];
  const look = appeal.decision ?? 'pending';
  return html`<article class="appeal ${look}">
    <h4>${course.appeal}${words.colon}${contested(appeal, unit, words)} <span class="chip">${decisionText(appeal, words)}</span></h4>
    <dl>
      ${lines.map(
        ([head, text]) =>
          text !== null &&
          html`<div>
            <dt>${head}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </article>`;
}
