// What a rule kind is given to read its own keys with: figures, formulas and amounts under keys, problems located.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { DayRange } from '../fact/incident.js';
import { readFigure, type Bound, type Figure } from '../figure/index.js';
import { readFormula, type Formula } from '../formula/formula.js';
import type { AmountOptions, RuleSource, SignedFigure } from '../rules/rule-kind.js';
import { childOf, entryOf, firstLineOf, type MapNode, type Node } from '../source/index.js';

export class RubricRuleSource implements RuleSource {
  constructor(
    readonly node: MapNode,
    readonly problems: Problems,
    readonly period: DayRange | undefined,
  ) {}

  child(key: string): Node | undefined {
    return childOf(this.node, key);
  }

  figure(key: string, from: Node = this.node): Figure | undefined {
    return figureUnder(from, key, this.problems);
  }

  bounded(key: string, bound: Bound, from: Node = this.node): Figure | undefined {
    const node = childOf(from, key);
    return node && readFigure(node, this.problems, { limit: { key, bound }, ...(key === 'missing' && { words: ['all'] }) });
  }

  formula(key: string): Formula | undefined {
    return formulaUnder(this.node, key, this.problems);
  }

  oneOf([first, second]: readonly [string, string], from: Node): void {
    exclusive(from, [first, second], this.problems);
  }

  text(key: string): string | undefined {
    return textUnder(this.node, key);
  }

  flag(key: string): boolean {
    const node = this.child(key);
    return node?.kind === 'scalar' && node.value === true;
  }

  list(key: string): readonly Node[] {
    const node = this.child(key);
    return node?.kind === 'list' ? node.items : [];
  }

  amount({ from = this.node, bareFormula, order }: AmountOptions = {}): SignedFigure | undefined {
    const deduct = childOf(from, 'deduct');
    const award = childOf(from, 'award');
    if ((deduct === undefined) === (award === undefined)) {
      this.problems.add(deduct ? 'rubric/two-amounts' : 'rubric/no-amount', {}, deduct ?? firstLineOf(from));
      return undefined;
    }
    const node = (deduct ?? award)!;
    const sign = deduct ? -1 : 1;
    const key = deduct ? 'deduct' : 'award';
    const limit = { key, bound: 'not_negative' } as const;
    const options = { words: ['all'] as const, bareTableBy: 'label', limit, ...(bareFormula && { bareFormula }) };
    if (order && node.kind === 'list') {
      const figures = node.items.map((item) => readFigure(item, this.problems, options)).filter((one) => one !== undefined);
      const last = figures.at(-1);
      if (!last && node.items.length === 0) this.problems.add('rubric/empty-list', { key }, node);
      return last && { sign, figure: last, order: figures };
    }
    const figure = readFigure(node, this.problems, options);
    return figure && { sign, figure };
  }
}

/** Reports keys of a map that exclude each other. */
export function exclusive(node: Node, [first, second]: readonly [string, string], problems: Problems): void {
  const other = entryOf(node, second);
  if (other && childOf(node, first)) problems.add('rubric/two-keys', { first, second }, other.key);
}

export function textUnder(node: Node, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && child.value !== null ? child.text : undefined;
}

export function formulaUnder(node: Node, key: string, problems: Problems): Formula | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' ? readFormula(child, problems) : undefined;
}

/** @param bound numbers beyond it are reported, and what formulas come to beyond it */
export function figureUnder(node: Node, key: string, problems: Problems, bound?: Bound): Figure | undefined {
  const child = childOf(node, key);
  return child && readFigure(child, problems, bound ? { limit: { key, bound } } : {});
}

/** Offices that supply the facts: a list, or one text that names several. */
export function scorers(node: Node): { readonly scorer?: readonly string[] } {
  const child = childOf(node, 'scorer');
  if (child?.kind === 'list') return { scorer: child.items.map((item) => (item.kind === 'scalar' ? item.text : '')) };
  if (child?.kind !== 'scalar' || child.text === '') return {};
  return { scorer: child.text.split(/[、，,；;]/).map((name) => name.trim()) };
}
