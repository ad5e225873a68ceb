// What the verdict asks of units: values of formulas and figures. A value that cannot be had is reported at its place; facts that leave
// one open are remembered, for they are missing and matter although the score may not need them.

import { problem, type Diagnostic, type Problems } from '../diagnostic/diagnostic.js';
import { hull, isPoint, point, type Range } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import type { Possible } from '../formula/demand.js';
import { FormulaFault } from '../formula/environment.js';
import { faultProblem } from '../formula/fault.js';
import { spanWithin, type Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { amountFor } from './amount.js';
import { Located } from '../scoring/fault.js';
import { framesOf } from '../scoring/frames.js';
import type { Run } from '../scoring/run.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import type { Fired } from '../scoring/vetoes.js';

/** Consequences have words of their own for what has no value. */
type Asker = 'verdict' | 'consequence';

export class Inquiry {
  private readonly missing = new Map<ScoredUnit, Set<string>>();

  constructor(readonly problems: Problems) {}

  /** Undefined: it has no value, which is reported. What is missing for it is not noted: see noteKey. */
  value(unit: ScoredUnit, formula: Formula): Value | undefined {
    try {
      return unit.valueIfAny(formula.expression);
    } catch (error) {
      this.reportFault(unit, formula, error, 'verdict');
      return undefined;
    }
  }

  /** What is not applicable makes a condition false; so does an earlier result that was not given, with a note. */
  condition(
    unit: ScoredUnit,
    formula: Formula,
    of: Asker = 'verdict',
    ask = () => unit.valueIfAny(formula.expression),
  ): Possible | undefined {
    try {
      const found = this.listening(unit, ask);
      return found.type === 'flag' ? found.can : 'false';
    } catch (error) {
      if (isNotApplicable(error)) return 'false';
      this.reportFault(unit, formula, error, of);
      return error instanceof FormulaFault && error.reason === 'no_result' ? 'false' : undefined;
    }
  }

  /** @param matters whether what is missing for it leaves anything open */
  number(unit: ScoredUnit, figure: Figure, matters: (found: Range) => boolean = () => true): Range | undefined {
    if (figure.kind === 'constant') return point(figure.value);
    const ask = (run: Run): Range => run.number(figure, run.top);
    try {
      const found = unit.inEachRun((run) => this.diagnosed(run, figure, () => ask(run))).reduce(hull);
      if (!isPoint(found) && matters(found)) this.noteMissing(unit, () => unit.inEachRun(ask));
      return found;
    } catch (error) {
      if (!(error instanceof Located)) throw error;
      this.report(error.diagnostic);
      return undefined;
    }
  }

  /** The amount of a consequence, which may go by the unit's own score, place and grade. */
  amount(unit: ScoredUnit, figure: Figure): Range | undefined {
    const ask = (): Range => amountFor(unit, figure);
    try {
      const found = ask();
      if (!isPoint(found)) this.noteMissing(unit, ask);
      return found;
    } catch (error) {
      if (!(error instanceof Located)) throw error;
      this.report(error.diagnostic);
      return undefined;
    }
  }

  /** A key of the ranking that is open, where the place hangs on it. @param formula undefined: what is ranked by */
  noteKey(unit: ScoredUnit, formula: Formula | undefined): void {
    if (formula) this.noteMissing(unit, () => unit.valueIfAny(formula.expression));
    else this.noteScore(unit);
  }

  /** What is ranked or graded by is open, which the displayed score need not be. */
  noteScore(unit: ScoredUnit): void {
    this.add(unit, unit.score.open);
  }

  /** An effect that hangs on a missing fact. */
  noteOpenEffect(unit: ScoredUnit, { rule }: Fired): void {
    const frames = (run: Run) => (rule.item === '' ? [run.top] : framesOf(rule.item, run));
    const lines = (run: Run) => frames(run).map((frame) => withValue(() => run.linesOf(rule, frame)));
    this.noteMissing(unit, () => unit.inEachRun(lines));
  }

  /** Ids of facts that left something of the verdict open. */
  missingOf(unit: ScoredUnit): ReadonlySet<string> {
    return this.missing.get(unit) ?? new Set();
  }

  private listening(unit: ScoredUnit, ask: () => Value): Value {
    const found = ask();
    if (isOpen(found)) this.noteMissing(unit, ask);
    return found;
  }

  private diagnosed<T>(run: Run, figure: Figure, ask: () => T): T {
    try {
      return ask();
    } catch (error) {
      if (error instanceof FormulaFault) throw new Located(run.diagnose(error, figure.node));
      throw error;
    }
  }

  private reportFault({ unit }: ScoredUnit, formula: Formula, fault: unknown, of: Asker): void {
    if (fault instanceof Located) return this.report(fault.diagnostic);
    if (!(fault instanceof FormulaFault)) throw fault;
    const about = { unit: unit.id };
    const span = spanWithin(formula.node, formula.text, fault.start, fault.end);
    if (fault.reason === 'no_result')
      return this.report(problem('score/previous-missing', { name: fault.what, unit: unit.name }, span, about));
    const { code, args } = faultProblem(fault, unit.name, formula.text);
    if (of === 'verdict') return this.report(problem(code, args as never, span, about));
    this.report(problem('score/consequence-fault', { formula: formula.text.trim(), unit: unit.name }, span, about));
  }

  /** The same is asked by grades, ranking and consequences; it is said once. */
  private report(diagnostic: Diagnostic): void {
    const { code, span, unit } = diagnostic;
    const said = this.problems.list.some((one) => one.code === code && one.unit === unit && one.span?.start === span?.start);
    if (!said) this.problems.list.push(diagnostic);
  }

  /** Asks once more, listening to what every run of the unit misses. */
  private noteMissing(unit: ScoredUnit, ask: () => unknown): void {
    const found = new Set<string>();
    const listen = (inner: () => void, run: Run) => () => run.noting(inner).missing.forEach((fact) => found.add(fact));
    unit.inEachRun((run) => run).reduce(listen, () => void ask())();
    this.add(unit, found);
  }

  private add(unit: ScoredUnit, facts: Iterable<string>): void {
    const found = this.missing.get(unit) ?? new Set<string>();
    this.missing.set(unit, found);
    for (const fact of facts) found.add(fact);
  }
}

/** In one of the ways the facts may turn out a condition may have no value: then nothing fires there. */
function withValue<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof FormulaFault) return undefined;
    throw error;
  }
}

const isNotApplicable = (error: unknown): error is FormulaFault => error instanceof FormulaFault && error.reason === 'not_applicable';

function isOpen(value: Value): boolean {
  switch (value.type) {
    case 'number':
      return !isPoint(value.range);
    case 'flag':
      return value.can === 'either';
    case 'date':
      return !isPoint(value.days);
    case 'text':
      return value.text === undefined;
    case 'list':
      return value.number !== undefined && !isPoint(value.number);
    case 'absent':
      return false;
  }
}
