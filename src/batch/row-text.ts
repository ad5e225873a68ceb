// Rows of a result as the text they have in JSON, with gaps where the file and line of their facts go.

import { buildItem, demeritsOf } from '../report/build.js';
import type { ByteSink } from '../report/byte-sink.js';
import { jsonText } from '../report/json-text.js';
import type { ItemResult } from '../report/result.js';
import type { Contribution } from '../scoring/score.js';
import { anyPath } from './fact-text.js';

/** Where a fact is kept: a place among all facts of all rows of a rubric. */
export type Slot = number;

/** Where the facts of a unit stand. */
export interface Places {
  /** As JSON has it, without quotes. */
  readonly path: Uint8Array;
  /** By slot: the line on which the fact begins in the file. */
  readonly lines: readonly number[];
}

const place = new RegExp(`${anyPath}(\\d+):(\\d+)`);
const everyPlace = new RegExp(place, 'g');

export class RowText {
  private readonly first: Uint8Array;
  private readonly gaps: readonly { readonly slot: Slot; readonly line: number; readonly rest: Uint8Array }[];

  /** @param slotOf the slot of a FactText, by its id */
  constructor(json: string, slotOf: ReadonlyMap<number, Slot>) {
    // Text, FactText, line within it, text, …
    const parts = json.split(place);
    this.first = Buffer.from(parts[0]!);
    this.gaps = Array.from({ length: (parts.length - 1) / 3 }, (_, index) => ({
      slot: slotOf.get(Number(parts[index * 3 + 1]))!,
      line: Number(parts[index * 3 + 2]) - 1,
      rest: Buffer.from(parts[index * 3 + 3]!),
    }));
  }

  write({ path, lines }: Places, sink: ByteSink): void {
    sink.addBytes(this.first);
    for (const { slot, line, rest } of this.gaps) {
      sink.addBytes(path);
      sink.addPlain(`:${lines[slot]! + line}`);
      sink.addBytes(rest);
    }
  }
}

/** A row that is written for one unit alone: to take it apart first would take longer. */
export function writeOnce(json: string, slotOf: ReadonlyMap<number, Slot>, { path, lines }: Places, sink: ByteSink): void {
  if (!json.includes(anyPath)) return sink.addText(json);
  const file = Buffer.from(path).toString();
  sink.addText(
    json.replace(everyPlace, (_, text: string, line: string) => `${file}:${lines[slotOf.get(Number(text))!]! + Number(line) - 1}`),
  );
}

/** @param demerits whether small is good, so that nothing can be lost */
export function itemText(contribution: Contribution, demerits: boolean): string {
  const item = buildItem(contribution);
  return jsonText(demerits ? demeritsOf(item) : item, 0);
}

/** Without entries and what stands below: they are not looked at. */
export function itemMark({ score, ...row }: Contribution, demerits: boolean): ItemResult {
  const item = buildItem({ ...row, transfer: [], score: { ...score, entries: [], children: [] } });
  return demerits ? demeritsOf(item) : item;
}

/** Without quotes. */
export const pathBytes = (path: string): Uint8Array => Buffer.from(jsonText(path, 0).slice(1, -1));
