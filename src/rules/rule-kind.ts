// The contract of a rule kind: how a clause turns a fact into points. One folder a kind, one line in the registry.
// A kind reads only the facts it declares and knows nothing of items, caps, floors or other rules.

import type { z } from 'zod';
import type { ArgumentsOf, Code } from '../diagnostic/catalogue.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { Exact, Range } from '../exact/index.js';
import type { DayRange, Incident } from '../fact/incident.js';
import type { FactForm } from './fact-form.js';
import type { StatedFact } from '../fact/stated.js';
import type { Bound, Figure } from '../figure/index.js';
import type { Formula } from '../formula/formula.js';
import type { StaticType, Value } from '../formula/value.js';
import type { FactUse, Message } from '../ledger/index.js';
import type { MapNode, Node, Span } from '../source/index.js';

/** What a rule does to the score in principle; decides where its item starts. */
export type Direction = 'deducts' | 'awards' | 'signed' | 'mixed';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** `deduct:` or `award:` of a rule: the amount, with its sign. */
export interface SignedFigure {
  readonly sign: 1 | -1;
  readonly figure: Figure;
  /** `[0.5, 1, all]`: the first, second, third and later incident; `figure` is then the last. */
  readonly order?: readonly Figure[];
}

/** Help for reading a rule's own keys. Problems are collected; a reader that returns undefined has reported one. */
export interface RuleSource {
  readonly node: MapNode;
  readonly problems: Problems;
  readonly period: DayRange | undefined;
  /** The figure under a key of the rule (or of a given map); undefined when the key is absent or wrong. */
  figure(key: string, from?: Node): Figure | undefined;
  /** The same; numbers beyond the bound are reported. */
  bounded(key: string, bound: Bound, from?: Node): Figure | undefined;
  formula(key: string): Formula | undefined;
  /** The one of `deduct`/`award` that is present; reports when none or both are. */
  amount(options?: AmountOptions): SignedFigure | undefined;
  /** Reports keys of a map that exclude each other. */
  oneOf(keys: readonly [string, string], from: Node): void;
  text(key: string): string | undefined;
  flag(key: string): boolean;
  list(key: string): readonly Node[];
  child(key: string): Node | undefined;
}

export interface AmountOptions {
  /** Where to look: the rule itself, or a map inside it (`below:`, `surplus:`). */
  readonly from?: Node;
  readonly bareFormula?: boolean;
  /** A list orders the amounts by incident. */
  readonly order?: boolean;
}

export interface TypedFormula {
  readonly formula: Formula;
  readonly expected: readonly StaticType[];
}

/** A part of the effect of a rule: at most one incident stands behind a line. */
export interface Line {
  /** Signed. `all`: to zero (−1) or to the whole points (1), after the other effects. */
  readonly effect: Range | { readonly all: 1 | -1 };
  /** `exempt` and `does_not_apply` lines are shown and count nothing. */
  readonly kind: 'rule' | 'exempt' | 'does_not_apply';
  readonly message: Message;
  readonly facts: readonly FactUse[];
  readonly incident?: Incident | FlagIncident;
  /** The fact behind it is missing: the effect is a range. */
  readonly open?: boolean;
  /** Ids of the branches of the rule that led here (`RuleTesting`); none: it fired. */
  readonly branches?: readonly string[];
}

/** A flag with an id counts as an incident of that id. */
export interface FlagIncident {
  readonly id: string;
  readonly node: Node;
}

export type Outcome = readonly Line[] | 'not_applicable';

/** What an outcome may ask of the unit. Everything is exact; unknown facts come back as ranges. */
export interface RuleContext {
  readonly rule: string;
  readonly period: DayRange | undefined;
  /** A figure as a number; `row` puts the fields of an incident in scope, `names` further values. */
  number(figure: Figure, scope?: Scope): Range;
  /** A number that does not hang on a missing fact: while it does, the rule can do anything it can do at all. Not for `unknown`. */
  settled(figure: Figure): Exact;
  /** A figure that may be `all` or `not_applicable`. */
  amount(figure: Figure, scope?: Scope): Range | 'all' | 'not_applicable';
  /** The same before any incident is known; undefined where it depends on one. */
  amountWithoutIncident(figure: Figure): Range | 'all' | 'not_applicable' | undefined;
  evaluate(formula: Formula, scope?: Scope): Value;
  /** Whole points of the item. */
  points(): Range;
  /** The unit's place by a value among its cohort, for `rank`. */
  place(of: Formula, how: PlaceOptions): Place | 'not_applicable';
  /** The marks of one rater over the whole cohort, for `panel`'s `valid_if`. */
  raterSheet(fact: string, rater: string): RaterSheet;
  /** Nothing is certain: the rule can do anything it can do at all. Not for `unknown`. */
  open(): never;
  /** Reports a problem of this unit at a place and gives up on the item. */
  fail<C extends Code>(code: C, args: Omit<ArgumentsOf<C>, 'unit'>, node: Span): never;
}

