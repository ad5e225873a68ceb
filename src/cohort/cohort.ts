// The units of one rubric ranked together, and what each may ask of the others. Values are worked out lazily, once; that no circle can
// arise was checked when the rubric was loaded. Every answer is kept, so that a sheet can be recomputed alone.

import { Exact, formatExact, isPoint, type Range } from '../exact/index.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { Expression } from '../formula/ast.js';
import { FormulaFault, type CohortFunction, type ResultField } from '../formula/environment.js';
import type { Formula } from '../formula/formula.js';
import { printExpression } from '../formula/print.js';
import type { Value } from '../formula/value.js';
import type { Place, PlaceOptions, RaterSheet } from '../rules/rule-kind.js';
import type { Plan } from '../scoring/plan.js';
import { ScoredUnit } from '../scoring/score-unit.js';
import type { KnownRows, World } from '../scoring/world.js';
import { frozenAnswer, type Answer } from './frozen.js';
import { memberWith, rangeOf } from './members.js';
import { LivePeers, questionOf, type Peers } from './peers.js';

/** Results of earlier or sibling assessments of the same units, by name. */
export interface NamedResults {
  /** `rubric`: the one that asks; a unit may stand under several in one result. */
  get(query: {
    readonly name: string;
    readonly unit: string;
    readonly rubric: string;
    readonly field: ResultField;
  }): NamedResult | undefined;
}

export interface NamedResult {
  readonly value: Value;
  /** Where it comes from, for the ledger. */
  readonly source: string;
}

export const noResults: NamedResults = { get: () => undefined };

const nowhere = -1;

export interface CohortOptions {
  /** Rows of a unit that are known from others. */
  readonly known?: (unit: UnitEvidence) => KnownRows | undefined;
  /** Who answers for the others, where they are not all at hand. */
  readonly peersOf?: (live: Peers) => Peers;
}

export class Cohort {
  readonly units: readonly ScoredUnit[];
  readonly peers: Peers;

  constructor(
    readonly plan: Plan,
    evidence: readonly UnitEvidence[],
    readonly results: NamedResults,
    { known = () => undefined, peersOf = (live) => live }: CohortOptions = {},
  ) {
    this.units = evidence.map((unit) => {
      const world = new CohortWorld(this, known(unit));
      const scored = new ScoredUnit(plan, unit, world);
      world.self = scored;
      return scored;
    });
    this.peers = peersOf(new LivePeers(plan.rubric, this.units));
  }

  /** What a unit took from the cohort. */
  answersOf(unit: ScoredUnit): ReadonlyMap<string, Answer> {
    return (unit.world as CohortWorld).answers;
  }

