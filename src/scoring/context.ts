// What a rule kind may ask while it works out its lines, answered for one unit and frame.

import type { ArgumentsOf, Code } from '../diagnostic/catalogue.js';
import { Exact, isPoint, type Range } from '../exact/index.js';
import type { DayRange } from '../fact/incident.js';
import type { Figure } from '../figure/index.js';
import type { Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import type { Rule } from '../rubric/model.js';
import type { Place, PlaceOptions, RaterSheet, RuleContext, Scope } from '../rules/rule-kind.js';
import type { Span } from '../source/index.js';
import { FormulaFault } from '../formula/environment.js';
import { Located } from './fault.js';
import type { Frame } from './frame.js';
import { printedMaximum } from './maximum.js';
import type { Run } from './run.js';

/** An amount is undecided between a number and `all`, or a number that must be known is open: the rule can do anything it can do at all. */
export class OpenAmount extends Error {}

export class UnitRuleContext implements RuleContext {
  readonly rule: string;
  readonly period: DayRange | undefined;

  constructor(
    private readonly source: Rule,
    private readonly frame: Frame,
    private readonly run: Run,
  ) {
    this.rule = source.id;
    this.period = frame.period ?? run.plan.rubric.period;
  }

  number(figure: Figure, scope?: Scope): Range {
    const amount = this.amount(figure, scope);
    return typeof amount === 'string' ? this.run.fail('score/not-a-number', { found: amount, value: '' }, figure.node) : amount;
  }

  settled(figure: Figure): Exact {
    const range = this.number(figure);
    if (!isPoint(range)) this.open();
    return range.low;
  }

  amount(figure: Figure, scope?: Scope): Range | 'all' | 'not_applicable' {
    const amount = this.run.amount(figure, this.frame, scope);
    if (amount === 'open') this.open();
    return amount;
  }

  amountWithoutIncident(figure: Figure): Range | 'all' | 'not_applicable' | undefined {
    try {
      return this.amount(figure, { names: { label: { type: 'text', text: undefined } }, anyIncident: true });
    } catch (error) {
      if (error instanceof Located || error instanceof FormulaFault || error instanceof OpenAmount) return undefined;
      throw error;
    }
  }

  evaluate(formula: Formula, scope?: Scope): Value {
    return this.run.located(formula, () => this.run.evaluate(formula, this.frame, scope));
  }

  /** The whole points of the rule's item; unbounded where it has none. */
  points(): Range {
    const item = this.run.plan.rubric.items.get(this.source.item);
    return (item && printedMaximum(item, this.frame, this.run)) ?? { low: Exact.zero, high: Exact.infinity };
  }

  place(of: Formula, how: PlaceOptions): Place | 'not_applicable' {
    return this.run.world.place(of, how);
  }

  raterSheet(fact: string, rater: string): RaterSheet {
    return this.run.world.raterSheet(fact, rater);
  }

  open(): never {
    throw new OpenAmount();
  }

  fail<C extends Code>(code: C, args: Omit<ArgumentsOf<C>, 'unit'>, node: Span): never {
    return this.run.fail(code, args, node);
  }
}
