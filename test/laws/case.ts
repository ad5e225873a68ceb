// A whole case: a rubric and the evidence of its units, as files that the library assesses; and the words a failing law reports it with.

import fc from 'fast-check';
import { assess, type Assessment } from '../../src/assessment/assess.js';
import { severityOf } from '../../src/diagnostic/diagnostic.js';
import { arbitraryRubric, whole, writeRubric, type RubricDraft } from './arbitrary-rubric.js';
import { documentOf, writeUnit, type Filling, type UnitPlan } from './arbitrary-evidence.js';
import type { Family } from './vocabulary.js';
import { writeYaml, type Yaml, type YamlMap } from './yaml-text.js';

export interface File {
  readonly path: string;
  readonly text: string;
}

export interface Case {
  readonly rubric: YamlMap;
  readonly units: readonly UnitPlan[];
  /** The same with some of the missing facts stated. */
  filled(fills: Filling): Case;
  /** How a failing law prints it. */
  readonly [fc.toStringMethod]: () => string;
}

export const cases = (family: Family = whole, units = 1): fc.Arbitrary<Case> =>
  arbitraryRubric(family, units).map((draft) => caseOf(draft));

function caseOf(draft: RubricDraft, fills?: Filling): Case {
  const written = writeRubric(draft);
  const units = draft.units.map((throws, index) => writeUnit(written, throws, index, fills));
  return {
    rubric: written.yaml,
    units,
    filled: (more) => caseOf(draft, more),
    [fc.toStringMethod]: () => `\n${show(rubricFile(written.yaml), ...evidenceFiles({ units }))}`,
  };
}

export const rubricFile = (rubric: Yaml): File => ({ path: 'rubrics/law.yaml', text: writeYaml(rubric) });

export const evidenceFiles = ({ units }: Pick<Case, 'units'>): File[] =>
  units.flatMap(({ unit, files }) =>
    files.map((file, index) => ({ path: `evidence/${String(unit['id'])}.${index + 1}.yaml`, text: writeYaml(documentOf(file, unit)) })),
  );

const encoder = new TextEncoder();
const source = ({ path, text }: File) => ({ path, bytes: encoder.encode(text), named: true });

export const assessFiles = (rubric: File, evidence: readonly File[]): Assessment =>
  assess({ rubrics: [source(rubric)], evidence: evidence.map(source) });

export const assessCase = (one: Case): Assessment => assessFiles(rubricFile(one.rubric), evidenceFiles(one));

const rubricAreas = /^(?:yaml|rubric|formula)\//;

/** Whether rubric and evidence load: what is left then is what scoring finds. */
export const loads = ({ diagnostics }: Assessment): boolean =>
  !diagnostics.some((one) => severityOf(one) === 'error' && (rubricAreas.test(one.code) || one.code.startsWith('evidence/')));

/** The files of a case as a bug report shows them. */
export const show = (...files: readonly File[]): string => files.map(({ path, text }) => `--- ${path}\n${text}`).join('');
