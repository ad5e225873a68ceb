// What a case expects against what came out. Every difference is a problem at the place of the expectation.

import { Problems, severityOf, type Diagnostic } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import type { UnitResult } from '../report/result.js';
import type { Rubric } from '../rubric/model.js';
import { childOf, entryOf, firstLineOf, type MapNode, type Node } from '../source/index.js';
import { Comparison } from './comparison.js';
import type { CaseRun } from './run-case.js';
import { textsOf } from './test-evidence.js';
import { checkKeys, mapUnder } from './keys.js';
import type { TestCase } from './test-file.js';

const unitKeys = [
  'score',
  'lowest',
  'highest',
  'status',
  'grade',
  'rank',
  'items',
  'rules',
  'extra',
  'entries',
  'vetoes',
  'consequences',
  'missing',
];

export interface Compared {
  readonly differences: readonly Diagnostic[];
  readonly failed: boolean;
}

export function compareCase(test: TestCase, rubric: Rubric, run: CaseRun): Compared {
  const problems = new Problems();
  const { expect } = test;
  const misshapen = !expect && childOf(test.node, 'expect') !== undefined;
  // What is wrong with its shape has been said.
  if (misshapen) return { differences: [], failed: true };
  if (!expect || expect.entries.length === 0) {
    problems.add('test/nothing-expected', { case: test.name }, test.at);
    return { differences: problems.list, failed: true };
  }
  checkKeys(expect, [...unitKeys, 'units', 'diagnostics'], problems);
  const unforeseen = compareProblems(test, expect, run.problems, problems);
  const units = mapUnder(expect, 'units', problems);
  const [only] = run.units;
  const asking = { test, alone: run.units.length === 1, rubric, problems };
  const own = expect.entries.filter(({ key }) => unitKeys.includes(key.text));
  if (only && own.length > 0) compareUnit({ ...expect, entries: own }, only, asking);
  for (const { key, value } of units?.entries ?? []) {
    const unit = run.units.find((one) => one.unit.id === key.text);
    const known = run.units.map((one) => one.unit.id);
    if (!unit)
      problems.add('test/unknown-name', { kind: 'unit', name: key.text, known: known.join(' '), near: nearest(key.text, known) }, key);
    else if (value.kind !== 'map') problems.add('test/wrong-shape', { key: key.text, wanted: 'map' }, value);
    else {
      checkKeys(value, unitKeys, problems);
      compareUnit(value, unit, asking);
    }
  }
  return { differences: [...problems.list, ...unforeseen], failed: problems.list.length + unforeseen.length > 0 };
}

/**
 * With `diagnostics:` all errors and warnings are listed there; without it there must be no error. Notes change nothing.
 * @returns those nobody foresaw, as they are
 */
function compareProblems(test: TestCase, expect: MapNode, found: readonly Diagnostic[], problems: Problems): Diagnostic[] {
  const listed = entryOf(expect, 'diagnostics');
  if (!listed) return found.filter((one) => severityOf(one) === 'error');
  const left = found.filter((one) => severityOf(one) !== 'note');
  const wanted: readonly Node[] = listed.value.kind === 'list' ? listed.value.items : [listed.value];
  for (const node of wanted) {
    const [code = ''] = textsOf(node);
    const at = left.findIndex((one) => one.code === code);
    if (at >= 0) left.splice(at, 1);
    else problems.add('test/problem-expected', { case: test.name, code }, node);
  }
  return left;
}

interface Asking {
  readonly test: TestCase;
  /** There is no other unit. */
  readonly alone: boolean;
  readonly rubric: Rubric;
  readonly problems: Problems;
}

function compareUnit(expect: MapNode, unit: UnitResult, { test, alone, rubric, problems }: Asking): void {
  const comparison = new Comparison({ name: test.name, alone }, unit, rubric, problems);
  for (const { key, value } of expect.entries) comparison.compare(key.text, value);
  if (unit.status === 'error' && !childOf(expect, 'status') && !childOf(test.expect, 'diagnostics'))
    problems.add('test/not-met', { case: test.name, what: 'status', expected: 'final', got: 'error' }, firstLineOf(expect));
}
