// Checks one map against its schema and words what is wrong, at the place that is wrong. The only reader of zod's issues.

import * as z from 'zod';
import { Exact } from '../exact/index.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { structureHint } from '../source/lookalike.js';
import { spanAt } from '../source/plain.js';
import { entryOf, firstLineOf, type MapNode, type Node } from '../source/index.js';
import { keysOf } from './schema.js';

/** True when the map has the shape; otherwise every problem in it has been reported. */
export function checkShape(node: Node, schema: z.ZodType, problems: Problems): node is MapNode {
  if (node.kind !== 'map') {
    problems.add('rubric/not-a-map', { found: node.kind === 'scalar' ? node.text || '~' : '[…]' }, node);
    return false;
  }
  const result = schema.safeParse(formOf(node));
  if (result.success) return true;
  const issues = result.error.issues.flatMap(meantIssues);
  const meant = new Set(issues.flatMap((issue) => unknownKeys(issue, node, schema, problems)));
  for (const issue of issues) if (issue.code !== 'unrecognized_keys') report(issue, node, meant, problems);
  return false;
}

type Issue = z.core.$ZodIssue;

const known = new WeakMap<Node, unknown>();

/** A node as schemas see it. They ask only whether a number stands somewhere; as an object, an exact number would pass for a map. */
function formOf(node: Node): unknown {
  if (node.kind === 'scalar') return node.value instanceof Exact ? 0 : node.value;
  const made = known.get(node);
  if (made !== undefined) return made;
  const form =
    node.kind === 'list' ? node.items.map(formOf) : Object.fromEntries(node.entries.map(({ key, value }) => [key.text, formOf(value)]));
  known.set(node, form);
  return form;
}

/** Of a union only the branch that the value was meant for: the one whose problems lie deepest. */
function meantIssues(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (branch: readonly Issue[]) =>
    Math.max(...branch.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)));
  const branch = issue.errors.reduce<readonly Issue[]>((best, next) => (best.length === 0 || depth(next) > depth(best) ? next : best), []);
  if (depth(branch) <= 0) return [issue];
  return branch.flatMap((inner) => meantIssues({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

/** Reports unknown keys; returns the keys they were probably meant to be, so that those are not also reported as missing. */
function unknownKeys(issue: Issue, node: MapNode, schema: z.ZodType, problems: Problems): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const parent = issue.path.length === 0 ? node : nodeAt(node, issue.path);
  const known = keysOf(issue.path.length === 0 ? schema : innerSchema(schema, issue.path));
  return issue.keys.flatMap((key) => {
    const near = nearest(key, known);
    const entry = entryOf(parent, key);
    if (key === '<<') return [];
    problems.add('rubric/unknown-key', { key, near }, entry?.key ?? node);
    return near === undefined ? [] : [near];
  });
}

function innerSchema(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType {
  let inner: unknown = schema;
  for (const key of path) {
    const shape: Record<string, unknown> | undefined = (inner as { shape?: Record<string, unknown> }).shape;
    inner = typeof key === 'number' ? (inner as { element?: unknown }).element : shape?.[String(key)];
    while (inner instanceof z.ZodOptional) inner = inner.unwrap();
    if (inner instanceof z.ZodUnion) inner = inner.options.find((option) => option instanceof z.ZodObject) ?? inner;
  }
  return (inner ?? schema) as z.ZodType;
}

function nodeAt(node: Node, path: readonly PropertyKey[]): Node | undefined {
  let found: Node | undefined = node;
  for (const key of path) found = found?.kind === 'list' ? found.items[Number(key)] : entryOf(found, String(key))?.value;
  return found;
}

function report(issue: Issue, node: MapNode, meant: ReadonlySet<string>, problems: Problems): void {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const key = String(path.at(-1) ?? '');
  const value = nodeAt(node, path);
  if (!value) {
    const parent = nodeAt(node, path.slice(0, -1)) ?? node;
    if (!meant.has(key)) problems.add('rubric/missing-key', { key }, firstLineOf(parent));
    return;
  }
  const found = value.kind === 'scalar' ? value.text || '~' : value.kind === 'list' ? '[…]' : '{…}';
  const at = spanAt(node, path, 'value');
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    problems.add('rubric/unknown-word', { key, found, known: known.join(' '), near: nearest(found, known) }, at);
  } else if (issue.code === 'too_small') {
    problems.add('rubric/empty-list', { key }, at);
  } else {
    const expected = forms[key] ?? expectedOf(issue);
    const near = expected === 'list' || expected === 'map' ? structureHint(found) : undefined;
    problems.add('rubric/wrong-type', { key, found, expected, near }, at);
  }
}

/** Keys whose values may take several forms: what the schema of one branch says would mislead. */
const forms: Readonly<Record<string, string>> = {
  round: 'rounding',
  when: 'condition',
  applies_when: 'condition',
  valid_if: 'condition',
  fact: 'fact_or_formula',
  value: 'formula',
  yields_to: 'names',
  scorer: 'names',
};

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') {
    return issue.expected === 'array'
      ? 'list'
      : issue.expected === 'object' || issue.expected === 'record'
        ? 'map'
        : issue.expected === 'boolean'
          ? 'flag'
          : 'text';
  }
  return 'text';
}
