// sum, mean, min, max, count: over several values, or over one list with an optional condition. Leaves out what is not applicable.
// Gathers the elements; what they come to is fold.ts.

import { Exact, isPoint, unbounded, type Range } from '../exact/index.js';
import type { Expression } from './ast.js';
import { anything, dateOf, fault, flagOf, numberOf, numberValue, type Possible } from './demand.js';
import { FormulaFault, type Environment } from './environment.js';
import { fold } from './fold.js';
import { conditionOf, isColumn, listName } from './lists.js';
import { eitherOf, isMissing, type Outcome } from './possibilities.js';
import { RowScope } from './row-scope.js';
import type { ListItem, Value } from './value.js';

type List = Extract<Value, { type: 'list' }>;
type AggregateNode = Extract<Expression, { kind: 'aggregate' }>;

/** What gathering needs of evaluation: a value, or both outcomes of an `if` whose condition is open. */
export interface Evaluation {
  readonly evaluate: (expression: Expression, environment: Environment) => Value;
  readonly outcomes: (expression: Expression, environment: Environment) => Value | readonly [Outcome, Outcome];
}

/** `node` is where a fault of this element is shown. */
interface Member {
  readonly value: ListItem;
  readonly isCertain: boolean;
  readonly node: Expression;
  /** The row it comes from. */
  readonly row?: ListItem;
}

/** The members, or how many there may be while nobody has listed them. */
type Members = readonly Member[] | Range;
const isListed = (members: Members): members is readonly Member[] => Array.isArray(members);

export function aggregate(node: AggregateNode, environment: Environment, evaluation: Evaluation): Value {
  const members = new Gathering(node, environment, evaluation).members();
  if (node.name === 'count') return numberValue(countOf(members));
  const orders = node.name === 'min' || node.name === 'max';
  if (!isListed(members)) return orders ? anything : numberValue(unbounded);
  const isOfDates = orders && members.some(({ value }) => value.type === 'date');
  const elements = members.map(({ value, isCertain, node: at, row }) => ({
    range: inRow(row, () => rangeOf(value, at, isOfDates)),
    isCertain,
  }));
  const result = fold(node.name, elements) ?? fault('no_values', node);
  return isOfDates ? { type: 'date', days: result } : numberValue(result);
}

function rangeOf(value: ListItem, node: Expression, isDate: boolean): Range {
  if (value.type === 'row') return fault('wrong_type', node, 'row');
  return isDate ? dateOf(value, node) : numberOf(value, node);
}

function countOf(members: Members): Range {
  if (!isListed(members)) return { low: Exact.max(members.low, Exact.zero), high: Exact.max(members.high, Exact.zero) };
  const certain = members.filter(({ isCertain }) => isCertain).length;
  return { low: Exact.int(certain), high: Exact.int(members.length) };
}

class Gathering {
  constructor(
    private readonly node: AggregateNode,
    private readonly environment: Environment,
    private readonly evaluation: Evaluation,
  ) {}

  members(): Members {
    const { args } = this.node;
    const condition = conditionOf(this.node);
    const found =
      condition || args.length === 1 ? this.ofList(args[0]!, condition) : args.map((argument) => this.single(argument, this.environment));
    return isListed(found) ? found.filter(({ value }) => value.type !== 'absent') : found;
  }

  private environmentOfList(list: Expression): Environment {
    const { environment } = this;
    return list.kind === 'name' && environment instanceof RowScope ? environment.around(list.name) : environment;
  }

  private single(node: Expression, environment: Environment): Member {
    const outcomes = this.evaluation.outcomes(node, environment);
    if (!isPair(outcomes)) return { value: outcomes, isCertain: true, node };
    const [first, second] = outcomes;
    if (isAbsent(first) && !isMissing(second)) return { value: second, isCertain: false, node };
    if (isAbsent(second) && !isMissing(first)) return { value: first, isCertain: false, node };
    return { value: eitherOf(first, second, node), isCertain: true, node };
  }

  private ofList(list: Expression, condition: Expression | undefined): Members {
    if (list.kind === 'member' && isColumn(list)) {
      const place = { start: list.start, end: list.start + list.object.length };
      const rows = this.evaluation.evaluate({ kind: 'name', name: list.object, ...place }, this.environment);
      return rows.type === 'absent' ? [] : this.ofItems(listOf(rows, list), list, condition, list.field);
    }
    const member = this.single(list, this.environmentOfList(list));
    const { value } = member;
    const isList = value.type === 'list' || (value.type === 'number' && list.kind === 'name' && this.node.name === 'count');
    if (!condition && !isList) return [member];
    return value.type === 'absent' ? [] : this.ofItems(listOf(value, list), list, condition, undefined);
  }

  private ofItems({ items, number }: List, list: Expression, condition: Expression | undefined, column: string | undefined): Members {
    if (!items) {
      if (number && isPoint(number) && number.low.isZero) return [];
      return { low: condition ? Exact.zero : (number?.low ?? Exact.zero), high: number?.high ?? Exact.infinity };
    }
    return items.flatMap((item) => {
      if (item.type === 'absent') return [];
      const holds = condition ? inRow(item, () => this.holds(condition, item, list)) : 'true';
      if (holds === 'false') return [];
      const value = column === undefined ? item : inRow(item, () => columnOf(item, column, list));
      return [{ value, isCertain: holds === 'true', node: list, row: item }];
    });
  }

  private holds(condition: Expression, item: ListItem, list: Expression): Possible {
    const scope = new RowScope(this.environment, listName(list), item);
    return flagOf(this.evaluation.evaluate(condition, scope), condition);
  }
}

/** A fault met at a row of the evidence says which. */
function inRow<T>(item: ListItem | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaFault && item?.type === 'row' && item.row.at) error.row ??= item.row.at;
    throw error;
  }
}

/** A list stated only as how many there are comes as that number. */
function listOf(value: Value | { type: 'row' }, node: Expression): List {
  if (value.type === 'list') return value;
  return value.type === 'number' ? { type: 'list', items: undefined, number: value.range } : fault('wrong_type', node, value.type);
}

const isPair = (outcomes: Value | readonly [Outcome, Outcome]): outcomes is readonly [Outcome, Outcome] => Array.isArray(outcomes);
const isAbsent = (outcome: Outcome): boolean => !(outcome instanceof FormulaFault) && outcome.type === 'absent';

function columnOf(item: ListItem, column: string, list: Expression): Value {
  if (item.type !== 'row') return fault('wrong_type', list, item.type);
  return item.row.field(column) ?? fault('unknown_field', list, column);
}
