// A cohort in parts: however the units are split, and in whatever order the summaries of the parts are put together, every unit gets what it
// gets where all of them are at hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { CohortSurvey } from '../../src/assessment/cohorts.js';
import { joinSummaries, type JoinedSummary } from '../../src/cohort/join.js';
import { readSummary, type ReadSummary } from '../../src/cohort/read-summary.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import type { Result, UnitResult } from '../../src/report/result.js';
import { jsonLine } from '../../src/report/json.js';
import { inOrder } from '../../src/report/key-order.js';
import { version } from '../../src/report/version.js';
import { documentOf, type UnitPlan } from './arbitrary-evidence.js';
import { whole } from './arbitrary-rubric.js';
import { assessCase, cases, loads, rubricFile, type Case } from './case.js';
import { Dice, throwsOf } from './dice.js';
import { patience, runs } from './runs.js';
import { writeYaml } from './yaml-text.js';

const cohort = { ...whole, cohort: true };
const encoder = new TextEncoder();
const source = ({ path, text }: { path: string; text: string }) => ({ path, bytes: encoder.encode(text), named: true });

const evidenceOf = (units: readonly UnitPlan[]) =>
  units.flatMap(({ unit, files }) =>
    files.map((file, index) =>
      source({ path: `evidence/${String(unit['id'])}.${index + 1}.yaml`, text: writeYaml(documentOf(file, unit)) }),
    ),
  );

const requestFor = ({ rubric }: Case) => ({ rubrics: [source(rubricFile(rubric))] });

/** Passes until nothing is left to ask; summaries travel as files, as they would between machines. */
function summaryOf(one: Case, parts: readonly (readonly UnitPlan[])[], dice: Dice): JoinedSummary {
  for (let pass = 1, given: JoinedSummary | undefined; pass < 20; pass++) {
    const files = parts.map((units, index) => {
      const survey = new CohortSurvey({ ...requestFor(one), ...(given && { given }) });
      survey.add(evidenceOf(units));
      return read(`${index}.json`, survey.finish().text);
    });
    given = joined(dice.shuffled(files));
    if (given.summary.waits.length === 0) return given;
  }
  throw new Error('passes without end');
}

function read(path: string, text: string): ReadSummary {
  const found = readSummary(path, encoder.encode(text), '');
  if ('code' in found) throw new Error(`${found.code} ${JSON.stringify(found.args)}\n${text}`);
  return found;
}

function joined(files: readonly ReadSummary[]): JoinedSummary {
  const problems = new Problems();
  const found = joinSummaries(files, { stage: undefined, version, complete: false }, problems);
  expect(problems.list).toEqual([]);
  return found;
}

function split(units: readonly UnitPlan[], dice: Dice): UnitPlan[][] {
  const parts: UnitPlan[][] = [[], [], []];
  for (const unit of units) parts[dice.roll(parts.length)]!.push(unit);
  return parts.filter((part) => part.length > 0);
}

const scored = (one: Case, units: readonly UnitPlan[], given: JoinedSummary, places = false): Result =>
  assess({ ...requestFor(one), evidence: evidenceOf(units), cohort: { joined: given, places } }).result;

/** What the score is and why; what follows from places is for whoever has all units. */
const scoreOf = ({ unit, status, score, exact, lowest, highest, entries, items, extra, vetoes }: UnitResult) => {
  const found = { unit, status, score, exact, lowest, highest };
  return { ...found, entries, items, extra, vetoes };
};

const splitCases = fc.tuple(cases(cohort, 4), throwsOf(60));

describe('for every rubric, evidence and split', () => {
  it('parts scored with the summary of all are the units of one run with it, to the byte', { timeout: patience }, () => {
    fc.assert(
      fc.property(splitCases, ([one, throws]) => {
        fc.pre(loads(assessCase(one)));
        const dice = new Dice(throws);
        const parts = split(one.units, dice);
        const given = summaryOf(one, parts, dice);
        const apart = parts.flatMap((units) => scored(one, units, given).units);
        const atOnce = scored(one, one.units, given).units;
        const byId = (units: readonly UnitResult[]) =>
          Object.fromEntries(units.map((unit) => [unit.unit.id, jsonLine(inOrder(unit, 'unit'))]));
        expect(byId(apart)).toEqual(byId(atOnce));
      }),
      runs(40),
    );
  });

  it('they are the scores of one run without it', { timeout: patience }, () => {
    fc.assert(
      fc.property(splitCases, ([one, throws]) => {
        const live = assessCase(one);
        fc.pre(loads(live));
        const dice = new Dice(throws);
        const parts = split(one.units, dice);
        const given = summaryOf(one, parts, dice);
        for (const unit of parts.flatMap((units) => scored(one, units, given).units)) {
          const same = live.result.units.find((other) => other.unit.id === unit.unit.id)!;
          expect(scoreOf(unit)).toEqual(scoreOf(same));
          expect(same.cohort ?? {}).toMatchObject(unit.cohort ?? {});
          // With all units at hand also what places and grades miss is known.
          expect(same.missing).toEqual(expect.arrayContaining([...unit.missing]));
        }
      }),
      runs(40),
    );
  });

  it('a ranking that is given the summary is the ranking without it', { timeout: patience }, () => {
    fc.assert(
      fc.property(splitCases, ([one, throws]) => {
        const live = assessCase(one);
        fc.pre(loads(live));
        const dice = new Dice(throws);
        const given = summaryOf(one, split(one.units, dice), dice);
        const { units, groups } = scored(one, one.units, given, true);
        expect({ units, groups }).toEqual({ units: live.result.units, groups: live.result.groups });
      }),
      runs(40),
    );
  });

  it('the summary is the same file however the parts were made', { timeout: patience }, () => {
    fc.assert(
      fc.property(splitCases, ([one, throws]) => {
        fc.pre(loads(assessCase(one)));
        const dice = new Dice(throws);
        const alone = new CohortSurvey(requestFor(one));
        alone.add(evidenceOf(one.units));
        const files = split(one.units, dice).map((units, index) => {
          const survey = new CohortSurvey(requestFor(one));
          survey.add(evidenceOf(units));
          return read(`${index}.json`, survey.finish().text);
        });
        expect(new CohortSurvey(requestFor(one), dice.shuffled(files), undefined).finish().text).toBe(alone.finish().text);
      }),
      runs(40),
    );
  });
});
