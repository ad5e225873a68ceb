// Which scores are possible at all. Where rows may turn out not to apply, other totals than those of a unit to which all applies.

import { Exact, divideRange, holdsZero, multiplyRange, point, unbounded, type Range } from '../exact/index.js';
import { readsOf } from '../formula/reads.js';
import { formulasOfRubric } from '../rubric/figures.js';
import { itemsOf, type Item, type Rubric } from '../rubric/model.js';
import type { Anyone } from './anyone.js';

/** Evidence or a condition may take the row out. */
export const mayBeLeftOut = ({ notApplicable, appliesWhen }: Item): boolean =>
  appliesWhen !== undefined || (notApplicable ?? 'forbid') !== 'forbid';

export const mayNotApply = ({ items }: Rubric): boolean => [...items.values()].some(mayBeLeftOut);

/** Marks that figures and rules read of rows which may turn out not to apply: such a row has none to read. */
export function readsUnsureMarks(rubric: Rubric): boolean {
  if (!mayNotApply(rubric)) return false;
  const isMark = (name: string): boolean => name === 'total' || rubric.items.has(name);
  return [...formulasOfRubric(rubric)].some(({ formula, inVerdict }) => {
    const { names, rowNames, references } = readsOf(formula.expression);
    return !inVerdict && (references.score.size > 0 || references.lost.size > 0 || [...names, ...rowNames].some(isMark));
  });
}

/** The table before extra. Where rows may not apply, no more than is printed if every row keeps to its points; else anything. */
export function tableScores(anyone: Anyone, rubric: Rubric): Range | undefined {
  const table = anyone.table();
  if (!table || !mayNotApply(rubric)) return table;
  const printed = anyone.maximum(rubric.root)?.high;
  return printed && keepsToPoints(rubric) ? { low: Exact.minusInfinity, high: Exact.max(table.high, printed) } : unbounded;
}

/** The final score. */
export function finalScores(anyone: Anyone, rubric: Rubric): Range {
  const total = anyone.total();
  const [table, possible] = [anyone.table(), tableScores(anyone, rubric)];
  if (!total || !table || !possible) return unbounded;
  if (!mayNotApply(rubric)) return total;
  // What no row can add to the table when all apply, a row left out does not add either.
  const isWhole = table.high.compare(possible.high) >= 0;
  return isWhole && !(rubric.extra && itemsBelow(rubric.extra.item).some(mayBeLeftOut))
    ? { low: Exact.minusInfinity, high: total.high }
    : unbounded;
}

const itemsBelow = (item: Item): Item[] => item.items.flatMap((child) => [...itemsOf(child)]);

/** Whatever is left out, and however it is made up for: the marks of rows, and what stands for them, add up to no more than is printed. */
function keepsToPoints({ root, rules }: Rubric): boolean {
  const free = [...rules.values()].filter(({ charge }) => charge.to === 'total' || charge.to === 'named');
  return (
    root.countsAs === undefined &&
    [root, ...itemsBelow(root)].every((item) => isPlain(item, root)) &&
    free.every(({ kind, spec }) => kind.direction(spec) === 'deducts')
  );
}

function isPlain(item: Item, root: Item): boolean {
  const { items, rules, start, take, ceiling, round, repeat, notApplicable, points } = item;
  // Others may have more points than this class; a figure may be any.
  const isKept = notApplicable === 'cohort_mean' ? points?.kind === 'constant' : typeof notApplicable !== 'object';
  const addsNothing = items.length === 0 || (rules.length === 0 && start === undefined);
  return isKept && addsNothing && take === 'sum' && ceiling === undefined && !repeat && (item === root || round === undefined);
}

/** Score ÷ maximum; both shrink where rows do not apply. */
export function finalRates(anyone: Anyone, rubric: Rubric): Range {
  const maximum = anyone.maximum(rubric.root);
  if (mayNotApply(rubric) || !maximum?.low.isFinite || holdsZero(maximum)) return unbounded;
  return divideRange(finalScores(anyone, rubric), maximum);
}

export const asPercent = (rate: Range): Range => multiplyRange(rate, point(Exact.int(100)));
