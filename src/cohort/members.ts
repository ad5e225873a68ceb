// Values of a quantity over the units of a cohort.

import { Exact, hull, point, type Range } from '../exact/index.js';
import { understand } from '../evidence/understood.js';
import type { Expression } from '../formula/ast.js';
import { FormulaFault } from '../formula/environment.js';
import type { Value } from '../formula/value.js';
import type { Item, Rubric, Rule } from '../rubric/model.js';
import type { PanelFact } from '../rules/panel/fact.js';
import type { PanelSpec } from '../rules/panel/rule.js';
import { isReachable } from '../scoring/applicable.js';
import { scoreItem } from '../scoring/item.js';
import { ruledOut } from '../scoring/not-applicable.js';
import type { Run } from '../scoring/run.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { memberOf, type Members } from './tally.js';

const nowhere = -1;

/** Undefined: the condition does not hold for the unit, or the quantity does not apply. `of` undefined: each counts as one. */
export function memberWith(unit: ScoredUnit, of: Expression | undefined, condition: Expression | undefined): Members | undefined {
  const holds = condition ? flagOf(unit.valueIfAny(condition)) : 'true';
  if (holds === 'false') return undefined;
  const value: Value = of ? unit.valueIfAny(of) : { type: 'number', range: point(Exact.one) };
  const range = rangeOf(value);
  const applies = value.type !== 'number' || !value.mayBeAbsent;
  return range && memberOf(range, holds === 'true' && applies);
}

function flagOf(value: Value): 'true' | 'false' | 'either' {
  if (value.type === 'flag') return value.can;
  if (value.type === 'absent') return 'false';
  throw new FormulaFault('wrong_type', nowhere, nowhere, value.type);
}

/** Undefined: not applicable to the unit. */
export function rangeOf(value: Value): Range | undefined {
  if (value.type === 'number') return value.range;
  if (value.type === 'date') return value.days;
  if (value.type === 'list' && value.number) return value.number;
  if (value.type === 'absent') return undefined;
  throw new FormulaFault('wrong_type', nowhere, nowhere, value.type);
}

/** The mark of an item in a unit; `always`: in every way its missing facts may turn out. */
export interface Mark {
  readonly mark: Range;
  readonly always: boolean;
}

/** Undefined: it has none. */
export function markOf(item: Item, unit: ScoredUnit): Mark | undefined {
  const marks = unit.inEachRun((run) => markIn(item, run));
  const there = marks.filter((mark) => mark !== undefined);
  return there.length === 0 ? undefined : { mark: there.reduce(hull), always: there.length === marks.length };
}

/** The mark of an item in a unit to which it applies. Applicability is asked first: the mark of one that does not apply may be this very mean. */
function markIn(item: Item, run: Run): Range | undefined {
  // Rules of a repeated item belong to its repetitions, each with a frame of its own.
  if (!isReachable(item.id, run.top, run) || (!item.repeat && ruledOut(item, run.top, run))) return undefined;
  // Whether anything below it applies is seen only by scoring it; its own treatment must not ask for the mean again.
  const holdsRows = item.items.length > 0 || item.repeat !== undefined;
  const { state, mark } = holdsRows ? scoreItem({ ...item, notApplicable: 'exclude' }, run.top, run) : run.itemScore(item, run.top);
  return state === 'not_applicable' || state === 'error' ? undefined : mark;
}

/** A mark, or that there may be some of raters nobody can name yet. */
export interface RaterMark {
  readonly rater: string;
  readonly mark: Exact | undefined;
}

/** Stands for whoever marks a unit that has no marks yet. No rater is called so. */
export const unknownRater = '';

/** What the raters of a unit gave it, in the order of the evidence. */
export function marksOf(unit: ScoredUnit, fact: string, rubric: Rubric): readonly RaterMark[] {
  const declaration = rubric.facts.get(fact);
  const rule = declaration?.readers.find(({ kind }) => kind.name === 'panel');
  const found = unit.unit.facts.state(fact);
  // Rows that repeat have panels of their own.
  if (!rule || declaration?.repeated !== undefined || found.state === 'nothing_found') return [];
  if (found.state === 'missing') return mayBeMarked(rule, unit) ? [{ rater: unknownRater, mark: undefined }] : [];
  const panel = understand(found.fact, rule, rubric.period) as PanelFact | undefined;
  const { map } = rule.spec as PanelSpec;
  return (panel?.ballots ?? []).flatMap(({ rater, mark }) => {
    if (rater === undefined) return [];
    if (mark instanceof Exact) return [{ rater, mark }];
    const [value] = unit.inEachRun((run) => run.number(map!.get(mark.label)!, run.top).low);
    return value ? [{ rater, mark: value }] : [];
  });
}

const mayBeMarked = ({ item }: Rule, unit: ScoredUnit): boolean =>
  item === '' || unit.inEachRun((run) => isReachable(item, run.top, run)).includes(true);

/** What a unit misses while others ask for something of it matters to them; what it says of itself is for its own score. */
export function forOthers<T>(unit: ScoredUnit, ask: () => T): T {
  const before = new Map(unit.inEachRun((run) => [run, run.missing] as const));
  for (const run of before.keys()) run.missing = new Set();
  try {
    return ask();
  } finally {
    unit.inEachRun((run) => {
      const own = before.get(run);
      // A run that only came to be because of the question.
      if (!own) run.behindQuestions.clear();
      run.missing = own ?? new Set();
    });
  }
}
