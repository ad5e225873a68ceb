// A fact that is one number: how it is read from evidence, from a measure, and what is said when it is something else.

import { Exact, point, type Range } from '../exact/index.js';
import { useOf, type StatedFact } from '../fact/stated.js';
import type { Value } from '../formula/value.js';
import type { FactUse } from '../ledger/index.js';
import { numberHint } from '../source/lookalike.js';
import type { FactSource } from './rule-kind.js';

export interface NumberFact {
  readonly value: Range;
  readonly use: FactUse;
}

/** A number, or undefined after saying what stands there instead. */
export function readNumber(fact: StatedFact, source: FactSource): NumberFact | undefined {
  const { node } = fact.statement;
  if (node.kind === 'scalar' && node.value instanceof Exact) return { value: point(node.value), use: useOf(fact) };
  const found = node.kind === 'scalar' ? node.text : node.kind === 'list' ? '[…]' : '{…}';
  source.problems.add('evidence/not-a-number', { fact: fact.id, found, near: numberHint(found) }, node);
  return undefined;
}

export function numberFromValue(value: Value, use: FactUse): NumberFact | undefined {
  if (value.type === 'number') return { value: value.range, use };
  if (value.type === 'list' && value.number) return { value: value.number, use };
  return undefined;
}

export const valueOfNumber = ({ value }: NumberFact): Value => ({ type: 'number', range: value });
