// One incident that may count under several rules, because nobody says that it counts once.

import type { Problems } from '../diagnostic/diagnostic.js';
import { groupBy } from '../order/index.js';
import { allItems } from '../rubric/figures.js';
import { itemsOf, rulesOf, type Item, type Rubric, type Rule, type RulePart } from '../rubric/model.js';
import { firstLineOf } from '../source/index.js';
import type { Subject } from './subject.js';

export function findCountedTwice({ rubric }: Subject, problems: Problems): void {
  if (rubric.root.sameIncident !== undefined) return;
  // Taking and giving for the same incident are different matters.
  for (const side of groupBy(openRules(rubric, readsIncidents, decides), ({ kind, spec }) => kind.direction(spec)).values()) {
    const [first, ...others] = side;
    if (!first || others.length === 0) continue;
    problems.add('rubric/counted-twice', { rules: side.map(({ id }) => id).join(' ') }, firstLineOf(first.node), {
      related: others.map(({ node }) => ({ span: firstLineOf(node), role: 'other' })),
    });
  }
}

type Said = (mode: Item['sameIncident']) => boolean;

/** Rules of a sort for which nothing settles what of an incident that others count too. */
export function openRules(rubric: Rubric, sort: (rule: Rule) => boolean, isSettled: Said): Rule[] {
  const covered = new Set<Rule>();
  for (const item of allItems(rubric)) {
    if (isSettled(item.sameIncident)) for (const inner of itemsOf(item)) for (const rule of rulesOf(inner.rules)) covered.add(rule);
    coverGroups(item.rules, isSettled, covered);
  }
  const incidental = [...allItems(rubric)].flatMap((item) => [...rulesOf(item.rules)]).filter(sort);
  return incidental.filter((rule) => !covered.has(rule) && rule.yieldsTo === undefined);
}

const decides: Said = (mode) => mode === 'highest' || mode === 'first';

function coverGroups(parts: readonly RulePart[], isSettled: Said, covered: Set<Rule>): void {
  for (const part of parts) {
    if (part.type === 'rule') continue;
    if (isSettled(part.together.sameIncident)) for (const rule of rulesOf(part.together.parts)) covered.add(rule);
    coverGroups(part.together.parts, isSettled, covered);
  }
}

/** `each` is the kind whose facts are incidents by nature; flags and checklists only may carry them. */
const readsIncidents = ({ kind, reads }: Rule): boolean => kind.name === 'each' && reads.type === 'fact';
