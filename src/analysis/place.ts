// Where a finding stands, said so that it stays true when lines move: the rubric, and the path by ids within it.

import { Problems, type Diagnostic } from '../diagnostic/diagnostic.js';
import { childOf, type Node, type SourceFile, type Span } from '../source/index.js';
import { readTrees } from '../source/read.js';

export interface Place {
  readonly code: string;
  /** The rubric that the file is, or that its evidence names; empty where it says neither. */
  readonly rubric: string;
  /** `annual_papers.deduct`; for evidence from the unit on. */
  readonly at: string;
}

/** Reads every file once; a reader of places is for one run. */
export function placeReader(): (diagnostic: Diagnostic) => Place {
  const trees = new Map<SourceFile, readonly Node[]>();
  return ({ code, span }) => {
    if (!span) return { code, rubric: '', at: '' };
    const known = trees.get(span.file) ?? readTrees(span.file, new Problems());
    trees.set(span.file, known);
    const root = known.find((tree) => holds(tree, span)) ?? known[0];
    const rubric = childOf(root, 'rubric');
    return { code, rubric: rubric?.kind === 'scalar' ? rubric.text : '', at: root ? pathTo(span, root) : '' };
  };
}

const holds = (node: Span, { start }: Span): boolean => node.start <= start && start < Math.max(node.end, node.start + 1);

function pathTo(span: Span, root: Node): string {
  const steps: string[] = [];
  let node: Node | undefined = root;
  while (node && node.kind !== 'scalar') {
    const next: Step | undefined = node.kind === 'map' ? intoMap(node, span) : intoList(node, span);
    if (!next) break;
    // Ids are unique, so what stands above one need not be said.
    if (next.isId) steps.length = 0;
    steps.push(next.name);
    node = next.node;
  }
  return steps.join('.');
}

interface Step {
  readonly name: string;
  readonly node: Node;
  readonly isId?: boolean;
}

function intoMap({ entries }: Extract<Node, { kind: 'map' }>, span: Span): Step | undefined {
  const entry = entries.find(({ key, value }) => holds(key, span) || holds(value, span));
  return entry && { name: entry.key.text, node: entry.value };
}

function intoList({ items }: Extract<Node, { kind: 'list' }>, span: Span): Step | undefined {
  const index = items.findIndex((item) => holds(item, span));
  const item = items[index];
  if (!item) return undefined;
  const id = ['id', 'together', 'name'].map((key) => childOf(item, key)).find((found) => found?.kind === 'scalar');
  const unit = childOf(childOf(item, 'unit'), 'id');
  const name = id?.kind === 'scalar' ? id.text : unit?.kind === 'scalar' ? unit.text : undefined;
  return name === undefined ? { name: String(index + 1), node: item } : { name, node: item, isId: true };
}
