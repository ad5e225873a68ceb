// Finding units and items in a result by what a person calls them.

import type { ItemResult, Result, UnitResult } from './result.js';

/** All items of a unit, extra included, parents before children. */
export function allItems(unit: UnitResult): ItemResult[] {
  const walk = (item: ItemResult): ItemResult[] => [item, ...item.items.flatMap(walk)];
  return [...unit.items, ...unit.extra.items].flatMap(walk);
}

/** The same result with only the units of that id, or of that name where no id matches; undefined when there is none. */
export function resultOfUnit(result: Result, wanted: string): Result | undefined {
  const name = wanted.normalize('NFC');
  const byId = result.units.filter(({ unit }) => unit.id === name);
  const units = byId.length > 0 ? byId : result.units.filter(({ unit }) => unit.name === name);
  return units.length === 0 ? undefined : { ...result, units };
}

/** The items of that id, else of that printed number or title; without a wish the top-level ones. */
export function itemsToExplain(unit: UnitResult, wanted: string | undefined): readonly ItemResult[] {
  if (wanted === undefined) return unit.items;
  const name = wanted.normalize('NFC');
  const items = allItems(unit);
  const byId = items.filter(({ id }) => id === name);
  return byId.length > 0 ? byId : items.filter(({ number, title }) => number === name || title === name);
}
