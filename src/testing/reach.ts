// How far a rubric can go: whether an item can fall below its floor or rise above its ceiling, whether a cap can bite. Asked of a unit
// of whom nothing is known, so that a test is not asked to show what cannot happen.

import { Cohort, noResults } from '../cohort/cohort.js';
import { Exact, addRange, zeroRange, type Range } from '../exact/index.js';
import { FormulaFault } from '../formula/environment.js';
import { nobodyIn } from '../evidence/nobody.js';
import type { Figure } from '../figure/index.js';
import type { Item, Limit, Rubric, Rule, RulePart } from '../rubric/model.js';
import { OpenAmount, UnitRuleContext } from '../scoring/context.js';
import { Located } from '../scoring/fault.js';
import { childrenFor, printedMaximum } from '../scoring/maximum.js';
import { compilePlan } from '../scoring/plan.js';
import type { Run } from '../scoring/run.js';

const everything: Range = { low: Exact.minusInfinity, high: Exact.infinity };

export class Reach {
  constructor(private readonly run: Run) {}

  /** What a rule can take or give before its cap. */
  rule({ kind, spec, when, reads }: Rule, rule: Rule): Range {
    const figures = kind.figures(spec);
    // `all` brings exactly to zero, never beyond.
    if (figures.length > 0 && figures.every((figure) => figure.kind === 'all')) return zeroRange;
    if (reads.type === 'nothing' && kind.factType === undefined && kind.name === 'formula') return this.signed(rule, everything);
    const range = this.asked(() => kind.unknown(spec, new UnitRuleContext(rule, this.run.top, this.run)).effect) ?? everything;
    return when ? { low: Exact.min(range.low, Exact.zero), high: Exact.max(range.high, Exact.zero) } : range;
  }

  private signed({ kind, spec }: Rule, range: Range): Range {
    const direction = kind.direction(spec);
    return direction === 'deducts'
      ? { low: range.low, high: Exact.zero }
      : direction === 'awards'
        ? { low: Exact.zero, high: range.high }
        : range;
  }

  /** Under its own cap. */
  capped(rule: Rule): Range {
    const range = this.rule(rule, rule);
    return rule.atMost ? clip(range, this.number(rule.atMost)) : range;
  }

  parts(parts: readonly RulePart[]): Range {
    return parts.map((part) => this.part(part)).reduce(addRange, zeroRange);
  }

  part(part: RulePart): Range {
    if (part.type === 'rule') return part.rule.charge.to === 'item' ? this.capped(part.rule) : zeroRange;
    const { parts, take, atMost } = part.together;
    const ranges = parts.map((one) => this.part(one));
    const joined =
      take === 'all'
        ? ranges.reduce(addRange, zeroRange)
        : ranges.reduce((a, b) => ({ low: Exact.min(a.low, b.low), high: Exact.max(a.high, b.high) }), zeroRange);
    return atMost ? clip(joined, this.number(atMost)) : joined;
  }

  /** The item's own rules over its start. */
  item(item: Item): { readonly range: Range; readonly full: Exact | undefined } {
    const full = this.asked(() => printedMaximum(item, this.run.top, this.run))?.low;
    const { start } = item;
    const from =
      start === undefined || start === 'zero' ? Exact.zero : start === 'full' ? (full ?? Exact.zero) : (this.number(start) ?? Exact.zero);
    return { range: addRange(this.parts(item.rules), { low: from, high: from }), full };
  }

  /** Everything below an item, floors and ceilings of leaves left out of account. */
  below(item: Item): Range {
    return childrenFor(item, this.run)
      .map((child) => this.below(child))
      .reduce(addRange, this.item(item).range);
  }

  limit(limit: Limit | undefined): Exact | undefined {
    return limit === undefined || limit === 'none' ? undefined : this.number(limit);
  }

  number(figure: Figure): Exact | undefined {
    return this.asked(() => this.run.number(figure, this.run.top))?.low;
  }

  /** Undefined where the answer waits for facts. */
  private asked<T>(ask: () => T): T | undefined {
    try {
      return ask();
    } catch (error) {
      if (error instanceof Located || error instanceof FormulaFault || error instanceof OpenAmount) return undefined;
      throw error;
    }
  }
}

function clip({ low, high }: Range, most: Exact | undefined): Range {
  return most ? { low: Exact.max(low, most.negate()), high: Exact.min(high, most) } : { low, high };
}

/** One for each class the rubric knows, else one for all. */
export function reachesOf(rubric: Rubric): Reach[] {
  const plan = compilePlan(rubric);
  return (rubric.classes ?? [undefined]).flatMap((name) =>
    new Cohort(plan, [nobodyIn(rubric, name)], noResults).units.flatMap((unit) => unit.inEachRun((run) => new Reach(run))),
  );
}
