// Silence is never a number: whatever the missing facts turn out to be, the score lies between lowest and highest; and silence is no error.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, parseFraction, type Fraction } from '../../src/replay/fraction.js';
import type { UnitResult } from '../../src/report/result.js';
import { everything } from './arbitrary-evidence.js';
import { whole } from './arbitrary-rubric.js';
import { assessCase, cases, type Case } from './case.js';
import { patience, runs } from './runs.js';

const cohort = { ...whole, cohort: true };

/** Facts that a set of numbers picks: any subset of all that are missing, the same for every unit. */
const chosen = (picks: number) => (fact: string) => ((picks >> (hash(fact) % 16)) & 1) === 1;
const hash = (text: string): number => [...text].reduce((sum, letter) => sum * 31 + letter.codePointAt(0)!, 7) % 1009;
const filledIn = (one: Case, picks: number): Case => one.filled(picks === 0 ? everything : chosen(picks));

describe('for every rubric and evidence', () => {
  it('stating what was missing never leads out of the range, nor makes it wider', { timeout: patience }, () => {
    let provisional = 0;
    fc.assert(
      fc.property(cases(), fc.nat(65535), (one, picks) => {
        const [before] = assessCase(one).result.units;
        const [after] = assessCase(filledIn(one, picks)).result.units;
        if (!isScored(before) || !isScored(after)) return;
        if (before.status === 'provisional') provisional++;
        expectInside(after, before);
      }),
      runs(300),
    );
    expect(provisional).toBeGreaterThan(50);
  });

  it('the same for units that read one another, and for their places', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(cohort, 3), fc.nat(65535), (one, picks) => {
        const before = assessCase(one).result.units;
        const after = assessCase(filledIn(one, picks)).result.units;
        if (!before.every(isScored) || !after.every(isScored)) return;
        after.forEach((unit, index) => {
          expectInside(unit, before[index]!);
          expectPlaceInside(unit, before[index]!);
        });
      }),
      runs(60),
    );
  });

  it('a unit whose facts give a score when all are stated is not in error while some are missing', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const [complete] = assessCase(one.filled(everything)).result.units;
        const [partial] = assessCase(one).result.units;
        if (complete?.status === 'final') expect([complete.status, partial?.status]).not.toEqual(['final', 'error']);
      }),
      runs(200),
    );
  });
});

const isScored = (unit: UnitResult | undefined): unit is UnitResult => unit?.status === 'final' || unit?.status === 'provisional';

/** As displayed: rounding keeps the order. Null is no bound. */
function expectInside(after: UnitResult, before: UnitResult): void {
  const [low, high] = [before.lowest, before.highest].map((text) => (text === null ? null : parseFraction(text)!));
  const shown = `${after.lowest}…${after.highest} in ${before.lowest}…${before.highest}`;
  if (low) expect([shown, isAtLeast(after.lowest, low)]).toEqual([shown, true]);
  if (high) expect([shown, isAtMost(after.highest, high)]).toEqual([shown, true]);
}

const isAtLeast = (text: string | null, low: Fraction): boolean => text !== null && compare(parseFraction(text)!, low) >= 0;
const isAtMost = (text: string | null, high: Fraction): boolean => text !== null && compare(parseFraction(text)!, high) <= 0;

/** `rank_lowest` is the best place still possible. */
function expectPlaceInside(after: UnitResult, before: UnitResult): void {
  if (before.rank_lowest === null || before.rank_highest === null || after.rank_lowest === null || after.rank_highest === null) return;
  const shown = `${after.rank_lowest}…${after.rank_highest} in ${before.rank_lowest}…${before.rank_highest}`;
  expect([shown, before.rank_lowest <= after.rank_lowest && after.rank_highest <= before.rank_highest]).toEqual([shown, true]);
}
