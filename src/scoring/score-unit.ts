// One unit, scored: as many runs as unknown applicability needs, joined into one result that holds both ends.

import { Exact, hull } from '../exact/index.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { Expression } from '../formula/ast.js';
import { FormulaFault } from '../formula/environment.js';
import type { Value } from '../formula/value.js';
import { checkBalance } from './balance.js';
import { Fork } from './fault.js';
import { joinScores } from './joined.js';
import type { Plan } from './plan.js';
import { rateOf } from './rate.js';
import { withFiniteLedger } from './reach.js';
import { Run } from './run.js';
import { marksOf, type RowMark } from './marks.js';
import type { UnitScore } from './score.js';
import { closeRun, type Closed, type Closing } from './unit.js';
import type { World } from './world.js';

/** Open questions beyond this are answered "applies" only: each doubles the work. */
const maxForks = 64;

interface Ends {
  readonly best: number;
  readonly worst: number;
}

/** A place as conditions see it: where nothing is open both ends are the same. */
export interface DecidedPlace extends Ends {
  readonly fromBottom: Ends;
}

const places = ({ best, worst }: Ends): Value => ({ type: 'number', range: { low: Exact.int(best), high: Exact.int(worst) } });

const noAnswers: ReadonlyMap<string, boolean> = new Map();

export class ScoredUnit {
  private begun: Run[] | undefined;
  private closed: Closed | undefined;
  private forks = 0;
  private place: DecidedPlace | undefined;
  private grade: Value | undefined;

  constructor(
    private readonly plan: Plan,
    readonly unit: UnitEvidence,
    readonly world: World,
  ) {}

  /** Begun when something is asked that is not known from others. */
  private get runs(): Run[] {
    return (this.begun ??= [new Run(this.plan, this.unit, this.world, noAnswers)]);
  }

  /** Whether high or low scores are good. */
  get direction(): Plan['rubric']['direction'] {
    return this.plan.rubric.direction;
  }

  get notes(): readonly Diagnostic[] {
    return this.begun?.flatMap(({ notes }) => notes) ?? [];
  }

  get faults(): readonly Diagnostic[] {
    return this.begun?.flatMap(({ faults }) => faults) ?? [];
  }

  /** The score with its ledger. Checked: a ledger that does not balance is a bug and stops the run. */
  get score(): UnitScore {
    return this.close().score;
  }

  /** What its rows came to, in printed order. Rows known from other units are the same lists for all. */
  get marks(): readonly (readonly RowMark[])[] {
    return this.world.known?.marks() ?? this.score.children.map((child) => marksOf(child, this.direction));
  }

  /** Vetoes and effects that fire, or may. */
  get fired(): Closing['fired'] {
    const { closings } = this.close();
    if (closings.length < 2) return closings[0]?.fired ?? [];
    const [first = [], ...others] = closings.map(({ fired }) => fired);
    const everywhere = (rule: unknown) => others.every((fired) => fired.some((one) => one.rule === rule));
    const extra = others.flatMap((fired) => fired.filter(({ rule }) => !first.some((one) => one.rule === rule)));
    return [...first, ...extra].map((one) => (everywhere(one.rule) && first.includes(one) ? one : { ...one, fires: 'either' as const }));
  }

  /** The value of an expression for this unit, as others see it: the hull over its runs. `score` and `rate` are its final ones. */
  evaluate(expression: Expression): Value {
    return this.inEachRun((run) => run.evaluateExpression(expression, (name) => this.finalNames(name))).reduce(joinValues);
  }

  /** The same where a unit to which part of it does not apply has no value, and that is no error: in a ranking, among the others. */
  valueIfAny(expression: Expression): Value {
    return this.inEachRun((run): Value => {
      try {
        return run.evaluateExpression(expression, (name) => this.finalNames(name));
      } catch (error) {
        if (error instanceof FormulaFault && error.reason === 'not_applicable') return { type: 'absent', what: error.what };
        throw error;
      }
    }).reduce(joinValues);
  }

  /** Once the verdict has found it: for conditions that come after. */
  decidePlace(place: DecidedPlace): void {
    this.place = place;
  }

  /** @param grade undefined: it is not certain which */
  decideGrade(grade: string | undefined): void {
    this.grade = { type: 'text', text: grade };
  }

  /** A function, because asking for the score closes the unit: only the verdict may. */
  private finalNames(name: string): Value | undefined {
    switch (name) {
      case 'score':
      case 'rate':
        return this.finalValue(name);
      case 'rank':
        return this.place ? places(this.place) : { type: 'absent', what: name };
      case 'rank_from_bottom':
        return this.place ? places(this.place.fromBottom) : { type: 'absent', what: name };
      case 'grade':
        return this.grade ?? { type: 'absent', what: name };
      default:
        return undefined;
    }
  }

  private finalValue(name: 'score' | 'rate'): Value {
    const range = name === 'score' ? this.score.total : rateOf(this.score);
    return range ? { type: 'number', range } : { type: 'absent', what: name };
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
    const { answers } = this.runs[index]!;
    const fork = (answer: boolean) => new Run(this.plan, this.unit, this.world, new Map([...answers, [question, answer]]));
    this.forks++;
    this.runs.splice(index, 1, ...(this.forks > maxForks ? [fork(true)] : [fork(true), fork(false)]));
  }

  private close(): Closed {
    return (this.closed ??= this.world.known?.closed() ?? this.closeRuns());
  }

  private closeRuns(): Closed {
    const closings = this.inEachRun(closeRun).map((closing, index) =>
      withFiniteLedger(closing, (reach) => this.again(this.runs[index]!, reach)),
    );
    const score = closings.map((closing) => closing.score).reduce(joinScores);
    const { known } = this.world;
    checkBalance(score, this.unit.id, known && ((child) => known.isChecked(child)));
    return { closings, score };
  }

  /** The run again, with missing facts that reach so far. What is only now unknown to apply is taken to apply: the range is known already. */
  private again(run: Run, reach: Exact): Closing {
    const answers = new Map(run.answers);
    for (;;) {
      try {
        return closeRun(new Run(this.plan, this.unit, this.world, answers, reach));
      } catch (error) {
        if (!(error instanceof Fork)) throw error;
        answers.set(error.question, true);
      }
    }
  }
}

function joinValues(a: Value, b: Value): Value {
  if (a.type === 'absent') return b.type === 'absent' ? b : perhaps(b);
  if (b.type === 'absent') return perhaps(a);
  if (a.type === 'number' && b.type === 'number') {
    const range = hull(a.range, b.range);
    return { type: 'number', range, ...((a.mayBeAbsent || b.mayBeAbsent) && { mayBeAbsent: true }) };
  }
  if (a.type === 'flag' && b.type === 'flag') return { type: 'flag', can: a.can === b.can ? a.can : 'either' };
  if (a.type === 'date' && b.type === 'date') return { type: 'date', days: hull(a.days, b.days) };
  if (a.type === 'text' && b.type === 'text') return a.text === b.text ? a : { type: 'text', text: undefined };
  return a;
}

/** What has no value is no number, and a condition on it does not hold. */
function perhaps(value: Value): Value {
  if (value.type === 'number') return { ...value, mayBeAbsent: true };
  return value.type === 'flag' && value.can === 'true' ? { type: 'flag', can: 'either' } : value;
}
