// Where scores stand on the scale of their group: a dot, and while facts are missing a bar over all that is still possible.

import { display, pointsOf } from '../points.js';
import type { UnitResult } from '../result.js';
import type { Context } from './data.js';
import { html, type Html } from './markup.js';
import { Scale } from './scale.js';

const width = 180;
const inset = 16;

/** Undefined where nobody has a score. */
export function rangeScale(units: readonly UnitResult[], size = width): Scale | undefined {
  const ends = units.flatMap(({ score, lowest, highest }) => [score, lowest, highest]).filter((end) => end !== null);
  return ends.length === 0 ? undefined : new Scale(ends.map(pointsOf), size, 4);
}

const box = (inner: readonly (Html | false)[], height: number, label: string): Html =>
  html`<svg
    class="range"
    viewBox="-${inset} 0 ${width + 2 * inset} ${height}"
    width="${width + 2 * inset}"
    height="${height}"
    role="img"
    aria-label="${label}"
  >
    ${inner}
  </svg>`;

/** The head of the column: the numbers of the scale. */
export function rangeAxis(scale: Scale, label: string): Html {
  const marks = scale.ticks.map((tick) => html`<text x="${scale.at(tick)}" y="11">${display(tick)}</text>`);
  return box(marks, 14, label);
}

export function rangeMark({ score, lowest, highest, status }: UnitResult, scale: Scale, label: string): Html {
  const grid = html`<path class="grid" d="${scale.ticks.map((tick) => `M${scale.at(tick)} 0v20`).join('')}" />`;
  if (score === null && lowest === null && highest === null) return box([grid], 20, label);
  const [from, to] = [lowest === null ? scale.low : pointsOf(lowest), highest === null ? scale.high : pointsOf(highest)];
  const open = status === 'provisional';
  return box(
    [
      grid,
      open && html`<rect class="open" x="${scale.at(from)}" y="6" width="${scale.width(from, to)}" height="8" rx="4" />`,
      score !== null && html`<circle class="${open ? 'dot open' : 'dot'}" cx="${scale.at(pointsOf(score))}" cy="10" r="4.5" />`,
    ],
    20,
    label,
  );
}

/** All units of a group on one line, one of them marked. */
export function positionChart(unit: UnitResult, units: readonly UnitResult[], { words, page }: Pick<Context, 'words' | 'page'>): Html {
  const size = 640;
  const scale = rangeScale(units, size);
  if (scale === undefined) return html``;
  const others = units.filter((other) => other !== unit && other.score !== null);
  const own = unit.score === null ? undefined : pointsOf(unit.score);
  const scores = units.flatMap(({ score }) => score ?? []).sort((a, b) => pointsOf(a).compare(pointsOf(b)));
  const label = page.positionOf(unit.score ?? words.status[unit.status], scores[0] ?? '–', scores[scores.length - 1] ?? '–');
  const [from, to] = [unit.lowest, unit.highest].map((end, at) => (end === null ? (at === 0 ? scale.low : scale.high) : pointsOf(end)));
  return html`<svg class="position" viewBox="-34 0 ${size + 68} 62" role="img" aria-label="${label}">
    <path class="axis" d="M0 30H${size}" />
    ${scale.ticks.map((tick) => html`<path class="axis" d="M${scale.at(tick)} 26v8" /><text x="${scale.at(tick)}" y="54">${display(tick)}</text>`)}
    ${others.map(({ score }) => html`<path class="other" d="M${scale.at(pointsOf(score!))} 21v18" />`)}
    ${unit.status === 'provisional' && html`<rect class="open" x="${scale.at(from!)}" y="25" width="${scale.width(from!, to!)}" height="10" rx="5" />`}
    ${own !== undefined && html`<circle class="dot" cx="${scale.at(own)}" cy="30" r="8" /><text class="own" x="${scale.at(own)}" y="14">${unit.score!}</text>`}
  </svg>`;
}
