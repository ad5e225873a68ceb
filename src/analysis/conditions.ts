// Conditions that hold for nobody: of rules, rows, grades and consequences.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, divideRange, holdsZero, multiplyRange, point, unbounded, type Range } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import type { Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { partsOf } from '../formula/walk.js';
import { allItems } from '../rubric/figures.js';
import { rulesOf, type Item } from '../rubric/model.js';
import type { Scope } from '../rules/rule-kind.js';
import type { Anyone } from './anyone.js';
import { havingItem, type Subject } from './subject.js';

type Names = Readonly<Record<string, Value>>;

export function findConditions(subject: Subject, problems: Problems): void {
  const { rubric, anyone } = subject;
  const check = (formula: Formula, classes: readonly Anyone[], item?: Item): void => {
    if (classes.length > 0 && classes.every((one) => isNever(formula, one, item, {}))) say(formula, problems);
  };
  for (const item of allItems(rubric)) {
    const classes = havingItem(subject, item);
    if (item.appliesWhen) check(item.appliesWhen, classes, item);
    for (const { when } of rulesOf(item.rules)) if (when) check(when, classes, item);
  }
  for (const { when } of rubric.verdict.vetoes) if (when) check(when, anyone);
  for (const { when } of [...rubric.verdict.grades, ...rubric.verdict.consequences]) {
    if (when && anyone.every((one) => neverInVerdict(when, one, subject))) say(when, problems);
  }
}

const say = (formula: Formula, problems: Problems): void =>
  problems.add('rubric/condition-never-true', { condition: formula.text.trim() }, formula.node);

/** Whether a condition of grades or consequences holds for nobody of a class. */
export function neverInVerdict(when: Formula, anyone: Anyone, { rubric }: Subject): boolean {
  const names = verdictNames(anyone, rubric.root);
  const own = [...partsOf(when.expression)].some((part) => part.kind === 'name' && part.name === 'grade');
  if (!own) return isNever(when, anyone, undefined, names);
  return rubric.verdict.grades.every(({ name }) => isNever(when, anyone, undefined, { ...names, grade: { type: 'text', text: name } }));
}

/** The unit's own score, place and grade, as far as they are bounded at all. */
function verdictNames(anyone: Anyone, root: Item): Names {
  const place: Value = { type: 'number', range: { low: Exact.one, high: Exact.infinity } };
  const total = anyone.total() ?? unbounded;
  const number = (range: Range): Value => ({ type: 'number', range });
  return {
    score: number(total),
    rate: number(rateOf(total, anyone.maximum(root))),
    rank: place,
    rank_from_bottom: place,
    grade: { type: 'text', text: undefined },
  };
}

/** Score ÷ maximum. A maximum that may shrink is not the printed one. */
export function rateOf(total: Range, maximum: Range | undefined): Range {
  return maximum && !holdsZero(maximum) && maximum.low.isFinite ? divideRange(total, maximum) : unbounded;
}

export const asPercent = (rate: Range): Range => multiplyRange(rate, point(Exact.int(100)));

function isNever(formula: Formula, anyone: Anyone, item: Item | undefined, fallback: Names): boolean {
  const never = (scope: Scope): boolean => {
    const value = anyone.value(formula, item, scope);
    return value?.type === 'flag' && value.can === 'false';
  };
  if (never({ fallback })) return true;
  const compared = comparedNames(formula.expression);
  return [...compared].some(([name, edges]) => {
    const known = fallback[name];
    const range = known?.type === 'number' ? known.range : unbounded;
    return samplesOf(edges, range).every((sample) => never({ fallback, names: { [name]: { type: 'number', range: point(sample) } } }));
  });
}

/**
 * Names that a condition only ever compares with plain numbers, and those numbers: between two of them the answer cannot change, so a
 * condition such as `rate >= 90 and rate < 80` can be tried out.
 */
function comparedNames(expression: Expression): Map<string, Exact[]> {
  const parts = [...partsOf(expression)];
  const compared = new Map<string, Exact[]>();
  const uses = new Map<string, number>();
  for (const part of parts) {
    if (part.kind === 'name') uses.set(part.name, (uses.get(part.name) ?? 0) + 1);
    if (part.kind !== 'binary' || !comparisons.has(part.operator)) continue;
    const [name, number] = part.left.kind === 'name' ? [part.left, part.right] : [part.right, part.left];
    if (name.kind === 'name' && number.kind === 'number') compared.set(name.name, [...(compared.get(name.name) ?? []), number.value]);
  }
  return new Map([...compared].filter(([name, edges]) => edges.length > 1 && edges.length === uses.get(name)));
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '!=']);

/** Every number compared with, and one between each two and beyond the ends; only what is possible. */
function samplesOf(edges: readonly Exact[], { low, high }: Range): Exact[] {
  const sorted = [...edges].sort((a, b) => a.compare(b));
  const between = sorted.slice(1).map((edge, index) => edge.plus(sorted[index]!).dividedBy(Exact.int(2)));
  const all = [sorted[0]!.minus(Exact.one), ...sorted, ...between, sorted.at(-1)!.plus(Exact.one)];
  const inside = [low, high].filter(({ isFinite }) => isFinite);
  return [...all, ...inside].filter((one) => one.compare(low) >= 0 && one.compare(high) <= 0);
}