  /** Questions about the cohort that scoring a unit asked and the evidence did not answer; those of the verdict are not among them. */
  workedOutFor(unit: ScoredUnit): readonly string[] {
    return (unit.world as CohortWorld).workedOut.filter((question) => /^(?:cohort\.|others\.|place\(|sheet\()/.test(question));
  }
}

const noAnswers: ReadonlyMap<string, Answer> = new Map();

class CohortWorld implements World {
  self!: ScoredUnit;
  private asked: Map<string, Answer> | undefined;
  private found: string[] | undefined;
  private tiesApart = false;

  constructor(
    private readonly group: Cohort,
    readonly known: KnownRows | undefined,
  ) {}

  get workedOut(): readonly string[] {
    return this.found ?? [];
  }

  get answers(): ReadonlyMap<string, Answer> {
    return this.asked ?? noAnswers;
  }

  /** A published value if the evidence brings one, else worked out; remembered either way. */
  private ask(question: string, work: () => Answer): Answer {
    const { cohort } = this.self.unit;
    const known = this.answers.get(question) ?? (cohort && frozenAnswer(cohort, question));
    const answer = known ?? work();
    if (!known) (this.found ??= []).push(question);
    (this.asked ??= new Map()).set(question, answer);
    return answer;
  }

  private number(question: string, work: () => Range): Value {
    const answer = this.ask(question, () => ({ range: work() }));
    return { type: 'number', range: answer.range! };
  }

  cohort(fn: CohortFunction, of: Expression | undefined, condition: Expression | undefined): Value {
    const asked = { of, condition };
    const value = this.number(questionOf(fn, asked), () => this.group.peers.aggregate(fn, asked, this.self));
    // What the unit itself leaves open is missing to its own score too.
    if (value.type === 'number' && !isPoint(value.range)) memberWith(this.self, of, condition);
    return value;
  }

  rank(of: Expression, fromBottom: boolean): Value {
    const { direction } = this.group.plan.rubric;
    const best = fromBottom === (direction === 'high') ? 'low' : 'high';
    const question = `${fromBottom ? 'rank_from_bottom' : 'rank'}(${printExpression(of)})`;
    const answer = this.ask(question, () => {
      const own = rangeOf(this.self.evaluate(of));
      if (!own) throw new FormulaFault('not_applicable', nowhere, nowhere, printExpression(of));
      const values = this.group.peers.values(of, this.self, own);
      const { place, tied, apart } = values.placeOf(own, best);
      return { range: place, tied, apart, units: values.size };
    });
    return { type: 'number', range: this.tiesApart ? apartOf(answer) : answer.range! };
  }

  withTiesApart<T>(work: () => T): T {
    this.tiesApart = true;
    try {
      return work();
    } finally {
      this.tiesApart = false;
    }
  }

  answered(picks: (question: string) => boolean): { question: string; range: Range }[] {
    return [...this.answers].flatMap(([question, { range }]) => (range && picks(question) ? [{ question, range }] : []));
  }

  place(of: Formula, { from, order }: PlaceOptions): Place | 'not_applicable' {
    const best = order ?? this.group.plan.rubric.direction;
    const counted = from === 'best' ? best : best === 'high' ? 'low' : 'high';
    const question = `place(${printExpression(of.expression)}, ${from}, ${best})`;
    const answer = this.ask(question, () => {
      const own = rangeOf(this.self.evaluate(of.expression));
      if (!own) return { none: true };
      const values = this.group.peers.values(of.expression, this.self, own);
      const { place, tied, apart } = values.placeOf(own, counted);
      return { range: place, tied, apart, units: values.size };
    });
    const { range, tied = 1, units = 1 } = answer;
    return range ? { place: range, behind: apartOf(answer), tied, units } : 'not_applicable';
  }

  meanMark(item: string): Range | undefined {
    const answer = this.ask(`others.mean(score(${item}))`, () => {
      const range = this.group.peers.meanMark(item, this.self);
      return range ? { range } : { none: true };
    });
    return answer.range;
  }

  raterSheet(fact: string, rater: string): RaterSheet {
    const { marks = [], open = false } = this.ask(`sheet(${fact}, ${rater})`, () => {
      const sheet = this.group.peers.sheet(fact, rater, this.self);
      return { marks: sheet.marks, ...(sheet.open && { open: true }) };
    });
    return { marks, open };
  }

  result(name: string, field: ResultField): Value {
    const answer = this.ask(`result(${name}).${field}`, () => {
      const found = this.group.results.get({ name, unit: this.self.unit.id, rubric: this.self.unit.rubric, field });
      if (!found) throw new FormulaFault('no_result', nowhere, nowhere, `${name}.${field}`);
      const { value, source } = found;
      if (value.type === 'number') return { range: value.range, source };
      const text = value.type === 'text' ? value.text : undefined;
      return text === undefined ? { open: true, source } : { text, source };
    });
    return answer.range ? { type: 'number', range: answer.range } : { type: 'text', text: answer.text };
  }

  useOf(question: string): { value: string; source?: string } | undefined {
    const answer = this.answers.get(question);
    const value = answer?.range ? showRange(answer.range) : answer?.text;
    if (!answer || value === undefined) return undefined;
    return answer.source === undefined ? { value } : { value, source: answer.source };
  }
}

const showRange = ({ low, high }: Range): string => (low.equals(high) ? formatExact(low) : `${formatExact(low)}…${formatExact(high)}`);

function apartOf({ range, apart, tied = 1 }: Answer): Range {
  const behind = Exact.int(tied - 1);
  return apart ?? { low: range!.low.plus(behind), high: range!.high.plus(behind) };
}
