// The ranking in the terminal: one table a group with place, unit, score, status and where points were lost.

import { gridLines, type Cell, type Column } from './grid.js';
import { groupsOf, lossesOf, type RankedGroup } from './groups.js';
import { signed } from './points.js';
import type { ReportOptions } from './reporter.js';
import type { ItemResult, Result, UnitResult } from './result.js';
import { alignDecimals, cleanText, displayWidth, hang, noBreak, wrapText } from './text-layout.js';
import { wordsOf, type Words } from './words.js';

export function renderRankTable(result: Result, options: ReportOptions): string {
  const words = wordsOf(options.language);
  if (result.units.length === 0) return `${words.noUnits}\n`;
  const named = namesOf(result);
  const blocks = groupsOf(result).map((group) => groupLines(group, named, options, words).join('\n'));
  if (result.units.some(({ status }) => status === 'provisional')) {
    blocks.push(wrapText(words.provisionalNote, options.width).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function groupLines(group: RankedGroup, named: (unit: UnitResult) => string, options: ReportOptions, words: Words): string[] {
  const { width, paint } = options;
  const scores = alignDecimals(group.units.map(({ score }) => score ?? '-'));
  const columns: Column[] = [
    { title: words.rank, align: 'right', least: displayWidth(words.rank) },
    { title: words.unit, align: 'left', least: 12 },
    { title: words.score, align: 'right' },
    { title: words.statusHead, align: 'left', least: 8 },
    { title: words.lost, align: 'left', flexible: true, least: 16 },
  ];
  const rows = group.units.map((unit, at): Cell[] => [
    { text: unit.rank === null ? words.unranked : String(unit.rank) },
    { text: named(unit) },
    { text: scores[at]!, paint: paint.strong },
    unit.status === 'final' ? { text: words.status.final } : { text: statusText(unit, words), paint: paint.caution },
    { text: lossText(unit, words) },
  ]);
  const rubric = group.rubric?.title ?? group.rubricId;
  const title = words.groupHead(group.group ?? words.noGroup, group.units.length, rubric, group.rubric?.points ?? null);
  return [
    ...wrapText(cleanText(title), width).map(paint.strong),
    '',
    ...gridLines(columns, rows, { width, head: paint.faint }),
    ...legend(group, width, words).map(paint.faint),
  ];
}

const statusText = (unit: UnitResult, words: Words): string =>
  unit.status === 'provisional' ? `${words.status.provisional}\n${words.range(unit.lowest, unit.highest)}` : words.status[unit.status];

const lossText = (unit: UnitResult, words: Words): string =>
  lossesOf(unit, words)
    .map((loss) => `${loss.label}${noBreak}${'amount' in loss ? signed(loss.amount) : loss.state}`)
    .join(words.comma);

/** What the numbers in the last column stand for; nothing when the items carry no numbers. */
function legend(group: RankedGroup, width: number, words: Words): string[] {
  const items = new Map<string, ItemResult>();
  for (const unit of group.units) for (const item of unit.items) if (item.number !== null && !items.has(item.id)) items.set(item.id, item);
  if (items.size === 0) return [];
  const text = [...items.values()].map(({ number, title }) => `${number} ${title}`).join(words.semicolon);
  return ['', ...hang(`${words.item}${words.colon}`, cleanText(text), width)];
}

/** The name; with the id where two units of the result share a name. */
function namesOf(result: Result): (unit: UnitResult) => string {
  const ids = new Map<string, Set<string>>();
  for (const { unit } of result.units) ids.set(unit.name, (ids.get(unit.name) ?? new Set()).add(unit.id));
  return ({ unit }) => (ids.get(unit.name)!.size > 1 ? `${unit.name} ${unit.id}` : unit.name);
}
