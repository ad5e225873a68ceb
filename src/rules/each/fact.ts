// The fact of `each`: a count, counts by label, or incidents. What is wrong with it is said here.

import { nearest } from '../../diagnostic/nearest.js';
import { compareText } from '../../order/index.js';
import { Exact, point, type Range } from '../../exact/index.js';
import { counts as isCounted, fieldText, readIncidents, type Incident } from '../../fact/incident.js';
import { useOf, type Exemption, type StatedFact } from '../../fact/stated.js';
import type { FactUse } from '../../ledger/index.js';
import { firstLineOf, type Node, type Span } from '../../source/index.js';
import { countHint } from '../../source/lookalike.js';
import type { FactSource } from '../rule-kind.js';
import type { EachSpec } from './rule.js';

export type EachFact =
  | { readonly count: Range; readonly use?: FactUse; readonly exempt?: Exemption }
  | { readonly counts: readonly LabelCount[]; readonly exempt?: Exemption }
  | { readonly incidents: readonly Incident[] };

export interface LabelCount {
  readonly label: string;
  readonly count: Exact;
  readonly use: FactUse;
}

export function readEach(fact: StatedFact, spec: EachSpec, source: FactSource): EachFact | undefined {
  const { node, exempt, details } = fact.statement;
  const exemption = exempt ? { exempt } : {};
  if (node.kind === 'list') {
    const incidents = readIncidents(fact, source.period, source.problems);
    incidents?.forEach((incident) => checkLabel(incident, spec, source));
    if (incidents) checkSame(fact.id, incidents, spec, source);
    return incidents && { incidents };
  }
  if (node.kind === 'map') {
    const counts: LabelCount[] = [];
    for (const { key, value } of node.entries) {
      checkKnown(key.text, key, fact.id, spec, source);
      const count = readCount(fact.id, value, source);
      if (count)
        counts.push({
          label: key.text,
          count,
          use: { fact: fact.id, at: value, label: key.text, value: value.kind === 'scalar' ? value.text : '', ...details },
        });
    }
    if (spec.same !== 'label') checkAlone(fact, Exact.sum(counts.map(({ count }) => count)), spec, source);
    return { counts: inTableOrder(counts, spec), ...exemption };
  }
  const labels = closedLabels(spec);
  const count = readCount(fact.id, node, source);
  if (labels && count && !count.isZero) {
    source.problems.add('evidence/incident-without-label', { fact: fact.id, field: 'label', known: labels.join(' ') }, node);
    return undefined;
  }
  if (count) checkAlone(fact, count, spec, source);
  return count && { count: point(count), use: useOf(fact), ...exemption };
}

/** Whose order a number counts in: nobody knows, and of one alone it does not matter. */
export const ordersApart = ({ same, order }: EachSpec): string | undefined => (order ? same : undefined);

function checkAlone({ id, statement: { node, exempt } }: StatedFact, count: Exact, spec: EachSpec, { problems }: FactSource): void {
  const field = ordersApart(spec);
  if (field !== undefined && !exempt && count.compare(Exact.one) > 0)
    problems.add('evidence/incident-without-field', { fact: id, field }, firstLineOf(node));
}

function checkSame(fact: string, incidents: readonly Incident[], spec: EachSpec, { problems }: FactSource): void {
  const field = ordersApart(spec);
  const counted = incidents.filter(isCounted);
  if (field === undefined || counted.length < 2) return;
  for (const incident of counted)
    if (fieldText(incident, field) === undefined)
      problems.add('evidence/incident-without-field', { fact, field }, firstLineOf(incident.node));
}

/** In the order of the rubric's own table, else of the labels: maps of evidence have none. */
function inTableOrder(counts: readonly LabelCount[], { figure, order }: EachSpec): LabelCount[] {
  const table = !order && figure.kind === 'table' ? [...figure.cases.keys()] : [];
  const place = ({ label }: LabelCount): number => (table.includes(label) ? table.indexOf(label) : table.length);
  return [...counts].sort((a, b) => place(a) - place(b) || compareText(a.label, b.label));
}

/** How often something happened: a whole number, not negative. */
export function readCount(fact: string, node: Node, { problems }: FactSource): Exact | undefined {
  if (node.kind === 'scalar' && node.value instanceof Exact && node.value.isInteger && node.value.sign >= 0) return node.value;
  const found = node.kind === 'scalar' ? node.text : '…';
  problems.add('evidence/not-a-count', { fact, found, near: countHint(found) }, node);
  return undefined;
}

function checkLabel(incident: Incident, spec: EachSpec, source: FactSource): void {
  const labels = closedLabels(spec);
  if (!labels) return;
  if (incident.label === undefined)
    source.problems.add(
      'evidence/incident-without-label',
      { fact: incident.fact, field: 'label', known: labels.join(' ') },
      firstLineOf(incident.node),
    );
  else checkKnown(incident.label, incident.node.entries.find(({ key }) => key.text === 'label')!.value, incident.fact, spec, source);
}

function checkKnown(label: string, at: Span, fact: string, spec: EachSpec, { problems }: FactSource): void {
  const labels = closedLabels(spec);
  if (labels && !labels.includes(label))
    problems.add('evidence/unknown-label', { fact, label, known: labels.join(' '), near: nearest(label, labels) }, at);
}

const closedLabels = ({ figure, order }: EachSpec): string[] | undefined =>
  !order && figure.kind === 'table' && figure.by === 'label' && !figure.otherwise ? [...figure.cases.keys()] : undefined;
