// Facts and measures as values of formulas, and what is not known about them.

import { Exact, point, roundTo, unbounded, zeroRange } from '../exact/index.js';
import { parseDay } from '../calendar/date.js';
import { understand } from '../evidence/understood.js';
import { readIncidents } from '../fact/incident.js';
import { valueOfNode } from '../fact/value.js';
import type { StatedFact } from '../fact/stated.js';
import { FormulaFault } from '../formula/environment.js';
import type { StaticType, Value } from '../formula/value.js';
import type { FactDeclaration, Measure, Rule } from '../rubric/model.js';
import { Problems } from '../diagnostic/diagnostic.js';
import { OpenAmount, UnitRuleContext } from './context.js';
import { frameOf, type Frame } from './frame.js';
import type { Run } from './run.js';

/** What a fact of a type can be while nobody has stated it. */
export function unknownValue(type: StaticType): Value {
  switch (type) {
    case 'number':
      return { type: 'number', range: unbounded };
    case 'flag':
      return { type: 'flag', can: 'either' };
    case 'date':
      return { type: 'date', days: unbounded };
    case 'list':
      return { type: 'list', items: undefined, number: { low: Exact.zero, high: Exact.infinity } };
    default:
      return { type: 'text', text: undefined };
  }
}

/** The value of a fact in a frame. A missing fact is noted and comes back as everything it can be. */
export function factValue(declaration: FactDeclaration, frame: Frame, run: Run): Value {
  const place = frameOf(frame, declaration.repeated);
  const rule = declaration.readers[0];
  const found = run.factState(declaration.id, place);
  if (found.state === 'stated')
    return rule ? ruleFactValue(found.fact, declaration, place, run) : declaredValue(found.fact, declaration, run);
  if (found.state === 'nothing_found')
    return declaration.staticType === 'flag' ? { type: 'flag', can: 'false' } : { type: 'list', items: [], number: zeroRange };
  const fallback = run.unit.open ? undefined : rule?.kind.byDefault?.(rule.spec);
  if (rule && fallback !== undefined) return meaningOf(fallback, rule, place, run) ?? boundedUnknown(declaration);
  run.missing.add(declaration.id);
  return (
    (rule && unlessOpen(() => rule.kind.unknownValue?.(rule.spec, new UnitRuleContext(rule, place, run)))) ?? boundedUnknown(declaration)
  );
}

/** Counts are never negative, whatever they turn out to be. */
function boundedUnknown({ type, staticType }: FactDeclaration): Value {
  if (type === 'count') return { type: 'number', range: { low: Exact.zero, high: Exact.infinity } };
  return unknownValue(staticType);
}

function ruleFactValue(fact: StatedFact, declaration: FactDeclaration, frame: Frame, run: Run): Value {
  const rule = declaration.readers[0]!;
  const meaning = understand(fact, rule, run.plan.rubric.period);
  // Asked from outside the repeated item that holds it: the map of its periods stands there, which has no value as a whole.
  if (meaning === undefined) return { type: 'absent', what: fact.id };
  return meaningOf(meaning, rule, frame, run) ?? boundedUnknown(declaration);
}

/** Undefined: figures of the rule are open on which it hangs. */
const meaningOf = (fact: unknown, rule: Rule, frame: Frame, run: Run): Value | undefined =>
  unlessOpen(() => rule.kind.valueOf(fact, rule.spec, new UnitRuleContext(rule, frame, run)));

function unlessOpen(ask: () => Value | undefined): Value | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof OpenAmount) return undefined;
    throw error;
  }
}

/** A fact declared under `facts:` that no rule reads. Its form was checked when the evidence was loaded. */
function declaredValue(fact: StatedFact, { type }: FactDeclaration, run: Run): Value {
  const { node } = fact.statement;
  if (type === 'series' && node.kind === 'map') {
    const values = node.entries.map(({ value }) => (value.kind === 'scalar' && value.value instanceof Exact ? value.value : Exact.zero));
    return { type: 'list', items: values.map((value) => ({ type: 'number', range: point(value) })), number: point(Exact.sum(values)) };
  }
  if (node.kind === 'list') return listValue(fact, run);
  if (type === 'text' || type === 'label') return { type: 'text', text: node.kind === 'scalar' ? node.text : '' };
  if (type === 'date' && node.kind === 'scalar') {
    const day = parseDay(node.text);
    return { type: 'date', days: day === undefined ? unbounded : point(Exact.int(day)) };
  }
  return valueOfNode(node) ?? { type: 'text', text: '' };
}

/** Rows that are exempt or outside the period are not in the list. */
function listValue(fact: StatedFact, run: Run): Value {
  const { node } = fact.statement;
  const rows = node.kind === 'list' && node.items.every((item) => item.kind === 'map');
  if (!rows) return valueOfNode(node)!;
  const incidents = readIncidents(fact, run.plan.rubric.period, new Problems()) ?? [];
  const counted = incidents.filter(({ exempt, outside }) => !exempt && !outside);
  return { type: 'list', items: counted.map(({ row }) => ({ type: 'row', row })), number: point(Exact.int(counted.length)) };
}

/** A measure, with its `otherwise:` where its formula has no value. */
export function measureValue(measure: Measure, frame: Frame, run: Run): Value {
  try {
    const value = run.located(measure.value, () => run.evaluate(measure.value, frame));
    if (value.type === 'absent' && measure.otherwise) return otherwiseOf(measure, frame, run);
    const { round } = measure;
    if (!round || round === 'none' || value.type !== 'number') return value;
    return { type: 'number', range: { low: roundTo(value.range.low, round), high: roundTo(value.range.high, round) } };
  } catch (error) {
    if (error instanceof FormulaFault && measure.otherwise) return otherwiseOf(measure, frame, run);
    throw error;
  }
}

function otherwiseOf({ id, otherwise }: Measure, frame: Frame, run: Run): Value {
  const amount = run.amount(otherwise!, frame);
  return typeof amount === 'string' ? { type: 'absent', what: id } : { type: 'number', range: amount };
}
