// Anchors and aliases of one document: an alias stands for the very node that was anchored, within bounds. Knows no parser.

import { finding, type Finding } from './finding.js';
import { maxDepth } from './survey.js';
import type { Node } from './tree.js';

/** How many nodes aliases may stand for, all together: a few lines of aliases to aliased lists can mean billions. */
const maxAliasedNodes = 100_000;

/** What an alias repeats. */
interface Extent {
  readonly nodes: number;
  readonly height: number;
}

const single: Extent = { nodes: 1, height: 0 };

export class Anchors {
  /** `open` while the anchored node itself is being built: an alias to it would never end. */
  private readonly nodes = new Map<string, Node | 'open'>();
  private readonly extents = new WeakMap<Node, Extent>();
  private aliasedNodes = 0;

  constructor(private readonly findings: Finding[]) {}

  open(name: string): void {
    this.nodes.set(name, 'open');
  }

  close(name: string, node: Node): void {
    this.nodes.set(name, node);
  }

  /** To be told of every collection, innermost first. */
  measure(collection: Node, children: readonly Node[]): void {
    let nodes = 1;
    let height = 0;
    for (const child of children) {
      const extent = this.extents.get(child) ?? single;
      nodes += extent.nodes;
      height = Math.max(height, extent.height);
    }
    this.extents.set(collection, { nodes, height: height + 1 });
  }

  /** The node that the alias at [start, end) stands for; undefined after reporting why there is none. */
  resolve(name: string, start: number, end: number, depth: number): Node | undefined {
    const target = this.nodes.get(name);
    const problem = this.problemWith(target, name, start, end, depth);
    if (problem) this.findings.push(problem);
    return problem || target === 'open' || this.aliasedNodes > maxAliasedNodes ? undefined : target;
  }

  private problemWith(target: Node | 'open' | undefined, name: string, start: number, end: number, depth: number): Finding | undefined {
    if (target === undefined) return finding('yaml/unknown-alias', { name }, start, end);
    if (target === 'open') return finding('yaml/cyclic-alias', { name }, start, end);
    const { nodes, height } = this.extents.get(target) ?? single;
    const before = this.aliasedNodes;
    this.aliasedNodes += nodes;
    // Said once: what follows is as much too much.
    if (before <= maxAliasedNodes && this.aliasedNodes > maxAliasedNodes) {
      return finding('yaml/alias-expansion', { limit: String(maxAliasedNodes) }, start, end);
    }
    return depth + height > maxDepth ? finding('yaml/too-deep', { limit: String(maxDepth) }, start, end) : undefined;
  }
}
