// Order means nothing: of files, of keys, of units, of incidents in a list. And the same bytes give the same bytes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/report/result.js';
import { documentOf } from './arbitrary-evidence.js';
import { whole } from './arbitrary-rubric.js';
import { assessCase, assessFiles, cases, evidenceFiles, rubricFile, type Case, type File } from './case.js';
import { Dice, throwsOf } from './dice.js';
import { factsReordered, keysReordered, withoutPlaces } from './reordered.js';
import { patience, runs } from './runs.js';
import { entriesOf, isMap, writeYaml, type Yaml, type YamlMap } from './yaml-text.js';

const cohort = { ...whole, cohort: true };
const plain = (result: Result): unknown => withoutPlaces(result);

describe('for every rubric and evidence', () => {
  it('scoring twice gives the same bytes', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(cohort, 2), (one) => {
        expect(JSON.stringify(assessCase(one).result)).toBe(JSON.stringify(assessCase(one).result));
      }),
      runs(50),
    );
  });

  it('the order of files changes nothing at all', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(cohort, 2), throwsOf(10), (one, throws) => {
        const files = evidenceFiles(one);
        expect(assessFiles(rubricFile(one.rubric), new Dice(throws).shuffled(files)).result).toEqual(assessCase(one).result);
      }),
      runs(50),
    );
  });

  it('the order of keys and of incidents in evidence changes nothing but places', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(whole, 1), throwsOf(400), (one, throws) => {
        const found = assessFiles(rubricFile(one.rubric), evidenceReordered(one, new Dice(throws)));
        expect(plain(found.result)).toEqual(plain(assessCase(one).result));
      }),
      runs(120),
    );
  });

  it('the order of keys in the rubric changes nothing but places', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(whole, 1), throwsOf(400), (one, throws) => {
        const found = assessFiles(rubricFile(keysReordered(one.rubric, new Dice(throws), false)), evidenceFiles(one));
        expect(plain(found.result)).toEqual(plain(assessCase(one).result));
      }),
      runs(120),
    );
  });

  it('units in one file or each in its own, in any order, are the same', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(cohort, 3), throwsOf(4), (one, throws) => {
        const together = new Dice(throws).shuffled(one.units).map(({ unit, files }) => documentOf(files[0]!, unit));
        const apart = one.units.map(({ unit, files }): File => ({
          path: `evidence/${String(unit['id'])}.yaml`,
          text: writeYaml(documentOf(files[0]!, unit)),
        }));
        const all: File = { path: 'evidence/all.yaml', text: writeYaml({ units: together }) };
        expect(plain(assessFiles(rubricFile(one.rubric), [all]).result)).toEqual(plain(assessFiles(rubricFile(one.rubric), apart).result));
      }),
      runs(40),
    );
  });
});

function evidenceReordered(one: Case, dice: Dice): File[] {
  const rowLists = rowListsOf(one.rubric);
  return one.units.flatMap(({ unit, files }) =>
    files.map((file, index) => {
      const document = documentOf({ ...file, facts: factsReordered(file.facts, dice, rowLists) }, unit);
      return {
        path: `evidence/${String(unit['id'])}.${index + 1}.yaml`,
        text: writeYaml(Object.fromEntries(dice.shuffled(entriesOf(document)))),
      };
    }),
  );
}

/** List facts that items are repeated for. */
function rowListsOf(rubric: Yaml): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: Yaml): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isMap(value)) {
      if (typeof value['repeat'] === 'string') found.add(value['repeat']);
      entriesOf(value as YamlMap).forEach(([, inner]) => visit(inner));
    }
  };
  visit(rubric);
  return found;
}
