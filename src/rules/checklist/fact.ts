// The fact of `checklist`: what is there, what is missing, or incidents whose labels count.

import { nearest } from '../../diagnostic/nearest.js';
import { counts, readIncidents, useOfIncident, type Incident } from '../../fact/incident.js';
import { useOf, type Exemption, type StatedFact } from '../../fact/stated.js';
import type { FactUse } from '../../ledger/index.js';
import { structureHint } from '../../source/lookalike.js';
import { childOf, firstLineOf, type Node } from '../../source/index.js';
import type { FactSource } from '../rule-kind.js';
import type { ChecklistSpec } from './rule.js';

export interface ChecklistFact {
  readonly present: ReadonlyMap<string, FactUse>;
  readonly incidents: readonly Incident[];
  readonly use: FactUse;
  readonly exempt?: Exemption;
}

export function readChecklist(fact: StatedFact, { required, sign }: ChecklistSpec, source: FactSource): ChecklistFact | undefined {
  const { node, exempt } = fact.statement;
  const base = { use: useOf(fact), ...(exempt && { exempt }) };
  const known = (text: string, at: Node): boolean => {
    if (required.includes(text)) return true;
    source.problems.add(
      'evidence/unknown-label',
      { fact: fact.id, label: text, known: required.join(' '), near: nearest(text, required) },
      at,
    );
    return false;
  };
  const missing = childOf(node, 'missing');
  if (missing?.kind === 'list') {
    const absent = new Set(missing.items.map((item) => (item.kind === 'scalar' && known(item.text, item) ? item.text : '')));
    return { ...base, incidents: [], present: new Map(required.filter((text) => !absent.has(text)).map((text) => [text, base.use])) };
  }
  if (node.kind !== 'list') {
    const meant =
      node.kind === 'scalar' ? (structureHint(node.text) ?? (required.includes(node.text) ? `[${node.text}]` : undefined)) : undefined;
    const mended = meant === undefined ? {} : { replacement: { span: node, text: meant } };
    source.problems.add('evidence/not-a-checklist', { fact: fact.id, known: required.join(' ') }, node, mended);
    return undefined;
  }
  const present = new Map<string, FactUse>();
  const { items } = node;
  if (items.length === 0 || items.some((item) => item.kind === 'scalar')) {
    for (const item of items) {
      if (item.kind !== 'scalar') source.problems.add('evidence/not-a-checklist', { fact: fact.id, known: required.join(' ') }, item);
      else if (known(item.text, item)) present.set(item.text, { ...base.use, at: item, value: item.text });
    }
    return { ...base, incidents: [], present };
  }
  const incidents = readIncidents(fact, source.period, source.problems) ?? [];
  for (const incident of incidents) {
    const labelled = incident.label !== undefined && known(incident.label, childOf(incident.node, 'label')!);
    if (incident.label === undefined)
      source.problems.add(
        'evidence/incident-without-label',
        { fact: fact.id, field: 'label', known: required.join(' ') },
        firstLineOf(incident.node),
      );
    // Exempt excuses what is missing; it does not stand for something that is there.
    const stands = counts(incident) || (incident.exempt !== undefined && sign < 0);
    if (labelled && stands && !present.has(incident.label!)) present.set(incident.label!, useOfIncident(incident));
  }
  return { ...base, incidents, present };
}
