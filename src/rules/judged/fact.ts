// The fact of `judged`: {lost | given, reason, by}.

import { Exact } from '../../exact/index.js';
import { checkDate, useOf, type Exemption, type StatedFact } from '../../fact/stated.js';
import type { FactUse } from '../../ledger/index.js';
import { childOf, entryOf, firstLineOf, type MapNode, type Node, type Span } from '../../source/index.js';
import { numberHint } from '../../source/lookalike.js';
import { asMeant } from '../../fact/known-keys.js';
import { readExemption } from '../../fact/stated.js';
import type { FactSource } from '../rule-kind.js';

export interface Judgement {
  readonly says: 'lost' | 'given';
  readonly mark: Exact;
  readonly markNode: Node;
  /** First line of the whole judgement: where a missing reason is reported. */
  readonly at: Span;
  readonly use: FactUse;
  readonly exempt?: Exemption;
}

const keys = ['lost', 'given', 'reason', 'by', 'source', 'document', 'date', 'note', 'exempt', 'id'] as const;

export function readJudgement(fact: StatedFact, { problems }: FactSource): Judgement | undefined {
  const { node: written, assessedBy } = fact.statement;
  if (written.kind !== 'map') {
    problems.add('evidence/not-a-judgement', { fact: fact.id, found: written.kind === 'scalar' ? written.text || '~' : '[…]' }, written);
    return undefined;
  }
  const node = asMeant(written, keys, problems);
  checkDate(node, problems);
  const lost = entryOf(node, 'lost');
  const given = entryOf(node, 'given');
  const entry = lost ?? given;
  if (!entry || (lost && given)) {
    problems.add(entry ? 'evidence/lost-and-given' : 'evidence/not-a-judgement', { fact: fact.id, found: '{…}' }, entry?.key ?? node);
    return undefined;
  }
  const { value } = entry;
  const mark = readMark(fact.id, value, problems);
  if (!mark) return undefined;
  const reason = textOf(node, 'reason');
  if (reason === undefined && lost && !mark.isZero) problems.add('evidence/judgement-without-reason', { fact: fact.id }, firstLineOf(node));
  const by = textOf(node, 'by') ?? assessedBy;
  if (by === undefined) problems.add('evidence/judgement-without-assessor', { fact: fact.id }, firstLineOf(node));
  const exempt = readExemption(node, problems);
  const told = {
    value: `${lost ? 'lost' : 'given'} ${textAt(value)}`,
    ...(reason !== undefined && { reason }),
    ...(by !== undefined && { by }),
  };
  const details = Object.fromEntries(
    (['source', 'document', 'date', 'note'] as const).flatMap((key) => (textOf(node, key) ? [[key, textOf(node, key)!]] : [])),
  );
  return {
    says: lost ? 'lost' : 'given',
    mark,
    markNode: value,
    at: firstLineOf(node),
    use: { ...useOf(fact), ...details, ...told },
    ...(exempt && { exempt }),
  };
}

function readMark(fact: string, node: Node, problems: FactSource['problems']): Exact | undefined {
  if (node.kind === 'scalar' && node.value instanceof Exact) return node.value;
  const found = node.kind === 'scalar' ? node.text || '~' : '…';
  problems.add('evidence/not-a-number', { fact, found, near: numberHint(found) }, node);
  return undefined;
}

const textAt = (node: Node): string => (node.kind === 'scalar' ? node.text : '');

function textOf(node: MapNode, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && child.text.trim() !== '' && child.value !== null ? child.text : undefined;
}
