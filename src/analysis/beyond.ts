// Rows whose rules take more than there is to take, or give more than the row is worth: what lies beyond is cut off.
// A row that says so itself (`floor:`, `ceiling:`, `overflow:`) is as its author wants it.

import { Exact, addRange, formatExact, isPoint, zeroRange, type Range } from '../exact/index.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { figuresIn, type Figure } from '../figure/index.js';
import type { DelaySpec } from '../rules/delay/rule.js';
import type { QuotaSpec } from '../rules/quota/rule.js';
import type { SignedFigure } from '../rules/rule-kind.js';
import { itemsOf, rulesOf, type Item, type Rule } from '../rubric/model.js';
import { childOf, firstLineOf, type Span } from '../source/index.js';
import type { Anyone } from './anyone.js';
import { pointsOf } from './attainable.js';
import { byClass, havingItem, type Subject } from './subject.js';

export function findBeyond(subject: Subject, problems: Problems): void {
  for (const item of itemsOf(subject.rubric.root)) {
    if (item.items.length > 0 || item.repeat || !item.points) continue;
    const classes = havingItem(subject, item);
    if (item.floor === undefined && item.overflow === 'drop') report({ item, side: 'deducts', classes }, problems);
    if (item.ceiling === undefined) report({ item, side: 'awards', classes }, problems);
  }
}

interface Row {
  readonly item: Item;
  readonly side: 'deducts' | 'awards';
  readonly classes: readonly Anyone[];
}

function report(row: Row, problems: Problems): void {
  const { item, side, classes } = row;
  const code = side === 'deducts' ? 'rubric/deducts-beyond-item' : 'rubric/awards-beyond-item';
  let said = false;
  for (const rule of ownRules(item)) {
    for (const args of byClass(classes, (anyone) => beyondAtOnce(rule, row, anyone))) {
      said = true;
      problems.add(code, { item: item.title, ...args }, amountOf(rule));
    }
  }
  if (said) return;
  for (const args of byClass(classes, (anyone) => beyondInAll(row, anyone)))
    problems.add('rubric/sum-beyond-item', { item: item.title, side, ...args }, pointsOf(item));
}

const ownRules = ({ rules }: Item): Rule[] => [...rulesOf(rules)].filter(({ charge }) => charge.to === 'item');

export const amountOf = ({ node }: Rule): Span =>
  ['deduct', 'award', 'points', 'bands'].map((key) => childOf(node, key)).find((found) => found !== undefined) ?? firstLineOf(node);

function beyond(amount: Exact | undefined, row: Row, anyone: Anyone) {
  const room = amount && roomOf(row, anyone);
  if (!room || amount.compare(room) <= 0) return undefined;
  return { amount: formatExact(amount), room: formatExact(room), cut: formatExact(amount.minus(room)) };
}

/** What a rule takes or gives for a single thing, against what the row has. */
const beyondAtOnce = (rule: Rule, row: Row, anyone: Anyone) => beyond(onceOf(rule, row, anyone), row, anyone);

/** What rules do that can all happen at once: each reads a fact of its own and asks no condition. */
function beyondInAll(row: Row, anyone: Anyone) {
  const facts = new Set<string>();
  const parts: { readonly id: string; readonly most: Exact }[] = [];
  for (const part of row.item.rules) {
    if (part.type !== 'rule' || part.rule.charge.to !== 'item' || part.rule.when || part.rule.reads.type !== 'fact') continue;
    if (facts.has(part.rule.reads.id)) continue;
    facts.add(part.rule.reads.id);
    const most = inAllOf(part.rule, row, anyone);
    if (most && most.sign > 0) parts.push({ id: part.rule.id, most });
  }
  const found = beyond(Exact.sum(parts.map(({ most }) => most)), row, anyone);
  return found && { ...found, parts: parts.map(({ id, most }) => `${id} ${formatExact(most)}`).join(' + ') };
}

