// A scored group as bytes where only the marks of its rows are wanted: each of them once, however many units of the group have it.

import type { ScoredGroup } from '../assessment/memory.js';
import { jsonText } from '../report/json-text.js';
import type { GroupResult, ItemResult, UnitResult } from '../report/result.js';

/** With the numbers of the items below it, which come before it. */
type NumberedItem = Omit<ItemResult, 'items'> & { readonly items: readonly number[] };

interface MarkedGroup {
  readonly groups: readonly GroupResult[];
  readonly items: readonly NumberedItem[];
  /** Without items, and which of them it has. */
  readonly units: readonly (readonly [head: UnitResult, items: readonly number[]])[];
}

export function writeMarks({ units, groups }: ScoredGroup): Uint8Array {
  const items = new Numbered();
  const marked: MarkedGroup['units'] = units.map((unit) => [{ ...unit, items: [] }, unit.items.map((item) => items.numberOf(item))]);
  return Buffer.from(`{"groups":${jsonText(groups, 0)},"items":[${items.texts.join(',')}],"units":${jsonText(marked, 0)}}`);
}

export function readMarks(content: Uint8Array): ScoredGroup {
  const { groups, items, units } = JSON.parse(
    Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString(),
  ) as MarkedGroup;
  const read: ItemResult[] = [];
  const named = (numbers: readonly number[]): ItemResult[] => numbers.map((number) => read[number]!);
  for (const item of items) read.push({ ...item, items: named(item.items) });
  return { groups, units: units.map(([head, own]) => ({ ...head, items: named(own) })), problems: [] };
}

/** Most are the very same objects, and others have the same text. */
class Numbered {
  readonly texts: string[] = [];
  private readonly known = new Map<ItemResult, number>();
  private readonly byText = new Map<string, number>();

  numberOf(item: ItemResult): number {
    const numbered = (): NumberedItem => ({ ...item, items: item.items.map((one) => this.numberOf(one)) });
    const number = this.known.get(item) ?? this.numberOfText(jsonText(numbered(), 0));
    this.known.set(item, number);
    return number;
  }

  private numberOfText(text: string): number {
    const number = this.byText.get(text) ?? this.texts.push(text) - 1;
    this.byText.set(text, number);
    return number;
  }
}
