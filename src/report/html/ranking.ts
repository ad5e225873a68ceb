// The ranking of one group as a table: place, unit, score with the range it can still take, gap, grade, where the points went.

import { signed } from '../points.js';
import { byRate, type RankedGroup } from '../groups.js';
import { lossesOf } from '../losses.js';
import type { UnitResult } from '../result.js';
import type { Context } from './data.js';
import { html, type Html, type Part } from './markup.js';
import { rangeAxis, rangeMark, rangeScale } from './range-chart.js';
import { changeOf, chips, lookOf, mostDecimals, otherGrades, padded, placeOf, scoreOf } from './unit-marks.js';

interface Column {
  readonly name: string;
  readonly head: Part;
  /** How a click on the head sorts; none: it does not. */
  readonly sort?: 'number' | 'text';
  readonly cell: (unit: UnitResult) => Part;
}

export function rankingTable(group: RankedGroup, caption: string, context: Context): Html {
  const columns = columnsOf(group, context);
  const heads = columns.map(
    ({ name, head, sort }) =>
      html`<th
        scope="col"
        class="${name}"
        ${sort !== undefined && html` data-sort="${sort}"`}${name === 'rank' && html` aria-sort="ascending"`}
      >
        ${head}
      </th>`,
  );
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table class="ranking">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      ${bodies(group.units.map((unit) => row(unit, columns, context)))}
    </table>
  </div>`;
}

/** Rows laid out at once; the script shows the others as they are needed, without a script all of them stand there. */
const step = 200;

const bodies = (rows: readonly Html[]): Part => [
  html`<tbody>
    ${rows.slice(0, step)}
  </tbody>`,
  rows.length > step &&
    html`<tbody class="more">
      ${rows.slice(step)}
    </tbody>`,
];

function row(unit: UnitResult, columns: readonly Column[], { link }: Context): Html {
  const cells = columns.map(({ name, cell }) =>
    name === 'unit' ? html`<th scope="row" class="unit">${cell(unit)}</th>` : html`<td class="${name}">${cell(unit)}</td>`,
  );
  return html`<tr data-unit="${link(unit)}" data-status="${unit.status}" data-grade="${unit.grade ?? ''}">
    ${cells}
  </tr> `;
}

/** Each is left out where it would say nothing of any unit. */
function columnsOf(group: RankedGroup, context: Context): Column[] {
  const { words, page, link, earlierName } = context;
  const rate = byRate(group);
  const scale = rangeScale(group.units);
  const places = mostDecimals(group.units.map(({ score }) => score));
  const gaps = mostDecimals(group.units.map(({ distance }) => distance));
  const has = (test: (unit: UnitResult) => boolean): boolean => group.units.some(test);
  const rangeLabel = ({ unit, lowest, highest }: UnitResult): string => page.rangeOf(unit.name, lowest ?? '–', highest ?? '–');
  const columns: (Column | false)[] = [
    { name: 'rank', head: words.rank, sort: 'number', cell: placeOf },
    {
      name: 'unit',
      head: words.unit,
      sort: 'text',
      cell: (unit) =>
        html`<a href="${link(unit)}"><bdi>${unit.unit.name}</bdi></a
          >${chips(unit, words)}`,
    },
    { name: 'score', head: words.score, sort: 'number', cell: (unit) => scoreOf(unit, places, words) },
    rate && { name: 'rate', head: words.rate, sort: 'number', cell: (unit) => unit.rate ?? '' },
    scale !== undefined && { name: 'strip', head: rangeAxis(scale, page.range), cell: (unit) => rangeMark(unit, scale, rangeLabel(unit)) },
    has(({ distance }) => distance !== null) && {
      name: 'gap',
      head: rate ? words.rateDistance : words.distance,
      sort: 'number',
      cell: ({ distance }) => (distance === null ? '' : padded(distance, gaps)),
    },
    has(({ grade, grade_certain: certain }) => grade !== null || !certain) && {
      name: 'grade',
      head: words.grade,
      sort: 'text',
      cell: (unit) => html`${unit.grade ?? ''}${otherGrades(unit, words)}`,
    },
    earlierName !== null && { name: 'change', head: page.change, sort: 'number', cell: (unit) => changeOf(unit, context) },
    { name: 'losses', head: words.lost, cell: (unit) => losses(unit, context) },
  ];
  return columns.filter((column) => column !== false);
}

/** Where the points went, item by item. */
export const losses = (unit: UnitResult, { words }: Context): Part =>
  lossesOf(unit, words).map((loss) =>
    'amount' in loss
      ? html`<span class="moved"><bdi>${loss.label}</bdi> <b class="${lookOf(loss.amount)}">${signed(loss.amount)}</b></span> `
      : html`<span class="moved"><bdi>${loss.label}</bdi> <b class="caution">${loss.state}</b></span> `,
  );
