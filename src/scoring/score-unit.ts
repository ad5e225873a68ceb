// One unit, scored: as many runs as unknown applicability needs, joined into one result that holds both ends.

import { Exact, divideRange, hull, isPoint } from '../exact/index.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { Expression } from '../formula/ast.js';
import type { Value } from '../formula/value.js';
import { checkBalance } from './balance.js';
import { Fork } from './fault.js';
import type { Plan } from './plan.js';
import { Run } from './run.js';
import type { UnitScore } from './score.js';
import { closeRun, type Closing } from './unit.js';
import type { World } from './world.js';

/** Open questions beyond this are answered "applies" only: each doubles the work. */
const maxForks = 64;

/** Doublings of the reach before it is taken that the floor of the total cannot be met. */
const maxReaches = 24;

export class ScoredUnit {
  private runs: Run[];
  private closed: { readonly closings: readonly Closing[]; readonly score: UnitScore } | undefined;
  private forks = 0;

  constructor(
    private readonly plan: Plan,
    readonly unit: UnitEvidence,
    readonly world: World,
  ) {
    this.runs = [new Run(plan, unit, world, new Map())];
  }

  get notes(): readonly Diagnostic[] {
    return this.runs.flatMap(({ notes }) => notes);
  }

  get faults(): readonly Diagnostic[] {
    return this.runs.flatMap(({ faults }) => faults);
  }

  /** The score with its ledger. Checked: a ledger that does not balance is a bug and stops the run. */
  get score(): UnitScore {
    return this.close().score;
  }

  /** Vetoes and effects that fire, or may. */
  get fired(): Closing['fired'] {
    const all = this.close().closings.map(({ fired }) => fired);
    const [first = [], ...others] = all;
    const everywhere = (rule: unknown) => others.every((fired) => fired.some((one) => one.rule === rule));
    const extra = others.flatMap((fired) => fired.filter(({ rule }) => !first.some((one) => one.rule === rule)));
    return [...first, ...extra].map((one) => (everywhere(one.rule) && first.includes(one) ? one : { ...one, fires: 'either' as const }));
  }

  /** The value of an expression for this unit, as others see it: the hull over its runs. `score` and `rate` are its final ones. */
  evaluate(expression: Expression): Value {
    return this.inEachRun((run) => run.evaluateExpression(expression, this.finalNames)).reduce(joinValues);
  }

  /** Its place and grade, once the verdict has found them: names of the conditions that come after. */
  readonly decided = new Map<string, Value>();

  /** Getters, because asking closes the unit: only the verdict may. */
  private readonly finalNames: Readonly<Record<string, Value>> = Object.defineProperties(
    {},
    {
      score: { get: () => this.finalValue('score') },
      rate: { get: () => this.finalValue('rate') },
      ...Object.fromEntries(
        ['rank', 'rank_from_bottom', 'grade'].map((name) => [
          name,
          { get: () => this.decided.get(name) ?? { type: 'absent', what: name } },
        ]),
      ),
    },
  );

  private finalValue(name: 'score' | 'rate'): Value {
    const { total, maximum } = this.score;
    if (!total || (name === 'rate' && (!maximum || maximum.low.isZero))) return { type: 'absent', what: name };
    return { type: 'number', range: name === 'score' ? total : divideRange(total, maximum!) };
  }

  /** Something of the unit that a run works out. */
  inEachRun<T>(work: (run: Run) => T): T[] {
    const results: T[] = [];
    for (let index = 0; index < this.runs.length;) {
      try {
        results[index] = work(this.runs[index]!);
        index++;
      } catch (error) {
        if (!(error instanceof Fork)) throw error;
        this.split(index, error.question);
      }
    }
    return results;
  }

  private split(index: number, question: string): void {
    const answers = this.answersOf(this.runs[index]!);
    const fork = (answer: boolean) =>
      this.remember(new Run(this.plan, this.unit, this.world, new Map([...answers, [question, answer]])), [...answers, [question, answer]]);
    this.forks++;
    this.runs.splice(index, 1, ...(this.forks > maxForks ? [fork(true)] : [fork(true), fork(false)]));
  }

  private readonly answers = new WeakMap<Run, ReadonlyMap<string, boolean>>();

  private remember(run: Run, answers: readonly (readonly [string, boolean])[]): Run {
    this.answers.set(run, new Map(answers));
    return run;
  }

