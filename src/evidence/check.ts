// Evidence against its rubric: unknown facts, facts in the wrong place, facts of the wrong form. Everything is reported at once.

import { dateHint, periodHint } from '../calendar/lookalike.js';
import { parsePeriod, yearOf } from '../calendar/period.js';
import { parseDay } from '../calendar/date.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { idMeant } from '../diagnostic/meant.js';
import { nearest } from '../diagnostic/nearest.js';
import { Exact } from '../exact/index.js';
import { readIncidents } from '../fact/incident.js';
import { readExemption, type StatedFact } from '../fact/stated.js';
import type { DeclaredType, FactDeclaration, Item, Rubric } from '../rubric/model.js';
import { repeatFactOf } from '../rubric/facts.js';
import type { MapEntry, Node } from '../source/index.js';
import { countHint, flagHint, numberHint } from '../source/lookalike.js';
import type { EvidenceEntry } from './entry.js';
import type { FactScope } from './model.js';
import { reportNoLabels } from './not-labels.js';
import { checkRowFields, checkUnitFields } from './open-fields.js';
import { understand } from './understood.js';

export function checkFacts(group: readonly EvidenceEntry[], facts: FactScope, problems: Problems): void {
  const { rubric, prescribed: lenient } = group[0]!;
  for (const { unitNode } of group) checkUnitFields(unitNode, rubric, problems);
  for (const { facts: map } of group)
    for (const entry of map?.entries ?? []) checkName(entry, { place: undefined, rubric, lenient }, problems);
  checkScope(facts, { place: undefined, rubric, lenient }, problems);
}

interface Surroundings {
  /** The repeated item whose entry this is; undefined: the unit itself. */
  readonly place: Item | undefined;
  readonly rubric: Rubric;
  /** The rubric was prescribed on the command line: facts it does not know are warnings. */
  readonly lenient: boolean;
}

/** The name of a fact, where it stands: for the unit, or in a repetition of an item. */
function checkName({ key }: MapEntry, { place, rubric, lenient }: Surroundings, problems: Problems): void {
  const declaration = rubric.facts.get(key.text);
  const here = place?.id;
  if (!declaration && lenient) {
    problems.add('evidence/foreign-fact', { fact: key.text, rubric: rubric.id }, key);
  } else if (!declaration) {
    const known = [...rubric.facts.values()].filter(({ repeated }) => repeated === here);
    const near = idMeant(
      key.text,
      known.map((fact) => ({ id: fact.id, title: titleOf(fact, rubric) })),
    );
    problems.add('evidence/unknown-fact', { fact: key.text, near }, key);
  } else if (declaration.repeated !== here && !isRepeatFact(key.text, rubric)) {
    problems.add('evidence/misplaced-fact', { fact: key.text, item: declaration.repeated ?? 'facts' }, key);
  }
}

/** What a reader of the paper calls a fact: its own title, or the text of the one row or rule it stands for. */
function titleOf({ id, title, readers }: FactDeclaration, rubric: Rubric): string | undefined {
  const reader = readers.find((rule) => rule.id === id);
  return title ?? rubric.items.get(id)?.title ?? reader?.text;
}

const isRepeatFact = (fact: string, rubric: Rubric): boolean =>
  [...rubric.items.values()].some((item) => item.repeat && repeatFactOf(item) === fact);

/** Every fact that can stand in a scope, read by everyone who reads it; then the repetitions inside. */
function checkScope(facts: FactScope, { place, rubric, lenient }: Surroundings, problems: Problems): void {
  for (const declaration of rubric.facts.values()) {
    // The list or map of a repeated item has the id of the fact inside it where its rule is written inline.
    if (declaration.repeated !== place?.id || (!place && isRepeatFact(declaration.id, rubric))) continue;
    const found = facts.state(declaration.id);
    if (found.state === 'stated') checkFact(found.fact, declaration, rubric, problems);
  }
  for (const item of repeatedBelow(place ?? rubric.root, rubric, place === undefined)) {
    if (item.repeat?.by === 'row') checkRows(facts, item, rubric, problems);
    else checkPeriods(facts, item, { place: item, rubric, lenient }, problems);
    for (const repetition of facts.repetitions(item.id) ?? []) checkScope(repetition.scope, { place: item, rubric, lenient }, problems);
  }
}

/** Repeated items whose entries stand directly in this place. */
function repeatedBelow(place: Item, rubric: Rubric, whole: boolean): Item[] {
  const found: Item[] = [];
  const visit = (item: Item): void => {
    if (item.repeat && item !== place) found.push(item);
    else item.items.forEach(visit);
  };
  visit(place);
  if (whole) rubric.extra?.item.items.forEach(visit);
  if (whole && place.repeat) found.push(place);
  return found;
}

