// The columns of a ranking in the terminal: each is left out where it would say the same of every unit.

import { alignDecimals, displayWidth } from '../terminal/index.js';
import type { Cell, Column } from './grid.js';
import { byRate, type RankedGroup } from './groups.js';
import { lossText } from './losses.js';
import type { Paint } from './reporter.js';
import type { UnitResult } from './result.js';
import { gradesOf, possiblePlaces } from './verdict-lines.js';
import type { Words } from './words.js';

export interface RankColumn extends Column {
  /** One for each unit of the group. */
  readonly cells: readonly Cell[];
}

/** @param named the name of a unit, told apart from others of that name */
export function rankColumns(group: RankedGroup, named: (unit: UnitResult) => string, paint: Paint, words: Words): RankColumn[] {
  const { units } = group;
  const rate = byRate(group);
  const column = (shape: Column, cell: (unit: UnitResult) => Cell): RankColumn => ({ ...shape, cells: units.map(cell) });
  const numbers = (title: string, value: (unit: UnitResult) => string | null, look?: Cell['paint']): RankColumn => {
    const texts = alignDecimals(units.map((unit) => value(unit) ?? '-'));
    return { title, align: 'right', cells: texts.map((text) => ({ text, ...(look && { paint: look }) })) };
  };
  const has = (test: (unit: UnitResult) => boolean, made: () => RankColumn): RankColumn[] => (units.some(test) ? [made()] : []);
  return [
    column({ title: words.rank, align: 'right', least: displayWidth(words.rank) }, ({ rank }) => ({ text: rank?.toString() ?? '-' })),
    ...has(
      (unit) => possiblePlaces(unit) !== '',
      () => column({ title: words.placesHead, align: 'left' }, (unit) => ({ text: possiblePlaces(unit), paint: paint.caution })),
    ),
    column({ title: words.unit, align: 'left', least: 12 }, (unit) => ({ text: named(unit) })),
    numbers(words.score, ({ score }) => score, paint.strong),
    ...(rate ? [numbers(words.rate, (unit) => unit.rate)] : []),
    ...has(
      ({ distance }) => distance !== null,
      () => numbers(rate ? words.rateDistance : words.distance, ({ distance }) => distance),
    ),
    ...has(
      ({ status }) => status !== 'final',
      () => column({ title: words.statusHead, align: 'left', least: 11 }, (unit) => statusCell(unit, words, paint)),
    ),
    ...has(
      ({ grade, grade_certain: certain }) => grade !== null || !certain,
      () => gradeColumn(units, paint, words),
    ),
    column({ title: words.lost, align: 'left', flexible: true, least: 22 }, (unit) => ({ text: lossText(unit, words) })),
  ];
}

/** No grade is broken over two lines, unless it is very long. */
function gradeColumn(units: readonly UnitResult[], paint: Paint, words: Words): RankColumn {
  const cells = units.map((unit) => gradeCell(unit, words, paint));
  const widths = [words.grade, ...cells.flatMap(({ text }) => text.split('\n'))].map(displayWidth);
  const least = widths.reduce((most, width) => Math.max(most, Math.min(width, longestGrade)), 0);
  return { title: words.grade, align: 'left', least, cells };
}

const longestGrade = 12;

/** What may still come stands below the grade as it is. */
function gradeCell(unit: UnitResult, words: Words, paint: Paint): Cell {
  const [grade, ...others] = gradesOf(unit, words);
  if (others.length === 0) return { text: grade };
  return { text: [grade, ...others.map((other) => `${words.or}${other}`)].join('\n'), paint: paint.caution };
}

function statusCell(unit: UnitResult, words: Words, paint: Paint): Cell {
  const text = words.status[unit.status];
  if (unit.status === 'final') return { text };
  return { text: unit.status === 'provisional' ? `${text}\n${words.range(unit.lowest, unit.highest)}` : text, paint: paint.caution };
}
