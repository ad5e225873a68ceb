// The fact of `panel`: [{rater, group, mark}], or [{mark: satisfied, count: 30}] where only numbers of ballots are known.

import { nearest } from '../../diagnostic/nearest.js';
import { Exact, formatExact } from '../../exact/index.js';
import { useOf, type StatedFact } from '../../fact/stated.js';
import type { FactUse } from '../../ledger/index.js';
import { childOf, type Node } from '../../source/index.js';
import { readCount } from '../each/fact.js';
import type { FactSource } from '../rule-kind.js';
import type { PanelSpec } from './rule.js';

export interface Ballot {
  readonly rater?: string;
  readonly group?: string;
  readonly mark: Exact | { readonly label: string };
  readonly count: Exact;
  readonly node: Node;
}

export interface PanelFact {
  readonly ballots: readonly Ballot[];
  readonly use: FactUse;
}

export function readPanel(fact: StatedFact, spec: PanelSpec, source: FactSource): PanelFact | undefined {
  const { node } = fact.statement;
  if (node.kind !== 'list') {
    source.problems.add('evidence/not-a-panel', { fact: fact.id }, node);
    return undefined;
  }
  const ballots = node.items.map((item) => readBallot(fact.id, item, spec, source)).filter((ballot) => ballot !== undefined);
  refuseTwice(fact.id, ballots, source);
  return { ballots, use: useOf(fact) };
}

function readBallot(fact: string, item: Node, spec: PanelSpec, source: FactSource): Ballot | undefined {
  const node = childOf(item, 'mark');
  if (node?.kind !== 'scalar') {
    source.problems.add('evidence/not-a-panel', { fact }, item);
    return undefined;
  }
  const rater = textAt(item, 'rater') || undefined;
  const group = textAt(item, 'group');
  const times = childOf(item, 'count');
  const count = times ? readCount(fact, times, source) : Exact.one;
  if (spec.weights && (group === undefined || !spec.weights.has(group))) {
    const known = [...spec.weights.keys()];
    source.problems.add(
      'evidence/unknown-label',
      { fact, label: group ?? '~', known: known.join(' '), near: nearest(group ?? '', known) },
      childOf(item, 'group') ?? item,
    );
  }
  const mark = spec.map?.has(node.text) ? { label: node.text } : node.value;
  if (!(mark instanceof Exact) && !(typeof mark === 'object' && mark !== null)) {
    const known = [...(spec.map?.keys() ?? [])];
    source.problems.add(
      'evidence/unknown-label',
      { fact, label: node.text, known: known.join(' '), near: nearest(node.text, known) },
      node,
    );
    return undefined;
  }
  if (mark instanceof Exact) checkScale(fact, mark, node, spec, source);
  return count && { mark, count, node: item, ...(rater !== undefined && { rater }), ...(group !== undefined && { group }) };
}

/** A rater has one voice: a line copied and not changed would count twice. */
function refuseTwice(fact: string, ballots: readonly Ballot[], { problems }: FactSource): void {
  const seen = new Map<string, Node>();
  for (const { rater, group, node } of ballots) {
    if (rater === undefined) continue;
    const key = JSON.stringify([rater, group]);
    const first = seen.get(key);
    if (first) problems.add('evidence/duplicate-rater', { fact, rater }, node, { related: [{ span: first, role: 'first' }] });
    else seen.set(key, node);
  }
}

/** A mark beyond the scale is a slip of the finger: averaged, it would decide the item. */
function checkScale(fact: string, mark: Exact, node: Node, { scale, map }: PanelSpec, { problems }: FactSource): void {
  const words = [...(map?.values() ?? [])].flatMap((figure) => (figure.kind === 'constant' ? [figure.value] : []));
  const whole = scale === undefined ? Exact.int(100) : scale.kind === 'constant' ? scale.value : undefined;
  const most = whole && words.reduce((a, b) => Exact.max(a, b), whole);
  if (!most || (mark.sign >= 0 && mark.compare(most) <= 0)) return;
  problems.add('evidence/mark-out-of-range', { fact, mark: formatExact(mark), scale: formatExact(most) }, node);
}

function textAt(node: Node, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && child.value !== null ? child.text : undefined;
}
