// The outcome of tests as plain data, `rubric-test/1`: what formats for CI and programs read.

import { toResult } from '../diagnostic/to-result.js';
import type { Bilingual } from '../rules/rule-kind.js';
import type { DiagnosticResult } from '../report/result.js';
import { keyOf } from './branches.js';
import { percentOf } from './coverage.js';
import type { TestOutcome } from './run-case.js';
import type { TestRun } from './run-tests.js';

export const testResultSchema = 'rubric-test/1';

export interface TestResult {
  readonly schema: typeof testResultSchema;
  readonly cases: readonly TestCaseResult[];
  readonly coverage: readonly CoverageResult[];
  /** Problems of files and of the coverage; those of cases stand with their cases. */
  readonly diagnostics: readonly DiagnosticResult[];
}

export interface TestCaseResult {
  readonly rubric: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly outcome: TestOutcome;
  readonly diagnostics: readonly DiagnosticResult[];
}

export interface CoverageResult {
  readonly rubric: string;
  readonly taken: number;
  readonly all: number;
  /** Whole per cent, rounded down. */
  readonly percent: number;
  readonly branches: readonly {
    readonly branch: string;
    readonly title: Bilingual;
    readonly cases: number;
    readonly unreachable: string | null;
  }[];
}

export function testResult({ cases, coverage, diagnostics }: TestRun): TestResult {
  const ofCases = new Set(cases.flatMap((one) => one.diagnostics));
  return {
    schema: testResultSchema,
    cases: cases.map(({ test, outcome, diagnostics: own }) => ({
      rubric: test.rubric,
      name: test.name,
      file: test.at.file.path,
      line: test.at.file.position(test.at.start).line,
      outcome,
      diagnostics: own.map(toResult),
    })),
    coverage: coverage.map((one) => ({
      rubric: one.rubric.id,
      taken: one.taken,
      all: one.all,
      percent: percentOf(one),
      branches: one.branches.map(({ branch, cases: times, unreachable }) => ({
        branch: keyOf(branch),
        title: branch.title,
        cases: times,
        unreachable: unreachable ?? null,
      })),
    })),
    diagnostics: diagnostics.filter((one) => !ofCases.has(one)).map(toResult),
  };
}
