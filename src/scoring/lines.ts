// The lines of a rule for one unit: what its kind makes of its fact, before anything else has a say.

import { hull, zeroRange } from '../exact/index.js';
import type { FactState } from '../evidence/model.js';
import { exemptionCosts } from '../evidence/exempt-award.js';
import { understand } from '../evidence/understood.js';
import { useOf, type Exemption } from '../fact/stated.js';
import { problem } from '../diagnostic/diagnostic.js';
import { FormulaFault } from '../formula/environment.js';
import { spanWithin, type Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { because, type FactUse, type Message } from '../ledger/index.js';
import type { Rule } from '../rubric/model.js';
import { asRange } from '../rules/amounts.js';
import type { Line } from '../rules/rule-kind.js';
import { OpenAmount, UnitRuleContext } from './context.js';
import { frameOf, type Frame } from './frame.js';
import { textOf, withOrigins } from './origins.js';
import type { Run } from './run.js';

export type Basis = 'stated' | 'silent' | 'missing' | 'computed';

export type RuleLines =
  | { readonly state: 'not_applicable'; readonly reason: Message }
  | { readonly state: 'lines'; readonly lines: readonly Line[]; readonly basis: Basis };

export function linesOf(rule: Rule, frame: Frame, run: Run): RuleLines {
  const applies = rule.when && conditionOf(rule.when, frame, run);
  const can =
    applies === undefined
      ? 'true'
      : applies.type === 'flag'
        ? applies.can
        : run.fail('score/not-a-flag', { formula: rule.when!.text }, rule.when!.node);
  if (can === 'false') {
    const message = because('when_false', { condition: rule.when!.text.trim() });
    const line: Line = { effect: zeroRange, kind: 'does_not_apply', message, facts: [] };
    return { state: 'lines', basis: 'computed', lines: withOrigins([line], rule, frame, run) };
  }
  const found = withOtherwise(rule, frame, run);
  if (can === 'true' || found.state === 'not_applicable') return found;
  const lines = found.lines.map((line) => ({ ...line, effect: hull(asRange(line.effect), zeroRange), open: true }));
  return { ...found, lines };
}

/** A condition on a result that was not given does not hold; a note says so. */
function conditionOf(when: Formula, frame: Frame, run: Run): Value {
  try {
    return run.located(when, () => run.evaluate(when, frame));
  } catch (error) {
    if (!(error instanceof FormulaFault) || error.reason !== 'no_result') throw error;
    const span = spanWithin(when.node, when.text, error.start, error.end);
    run.notes.push(problem('score/previous-missing', { name: error.what, unit: run.unit.name }, span, { unit: run.unit.id }));
    return { type: 'flag', can: 'false' };
  }
}

/** `otherwise:` takes the place of a formula without a value: a figure, or not applicable. */
function withOtherwise(rule: Rule, frame: Frame, run: Run): RuleLines {
  try {
    return outcomeOf(rule, frame, run);
  } catch (error) {
    if (error instanceof OpenAmount) return unknownLines(rule, frame, run);
    if (!(error instanceof FormulaFault) || !rule.otherwise) throw error;
    const amount = run.amount(rule.otherwise, frame);
    if (typeof amount === 'string') return { state: 'not_applicable', reason: because('no_value', {}) };
    const effect = rule.kind.direction(rule.spec) === 'deducts' ? { low: amount.high.negate(), high: amount.low.negate() } : amount;
    return { state: 'lines', basis: 'computed', lines: [{ effect, kind: 'rule', message: because('otherwise', {}), facts: [] }] };
  }
}

function outcomeOf(rule: Rule, frame: Frame, run: Run): RuleLines {
  const { kind, reads } = rule;
  if (reads.type === 'nothing') return finish(rule, kind.factType === 'flag' ? { can: 'true' } : undefined, 'computed', frame, run);
  if (reads.type === 'formula') return computed(rule, frame, run);
  const place = frameOf(frame, run.plan.rubric.facts.get(reads.id)?.repeated);
  const found = run.factState(reads.id, place);
  if (found.state === 'stated') {
    const { exempt } = found.fact.statement;
    if (exempt) return { state: 'lines', basis: 'stated', lines: [exemptLine(exempt, useOf(found.fact))] };
    return finish(rule, understand(found.fact, rule, run.plan.rubric.period), 'stated', frame, run);
  }
  const silent = run.unit.open ? undefined : silentFact(rule, found);
  if (silent !== undefined) return finish(rule, silent, 'silent', frame, run);
  run.missing.add(reads.id);
  return unknownLines(rule, frame, run);
}

/** What the rule takes as its fact although nobody stated one: nothing found, or the default of the rubric. */
function silentFact({ kind, spec }: Rule, found: FactState): unknown {
  if (found.state === 'nothing_found' && kind.nothingFound !== undefined) return kind.nothingFound;
  return kind.byDefault?.(spec);
}

function computed(rule: Rule, frame: Frame, run: Run): RuleLines {
  if (rule.reads.type !== 'formula') throw new Error('internal: not a computed rule');
  const { formula } = rule.reads;
  const value = run.located(formula, () => run.evaluate(formula, frame));
  if (value.type === 'absent') return { state: 'not_applicable', reason: because('value_absent', { what: value.what }) };
  const text = textOf(value);
  const use: FactUse = { fact: formula.text.trim(), at: formula.node, ...(text !== undefined && { value: text }) };
  const fact = rule.kind.fromValue?.(value, use);
  if (fact === undefined)
    return run.fail('score/wrong-value', { kind: rule.kind.name, formula: formula.text.trim(), found: value.type }, formula.node);
  return finish(rule, fact, 'computed', frame, run);
}

function finish(rule: Rule, fact: unknown, basis: Basis, frame: Frame, run: Run): RuleLines {
  const outcome = rule.kind.outcome(fact, rule.spec, new UnitRuleContext(rule, frame, run));
  if (outcome === 'not_applicable') return { state: 'not_applicable', reason: because('outcome_not_applicable', {}) };
  if (rule.reads.type === 'fact' && outcome.some(({ open }) => open)) run.missing.add(rule.reads.id);
  return { state: 'lines', basis, lines: withOrigins(outcome, rule, frame, run) };
}

/** An exempt value is uncounted and shown; evidence was refused where that would take an award away. */
const exemptLine = ({ reason, document }: Exemption, use: FactUse): Line => ({
  effect: zeroRange,
  kind: 'exempt',
  message: because('exempt', { reason: document === undefined ? reason : `${reason}（${document}）` }),
  facts: [use],
});

/** Of a unit that may be anyone the fact may also be exempt, unless that is pointed out as a slip. */
function mayBeExempt({ reads }: Rule, { unit, plan }: Run): boolean {
  return unit.open === true && reads.type === 'fact' && !exemptionCosts(reads.id, plan.rubric);
}

function unknownLines(rule: Rule, frame: Frame, run: Run): RuleLines {
  const { effect, mayNotApply } = rule.kind.unknown(rule.spec, new UnitRuleContext(rule, frame, run));
  if (mayNotApply && !run.answer(`applies ${rule.id}${frame.key}`)) return { state: 'not_applicable', reason: because('not_assessed', {}) };
  const line: Line = {
    effect: mayBeExempt(rule, run) ? hull(effect, zeroRange) : effect,
    kind: 'rule',
    message: because('not_assessed', {}),
    facts: [],
    open: true,
  };
  return { state: 'lines', basis: 'missing', lines: [line] };
}
