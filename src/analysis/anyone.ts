// A unit of which nothing is known but its class: scoring it gives everything that a score, an item or a rule can come to at all.
// Whatever cannot be worked out without evidence comes back as undefined: then nothing is claimed.

import { Exact, addRange, hull, point, unbounded, zeroRange, type Range } from '../exact/index.js';
import { periodsWithin } from '../calendar/period.js';
import type { UnitEvidence } from '../evidence/model.js';
import { nobodyIn, nobodySaid } from '../evidence/nobody.js';
import type { Figure } from '../figure/index.js';
import { FormulaFault } from '../formula/environment.js';
import type { Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { type Item, type Rule } from '../rubric/model.js';
import { asRange } from '../rules/amounts.js';
import type { Scope } from '../rules/rule-kind.js';
import { OpenAmount } from '../scoring/context.js';
import { Located } from '../scoring/fault.js';
import type { Frame } from '../scoring/frame.js';
import { existsFor, printedMaximum } from '../scoring/maximum.js';
import type { Plan } from '../scoring/plan.js';
import { Run } from '../scoring/run.js';
import { closeRun } from '../scoring/unit.js';
import type { World } from '../scoring/world.js';
import { hasPlainPools, isProvable } from './provable.js';
import { readsUnsureMarks } from './scores.js';

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
  raterSheet: () => ({ marks: [], open: true }),
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
  private readonly readsUnsureMarks: boolean;
  private readonly marks = new Map<Item, Range | undefined>();
  private readonly reaches = new Map<Rule, Range | undefined>();
  private readonly totals = new Map<'total' | 'table', Range | undefined>();
  private readonly provable = new Map<Item, boolean>();

  constructor(
    private readonly plan: Plan,
    readonly unitClass: string | undefined,
  ) {
    this.readsUnsureMarks = readsUnsureMarks(plan.rubric);
    this.run = new Run(plan, unitOf(plan, unitClass), anyWorld, new EverythingApplies());
  }

  /** What an item can come to, unconverted, where it applies; of a repeated item's child in any one period or row. */
  mark(item: Item): Range | undefined {
    return once(this.marks, item, () => {
      // What names its item lands anywhere.
      if (this.plan.named.length > 0 || !this.isProvable(item)) return undefined;
      return this.inEach(this.framesAround(item), (frame) => this.run.itemScore(item, frame).mark);
    });
  }

  /** The maximum that is printed for the class. */
  maximum(item: Item): Range | undefined {
    return this.inEach(this.framesIn(item), (frame) => printedMaximum(item, frame, this.run));
  }

  /** What a rule can do before its cap; an `all` reaches without end. */
  reach(rule: Rule): Range | undefined {
    return once(this.reaches, rule, () =>
      this.inEach(this.framesOfRule(rule), (frame) => {
        const found = this.run.linesOf(rule, frame);
        if (found.state !== 'lines') return undefined;
        return found.lines.map(({ effect }) => asRange(effect)).reduce(addRange, zeroRange);
      }),
    );
  }

  /** The total at the end: after extra, floor, ceiling and rounding. */
  total(): Range | undefined {
    return once(this.totals, 'total', () => {
      const { root, extra } = this.plan.rubric;
      if (!this.isProvable(root) || (extra && !(this.isProvable(extra.item) && hasPlainPools(extra)))) return undefined;
      return this.ask(() => closeRun(this.run).score.total);
    });
  }

  /** The table before all of extra: what a gate compares. */
  table(): Range | undefined {
    return once(this.totals, 'table', () => {
      if (!this.isProvable(this.plan.rubric.root)) return undefined;
      return this.ask(() => {
        const { state, total } = this.run.table();
        return state === 'scored' ? total : undefined;
      });
    });
  }

  number(figure: Figure, item?: Item): Range | undefined {
    if (figure.kind === 'constant') return point(figure.value);
    return this.inEach(item ? this.framesIn(item) : [this.run.top], (frame) => this.run.number(figure, frame));
  }

  value(formula: Formula, item?: Item, scope: Scope = {}): Value | undefined {
    const frames = item ? this.framesIn(item) : [this.run.top];
    return this.ask(() => frames.map((frame) => this.run.evaluate(formula, frame, scope)).reduce(eitherValue));
  }

  private isProvable(item: Item): boolean {
    const ask = {
      exists: (child: Item) => existsFor(child, this.run),
      number: (figure: Figure, at: Item) => this.number(figure, at),
      isProvable: (child: Item) => this.isProvable(child),
    };
    return once(this.provable, item, () => isProvable(item, this.plan, ask));
  }

  private framesOfRule({ item }: Rule): readonly Frame[] {
    const home = this.plan.rubric.items.get(item);
    return home ? this.framesIn(home) : [this.run.top];
  }

  /** Where an item's own parts are evaluated: in every period of a repeated item, or in a row of which nothing is known. */
  private framesIn(item: Item): readonly Frame[] {
    const outer = this.framesAround(item);
    const { repeat } = item;
    if (!repeat) return outer;
    const { period } = this.plan.rubric;
    const periods = repeat.by === 'period' && period ? periodsWithin(repeat.unit, period.first, period.last) : [];
    const inside = { facts: nobodySaid, item: item.id };
    return outer.flatMap((frame): Frame[] => {
      const key = `${frame.key}/${item.id}`;
      if (periods.length > 0) return periods.map((one) => ({ ...inside, key: `${key}[${one.label}]`, outer: frame, period: one }));
      return [{ ...inside, key: `${key}[?]`, outer: frame, ...(frame.period && { period: frame.period }) }];
    });
  }

  /** Where an item as a whole is scored. */
  private framesAround(item: Item): readonly Frame[] {
    const parent = this.plan.parents.get(item.id);
    return parent ? this.framesIn(parent) : [this.run.top];
  }

  /** `otherwise:` stands in for what could not be worked out here, although it can be for a real unit: then nothing is known. */
  private get isReliable(): boolean {
    if (this.readsUnsureMarks) return false;
    if (this.run.faults.length === 0) return true;
    const { rules, measures } = this.plan.rubric;
    return ![...rules.values(), ...measures.values()].some(({ otherwise }) => otherwise !== undefined);
  }

  /** Everything that may come out in one of the frames. */
  private inEach(frames: readonly Frame[], work: (frame: Frame) => Range | undefined): Range | undefined {
    return this.ask(() => {
      const ranges = frames.map(work);
      return ranges.reduce((all, one) => all && one && hull(all, one));
    });
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

/** With every fact open all branches are taken, also two that wait for each other and of which a real unit takes one. */
const isCircle = (error: unknown): boolean => error instanceof Error && error.message.includes('depends on itself');

function once<K, T>(known: Map<K, T>, key: K, work: () => T): T {
  if (known.has(key)) return known.get(key) as T;
  const made = work();
  known.set(key, made);
  return made;
}

/** One of two values; of those that are no numbers and no answers nothing is known but their type. */
function eitherValue(a: Value, b: Value): Value {
  if (a.type === 'number' && b.type === 'number') return { type: 'number', range: hull(a.range, b.range) };
  if (a.type === 'flag' && b.type === 'flag') return { type: 'flag', can: a.can === b.can ? a.can : 'either' };
  return a.type === 'date' && b.type === 'date' ? { type: 'date', days: hull(a.days, b.days) } : { type: 'text', text: undefined };
}

const unitOf = ({ rubric }: Plan, unitClass: string | undefined): UnitEvidence => ({ ...nobodyIn(rubric, unitClass), open: true });
