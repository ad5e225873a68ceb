// `{lost: 3}` where incidents are counted by label: points, or the words of a count, that would be read as one more sort of incident; and an
// incident without its dash, whose fields would be.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { StatedFact } from '../fact/stated.js';
import { figuresIn } from '../figure/index.js';
import { partsOf } from '../formula/walk.js';
import { figuresOfRubric, formulasOfRubric } from '../rubric/figures.js';
import type { FactDeclaration, Rubric } from '../rubric/model.js';

/** What judgements, marks and counts are written with, and what a clerk calls points: never what an incident is called. */
const words: ReadonlySet<string> = new Set(
  (
    'lost given points score deduct award amount mark reason by count total ' +
    '扣 扣分 失分 加分 得分 分 分值 分数 评分 理由 原因 次数 件数 合计 总数'
  ).split(' '),
);

/** Every incident has one of these, and nothing else in a map of counts is called so. */
const fieldsOfIncident: readonly string[] = ['id', 'date', 'label', 'exempt', 'owners'];

/** @returns whether something was said: what stands there is then no map of counts at all */
export function reportNoLabels({ id, statement }: StatedFact, { readers }: FactDeclaration, rubric: Rubric, problems: Problems): boolean {
  const { node } = statement;
  if (node.kind !== 'map') return false;
  const forms = readers.flatMap(({ kind, spec }) => kind.forms(spec));
  const mayBe = (form: string): boolean => forms.some((one) => one.form === form);
  const found = (isMeant: (text: string) => boolean) =>
    node.entries.find(({ key }) => isMeant(key.text) && !labelsSaid(rubric).has(key.text))?.key;
  const field = mayBe('incidents') ? found((text) => fieldsOfIncident.includes(text)) : undefined;
  if (field) {
    problems.add('evidence/incident-without-dash', { fact: id, field: field.text }, field);
    return true;
  }
  const word = mayBe('by_label') ? found((text) => words.has(text)) : undefined;
  if (word) problems.add('evidence/points-for-incidents', { fact: id, word: word.text }, word);
  return word !== undefined;
}

/** By its rules: see fieldsRead. */
const known = new WeakMap<Rubric['rules'], ReadonlySet<string>>();

/** Every text that the rubric compares something with: by a table, a list of labels or in a formula. */
function labelsSaid(rubric: Rubric): ReadonlySet<string> {
  const made = known.get(rubric.rules);
  if (made) return made;
  const labels = new Set<string>();
  const addAll = (texts: Iterable<string> | undefined): void => {
    for (const text of texts ?? []) labels.add(text);
  };
  for (const { kind, spec } of rubric.rules.values()) addAll(kind.labels?.(spec));
  for (const { figure } of figuresOfRubric(rubric))
    for (const inner of figuresIn(figure)) if (inner.kind === 'table') addAll(inner.cases.keys());
  for (const { formula } of formulasOfRubric(rubric))
    for (const part of partsOf(formula.expression)) if (part.kind === 'text') labels.add(part.value);
  known.set(rubric.rules, labels);
  return labels;
}
