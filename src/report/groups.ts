// What a ranking shows: units by the group they are ranked in, in the order of their places. Sorts nothing but places.

import type { GroupResult, ItemResult, Result, RubricSummary, UnitResult } from './result.js';
import type { Words } from './words.js';

export interface RankedGroup {
  readonly rubric: RubricSummary | undefined;
  readonly rubricId: string;
  /** What the units are ranked within; null where all are ranked together or they have none. */
  readonly within: string | null;
  /** The rubric has other groups. */
  readonly oneOfSeveral: boolean;
  /** Undefined for units that could not be scored at all. */
  readonly summary: GroupResult | undefined;
  readonly units: readonly UnitResult[];
}

const keyOf = (rubric: string, within: string | null): string => JSON.stringify([rubric, within]);

/** In the order of the summaries, then of appearance. The places are those of the result; units without one follow, in its order. */
export function groupsOf(result: Result): RankedGroup[] {
  const groups = new Map<string, { readonly summary: GroupResult | undefined; readonly units: UnitResult[] }>();
  for (const summary of result.groups) groups.set(keyOf(summary.rubric, summary.group), { summary, units: [] });
  for (const unit of result.units) {
    const key = keyOf(unit.rubric, unit.within);
    const group = groups.get(key) ?? { summary: undefined, units: [] };
    group.units.push(unit);
    groups.set(key, group);
  }
  const filled = [...groups.values()].filter(({ units }) => units.length > 0);
  return filled.map(({ summary, units }) => {
    const { rubric: rubricId, within } = units[0]!;
    return {
      rubric: result.rubrics.find(({ id }) => id === rubricId),
      rubricId,
      within,
      oneOfSeveral: filled.some((other) => other.units[0]!.rubric === rubricId && other.units[0]!.within !== within),
      summary,
      units: [...units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0),
    };
  });
}

/** Group, units, rubric, its points. */
export function groupTitle(group: RankedGroup, words: Words): string {
  const { rubric, rubricId, within, oneOfSeveral, units } = group;
  const name = within ?? (oneOfSeveral ? words.noGroup : words.everyone);
  const title = words.groupHead(
    name,
    units.length,
    rubric?.title ?? (rubricId === '' ? words.unknownRubric : rubricId),
    rubric?.points ?? null,
  );
  return byRate(group) ? title + words.bracket(words.rankedByRate) : title;
}

export const byRate = ({ summary }: RankedGroup): boolean => summary?.by === 'rate';

export const labelOf = (item: ItemResult): string => item.number ?? item.title;
export const titleOf = (item: ItemResult): string => (item.number === null ? item.title : `${item.number} ${item.title}`);

/** The mark of an item as a cell: a number, or the word of its state where there is no mark to speak of. */
export const markOf = (item: ItemResult, words: Words): string =>
  item.score === null || item.state === 'not_assessed' || item.state === 'error' ? words.state[item.state] : item.score;

/** The numbers of top-level items with their titles, for a column that shows the numbers alone; nothing where they carry none. */
export function numberedItems({ units }: RankedGroup, words: Words): string | undefined {
  const items = new Map<string, ItemResult>();
  for (const unit of units) for (const item of unit.items) if (item.number !== null && !items.has(item.id)) items.set(item.id, item);
  return items.size === 0 ? undefined : [...items.values()].map(titleOf).join(words.semicolon);
}
