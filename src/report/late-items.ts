// Units whose rows are made when somebody looks at them. As a line of JSON they need not be made at all: their text is there already.
// That text is kept as bytes, in strings with a character for each byte: half the room, and nothing to encode where it is written.

import type { Contribution } from '../scoring/score.js';
import { jsonText } from './json-text.js';
import { inOrder } from './key-order.js';
import type { ExtraResult, ItemResult, UnitResult } from './result.js';

/** Gives rows of one unit as JSON. */
export interface UnitText {
  /** A list, as bytes. `demerits`: see demeritsOf */
  textOf(children: readonly Contribution[], demerits: boolean): string;
}

const lines = new WeakMap<UnitResult, () => string>();

/** A line of JSON as bytes, where it can be had without making the rows. */
export const knownLine = (unit: UnitResult): string | undefined => lines.get(unit)?.();

export const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');
const read = (bytes: string): ItemResult[] => JSON.parse(Buffer.from(bytes, 'latin1').toString()) as ItemResult[];

/** @param head a result whose items, and whose extra's items, are empty */
export function withLateItems(head: UnitResult, items: () => string, extraItems: () => string): UnitResult {
  const { extra } = head;
  const unit = { ...head };
  Object.defineProperties(unit, {
    items: late(() => read(items())),
    extra: late((): ExtraResult => ({ ...extra, items: read(extraItems()) })),
  });
  lines.set(unit, () => lineOf(head, items(), extraItems()));
  return unit;
}

function late<T>(make: () => T): PropertyDescriptor {
  let made: T | undefined;
  return { enumerable: true, configurable: true, get: () => (made ??= make()) };
}

const noItems = ',"items":[]';
const behind = ']},"evidence":';

/** Inside a text JSON escapes the quotes, so what stands here between quotes is nothing else. */
function lineOf(head: UnitResult, items: string, extraItems: string): string {
  const text = bytesOf(jsonText(inOrder(head, 'unit'), 0));
  const first = text.indexOf(`${noItems},"extra":{`);
  const last = text.indexOf(behind, first);
  const second = text.lastIndexOf(noItems, last);
  const [before, between] = [text.slice(0, first), text.slice(first + noItems.length, second)];
  return `${before},"items":${items}${between},"items":${extraItems}${text.slice(last + 1)}\n`;
}
