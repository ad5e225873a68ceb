// The facts of a unit, or of one period or row, out of all files that speak of it: latest stage first, lists joined, conflicts reported.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { Statement, StatedFact } from '../fact/stated.js';
import { readStatement } from '../fact/stated.js';
import type { Item, Rubric } from '../rubric/model.js';
import { repeatFactOf } from '../rubric/facts.js';
import { childOf, entryOf, type ListNode, type MapEntry, type MapNode, type Node } from '../source/index.js';
import { covers } from './coverage.js';
import type { EvidenceEntry } from './entry.js';
import { stages, type FactScope, type FactState, type Repetition } from './model.js';
import { reportLookalikes } from './lookalike-ids.js';
import { sameContent } from './same.js';

/** A map of facts and the entry of the file it stands in. */
export interface FactSourceMap {
  readonly map: MapNode | undefined;
  readonly entry: EvidenceEntry;
}

interface Stating {
  readonly node: Node;
  readonly entry: EvidenceEntry;
}

const missing: FactState = { state: 'missing' };
const nothingFound: FactState = { state: 'nothing_found' };

export class Facts implements FactScope {
  private readonly states = new Map<string, FactState>();
  private readonly rows = new Map<string, readonly Repetition[] | undefined>();

  constructor(
    private readonly rubric: Rubric,
    private readonly sources: readonly FactSourceMap[],
    private readonly problems: Problems,
    readonly row?: MapNode,
  ) {}

  state(fact: string): FactState {
    const known = this.states.get(fact);
    if (known) return known;
    const state = this.find(fact);
    this.states.set(fact, state);
    return state;
  }

  entries(): readonly MapEntry[] {
    return this.sources.flatMap(({ map }) => map?.entries ?? []);
  }

  private find(fact: string): FactState {
    const stating = this.stating(fact);
    if (stating.length > 0) {
      const stated = this.join(fact, stating);
      return stated ? { state: 'stated', fact: stated } : missing;
    }
    // A file that names a fact and leaves it blank has not looked for it.
    return this.sources.some(({ map, entry }) => !entryOf(map, fact) && covers(entry, fact)) ? nothingFound : missing;
  }

  /** Statements of the latest stage that states the fact. */
  private stating(fact: string): Stating[] {
    const all = this.sources.flatMap(({ map, entry }) => {
      const node = childOf(map, fact);
      return node && !(node.kind === 'scalar' && node.value === null) ? [{ node, entry }] : [];
    });
    const latest = Math.max(...all.map(({ entry }) => stages.indexOf(entry.stage)));
    return all.filter(({ entry }) => stages.indexOf(entry.stage) === latest);
  }

  private join(id: string, stating: readonly Stating[]): StatedFact | undefined {
    const statements = stating.map(({ node, entry }) => ({ statement: readStatement(node, this.problems, entry.assessedBy), node, entry }));
    const [first, ...others] = statements;
    if (statements.every(({ statement }) => statement.node.kind === 'list')) {
      const list = joinLists(
        id,
        statements.map(({ statement }) => statement.node as ListNode),
        this.problems,
      );
      return { id, statement: { ...(first!.statement as Statement), node: list } };
    }
    for (const other of others) {
      if (sameContent(judgement(first!.statement.node), judgement(other.statement.node))) continue;
      const related = { related: [{ span: first!.node, role: 'first' as const }], unit: other.entry.unit };
      this.problems.add('evidence/two-values', { fact: id, stage: other.entry.stage }, other.node, related);
    }
    return { id, statement: first!.statement };
  }

  repetitions(itemId: string): readonly Repetition[] | undefined {
    if (!this.rows.has(itemId)) {
      const item = this.rubric.items.get(itemId)!;
      this.rows.set(itemId, item.repeat?.by === 'row' ? this.rowsOf(item) : this.periodsOf(item));
    }
    return this.rows.get(itemId);
  }

