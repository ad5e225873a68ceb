// What `unstated: nothing_found` says: which facts a file vouches for by not naming them.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import type { Rubric, Rule } from '../rubric/model.js';
import type { Node } from '../source/index.js';
import type { EvidenceEntry } from './entry.js';
import { textOf } from './names.js';

/** Whether the entry looked for the fact and would have named it. Covers vetoes, and `flag` and `each` rules that go against the unit. */
export function covers({ nothingFound, office, rubric }: EvidenceEntry, fact: string): boolean {
  if (!nothingFound) return false;
  const readers = rubric.facts.get(fact)?.readers ?? [];
  return readers.some((rule) => isFindable(rule, rubric) && isOfOffice(rule, office, rubric));
}

function isFindable(rule: Rule, rubric: Rubric): boolean {
  if (rule.kind.nothingFound === undefined) return false;
  // Where small is good, what adds points is the violation.
  const against = rubric.direction === 'low' ? 'awards' : 'deducts';
  return rubric.verdict.vetoes.includes(rule) || rule.kind.direction(rule.spec) === against;
}

function isOfOffice(rule: Rule, office: string | undefined, rubric: Rubric): boolean {
  const scorers = scorersOf(rubric).get(rule.id);
  return office === undefined || scorers === undefined || scorers.includes(office);
}

/** Every office that a rule's facts come from; empty where the rubric names none. */
export const officesOf = (rubric: Rubric): string[] => [...new Set([...scorersOf(rubric).values()].flat())];

const known = new WeakMap<Rubric, ReadonlyMap<string, readonly string[]>>();

/** The offices that supply each rule's facts: its own, else its item's, else those of the item above. */
export function scorersOf(rubric: Rubric): ReadonlyMap<string, readonly string[]> {
  const made = known.get(rubric);
  if (made) return made;
  const above = new Map<string, readonly string[]>();
  const visit = (id: string, inherited: readonly string[] | undefined): void => {
    const item = rubric.items.get(id);
    const here = item?.scorer ?? inherited;
    if (here) above.set(id, here);
    for (const child of item?.items ?? []) visit(child.id, here);
  };
  visit(rubric.root.id, undefined);
  for (const item of rubric.extra?.item.items ?? []) visit(item.id, undefined);
  const scorers = new Map<string, readonly string[]>();
  for (const rule of rubric.rules.values()) {
    const offices = rule.scorer ?? above.get(rule.item);
    if (offices) scorers.set(rule.id, offices);
  }
  known.set(rubric, scorers);
  return scorers;
}

/** An office that supplies nothing has looked for nothing: `unstated` would cover no rule that names its office. */
export function checkOffice(node: Node | undefined, rubric: Rubric, problems: Problems): void {
  const office = textOf(node);
  const offices = officesOf(rubric);
  if (office === undefined || offices.length === 0 || offices.includes(office)) return;
  problems.add('evidence/unknown-office', { office, known: offices.join(' '), near: nearest(office, offices) }, node);
}