  private answersOf(run: Run): ReadonlyMap<string, boolean> {
    return this.answers.get(run) ?? new Map();
  }

  private close() {
    if (this.closed) return this.closed;
    const closings = this.inEachRun(closeRun).map((closing, index) => this.bound(closing, this.runs[index]!));
    const score = closings.map((closing) => closing.score).reduce(joinScores);
    checkBalance(score, this.unit.id);
    return (this.closed = { closings, score });
  }

  /**
   * Where nothing bounds a missing fact before the floor of the total does, the run is repeated with the reach that takes the total
   * just to that floor, so that the ledger shows what was left and not infinity.
   */
  private bound(closing: Closing, run: Run): Closing {
    const { total, missing } = closing.score;
    if (isBounded(closing.score)) return closing;
    const without = closeRun(this.rerun(run, Exact.zero));
    if (!total || !without.score.total) return without;
    // Not even the total has a floor: nothing bounds the score on this side.
    if (!total.low.isFinite) {
      const children = statesOf(closing.score.children, without.score.children);
      return { ...without, score: { ...without.score, children, total, status: 'provisional', missing } };
    }
    let reach = Exact.max(without.score.total.low.minus(total.low), Exact.one);
    for (let attempt = 0; attempt < maxReaches; attempt++, reach = reach.times(Exact.int(2))) {
      const bounded = closeRun(this.rerun(run, reach));
      const low = bounded.score.total?.low;
      if (low && low.compare(total.low) <= 0) {
        return { ...bounded, score: { ...bounded.score, total: { low, high: total.high }, status: closing.score.status, missing } };
      }
    }
    // The missing fact does not reach the floor after all (a cap or a share stands between): the ledger shows how far it came.
    const farthest = closeRun(this.rerun(run, reach));
    const range = { low: farthest.score.total?.low ?? total.low, high: total.high };
    return { ...farthest, score: { ...farthest.score, total: range, status: closing.score.status, missing } };
  }

  private rerun(run: Run, reach: Exact): Run {
    return new Run(this.plan, this.unit, this.world, this.answersOf(run), reach);
  }
}

/** No entry of the ledger is infinite. */
function isBounded({ entries, children, extra }: UnitScore): boolean {
  const finite = (list: UnitScore['entries']) => list.every(({ amount }) => amount.isFinite);
  const each = (list: UnitScore['children']): boolean =>
    list.every(({ score, transfer }) => finite(score.entries) && finite(transfer) && finite(score.overflowEntries) && each(score.children));
  return finite(entries) && each(children) && finite(extra.entries) && each(extra.children);
}

/** The ledger of one pass with the states of another: what is open there is not assessed, whatever number stands in for it. */
function statesOf(open: UnitScore['children'], shown: UnitScore['children']): UnitScore['children'] {
  return shown.map((child, index) => {
    const other = open[index]!.score;
    return { ...child, score: { ...child.score, state: other.state, children: statesOf(other.children, child.score.children) } };
  });
}

/** Two ways the facts may turn out: the ledger of the lower one, the range of both. */
function joinScores(a: UnitScore, b: UnitScore): UnitScore {
  if (!a.total || !b.total)
    return a.status === 'error'
      ? a
      : b.status === 'error'
        ? b
        : { ...(a.total ? a : b), status: 'provisional', missing: a.missing.concat(b.missing) };
  const lower = a.total.low.compare(b.total.low) <= 0 ? a : b;
  const total = hull(a.total, b.total);
  const missing = [...new Set([...a.missing, ...b.missing, ...a.behindQuestions, ...b.behindQuestions])].sort();
  return isPoint(total) ? { ...lower, total } : { ...lower, total, status: 'provisional', missing };
}

function joinValues(a: Value, b: Value): Value {
  if (a.type === 'number' && b.type === 'number') return { type: 'number', range: hull(a.range, b.range) };
  if (a.type === 'flag' && b.type === 'flag') return { type: 'flag', can: a.can === b.can ? a.can : 'either' };
  if (a.type === 'date' && b.type === 'date') return { type: 'date', days: hull(a.days, b.days) };
  if (a.type === 'text' && b.type === 'text') return a.text === b.text ? a : { type: 'text', text: undefined };
  return a.type === 'absent' ? b : a;
}
