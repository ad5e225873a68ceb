// Rows of a result as the text they have in JSON, with gaps where the file and line of their facts go.

import { buildItem, demeritsOf } from '../report/build.js';
import { jsonText } from '../report/json-text.js';
import { bytesOf } from '../report/late-items.js';
import type { Contribution } from '../scoring/score.js';
import { anyPath } from './fact-text.js';

/** Where the facts of a unit stand. */
export interface Places {
  /** As JSON has it, without quotes, as bytes. */
  readonly path: string;
  /** The line on which a FactText begins in the file. */
  lineOf(text: number): number;
}

const place = new RegExp(`${anyPath}(\\d+):(\\d+)`);

export class RowText {
  /** Text, FactText, line within it, text, … */
  private readonly parts: readonly string[];
  private readonly gaps: readonly { readonly text: number; readonly line: number; readonly rest: string }[];

  constructor(json: string) {
    this.parts = json.split(place).map(bytesOf);
    this.gaps = Array.from({ length: (this.parts.length - 1) / 3 }, (_, index) => ({
      text: Number(this.parts[index * 3 + 1]),
      line: Number(this.parts[index * 3 + 2]) - 1,
      rest: this.parts[index * 3 + 3]!,
    }));
  }

  /** As bytes: see late-items.ts. */
  at(places: Places): string {
    let text = this.parts[0]!;
    for (const gap of this.gaps) text += `${places.path}:${places.lineOf(gap.text) + gap.line}${gap.rest}`;
    return text;
  }
}

/** @param demerits whether small is good, so that nothing can be lost */
export function itemText(contribution: Contribution, demerits: boolean): string {
  const item = buildItem(contribution);
  return jsonText(demerits ? demeritsOf(item) : item, 0);
}

/** As bytes, without quotes. */
export const pathText = (path: string): string => bytesOf(jsonText(path, 0).slice(1, -1));
