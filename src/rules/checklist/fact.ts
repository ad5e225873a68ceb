// The fact of `checklist`: what is there, what is missing, or incidents whose labels count.

import { nearest } from '../../diagnostic/nearest.js';
import { asMeant } from '../../fact/known-keys.js';
import { counts, readIncidents, useOfIncident, type Incident } from '../../fact/incident.js';
import { detailKeys, useOf, type Exemption, type StatedFact } from '../../fact/stated.js';
import type { FactUse } from '../../ledger/index.js';
import { structureHint } from '../../source/lookalike.js';
import { childOf, firstLineOf, type ListNode, type MapNode, type Node } from '../../source/index.js';
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
  const missing = childOf(saysMissing(node) ? asMeant(node, missingKeys, source.problems) : node, 'missing');
  if (missing?.kind === 'list') {
    refuseTwice(fact.id, missing, source);
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
    refuseTwice(fact.id, node, source);
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

/** What may stand beside `missing`. */
const missingKeys = ['missing', ...detailKeys] as const;

const saysMissing = (node: Node): node is MapNode =>
  node.kind === 'map' && node.entries.some(({ key: { text } }) => text === 'missing' || nearest(text, ['missing']) !== undefined);

/** Where a thing is named twice another one was probably meant, and would be missing. */
function refuseTwice(fact: string, { items }: ListNode, { problems }: FactSource): void {
  const seen = new Map<string, Node>();
  for (const item of items) {
    if (item.kind !== 'scalar') continue;
    const first = seen.get(item.text);
    if (first) problems.add('evidence/listed-twice', { fact, label: item.text }, item, { related: [{ span: first, role: 'first' }] });
    else seen.set(item.text, item);
  }
}
