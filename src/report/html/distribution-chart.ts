// How the scores of a group are spread: columns over steps of the scale, provisional units hatched, the mean dashed; and the same as a table.

import { Exact } from '../../exact/index.js';
import type { RankedGroup } from '../groups.js';
import { display, pointsOf } from '../points.js';
import type { UnitResult } from '../result.js';
import type { Context } from './data.js';
import { html, type Html } from './markup.js';
import { Scale } from './scale.js';

const width = 320;
const height = 120;

interface Bin {
  readonly from: Exact;
  readonly to: Exact;
  readonly final: number;
  readonly open: number;
}

export function distribution({ units, summary }: RankedGroup, { words, page }: Context): Html | undefined {
  const scored = units.filter(({ score }) => score !== null);
  if (scored.length < 2) return undefined;
  const scale = new Scale(
    scored.map(({ score }) => pointsOf(score!)),
    width,
    10,
  );
  const bins = binsOf(scored, scale);
  const mean = summary?.by === 'rate' ? null : (summary?.mean ?? null);
  return html`<figure class="distribution">
    <figcaption>
      <h4>${page.distribution}</h4>
      ${mean !== null && html`<p>${page.distributionHint(mean)}</p>`}
    </figcaption>
    ${drawing(bins, scale, mean, page.distribution)}
    <details>
      <summary>${page.table}</summary>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">${words.score}</th>
            <th scope="col" class="number">${page.unitsHead}</th>
          </tr>
        </thead>
        <tbody>
          ${bins.map(
            ({ from, to, final, open }) =>
              html`<tr>
                <td>${display(from)}–${display(to)}</td>
                <td class="number">${final + open}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
}

/** The upper end belongs to the next step, that of the last one to itself. */
function binsOf(units: readonly UnitResult[], { ticks, high }: Scale): Bin[] {
  return ticks.slice(0, -1).map((from, at) => {
    const to = ticks[at + 1]!;
    const inside = units.filter(({ score }) => {
      const value = pointsOf(score!);
      return value.compare(from) >= 0 && (value.compare(to) < 0 || (to.equals(high) && value.equals(to)));
    });
    const open = inside.filter(({ status }) => status === 'provisional').length;
    return { from, to, final: inside.length - open, open };
  });
}

function drawing(bins: readonly Bin[], scale: Scale, mean: string | null, label: string): Html {
  const most = Exact.int(Math.max(1, ...bins.map(({ final, open }) => final + open)));
  const tall = new Scale([Exact.zero, most], height, 4);
  const column = (bin: Bin, from: number, count: number, look: string): Html | false =>
    count > 0 &&
    html`<rect
      class="${look}"
      x="${scale.at(bin.from)}"
      y="${topOf(from + count)}"
      width="${scale.width(bin.from, bin.to)}"
      height="${tall.at(Exact.int(count))}"
    />`;
  const topOf = (count: number): string => tall.width(Exact.int(count), tall.high);
  const whole = tall.ticks.filter(({ isInteger }) => isInteger);
  return html`<svg viewBox="-28 -14 ${width + 44} ${height + 36}" role="img" aria-label="${label}">
    ${whole.map((tick) => html`<path class="grid" d="M0 ${tall.width(tick, tall.high)}H${width}" /><text class="side" x="-6" y="${tall.width(tick, tall.high)}">${display(tick)}</text>`)}
    ${bins.map((bin) => [column(bin, 0, bin.final, 'column'), column(bin, bin.final, bin.open, 'column open')])}
    <path class="axis" d="M0 ${height}H${width}" />
    ${scale.ticks.map((tick, at) => (scale.ticks.length <= 7 || at % 2 === 0) && html`<text x="${scale.at(tick)}" y="${height + 16}">${display(tick)}</text>`)}
    ${mean !== null && html`<path class="mean" d="M${scale.at(pointsOf(mean))} -8V${height}" />`}
  </svg>`;
}

/** The pattern of provisional units; once in the page. */
export const hatching = html`<svg class="unseen" aria-hidden="true" width="0" height="0">
  <defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" class="hatch-ground" />
      <path d="M0 0v6" class="hatch-line" />
    </pattern>
  </defs>
</svg>`;
