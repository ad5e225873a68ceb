// A rubric after loading: every reference read, every figure and formula parsed. Later code never looks at YAML keys again.

import type { Day } from '../calendar/date.js';
import type { AppealUnit } from '../calendar/deadline.js';
import type { DayRange } from '../fact/incident.js';
import type { Figure } from '../figure/index.js';
import type { Formula } from '../formula/formula.js';
import type { StaticType } from '../formula/value.js';
import type { Exact, Rounding } from '../exact/index.js';
import type { RuleKind } from '../rules/rule-kind.js';
import type { MapNode, Node, SourceFile } from '../source/index.js';
import type { Verdict } from './verdict-model.js';

export interface Rubric {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly edition?: string;
  readonly source: Readonly<Record<string, string>>;
  readonly period?: DayRange;
  /** The rubric itself as an item; holds the whole tree. */
  readonly root: Item;
  readonly extra?: Extra;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly direction: 'high' | 'low';
  readonly verdict: Verdict;
  readonly appeal?: Appeal;
  /** Every item of table and extra, by id, in printed order (the root under the rubric's id). */
  readonly items: ReadonlyMap<string, Item>;
  /** Every rule, vetoes included, by id, in printed order. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Classes the rubric knows; undefined when figures do not depend on a closed list. */
  readonly classes: readonly string[] | undefined;
  readonly file: SourceFile;
  readonly node: MapNode;
}

/** The right to appeal against a result, as the paper gives it. */
export interface Appeal {
  /** Who takes appeals. */
  readonly to?: string;
  readonly within?: { readonly count: number; readonly unit: AppealUnit };
  /** The day of announcement; the days begin with the one after. */
  readonly announced?: Day;
  /** The last day: written, or counted from the announcement. */
  readonly until?: Day;
  readonly text?: string;
}

export type Start = 'full' | 'zero' | Figure;
export type Limit = 'none' | Figure;
export type Take = 'sum' | 'mean' | 'best' | 'worst';
export type Treatment = 'forbid' | 'full' | 'rescale' | 'spread' | 'cohort_mean' | 'exclude' | Figure;
export type SameIncident = 'highest' | 'first' | 'all';

export interface Item {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly criteria?: string;
  readonly points?: Figure;
  readonly items: readonly Item[];
  readonly rules: readonly RulePart[];
  /** Undefined: nothing to start from (an item with children and no `start:`). */
  readonly start?: Start;
  readonly floor?: Limit;
  readonly ceiling?: Limit;
  readonly overflow: 'drop' | 'total';
  readonly take: Take;
  /** Share at the parent; on a repeated item a field of the row may stand here (`weightField`). */
  readonly weight?: Figure;
  readonly weightField?: string;
  readonly countsAs?: Figure;
  /** Undefined: not stated (forbid). */
  readonly notApplicable?: Treatment;
  readonly classes?: readonly string[];
  readonly appliesWhen?: Formula;
  readonly repeat?: Repeat;
  readonly sameIncident?: SameIncident;
  readonly scorer?: readonly string[];
  readonly printed?: string;
  readonly round?: Rounding | 'none';
  /** Where it stands: the table or extra. */
  readonly part: 'table' | 'extra';
  readonly node: MapNode;
}

/** Once per calendar period, or once per row of a list fact. */
export type Repeat =
  { readonly by: 'period'; readonly unit: 'year' | 'quarter' | 'month' | 'week' } | { readonly by: 'row'; readonly fact: string };

export type RulePart = { readonly type: 'rule'; readonly rule: Rule } | { readonly type: 'together'; readonly together: Together };

export interface Together {
  readonly id: string;
  readonly take: 'all' | 'highest' | 'lowest' | 'first';
  readonly atMost?: Figure;
  readonly sameIncident?: SameIncident;
  readonly parts: readonly RulePart[];
  readonly node: MapNode;
}

/** What a rule reads: a fact of the evidence, a value the rubric computes, or nothing. */
export type Reads =
  { readonly type: 'fact'; readonly id: string } | { readonly type: 'formula'; readonly formula: Formula } | { readonly type: 'nothing' };

export type Charge = { readonly to: 'item' | 'extra' | 'total' | 'named' } | { readonly to: 'other'; readonly item: string };

export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  /** What the kind itself read from the rule's own keys. */
  readonly spec: unknown;
  readonly text?: string;
  readonly clause?: string;
  readonly reads: Reads;
  readonly when?: Formula;
  readonly atMost?: Figure;
  readonly charge: Charge;
  readonly sameIncident?: SameIncident;
  /** Ids of rules and items whose incidents go first, or all other rules. */
  readonly yieldsTo?: readonly string[] | 'elsewhere';
  readonly scorer?: readonly string[];
  readonly effect?: Effect;
  readonly round?: Rounding | 'none';
  readonly otherwise?: Otherwise;
  /** The item it is printed under. */
  readonly item: string;
  readonly node: MapNode;
}

/** What a veto, or the effect of a rule, does to the verdict. */
export interface Effect {
  readonly score?: Figure;
  readonly grade?: string;
  readonly gradeAtMost?: string;
  readonly rank?: 'last' | 'none';
  readonly awards?: 'none';
  readonly node: Node;
}

export type Otherwise = Figure;

export interface Extra {
  /** As an item with children; start zero, no floor, no ceiling. */
  readonly item: Item;
  readonly opensAt?: Figure;
  readonly opensAbove?: Figure;
  readonly atMost?: Figure;
  readonly atLeast?: Figure;
  readonly node: MapNode;
}

export const declaredTypes = ['flag', 'count', 'number', 'date', 'label', 'text', 'series', 'list'] as const;
export type DeclaredType = (typeof declaredTypes)[number];

/** An input of the rubric: declared under `facts:`, or read by rules. */
export interface FactDeclaration {
  readonly id: string;
  /** Undefined: shaped by the rules that read it. */
  readonly type?: DeclaredType;
  readonly title?: string;
  readonly labels?: readonly string[];
  readonly readers: readonly Rule[];
  readonly staticType: StaticType;
  readonly scorer?: string;
  /** The repeated item whose entries hold the fact; undefined: it stands under `facts:`. */
  readonly repeated?: string;
  readonly node: Node;
}

export interface Measure {
  readonly id: string;
  readonly title?: string;
  readonly value: Formula;
  readonly otherwise?: Otherwise;
  readonly round?: Rounding | 'none';
  readonly node: MapNode;
}

/** A printed maximum that does not depend on the unit; undefined when it does. */
export const constantOf = (figure: Figure | undefined): Exact | undefined => (figure?.kind === 'constant' ? figure.value : undefined);

/** Rules of a part, `together` groups opened, in printed order. */
export const rulesOf = (parts: readonly RulePart[]): readonly Rule[] =>
  parts.flatMap((part) => (part.type === 'rule' ? part.rule : rulesOf(part.together.parts)));

/** An item and everything below it, in printed order. */
export const itemsOf = (item: Item): readonly Item[] => (item.items.length === 0 ? [item] : [item, ...item.items.flatMap(itemsOf)]);
