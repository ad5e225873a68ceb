// Test files of rubrics as YAML trees to cases: `test`, `base`, `cases`, or `examples` inside a rubric. A case is evidence with an
// expectation; its facts stay where they stand, so that the reader of evidence points into the test file.

import type { Problems } from '../diagnostic/diagnostic.js';
import { childOf, firstLineOf, type ListNode, type MapNode, type Node, type Span } from '../source/index.js';
import { checkKeys, mapUnder } from './keys.js';
import { entriesOf } from './test-evidence.js';

export interface TestCase {
  readonly name: string;
  /** Where its name stands. */
  readonly at: Span;
  readonly node: MapNode;
  readonly rubric: string;
  /** The score comes from the engine: a person has to confirm it. */
  readonly unconfirmed: boolean;
  /** Evidence, one root a unit and stage. */
  readonly evidence: readonly MapNode[];
  readonly expect: MapNode | undefined;
  /** Other results the case gives, by name: `previous`. */
  readonly results: MapNode | undefined;
}

export interface TestFile {
  readonly rubric: string;
  readonly rubricAt: Span;
  readonly base: MapNode | undefined;
  readonly cases: readonly TestCase[];
  readonly list: ListNode | undefined;
  /** Branches that cannot happen, with the reason. */
  readonly unreachable: MapNode | undefined;
  readonly node: Node;
}

const fileKeys = ['test', 'base', 'cases', 'unreachable', 'note'];
export const evidenceKeys = ['unit', 'units', 'stage', 'office', 'assessed', 'unstated', 'facts', 'not_applicable', 'cohort'] as const;
const baseKeys = [...evidenceKeys.filter((key) => key !== 'units'), 'results', 'note'];
const caseKeys = ['case', 'because', 'confirm', 'expect', 'results', 'without', 'note', ...evidenceKeys];

/** A file of its own. */
export function readTestFile(root: Node, problems: Problems): TestFile | undefined {
  const test = childOf(root, 'test');
  if (root.kind !== 'map' || test?.kind !== 'scalar') {
    problems.add(
      'test/wrong-shape',
      root.kind === 'map' ? { key: 'test', wanted: 'text' } : { key: 'test', wanted: 'map' },
      test ?? firstLineOf(root),
    );
    return undefined;
  }
  checkKeys(root, fileKeys, problems);
  return readCases(root, { rubric: test.text, rubricAt: test }, problems);
}

/** `examples:` of a rubric: a list of cases, or a map with `base` and `cases`. */
export function readExamples(rubric: string, node: Node, problems: Problems): TestFile | undefined {
  const head = { rubric, rubricAt: firstLineOf(node) };
  if (node.kind === 'list')
    return { ...head, base: undefined, cases: casesOf(node, undefined, rubric, problems), list: node, unreachable: undefined, node };
  if (node.kind === 'map') {
    checkKeys(node, ['base', 'cases', 'unreachable', 'note'], problems);
    return readCases(node, head, problems);
  }
  problems.add('test/wrong-shape', { key: 'examples', wanted: 'list' }, node);
  return undefined;
}

function readCases(node: MapNode, head: Pick<TestFile, 'rubric' | 'rubricAt'>, problems: Problems): TestFile {
  const base = mapUnder(node, 'base', problems);
  if (base) checkKeys(base, baseKeys, problems);
  const list = childOf(node, 'cases');
  const unreachable = mapUnder(node, 'unreachable', problems);
  if (list?.kind === 'list') return { ...head, base, cases: casesOf(list, base, head.rubric, problems), list, unreachable, node };
  if (list && !(list.kind === 'scalar' && list.value === null)) problems.add('test/wrong-shape', { key: 'cases', wanted: 'list' }, list);
  return { ...head, base, cases: [], list: undefined, unreachable, node };
}

export function casesOf(list: ListNode, base: MapNode | undefined, rubric: string, problems: Problems): TestCase[] {
  return list.items.flatMap((node, index) => {
    if (node.kind !== 'map') {
      problems.add('test/wrong-shape', { key: 'cases', wanted: 'map' }, node);
      return [];
    }
    checkKeys(node, caseKeys, problems);
    const title = childOf(node, 'case');
    const name = title?.kind === 'scalar' && title.text !== '' ? title.text : `#${index + 1}`;
    const mark = childOf(node, 'confirm');
    return [
      {
        name,
        at: title ?? firstLineOf(node),
        node,
        rubric,
        unconfirmed: mark !== undefined && !(mark.kind === 'scalar' && mark.value === false),
        evidence: entriesOf(node, base, { rubric, name }, problems),
        expect: mapUnder(node, 'expect', problems),
        results: mapUnder(node, 'results', problems) ?? mapUnder(base, 'results', problems),
      },
    ];
  });
}
