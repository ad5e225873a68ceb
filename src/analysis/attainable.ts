// What items and the total can come to at most and at least, against the points that are printed.

import type { Problems } from '../diagnostic/diagnostic.js';
import { formatExact, isPoint, type Range } from '../exact/index.js';
import type { Item, Rubric } from '../rubric/model.js';
import { childOf, firstLineOf, type Span } from '../source/index.js';
import type { Anyone } from './anyone.js';
import { mayNotApply } from './scores.js';
import { byClass, havingItem, type Subject } from './subject.js';

export function findAttainable(subject: Subject, problems: Problems): void {
  const { root } = subject.rubric;
  visit(root, subject, problems);
  for (const args of byClass(subject.anyone, (anyone) => totalOf(anyone, subject.rubric)))
    problems.add('rubric/attainable', args, pointsOf(root));
}

/** From below: what keeps a row from its points keeps all above it from theirs. Returns whether something was said. */
function visit(item: Item, subject: Subject, problems: Problems): boolean {
  const below = item.items.map((child) => visit(child, subject, problems)).some(Boolean);
  if (below) return true;
  const classes = havingItem(subject, item);
  if (isExplained(item, problems)) return true;
  const short = byClass(classes, (anyone) => shortOf(item, anyone, subject));
  for (const args of short) problems.add('rubric/maximum-unreachable', { item: item.title, ...args }, pointsOf(item));
  if (item.items.length === 0 && item !== subject.rubric.root)
    for (const args of byClass(classes, (anyone) => keptOf(item, anyone))) problems.add('rubric/never-lost', args, pointsOf(item));
  return short.length > 0;
}

/** What can never happen in a row has been said where it stands; that the row then lacks points follows. */
const causes: ReadonlySet<string> = new Set([
  'rubric/band-unreachable',
  'rubric/target-unreachable',
  'rubric/condition-never-true',
  'rubric/due-outside-period',
  'rubric/rule-never-acts',
]);

const isExplained = ({ node }: Item, { list }: Problems): boolean =>
  list.some(
    ({ code, span }) =>
      causes.has(code) && span !== undefined && span.file === node.file && node.start <= span.start && span.end <= node.end,
  );

export const pointsOf = ({ node }: Item): Span => childOf(node, 'points') ?? firstLineOf(node);

/** The points of an item, where they are one number. */
function printedOf(item: Item, anyone: Anyone): Range | undefined {
  const printed = anyone.maximum(item);
  return printed && isPoint(printed) && printed.low.isFinite ? printed : undefined;
}

function shortOf(item: Item, anyone: Anyone, { rubric }: Subject) {
  const printed = item.points && printedOf(item, anyone);
  // The children of a repetition that is summed share its points among them.
  if (!printed || (item.repeat && item.take === 'sum' && item.repeat.by === 'row')) return undefined;
  if (item === rubric.root && item.countsAs) return undefined;
  const mark = item === rubric.root ? anyone.table() : anyone.mark(item);
  if (!mark || mark.high.compare(printed.low) >= 0) return undefined;
  return { most: formatExact(mark.high), points: formatExact(printed.low) };
}

function keptOf(item: Item, anyone: Anyone) {
  const printed = printedOf(item, anyone);
  const mark = anyone.mark(item);
  if (!printed || !mark || mark.low.sign <= 0 || typeof item.floor === 'object') return undefined;
  return { item: item.title, least: formatExact(mark.low), points: formatExact(printed.low) };
}

function totalOf(anyone: Anyone, rubric: Rubric) {
  const { root } = rubric;
  const total = anyone.total();
  if (!total || (!total.low.isFinite && !total.high.isFinite)) return undefined;
  const printed = printedOf(root, anyone);
  return {
    low: formatExact(total.low),
    high: formatExact(total.high),
    points: printed ? formatExact(printed.low) : '—',
    ...(mayNotApply(rubric) && { optional: 'yes' as const }),
  };
}