  private rowsOf(item: Item): Repetition[] | undefined {
    const fact = repeatFactOf(item);
    const found = this.state(fact);
    if (found.state !== 'stated') return undefined;
    const { node } = found.fact.statement;
    if (node.kind !== 'list') return [];
    const entry = this.stating(fact)[0]!.entry;
    return node.items.flatMap((row, index): Repetition[] => {
      if (row.kind !== 'map') return [];
      const id = childOf(row, 'id');
      const owner = this.stating(fact).find(({ node: list }) => list.file === row.file)?.entry ?? entry;
      const scope = new Facts(this.rubric, [{ map: row, entry: owner }], this.problems, row);
      return [{ label: id?.kind === 'scalar' ? id.text : String(index + 1), scope, node: row }];
    });
  }

  /** Periods that any file lists; each file adds its facts to the period. */
  private periodsOf(item: Item): Repetition[] | undefined {
    const maps = this.sources.flatMap(({ map, entry }) => {
      const node = childOf(map, item.id);
      return node?.kind === 'map' ? [{ node, entry }] : [];
    });
    if (maps.length === 0) return undefined;
    const labels = [...new Set(maps.flatMap(({ node }) => node.entries.map(({ key }) => key.text)))].sort();
    return labels.map((label) => {
      const sources = maps.flatMap(({ node, entry }) => {
        const map = childOf(node, label);
        return map?.kind === 'map' ? [{ map, entry }] : [];
      });
      const at = maps.map(({ node }) => entryOf(node, label)?.key).find((key) => key !== undefined)!;
      return { label, scope: new Facts(this.rubric, sources, this.problems), node: at };
    });
  }
}

/** Lists of one stage joined by incident id; the same incident told differently is a conflict, and both places are shown. */
function joinLists(fact: string, lists: readonly ListNode[], problems: Problems): ListNode {
  const [first, ...others] = lists as [ListNode, ...ListNode[]];
  for (const list of lists) reportTwice(fact, list, problems);
  reportLookalikes(fact, lists, problems);
  if (others.length === 0) return first;
  const items = [...first.items];
  for (const list of others) {
    for (const item of list.items) {
      const id = childOf(item, 'id');
      // Rows without an id cannot be told apart, so none is dropped; a label said twice is one label.
      const known = items.find((other) =>
        item.kind === 'scalar' ? sameContent(other, item) : id?.kind === 'scalar' && idText(other) === id.text,
      );
      if (!known) items.push(item);
      else if (!sameContent(withoutSource(known), withoutSource(item)) && idText(known) !== undefined) {
        problems.add('evidence/incident-two-values', { fact, incident: idText(known)! }, item, {
          related: [{ span: known, role: 'first' }],
        });
      }
    }
  }
  return { ...first, items };
}

/** Two offices may know of one incident from different papers, or have listed it in two workbooks: that is no contradiction. */
const withoutSource = (node: Node): Node =>
  node.kind === 'map' ? { ...node, entries: node.entries.filter(({ key }) => key.text !== 'source') } : node;

/** A judgement has its source among its keys; of other values `source` may be a label. */
const judgement = (node: Node): Node => (childOf(node, 'lost') || childOf(node, 'given') ? withoutSource(node) : node);

/** Two rows of one list with the same id and label are one incident written twice; another label is another level of it. */
function reportTwice(fact: string, { items }: ListNode, problems: Problems): void {
  const seen = new Map<string, Node>();
  for (const item of items) {
    const id = idText(item);
    if (id === undefined) continue;
    const label = childOf(item, 'label');
    const key = `${id}\u0000${label?.kind === 'scalar' ? label.text : ''}`;
    const known = seen.get(key);
    if (known) problems.add('evidence/incident-two-values', { fact, incident: id }, item, { related: [{ span: known, role: 'first' }] });
    else seen.set(key, item);
  }
}

function idText(node: Node): string | undefined {
  const id = childOf(node, 'id');
  return id?.kind === 'scalar' ? id.text : undefined;
}
