// Caps that are further away than anything can get: of a rule, of a together group, of extra.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, addRange, formatExact, zeroRange, type Range } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import { allItems } from '../rubric/figures.js';
import { rulesOf, type Item, type Rule, type RulePart, type Together } from '../rubric/model.js';
import type { Anyone } from './anyone.js';
import { byClass, havingItem, type Subject } from './subject.js';

export function findCaps(subject: Subject, problems: Problems): void {
  for (const item of allItems(subject.rubric)) {
    const classes = havingItem(subject, item);
    for (const rule of rulesOf(item.rules)) checkRule(rule, item, classes, problems);
    for (const group of groupsOf(item.rules)) checkGroup(group, classes, problems);
  }
  checkExtra(subject, problems);
}

function* groupsOf(parts: readonly RulePart[]): Generator<Together> {
  for (const part of parts) {
    if (part.type === 'rule') continue;
    yield part.together;
    yield* groupsOf(part.together.parts);
  }
}

/** A cap that is just reached changes nothing either, but papers print it and are right. */
function compareCap(cap: Figure, most: Exact | undefined, anyone: Anyone) {
  const limit = anyone.number(cap);
  if (!limit || !most?.isFinite || limit.low.abs().compare(most) <= 0) return undefined;
  return { cap: formatExact(limit.low), most: formatExact(most) };
}

/** `at_most` of a proportion may also allow more than the amount. */
function checkRule(rule: Rule, item: Item, classes: readonly Anyone[], problems: Problems): void {
  const { atMost } = rule;
  if (!atMost || rule.kind.name === 'proportion') return;
  const found = byClass(classes, (anyone) => {
    const ofRule = compareCap(atMost, sizeOf(anyone.reach(rule)), anyone);
    const ofRow = ofRule ? undefined : compareCap(atMost, roomOf(rule, item, anyone), anyone);
    return ofRule ? { ...ofRule, why: 'rule' } : ofRow && { ...ofRow, why: 'row' };
  });
  for (const args of found) problems.add('rubric/cap-never-bites', { id: rule.id, ...args }, atMost.node);
}

const least = (a: Exact | undefined, b: Exact | undefined): Exact | undefined => (a && b ? Exact.min(a, b) : (a ?? b));

/** What a rule can take before its row is at its end, where nothing else gives. */
function roomOf(rule: Rule, item: Item, anyone: Anyone): Exact | undefined {
  const rules = [...rulesOf(item.rules)];
  const plain = item.items.length === 0 && !item.repeat && item.part === 'table' && item.start === 'full' && item.overflow === 'drop';
  if (!plain || item.floor !== undefined || rule.charge.to !== 'item') return undefined;
  if (rules.some(({ kind, spec }) => kind.direction(spec) !== 'deducts')) return undefined;
  return anyone.maximum(item)?.high;
}

function sizeOf(reach: Range | undefined): Exact | undefined {
  return reach && Exact.max(reach.low.abs(), reach.high.abs());
}

function checkGroup(group: Together, classes: readonly Anyone[], problems: Problems): void {
  const { atMost } = group;
  if (!atMost) return;
  const found = byClass(classes, (anyone) => {
    const parts = [...rulesOf(group.parts)].map((rule) => capped(rule, anyone));
    const sum = parts.reduce<Exact | undefined>((total, one) => total && one && total.plus(one), Exact.zero);
    return compareCap(atMost, sum, anyone);
  });
  for (const args of found) problems.add('rubric/cap-never-bites', { id: group.id, why: 'rule', ...args }, atMost.node);
}

function capped(rule: Rule, anyone: Anyone): Exact | undefined {
  const reach = sizeOf(anyone.reach(rule));
  return rule.atMost ? least(reach, anyone.number(rule.atMost)?.high) : reach;
}

/** The pool of all awards, and of all penalties. */
function checkExtra({ rubric, plan, anyone: classes }: Subject, problems: Problems): void {
  const { extra } = rubric;
  if (!extra || plan.named.length > 0) return;
  for (const [limit, side] of [
    [extra.atMost, 'high'],
    [extra.atLeast, 'low'],
  ] as const) {
    if (!limit) continue;
    const found = byClass(classes, (anyone) => {
      const sum = reachOfExtra(subjectParts(rubric, plan), anyone);
      return compareCap(limit, sum && Exact.max(side === 'high' ? sum.high : sum.low.negate(), Exact.zero), anyone);
    });
    for (const args of found) problems.add('rubric/cap-never-bites', { id: 'extra', why: 'rule', ...args }, limit.node);
  }
}

interface Parts {
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
}

const subjectParts = ({ extra }: Subject['rubric'], { chargedToExtra }: Subject['plan']): Parts => ({
  items: extra?.item.items ?? [],
  rules: [...rulesOf(extra?.item.rules ?? []), ...chargedToExtra],
});

function reachOfExtra({ items, rules }: Parts, anyone: Anyone): Range | undefined {
  const parts = [...items.map((item) => anyone.mark(item)), ...rules.map((rule) => anyone.reach(rule))];
  return parts.reduce<Range | undefined>((sum, one) => sum && one && addRange(sum, one), zeroRange);
}
