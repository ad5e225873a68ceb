// Declarations and environments for formula tests, with everything unnamed unknown.

import { formatDay, parseDay } from '../../src/calendar/date.js';
import { Exact, formatExact, parseExact, point, type Range } from '../../src/exact/index.js';
import { FormulaFault, type Declarations, type Environment } from '../../src/formula/environment.js';
import { evaluate } from '../../src/formula/evaluate.js';
import { parseFormula } from '../../src/formula/parse.js';
import type { Expression } from '../../src/formula/ast.js';
import type { FormulaProblem } from '../../src/formula/problem.js';
import type { ListItem, StaticType, Value } from '../../src/formula/value.js';

export const exact = (text: string): Exact => {
  const [top, bottom = '1'] = text.split('/');
  return parseExact(top!)!.dividedBy(parseExact(bottom)!);
};
export const number = (text: string): Value => ({ type: 'number', range: point(exact(text)) });
const end = (text: string): Exact => (text === '-∞' ? Exact.minusInfinity : text === '∞' ? Exact.infinity : exact(text));
export const range = (low: string, high: string): Range => ({ low: end(low), high: end(high) });
export const between = (low: string, high: string): Value => ({ type: 'number', range: range(low, high) });
export const text = (content: string | undefined): Value => ({ type: 'text', text: content });
export const flag = (can: boolean | 'either'): Value => ({ type: 'flag', can: can === 'either' ? can : can ? 'true' : 'false' });
export const day = (iso: string): Exact => Exact.int(parseDay(iso)!);
export const date = (first: string, last = first): Value => ({ type: 'date', days: { low: day(first), high: day(last) } });
export const anyDate: Value = { type: 'date', days: { low: Exact.minusInfinity, high: Exact.infinity } };
export const absent = (what: string): Value => ({ type: 'absent', what });
export const list = (items: readonly ListItem[] | undefined, worth?: string): Value => ({
  type: 'list',
  items,
  ...(worth !== undefined && { number: point(exact(worth)) }),
});
export const row = (fields: Record<string, Value>): ListItem => ({ type: 'row', row: { field: (name) => fields[name] } });

/** A value as text: `5`, `2..5`, `true`, `甲镇`, `?` for unknown text, `2017-01-31`. */
export function shown(value: Value): string {
  if (value.type === 'flag') return value.can;
  if (value.type === 'text') return value.text ?? '?';
  if (value.type === 'list' || value.type === 'absent') return value.type;
  const { low, high } = value.type === 'number' ? value.range : value.days;
  const write = (of: Exact): string => (value.type === 'date' && of.isFinite ? formatDay(of.toSafeInteger()!) : formatExact(of));
  return low.equals(high) ? write(low) : `${write(low)}..${write(high)}`;
}

export function parsed(formula: string): Expression {
  const result = parseFormula(formula);
  if ('fault' in result) throw new Error(`${formula}: ${JSON.stringify(result.fault)}`);
  return result.expression;
}

export function faultOf(formula: string): FormulaProblem {
  const result = parseFormula(formula);
  if ('fault' in result) return result.fault;
  throw new Error(`${formula} was read`);
}

/** The text at which a formula is refused. */
export function placeOf(formula: string): string {
  const { start, end } = faultOf(formula);
  return formula.slice(start, end);
}

/** Throws, without a place, for whatever the test did not give; `asked` collects the names that were read. */
export function scope(names: Record<string, Value>, more: Partial<Environment> = {}, asked: string[] = []): Environment {
  const unknown = (what: string): never => {
    throw new FormulaFault('unknown_field', -1, -1, what);
  };
  return {
    name: (name) => {
      asked.push(name);
      return names[name] ?? unknown(name);
    },
    member: (object, field) => names[`${object}.${field}`] ?? unknown(`${object}.${field}`),
    points: (id) => names[`points ${id}`] ?? unknown(id),
    score: (id) => names[`score ${id}`] ?? unknown(id),
    lost: (id) => names[`lost ${id}`] ?? unknown(id),
    cohort: () => unknown('cohort'),
    rank: () => unknown('rank'),
    result: (name, field) => names[`${name} ${field}`] ?? unknown(name),
    ...more,
  };
}

export const valueOf = (formula: string, names: Record<string, Value> = {}, more: Partial<Environment> = {}): Value =>
  evaluate(parsed(formula), scope(names, more));

/** The fault as `reason: part of the formula`. */
export function faultIn(formula: string, names: Record<string, Value> = {}, more: Partial<Environment> = {}): string {
  try {
    valueOf(formula, names, more);
  } catch (error) {
    if (error instanceof FormulaFault) return `${error.reason}: ${formula.slice(error.start, error.end)}`;
    throw error;
  }
  throw new Error(`${formula} has a value`);
}

interface Known {
  readonly names?: Record<string, StaticType>;
  /** By `object.field`; `unit.*` is `any` otherwise, and `list.*` makes every column known. */
  readonly members?: Record<string, StaticType>;
  readonly items?: readonly string[];
  readonly rules?: readonly string[];
}

export function declarations({ names = {}, members = {}, items = [], rules = [] }: Known): Declarations {
  return {
    name: (name) => (Object.hasOwn(names, name) ? names[name] : undefined),
    names: Object.keys(names),
    member: (object, field) => members[`${object}.${field}`] ?? members[`${object}.*`] ?? (object === 'unit' ? 'any' : undefined),
    isItem: (id) => items.includes(id),
    isItemOrRule: (id) => items.includes(id) || rules.includes(id),
    itemIds: items,
    ruleIds: rules,
  };
}

/** The tree with every operation in parentheses. */
export function treeOf(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return formatExact(node.value);
    case 'text':
      return JSON.stringify(node.value);
    case 'flag':
      return String(node.value);
    case 'name':
      return node.name;
    case 'member':
      return `${node.object}.${node.field}`;
    case 'unary':
      return `(${node.operator} ${treeOf(node.operand)})`;
    case 'binary':
      return `(${treeOf(node.left)} ${node.operator} ${treeOf(node.right)})`;
    case 'call':
    case 'aggregate':
      return `${node.name}(${node.args.map(treeOf).join(', ')})`;
    case 'reference':
      return `${node.name}<${node.id}>`;
    case 'cohort':
      return `cohort.${node.name}(${node.of ? treeOf(node.of) : ''}${node.condition ? ` if ${treeOf(node.condition)}` : ''})`;
    case 'rank':
      return `rank(${treeOf(node.of)}${node.fromBottom ? ' from bottom' : ''})`;
    case 'result':
      return `<${node.name}>.${node.field}`;
  }
}
