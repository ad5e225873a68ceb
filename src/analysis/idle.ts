// Rules, effects, rows and gates that can never change anything.

import type { Problems } from '../diagnostic/diagnostic.js';
import { formatExact } from '../exact/index.js';
import { figuresIn } from '../figure/index.js';
import { readsOf } from '../formula/reads.js';
import { allItems, figuresOfRubric, formulasOfRubric } from '../rubric/figures.js';
import { itemsOf, rulesOf, type Item, type Rule } from '../rubric/model.js';
import { childOf, firstLineOf } from '../source/index.js';
import { amountOf } from './beyond.js';
import { hasNoPeriod, dueOutside } from './dates.js';
import { tableScores } from './scores.js';
import { byClass, havingItem, type Subject } from './subject.js';

export function findIdle(subject: Subject, problems: Problems): void {
  const read = namesRead(subject);
  for (const item of allItems(subject.rubric)) {
    if (havingItem(subject, item).length === 0) sayNoClass(item, subject, problems);
    for (const rule of rulesOf(item.rules)) checkRule(rule, item, read, subject, problems);
  }
  for (const rule of subject.rubric.rules.values()) checkEffect(rule, subject, problems);
  checkExtraRows(subject, problems);
  checkGate(subject, problems);
}

/** Only the outermost row that exists for no class; those inside it follow. */
function sayNoClass(item: Item, subject: Subject, problems: Problems): void {
  const parent = subject.plan.parents.get(item.id);
  if (parent && havingItem(subject, parent).length === 0) return;
  problems.add('rubric/item-for-no-class', { item: item.title }, childOf(item.node, 'classes') ?? firstLineOf(item.node));
}

/** Everything that formulas and tables look up: a rule that takes nothing may be there to be read. */
function namesRead({ rubric }: Subject): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { formula } of formulasOfRubric(rubric)) {
    const { names: plain, rowNames, references } = readsOf(formula.expression);
    for (const name of [...plain, ...rowNames, ...references.lost]) names.add(name);
  }
  for (const { figure } of figuresOfRubric(rubric)) for (const inner of figuresIn(figure)) if ('by' in inner) names.add(inner.by);
  return names;
}

function checkRule(rule: Rule, item: Item, read: ReadonlySet<string>, subject: Subject, problems: Problems): void {
  const classes = havingItem(subject, item);
  const isRead = read.has(rule.id) || (rule.reads.type === 'fact' && read.has(rule.reads.id));
  if (rule.effect || isRead || classes.length === 0 || dueOutside(rule, subject.rubric) || hasNoPeriod(rule, subject.rubric)) return;
  // A row of no points is there to be reported; a condition that never holds is said where it stands.
  if (classes.every((anyone) => anyone.maximum(item)?.high.isZero)) return;
  if (rule.when && classes.every((anyone) => isFalse(rule, item, anyone))) return;
  if (isListedAsNothing(rule)) return;
  const idle = classes.every((anyone) => {
    const reach = anyone.reach(rule);
    return reach?.low.isZero && reach.high.isZero;
  });
  if (idle) problems.add('rubric/rule-never-acts', { id: rule.id }, amountOf(rule));
}

/** A table that says 0 for one label after another means it: the cases are only recorded. */
function isListedAsNothing({ kind, spec }: Rule): boolean {
  return kind.figures(spec).some((figure) => figure.kind === 'table' && figure.cases.size > 1);
}

function isFalse({ when }: Rule, item: Item, anyone: ReturnType<typeof havingItem>[number]): boolean {
  const value = when && anyone.value(when, item);
  return value?.type === 'flag' && value.can === 'false';
}

/** A veto, or an effect, that decides nothing even when it fires. */
function checkEffect(rule: Rule, subject: Subject, problems: Problems): void {
  const { effect } = rule;
  if (!effect) return;
  const { verdict } = subject.rubric;
  const say = (why: string, key: string, word: string): void =>
    problems.add('rubric/idle-effect', { id: rule.id, why, word }, childOf(effect.node, key) ?? effect.node);
  const decides = effect.score ?? effect.grade ?? effect.gradeAtMost ?? effect.rank ?? effect.awards;
  if (decides === undefined) say('empty', '', '');
  if (effect.gradeAtMost !== undefined && verdict.grades[0]?.name === effect.gradeAtMost) say('best', 'grade_at_most', effect.gradeAtMost);
  if (effect.awards === 'none' && !hasAwards(subject)) say('awards', 'awards', '');
  const silent = subject.anyone.every((anyone) => {
    const reach = anyone.reach(rule);
    return reach?.low.isZero && reach.high.isZero;
  });
  if (silent && !rule.when) say('amount', '', '');
}

function hasAwards({ rubric, plan }: Subject): boolean {
  const rules = rubric.extra ? [...itemsOf(rubric.extra.item)].flatMap((item) => [...rulesOf(item.rules)]) : [];
  return [...rules, ...plan.chargedToExtra].some(({ kind, spec }) => kind.direction(spec) !== 'deducts');
}

/** Rows of the table without a rule are refused; in extra they would only stand there. */
function checkExtraRows({ rubric, plan }: Subject, problems: Problems): void {
  if (!rubric.extra || plan.named.length > 0) return;
  for (const item of itemsOf(rubric.extra.item)) {
    if (item === rubric.extra.item || item.items.length > 0 || item.rules.length > 0 || plan.chargedTo.has(item.id)) continue;
    problems.add('rubric/row-without-effect', { item: item.title }, firstLineOf(item.node));
  }
}

/** The gate of extra against the highest score before it. */
function checkGate({ rubric, anyone: classes }: Subject, problems: Problems): void {
  const { opensAt, opensAbove } = rubric.extra ?? {};
  const gate = opensAt ?? opensAbove;
  if (!gate) return;
  const found = byClass(classes, (anyone) => {
    const limit = anyone.number(gate);
    const table = tableScores(anyone, rubric);
    const order = limit && table && table.high.compare(limit.low);
    if (order === undefined || (opensAt ? order >= 0 : order > 0)) return undefined;
    return { gate: formatExact(limit!.low), most: formatExact(table!.high) };
  });
  for (const args of found) problems.add('rubric/gate-never-opens', args, gate.node);
}
