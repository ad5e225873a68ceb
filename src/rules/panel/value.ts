// The value of a panel: valid sheets, marks mapped, highest and lowest dropped in each group, groups weighted.

import { Exact, formatExact, hull, point, type Range } from '../../exact/index.js';
import type { Possible } from '../../formula/demand.js';
import type { ListItem } from '../../formula/value.js';
import { because } from '../../ledger/index.js';
import type { Line, RuleContext } from '../rule-kind.js';
import type { Ballot, PanelFact } from './fact.js';
import type { PanelSpec } from './rule.js';

interface Mark {
  readonly value: Exact;
  readonly count: Exact;
}

export interface PanelValue {
  /** A range while others may add to sheets of which all must be known. */
  readonly value: Range;
  /** Marks that went into the mean. */
  readonly counted: number;
  /** Sheets that were not valid. */
  readonly lines: readonly Line[];
  /** For tests of a rubric: what was done to the marks. */
  readonly branches: readonly string[];
}

export function panelValue(fact: PanelFact, spec: PanelSpec, context: RuleContext): PanelValue {
  const lines: Line[] = [];
  const groups = new Map<string, Mark[]>();
  checkScale(fact, spec, context);
  let isOpen = false;
  for (const ballot of fact.ballots) {
    const { rater } = ballot;
    const valid = spec.validIf && rater !== undefined ? validity(fact.use.fact, rater, spec.validIf, context) : 'true';
    if (valid === 'either') isOpen = true;
    if (valid === 'false' && rater !== undefined) {
      const facts = [{ fact: fact.use.fact, at: ballot.node, id: rater }];
      lines.push({ effect: point(Exact.zero), kind: 'does_not_apply', message: because('panel/invalid', { rater }), facts });
      continue;
    }
    const key = ballot.group ?? '';
    const marks = groups.get(key) ?? [];
    marks.push({ value: markOf(ballot, spec, context), count: ballot.count });
    groups.set(key, marks);
  }
  if (isOpen) return anyOfThem(groups, fact, spec);
  const trimmed = new Map([...groups].map(([key, marks]) => [key, drop(marks, spec, context)]));
  const value = spec.weights ? weighted(trimmed, spec.weights, fact, spec, context) : mean([...trimmed.values()].flat());
  const counted = Exact.sum([...trimmed.values()].flat().map(({ count }) => count)).toSafeInteger() ?? 0;
  if (value === undefined) return context.fail('score/empty-panel', { fact: fact.use.fact }, fact.use.at);
  return { value: point(value), counted, lines, branches: branchesOf({ groups, trimmed }, fact, spec, lines.length > 0) };
}

/** Whichever sheets turn out valid, the mean lies between the lowest mark and the highest. */
function anyOfThem(groups: ReadonlyMap<string, readonly Mark[]>, fact: PanelFact, spec: PanelSpec): PanelValue {
  const marks = [...groups.values()].flat().map(({ value }) => point(value));
  return { value: marks.reduce(hull), counted: fact.ballots.length, lines: [], branches: [...new Set(wordsOf(fact, spec))] };
}

/** A scale that the rubric works out, and marks beyond it; beyond a constant one they are refused when the evidence is read. */
function checkScale({ ballots, use: { fact } }: PanelFact, { scale, map }: PanelSpec, context: RuleContext): void {
  if (!scale || scale.kind === 'constant') return;
  const most = [scale, ...(map?.values() ?? [])].map((figure) => context.settled(figure)).reduce(Exact.max);
  for (const { mark, node } of ballots) {
    if (!(mark instanceof Exact) || (mark.sign >= 0 && mark.compare(most) <= 0)) continue;
    context.fail('evidence/mark-out-of-range', { fact, mark: formatExact(mark), scale: formatExact(most) }, node);
  }
}

function branchesOf(
  { groups, trimmed }: Readonly<Record<'groups' | 'trimmed', ReadonlyMap<string, readonly Mark[]>>>,
  fact: PanelFact,
  spec: PanelSpec,
  invalid: boolean,
): string[] {
  const whole = ([key, marks]: [string, readonly Mark[]]): boolean => sizeOf(trimmed.get(key)!).equals(sizeOf(marks));
  const dropped = spec.drop ? [...groups].map((group) => (whole(group) ? 'untrimmed' : 'trimmed')) : [];
  return [...new Set([...wordsOf(fact, spec), ...dropped, ...(invalid ? ['invalid'] : [])])];
}

const wordsOf = ({ ballots }: PanelFact, { map }: PanelSpec): string[] =>
  map ? ballots.flatMap(({ mark }) => (mark instanceof Exact ? [] : [`mark ${mark.label}`])) : ['fired'];

const sizeOf = (marks: readonly Mark[]): Exact => Exact.sum(marks.map(({ count }) => count));

function validity(fact: string, rater: string, validIf: NonNullable<PanelSpec['validIf']>, context: RuleContext): Possible {
  const { marks, open } = context.raterSheet(fact, rater);
  if (open) return 'either';
  const items = marks.map((mark): ListItem => ({ type: 'number', range: point(mark) }));
  const value = context.evaluate(validIf, { names: { mark: { type: 'list', items } } });
  return value.type === 'flag' ? value.can : 'false';
}

function markOf({ mark }: Ballot, spec: PanelSpec, context: RuleContext): Exact {
  return mark instanceof Exact ? mark : context.settled(spec.map!.get(mark.label)!);
}

/** Leaves out the highest and lowest marks where the group has more than `if_more_than` of them. */
function drop(marks: readonly Mark[], { drop: rule }: PanelSpec, context: RuleContext): Mark[] {
  if (!rule) return [...marks];
  const total = Exact.sum(marks.map(({ count }) => count));
  if (rule.ifMoreThan && total.compare(context.settled(rule.ifMoreThan)) <= 0) return [...marks];
  const rising = [...marks].sort((a, b) => a.value.compare(b.value));
  const withoutLowest = rule.lowest ? dropFirst(rising, context.settled(rule.lowest)) : rising;
  const falling = withoutLowest.reverse();
  return rule.highest ? dropFirst(falling, context.settled(rule.highest)) : falling;
}

function dropFirst(marks: readonly Mark[], count: Exact): Mark[] {
  let left = count;
  return marks.flatMap((mark) => {
    const taken = Exact.min(left, mark.count);
    left = left.minus(taken);
    const rest = mark.count.minus(taken);
    return rest.isZero ? [] : [{ ...mark, count: rest }];
  });
}

function mean(marks: readonly Mark[]): Exact | undefined {
  const total = Exact.sum(marks.map(({ count }) => count));
  if (total.isZero) return undefined;
  return Exact.sum(marks.map(({ value, count }) => value.times(count))).dividedBy(total);
}

/** Weights are shares of their own sum, so 3:6:3:3 and 20%:40%:20%:20% are the same. */
function weighted(
  groups: ReadonlyMap<string, Mark[]>,
  weights: NonNullable<PanelSpec['weights']>,
  fact: PanelFact,
  spec: PanelSpec,
  context: RuleContext,
): Exact | undefined {
  let sum = Exact.zero;
  let shares = Exact.zero;
  for (const [group, figure] of weights) {
    const value = mean(groups.get(group) ?? []);
    if (value === undefined) {
      if (!spec.rescale) return context.fail('score/empty-group', { fact: fact.use.fact, group }, fact.use.at);
      continue;
    }
    const weight = context.settled(figure);
    sum = sum.plus(value.times(weight));
    shares = shares.plus(weight);
  }
  return shares.isZero ? undefined : sum.dividedBy(shares);
}
