// What must be known before what: measures, rules, items. A circle is an error, printed as the path that closes it.

import type { Problems } from '../diagnostic/diagnostic.js';
import { figuresIn, type Figure } from '../figure/index.js';
import { placeIn, type Formula } from '../formula/formula.js';
import { partsOf } from '../formula/walk.js';
import { itemAndAround } from './around.js';
import { allItems, figuresOfRubric, formulasOfRubric } from './figures.js';
import { mayHaveIncidents, policiesOf, rivalsOf } from './incident-policies.js';
import { rulesOf, type Item, type Rubric, type Rule } from './model.js';
import { childOf, type Node, type Span } from '../source/index.js';

/** Something that must be known first; where a formula or table says so. */
interface Need {
  readonly id: string;
  readonly at?: Span;
  /** Needed only because one incident counts once. */
  readonly isRival?: true;
}

/** Needs of a node, in the order in which they are met. */
type Graph = Map<string, { readonly needs: readonly Need[]; readonly node: Node }>;

export function checkCycles(rubric: Rubric, problems: Problems): void {
  if (!mayCircle(rubric)) return;
  const graph = graphOf(rubric);
  const done = new Set<string>();
  const path: Need[] = [];
  const visit = (need: Need): boolean => {
    const at = path.findIndex(({ id }) => id === need.id);
    if (at !== -1) {
      reportCircle([...path.slice(at), need], graph, problems);
      return true;
    }
    if (done.has(need.id)) return false;
    path.push(need);
    const found = graph.get(need.id)?.needs.some(visit) ?? false;
    path.pop();
    done.add(need.id);
    return found;
  };
  for (const id of graph.keys()) if (visit({ id })) return;
}

/** Items need their parts and rules need nothing, unless a formula or a table names something else. In most rubrics none does. */
function mayCircle(rubric: Rubric): boolean {
  if (rubric.measures.size > 0) return true;
  const names = figuresOfRubric(rubric).flatMap(({ figure }) => figuresIn(figure).flatMap((inner) => ('by' in inner ? [inner] : [])));
  return (
    names.some(({ by, node }) => needsOfName(by, rubric, node).length > 0) ||
    formulasOfRubric(rubric).some(({ formula, inVerdict }) => !inVerdict && needsOf(formula, rubric).length > 0)
  );
}

/** At the first place in the circle where the next one is named. An item and its own rule are one name to a reader. */
function reportCircle(circle: readonly Need[], graph: Graph, problems: Problems): void {
  const names = circle.map(({ id }) => id.slice(id.indexOf(' ') + 1));
  const path = names.filter((name, index) => index === 0 || name !== names[index - 1]);
  const at = circle.slice(1).find((need) => need.at !== undefined)?.at ?? graph.get(circle[0]!.id)?.node;
  const rival = circle.find(({ isRival }) => isRival)?.id.replace(/^lines /, '');
  problems.add('rubric/cycle', { path: (path.length === 1 ? [...path, ...path] : path).join(' → '), rival }, at);
}

function graphOf(rubric: Rubric): Graph {
  const graph: Graph = new Map();
  const read: Read = (formulas, figures) => {
    const inner = figures.flatMap((figure) => [...figuresIn(figure)]);
    const byName = inner.flatMap((figure) =>
      'by' in figure ? needsOfName(figure.by, rubric, childOf(figure.node, 'by') ?? figure.node) : [],
    );
    const all = [...formulas, ...inner.flatMap((figure) => (figure.kind === 'formula' ? [figure.formula] : []))];
    return [...byName, ...all.flatMap((formula) => needsOf(formula, rubric))];
  };
  for (const { id, value, otherwise, node } of rubric.measures.values())
    graph.set(`measure ${id}`, { needs: read([value], otherwise ? [otherwise] : []), node });
  for (const rule of rubric.rules.values()) {
    graph.set(`lines ${rule.id}`, { needs: needsOfLines(rule, rubric, read), node: rule.node });
    graph.set(`rule ${rule.id}`, { needs: needsOfRule(rule, rubric, read), node: rule.node });
  }
  for (const item of allItems(rubric)) {
    graph.set(`item ${item.id}`, { needs: needsOfItem(item, rubric, read), node: item.node });
    graph.set(`points ${item.id}`, { needs: needsOfPoints(item, read), node: item.node });
  }
  return graph;
}

type Read = (formulas: readonly Formula[], figures: readonly Figure[]) => Need[];

/** What its kind makes of its fact needs nothing of other rules, unless a formula or a table says so. */
function needsOfLines({ kind, spec, when, reads, otherwise, item }: Rule, rubric: Rubric, read: Read): Need[] {
  const formulas = [
    ...(kind.formulas?.(spec) ?? []).map(({ formula }) => formula),
    ...(when ? [when] : []),
    ...(reads.type === 'formula' ? [reads.formula] : []),
  ];
  const figures = [...kind.figures(spec), ...(otherwise ? [otherwise] : [])];
  const whole = rubric.items.has(item) && figures.some(holdsAll) ? [{ id: `points ${item}` }] : [];
  return [...read(formulas, figures), ...whole];
}