/** Between where the row begins, with all that it can still be given, and its end. Undefined: not known, or without end. */
function roomOf({ item, side }: Row, anyone: Anyone): Exact | undefined {
  const whole = anyone.maximum(item);
  const start = item.start === 'full' ? whole : item.start === 'zero' ? zeroRange : item.start && anyone.number(item.start, item);
  if (!whole || !start || !isPoint(whole) || !isPoint(start)) return undefined;
  const all = ownRules(item).map((rule) => anyone.reach(rule));
  const against = all.reduce<Range | undefined>((sum, one) => sum && one && addRange(sum, one), zeroRange);
  if (!against) return undefined;
  const room =
    side === 'deducts'
      ? start.low.plus(Exact.max(against.high, Exact.zero))
      : whole.low.minus(start.low).minus(Exact.min(against.low, Exact.zero));
  return room.isFinite && room.sign > 0 ? room : undefined;
}

/** Known for every unit of a class: a number, or a table by class or by label. */
const isKnown = (figure: Figure): boolean =>
  figure.kind === 'constant' || (figure.kind === 'table' && (figure.by === 'class' || figure.by === 'label'));

const areKnown = ({ kind, spec }: Rule): boolean => kind.figures(spec).every((figure) => [...figuresIn(figure)].every(isKnown));

/** The most a rule can take or give, under its own cap. */
function reachOf(rule: Rule, { side }: Row, anyone: Anyone): Exact | undefined {
  const reach = areKnown(rule) ? anyone.reach(rule) : undefined;
  const most = reach && (side === 'deducts' ? reach.low.negate() : reach.high);
  return most?.isFinite ? underCap(most, rule, anyone) : undefined;
}

/** `at_most` of a proportion may also allow more. */
function underCap(most: Exact, { atMost, kind }: Rule, anyone: Anyone): Exact | undefined {
  if (!atMost || kind.name === 'proportion') return most;
  const cap = anyone.number(atMost);
  return cap && Exact.min(most, cap.low);
}

/** Kinds that count: what they take is the amount of one times how many. */
const counting: readonly string[] = ['each', 'checklist', 'quota'];

function onceOf(rule: Rule, row: Row, anyone: Anyone): Exact | undefined {
  return counting.includes(rule.kind.name) || isDueAgain(rule) ? ofOne(rule, row, anyone) : reachOf(rule, row, anyone);
}

/** A delay with a due day in every period. */
function isDueAgain({ kind, spec }: Rule): boolean {
  if (kind.name !== 'delay') return false;
  const { due, every } = spec as DelaySpec;
  return every !== undefined || due instanceof Map;
}

/** The amount of one incident, one missing thing, one too few; the greatest of several. */
function ofOne(rule: Rule, { side }: Row, anyone: Anyone): Exact | undefined {
  const { figure, order, sign } = rule.spec as SignedFigure;
  if (sign < 0 !== (side === 'deducts')) return undefined;
  const figures = order ?? (figure.kind === 'table' && figure.by === 'label' ? [...figure.cases.values()] : [figure]);
  const amounts = figures.filter(isKnown).flatMap((one) => anyone.number(one)?.high ?? []);
  return amounts.length === 0 ? undefined : underCap(amounts.reduce(Exact.max), rule, anyone);
}

/** Month after month anything adds up: of a quota by period one period is looked at. */
function inAllOf(rule: Rule, row: Row, anyone: Anyone): Exact | undefined {
  if (isDueAgain(rule)) return ofOne(rule, row, anyone);
  const { every, target } = rule.spec as Partial<QuotaSpec>;
  if (rule.kind.name !== 'quota' || every === undefined || !target) return reachOf(rule, row, anyone);
  const one = areKnown(rule) ? ofOne(rule, row, anyone) : undefined;
  const many = anyone.number(target)?.high;
  return one && many && underCap(one.times(many), rule, anyone);
}
