// Plain YAML values as values of formulas: numbers, true/false, dates, text, lists of these.

import { parseDay } from '../calendar/date.js';
import { Exact, point } from '../exact/index.js';
import type { ListItem, Value } from '../formula/value.js';
import type { Node } from '../source/index.js';
import { rowOf } from './incident.js';

export function valueOfNode(node: Node): Value | undefined {
  if (node.kind === 'list') return { type: 'list', items: node.items.map(itemOf).filter((item) => item !== undefined) };
  if (node.kind === 'map') return undefined;
  const { value, text } = node;
  if (value instanceof Exact) return { type: 'number', range: point(value), text };
  if (typeof value === 'boolean') return { type: 'flag', can: value ? 'true' : 'false' };
  if (value === null) return undefined;
  const day = parseDay(text);
  return day === undefined ? { type: 'text', text } : { type: 'date', days: point(Exact.int(day)) };
}

const itemOf = (node: Node): ListItem | undefined => (node.kind === 'map' ? { type: 'row', row: rowOf(node) } : valueOfNode(node));
