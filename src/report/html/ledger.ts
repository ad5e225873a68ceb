// The ledger of a unit as nested parts that open and close: item, its entries, the facts of each, the sums that add them up.

import { labelOf, markOf, titleOf } from '../groups.js';
import { noLoss } from '../losses.js';
import { display, pointsOf, signed, sumLine, type Term } from '../points.js';
import type { EntryResult, FactResult, ItemResult, UnitResult } from '../result.js';
import { suppressing } from '../suppressing.js';
import type { Words } from '../words.js';
import type { Context } from './data.js';
import { html, joined, none, type Html, type Part } from './markup.js';
import { amountOf, lookOf } from './unit-marks.js';

export function ledger(unit: UnitResult, context: Context): Html {
  const { words } = context;
  const { extra } = unit;
  const hasExtra = extra.items.length > 0 || extra.entries.length > 0;
  const term = termOf(words);
  const extraTerm = hasExtra ? [{ label: words.extra, amount: extra.contributes }] : [];
  const terms = [...unit.items.map(term), ...extraTerm, ...own(unit.entries, words)];
  return html`<div class="ledger">
    ${unit.items.map((item) => itemPart(item, context))} ${hasExtra && extraPart(unit, context)} ${entryList(unit.entries, context)}
    ${unit.exact !== null && terms.length > 0 && sum(terms, unit.exact, words)}
  </div>`;
}

function itemPart(item: ItemResult, context: Context): Html {
  const { words } = context;
  const mark = markOf(item, words);
  const open = item.lost === null ? undefined : pointsOf(item.lost);
  const unusual = item.state !== 'scored';
  return html`<details class="item" data-item="${item.id}" ${touched(item) && html` open`}>
    <summary>
      <span class="title"><bdi>${titleOf(item)}</bdi></span
      >${unusual && html`<span class="chip state">${words.state[item.state]}</span>`}<span class="mark"
        ><b>${mark === item.score ? mark : '–'}</b>${item.points !== null && html`<small> / ${item.points}</small>`}</span
      ><span class="delta"
        >${open !== undefined && open.sign > 0 && html`<span class="loss">-${display(open)}</span>`}${open !== undefined && open.sign < 0 && html`<span class="gain">+${display(open.abs())}</span>`}</span
      >
    </summary>
    ${item.printed !== null && html`<p class="printed">${words.printed(item.printed)}</p>`}
    ${item.items.map((child) => itemPart(child, context))} ${entryList(item.entries, context)} ${sumOfItem(item, words)}
    ${
      item.transfer.length > 0 &&
      html`${entryList(item.transfer, context)}
        <p class="sum"><span>${words.passedOn}</span> <b>${item.contributes}</b></p>`
    }
  </details> `;
}

/** Open from the start where something happened that a reader would look for. */
const touched = (item: ItemResult): boolean =>
  item.entries.some(({ kind, amount }) => kind !== 'start' && (amount !== '0' || kind === 'exempt')) ||
  item.state === 'not_assessed' ||
  item.state === 'error' ||
  item.items.some(touched);

function extraPart({ extra }: UnitResult, context: Context): Html {
  const { words } = context;
  const terms = [...extra.items.map(termOf(words)), ...own(extra.entries, words)];
  return html`<details class="item" ${(extra.items.some(touched) || extra.entries.length > 0) && html` open`}>
    <summary>
      <span class="title">${words.extra}</span><span class="mark"></span
      ><span class="delta"><span class="${lookOf(extra.contributes)}">${signed(extra.contributes)}</span></span>
    </summary>
    ${extra.items.map((item) => itemPart(item, context))} ${entryList(extra.entries, context)}
    ${terms.length > 1 && sum(terms, extra.contributes, words)}
  </details> `;
}

function sumOfItem(item: ItemResult, words: Words): Html {
  const terms = [...item.items.map(termOf(words)), ...own(item.entries, words)];
  return terms.length > 1 ? sum(terms, item.exact, words) : none;
}

const sum = (terms: readonly Term[], total: string, words: Words): Html =>
  html`<p class="sum">
    <span>${words.total}</span> ${terms.length > 1 ? sumLine(terms, '', words.bracket).trimEnd() : '='} <b>${total}</b>
  </p>`;

const termOf =
  (words: Words) =>
  (item: ItemResult): Term => {
    const mark = markOf(item, words);
    return { label: mark === item.score ? labelOf(item) : `${labelOf(item)} ${mark}`, amount: item.contributes };
  };

const own = (entries: readonly EntryResult[], words: Words): Term[] =>
  entries.filter(({ amount }) => amount !== '0').map(({ kind, amount }) => ({ label: words.kind[kind], amount }));

const entryList = (entries: readonly EntryResult[], context: Context): Part =>
  entries.length > 0 &&
  html`<ul class="entries">
    ${entries.map((entry, at) => entryPart(entry, entries[at - 1], context))}
  </ul>`;

const asItIs = (text: string): string => text;

/** The clause is not repeated where the entry before has just said it. */
function entryPart(entry: EntryResult, before: EntryResult | undefined, { words }: Context): Html {
  const faint = suppressing.has(entry.kind);
  const look = faint ? 'faint' : noLoss.has(entry.kind) ? 'same' : lookOf(entry.amount);
  const said = before !== undefined && before.rule === entry.rule && before.clause === entry.clause;
  const amount = amountOf(entry.amount, entry.kind === 'start' ? asItIs : signed);
  const place = entry.at !== null && !entry.facts.some(({ at }) => at === entry.at);
  return html`<li class="entry ${look}">
    <span class="amount">${amount}</span>
    <div>
      <p>${entry.kind !== 'rule' && html`<span class="kind">${words.kind[entry.kind]}</span> `}${entry.because}</p>
      ${entry.clause !== null && !said && html`<p class="clause"><span>${words.clause}</span>${entry.clause}${entry.rule !== null && html` <code>${entry.rule}</code>`}</p>`}
      ${
        entry.facts.length > 0 &&
        html`<ul class="facts">
          ${entry.facts.map((fact) => factPart(fact, words))}
        </ul>`
      }
      ${place && html`<p class="at"><code>${entry.at!}</code></p>`}
    </div>
  </li>`;
}

export function factPart(fact: FactResult, words: Words): Html {
  const told: readonly (readonly [string, string | undefined])[] = [
    [words.source, fact.source],
    [words.document, fact.document],
    [words.note, fact.note],
    [words.grounds, fact.reason],
    [words.by, fact.by],
  ];
  const parts = [fact.id, fact.date && words.course.day(fact.date), fact.label, fact.value].filter(
    (part) => part !== undefined && part !== '',
  );
  const more = told.filter((part) => part[1] !== undefined && part[1] !== '');
  return html`<li>
    <code>${fact.fact}</code> ${joined(
      [
        ...parts.map((part) => html`<bdi>${part!}</bdi>`),
        ...more.map(([head, text]) => html`<span class="told">${head}${words.colon}</span>${text!}`),
      ],
      words.comma,
    )} <code class="at">${fact.at}</code>
  </li>`;
}
