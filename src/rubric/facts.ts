// The inputs of a rubric: declared under `facts:`, or read by rules. Which of them stand inside a repeated item.

import type { StaticType } from '../formula/value.js';
import { readsOf } from '../formula/reads.js';
import { childOf, type Node } from '../source/index.js';
import { formulasOfRubric } from './figures.js';
import type { DeclaredType, FactDeclaration, Item, Rubric, Rule } from './model.js';
import type { Reading } from './reading.js';
import { textUnder } from './rule-source.js';
import { shapes } from './schema.js';
import { checkShape } from './shape.js';
import { listUnder } from './read-verdict.js';

const staticTypes: Record<DeclaredType, StaticType> = {
  flag: 'flag',
  count: 'number',
  number: 'number',
  date: 'date',
  label: 'text',
  text: 'text',
  series: 'list',
  list: 'list',
};

type Source = Omit<Rubric, 'facts' | 'classes'>;

export function collectFacts(rubric: Source, reading: Reading): Map<string, FactDeclaration> {
  const facts = new Map<string, FactDeclaration>();
  for (const node of listUnder(rubric.node, 'facts')) {
    if (!checkShape(node, shapes.fact, reading.problems)) continue;
    const fact = readDeclaration(node, rubric.rules, reading);
    facts.set(fact.id, fact);
  }
  const repeated = repeatedItems(rubric);
  for (const rule of rubric.rules.values()) addReader(facts, rule, repeated.get(rule.item));
  for (const item of rubric.items.values()) if (item.repeat) addRepeatFact(facts, item);
  return withPlaces(facts, rubric as Rubric, repeated);
}

function readDeclaration(node: Node, rules: ReadonlyMap<string, Rule>, reading: Reading): FactDeclaration {
  const id = textUnder(node, 'id')!;
  if (!rules.has(id)) reading.claim(id, childOf(node, 'id')!);
  const type = textUnder(node, 'type') as DeclaredType;
  const title = textUnder(node, 'title');
  const scorer = textUnder(node, 'scorer');
  const labels = listUnder(node, 'labels').map((item) => (item.kind === 'scalar' ? item.text : ''));
  return {
    id,
    type,
    staticType: staticTypes[type],
    readers: [],
    ...(title !== undefined && { title }),
    ...(scorer !== undefined && { scorer }),
    ...(labels.length > 0 && { labels }),
    node,
  };
}

function addReader(facts: Map<string, FactDeclaration>, rule: Rule, repeated: string | undefined): void {
  if (rule.reads.type !== 'fact') return;
  const { id } = rule.reads;
  const known = facts.get(id);
  const base = known ?? { id, staticType: rule.kind.factType ?? 'any', readers: [], node: rule.node };
  facts.set(id, { ...base, readers: [...base.readers, rule], ...(repeated !== undefined && { repeated }) });
}

/** The list that a repeated item goes through, or the map of its periods, is a fact too. */
function addRepeatFact(facts: Map<string, FactDeclaration>, item: Item): void {
  const id = repeatFactOf(item);
  const known = facts.get(id);
  if (!known) facts.set(id, { id, type: 'list', staticType: 'list', readers: [], title: item.title, node: item.node });
}

/** Where the evidence of a repeated item stands: under its id, or under the list fact it names. */
export const repeatFactOf = (item: Item): string => (item.repeat?.by === 'row' ? item.repeat.fact : item.id);

/** For each item inside a repeated item (itself included): the repeated item's id. The innermost wins. */
export function repeatedItems({ root, extra }: Pick<Rubric, 'root' | 'extra'>): Map<string, string> {
  const inside = new Map<string, string>();
  const visit = (item: Item, repeated: string | undefined): void => {
    const here = item.repeat ? item.id : repeated;
    if (here !== undefined) inside.set(item.id, here);
    for (const child of item.items) visit(child, here);
  };
  visit(root, undefined);
  if (extra) visit(extra.item, undefined);
  return inside;
}

/** Declared facts that only formulas inside one repeated item read belong to its rows or periods. */
function withPlaces(
  facts: Map<string, FactDeclaration>,
  rubric: Rubric,
  repeated: ReadonlyMap<string, string>,
): Map<string, FactDeclaration> {
  if (repeated.size === 0) return facts;
  const readFrom = new Map<string, Set<string>>();
  for (const { formula, item } of formulasOfRubric(rubric)) {
    for (const name of readsOf(formula.expression).names) {
      const places = readFrom.get(name) ?? new Set();
      places.add((item && repeated.get(item.id)) ?? '');
      readFrom.set(name, places);
    }
  }
  for (const fact of facts.values()) {
    const [place, ...others] = readFrom.get(fact.id) ?? [];
    const isRepeatFact = [...rubric.items.values()].some((item) => item.repeat && repeatFactOf(item) === fact.id);
    if (fact.readers.length === 0 && place && others.length === 0 && !isRepeatFact) facts.set(fact.id, { ...fact, repeated: place });
  }
  return facts;
}
