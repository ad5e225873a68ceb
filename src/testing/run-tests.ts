// All tests of some files: bytes in, outcomes and coverage out. What is done with them (text, JSON, formats for CI) is for others.

import { readDocuments, readRubrics, rubricProblems, type ShelvedRubric, type SourceBytes } from '../assessment/sources.js';
import { nearest } from '../diagnostic/nearest.js';
import { Problems, problem, severityOf, type Diagnostic } from '../diagnostic/diagnostic.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { compareText, groupBy } from '../order/index.js';
import type { Rubric } from '../rubric/model.js';
import { childOf } from '../source/index.js';
import { keyOf } from './branches.js';
import { coverageOf, percentOf, type Coverage } from './coverage.js';
import { runCase, type CaseOutcome } from './run-case.js';
import { readExamples, readTestFile, type TestFile } from './test-file.js';

export interface TestRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly tests: readonly SourceBytes[];
  /** Whole per cent that every rubric with tests, or asked for by name, must reach. */
  readonly minCoverage?: number;
  readonly progress?: (done: number, total: number) => void;
}

export interface TestRun {
  /** In order of file and place. */
  readonly cases: readonly CaseOutcome[];
  /** In order of rubric. */
  readonly coverage: readonly Coverage[];
  readonly files: readonly TestFile[];
  /** Everything that is wrong: with files, with cases that fail or wait to be confirmed, with the coverage. */
  readonly diagnostics: readonly Diagnostic[];
}

export function runTests(request: TestRequest): TestRun {
  const shelf = readRubrics(request.rubrics);
  const problems = new Problems();
  const files = [...request.tests.flatMap((source) => readFile(source, problems)), ...examplesOf(shelf, problems)];
  const wanted = new Set(files.map(({ rubric }) => rubric));
  problems.list.push(...rubricProblems(shelf, wanted).filter((one) => severityOf(one) === 'error'));
  const rubrics = new Map(shelf.flatMap(({ rubric }) => (rubric ? [[rubric.id, rubric] as const] : [])));
  const known = files.filter((file) => isKnown(file, rubrics, shelf, problems));
  reportTwins(known, problems);
  const cases = known.flatMap((file) => file.cases.map((test) => ({ test, rubric: rubrics.get(file.rubric)! })));
  const outcomes = cases.map(({ test, rubric }, at) => {
    request.progress?.(at, cases.length);
    return runCase(test, rubric);
  });
  const named = shelf.flatMap(({ rubric, named: asked }) => (rubric && asked ? [rubric] : []));
  const coverage = coverageOfAll([...new Set([...named, ...known.map((file) => rubrics.get(file.rubric)!)])], known, outcomes);
  for (const one of coverage) checkUnreachable(one, known, problems);
  if (request.minCoverage !== undefined) problems.list.push(...tooLow(coverage, request.minCoverage));
  const diagnostics = sortDiagnostics([...problems.list, ...outcomes.flatMap((outcome) => outcome.diagnostics)]);
  return { cases: outcomes, coverage, files: known, diagnostics };
}

function readFile(source: SourceBytes, problems: Problems): TestFile[] {
  return readDocuments(source, problems).flatMap((root) => readTestFile(root, problems) ?? []);
}

/** Examples inside rubrics that were asked for by name; those of rubrics found on the way are theirs to run. */
function examplesOf(shelf: readonly ShelvedRubric[], problems: Problems): TestFile[] {
  return shelf.flatMap(({ rubric, named }) => {
    const node = rubric && named ? childOf(rubric.node, 'examples') : undefined;
    return rubric && node ? (readExamples(rubric.id, node, problems) ?? []) : [];
  });
}

/** A rubric that is broken has been reported itself. */
function isKnown(
  { rubric, rubricAt }: TestFile,
  rubrics: ReadonlyMap<string, Rubric>,
  shelf: readonly ShelvedRubric[],
  problems: Problems,
): boolean {
  if (rubrics.has(rubric)) return true;
  const known = [...rubrics.keys()];
  if (!shelf.some(({ id }) => id === rubric))
    problems.add('test/unknown-name', { kind: 'rubric', name: rubric, known: known.join(' '), near: nearest(rubric, known) }, rubricAt);
  return false;
}

function reportTwins(files: readonly TestFile[], problems: Problems): void {
  for (const [, cases] of groupBy(
    files.flatMap((file) => file.cases),
    ({ rubric, name }) => `${rubric} ${name}`,
  )) {
    const [first, ...others] = cases;
    for (const { name, at } of others) problems.add('test/duplicate-case', { name }, at, { related: [{ span: first!.at, role: 'first' }] });
  }
}

/** What only cases show that did not pass is not shown. */
function coverageOfAll(rubrics: readonly Rubric[], files: readonly TestFile[], outcomes: readonly CaseOutcome[]): Coverage[] {
  return rubrics
    .map((rubric) => {
      const passed = outcomes.filter(({ test, outcome }) => test.rubric === rubric.id && outcome === 'passed');
      const own = files.filter((file) => file.rubric === rubric.id);
      return coverageOf(
        rubric,
        passed.map(({ run }) => run),
        new Map(own.flatMap(unreachableIn)),
      );
    })
    .sort((a, b) => compareText(a.rubric.id, b.rubric.id));
}

const unreachableIn = ({ unreachable }: TestFile): (readonly [string, string])[] =>
  (unreachable?.entries ?? []).map(({ key, value }) => [key.text, value.kind === 'scalar' ? value.text : ''] as const);

/** What is said to be unreachable must exist, and must not be reached. */
function checkUnreachable({ rubric, branches }: Coverage, files: readonly TestFile[], problems: Problems): void {
  const known = branches.map(({ branch }) => keyOf(branch));
  for (const file of files.filter((one) => one.rubric === rubric.id)) {
    for (const { key } of file.unreachable?.entries ?? []) {
      const found = branches.find(({ branch }) => keyOf(branch) === key.text);
      if (!found) problems.add('test/unknown-name', { kind: 'branch', name: key.text, known: '', near: nearest(key.text, known) }, key);
      else if (found.cases > 0) problems.add('test/reachable', { branch: key.text }, key);
    }
  }
}

function tooLow(coverage: readonly Coverage[], wanted: number): Diagnostic[] {
  return coverage
    .filter((one) => percentOf(one) < wanted)
    .map((one) => {
      const numbers = { percent: String(percentOf(one)), wanted: String(wanted), taken: String(one.taken), all: String(one.all) };
      return problem('test/coverage', { rubric: one.rubric.id, ...numbers }, childOf(one.rubric.node, 'rubric'));
    });
}
