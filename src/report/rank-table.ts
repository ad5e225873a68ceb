// The ranking in the terminal: one table a group, what follows for whom, and the group as a whole.

import { cleanText, wrapText } from '../terminal/index.js';
import { gridLines } from './grid.js';
import { groupsOf, groupTitle, numberedItems, type RankedGroup } from './groups.js';
import { hungLines } from './lines.js';
import { rankColumns } from './rank-columns.js';
import type { ReportOptions } from './reporter.js';
import type { Result, UnitResult } from './result.js';
import { summaryOf } from './summary-lines.js';
import { groupVerdicts, possiblePlaces } from './verdict-lines.js';
import { wordsOf, type Words } from './words.js';

export function renderRankTable(result: Result, options: ReportOptions): string {
  const words = wordsOf(options.language);
  if (result.units.length === 0) return `${words.noUnits}\n`;
  const named = namesOf(result);
  const blocks = groupsOf(result).map((group) => groupLines(group, named, options, words).join('\n'));
  const notes: string[] = [];
  if (result.units.some(({ status }) => status === 'provisional')) notes.push(words.provisionalNote);
  if (result.units.some((unit) => possiblePlaces(unit) !== '' || !unit.grade_certain)) notes.push(words.possibleNote);
  if (notes.length > 0) blocks.push(notes.flatMap((note) => wrapText(note, options.width)).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function groupLines(group: RankedGroup, named: (unit: UnitResult) => string, options: ReportOptions, words: Words): string[] {
  const { width, paint } = options;
  const columns = rankColumns(group, named, paint, words);
  const rows = group.units.map((_, at) => columns.map(({ cells }) => cells[at]!));
  const items = numberedItems(group, words);
  const legend = items === undefined ? [] : hungLines([[words.item, items]], width, words);
  return [
    ...wrapText(cleanText(groupTitle(group, words)), width).map(paint.strong),
    '',
    ...gridLines(columns, rows, { width, head: paint.faint }),
    ...spaced(legend.map(paint.faint)),
    ...spaced(groupVerdicts(group.units, words).flatMap(([head, text]) => indented(`${head}${words.colon}${text}`, width))),
    ...spaced(hungLines(summaryOf(group, words), width, words)),
  ];
}

const spaced = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

const step = '    ';

/** The head may be long: what follows stands under its beginning, moved a little to the right. */
const indented = (text: string, width: number): string[] =>
  wrapText(cleanText(text), width, width - step.length).map((line, at) => (at === 0 ? line : step + line));

/** The name; with the id where two units of the result share a name. */
function namesOf(result: Result): (unit: UnitResult) => string {
  const ids = new Map<string, Set<string>>();
  for (const { unit } of result.units) ids.set(unit.name, (ids.get(unit.name) ?? new Set()).add(unit.id));
  return ({ unit }) => (ids.get(unit.name)!.size > 1 ? `${unit.name} ${unit.id}` : unit.name);
}
