// Units whose rows are made when somebody looks at them. As a line of JSON they need not be made at all: their text is there already.

import type { Contribution } from '../scoring/score.js';
import { jsonText } from './json-text.js';
import { inOrder } from './key-order.js';
import type { ExtraResult, ItemResult, UnitResult } from './result.js';

/** Gives rows of one unit as JSON. */
export interface UnitText {
  /** A list. `demerits`: see demeritsOf */
  textOf(children: readonly Contribution[], demerits: boolean): string;
}

const lines = new WeakMap<UnitResult, () => string>();

/** A line of JSON, where it can be had without making the rows. */
export const knownLine = (unit: UnitResult): string | undefined => lines.get(unit)?.();

/** @param head a result whose items, and whose extra's items, are empty */
export function withLateItems(head: UnitResult, items: () => string, extraItems: () => string): UnitResult {
  const { extra } = head;
  const unit = { ...head };
  Object.defineProperties(unit, {
    items: late(() => JSON.parse(items()) as ItemResult[]),
    extra: late((): ExtraResult => ({ ...extra, items: JSON.parse(extraItems()) as ItemResult[] })),
  });
  lines.set(unit, () => lineOf(head, items(), extraItems()));
  return unit;
}

function late<T>(make: () => T): PropertyDescriptor {
  let made: T | undefined;
  return { enumerable: true, configurable: true, get: () => (made ??= make()) };
}

/** Inside a text JSON escapes the quotes, so what stands here between quotes is nothing else. */
const gap = /,"items":\[\],"extra":(.*?),"items":\[\]\},"evidence":/s;

function lineOf(head: UnitResult, items: string, extraItems: string): string {
  const text = jsonText(inOrder(head, 'unit'), 0);
  const found = gap.exec(text)!;
  const behind = text.slice(found.index + found[0].length);
  return `${text.slice(0, found.index)},"items":${items},"extra":${found[1]!},"items":${extraItems}},"evidence":${behind}\n`;
}
