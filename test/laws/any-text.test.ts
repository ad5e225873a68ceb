// No input crashes: damaged text, damaged trees and damaged bytes give diagnostics, or a result whose ledger still balances.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { replay } from '../../src/replay/replay.js';
import { whole } from './arbitrary-rubric.js';
import { documentOf } from './arbitrary-evidence.js';
import { assessFiles, cases, evidenceFiles, rubricFile, type Case, type File } from './case.js';
import { edited, edits, transplanted } from './damaged.js';
import { Dice, throwsOf } from './dice.js';
import { patience, runs } from './runs.js';
import { writeYaml } from './yaml-text.js';

const cohort = { ...whole, cohort: true };

/** Whatever the files say, the library returns, and what it returns balances. */
function expectAnswer(rubric: File, evidence: readonly File[]): void {
  const { result, diagnostics } = assessFiles(rubric, evidence);
  expect(replay(result)).toEqual([]);
  if (result.units.length === 0) expect(diagnostics.length).toBeGreaterThan(0);
}

describe('no input crashes', () => {
  it('a rubric with a few characters lost or slipped in', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), edits, (one, slip) => {
        const { path, text } = rubricFile(one.rubric);
        expectAnswer({ path, text: edited(text, slip) }, evidenceFiles(one));
      }),
      runs(150),
    );
  });

  it('evidence with a few characters lost or slipped in', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), edits, (one, slip) => {
        const [first, ...others] = evidenceFiles(one);
        expectAnswer(rubricFile(one.rubric), [{ path: first!.path, text: edited(first!.text, slip) }, ...others]);
      }),
      runs(150),
    );
  });

  it('a rubric in which a value stands where another should', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(cohort), throwsOf(12), (one, throws) => {
        expectAnswer(rubricFile(transplanted(one.rubric, new Dice(throws))), evidenceFiles(one));
      }),
      runs(200),
    );
  });

  it('evidence in which a value stands where another should', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), throwsOf(12), (one, throws) => {
        expectAnswer(rubricFile(one.rubric), transplantedEvidence(one, new Dice(throws)));
      }),
      runs(150),
    );
  });

  it('any bytes', { timeout: patience }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (rubric, evidence) => {
        const { result, diagnostics } = assess({
          rubrics: [{ path: 'r.yaml', bytes: rubric, named: true }],
          evidence: [{ path: 'e.yaml', bytes: evidence, named: true }],
        });
        expect([result.units, diagnostics.length > 0]).toEqual([[], true]);
      }),
      runs(120),
    );
  });
});

function transplantedEvidence({ units }: Case, dice: Dice): File[] {
  return units.flatMap(({ unit, files }) =>
    files.map((file, index) => {
      const document = documentOf(file, unit);
      return {
        path: `evidence/${String(unit['id'])}.${index + 1}.yaml`,
        text: writeYaml(index === 0 ? transplanted(document, dice) : document),
      };
    }),
  );
}
