// Lists what a formula reads, for the graph of what must be known before what. Says nothing of when or whether it is read.

import type { Expression } from './ast.js';
import { conditionOf, isColumn } from './lists.js';

/** Sets keep the order in which the formula names things. */
export interface Reads {
  /** Facts, measures, fields in scope; also the lists of columns. */
  readonly names: ReadonlySet<string>;
  /** Those of them that are read of the unit itself, not only of every unit of the cohort. */
  readonly ownNames: ReadonlySet<string>;
  /** Names inside the condition of a list: fields of its rows, the list itself as element, or else names like the others. */
  readonly rowNames: ReadonlySet<string>;
  readonly references: { readonly points: ReadonlySet<string>; readonly score: ReadonlySet<string>; readonly lost: ReadonlySet<string> };
  /** Names of other results; `previous` is one. */
  readonly results: ReadonlySet<string>;
  /** `unit.class`, `period.start`, and columns of lists. */
  readonly members: readonly { readonly object: string; readonly field: string }[];
  /** Whether it asks the cohort, for a value or a rank. */
  readonly cohort: boolean;
  /** What it reads of every unit of the cohort, within `cohort.*` and `rank*`; all of it is contained in the sets above as well. */
  readonly ofCohort: Reads | undefined;
}

/** Formulas are asked again and again what they read. */
const known = new WeakMap<Expression, Reads>();

export function readsOf(...expressions: readonly Expression[]): Reads {
  const [only] = expressions;
  if (!only || expressions.length > 1) return listReads(expressions);
  const found = known.get(only) ?? listReads(expressions);
  known.set(only, found);
  return found;
}

function listReads(expressions: readonly Expression[]): Reads {
  const reader = new Reader();
  for (const expression of expressions) reader.visit(expression, false);
  const { names, ownNames, rowNames, references, results, members, peers } = reader;
  const ofCohort = peers.length > 0 ? readsOf(...peers) : undefined;
  return { names, ownNames, rowNames, references, results, members, cohort: reader.cohort, ofCohort };
}

class Reader {
  readonly names = new Set<string>();
  readonly ownNames = new Set<string>();
  private ofPeers = false;
  readonly rowNames = new Set<string>();
  readonly references = { points: new Set<string>(), score: new Set<string>(), lost: new Set<string>() };
  readonly results = new Set<string>();
  readonly members: { object: string; field: string }[] = [];
  readonly peers: Expression[] = [];
  cohort = false;

  visit(node: Expression, inRow: boolean): void {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'flag':
        return;
      case 'name':
        this.addName(node.name, inRow);
        return;
      case 'member':
        this.members.push({ object: node.object, field: node.field });
        if (isColumn(node)) this.addName(node.object, inRow);
        return;
      case 'unary':
        return this.visit(node.operand, inRow);
      case 'binary':
        this.visit(node.left, inRow);
        return this.visit(node.right, inRow);
      case 'call':
        return node.args.forEach((argument) => this.visit(argument, inRow));
      case 'aggregate': {
        const condition = conditionOf(node);
        return node.args.forEach((argument) => this.visit(argument, inRow || argument === condition));
      }
      case 'reference':
        this.references[node.name].add(node.id);
        return;
      case 'cohort':
        return this.visitPeers([node.of, node.condition].filter((part) => part !== undefined));
      case 'rank':
        return this.visitPeers([node.of]);
      case 'result':
        this.results.add(node.name);
    }
  }

  /** Each unit of the cohort has its own scope, so rows are left behind. */
  private visitPeers(parts: readonly Expression[]): void {
    this.cohort = true;
    this.peers.push(...parts);
    const before = this.ofPeers;
    this.ofPeers = true;
    for (const part of parts) this.visit(part, false);
    this.ofPeers = before;
  }

  private addName(name: string, inRow: boolean): void {
    (inRow ? this.rowNames : this.names).add(name);
    if (!this.ofPeers) this.ownNames.add(name);
  }
}
