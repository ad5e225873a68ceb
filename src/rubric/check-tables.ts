// Tables without a case: a class, a label or a small number for which a figure says nothing.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest, slipOf } from '../diagnostic/nearest.js';
import { formatExact } from '../exact/index.js';
import { childOf, entryOf } from '../source/index.js';
import { figuresIn, type Figure } from '../figure/index.js';
import { allItems, figuresOfRubric, type OwnedFigure } from './figures.js';
import type { Rubric } from './model.js';

export function checkTables(rubric: Rubric, problems: Problems): void {
  for (const owned of figuresOfRubric(rubric)) {
    for (const inner of figuresIn(owned.figure)) {
      if (inner.kind === 'table' && !inner.otherwise) checkCases(inner, owned, rubric, problems);
      if (inner.kind === 'at_least' && !inner.otherwise) checkLowest(inner, problems);
      if (inner.kind === 'table' && inner.by === 'class') checkClasses(inner, rubric, problems);
      if (inner.kind === 'table' || inner.kind === 'at_least') checkName(inner, owned, rubric, problems);
    }
  }
}

/** A name that is no fact or measure is an attribute of the unit or a field of the incident; one that nearly is a fact is likely a slip. */
function checkName({ by, node }: Table | Thresholds, { rule, item }: OwnedFigure, rubric: Rubric, problems: Problems): void {
  const known = [...rubric.facts.keys(), ...rubric.measures.keys()];
  const own = rule || item ? ownNames : [...ownNames, ...verdictNames];
  if (own.includes(by) || known.includes(by)) return;
  const ofIncident = rule?.kind.name === 'each';
  const near = slipOf(by, own) ?? (ofIncident ? slipOf(by, known) : nearest(by, known));
  const at = childOf(node, 'by') ?? node;
  if (near !== undefined) problems.add('rubric/field-or-typo', { name: by, near, of: ofIncident ? 'incident' : 'unit' }, at);
}

/** Names that a table may go by in every rubric. */
const ownNames: readonly string[] = ['class', 'group', 'label', 'period'];
/** What the amount of a consequence may go by as well. */
const verdictNames: readonly string[] = ['score', 'rate', 'rank', 'rank_from_bottom', 'grade'];

type Table = Extract<Figure, { kind: 'table' }>;
type Thresholds = Extract<Figure, { kind: 'at_least' }>;

/** Where no list of classes is written: names that stand once only, one slip away from one that stands more often. */
function classSlips(rubric: Rubric): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const count = (name: string): void => void times.set(name, (times.get(name) ?? 0) + 1);
  if (rubric.root.classes || !rubric.classes) return new Map();
  for (const { classes } of allItems(rubric)) classes?.forEach(count);
  for (const { figure } of figuresOfRubric(rubric))
    for (const inner of figuresIn(figure))
      if (inner.kind === 'table' && inner.by === 'class') for (const name of inner.cases.keys()) count(name);
  const usual = [...times].filter(([, often]) => often > 1).map(([name]) => name);
  return new Map(
    [...times].flatMap(([name, often]) => {
      const near = often === 1 ? slipOf(name, usual) : undefined;
      return near === undefined ? [] : [[name, near] as const];
    }),
  );
}

/** A class misspelt in a table would be taken for the default. */
function checkClasses({ cases, node }: Table, rubric: Rubric, problems: Problems): void {
  const known = rubric.root.classes ?? rubric.classes?.filter((name) => !classSlips(rubric).has(name));
  if (!known) return;
  for (const name of cases.keys()) {
    if (known.includes(name)) continue;
    problems.add('rubric/unknown-class', { class: name, known: known.join(' '), near: nearest(name, known) }, entryOf(node, name)?.key);
  }
}

function checkCases(table: Table, owner: OwnedFigure, rubric: Rubric, problems: Problems): void {
  const slips = table.by === 'class' ? classSlips(rubric) : new Map<string, string>();
  const possible = table.by === 'class' ? (owner.item?.classes ?? rubric.classes) : labelsOf(table.by, rubric, owner);
  const missing = (possible ?? []).filter((name) => !table.cases.has(name) && !slips.has(name));
  // A misspelt class is said where it stands.
  const isMisspelt =
    table.by === 'class' &&
    [...table.cases.keys()].some((name) => slips.has(name) || (rubric.root.classes && !rubric.root.classes.includes(name)));
  if (missing.length > 0 && !isMisspelt) problems.add('rubric/missing-case', { by: table.by, missing: missing.join(' ') }, table.node);
}

/** Labels a fact can have, where they are a closed list. */
function labelsOf(by: string, rubric: Rubric, { rule, item }: OwnedFigure): readonly string[] | undefined {
  if (by === 'grade' && !rule && !item && !rubric.facts.has(by)) return rubric.verdict.grades.map(({ name }) => name);
  if (by === 'label') return rule?.kind.name === 'checklist' ? rule.kind.labels?.(rule.spec) : undefined;
  const fact = rubric.facts.get(by);
  if (!fact) return undefined;
  if (fact.labels) return fact.labels;
  const reader = fact.readers.find(({ kind }) => kind.name === 'choice');
  return reader?.kind.labels?.(reader.spec);
}

/** Numbers below the lowest threshold have no case; counts and shares start at zero. */
function checkLowest(table: Thresholds, problems: Problems): void {
  const lowest = table.cases.at(-1);
  if (lowest && lowest.from.sign > 0)
    problems.add('rubric/no-default-below', { by: table.by, lowest: formatExact(lowest.from) }, table.node);
}
