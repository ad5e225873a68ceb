// Rows of a result as the text they have in JSON, with gaps where the file and line of their facts go.

import { buildItem, demeritsOf } from '../report/build.js';
import type { ByteSink } from '../report/byte-sink.js';
import { jsonText } from '../report/json-text.js';
import type { ItemResult } from '../report/result.js';
import type { Contribution } from '../scoring/score.js';
import type { Filling } from './blanks.js';
import { anyPath } from './fact-text.js';
import { blankMark } from './shapes.js';

/** Where a fact is kept: a place among all facts of all rows of a rubric. */
export type Slot = number;

/** Where the facts of a unit stand, and what they say where a row known from others leaves a blank. */
export interface Places {
  /** As JSON has it, without quotes. */
  readonly path: Uint8Array;
  /** By slot: the line on which the fact begins in the file. */
  readonly lines: readonly number[];
  /** Undefined: facts are as they were written. */
  readonly blankIn: ((slot: Slot) => Filling | undefined) | undefined;
}

interface Gap {
  readonly slot: Slot;
  /** Counts from 0 in the text of the fact. Undefined: what stands in a blank. */
  readonly line: number | undefined;
  readonly blank: number;
  readonly rest: Uint8Array;
}

const gap = new RegExp(`${anyPath}(-?\\d+):(\\d+)|${blankMark}(\\d+):(\\d+);`);

export class RowText {
  private readonly first: Uint8Array;
  private readonly gaps: readonly Gap[];

  /** @param slotOf the slot of a FactText, by its id */
  constructor(json: string, slotOf: ReadonlyMap<number, Slot>) {
    // Text, FactText, line within it, slot, blank, text, …
    const parts = json.split(gap);
    this.first = Buffer.from(parts[0]!);
    this.gaps = Array.from({ length: (parts.length - 1) / 5 }, (_, index): Gap => {
      const [id, line, slot, blank, rest] = parts.slice(index * 5 + 1);
      const at = id === undefined ? Number(slot) : slotOf.get(Number(id))!;
      return { slot: at, line: id === undefined ? undefined : Number(line) - 1, blank: Number(blank), rest: Buffer.from(rest!) };
    });
  }

  write({ path, lines, blankIn }: Places, sink: ByteSink): void {
    sink.addBytes(this.first);
    for (const { slot, line, blank, rest } of this.gaps) {
      const filled = blankIn?.(slot);
      if (line === undefined) sink.addPlain(filled!.values[blank]!);
      else {
        sink.addBytes(path);
        sink.addPlain(`:${lines[slot]! + (filled ? filled.lines[line]! : line)}`);
      }
      sink.addBytes(rest);
    }
  }
}

/** A row that is written for one unit alone. */
export function writeOnce(json: string, slotOf: ReadonlyMap<number, Slot>, places: Places, sink: ByteSink): void {
  if (json.includes(anyPath) || json.includes(blankMark)) new RowText(json, slotOf).write(places, sink);
  else sink.addText(json);
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
