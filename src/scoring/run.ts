// One pass over one unit: remembers what has been worked out, so that everything is evaluated at most once and only when asked for.
// Whoever needs a value asks the run; the run knows where values come from, not what they mean.

import type { ArgumentsOf, Code } from '../diagnostic/catalogue.js';
import { problem, type Diagnostic } from '../diagnostic/diagnostic.js';
import { Exact, isPoint, type Range } from '../exact/index.js';
import type { FactState, UnitEvidence } from '../evidence/model.js';
import type { Amount, Figure } from '../figure/index.js';
import { evaluate } from '../formula/evaluate.js';
import type { Expression } from '../formula/ast.js';
import { FormulaFault } from '../formula/environment.js';
import { faultProblem } from '../formula/fault.js';
import { spanWithin, type Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import type { Item, Rule } from '../rubric/model.js';
import type { Line, Scope } from '../rules/rule-kind.js';
import { firstLineOf, type Node, type Span } from '../source/index.js';
import { FrameEnvironment } from './environment.js';
import { Fork, Located } from './fault.js';
import { amountOf, atRow } from './figures.js';
import type { Frame } from './frame.js';
import { scoreItem } from './item.js';
import { linesOf, type RuleLines } from './lines.js';
import { outcomeOf, type RuleOutcome } from './net.js';
import type { Plan } from './plan.js';
import type { ItemScore } from './score.js';
import { scoreTable, type Table } from './table.js';
import { measureValue } from './values.js';
import { Wholes } from './wholes.js';
import type { World } from './world.js';
import { Suppression } from './incidents.js';

export class Run {
  readonly top: Frame;
  /** Facts that were asked for, are missing, and left something open. */
  missing = new Set<string>();
  /** Missing facts that decide whether something applies. */
  readonly behindQuestions = new Set<string>();
  readonly faults: Diagnostic[] = [];
  /** What is worth knowing and changes nothing: an earlier result that was not given. */
  readonly notes: Diagnostic[] = [];
  readonly suppression: Suppression;
  readonly wholes = new Wholes(this);
  private readonly items = new Map<string, Noted<ItemScore> | 'running'>();
  private readonly nets = new Map<string, Noted<RuleOutcome> | 'running'>();
  private readonly lines = new Map<string, Noted<RuleLines> | 'running'>();
  private readonly tables = new Map<string, Noted<Table> | 'running'>();
  private readonly measures = new Map<string, Noted<Value> | 'running'>();

  constructor(
    readonly plan: Plan,
    readonly unit: UnitEvidence,
    readonly world: World,
    /** Answers to what is not known to apply. */
    readonly answers: ReadonlyMap<string, boolean>,
    /** How far a missing fact without bound reaches; infinite unless nothing in the rubric bounds it before the total does. */
    readonly reach: Exact = Exact.infinity,
  ) {
    this.top = { key: '', facts: unit.facts };
    this.suppression = new Suppression(this);
  }

  /** Whether something of unknown applicability applies, in this run. */
  answer(question: string): boolean {
    const known = this.answers.get(question);
    if (known === undefined) throw new Fork(question);
    for (const fact of this.missing) this.behindQuestions.add(fact);
    return known;
  }

  /** A missing fact matters only where it leaves the mark of the item open. */
  itemScore(item: Item, frame: Frame): ItemScore {
    const score = () => scoreItem(item, frame, this);
    const isOpen = ({ mark, state }: ItemScore) => state === 'error' || (mark !== undefined && !isPoint(mark));
    const known = frame === this.top ? this.world.known?.score(item, this) : undefined;
    return known ?? this.noted(this.items, item.id + frame.key, score, isOpen);
  }

  linesOf(rule: Rule, frame: Frame): RuleLines {
    return this.noted(
      this.lines,
      rule.id + frame.key,
      () => linesOf(rule, frame, this),
      (found) => found.state !== 'lines' || found.lines.some(isOpenLine),
    );
  }

  /** Works something out once; what it misses is noted for everyone who asks, if it left the answer open. */
  private noted<T>(memory: Map<string, Noted<T> | 'running'>, key: string, work: () => T, isOpen: (made: T) => boolean): T {
    const { value, missing } = this.once(memory, key, () => {
      const made = this.noting(work);
      return isOpen(made.value) ? made : { value: made.value, missing: nothing };
    });
    this.note(missing);
    return value;
  }

  /** What was found missing during some work, kept apart from the rest. */
  noting<T>(work: () => T): Noted<T> {
    const before = this.missing;
    this.missing = new Set();
    try {
      const value = work();
      return { value, missing: this.missing };
    } finally {
      this.missing = before;
    }
  }

  note(missing: Iterable<string>): void {
    for (const fact of missing) this.missing.add(fact);
  }

  ruleOutcome(rule: Rule, frame: Frame): RuleOutcome {
    return this.noted(this.nets, rule.id + frame.key, () => outcomeOf(rule, frame, this), always);
  }

  table(): Table {
    return this.noted(this.tables, 'table', () => this.world.known?.table(this) ?? scoreTable(this), always);
  }

  measure(id: string, frame: Frame): Value {
    const work = () => measureValue(this.plan.rubric.measures.get(id)!, frame, this);
    return this.noted(this.measures, `${id} ${frame.key}`, work, always);
  }

  /** What a measure came to; undefined while nobody has asked for it. */
  measured(id: string, frame: Frame): Value | undefined {
    const found = this.measures.get(`${id} ${frame.key}`);
    return found === 'running' ? undefined : found?.value;
  }

  factState(fact: string, frame: Frame): FactState {
    return frame.facts.state(fact);
  }

  evaluate(formula: Formula, frame: Frame, scope: Scope = {}): Value {
    return atRow(scope, () => evaluate(formula.expression, new FrameEnvironment(this, frame, scope)));
  }

  /** An expression in the frame of the whole unit: for what other units ask. */
  evaluateExpression(expression: Expression, fallback: NonNullable<Scope['fallback']>): Value {
    return evaluate(expression, new FrameEnvironment(this, this.top, { fallback }));
  }

  amount(figure: Figure, frame: Frame, scope?: Scope): Amount {
    return amountOf(figure, frame, this, scope);
  }

  /** A figure that must be a number. */
  number(figure: Figure, frame: Frame, scope: Scope = {}): Range {
    const amount = this.amount(figure, frame, scope);
    return typeof amount === 'string' ? this.fail('score/not-a-number', { found: amount, value: '' }, figure.node) : amount;
  }

  /** Gives a fault of a formula the formula's place; rules catch it first where they have `otherwise:`. */
  located(formula: Formula, ask: () => Value): Value {
    try {
      return ask();
    } catch (error) {
      if (error instanceof FormulaFault && !faultPlaces.has(error)) faultPlaces.set(error, formula);
      throw error;
    }
  }

  /** @param row of the evidence, where the fault lies in one */
  fail<C extends Code>(code: C, args: Omit<ArgumentsOf<C>, 'unit'>, span: Span, row?: Node): never {
    // A whole row or rule would be marked over many lines: its first one is enough to find it.
    const at = 'kind' in span && span.kind !== 'scalar' ? firstLineOf(span as Node) : span;
    throw new Located(
      problem(code, { ...args, unit: this.unit.name } as unknown as ArgumentsOf<C>, at, { unit: this.unit.id, ...evidenceOf(row) }),
    );
  }

  /** A fault of a formula as a problem of this unit. */
  diagnose(fault: FormulaFault, fallback: Span): Diagnostic {
    const formula = faultPlaces.get(fault);
    const { code, args, start, end } = faultProblem(fault, this.unit.name, formula?.text ?? '');
    const span = formula ? spanWithin(formula.node, formula.text, start, end) : fallback;
    return problem(code, args as never, span, { unit: this.unit.id, ...evidenceOf(fault.row) });
  }

  private once<T>(memory: Map<string, T | 'running'>, key: string, work: () => T): T {
    const known = memory.get(key);
    if (known === 'running') throw new Error(`internal: ${key} depends on itself; the check of the rubric should have said so`);
    if (known !== undefined) return known;
    memory.set(key, 'running');
    try {
      const made = work();
      memory.set(key, made);
      return made;
    } catch (error) {
      memory.delete(key);
      throw error;
    }
  }
}

/** A value and the facts that were missing for it. */
interface Noted<T> {
  readonly value: T;
  readonly missing: ReadonlySet<string>;
}

const isOpenLine = ({ open, effect }: Line): boolean => open === true || (!('all' in effect) && !isPoint(effect));

/** Whatever was missing for it matters to who asks. */
const always = (): boolean => true;

const nothing: ReadonlySet<string> = new Set();

const evidenceOf = (row: Node | undefined): Pick<Diagnostic, 'related'> =>
  row ? { related: [{ span: firstLineOf(row), role: 'evidence' }] } : {};

const faultPlaces = new WeakMap<FormulaFault, Formula>();
