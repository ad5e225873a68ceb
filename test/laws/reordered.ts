// The same case written in another order: keys of maps, lists of incidents, files. And results compared without their places.

import { compareText } from '../../src/order/index.js';
import type { Dice } from './dice.js';
import { entriesOf, isMap, type Yaml, type YamlMap } from './yaml-text.js';

/** All keys in another order; lists too where `lists` says that their order means nothing. */
export function reordered(value: Yaml, dice: Dice, lists: boolean): Yaml {
  if (Array.isArray(value)) {
    const items = value.map((item: Yaml) => reordered(item, dice, lists));
    return lists ? dice.shuffled(items) : items;
  }
  return isMap(value) ? keysReordered(value, dice, lists) : value;
}

export const keysReordered = (map: YamlMap, dice: Dice, lists: boolean): YamlMap =>
  Object.fromEntries(dice.shuffled(entriesOf(map)).map(([key, inner]) => [key, reordered(inner, dice, lists)]));

/** The facts of a file: incidents, ballots and things in any order; rows that an item is repeated for are the order of its repetitions. */
export const factsReordered = (facts: YamlMap, dice: Dice, rowLists: ReadonlySet<string>): { [fact: string]: Yaml } =>
  Object.fromEntries(dice.shuffled(entriesOf(facts)).map(([fact, value]) => [fact, reordered(value, dice, !rowLists.has(fact))]));

// What a later stage overrides is quoted as the file writes it.
const places: ReadonlySet<string> = new Set([
  'overridden',
  'at',
  'file',
  'line',
  'column',
  'end_line',
  'end_column',
  'related',
  'sha256',
  'evidence',
  'files',
]);

/** A result without places and hashes; diagnostics, whose order is that of their places, sorted by what they say. */
export function withoutPlaces(value: unknown, under = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutPlaces(item));
    // Lines follow the printed order of the rubric's tables, so reordering those tables reorders them.
    return under === 'entries' || under === 'facts' ? items.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key]) => !places.has(key))
    .map(([key, inner]): [string, unknown] => [key, withoutPlaces(inner, key)]);
  return Object.fromEntries(kept.map(([key, inner]) => [key, key === 'diagnostics' ? sortedByText(inner as unknown[]) : inner]));
}

const sortedByText = (values: readonly unknown[]): unknown[] =>
  values
    .map((value) => JSON.stringify(value))
    .sort()
    .map((text): unknown => JSON.parse(text));
