// The right to appeal and its deadline: YAML to model. Nothing is scored by it; score sheets print it.

import { parseDay, type Day } from '../calendar/date.js';
import { lastDay, type AppealUnit } from '../calendar/deadline.js';
import { dateHint } from '../calendar/lookalike.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { checkBound, readFigure } from '../figure/index.js';
import { childOf, firstLineOf, textOf, type MapNode, type Node } from '../source/index.js';
import type { Appeal } from './model.js';
import { exclusive, textUnder } from './rule-source.js';
import { shapes } from './schema.js';
import { checkShape } from './shape.js';

export function readAppeal(root: Node, problems: Problems): Appeal | undefined {
  const node = childOf(root, 'appeal');
  if (!node || !checkShape(node, shapes.appeal, problems)) return undefined;
  exclusive(node, ['announced', 'until'], problems);
  const within = readWithin(node, problems);
  const announced = readDate(node, 'announced', problems);
  const until =
    readDate(node, 'until', problems) ?? (within && announced !== undefined ? lastDay(announced, within.count, within.unit) : undefined);
  const to = textUnder(node, 'to');
  const text = textUnder(node, 'text');
  for (const key of ['unit', 'announced'])
    if (childOf(node, key) && !childOf(node, 'within')) problems.add('rubric/missing-key', { key: 'within' }, firstLineOf(node));
  // To whom and how long: without either, or the words of the paper, nobody is told anything.
  if (text === undefined && to === undefined && !childOf(node, 'within'))
    problems.add('rubric/missing-key', { key: 'to' }, firstLineOf(node));
  return {
    ...(to !== undefined && { to }),
    ...(within && { within }),
    ...(announced !== undefined && { announced }),
    ...(until !== undefined && { until }),
    ...(text !== undefined && { text }),
  };
}

function readWithin(node: MapNode, problems: Problems): Appeal['within'] {
  const child = childOf(node, 'within');
  const figure = child && readFigure(child, problems);
  if (!child || !figure) return undefined;
  if (figure.kind !== 'constant') {
    problems.add('rubric/not-a-number', { found: textOf(child) }, child);
    return undefined;
  }
  checkBound(figure, { key: 'within', bound: 'positive' }, problems);
  checkBound(figure, { key: 'within', bound: 'whole' }, problems);
  return { count: Number(figure.value.numerator), unit: (textUnder(node, 'unit') as AppealUnit | undefined) ?? 'day' };
}

function readDate(node: MapNode, key: string, problems: Problems): Day | undefined {
  const text = textUnder(node, key);
  const day = text === undefined ? undefined : parseDay(text);
  if (text !== undefined && day === undefined) problems.add('rubric/not-a-date', { found: text, near: dateHint(text) }, childOf(node, key));
  return day;
}
