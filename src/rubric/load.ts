// YAML tree to rubric, or diagnostics. The order of reading is fixed by what later parts need: period, measures, items, extra, verdict.

import { parseDay } from '../calendar/date.js';
import { dateHint } from '../calendar/lookalike.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { DayRange } from '../fact/incident.js';
import { Exact } from '../exact/index.js';
import { readFigure, type Bound } from '../figure/index.js';
import { childOf, firstLineOf, type MapNode, type Node } from '../source/index.js';
import { checkRubric } from './check.js';
import { collectFacts } from './facts.js';
import { knownClasses } from './classes.js';
import type { Extra, Item, Measure, Rubric, RulePart } from './model.js';
import { Reading } from './reading.js';
import { kindOf, knownKind } from './kind.js';
import { readAppeal } from './read-appeal.js';
import { buildItem, readInside, readItems } from './read-item.js';
import { readRound, readRuleParts } from './read-rule.js';
import { listUnder, readVerdict } from './read-verdict.js';
import { exclusive, figureUnder, formulaUnder, textUnder } from './rule-source.js';
import { shapes } from './schema.js';
import { checkShape } from './shape.js';

/**
 * Loads and checks a rubric.
 * @param root the document of one rubric file
 * @returns undefined when an error was reported: a rubric with errors is never scored with
 */
export function loadRubric(root: Node, problems: Problems): Rubric | undefined {
  const before = problems.list.length;
  const kind = kindOf(root);
  const reading = new Reading(
    problems,
    readPeriod(root, problems),
    new Set(listUnder(root, 'measures').map((node) => textUnder(node, 'id') ?? '')),
  );
  if (kind !== undefined && !knownKind(kind, root, problems)) return undefined;
  if (!checkShape(root, kind === undefined ? shapes.root : shapes.rootWithRule(kind), problems)) {
    readInside(root, 'table', reading);
    const extra = childOf(root, 'extra');
    if (extra) readInside(extra, 'extra', reading);
    return undefined;
  }
  const id = reading.identify(root, 'rubric');
  const measures = readMeasures(root, reading);
  const item = buildItem(root, id, 'table', reading);
  const extra = readExtra(root, reading);
  const verdict = readVerdict(root, reading);
  const appeal = readAppeal(root, problems);
  const titleEn = textUnder(root, 'title_en');
  const edition = textUnder(root, 'edition');
  const base = {
    id,
    title: textUnder(root, 'title') ?? id,
    ...(titleEn !== undefined && { titleEn }),
    ...(edition !== undefined && { edition }),
    source: readSource(childOf(root, 'source')),
    ...(reading.period && { period: reading.period }),
    root: item,
    ...(extra && { extra }),
    measures,
    direction: textUnder(root, 'direction') === 'low' ? ('low' as const) : ('high' as const),
    verdict,
    ...(appeal && { appeal }),
    items: inPrintedOrder(item, extra),
    rules: reading.rules,
    file: root.file,
    node: root,
  };
  const facts = collectFacts(base, reading);
  const rubric: Rubric = { ...base, facts, classes: knownClasses(base) };
  if (!hasErrors(problems, before)) checkRubric(rubric, problems);
  return hasErrors(problems, before) ? undefined : rubric;
}

const hasErrors = (problems: Problems, from: number): boolean => problems.list.slice(from).some((one) => problems.isError(one));

function inPrintedOrder(root: Item, extra: Extra | undefined): Map<string, Item> {
  const items = new Map<string, Item>();
  const visit = (item: Item): void => {
    items.set(item.id, item);
    item.items.forEach(visit);
  };
  visit(root);
  extra?.item.items.forEach(visit);
  return items;
}

function readPeriod(root: Node, problems: Problems): DayRange | undefined {
  const node = childOf(root, 'period');
  if (node?.kind !== 'map') return undefined;
  const [first, last] = (['from', 'to'] as const).map((key) => {
    const text = textUnder(node, key);
    const day = text === undefined ? undefined : parseDay(text);
    if (text !== undefined && day === undefined)
      problems.add('rubric/not-a-date', { found: text, near: dateHint(text) }, childOf(node, key));
    return day;
  });
  if (first === undefined || last === undefined) return undefined;
  if (last < first) problems.add('rubric/period-backwards', {}, node);
  return { first, last };
}

function readSource(node: Node | undefined): Record<string, string> {
  if (node?.kind !== 'map') return {};
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, value.kind === 'scalar' ? value.text : '']));
}

function readMeasures(root: MapNode, reading: Reading): Map<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const node of listUnder(root, 'measures')) {
    if (!checkShape(node, shapes.measure, reading.problems)) continue;
    const id = reading.identify(node, 'id');
    const value = formulaUnder(node, 'value', reading.problems);
    const fallback = childOf(node, 'otherwise');
    const otherwise = fallback && readFigure(fallback, reading.problems, { words: ['not_applicable'] });
    const title = textUnder(node, 'title');
    const round = readRound(childOf(node, 'round'), reading);
    if (value)
      measures.set(id, {
        id,
        value,
        ...(title !== undefined && { title }),
        ...(otherwise && { otherwise }),
        ...(round && { round }),
        node,
      });
  }
  return measures;
}

/** `extra` as an item whose children start at zero and have no floor or ceiling. Rules charged to it make it exist even unwritten. */
function readExtra(root: MapNode, reading: Reading): Extra | undefined {
  const charged = [...reading.rules.values()].some(({ charge }) => charge.to === 'extra');
  const node = childOf(root, 'extra');
  if (!node) return charged ? { item: extraItem(root, [], []), node: root } : undefined;
  if (!checkShape(node, shapes.extra, reading.problems)) return undefined;
  const gate = (key: 'opens_at' | 'opens_above' | 'at_most' | 'at_least', name: string, bound?: Bound) => {
    const figure = figureUnder(node, key, reading.problems, bound);
    return figure ? { [name]: figure } : {};
  };
  exclusive(node, ['opens_at', 'opens_above'], reading.problems);
  const sameIncident = textUnder(node, 'same_incident') as Item['sameIncident'];
  const plain = extraItem(
    node,
    readItems(childOf(node, 'items'), 'extra', reading),
    readRuleParts(childOf(node, 'rules'), 'extra', reading),
  );
  const item: Item = { ...plain, title: textUnder(node, 'title') ?? 'extra', ...(sameIncident && { sameIncident }) };
  if (item.items.length === 0 && item.rules.length === 0 && !charged)
    reading.problems.add('rubric/missing-key', { key: 'items' }, firstLineOf(node));
  return {
    item,
    ...gate('opens_at', 'opensAt'),
    ...gate('opens_above', 'opensAbove'),
    ...gate('at_most', 'atMost', 'not_negative'),
    ...gate('at_least', 'atLeast', 'not_positive'),
    node,
  };
}

const extraItem = (node: MapNode, items: readonly Item[], rules: readonly RulePart[]): Item => ({
  id: 'extra',
  title: 'extra',
  items,
  rules,
  start: { kind: 'constant', value: Exact.zero, node },
  floor: 'none',
  ceiling: 'none',
  overflow: 'drop',
  take: 'sum',
  part: 'extra',
  node,
});
