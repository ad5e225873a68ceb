// What published tables disagree on and this rubric leaves unsaid, so that a default of the language holds (section 11 of the language).
// One finding for each matter, at the first place it concerns, with the number of places.

import { periodOf, type PeriodUnit } from '../calendar/period.js';
import type { UnsaidMatter } from '../diagnostic/messages/rubric-unsaid.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { groupBy } from '../order/index.js';
import { allItems } from '../rubric/figures.js';
import { itemsOf, rulesOf, type Item, type Rubric, type Rule, type RulePart, type Together } from '../rubric/model.js';
import { mayHaveIncidents } from '../rubric/incident-policies.js';
import type { StepsSpec } from '../rules/steps/rule.js';
import { childOf, firstLineOf, type MapNode } from '../source/index.js';
import { openRules } from './counted-twice.js';
import type { Subject } from './subject.js';

export function findUnsaid({ rubric }: Subject, problems: Problems): void {
  for (const [matter, places] of [...ofRules(rubric), ...ofItems(rubric), ...ofVerdict(rubric)]) {
    const [first] = places;
    if (first) problems.add('rubric/left-unsaid', { matter, count: String(places.length) }, firstLineOf(first));
  }
}

type Found = readonly [UnsaidMatter, readonly MapNode[]];

const says = (key: string) => (node: MapNode) => childOf(node, key) !== undefined;
const nodesOf = (rules: readonly Rule[]): MapNode[] => rules.map(({ node }) => node);
const without = (nodes: readonly MapNode[], key: string): MapNode[] => nodes.filter((node) => !says(key)(node));

function ofRules(rubric: Rubric): Found[] {
  const rules = [...allItems(rubric)].flatMap((item) => [...rulesOf(item.rules)]);
  const kind = (...names: string[]): Rule[] => rules.filter((rule) => names.includes(rule.kind.name));
  const repeated = kind('each', 'steps').filter(({ kind: one, spec }) => one.direction(spec) === 'deducts');
  const groups = [...allItems(rubric)].flatMap(({ rules: parts }) => parts.flatMap(groupsIn));
  return [
    ['once', nodesOf(kind('flag').filter(({ reads }) => reads.type === 'fact'))],
    ['per_thing', nodesOf(kind('each'))],
    ['part_step', without(nodesOf(kind('steps').filter(hasSteps)), 'partial')],
    ['same_incident', nodesOf(sharingIncidents(rubric))],
    ['rule_cap', without(nodesOf(repeated), 'at_most')],
    ['severe', nodesOf(kind('steps')).filter(says('cliff'))],
    ['together', without(nodesOfGroups(groups), 'take')],
    ['charge', rubric.extra ? without(nodesOf(rules), 'charge') : []],
    ['missing', without(nodesOf(kind('choice')), 'default')],
    ['partial_period', partialPeriods(kind('quota'), rubric)],
    ['band_edges', nodesOf(kind('bands'))],
    ['rank_ties', without(nodesOf(kind('rank')), 'ties')],
  ];
}

const hasSteps = ({ spec }: Rule): boolean => {
  const { below, above } = spec as StepsSpec;
  return below !== undefined || above !== undefined;
};

/** Rules whose cases others may count as well, beyond those that have been pointed out as countable twice. */
function sharingIncidents(rubric: Rubric): readonly Rule[] {
  if (rubric.root.sameIncident !== undefined) return [];
  const open = openRules(rubric, mayHaveIncidents, (mode) => mode !== undefined);
  const sides = groupBy(open, ({ kind, spec }) => `${kind.name} ${kind.direction(spec)}`);
  return open.length > 1 && !(sides.size === 1 && open[0]!.kind.name === 'each') ? open : [];
}

const nodesOfGroups = (groups: readonly Together[]): MapNode[] => groups.flatMap(({ node }) => (node.kind === 'map' ? [node] : []));

const groupsIn = (part: RulePart): Together[] => (part.type === 'rule' ? [] : [part.together, ...part.together.parts.flatMap(groupsIn)]);

/** Rules by month or week whose period begins or ends within one. */
function partialPeriods(rules: readonly Rule[], { period }: Rubric): MapNode[] {
  if (!period) return [];
  const cut = (unit: PeriodUnit): boolean =>
    periodOf(unit, period.first).first !== period.first || periodOf(unit, period.last).last !== period.last;
  return rules.flatMap(({ spec, node }) => {
    const { every } = spec as { readonly every?: string };
    return (every === 'month' || every === 'quarter' || every === 'week') && cut(every) ? [node] : [];
  });
}

function ofItems(rubric: Rubric): Found[] {
  const { root } = rubric;
  const items = [...itemsOf(root)].filter((item) => item !== root);
  const leaves = items.filter((item) => item.items.length === 0);
  const losing = leaves.filter((item) => item.start === 'full' && item.rules.length > 0);
  const nodes = (list: readonly Item[]): MapNode[] => list.map(({ node }) => node);
  return [
    ['beyond_floor', nodes(losing).filter((node) => !says('floor')(node) && !says('overflow')(node))],
    ['not_applicable', without(nodes(leaves), 'not_applicable')],
    ['rounding', without([root.node], 'round')],
  ];
}

function ofVerdict({ root, extra, verdict, node }: Rubric): Found[] {
  const awards = extra ? [...itemsOf(extra.item)].flatMap((item) => [...rulesOf(item.rules)]) : [];
  const gives = awards.some(({ kind, spec }) => kind.direction(spec) !== 'deducts');
  const { ranking, grades, vetoes } = verdict;
  const ranked = ranking.node ?? root.node;
  return [
    ['bonus_pool', extra && gives && !extra.atMost ? [extra.node] : []],
    ['direction', without([node], 'direction')],
    ['ranked_within', ranking.node && says('within')(ranking.node) ? [] : [ranked]],
    ['ties', ranking.node && says('ties')(ranking.node) ? [] : [ranked]],
    ['grades_rounded', grades.length > 0 && !(ranking.node && says('by')(ranking.node)) ? [grades[0]!.node] : []],
    ['veto_ranked', nodesOf(vetoes.filter(({ effect }) => effect && effect.rank === undefined))],
  ];
}
