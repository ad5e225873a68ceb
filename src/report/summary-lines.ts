// A group as a whole in words: mean and spread, ties that only rounding makes, rows that separate nobody or cost most units points.

import type { RankedGroup } from './groups.js';
import type { GroupResult, Result } from './result.js';
import { allItems } from './select.js';
import { cleanText, hang } from '../terminal/index.js';
import type { Words } from './words.js';

/** Nothing for a group of one unit: there is nobody to compare it with. */
export function summaryLines({ groups }: Result, shown: RankedGroup, width: number, words: Words): string[] {
  const group = groups.find(({ rubric, group: name }) => rubric === shown.rubricId && name === shown.group);
  if (group === undefined || group.scored < 2) return [];
  const lines = [...figures(group, words), ...ties(group, shown, words), ...rows(group, shown, words)];
  return lines.flatMap(([head, text]) => hang(`${head}${words.colon}`, cleanText(text), width));
}

type Line = readonly [head: string, text: string];

function figures({ mean, best, worst, spread }: GroupResult, words: Words): Line[] {
  if (mean === null) return [];
  const parts = [
    [words.mean, mean],
    [words.highest, best],
    [words.lowest, worst],
    [words.spread, spread],
  ] as const;
  const text = parts.flatMap(([head, value]) => (value === null ? [] : [`${head} ${value}`])).join(words.comma);
  return [[words.wholeGroup, text]];
}

function ties({ tied_by_rounding: tied }: GroupResult, { units }: RankedGroup, words: Words): Line[] {
  const nameOf = (wanted: string): string => units.find(({ unit }) => unit.id === wanted)?.unit.name ?? wanted;
  return tied.map((ids) => [words.tiedByRounding, ids.map(nameOf).join(words.comma)]);
}

function rows({ separates_nobody: alike, most_lose: costly }: GroupResult, { units }: RankedGroup, words: Words): Line[] {
  const titles = new Map(units.flatMap(allItems).map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const lines: Line[] = [];
  if (alike.length > 0) lines.push([words.separatesNobody, alike.map(titleOf).join(words.semicolon)]);
  if (costly.length > 0) {
    const texts = costly.map(({ item, units: count }) => `${titleOf(item)}${words.bracket(words.unitCount(count))}`);
    lines.push([words.mostLose, texts.join(words.semicolon)]);
  }
  return lines;
}
