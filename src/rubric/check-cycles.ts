// What must be known before what: measures, rules, items. A circle is an error, printed as the path that closes it.

import type { Problems } from '../diagnostic/diagnostic.js';
import { figuresIn, type Figure } from '../figure/index.js';
import type { Formula } from '../formula/formula.js';
import { readsOf } from '../formula/reads.js';
import { allItems } from './figures.js';
import { mayHaveIncidents, policiesOf, yieldingOf } from './incident-policies.js';
import { rulesOf, type Item, type Rubric, type Rule } from './model.js';
import type { Node } from '../source/index.js';

/** Needs of a node, in the order in which they are met. */
type Graph = Map<string, { readonly needs: readonly string[]; readonly node: Node }>;

export function checkCycles(rubric: Rubric, problems: Problems): void {
  const graph = graphOf(rubric);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): boolean => {
    const at = path.indexOf(id);
    if (at !== -1) {
      const circle = [...path.slice(at), id].map((name) => name.slice(name.indexOf(' ') + 1));
      problems.add('rubric/cycle', { path: circle.join(' → ') }, graph.get(id)?.node);
      return true;
    }
    if (done.has(id)) return false;
    path.push(id);
    const found = graph.get(id)?.needs.some(visit) ?? false;
    path.pop();
    done.add(id);
    return found;
  };
  for (const id of graph.keys()) if (visit(id)) return;
}

function graphOf(rubric: Rubric): Graph {
  const graph: Graph = new Map();
  const read = (formulas: readonly Formula[], figures: readonly Figure[]): string[] => {
    const inner = figures.flatMap((figure) => [...figuresIn(figure)]);
    const byName = inner.flatMap((figure) => ('by' in figure ? needsOfName(figure.by, rubric) : []));
    const all = [...formulas, ...inner.flatMap((figure) => (figure.kind === 'formula' ? [figure.formula] : []))];
    return [...byName, ...all.flatMap((formula) => needsOf(formula, rubric))];
  };
  for (const { id, value, otherwise, node } of rubric.measures.values())
    graph.set(`measure ${id}`, { needs: read([value], otherwise ? [otherwise] : []), node });
  for (const rule of rubric.rules.values()) graph.set(`rule ${rule.id}`, { needs: needsOfRule(rule, rubric, read), node: rule.node });
  for (const item of allItems(rubric)) graph.set(`item ${item.id}`, { needs: needsOfItem(item, rubric, read), node: item.node });
  return graph;
}

type Read = (formulas: readonly Formula[], figures: readonly Figure[]) => string[];

function needsOfRule({ kind, spec, when, reads, atMost, otherwise, charge, item }: Rule, rubric: Rubric, read: Read): string[] {
  // Whether a charge counts depends on whether the rows above it apply.
  const above = charge.to === 'item' ? [] : aboveOf(item, rubric).flatMap(({ appliesWhen }) => (appliesWhen ? [appliesWhen] : []));
  const formulas = [
    ...above,
    ...(kind.formulas?.(spec) ?? []).map(({ formula }) => formula),
    ...(when ? [when] : []),
    ...(reads.type === 'formula' ? [reads.formula] : []),
  ];
  return read(formulas, [...kind.figures(spec), ...(atMost ? [atMost] : []), ...(otherwise ? [otherwise] : [])]);
}

/** An item and everything it stands in. */
function aboveOf(id: string, rubric: Rubric): Item[] {
  const own = rubric.items.get(id);
  if (!own) return [];
  const parent = [...allItems(rubric)].find(({ items }) => items.includes(own));
  return [own, ...(parent ? aboveOf(parent.id, rubric) : [])];
}

/** An item needs its children, its own rules and what others charge to it; not its rules charged elsewhere. */
function needsOfItem(item: Item, rubric: Rubric, read: Read): string[] {
  const charged = [...rubric.rules.values()].filter(({ charge }) => lands(charge, item, rubric));
  const own = [...rulesOf(item.rules)].filter(({ charge }) => charge.to === 'item');
  const figures = [item.points, item.start, item.floor, item.ceiling, item.weight, item.countsAs, item.notApplicable].filter(
    (one): one is Figure => typeof one === 'object',
  );
  return [
    ...item.items.map(({ id }) => `item ${id}`),
    ...competing([...own, ...charged], rubric).map(({ id }) => `rule ${id}`),
    ...read(item.appliesWhen ? [item.appliesWhen] : [], figures),
  ];
}

/** Rules with all others whose incidents compete with theirs: which of them counts must be known first. */
function competing(rules: readonly Rule[], rubric: Rubric): Rule[] {
  const incidental = rules.filter(mayHaveIncidents);
  const scopes = policiesOf(rubric).filter((policy) => policy.rules.some((rule) => incidental.includes(rule)));
  const yielded = yieldingOf([...rubric.rules.values()], rubric).filter(({ rule }) => incidental.includes(rule));
  const others = [...rubric.rules.values()].filter(({ id }) => yielded.some(({ to }) => to.has(id)));
  return [...new Set([...rules, ...[...scopes.flatMap((policy) => policy.rules), ...others].filter(mayHaveIncidents)])];
}

const lands = (charge: Rule['charge'], item: Item, { root }: Rubric): boolean =>
  (charge.to === 'other' && charge.item === item.id) || charge.to === 'named' || (charge.to === 'total' && item === root);

function needsOf(formula: Formula, rubric: Rubric): string[] {
  const { names, rowNames, references } = readsOf(formula.expression);
  const named = [...names, ...rowNames].flatMap((name) => needsOfName(name, rubric));
  const scored = [...references.score].map((id) => `item ${id}`);
  const lost = [...references.lost].map((id) => (rubric.items.has(id) ? `item ${id}` : `rule ${id}`));
  return [...named, ...scored, ...lost];
}

function needsOfName(name: string, rubric: Rubric): string[] {
  if (rubric.facts.has(name)) return [];
  if (rubric.measures.has(name)) return [`measure ${name}`];
  if (name === 'total') return [`item ${rubric.root.id}`];
  return rubric.items.has(name) ? [`item ${name}`] : [];
}
