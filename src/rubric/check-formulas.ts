// Formulas against what the rubric declares: names, items, types. Problems are placed inside the formula.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { checkFormula, typeOfFormula } from '../formula/check.js';
import type { Declarations } from '../formula/environment.js';
import { placeIn, reportIn } from '../formula/formula.js';
import type { StaticType } from '../formula/value.js';
import { zeroDivisors } from '../formula/zero-divisors.js';
import { formulasOfRubric, type OwnedFormula } from './figures.js';
import { partsOf, textComparisons } from '../formula/walk.js';
import { repeatedItems } from './facts.js';
import { rowItemAround } from './inside.js';
import type { Measure, Rubric } from './model.js';
import { ownOf } from '../order/own.js';

export function checkFormulas(rubric: Rubric, problems: Problems): void {
  for (const owned of formulasOfRubric(rubric)) {
    const { formula, expected } = owned;
    for (const found of checkFormula(formula.expression, new RubricDeclarations(rubric, owned), expected))
      reportIn(formula, found, problems);
    checkDivisors(owned, rubric, problems);
    checkPlaces(owned, rubric, problems);
    checkWords(owned, rubric, problems);
  }
}

/** Where `otherwise` does not say what then holds. */
function checkDivisors({ formula, rule }: OwnedFormula, rubric: Rubric, problems: Problems): void {
  const measure = [...rubric.measures.values()].find(({ value }) => value === formula);
  if (rule?.otherwise && formula !== rule.when) return;
  if (measure?.otherwise) return;
  for (const divisor of zeroDivisors(formula.expression)) {
    const part = formula.text.slice(divisor.start, divisor.end);
    problems.add('formula/division-by-zero', { formula: formula.text.trim(), what: '', part }, placeIn(formula, divisor));
  }
}

/** An item inside a repetition has a score in each; only formulas of the same repetition can mean one of them. */
function checkPlaces({ formula, item }: OwnedFormula, rubric: Rubric, problems: Problems): void {
  const repeated = repeatedItems(rubric);
  for (const part of partsOf(formula.expression)) {
    if (part.kind !== 'reference') continue;
    const around = repeated.get(part.id);
    if (around !== undefined && around !== part.id && (item === undefined || repeated.get(item.id) !== around)) {
      problems.add('rubric/inside-repeat', { item: part.id }, placeIn(formula, part));
    }
  }
}

/** A class or grade that does not exist makes a comparison that is never true. */
function checkWords({ formula, item, rule }: OwnedFormula, rubric: Rubric, problems: Problems): void {
  const grades = rubric.verdict.grades.map(({ name }) => name);
  for (const { with: compared, text } of textComparisons(formula.expression)) {
    const name = text.value;
    const isClass = compared.kind === 'member' && compared.object === 'unit' && compared.field === 'class';
    if (isClass && rubric.root.classes && !rubric.root.classes.includes(name)) {
      const known = rubric.root.classes;
      problems.add('rubric/unknown-class', { class: name, known: known.join(' '), near: nearest(name, known) }, placeIn(formula, text));
    }
    const isGrade = compared.kind === 'name' && compared.name === 'grade' && !item && !rule;
    if (isGrade && !rubric.facts.has('grade') && !rubric.measures.has('grade') && !grades.includes(name))
      problems.add('rubric/unknown-grade', { grade: name, known: grades.join(' '), near: nearest(name, grades) }, placeIn(formula, text));
  }
}

/** Names a kind or the verdict puts in scope beside facts and measures. */
const ruleNames: Readonly<Record<string, StaticType>> = { value: 'number', mark: 'list', total: 'number', label: 'text', period: 'text' };
/** In grades, ranking and consequences: the unit's own score, place and grade. */
const verdictNames: Readonly<Record<string, StaticType>> = {
  score: 'number',
  rate: 'number',
  total: 'number',
  rank: 'number',
  rank_from_bottom: 'number',
  grade: 'text',
};

const measureTypes = new WeakMap<Measure, StaticType>();

/** What a measure gives; `any` while that hangs on itself, which is reported as a circle. */
function measureType(measure: Measure, rubric: Rubric): StaticType {
  const known = measureTypes.get(measure);
  if (known !== undefined) return known;
  measureTypes.set(measure, 'any');
  const type = typeOfFormula(measure.value.expression, new RubricDeclarations(rubric, { formula: measure.value, expected: [] }));
  measureTypes.set(measure, type);
  return type;
}

class RubricDeclarations implements Declarations {
  readonly names: string[];
  readonly itemIds: string[];
  readonly ruleIds: string[];
  /** Fields of rows are not declared, so any name may be one there. */
  private readonly anyName: boolean;

  constructor(
    private readonly rubric: Rubric,
    private readonly owned: OwnedFormula,
  ) {
    this.names = [...rubric.facts.keys(), ...rubric.measures.keys()];
    this.itemIds = [...rubric.items.keys()];
    this.ruleIds = [...rubric.rules.keys()];
    this.anyName = owned.ofIncident === true || (owned.item !== undefined && rowItemAround(owned.item, rubric) !== undefined);
  }

  name(name: string): StaticType | undefined {
    const fact = this.rubric.facts.get(name);
    if (fact) return fact.staticType;
    const measure = this.rubric.measures.get(name);
    if (measure) return measureType(measure, this.rubric);
    const scope = this.owned.item || this.owned.rule ? ruleNames : verdictNames;
    const own = ownOf(scope, name);
    if (own !== undefined) return own;
    if (this.owned.rule?.kind.name === 'rank' && this.rubric.items.has(name)) return 'number';
    return this.anyName ? 'any' : undefined;
  }

  member(object: string, _field: string): StaticType | undefined {
    if (object === 'unit') return 'any';
    if (object === 'period') return 'date';
    return this.name(object) === 'list' || this.anyName ? 'any' : undefined;
  }

  isItem(id: string): boolean {
    return this.rubric.items.has(id);
  }

  isItemOrRule(id: string): boolean {
    return this.rubric.items.has(id) || this.rubric.rules.has(id);
  }
}
