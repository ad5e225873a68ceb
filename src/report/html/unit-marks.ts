// Small marks of a unit that several parts of the page show: its score, its status, its chips.

import { display, difference, pointsOf, signed } from '../points.js';
import type { UnitResult } from '../result.js';
import { gradesOf, possiblePlaces } from '../verdict-lines.js';
import type { Words } from '../words.js';
import type { Context } from './data.js';
import { html, type Html, type Part } from './markup.js';

/**
 * The score, or the word for why there is none; under it the range while facts are missing.
 * @param places decimals that the column has, so that the points stand under one another
 */
export function scoreOf(unit: UnitResult, places: number, words: Words): Html {
  const range = unit.status === 'provisional' && html`<small class="caution">${words.range(unit.lowest, unit.highest)}</small>`;
  if (unit.score === null) return html`<span class="caution">${words.status[unit.status]}</span>${range}`;
  return html`${padded(unit.score, places)}${range}`;
}

/** Decimals that are not there keep their room, invisibly: a score is never shown with digits it does not have. */
export function padded(text: string, places: number): Html {
  const own = decimals(text);
  const missing = places - own;
  return html`<b>${text}</b
    >${missing > 0 && html`<span class="pad" aria-hidden="true">${own === 0 ? '.' : ''}${'0'.repeat(missing)}</span>`}`;
}

const decimals = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);
export const mostDecimals = (texts: readonly (string | null)[]): number =>
  Math.max(0, ...texts.map((text) => (text === null ? 0 : decimals(text))));

/** The place, and under it the places still possible. */
export function placeOf(unit: UnitResult): Html {
  const places = possiblePlaces(unit);
  return html`<b>${unit.rank ?? '–'}</b>${places !== '' && html`<small class="caution">${places}</small>`}`;
}

/** What one must know of a unit at a glance: provisional, vetoed, what follows. Amounts stand in the list beside the ranking. */
export function chips(unit: UnitResult, words: Words): Part {
  const unsure = (certain: boolean): string => (certain ? '' : words.bracket(words.possible));
  const all = [
    unit.status === 'provisional' && chip('caution', words.status.provisional),
    ...unit.vetoes.map(({ id, text, certain }) => chip('veto', (text ?? id) + unsure(certain), words.veto)),
    ...unit.consequences
      .filter(({ value }) => value === null)
      .map(({ id, text, certain }) => chip('follows', (text ?? id) + unsure(certain), words.consequence)),
  ].filter((each) => each !== false);
  return all.length > 0 && html`<span class="chips">${all}</span>`;
}

const chip = (look: string, text: string, head?: string): Html =>
  html`<span class="chip ${look}" ${head !== undefined && html` title="${head} ${text}"`}>${text}</span> `;

/** Score and place against an earlier result. */
export function changeOf(unit: UnitResult, { earlierOf, page }: Context): Html {
  const before = earlierOf(unit);
  if (before === undefined) return html`<small>${page.newUnit}</small>`;
  const points = unit.score === null || before.score === null ? undefined : display(difference(unit.score, before.score));
  const moved = unit.rank === null || before.rank === null ? 0 : before.rank - unit.rank;
  const sign = moved > 0 ? '▲' : moved < 0 ? '▼' : '=';
  const places = unit.rank !== null && before.rank !== null;
  return html`${points !== undefined && html`<b class="${lookOf(points)}">${signed(points)}</b>`}${
    places &&
    html`<small title="${page.places(before.rank!, unit.rank!)}"
      ><span aria-hidden="true">${sign}${moved !== 0 && Math.abs(moved)}</span
      ><span class="unseen">${page.places(before.rank!, unit.rank!)}</span></small
    >`
  }`;
}

/** A fraction as one reads it; what it is exactly stands beside it. */
export const amountOf = (amount: string, shown = signed): Html =>
  amount.includes('/') ? html`${shown(display(pointsOf(amount)))}<small class="exact">${amount}</small>` : html`${shown(amount)}`;

export const lookOf = (amount: string): string => (amount === '0' ? 'same' : amount.startsWith('-') ? 'loss' : 'gain');

/** Grades that facts which are missing may still bring. */
export function otherGrades(unit: UnitResult, words: Words): Part {
  const [, ...others] = gradesOf(unit, words);
  return others.length > 0 && html`<small class="caution">${words.possible} ${others.join(words.comma)}</small>`;
}
