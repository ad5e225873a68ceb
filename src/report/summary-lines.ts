// A group as a whole in words: mean and spread, ties that only rounding makes, rows that separate nobody or cost most units points.

import { byRate, type RankedGroup } from './groups.js';
import type { Line } from './lines.js';
import { pointsOf } from './points.js';
import type { GroupResult } from './result.js';
import { allItems } from './select.js';
import type { Words } from './words.js';

/** Nothing for a group of one unit: there is nobody to compare it with. */
export function summaryOf(group: RankedGroup, words: Words): Line[] {
  const { summary } = group;
  if (summary === undefined || summary.scored < 2) return [];
  return [...figures(summary, byRate(group) ? '%' : '', words), ...ties(summary, group, words), ...rows(summary, group, words)];
}

function figures({ mean, best, worst, spread }: GroupResult, sign: string, words: Words): Line[] {
  if (mean === null) return [];
  // Highest and lowest are what the words say, whichever of them is good.
  const [high, low] = best !== null && worst !== null && pointsOf(best).compare(pointsOf(worst)) < 0 ? [worst, best] : [best, worst];
  const parts = [
    [words.mean, mean],
    [words.best, high],
    [words.worst, low],
    [words.spread, spread],
  ] as const;
  const text = parts.flatMap(([head, value]) => (value === null ? [] : [`${head} ${value}${sign}`])).join(words.comma);
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
