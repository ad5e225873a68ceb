// Incidents: dated cases with ids, as rows of a list fact. Owns their reading, their canonical order and what counts.

import { parseDay, type Day } from '../calendar/date.js';
import { dateHint } from '../calendar/lookalike.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { Row, Value } from '../formula/value.js';
import type { FactUse } from '../ledger/entry.js';
import { compareText } from '../order/index.js';
import { childOf, type MapNode, type Node } from '../source/index.js';
import { checkAge } from './far-away.js';
import { detailsOf, readExemption, type Details, type Exemption, type StatedFact } from './stated.js';
import { valueOfNode } from './value.js';

export interface Incident {
  readonly fact: string;
  readonly id: string | undefined;
  readonly date: Day | undefined;
  readonly dateText: string | undefined;
  readonly label: string | undefined;
  readonly details: Details;
  readonly exempt: Exemption | undefined;
  /** Dated outside the rubric's period: not counted, but shown. */
  readonly outside: boolean;
  readonly row: Row;
  readonly node: MapNode;
}

/** First and last day in force. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** Incidents of a fact in canonical order: by date, undated last, then by id and text, so that file order never matters. */
export function readIncidents(fact: StatedFact, period: DayRange | undefined, problems: Problems): Incident[] | undefined {
  const incidents: Incident[] = [];
  const { node } = fact.statement;
  if (node.kind !== 'list') return undefined;
  for (const item of node.items) {
    const incident = readIncident(fact.id, item, period, problems);
    if (incident) incidents.push(incident);
  }
  const nameless = incidents.find(({ id }) => id === undefined);
  if (nameless) problems.add('evidence/incident-without-id', { fact: fact.id }, nameless.node);
  return incidents.sort(inOrder);
}

function readIncident(fact: string, node: Node, period: DayRange | undefined, problems: Problems): Incident | undefined {
  if (node.kind !== 'map') {
    problems.add('evidence/not-an-incident', { fact, found: node.kind === 'scalar' ? node.text : '[…]' }, node);
    return undefined;
  }
  const dateText = textAt(node, 'date');
  const date = dateText === undefined ? undefined : parseDay(dateText);
  if (dateText !== undefined && date === undefined)
    problems.add('evidence/not-a-date', { found: dateText, near: dateHint(dateText) }, childOf(node, 'date'));
  if (date !== undefined) checkAge(date, childOf(node, 'date')!, period, problems);
  return {
    fact,
    id: textAt(node, 'id'),
    date,
    dateText,
    label: textAt(node, 'label'),
    details: detailsOf(node),
    exempt: readExemption(node, problems),
    outside: period !== undefined && date !== undefined && (date < period.first || date > period.last),
    row: rowOf(node),
    node,
  };
}

function textAt(node: MapNode, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && child.value !== null ? child.text : undefined;
}

function inOrder(a: Incident, b: Incident): number {
  if (a.date !== b.date) return a.date === undefined ? 1 : b.date === undefined ? -1 : a.date - b.date;
  return compareText(a.id ?? '', b.id ?? '') || compareText(a.label ?? '', b.label ?? '') || compareText(contentOf(a), contentOf(b));
}

const contentOf = ({ node }: Incident): string => node.file.text.slice(node.start, node.end);

export const counts = (incident: Incident): boolean => !incident.exempt && !incident.outside;

/** A field of the incident as text, for labels. */
export const fieldText = (incident: Incident, field: string): string | undefined => textAt(incident.node, field);

/** An incident as a row for formulas and for tables `by` one of its fields. */
export const rowOf = (node: MapNode): Row => ({
  at: node,
  field: (name): Value | undefined => {
    const child = childOf(node, name);
    return child && valueOfNode(child);
  },
});

export function useOfIncident(incident: Incident): FactUse {
  const { id, dateText, label, details } = incident;
  return {
    fact: incident.fact,
    at: incident.node,
    ...details,
    ...(id !== undefined && { id }),
    ...(dateText !== undefined && { date: dateText }),
    ...(label !== undefined && { label }),
  };
}
