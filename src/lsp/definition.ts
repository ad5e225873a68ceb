// Where a name leads: from evidence to the rule that reads the fact, within a rubric to what an id names, and from there to the evidence.

import type { Node, Span } from '../source/index.js';
import { childOf, entryOf } from '../source/index.js';
import type { Rubric } from '../rubric/model.js';
import { rubricOf, type Analysis } from './analysis.js';
import { findAt, type Found } from './find.js';
import { idsIn } from './ids.js';
import { offsetAt } from './place.js';

/** Documents of evidence in which all of these words stand somewhere. */
export type LoadEvidence = (words: readonly string[]) => readonly Node[];

export function definitionsAt(analysis: Analysis, position: { line: number; character: number }, evidence: LoadEvidence): Span[] {
  const { file, trees, role } = analysis;
  if (!file) return [];
  const offset = offsetAt(file.text, position);
  const found = findAt(trees, offset);
  const root = found?.nodes[0];
  if (!found || !root) return [];
  const rubric = rubricOf(root, analysis);
  if (role === 'evidence') return rubric ? fromEvidence(found, rubric) : [];
  return fromRubric(wordAt(file.text, offset), offset, root, evidence);
}

function fromEvidence({ path, nodes }: Found, rubric: Rubric): Span[] {
  const last = nodes.at(-1)!;
  if (path.at(-1) === 'rubric' && last.kind === 'scalar') return [childOf(rubric.node, 'rubric') ?? rubric.node];
  for (const step of [...path].reverse()) {
    if (typeof step !== 'string') continue;
    const fact = rubric.facts.get(step);
    const item = rubric.items.get(step);
    if (fact) return fact.readers.length > 0 ? fact.readers.map(({ node }) => named(node)) : [named(fact.node)];
    if (item) return [named(item.node)];
  }
  return [];
}

const named = (node: Node): Span => childOf(node, 'id') ?? node;

/** A name leads to what it names; where it is given, to where evidence states it. */
function fromRubric(word: string, offset: number, root: Node, evidence: LoadEvidence): Span[] {
  const given = idsIn(root).filter(({ id }) => id === word);
  const here = given.find(({ node }) => node.start <= offset && offset <= node.end);
  if (!here) return [...new Set(given.map(({ node }) => node))];
  const id = childOf(root, 'rubric');
  const name = id?.kind === 'scalar' ? id.text : '';
  const fact = childOf(here.of, 'fact');
  const wanted = fact?.kind === 'scalar' ? fact.text : word;
  return evidence([name, wanted]).flatMap((document) => statedIn(document, name, wanted));
}

/** The keys under which a document states a fact, in rows and periods too. */
function statedIn(document: Node, rubric: string, fact: string): Span[] {
  const named = childOf(document, 'rubric');
  if (named?.kind === 'scalar' && named.text !== rubric) return [];
  const units = childOf(document, 'units');
  const entries = units?.kind === 'list' ? units.items : [document];
  return entries.flatMap((entry) => keysNamed(childOf(entry, 'facts'), fact));
}

function keysNamed(node: Node | undefined, name: string): Span[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => keysNamed(item, name));
  if (node?.kind !== 'map') return [];
  const own = entryOf(node, name)?.key;
  return [...(own ? [own] : []), ...node.entries.flatMap(({ key, value }) => (key === own ? [] : keysNamed(value, name)))];
}

/** The identifier that the offset lies in, of formulas too. */
function wordAt(text: string, offset: number): string {
  const before = /[\p{ID_Continue}]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))![0];
  const after = /^[\p{ID_Continue}]*/u.exec(text.slice(offset, offset + 200))![0];
  return before + after;
}
