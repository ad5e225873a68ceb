// What stands at a place, in words: a key, the rule with what it can cost, a fact with the rules that read it.

import type { Hover } from 'vscode-languageserver';
import { formatExact } from '../exact/index.js';
import type { Language } from '../diagnostic/define.js';
import { constantOf, type Item, type Rubric, type Rule } from '../rubric/model.js';
import { childOf, type Node } from '../source/index.js';
import { rubricOf, type Analysis } from './analysis.js';
import { costOf } from './cost.js';
import { findAt, type Found } from './find.js';
import { offsetAt, rangeOf } from './place.js';
import { schemasAt } from './schema-path.js';
import { schemaOfEvidence, schemaOfRubrics } from './schemas.js';
import { serverWords } from './words.js';

export function hoverAt(analysis: Analysis, position: { line: number; character: number }, language: Language): Hover | undefined {
  const { file, trees, role } = analysis;
  if (!file) return undefined;
  const found = findAt(trees, offsetAt(file.text, position));
  const root = found?.nodes[0];
  if (!found || !root) return undefined;
  const rubric = rubricOf(root, analysis);
  const paragraphs = role === 'rubric' ? inRubric(found, rubric, language) : inEvidence(found, rubric, language);
  if (paragraphs.length === 0) return undefined;
  const at = found.entry?.key ?? found.nodes.at(-1)!;
  return { contents: { kind: 'markdown', value: paragraphs.map(escape).join('\n\n') }, range: rangeOf(at) };
}

/** Text as it stands, whatever marks it holds. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

function inRubric(found: Found, rubric: Rubric | undefined, language: Language): string[] {
  const about = schemasAt(schemaOfRubrics(language), found.nodes[0]!, found.path).flatMap(
    ({ description, enum: values, enumDescriptions }) => {
      const value = found.entry ? undefined : found.nodes.at(-1);
      const at = value?.kind === 'scalar' ? (values ?? []).findIndex((one) => String(one) === value.text) : -1;
      return [enumDescriptions?.[at], description].filter((text) => text !== undefined);
    },
  );
  const named =
    rubric &&
    [...found.nodes]
      .reverse()
      .map((node) => namedBy(node, rubric, language))
      .find((lines) => lines.length > 0);
  return [...new Set([...(named ?? []), ...about])];
}

/** The rule or item that a map of the rubric is. A rubric with errors is known as it last was: then its text decides, by id. */
function namedBy(node: Node, rubric: Rubric, language: Language): string[] {
  const id = childOf(node, 'id');
  if (id?.kind !== 'scalar') return [];
  const rule = rubric.rules.get(id.text);
  const item = rubric.items.get(id.text);
  return [...(item ? [itemText(item, language)] : []), ...(rule ? ruleText(rule, rubric, language) : [])];
}

function itemText({ id, title, points }: Item, language: Language): string {
  const words = serverWords[language];
  const most = constantOf(points);
  return `${words.item(id, most ? words.points(formatExact(most)) : '')}: ${title}`;
}

function ruleText(rule: Rule, rubric: Rubric, language: Language): string[] {
  const words = serverWords[language];
  const { kind, id, text, reads } = rule;
  const cost = costOf(rule, rubric, words);
  return [
    words.rule(id, kind.title[language]),
    ...(text === undefined ? [] : [text]),
    ...(cost === undefined ? [] : [cost]),
    ...(reads.type === 'fact' && reads.id !== id ? [words.reads(reads.id)] : []),
  ];
}

function inEvidence(found: Found, rubric: Rubric | undefined, language: Language): string[] {
  if (!rubric) return [];
  const about = schemasAt(schemaOfEvidence(rubric, language), found.nodes[0]!, found.path).flatMap(({ title, description }) =>
    [title, description].filter((text) => text !== undefined && text !== '').map((text) => text!),
  );
  const fact = [...found.path].reverse().find((step) => typeof step === 'string' && rubric.facts.has(step));
  const readers = typeof fact === 'string' ? rubric.facts.get(fact)!.readers : [];
  const costs = readers.flatMap((rule) => {
    const cost = costOf(rule, rubric, serverWords[language]);
    return cost === undefined ? [] : [readers.length === 1 ? cost : `${rule.id}: ${cost}`];
  });
  return [...new Set([...about, ...costs])];
}