/** What it comes to hangs on its lines, on its cap, and on the lines that may hold the same incident, if their rows apply. */
function needsOfRule(rule: Rule, rubric: Rubric, read: Read): Need[] {
  const rivals = rivalsOf(rule, rubric);
  // Rows of one repeated item are rivals of each other.
  const isRival =
    rivals.length > 0 || (isShared(rule, rubric) && itemAndAround(rule.item, rubric).some(({ repeat }) => repeat !== undefined));
  const competing = isRival ? [rule, ...rivals] : [];
  const above = [...new Set(competing.flatMap(({ item }) => itemAndAround(item, rubric)))];
  const ruling = above.flatMap(({ rules }) => [...rulesOf(rules)]).filter(({ charge }) => charge.to === 'item');
  // Whether a charge counts depends on whether the rows above it apply.
  const asked = rule.charge.to === 'item' ? above : [...above, ...itemAndAround(rule.item, rubric)];
  const conditions = asked.flatMap(({ appliesWhen }) => (appliesWhen ? [appliesWhen] : []));
  const lines = new Set([rule, ...competing, ...ruling]);
  const needOf = (one: Rule): Need => ({ id: `lines ${one.id}`, ...(rivals.includes(one) && { isRival: true }) });
  return [...[...lines].map(needOf), ...read(conditions, rule.atMost ? [rule.atMost] : [])];
}

/** Whether an incident that stands twice in it counts once. */
const isShared = (rule: Rule, rubric: Rubric): boolean =>
  mayHaveIncidents(rule) && policiesOf(rubric).some(({ rules }) => rules.includes(rule));

const holdsAll = (figure: Figure): boolean => [...figuresIn(figure)].some(({ kind }) => kind === 'all');

/** An item needs its children, its own rules and what others charge to it; not its rules charged elsewhere. */
function needsOfItem(item: Item, rubric: Rubric, read: Read): Need[] {
  const charged = [...rubric.rules.values()].filter(({ charge }) => lands(charge, item, rubric));
  const own = [...rulesOf(item.rules)].filter(({ charge }) => charge.to === 'item');
  const figures = [item.points, item.start, item.floor, item.ceiling, item.weight, item.countsAs, item.notApplicable].filter(
    (one): one is Figure => typeof one === 'object',
  );
  // A mean over the units to which an item applies must know first whether all that it stands in applies.
  const asked = item.notApplicable === 'cohort_mean' ? itemAndAround(item.id, rubric) : [item];
  const conditions = asked.flatMap(({ appliesWhen }) => (appliesWhen ? [appliesWhen] : []));
  return [
    { id: `points ${item.id}` },
    ...item.items.map(({ id }) => ({ id: `item ${id}` })),
    ...[...own, ...charged].map(({ id }) => ({ id: `rule ${id}` })),
    ...read(conditions, figures),
  ];
}

/** The points of an item, as its parent counts them; without points of its own those of its children. */
function needsOfPoints({ points, countsAs, weight, items }: Item, read: Read): Need[] {
  const below = points ? [] : items.map(({ id }) => ({ id: `points ${id}` }));
  return [
    ...below,
    ...read(
      [],
      [points, countsAs, weight].filter((one) => one !== undefined),
    ),
  ];
}

/** What a rule that takes all has taken is known only with the score of where it lands. */
const takesAll = ({ kind, spec }: Rule): boolean => kind.figures(spec).some(holdsAll);

/** Ids of items; an incident may name any of them. */
function landingsOf({ item, charge }: Rule, { root, items }: Rubric): readonly string[] {
  if (charge.to === 'named') return [...items.keys()];
  if (charge.to === 'extra') return [];
  return [charge.to === 'item' ? item : charge.to === 'other' ? charge.item : root.id];
}

const lands = (charge: Rule['charge'], item: Item, { root }: Rubric): boolean =>
  (charge.to === 'other' && charge.item === item.id) || charge.to === 'named' || (charge.to === 'total' && item === root);

function needsOf(formula: Formula, rubric: Rubric): Need[] {
  return [...partsOf(formula.expression)].flatMap((part): Need[] => {
    if (part.kind === 'name') return needsOfName(part.name, rubric, placeIn(formula, part));
    if (part.kind !== 'reference') return [];
    const at = placeIn(formula, part);
    if (part.name === 'points') return [{ id: `points ${part.id}`, at }];
    if (part.name === 'score' || rubric.items.has(part.id)) return [{ id: `item ${part.id}`, at }];
    const rule = rubric.rules.get(part.id);
    const whole = rule && takesAll(rule) ? landingsOf(rule, rubric).map((id) => ({ id: `item ${id}`, at })) : [];
    return [{ id: `rule ${part.id}`, at }, ...whole];
  });
}

function needsOfName(name: string, rubric: Rubric, at: Span): Need[] {
  if (rubric.facts.has(name)) return [];
  if (rubric.measures.has(name)) return [{ id: `measure ${name}`, at }];
  if (name === 'total') return [{ id: `item ${rubric.root.id}`, at }];
  return rubric.items.has(name) ? [{ id: `item ${name}`, at }] : [];
}
