// An item of the table: YAML to model. The root and the items of `extra` are read by the same code.

import type { Direction } from '../rules/rule-kind.js';
import { readFigure, type Figure } from '../figure/index.js';
import { nearest } from '../diagnostic/nearest.js';
import { childOf, firstLineOf, type MapNode, type Node } from '../source/index.js';
import { kindOf, knownKind } from './kind.js';
import { rulesOf, type Item, type Limit, type Repeat, type RulePart, type Start, type Treatment } from './model.js';
import type { Reading } from './reading.js';
import { buildRule, readRound, readRuleParts } from './read-rule.js';
import { figureUnder, formulaUnder, scorers, textUnder } from './rule-source.js';
import { shapes } from './schema.js';
import { checkShape } from './shape.js';

const treatments = ['forbid', 'full', 'rescale', 'spread', 'cohort_mean', 'exclude'] as const;
const calendar = ['year', 'quarter', 'month', 'week'] as const;

export function readItems(node: Node | undefined, part: Item['part'], reading: Reading): Item[] {
  if (node?.kind !== 'list') return [];
  return node.items.map((item) => readItem(item, part, reading)).filter((item) => item !== undefined);
}

function readItem(node: Node, part: Item['part'], reading: Reading): Item | undefined {
  const kind = kindOf(node);
  if (kind !== undefined && !knownKind(kind, node, reading.problems)) return undefined;
  if (!checkShape(node, kind === undefined ? shapes.item : shapes.itemWithRule(kind), reading.problems)) {
    readInside(node, part, reading);
    return undefined;
  }
  const id = reading.identify(node, 'id');
  return buildItem(node, id, part, reading);
}

/** What stands below something that cannot be read has problems of its own. */
export function readInside(node: Node, part: Item['part'], reading: Reading): void {
  readItems(childOf(node, 'items'), part, reading);
  readRuleParts(childOf(node, 'rules'), textUnder(node, 'id') ?? '', reading);
}

/** An item from a map whose shape is already checked. */
export function buildItem(node: MapNode, id: string, part: Item['part'], reading: Reading): Item {
  const { problems } = reading;
  const before = problems.list.length;
  const inline = childOf(node, 'kind') ? buildRule(node, id, reading, true) : undefined;
  const rules: RulePart[] = [
    ...(inline ? [{ type: 'rule', rule: inline } as const] : []),
    ...readRuleParts(childOf(node, 'rules'), id, reading),
  ];
  const sound = problems.list.length === before;
  const items = readItems(childOf(node, 'items'), part, reading);
  const points = figureUnder(node, 'points', problems, 'not_negative');
  const start = readStart(node, { rules, points, part, sound }, reading);
  const take = textUnder(node, 'take') as Item['take'] | undefined;
  const sameIncident = textUnder(node, 'same_incident') as Item['sameIncident'];
  const round = readRound(childOf(node, 'round'), reading);
  const item: Item = {
    id,
    ...named(node, id),
    ...(points && { points }),
    items,
    rules,
    ...(start !== undefined && { start }),
    ...limits(node, reading),
    overflow: textUnder(node, 'overflow') === 'total' ? 'total' : 'drop',
    take: take ?? 'sum',
    ...readWeight(node, reading),
    ...shares(node, reading),
    ...(sameIncident && { sameIncident }),
    ...(round && { round }),
    part,
    node,
  };
  reading.items.set(id, item);
  return item;
}

function named(node: MapNode, id: string): Pick<Item, 'title' | 'number' | 'titleEn' | 'criteria' | 'scorer' | 'printed'> {
  const text = (key: string, name: string) => {
    const found = textUnder(node, key);
    return found === undefined ? {} : { [name]: found };
  };
  return {
    title: textUnder(node, 'title') ?? id,
    ...text('number', 'number'),
    ...text('title_en', 'titleEn'),
    ...text('criteria', 'criteria'),
    ...scorers(node),
    ...text('printed', 'printed'),
  };
}

function limits(node: MapNode, reading: Reading): Pick<Item, 'floor' | 'ceiling'> {
  const limit = (key: 'floor' | 'ceiling'): Partial<Record<typeof key, Limit>> => {
    const found = childOf(node, key);
    if (!found) return {};
    if (found.kind === 'scalar' && found.text === 'none') return { [key]: 'none' };
    const figure = readFigure(found, reading.problems);
    return figure ? { [key]: figure } : {};
  };
  return { ...limit('floor'), ...limit('ceiling') };
}