export interface Unknown {
  readonly effect: Range;
  /** The missing fact may also say that the item is not applicable. */
  readonly mayNotApply?: boolean;
}

export interface PlaceOptions {
  readonly from: 'best' | 'worst';
  /** What is best; undefined: the rubric's direction. */
  readonly order: 'high' | 'low' | undefined;
}

export interface Place {
  /** 1 is first; a range while values are provisional. Equal values share the better place. */
  readonly place: Range;
  /** The last of the places that the units with this value cover between them. */
  readonly behind: Range;
  /** How many units have this value, the unit itself included. */
  readonly tied: number;
  /** Units that have a place. */
  readonly units: number;
}

/** All that one rater gave the units ranked together. */
export interface RaterSheet {
  readonly marks: readonly Exact[];
  /** There are units without any marks yet, which may add to it. */
  readonly open: boolean;
}

export interface Scope {
  readonly row?: MapNode;
  readonly names?: Readonly<Record<string, Value>>;
  /** Names the rubric's own facts and measures go before: `score`, `rate` and the like in the verdict. */
  readonly fallback?: (name: string) => Value | undefined;
  /** Where evidence states a number of cases and not the cases: their fields are not known. */
  readonly counted?: Node;
  /** Nobody stated the incident: a table may be by any of its fields. */
  readonly anyIncident?: true;
}

export interface RuleKind<Spec = unknown, Fact = unknown> {
  readonly name: string;
  readonly title: Bilingual;
  /** One line for lists and the editor: the fact it reads and what it does with it. */
  readonly summary: Bilingual;
  /** The kind's own keys. Figures are `figureSchema`: their inside is read by `read`. */
  readonly shape: Readonly<Record<string, z.ZodType>>;
  /** A line about each own key for the editor, `deduct` and `award` only where they are other than everywhere. */
  readonly keys: Readonly<Record<string, Bilingual>>;
  /** What the fact is worth in a formula. */
  readonly factType: StaticType | undefined;
  /** `unstated: nothing_found` may stand for "it did not happen" (deducting rules only). */
  readonly nothingFound?: Fact;
  direction(spec: Spec): Direction;
  /** Whether its lines may stand for incidents with an id, that count once with those of other rules. Absent: never. */
  knowsIncidents?(spec: Spec): boolean;
  read(source: RuleSource): Spec | undefined;
  /** All figures of the rule, for the checks over the whole rubric. */
  figures(spec: Spec): readonly Figure[];
  /** Formulas outside figures, with the types that can stand there. */
  formulas?(spec: Spec): readonly TypedFormula[];
  /** What the fact may look like, the usual form first; none where the kind reads no fact. */
  forms(spec: Spec): readonly FactForm[];
  /** The stated fact as this kind understands it; undefined after reporting what is wrong. */
  readFact(fact: StatedFact, spec: Spec, source: FactSource): Fact | undefined;
  /** The same from a measure or formula under `fact:`; absent where the kind reads only evidence. */
  fromValue?(value: Value, use: FactUse): Fact | undefined;
  /** Without a statement, if the rubric says what then holds (`default:`). */
  byDefault?(spec: Spec): Fact | undefined;
  outcome(fact: Fact, spec: Spec, context: RuleContext): Outcome;
  /** Everything the rule can do while its fact is missing. */
  unknown(spec: Spec, context: RuleContext): Unknown;
  /** The fact's value in formulas. */
  valueOf(fact: Fact, spec: Spec, context: RuleContext): Value;
  /** The same while it is missing, where more is known than its type says. */
  unknownValue?(spec: Spec, context: RuleContext): Value;
  /** Labels the fact may carry, for checks, the editor schema and templates. */
  labels?(spec: Spec): readonly string[] | undefined;
  /** Example of the fact in evidence, for templates and documentation. */
  readonly example: string;
  /** The rule as a clause of the printed table, without a full stop. */
  describe(spec: Spec): Bilingual;
  /** Absent: the rule fires or does not. */
  readonly testing?: RuleTesting<Spec>;
}

/** One of the ways a rule can turn out. */
export interface Branch {
  /** `fired` and `quiet` (no line at all) are the same for all kinds; a kind adds its own. */
  readonly id: string;
  readonly title: Bilingual;
}

/** What tests of a rubric should show of a rule at least once. */
export interface RuleTesting<Spec = unknown> {
  branches(spec: Spec): readonly Branch[];
  /** Facts as evidence writes them, on and around the edges of the rule; tried in this order for branches that no test takes. */
  probes(spec: Spec, period: DayRange | undefined): readonly string[];
}

export interface FactSource {
  readonly problems: Problems;
  readonly period: DayRange | undefined;
}
