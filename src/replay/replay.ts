// Rebuilds every score of a result from its ledger alone and says where the two disagree. `rubric verify` and the tests ask it.
// Knows the JSON contract and nothing of rubrics, rules or scoring, whose code it must never share: then both being wrong alike is unlikely.

import { compareText, groupBy } from '../order/index.js';
import type { EntryResult, ItemResult, Result, UnitResult } from '../report/result.js';
import { add, compare, displayed, isEqual, parseFraction, show, zero, type Fraction } from './fraction.js';

/** One equation of the contract that does not hold. */
export interface ReplayProblem {
  readonly rubric: string;
  readonly unit: string;
  /** Id of the item; `extra` for the pool of special awards and penalties; null for the unit as a whole. */
  readonly item: string | null;
  /** The field that disagrees: `exact`, `contributes`, `score`, `lowest`, `highest`, `rank`, or the `amount` of an entry that is no number. */
  readonly field: 'exact' | 'contributes' | 'score' | 'lowest' | 'highest' | 'rank' | 'amount';
  /** What the ledger gives; for an amount the kind of its entry. */
  readonly expected: string | null;
  /** What the result says. */
  readonly found: string | null;
}

export interface ReplayOptions {
  /** Rubrics (by id) whose places follow from the score alone, shared as 1 2 2 4, and which end of the score is best. Others are not checked. */
  readonly ranked?: Readonly<Record<string, 'high' | 'low'>>;
}

/**
 * Checks the balance: an item's `exact` = its entries + its children's `contributes`; `contributes` = `exact` + its transfer; the unit's `exact` =
 * its entries + its items' `contributes` + extra's; each `score` is its `exact` as displayed (of an item: what its floor leaves of it).
 * @returns every disagreement, in the order of the result; empty: the ledger carries the scores
 */
export function replay(result: Result, { ranked = {} }: ReplayOptions = {}): ReplayProblem[] {
  const problems = result.units.flatMap((unit) => new UnitReplay(unit).check());
  const places = Object.entries(ranked).flatMap(([rubric, best]) =>
    checkRanks(
      result.units.filter((unit) => unit.rubric === rubric),
      best,
    ),
  );
  return [...problems, ...places];
}

class UnitReplay {
  private readonly problems: ReplayProblem[] = [];

  constructor(private readonly unit: UnitResult) {}

  check(): readonly ReplayProblem[] {
    const { exact, score, lowest, highest, entries, items, extra } = this.unit;
    for (const item of [...items, ...extra.items]) this.item(item);
    if (exact === null) {
      this.expect(null, 'score', null, score);
      return this.problems;
    }
    const pool = this.sum('extra', extra.entries, extra.items);
    this.number('extra', 'contributes', pool, extra.contributes);
    const total = add(this.sum(null, entries, items), pool);
    this.number(null, 'exact', total, exact);
    this.expect(null, 'score', displayed(total), score);
    this.expect(null, 'lowest', score, lowest);
    this.highest(total, highest);
    return this.problems;
  }

  /** An item with an error has no mark: what stands below it is checked, its own sum is not. */
  private item({ id, state, score, exact, contributes, entries, transfer, items }: ItemResult): void {
    for (const child of items) this.item(child);
    const own = this.sum(id, entries, items);
    if (state !== 'error') this.number(id, 'exact', own, exact);
    const known = parseFraction(exact) ?? own;
    this.number(id, 'contributes', add(known, this.sum(id, transfer, [])), contributes);
    // The mark is what the floor leaves: what lies beyond it has moved on to the total.
    const beyond = transfer.filter(({ kind }) => kind === 'overflow');
    if (score !== null) this.expect(id, 'score', displayed(add(known, this.sum(id, beyond, []))), score);
  }

  private sum(item: string | null, entries: readonly EntryResult[], children: readonly ItemResult[]): Fraction {
    const amounts = entries.map(({ amount, kind }) => this.read(item, 'amount', kind, amount));
    const below = children.map(({ id, contributes }) => this.read(id, 'contributes', null, contributes));
    return [...amounts, ...below].reduce(add, zero);
  }

  private read(item: string | null, field: ReplayProblem['field'], expected: string | null, text: string): Fraction {
    const value = parseFraction(text);
    if (value === undefined) this.report(item, field, expected, text);
    return value ?? zero;
  }

  private number(item: string | null, field: ReplayProblem['field'], expected: Fraction, found: string): void {
    const value = parseFraction(found);
    if (value === undefined || !isEqual(value, expected)) this.report(item, field, show(expected), found);
  }

  private expect(item: string | null, field: ReplayProblem['field'], expected: string | null, found: string | null): void {
    if (expected !== found) this.report(item, field, expected, found);
  }

  /** Not below the score, and equal to it when nothing is missing. Null: no bound. */
  private highest(total: Fraction, found: string | null): void {
    const isFinal = this.unit.status === 'final';
    const least = displayed(total);
    if (found === null) {
      if (isFinal) this.report(null, 'highest', least, found);
      return;
    }
    const order = compare(this.read(null, 'highest', least, found), parseFraction(least)!);
    if (order < 0 || (order > 0 && isFinal)) this.report(null, 'highest', least, found);
  }

  private report(item: string | null, field: ReplayProblem['field'], expected: string | null, found: string | null): void {
    this.problems.push({ rubric: this.unit.rubric, unit: this.unit.unit.id, item, field, expected, found });
  }
}

/** Among units ranked together: 1 + units with a better score. Where nothing bounds the lowest (a provisional unit without a number) it comes last. */
function checkRanks(units: readonly UnitResult[], best: 'high' | 'low'): ReplayProblem[] {
  const scored = units.filter(({ status }) => status === 'final' || status === 'provisional');
  const unscored = units.filter((unit) => !scored.includes(unit)).map((unit) => ({ unit, place: null as number | null }));
  const placed = [...groupBy(scored, ({ within }) => within).values()].flatMap((group) =>
    group.map((unit) => ({ unit, place: 1 + group.filter((other) => isAhead(other, unit, best)).length })),
  );
  return [...placed, ...unscored]
    .filter(({ unit, place }) => unit.rank !== place)
    .map(({ unit, place }) => rankProblem(unit, place))
    .sort((a, b) => compareText(a.unit, b.unit));
}

function isAhead(a: UnitResult, b: UnitResult, best: 'high' | 'low'): boolean {
  // Where small is good, a provisional unit stands at its highest: facts that are missing may still count against it.
  const [first, second] = [a, b].map(({ exact, highest, status }) => {
    const stands = best === 'low' && status === 'provisional' ? highest : exact;
    return stands === null ? undefined : parseFraction(stands);
  });
  if (!first || !second) return best === 'high' ? first !== undefined && !second : !first && second !== undefined;
  const order = compare(first, second);
  return best === 'high' ? order > 0 : order < 0;
}

const rankProblem = ({ rubric, unit, rank }: UnitResult, place: number | null): ReplayProblem => ({
  rubric,
  unit: unit.id,
  item: null,
  field: 'rank',
  expected: place === null ? null : String(place),
  found: rank === null ? null : String(rank),
});