function shares(node: MapNode, reading: Reading): Pick<Item, 'countsAs' | 'notApplicable' | 'classes' | 'appliesWhen' | 'repeat'> {
  const countsAs = figureUnder(node, 'counts_as', reading.problems, 'not_negative');
  const appliesWhen = formulaUnder(node, 'applies_when', reading.problems);
  const classes = childOf(node, 'classes');
  const notApplicable = readTreatment(childOf(node, 'not_applicable'), reading);
  const repeat = readRepeat(textUnder(node, 'repeat'));
  return {
    ...(countsAs && { countsAs }),
    ...(notApplicable && { notApplicable }),
    ...(classes?.kind === 'list' && { classes: classes.items.map((item) => (item.kind === 'scalar' ? item.text : '')) }),
    ...(appliesWhen && { appliesWhen }),
    ...(repeat && { repeat }),
  };
}

function readTreatment(node: Node | undefined, reading: Reading): Treatment | undefined {
  if (!node) return undefined;
  const word = node.kind === 'scalar' ? treatments.find((known) => known === node.text) : undefined;
  if (word) return word;
  if (node.kind === 'scalar' && typeof node.value === 'string' && !/^\s*=/.test(node.text)) {
    reading.problems.add(
      'rubric/unknown-word',
      { key: 'not_applicable', found: node.text, known: treatments.join(' '), near: nearest(node.text, treatments) },
      node,
    );
    return undefined;
  }
  return readFigure(node, reading.problems, { limit: { key: 'not_applicable', bound: 'not_negative' } });
}

function readRepeat(text: string | undefined): Repeat | undefined {
  if (text === undefined) return undefined;
  const unit = calendar.find((known) => known === text);
  return unit ? { by: 'period', unit } : { by: 'row', fact: text };
}

/** A number, a figure, or on a repeated item the name of a field of the row. */
function readWeight(node: MapNode, reading: Reading): Pick<Item, 'weight' | 'weightField'> {
  const weight = childOf(node, 'weight');
  if (!weight) return {};
  if (childOf(node, 'repeat') && weight.kind === 'scalar' && typeof weight.value === 'string' && !/^\s*=/.test(weight.text))
    return { weightField: weight.text };
  const figure = figureUnder(node, 'weight', reading.problems, 'not_negative');
  return figure ? { weight: figure } : {};
}

interface StartSource {
  readonly rules: readonly RulePart[];
  readonly points: Figure | undefined;
  readonly part: Item['part'];
  /** Nothing is wrong with the rules: what they do to the score is known. */
  readonly sound: boolean;
}

/** Where a leaf begins: full if every rule deducts, zero if every rule awards or is signed; otherwise the rubric must say. */
function readStart(node: MapNode, { rules, points, part, sound }: StartSource, reading: Reading): Start | undefined {
  const start = childOf(node, 'start');
  if (start?.kind === 'scalar' && (start.text === 'full' || start.text === 'zero')) return start.text;
  if (start) return readFigure(start, reading.problems);
  if (part === 'extra') return 'zero';
  const directions = new Set([...rulesOf(rules)].map(({ kind, spec }): Direction => kind.direction(spec)));
  if (isWritten(node, 'items')) return undefined;
  if (directions.size === 1 && directions.has('deducts')) return 'full';
  if (directions.size > 0 && !directions.has('deducts') && !directions.has('mixed')) return 'zero';
  const written = isWritten(node, 'rules') || childOf(node, 'kind') !== undefined;
  const isReported = !written && points?.kind === 'constant' && points.value.isZero;
  if (isReported) return 'zero';
  if (!sound || (written && directions.size === 0)) return undefined;
  reading.problems.add(
    directions.size === 0 ? 'rubric/row-without-rule' : 'rubric/start-not-given',
    { id: textUnder(node, 'id') ?? textUnder(node, 'rubric') ?? '' },
    firstLineOf(node),
  );
  return undefined;
}

/** Whether a list stands under the key, readable or not. */
function isWritten(node: MapNode, key: string): boolean {
  const list = childOf(node, key);
  return list?.kind === 'list' && list.items.length > 0;
}
