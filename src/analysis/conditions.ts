// Conditions that hold for nobody: of rules, rows, grades and consequences.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { Exact, point, unbounded, type Range } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import { placeIn, type Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { readsOf } from '../formula/reads.js';
import { partsOf, textComparisons } from '../formula/walk.js';
import { allItems, formulasOfRubric } from '../rubric/figures.js';
import { rulesOf, type Item, type Rubric } from '../rubric/model.js';
import type { Scope } from '../rules/rule-kind.js';
import type { Anyone } from './anyone.js';
import { finalRates, finalScores, mayNotApply } from './scores.js';
import { havingItem, type Subject } from './subject.js';

type Names = Readonly<Record<string, Value>>;

export function findConditions(subject: Subject, problems: Problems): void {
  const { rubric, anyone } = subject;
  checkClasses(rubric, problems);
  const check = (formula: Formula, classes: readonly Anyone[], item?: Item): void => {
    if (isSure(formula, rubric) && classes.length > 0 && classes.every((one) => isNever(formula, one, item, {}))) say(formula, problems);
  };
  for (const item of allItems(rubric)) {
    const classes = havingItem(subject, item);
    if (item.appliesWhen) check(item.appliesWhen, classes, item);
    for (const { when } of rulesOf(item.rules)) if (when) check(when, classes, item);
  }
  for (const { when } of rubric.verdict.vetoes) if (when) check(when, anyone);
  // The condition of a grade that nobody can get is said of the grade.
  for (const { when } of rubric.verdict.consequences) {
    if (anyone.every((one) => neverInVerdict(when, one, subject))) say(when, problems);
  }
}

/** A class that no item and no table names, where the classes are a closed list: the comparison holds for nobody. */
function checkClasses(rubric: Rubric, problems: Problems): void {
  if (!rubric.classes) return;
  for (const { formula } of formulasOfRubric(rubric)) {
    for (const { with: compared, text } of textComparisons(formula.expression)) {
      const isClass = compared.kind === 'member' && compared.object === 'unit' && compared.field === 'class';
      if (!isClass || rubric.classes.includes(text.value)) continue;
      problems.add('rubric/class-nowhere-else', { class: text.value, near: nearest(text.value, rubric.classes) }, placeIn(formula, text));
    }
  }
}

function say(formula: Formula, problems: Problems): void {
  const { file, start, end } = formula.node;
  // A class of nobody is the cause, and said.
  if (problems.list.some(({ span }) => span?.file === file && span.start >= start && span.end <= end)) return;
  problems.add('rubric/condition-never-true', { condition: formula.text.trim() }, formula.node);
}

/** What a row came to is not known where it may turn out not to apply. */
function isSure({ expression }: Formula, rubric: Rubric): boolean {
  const { score, lost } = readsOf(expression).references;
  return (score.size === 0 && lost.size === 0) || !mayNotApply(rubric);
}

/** Whether a condition of grades or consequences holds for nobody of a class. */
export function neverInVerdict(when: Formula, anyone: Anyone, { rubric }: Subject): boolean {
  if (!isSure(when, rubric)) return false;
  const names = verdictNames(anyone, rubric);
  const own = [...partsOf(when.expression)].some((part) => part.kind === 'name' && part.name === 'grade');
  if (!own) return isNever(when, anyone, undefined, names);
  return rubric.verdict.grades.every(({ name }) => isNever(when, anyone, undefined, { ...names, grade: { type: 'text', text: name } }));
}

/** The unit's own score, place and grade, as far as they are bounded at all. */
function verdictNames(anyone: Anyone, rubric: Rubric): Names {
  const place: Value = { type: 'number', range: { low: Exact.one, high: Exact.infinity } };
  const number = (range: Range): Value => ({ type: 'number', range });
  return {
    score: number(finalScores(anyone, rubric)),
    rate: number(finalRates(anyone, rubric)),
    rank: place,
    rank_from_bottom: place,
    grade: { type: 'text', text: undefined },
  };
}

function isNever(formula: Formula, anyone: Anyone, item: Item | undefined, fallback: Names): boolean {
  const never = (scope: Scope): boolean => {
    const value = anyone.value(formula, item, scope);
    return value?.type === 'flag' && value.can === 'false';
  };
  const names = (name: string): Value | undefined => (Object.hasOwn(fallback, name) ? fallback[name] : undefined);
  if (never({ fallback: names })) return true;
  const compared = comparedNames(formula.expression);
  return [...compared].some(([name, edges]) => {
    const known = fallback[name];
    const range = known?.type === 'number' ? known.range : unbounded;
    return samplesOf(edges, range).every((sample) =>
      never({ fallback: names, names: { [name]: { type: 'number', range: point(sample) } } }),
    );
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
