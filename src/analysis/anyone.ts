// A unit of which nothing is known but its class: scoring it gives everything that a score, an item or a rule can come to at all.
// Whatever cannot be worked out without evidence comes back as undefined: then nothing is claimed.

import { Exact, addRange, unbounded, zeroRange, type Range } from '../exact/index.js';
import { periodsWithin } from '../calendar/period.js';
import type { FactScope, UnitEvidence } from '../evidence/model.js';
import type { Figure } from '../figure/index.js';
import { FormulaFault } from '../formula/environment.js';
import type { Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { itemsOf, type Item, type Rule, type RulePart } from '../rubric/model.js';
import { asRange } from '../rules/amounts.js';
import type { Scope } from '../rules/rule-kind.js';
import { OpenAmount } from '../scoring/context.js';
import { Located } from '../scoring/fault.js';
import type { Frame } from '../scoring/frame.js';
import { printedMaximum } from '../scoring/maximum.js';
import type { Plan } from '../scoring/plan.js';
import { Run } from '../scoring/run.js';
import { closeRun } from '../scoring/unit.js';
import type { World } from '../scoring/world.js';

const nobodySaid: FactScope = { state: () => ({ state: 'missing' }), repetitions: () => undefined };
const anyNumber: Value = { type: 'number', range: unbounded };
const anyPlace: Value = { type: 'number', range: { low: Exact.one, high: Exact.infinity } };

/** Other units and earlier results may be anything. */
const anyWorld: World = {
  cohort: (fn) => (fn === 'count' ? { type: 'number', range: { low: Exact.zero, high: Exact.infinity } } : anyNumber),
  rank: () => anyPlace,
  place: () => {
    throw new OpenAmount();
  },
  result: (_name, field) => (field === 'score' ? anyNumber : field === 'grade' ? { type: 'text', text: undefined } : anyPlace),
  useOf: () => undefined,
  meanMark: () => undefined,
  raterSheet: () => [],
  withTiesApart: (work) => work(),
  answered: () => [],
};

/** Whatever may apply does: what an item can come to is asked of those who have it. */
class EverythingApplies extends Map<string, boolean> {
  override get(): boolean {
    return true;
  }
}

export class Anyone {
  private readonly run: Run;

  constructor(
    private readonly plan: Plan,
    readonly unitClass: string | undefined,
  ) {
    this.run = new Run(plan, unitOf(plan, unitClass), anyWorld, new EverythingApplies());
  }

  /** What an item can come to, unconverted, where it applies; of a repeated item's child in one period or row. */
  mark(item: Item): Range | undefined {
    // What names its item lands anywhere.
    if (this.plan.named.length > 0 || !hasFullRange(item)) return undefined;
    return this.ask(() => this.run.itemScore(item, this.frameAround(item))?.mark);
  }

  /** The maximum that is printed for the class. */
  maximum(item: Item): Range | undefined {
    return this.ask(() => printedMaximum(item, this.frameIn(item), this.run));
  }

  /** What a rule can do before its cap; an `all` reaches without end. */
  reach(rule: Rule): Range | undefined {
    return this.ask(() => {
      const found = this.run.linesOf(rule, this.frameOfRule(rule));
      if (found.state !== 'lines') return undefined;
      return found.lines.map(({ effect }) => asRange(effect)).reduce(addRange, zeroRange);
    });
  }

  /** The total at the end: after extra, floor, ceiling and rounding. */
  total(): Range | undefined {
    const { root, extra } = this.plan.rubric;
    if (!hasFullRange(root) || (extra && !hasFullRange(extra.item))) return undefined;
    return this.ask(() => closeRun(this.run).score.total);
  }

  /** The table before all of extra: what a gate compares. */
  table(): Range | undefined {
    if (!hasFullRange(this.plan.rubric.root)) return undefined;
    return this.ask(() => {
      const { state, total } = this.run.table();
      return state === 'scored' ? total : undefined;
    });
  }

  number(figure: Figure, item?: Item): Range | undefined {
    return this.ask(() => this.run.number(figure, item ? this.frameIn(item) : this.run.top));
  }

  value(formula: Formula, item?: Item, scope: Scope = {}): Value | undefined {
    return this.ask(() => this.run.evaluate(formula, item ? this.frameIn(item) : this.run.top, scope));
  }

  private frameOfRule({ item }: Rule): Frame {
    const home = this.plan.rubric.items.get(item);
    return home ? this.frameIn(home) : this.run.top;
  }

  /** Where an item's own parts are evaluated: in a repetition of it, if it is repeated. */
  private frameIn(item: Item): Frame {
    const outer = this.frameAround(item);
    if (!item.repeat) return outer;
    const { period } = this.plan.rubric;
    const one = item.repeat.by === 'period' && period ? periodsWithin(item.repeat.unit, period.first, period.last)[0] : outer.period;
    return { key: `${outer.key}/${item.id}[?]`, facts: nobodySaid, item: item.id, outer, ...(one && { period: one }) };
  }

  /** Where an item as a whole is scored. */
  private frameAround(item: Item): Frame {
    const parent = this.plan.parents.get(item.id);
    return parent ? this.frameIn(parent) : this.run.top;
  }

  /** `otherwise:` stands in for what could not be worked out here, although it can be for a real unit: then nothing is known. */
  private get isReliable(): boolean {
    if (this.run.faults.length === 0) return true;
    const { rules, measures } = this.plan.rubric;
    return ![...rules.values(), ...measures.values()].some(({ otherwise }) => otherwise !== undefined);
  }

  private ask<T>(work: () => T): T | undefined {
    try {
      this.run.table();
      const found = work();
      return this.isReliable ? found : undefined;
    } catch (error) {
      if (error instanceof Located || error instanceof FormulaFault || error instanceof OpenAmount || isCircle(error)) return undefined;
      throw error;
    }
  }
}

/** Of `take: lowest` the range holds what comes of the ends of its parts, not of what lies between. */
const hasFullRange = (item: Item): boolean => ![...itemsOf(item)].some(({ rules }) => rules.some(takesLowest));

const takesLowest = (part: RulePart): boolean =>
  part.type === 'together' && (part.together.take === 'lowest' || part.together.parts.some(takesLowest));

/** With every fact open all branches are taken, also two that wait for each other and of which a real unit takes one. */
const isCircle = (error: unknown): boolean => error instanceof Error && error.message.includes('depends on itself');

function unitOf({ rubric }: Plan, unitClass: string | undefined): UnitEvidence {
  return {
    id: '',
    name: '',
    class: unitClass,
    group: undefined,
    attributes: new Map(),
    rubric: rubric.id,
    facts: nobodySaid,
    notApplicable: new Map(),
    overridden: [],
    files: [],
    cohort: undefined,
    at: rubric.node,
    open: true,
  };
}
