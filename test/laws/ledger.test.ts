// The ledger carries the score: it balances, the replay agrees, nothing charged elsewhere gets lost, and the status says what is missing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryResult, ItemResult, UnitResult } from '../../src/report/result.js';
import { add, parseFraction, show, zero } from '../../src/replay/fraction.js';
import { replay } from '../../src/replay/replay.js';
import { whole } from './arbitrary-rubric.js';
import { assessCase, cases, loads } from './case.js';
import { patience, runs } from './runs.js';
import type { YamlMap } from './yaml-text.js';

const cohort = { ...whole, cohort: true };

describe('for every rubric and evidence', () => {
  it('the replay finds nothing, and places follow from scores', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const { result } = assessCase(one);
        const best = one.rubric['direction'] === 'low' ? 'low' : 'high';
        expect(replay(result, { ranked: decidesPlaces(one.rubric, result.units) ? {} : { law: best } })).toEqual([]);
      }),
      runs(250),
    );
  });

  it('the same for several units that read one another', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(cohort, 3), (one) => {
        const { result } = assessCase(one);
        const best = one.rubric['direction'] === 'low' ? 'low' : 'high';
        expect(replay(result, { ranked: decidesPlaces(one.rubric, result.units) ? {} : { law: best } })).toEqual([]);
      }),
      runs(60),
    );
  });

  it('a unit is in error only with an error that names a place, and an error of scoring leaves no score', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const assessment = assessCase(one);
        const { units, diagnostics } = assessment.result;
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        if (loads(assessment)) expect(units).toHaveLength(1);
        for (const { status, score } of units) {
          expect(status === 'error').toBe(errors.length > 0);
          if (status === 'error') expect(score).toBeNull();
        }
        for (const { file, line } of errors) expect([file, line]).not.toContain(null);
      }),
      runs(150),
    );
  });

  it('missing facts are named if and only if they can change the score or what follows from it', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), (one) => {
        for (const unit of assessCase(one).result.units) {
          if (unit.status === 'final') expect(unit.lowest).toBe(unit.highest);
          if (isVerdictOpen(unit)) expect(unit.missing).not.toEqual([]);
          else if (unit.status === 'final' && unit.consequences.length === 0 && one.rubric['ranking'] === undefined)
            expect(unit.missing).toEqual([]);
          if (unit.status === 'provisional') expect(unit.missing).not.toEqual([]);
        }
      }),
      runs(150),
    );
  });

  it('what a row charges elsewhere lands there', { timeout: patience }, () => {
    let charged = 0;
    fc.assert(
      fc.property(cases(), (one) => {
        for (const unit of assessCase(one).result.units.filter(({ status }) => status === 'final')) {
          // `all` and a range (below a veto, say) are no number: what they come to is only known where they land.
          const lines = entriesOf(unit).filter(({ message: { code, args } }) => code === 'charged' && !/all|…/.test(args['amount']!));
          charged += lines.length;
          for (const { rule, message } of lines) expect([rule, landed(unit, rule!)]).toEqual([rule, message.args['amount']]);
        }
      }),
      runs(250),
    );
    expect(charged).toBeGreaterThan(5);
  });
});

/** Nothing but the verdict waits for a fact: a veto, a grade, a place or a consequence. */
const isVerdictOpen = ({ grade_certain, rank_lowest, rank_highest, consequences, vetoes }: UnitResult): boolean =>
  grade_certain === false || rank_lowest !== rank_highest || [...consequences, ...vetoes].some(({ certain }) => !certain);

/** A declared chain, or an effect on the place. */
const decidesPlaces = ({ ranking }: YamlMap, units: readonly UnitResult[]): boolean =>
  ranking !== undefined || units.some(({ vetoes }) => vetoes.some(({ effect }) => effect.rank !== undefined));

const entriesOf = ({ entries, items, extra }: UnitResult): EntryResult[] => [
  ...entries,
  ...extra.entries,
  ...[...items, ...extra.items].flatMap(below),
];
const below = ({ entries, transfer, items }: ItemResult): EntryResult[] => [...entries, ...transfer, ...items.flatMap(below)];

/** Everything a rule does to points anywhere but in the line that says where they went. */
const landed = (unit: UnitResult, rule: string): string =>
  show(
    entriesOf(unit)
      .filter(({ rule: by, kind, message }) => by === rule && kind !== 'veto' && message.code !== 'charged')
      .map(({ amount }) => parseFraction(amount)!)
      .reduce(add, zero),
  );
