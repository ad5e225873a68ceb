// Lists in which something stands twice; `all` where there is nothing to take or give.

import type { Problems } from '../diagnostic/diagnostic.js';
import { formatExact, parseExact } from '../exact/index.js';
import { figuresIn } from '../figure/index.js';
import { childOf, type Node } from '../source/index.js';
import { allItems, figuresOfRubric } from './figures.js';
import type { Rubric, Rule } from './model.js';

export function checkEntries(rubric: Rubric, problems: Problems): void {
  for (const { node } of allItems(rubric)) refuseTwice('classes', textsOf(childOf(node, 'classes')), problems);
  for (const rule of rubric.rules.values()) checkRule(rule, problems);
  for (const { node, type } of rubric.facts.values()) {
    if (type !== undefined) refuseTwice('labels', textsOf(childOf(node, 'labels')), problems);
  }
  refuseTwice(
    'grades',
    rubric.verdict.grades.map(({ name, node }) => [name, childOf(node, 'name') ?? node]),
    problems,
  );
  for (const { figure } of figuresOfRubric(rubric)) {
    for (const inner of figuresIn(figure)) {
      if (inner.kind !== 'at_least') continue;
      const thresholds = childOf(inner.node, 'at_least');
      // One number in two spellings is one threshold.
      if (thresholds?.kind === 'map')
        refuseTwice(
          'at_least',
          thresholds.entries.map(({ key }) => [sameNumber(key.text), key]),
          problems,
        );
    }
  }
}

const sameNumber = (text: string): string => {
  const number = parseExact(text);
  return number ? formatExact(number) : text;
};

type Entry = readonly [text: string, node: Node];

function refuseTwice(key: string, entries: readonly Entry[], problems: Problems): void {
  const first = new Map<string, Node>();
  for (const [text, node] of entries) {
    const known = first.get(text);
    if (known) problems.add('rubric/duplicate-entry', { key, entry: text }, node, { related: [{ span: known, role: 'first' }] });
    else first.set(text, node);
  }
}

const textsOf = (list: Node | undefined): Entry[] =>
  list?.kind === 'list' ? list.items.flatMap((item): Entry[] => (item.kind === 'scalar' ? [[item.text, item]] : [])) : [];

function checkRule({ node, kind, spec, charge }: Rule, problems: Problems): void {
  refuseTwice('required', textsOf(childOf(node, 'required')), problems);
  refuseTwice('yields_to', textsOf(childOf(node, 'yields_to')), problems);
  if (charge.to !== 'extra') return;
  const all = kind.figures(spec).flatMap((figure) => [...figuresIn(figure)].filter((inner) => inner.kind === 'all'));
  for (const figure of new Set(all)) problems.add('rubric/all-elsewhere', {}, figure.node);
}
