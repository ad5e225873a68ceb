// What a unit may ask of its cohort, and how it is answered where all units of the cohort are at hand.

import type { Exact, Range } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import type { CohortFunction } from '../formula/environment.js';
import { printExpression } from '../formula/print.js';
import { readsOf } from '../formula/reads.js';
import type { Rubric } from '../rubric/model.js';
import type { RaterSheet } from '../rules/rule-kind.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { forOthers, markOf, marksOf, memberWith, rangeOf, unknownRater, type Mark, type RaterMark } from './members.js';
import { aggregateOf, joinTallies, meanWith, noMembers, noTally, tallyOf, joinMembers, type Members } from './tally.js';
import { Values } from './values.js';

/** What is asked of all units. */
export interface Asked {
  readonly of: Expression | undefined;
  readonly condition: Expression | undefined;
}

export interface Peers {
  aggregate(fn: CohortFunction, asked: Asked, asker: ScoredUnit): Range;
  /** The values of all units that have one. `own` is the asker's. */
  values(of: Expression, asker: ScoredUnit, own: Range): Values;
  /** Over the others in which the item was scored; undefined: none. */
  meanMark(item: string, asker: ScoredUnit): Range | undefined;
  sheet(fact: string, rater: string, asker: ScoredUnit): RaterSheet;
}

/** A quantity as a summary names it: `visits where unit.class = 'park'`; counting alone is of `units`. */
export const quantityOf = ({ of, condition }: Asked): string =>
  `${of ? printExpression(of) : 'units'}${condition ? ` where ${printExpression(condition)}` : ''}`;

/** As evidence and results write it. */
export const questionOf = (fn: CohortFunction, { of, condition }: Asked): string =>
  `cohort.${fn}(${[of, condition].flatMap((part) => (part ? [printExpression(part)] : [])).join(', ')})`;

/** Every quantity is worked out once for all who ask. */
export class LivePeers implements Peers {
  private readonly members = new Map<string, Members>();
  private readonly columns = new Map<string, Values>();
  private readonly marks = new Map<string, Map<ScoredUnit, Mark | undefined>>();
  private readonly means = new Map<string, { readonly mean: Range | undefined }>();
  private readonly sheets = new Map<string, ReadonlyMap<string, readonly Exact[]>>();

  constructor(
    private readonly rubric: Rubric,
    private readonly units: readonly ScoredUnit[],
  ) {}

  aggregate(fn: CohortFunction, asked: Asked): Range {
    const members = kept(this.members, quantityOf(asked), [asked.of, asked.condition], () =>
      this.units
        .map((unit) => forOthers(unit, () => memberWith(unit, asked.of, asked.condition)) ?? noMembers)
        .reduce(joinMembers, noMembers),
    );
    return aggregateOf(fn, members, questionOf(fn, asked));
  }

  values(of: Expression): Values {
    return kept(this.columns, printExpression(of), [of], () => {
      const values = new Values();
      for (const unit of this.units) {
        const range = forOthers(unit, () => rangeOf(unit.valueIfAny(of)));
        if (range) values.add(range);
      }
      return values;
    });
  }

  meanMark(id: string, asker: ScoredUnit): Range | undefined {
    const marks = this.marksBut(asker, id);
    // Who asks has no mark of its own, unless that is open: once all have been looked at the mean is the same for all of them.
    if (marks.size < this.units.length || marks.get(asker))
      return meanOfMarks([...marks].flatMap(([unit, mark]) => (unit === asker || !mark ? [] : [mark])));
    const known = this.means.get(id) ?? { mean: meanOfMarks([...marks.values()].filter((mark) => mark !== undefined)) };
    this.means.set(id, known);
    return known.mean;
  }

  /** The marks of all units, as far as they were looked at; those of the others are. */
  private marksBut(asker: ScoredUnit, id: string): ReadonlyMap<ScoredUnit, Mark | undefined> {
    const marks = this.marks.get(id) ?? new Map<ScoredUnit, Mark | undefined>();
    this.marks.set(id, marks);
    if (marks.size === this.units.length) return marks;
    const item = this.rubric.items.get(id)!;
    const ask = (unit: ScoredUnit): Mark | undefined => forOthers(unit, () => markOf(item, unit));
    for (const unit of this.units) if (unit !== asker && !marks.has(unit)) marks.set(unit, ask(unit));
    return marks;
  }

  sheet(fact: string, rater: string): RaterSheet {
    const known = this.sheets.get(fact) ?? sheetsOf(this.units.flatMap((unit) => forOthers(unit, () => marksOf(unit, fact, this.rubric))));
    this.sheets.set(fact, known);
    return { marks: known.get(rater) ?? [], open: known.has(unknownRater) };
  }
}

function meanOfMarks(marks: readonly Mark[]): Range | undefined {
  const certain = marks.filter(({ always }) => always).map(({ mark }) => tallyOf(mark));
  const possible = marks.filter(({ always }) => !always).map(({ mark }) => mark);
  return meanWith(certain.reduce(joinTallies, noTally), possible);
}

function sheetsOf(marks: readonly RaterMark[]): Map<string, Exact[]> {
  const sheets = new Map<string, Exact[]>();
  for (const { rater, mark } of marks) {
    const sheet = sheets.get(rater) ?? [];
    sheets.set(rater, sheet);
    if (mark) sheet.push(mark);
  }
  return sheets;
}

/** The verdict finds these while it goes on: an answer of before would be stale. */
const decidedOnTheWay = ['rank', 'rank_from_bottom', 'grade'];

function kept<T>(memory: Map<string, T>, key: string, parts: readonly (Expression | undefined)[], work: () => T): T {
  const known = memory.get(key);
  if (known) return known;
  const made = work();
  const { names } = readsOf(...parts.filter((part) => part !== undefined));
  if (!decidedOnTheWay.some((name) => names.has(name))) memory.set(key, made);
  return made;
}
