// The value of a formula in an environment: exact, lazy, and on ranges while facts are missing. Expects a checked formula;
// what only the evidence can show is thrown as FormulaFault.

import { point, type Range } from '../exact/index.js';
import { aggregate, type Evaluation } from './aggregate.js';
import { absolute, calculate, ceilOf, floorOf, negative, noDigits, rounded } from './arithmetic.js';
import type { Expression } from './ast.js';
import { compare, logic, negate } from './comparison.js';
import { dateOfParts, daysFrom, monthsAdded, monthsFrom } from './dates.js';
import { dateOf, flagOf, flagValue, numberOf, numberValue } from './demand.js';
import { FormulaFault, type Environment } from './environment.js';
import { isColumn } from './lists.js';
import { attempt, eitherOf, type Outcome } from './possibilities.js';
import type { Value } from './value.js';

type Node<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/**
 * An `absent` value comes back as such where the formula merely passes it on (`score(a)`, `if(c, score(a), 0)`).
 * @throws FormulaFault where there is no value
 */
export function evaluate(node: Expression, environment: Environment): Value {
  const inner = (part: Expression): Value => evaluate(part, environment);
  switch (node.kind) {
    case 'number':
      return numberValue(point(node.value));
    case 'text':
      return { type: 'text', text: node.value };
    case 'flag':
      return flagValue(node.value ? 'true' : 'false');
    case 'unary':
      return node.operator === 'not'
        ? flagValue(negate(flagOf(inner(node.operand), node.operand)))
        : negative(inner(node.operand), node.operand);
    case 'binary':
      return evaluateBinary(node, inner);
    case 'call':
      return node.name === 'if' ? evaluateIf(node, environment) : evaluateCall(node, node.name, inner);
    case 'aggregate':
      return aggregate(node, environment, evaluation);
    default:
      return ask(node, environment);
  }
}

function evaluateBinary(node: Node<'binary'>, inner: (part: Expression) => Value): Value {
  switch (node.operator) {
    case 'and':
      return flagValue(logic(node, 'false', inner));
    case 'or':
      return flagValue(logic(node, 'true', inner));
    case '+':
    case '-':
    case '*':
    case '/':
      return calculate(node.operator, node, inner);
    default:
      return flagValue(compare(node.operator, node, inner));
  }
}

function evaluateIf(node: Node<'call'>, environment: Environment): Value {
  const outcomes = outcomesOfIf(node, environment);
  return Array.isArray(outcomes) ? eitherOf(outcomes[0], outcomes[1], node) : outcomes;
}

function outcomesOfIf({ args }: Node<'call'>, environment: Environment): Value | [Outcome, Outcome] {
  const [condition, first, second] = args as [Expression, Expression, Expression];
  const holds = flagOf(evaluate(condition, environment), condition);
  if (holds !== 'either') return evaluate(holds === 'true' ? first : second, environment);
  return [attempt(() => evaluate(first, environment)), attempt(() => evaluate(second, environment))];
}

const evaluation: Evaluation = {
  evaluate,
  outcomes: (node, environment) =>
    node.kind === 'call' && node.name === 'if' ? outcomesOfIf(node, environment) : evaluate(node, environment),
};

function evaluateCall(node: Node<'call'>, name: Exclude<Node<'call'>['name'], 'if'>, inner: (part: Expression) => Value): Value {
  const { args } = node;
  const number = (index: number): Range => numberOf(inner(args[index]!), args[index]!);
  const date = (index: number): Range => dateOf(inner(args[index]!), args[index]!);
  switch (name) {
    case 'abs':
      return numberValue(absolute(number(0)));
    case 'floor':
      return numberValue(floorOf(number(0)));
    case 'ceil':
      return numberValue(ceilOf(number(0)));
    case 'round':
      return numberValue(rounded(number(0), args[1] ? number(1) : noDigits, args[1] ?? node));
    case 'date':
      return dateOfParts([number(0), number(1), number(2)], args, node);
    case 'days':
      return daysFrom(date(0), date(1));
    case 'months':
      return monthsFrom(date(0), date(1));
    case 'add_months':
      return monthsAdded(date(0), number(1), args[1]!, node);
  }
}

type Question = Node<'name' | 'member' | 'reference' | 'cohort' | 'rank' | 'result'>;

/** An environment knows no places: a fault it throws without one is placed at the node that asked. */
function ask(node: Question, environment: Environment): Value {
  try {
    return answer(node, environment);
  } catch (error) {
    if (error instanceof FormulaFault && error.start < 0) throw new FormulaFault(error.reason, node.start, node.end, error.what);
    throw error;
  }
}

function answer(node: Question, environment: Environment): Value {
  switch (node.kind) {
    case 'name':
      return environment.name(node.name);
    case 'member':
      return isColumn(node) ? columnValue(node, environment) : environment.member(node.object, node.field);
    case 'reference':
      return environment[node.name](node.id);
    case 'cohort':
      return environment.cohort(node.name, node.of, node.condition);
    case 'rank':
      return environment.rank(node.of, node.fromBottom);
    case 'result':
      return environment.result(node.name, node.field);
  }
}

/** A column outside sum, mean, min, max and count is worth no number. */
function columnValue({ object, field, start, end }: Node<'member'>, environment: Environment): Value {
  const list = environment.name(object);
  if (list.type === 'absent') return list;
  throw new FormulaFault('wrong_type', start, end, list.type === 'list' ? field : list.type);
}