function checkFact(fact: StatedFact, declaration: FactDeclaration, rubric: Rubric, problems: Problems): void {
  const before = problems.list.length;
  checkRowFields(fact.statement.node, [], rubric, problems);
  if (reportNoLabels(fact, declaration, rubric, problems)) return;
  for (const rule of declaration.readers) understand(fact, rule, rubric.period, problems);
  // A rule may read a list where a count is declared; a single value is held to what was declared.
  const isSingle = declaration.readers.length === 0 || (fact.statement.node.kind === 'scalar' && declaration.staticType !== 'list');
  if (declaration.type && isSingle && !problems.list.slice(before).some((one) => problems.isError(one)))
    checkDeclared(fact, declaration, rubric, problems);
}

function checkRows(facts: FactScope, item: Item, rubric: Rubric, problems: Problems): void {
  const id = repeatFactOf(item);
  const found = facts.state(id);
  if (found.state !== 'stated') return;
  const { node } = found.fact.statement;
  const inside = [...rubric.facts.values()].filter(({ repeated }) => repeated === item.id).map(({ id: name }) => name);
  checkRowFields(node, inside, rubric, problems);
  if (node.kind !== 'list') problems.add('evidence/row-shape', { item: item.title, found: shown(node) }, node);
  else
    for (const row of node.items) {
      if (row.kind === 'map') readExemption(row, problems);
      else problems.add('evidence/row-shape', { item: item.title, found: shown(row) }, row);
    }
}

function checkPeriods(facts: FactScope, item: Item, surroundings: Surroundings, problems: Problems): void {
  const { period } = surroundings.rubric;
  const unit = item.repeat?.by === 'period' ? item.repeat.unit : 'month';
  for (const { key, value } of facts.entries?.() ?? []) if (key.text === item.id) checkShapeOfPeriods(value, item, problems);
  for (const { label, node, scope } of facts.repetitions(item.id) ?? []) {
    const found = parsePeriod(label);
    if (!found || found.unit !== unit)
      problems.add('evidence/not-a-period', { fact: item.id, found: label, every: unit, near: periodHint(label, yearOf(period)) }, node);
    else if (period && (found.first < period.first || found.last > period.last))
      problems.add('evidence/period-outside', { fact: item.id, period: label }, node);
    for (const entry of scope.entries?.() ?? []) checkName(entry, surroundings, problems);
  }
}

/** `{2017-01: {meetings: 5}}`: anything else would be lost without a word. */
function checkShapeOfPeriods(node: Node, item: Item, problems: Problems): void {
  if (node.kind === 'scalar' && node.value === null) return;
  const wrong = node.kind === 'map' ? node.entries.map(({ value }) => value).filter(({ kind }) => kind !== 'map') : [node];
  for (const one of wrong) problems.add('evidence/row-shape', { item: item.title, found: shown(one) }, one);
}

/** A fact that only formulas read has the form its declaration says. */
function checkDeclared(fact: StatedFact, { type, labels, id }: FactDeclaration, rubric: Rubric, problems: Problems): void {
  const { node } = fact.statement;
  const wrong = (at: Node = node): void => {
    const isWhole = type === 'series' && at === node;
    const near = at.kind === 'scalar' && !isWhole ? hintFor(type!, at.text) : undefined;
    problems.add('evidence/fact-type', { fact: id, type: at === node ? type! : 'number', found: shown(at), near }, at);
  };
  switch (type) {
    case 'flag':
      if (node.kind !== 'scalar' || typeof node.value !== 'boolean') wrong();
      return;
    case 'number':
    case 'count':
      if (node.kind !== 'scalar' || !(node.value instanceof Exact) || (type === 'count' && (!node.value.isInteger || node.value.sign < 0)))
        wrong();
      return;
    case 'date':
      if (node.kind !== 'scalar' || parseDay(node.text) === undefined) wrong();
      return;
    case 'label':
    case 'text':
      if (node.kind !== 'scalar') wrong();
      else if (labels && !labels.includes(node.text)) {
        problems.add(
          'evidence/unknown-label',
          { fact: id, label: node.text, known: labels.join(' '), near: nearest(node.text, labels) },
          node,
        );
      }
      return;
    case 'series':
      if (node.kind !== 'map') wrong();
      else for (const { value } of node.entries) if (value.kind !== 'scalar' || !(value.value instanceof Exact)) wrong(value);
      return;
    case 'list':
      if (node.kind !== 'list') wrong();
      else if (node.items.every((item) => item.kind === 'map')) readIncidents(fact, rubric.period, problems);
      return;
    default:
  }
}

function hintFor(type: DeclaredType, text: string): string | undefined {
  if (type === 'count') return countHint(text);
  if (type === 'flag') return flagHint(text);
  if (type === 'date') return dateHint(text);
  return type === 'number' || type === 'series' ? numberHint(text) : undefined;
}

const shown = (node: Node): string => (node.kind === 'scalar' ? node.text || '~' : node.kind === 'list' ? '[…]' : '{…}');
