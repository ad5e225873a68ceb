// What is known while a rubric is being read: problems so far, ids taken, rules and items found.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { DayRange } from '../fact/incident.js';
import { isIdentifier } from '../formula/identifier.js';
import { childOf, entryOf, firstLineOf, type MapNode, type Node } from '../source/index.js';
import type { Item, Rule } from './model.js';

export class Reading {
  readonly items = new Map<string, Item>();
  readonly rules = new Map<string, Rule>();
  /** Where each id was first given. */
  private readonly taken = new Map<string, Node>();
  /** Reading `vetoes:`, whose rules need no amount. */
  veto = false;

  constructor(
    readonly problems: Problems,
    readonly period: DayRange | undefined,
    private readonly measureIds: ReadonlySet<string>,
  ) {}

  isMeasure(name: string): boolean {
    return this.measureIds.has(name);
  }

  /** The id of a map: an identifier, unique in the rubric. Problems are reported; the text is returned all the same. */
  identify(node: MapNode, key: string): string {
    const found = childOf(node, key);
    if (!found) {
      this.problems.add('rubric/missing-key', { key }, firstLineOf(node));
      return `?${node.start}`;
    }
    if (found.kind !== 'scalar' || !isIdentifier(found.text)) {
      this.problems.add('rubric/bad-id', { id: found.kind === 'scalar' ? found.text : '…' }, found);
      return found.kind === 'scalar' ? found.text : `?${node.start}`;
    }
    this.claim(found.text, entryOf(node, key)!.value);
    return found.text;
  }

  claim(id: string, node: Node): void {
    const first = this.taken.get(id);
    if (first) this.problems.add('rubric/duplicate-id', { id }, node, { related: [{ span: first, role: 'first' }] });
    else this.taken.set(id, node);
  }

  register(rule: Rule): Rule {
    if (!this.rules.has(rule.id)) this.rules.set(rule.id, rule);
    return rule;
  }
}
