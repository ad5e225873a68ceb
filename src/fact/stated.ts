// A fact as the evidence states it: its value, the details written beside it, and where. Rule kinds read their meaning from it.

import { parseDay } from '../calendar/date.js';
import { dateHint } from '../calendar/lookalike.js';
import type { FactUse } from '../ledger/entry.js';
import { childOf, type MapNode, type Node } from '../source/index.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { asMeant } from './known-keys.js';

/** What may stand beside any value: `{value: 2, source: …, document: …, date: …, note: …}`. All optional, all text. */
export interface Details {
  readonly source?: string;
  readonly document?: string;
  readonly date?: string;
  readonly note?: string;
}

export interface Exemption {
  readonly reason: string;
  readonly document?: string;
}

/** One statement of a fact. */
export interface Statement {
  /** The value itself: the node under `value:` where there is one. */
  readonly node: Node;
  readonly details: Details;
  /** `id:` beside `value:`; makes a flag an incident. */
  readonly id?: string;
  readonly exempt?: Exemption;
  /** `assessed.by` of the file, the default assessor of a judgement. */
  readonly assessedBy?: string;
}

export interface StatedFact {
  readonly id: string;
  /** What the deciding stage says; lists of several files are joined. */
  readonly statement: Statement;
}

export const detailKeys = ['source', 'document', 'date', 'note'] as const;
const valueKeys = ['value', 'id', 'exempt', ...detailKeys] as const;
const exemptKeys = ['reason', 'document', 'date', 'note'] as const;

export function detailsOf(node: MapNode): Details {
  const details: { -readonly [K in keyof Details]: Details[K] } = {};
  for (const key of detailKeys) {
    const child = childOf(node, key);
    if (child?.kind === 'scalar' && child.value !== null) details[key] = child.text;
  }
  return details;
}

/** A date that is only shown is a date all the same. */
export function checkDate(node: Node, problems: Problems): void {
  const date = childOf(node, 'date');
  if (date?.kind === 'scalar' && date.value !== null && parseDay(date.text) === undefined)
    problems.add('evidence/not-a-date', { found: date.text, near: dateHint(date.text) }, date);
}

/** Reads `exempt: {reason, document}`; an exemption without a reason is no exemption but an error. */
export function readExemption(node: MapNode, problems: Problems): Exemption | undefined {
  const exempt = childOf(node, 'exempt');
  if (!exempt) return undefined;
  const meant = exempt.kind === 'map' ? asMeant(exempt, exemptKeys, problems) : exempt;
  checkDate(meant, problems);
  const reason = childOf(meant, 'reason');
  if (reason?.kind !== 'scalar' || reason.text.trim() === '') {
    problems.add('evidence/exemption-without-reason', {}, exempt);
    return undefined;
  }
  const document = childOf(meant, 'document');
  return { reason: reason.text, ...(document?.kind === 'scalar' && { document: document.text }) };
}

/** Unwraps `{value: …}`; any other node is its own value. */
export function readStatement(node: Node, problems: Problems, assessedBy: string | undefined): Statement {
  const by = assessedBy === undefined ? {} : { assessedBy };
  const value = childOf(node, 'value');
  if (node.kind !== 'map' || !value) return { node, details: {}, ...by };
  const meant = asMeant(node, valueKeys, problems);
  checkDate(meant, problems);
  const id = childOf(meant, 'id');
  const exempt = readExemption(meant, problems);
  return {
    node: value,
    details: detailsOf(meant),
    ...(id?.kind === 'scalar' && { id: id.text }),
    ...(exempt && { exempt }),
    ...by,
  };
}

/** What the ledger prints of a fact that has a single value. */
export function useOf(fact: StatedFact): FactUse {
  const { node, details, id } = fact.statement;
  return {
    fact: fact.id,
    at: node,
    ...(node.kind === 'scalar' && { value: node.text }),
    ...(id !== undefined && { id }),
    ...details,
  };
}
