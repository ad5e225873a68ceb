// A figure: what stands wherever a rubric takes a number. A constant, a table by something known of the unit, or a formula.

import type { Exact } from '../exact/index.js';
import type { Formula } from '../formula/formula.js';
import type { Node } from '../source/index.js';
import type { Limit } from './bound.js';

export type Figure =
  | { readonly kind: 'constant'; readonly value: Exact; readonly node: Node }
  /** `limit`: what it may come to, for it is known only when a unit is. */
  | { readonly kind: 'formula'; readonly formula: Formula; readonly limit?: Limit; readonly node: Node }
  /** Cases by label; `by` names `class`, an attribute, a fact, a measure or a field of the incident. */
  | {
      readonly kind: 'table';
      readonly by: string;
      readonly cases: ReadonlyMap<string, Figure>;
      readonly otherwise?: Figure;
      readonly node: Node;
    }
  /** Cases by number, highest threshold first: the first one reached holds. */
  | {
      readonly kind: 'at_least';
      readonly by: string;
      readonly cases: readonly Threshold[];
      readonly otherwise?: Figure;
      readonly node: Node;
    }
  /** `all`: the whole points of the item; only as an amount. */
  | { readonly kind: 'all'; readonly node: Node }
  /** Only as an outcome of a choice. */
  | { readonly kind: 'not_applicable'; readonly node: Node };

export interface Threshold {
  readonly from: Exact;
  readonly figure: Figure;
}

/** Every figure inside a figure, itself included. */
export function figuresIn(figure: Figure): readonly Figure[] {
  if (figure.kind !== 'table' && figure.kind !== 'at_least') return [figure];
  const inner = figure.kind === 'table' ? [...figure.cases.values()] : figure.cases.map((threshold) => threshold.figure);
  return [figure, ...inner.flatMap(figuresIn), ...(figure.otherwise ? figuresIn(figure.otherwise) : [])];
}
