// Formulas against what the rubric declares: names, items, types. Problems are placed inside the formula.

import { problem, type Diagnostic, type Problems } from '../diagnostic/diagnostic.js';
import { checkFormula } from '../formula/check.js';
import type { Declarations } from '../formula/environment.js';
import { spanWithin } from '../formula/formula.js';
import type { StaticType } from '../formula/value.js';
import { formulasOfRubric, type OwnedFormula } from './figures.js';
import { readsOf } from '../formula/reads.js';
import { repeatedItems } from './facts.js';
import { rowItemAround } from './inside.js';
import type { Rubric } from './model.js';

export function checkFormulas(rubric: Rubric, problems: Problems): void {
  for (const owned of formulasOfRubric(rubric)) {
    const { formula, expected } = owned;
    for (const { code, args, start, end } of checkFormula(formula.expression, new RubricDeclarations(rubric, owned), expected)) {
      problems.list.push(problem(code, args as never, spanWithin(formula.node, formula.text, start, end)) as Diagnostic);
    }
    checkPlaces(owned, rubric, problems);
  }
}

/** An item inside a repetition has a score in each; only formulas of the same repetition can mean one of them. */
function checkPlaces({ formula, item }: OwnedFormula, rubric: Rubric, problems: Problems): void {
  const repeated = repeatedItems(rubric);
  const { references } = readsOf(formula.expression);
  for (const id of [...references.score, ...references.lost, ...references.points]) {
    const around = repeated.get(id);
    if (around !== undefined && around !== id && (item === undefined || repeated.get(item.id) !== around)) {
      problems.add('rubric/inside-repeat', { item: id }, formula.node);
    }
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
    const { item, rule } = owned;
    this.anyName =
      rule?.kind.name === 'each' || rule?.kind.name === 'checklist' || (item !== undefined && rowItemAround(item, rubric) !== undefined);
  }

  name(name: string): StaticType | undefined {
    const fact = this.rubric.facts.get(name);
    if (fact) return fact.staticType;
    if (this.rubric.measures.has(name)) return 'any';
    const scope = this.owned.item || this.owned.rule ? ruleNames : verdictNames;
    if (name in scope) return scope[name];
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
