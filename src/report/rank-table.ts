// The ranking in the terminal: one table a group with place, unit, score, status and where points were lost.

import { gridLines, type Cell, type Column } from './grid.js';
import { groupsOf, lossesOf, type RankedGroup } from './groups.js';
import { signed } from './points.js';
import type { Paint, ReportOptions } from './reporter.js';
import type { ItemResult, Result, UnitResult } from './result.js';
import { alignDecimals, cleanText, displayWidth, hang, keepTogether, noBreak, wrapText } from '../terminal/index.js';
import { summaryLines } from './summary-lines.js';
import { groupVerdictLines, possiblePlaces } from './verdict-lines.js';
import { wordsOf, type Words } from './words.js';

export function renderRankTable(result: Result, options: ReportOptions): string {
  const words = wordsOf(options.language);
  if (result.units.length === 0) return `${words.noUnits}\n`;
  const named = namesOf(result);
  const blocks = groupsOf(result).map((group) => groupLines(group, result, named, options, words).join('\n'));
  if (result.units.some(({ status }) => status === 'provisional')) {
    blocks.push(wrapText(words.provisionalNote, options.width).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function groupLines(
  group: RankedGroup,
  result: Result,
  named: (unit: UnitResult) => string,
  options: ReportOptions,
  words: Words,
): string[] {
  const { width, paint } = options;
  const scores = alignDecimals(group.units.map(({ score }) => score ?? '-'));
  const distances = alignDecimals(group.units.map(({ distance }) => distance ?? '-'));
  const fields: (Column & { readonly cell: (unit: UnitResult, at: number) => Cell; readonly wanted?: boolean })[] = [
    {
      title: words.rank,
      align: 'right',
      least: displayWidth(words.rank),
      cell: ({ rank }) => ({ text: rank === null ? words.unranked : String(rank) }),
    },
    {
      title: words.possible,
      align: 'left',
      least: 4,
      wanted: group.units.some((unit) => possiblePlaces(unit) !== ''),
      cell: (unit) => ({ text: possiblePlaces(unit) || (unit.rank === null ? '-' : String(unit.rank)), paint: paint.caution }),
    },
    { title: words.unit, align: 'left', least: 12, cell: (unit) => ({ text: named(unit) }) },
    { title: words.score, align: 'right', cell: (_, at) => ({ text: scores[at]!, paint: paint.strong }) },
    {
      title: words.distance,
      align: 'right',
      wanted: group.units.some(({ distance }) => distance !== null),
      cell: (_, at) => ({ text: distances[at]! }),
    },
    { title: words.statusHead, align: 'left', least: 8, cell: (unit) => statusCell(unit, words, paint) },
    {
      title: words.grade,
      align: 'left',
      least: 4,
      wanted: group.units.some(({ grade }) => grade !== null),
      cell: ({ grade }) => ({ text: grade ?? '-' }),
    },
    { title: words.lost, align: 'left', flexible: true, least: 16, cell: (unit) => ({ text: lossText(unit, words) }) },
  ];
  const columns = fields.filter(({ wanted }) => wanted !== false);
  const rows = group.units.map((unit, at) => columns.map(({ cell }) => cell(unit, at)));
  const rubric = group.rubric?.title ?? group.rubricId;
  const title = words.groupHead(group.group ?? words.noGroup, group.units.length, rubric, group.rubric?.points ?? null);
  return [
    ...wrapText(cleanText(title), width).map(paint.strong),
    '',
    ...gridLines(columns, rows, { width, head: paint.faint }),
    ...spaced(legend(group, width, words).map(paint.faint)),
    ...spaced(groupVerdictLines(group.units, width, words)),
    ...spaced(summaryLines(result, group, width, words)),
  ];
}

const spaced = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

function statusCell(unit: UnitResult, words: Words, paint: Paint): Cell {
  const text = words.status[unit.status];
  if (unit.status === 'final') return { text };
  return { text: unit.status === 'provisional' ? `${text}\n${words.range(unit.lowest, unit.highest)}` : text, paint: paint.caution };
}

const lossText = (unit: UnitResult, words: Words): string =>
  lossesOf(unit, words)
    .map((loss) => `${keepTogether(loss.label)}${noBreak}${'amount' in loss ? signed(loss.amount) : loss.state}`)
    .join(words.comma);

/** What the numbers in the last column stand for; nothing when the items carry no numbers. */
function legend(group: RankedGroup, width: number, words: Words): string[] {
  const items = new Map<string, ItemResult>();
  for (const unit of group.units) for (const item of unit.items) if (item.number !== null && !items.has(item.id)) items.set(item.id, item);
  if (items.size === 0) return [];
  const text = [...items.values()].map(({ number, title }) => `${number} ${title}`).join(words.semicolon);
  return hang(`${words.item}${words.colon}`, cleanText(text), width);
}

/** The name; with the id where two units of the result share a name. */
function namesOf(result: Result): (unit: UnitResult) => string {
  const ids = new Map<string, Set<string>>();
  for (const { unit } of result.units) ids.set(unit.name, (ids.get(unit.name) ?? new Set()).add(unit.id));
  return ({ unit }) => (ids.get(unit.name)!.size > 1 ? `${unit.name} ${unit.id}` : unit.name);
}
