// checklist: things that must be there. Each missing one deducts, or each present one awards.

import * as z from 'zod';
import { nearest } from '../../diagnostic/nearest.js';
import { Exact, addRange, hull, point } from '../../exact/index.js';
import { counts, readIncidents, useOfIncident, type Incident } from '../../fact/incident.js';
import { useOf, type Exemption, type StatedFact } from '../../fact/stated.js';
import { because, type FactUse } from '../../ledger/index.js';
import { childOf, firstLineOf, type Node } from '../../source/index.js';
import { asRange, effectOf, showAmount } from '../amounts.js';
import { uncounted } from '../each/incidents.js';
import type { FactSource, Line, RuleKind, SignedFigure } from '../rule-kind.js';
import { deductOrAward, label } from '../schema.js';

interface ChecklistSpec extends SignedFigure {
  readonly required: readonly string[];
}

interface ChecklistFact {
  readonly present: ReadonlyMap<string, FactUse>;
  readonly incidents: readonly Incident[];
  readonly use: FactUse;
  readonly exempt?: Exemption;
}

const one = point(Exact.one);
const scopeOf = (text: string) => ({ names: { label: { type: 'text', text } as const } });

export const checklist: RuleKind<ChecklistSpec, ChecklistFact> = {
  name: 'checklist',
  title: { zh: '清单', en: 'checklist' },
  summary: { zh: '应有的各样：缺一样扣一样，或有一样加一样', en: 'required things: each missing one deducts, or each present one awards' },
  shape: { ...deductOrAward, required: z.array(label).min(1) },
  factType: 'list',
  example: '[plan, scheme]',
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),

  read(source) {
    const amount = source.amount();
    const required = source.list('required').map((node) => (node.kind === 'scalar' ? node.text : ''));
    return amount && required.length > 0 ? { ...amount, required } : undefined;
  },
  figures: ({ figure }) => [figure],
  labels: ({ required }) => required,
  readFact,

  outcome(fact, spec, context) {
    const lines: Line[] = fact.incidents.filter((incident) => !counts(incident)).map(uncounted);
    if (fact.exempt) {
      return [{ effect: point(Exact.zero), kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts: [fact.use] }];
    }
    for (const thing of spec.required) {
      const use = fact.present.get(thing);
      if ((use !== undefined) !== spec.sign > 0) continue;
      const amount = context.amount(spec.figure, scopeOf(thing));
      const message = because(spec.sign > 0 ? 'checklist/present' : 'checklist/missing', { label: thing, amount: showAmount(amount) });
      const incident = fact.incidents.find((each) => counts(each) && each.label === thing);
      lines.push({
        effect: effectOf(spec, amount, one),
        kind: 'rule',
        message,
        facts: [use ?? fact.use],
        ...(spec.sign > 0 && incident && { incident }),
      });
    }
    return lines;
  },

  unknown(spec, context) {
    const whole = spec.required.map((thing) => asRange(effectOf(spec, context.amount(spec.figure, scopeOf(thing)), one))).reduce(addRange);
    return { effect: hull(point(Exact.zero), whole) };
  },
  valueOf: ({ present }) => ({
    type: 'list',
    items: [...present.keys()].map((text) => ({ type: 'text', text })),
    number: point(Exact.int(present.size)),
  }),
};

function readFact(fact: StatedFact, { required, sign }: ChecklistSpec, source: FactSource): ChecklistFact | undefined {
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
    source.problems.add('evidence/not-a-checklist', { fact: fact.id, known: required.join(' ') }, node);
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
