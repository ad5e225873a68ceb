// All figures and formulas of a rubric, each with the item or rule it belongs to: for checks that walk over everything.

import type { Figure } from '../figure/index.js';
import { figuresIn } from '../figure/index.js';
import type { Formula } from '../formula/formula.js';
import type { StaticType } from '../formula/value.js';
import { itemsOf, rulesOf, type Item, type Rubric, type Rule, type RulePart } from './model.js';

export interface Owned {
  readonly item?: Item;
  readonly rule?: Rule;
  /** Read when all scores are known: by grades, ranking and consequences. */
  readonly inVerdict?: boolean;
}

export interface OwnedFigure extends Owned {
  readonly figure: Figure;
  /** Worked out for each incident, whose fields it may read. */
  readonly ofIncident?: boolean;
}

export interface OwnedFormula extends Owned {
  readonly formula: Formula;
  readonly expected: readonly StaticType[];
  readonly ofIncident?: boolean;
}

type Source = Pick<Rubric, 'root' | 'extra' | 'verdict'>;

export function* allItems({ root, extra }: Pick<Rubric, 'root' | 'extra'>): Generator<Item> {
  yield* itemsOf(root);
  if (extra) yield* itemsOf(extra.item);
}

const knownFigures = new WeakMap<Source, readonly OwnedFigure[]>();
const knownFormulas = new WeakMap<Rubric, readonly OwnedFormula[]>();

export const figuresOfRubric = (rubric: Source): readonly OwnedFigure[] => once(knownFigures, rubric, listFigures);
export const formulasOfRubric = (rubric: Rubric): readonly OwnedFormula[] => once(knownFormulas, rubric, listFormulas);

/** A rubric never changes, and every check walks over it. */
function once<K extends object, T>(known: WeakMap<K, readonly T[]>, rubric: K, list: (rubric: K) => Iterable<T>): readonly T[] {
  const found = known.get(rubric) ?? [...list(rubric)];
  known.set(rubric, found);
  return found;
}

function* listFigures(rubric: Source): Generator<OwnedFigure> {
  for (const item of allItems(rubric)) {
    for (const figure of figuresOfItem(item)) yield { figure, item };
    for (const figure of figuresOfParts(item.rules)) yield { figure, item };
    for (const rule of rulesOf(item.rules)) for (const owned of figuresOfRule(rule)) yield { ...owned, item };
  }
  const { extra, verdict } = rubric;
  for (const figure of [extra?.opensAt, extra?.opensAbove, extra?.atMost, extra?.atLeast]) if (figure) yield { figure };
  for (const { from, to, quota } of verdict.grades) {
    for (const figure of [from, to, quota?.type === 'count' ? quota.count : undefined]) if (figure) yield { figure, inVerdict: true };
  }
  for (const rule of verdict.vetoes) yield* figuresOfRule(rule);
  for (const { value } of verdict.consequences) if (value) yield { figure: value, inVerdict: true };
}

function figuresOfItem(item: Item): Figure[] {
  const { points, start, floor, ceiling, weight, countsAs, notApplicable } = item;
  return [points, start, floor, ceiling, weight, countsAs, notApplicable].filter((one): one is Figure => typeof one === 'object');
}

/** Caps of together groups. */
function figuresOfParts(parts: readonly RulePart[]): Figure[] {
  return parts.flatMap((part) =>
    part.type === 'rule' ? [] : [...(part.together.atMost ? [part.together.atMost] : []), ...figuresOfParts(part.together.parts)],
  );
}

function figuresOfRule(rule: Rule): OwnedFigure[] {
  const { kind, spec, atMost, effect, otherwise } = rule;
  const all = kind.figures(spec);
  // Some kinds also name the figures inside their tables; each is looked at once.
  const nested = new Set(all.flatMap((figure) => [...figuresIn(figure)].slice(1)));
  const outermost = all.filter((figure) => !nested.has(figure));
  const plain = [atMost, effect?.score, otherwise].filter((one) => one !== undefined);
  return [...outermost.map((figure) => ({ figure, rule, ofIncident: kind.name === 'each' })), ...plain.map((figure) => ({ figure, rule }))];
}

function* listFormulas(rubric: Rubric): Generator<OwnedFormula> {
  for (const { figure, ...owner } of figuresOfRubric(rubric)) {
    for (const inner of figuresIn(figure)) if (inner.kind === 'formula') yield { formula: inner.formula, expected: ['number'], ...owner };
  }
  for (const item of allItems(rubric)) {
    if (item.appliesWhen) yield { formula: item.appliesWhen, expected: ['flag'], item };
    for (const rule of rulesOf(item.rules)) yield* formulasOfRule(rule, item);
  }
  for (const rule of rubric.verdict.vetoes) yield* formulasOfRule(rule, rubric.root);
  for (const { value } of rubric.measures.values()) yield { formula: value, expected: ['number', 'flag', 'text', 'date', 'list'] };
  for (const { when } of rubric.verdict.grades) if (when) yield { formula: when, expected: ['flag'], inVerdict: true };
  for (const { formula } of rubric.verdict.ranking.order) yield { formula, expected: ['number', 'date'], inVerdict: true };
  for (const { when } of rubric.verdict.consequences) yield { formula: when, expected: ['flag'], inVerdict: true };
}

function* formulasOfRule(rule: Rule, item: Item): Generator<OwnedFormula> {
  if (rule.when) yield { formula: rule.when, expected: ['flag'], item, rule };
  if (rule.reads.type === 'formula')
    yield { formula: rule.reads.formula, expected: ['number', 'flag', 'text', 'date', 'list'], item, rule };
  for (const { formula, expected } of rule.kind.formulas?.(rule.spec) ?? []) yield { formula, expected, item, rule };
}
