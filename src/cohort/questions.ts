// What the scores of a rubric may ask of a cohort, as far as the rubric alone can say: every quantity, whether or not a unit comes to ask.

import type { Expression } from '../formula/ast.js';
import { printExpression } from '../formula/print.js';
import { partsOf } from '../formula/walk.js';
import { allItems, formulasOfRubric } from '../rubric/figures.js';
import type { Item, Rubric } from '../rubric/model.js';
import type { PanelSpec } from '../rules/panel/rule.js';
import type { RankSpec } from '../rules/rank/rule.js';
import { quantityOf, type Asked } from './peers.js';

export interface Questions {
  /** By their names in a summary. */
  readonly quantities: ReadonlyMap<string, Asked>;
  readonly values: ReadonlyMap<string, Expression>;
  readonly marks: readonly Item[];
  /** Facts with whole sheets of raters. */
  readonly sheets: readonly string[];
  readonly any: boolean;
}

const known = new WeakMap<Rubric, Questions>();

/** Those of places, grades and consequences are not among them: whoever finds these has all units. */
export function questionsOf(rubric: Rubric): Questions {
  const questions = known.get(rubric) ?? find(rubric);
  known.set(rubric, questions);
  return questions;
}

function find(rubric: Rubric): Questions {
  const { vetoes, ranking } = rubric.verdict;
  const scoring: Rubric = { ...rubric, verdict: { vetoes, grades: [], consequences: [], ranking: { ...ranking, order: [] } } };
  const quantities = new Map<string, Asked>();
  const values = new Map<string, Expression>();
  for (const { formula } of formulasOfRubric(scoring)) {
    for (const part of partsOf(formula.expression)) {
      if (part.kind === 'rank') values.set(printExpression(part.of), part.of);
      if (part.kind !== 'cohort') continue;
      const asked = { of: part.of, condition: part.condition };
      quantities.set(quantityOf(asked), asked);
    }
  }
  for (const { kind, spec } of rubric.rules.values()) {
    if (kind.name !== 'rank') continue;
    const { expression } = (spec as RankSpec).of;
    values.set(printExpression(expression), expression);
  }
  const marks = [...allItems(rubric)].filter(({ notApplicable }) => notApplicable === 'cohort_mean');
  const sheets = [...rubric.facts.values()].flatMap(({ id, readers }) =>
    readers.some(({ kind, spec }) => kind.name === 'panel' && (spec as PanelSpec).validIf) ? [id] : [],
  );
  return { quantities, values, marks, sheets, any: quantities.size + values.size + marks.length + sheets.length > 0 };
}
