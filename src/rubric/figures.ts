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

type Source = Pick<Rubric, 'root' | 'extra' | 'verdict' | 'measures'>;

export const allItems = ({ root, extra }: Pick<Rubric, 'root' | 'extra'>): readonly Item[] => [
  ...itemsOf(root),
  ...(extra ? itemsOf(extra.item) : []),
];

const parts = ['root', 'extra', 'verdict', 'measures'] as const;

/** Every check asks anew: what was found is kept with the root, and for the parts of the rubric that it was found in. */
class Kept<Found> {
  private readonly byRoot = new WeakMap<Item, { readonly from: Source; readonly found: readonly Found[] }>();

  constructor(private readonly find: (from: Source) => readonly Found[]) {}

  of(from: Source): readonly Found[] {
    const kept = this.byRoot.get(from.root);
    if (kept && parts.every((part) => kept.from[part] === from[part])) return kept.found;
    const found = this.find(from);
    this.byRoot.set(from.root, { from, found });
    return found;
  }
}

const figures = new Kept<OwnedFigure>((rubric) => {
  const { extra, verdict, measures } = rubric;
  const gates = [extra?.opensAt, extra?.opensAbove, extra?.atMost, extra?.atLeast].filter((figure) => figure !== undefined);
  const ofGrades = verdict.grades.flatMap(({ from, to, quota }) => [from, to, quota?.type === 'count' ? quota.count : undefined]);
  const ofVerdict = ofGrades.filter((figure) => figure !== undefined).map((figure) => ({ figure, inVerdict: true }));
  return [
    ...allItems(rubric).flatMap((item): OwnedFigure[] => [
      ...[...figuresOfItem(item), ...figuresOfParts(item.rules)].map((figure) => ({ figure, item })),
      ...rulesOf(item.rules).flatMap((rule) => figuresOfRule(rule).map((owned) => ({ ...owned, item }))),
    ]),
    ...gates.map((figure) => ({ figure })),
    ...[...measures.values()].flatMap(({ otherwise }) => (otherwise ? [{ figure: otherwise }] : [])),
    ...ofVerdict,
    ...verdict.vetoes.flatMap(figuresOfRule),
    ...verdict.consequences.flatMap(({ value }) => (value ? { figure: value, inVerdict: true } : [])),
  ];
});

export const figuresOfRubric = (rubric: Source): readonly OwnedFigure[] => figures.of(rubric);

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

const anything = ['number', 'flag', 'text', 'date', 'list'] as const;

const formulas = new Kept<OwnedFormula>((rubric) => {
  const { grades, ranking, consequences, vetoes } = rubric.verdict;
  return [
    ...figuresOfRubric(rubric).flatMap(({ figure, ...owner }) =>
      figuresIn(figure).flatMap((inner): OwnedFormula[] =>
        inner.kind === 'formula' ? [{ formula: inner.formula, expected: ['number'], ...owner }] : [],
      ),
    ),
    ...allItems(rubric).flatMap((item): OwnedFormula[] => [
      ...(item.appliesWhen ? [{ formula: item.appliesWhen, expected: ['flag'], item } as const] : []),
      ...rulesOf(item.rules).flatMap((rule) => formulasOfRule(rule, item)),
    ]),
    ...vetoes.flatMap((rule) => formulasOfRule(rule, rubric.root)),
    ...[...rubric.measures.values()].map(({ value }) => ({ formula: value, expected: anything })),
    ...grades.flatMap(({ when }): OwnedFormula[] => (when ? [{ formula: when, expected: ['flag'], inVerdict: true }] : [])),
    ...ranking.order.map(({ formula }): OwnedFormula => ({ formula, expected: ['number', 'date'], inVerdict: true })),
    ...consequences.map(({ when }): OwnedFormula => ({ formula: when, expected: ['flag'], inVerdict: true })),
  ];
});

export const formulasOfRubric = (rubric: Source): readonly OwnedFormula[] => formulas.of(rubric);

/** What a rule can read of a formula; a list counts as the number it is worth. */
function readBy({ kind }: Rule): readonly StaticType[] {
  if (!kind.fromValue || kind.factType === undefined) return anything;
  return kind.factType === 'list' ? ['list', 'number'] : [kind.factType];
}

function formulasOfRule(rule: Rule, item: Item): OwnedFormula[] {
  const { when, reads } = rule;
  return [
    ...(when ? [{ formula: when, expected: ['flag'], item, rule } as const] : []),
    ...(reads.type === 'formula' ? [{ formula: reads.formula, expected: readBy(rule), item, rule }] : []),
    ...(rule.kind.formulas?.(rule.spec) ?? []).map(({ formula, expected }) => ({ formula, expected, item, rule })),
  ];
}
