// Checks a formula before any unit is scored: names, ids, numbers of arguments, types. Reports all problems at once, one for each cause.
// Knows what names mean only through Declarations; never sees evidence.

import { nearest } from '../diagnostic/nearest.js';
import type { Expression } from './ast.js';
import { arityText } from './calls.js';
import type { Declarations } from './environment.js';
import { signatures, type Arity } from './functions.js';
import { conditionOf, isColumn, listName } from './lists.js';
import { formulaProblem, type FormulaArguments, type FormulaCode, type FormulaProblem, type Place } from './problem.js';
import { rowDeclarations } from './row-declarations.js';
import { fits, typeOfBranches, typeOfDifference, typeOfSum } from './types.js';
import type { StaticType } from './value.js';

type Node<K extends Expression['kind']> = Extract<Expression, { kind: K }>;
type Where = FormulaArguments<'formula/wrong-type'>['where'];

/** @param expected the types the result may have; empty: any */
export function checkFormula(expression: Expression, declarations: Declarations, expected: readonly StaticType[]): FormulaProblem[] {
  const problems: FormulaProblem[] = [];
  const checker = new Checker(declarations, problems);
  checker.expect(expression, checker.typeOf(expression), expected, 'result');
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What a formula gives, as far as it is known; what is wrong with it is said elsewhere. */
export const typeOfFormula = (expression: Expression, declarations: Declarations): StaticType =>
  new Checker(declarations, []).typeOf(expression);

class Checker {
  constructor(
    private readonly declarations: Declarations,
    private readonly problems: FormulaProblem[],
  ) {}

  /** After a problem the type is `any`, so that one cause is reported once. */
  typeOf(node: Expression): StaticType {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'flag':
        return node.kind;
      case 'name':
        return this.typeOfName(node, false);
      case 'member':
        return this.typeOfMember(node);
      case 'unary':
        return this.typeOfUnary(node);
      case 'binary':
        return this.typeOfBinary(node);
      case 'call':
        return node.name === 'if' ? this.typeOfIf(node) : this.typeOfPlainCall(node, node.name);
      case 'aggregate':
        return this.typeOfAggregate(node);
      case 'reference':
        return this.typeOfReference(node);
      case 'cohort':
        if (node.of) this.demand(node.of, ['number']);
        if (node.condition) this.demand(node.condition, ['flag'], 'condition');
        return 'number';
      case 'rank':
        this.demand(node.of, ['number']);
        return 'number';
      case 'result':
        return node.field === 'grade' ? 'text' : 'number';
    }
  }

  expect(node: Expression, found: StaticType, expected: readonly StaticType[], where: Where): boolean {
    // A column has many values and, unlike other lists, no number of its own.
    const isColumnOf = found === 'list' && node.kind === 'member';
    if (expected.length === 0 || expected.some((type) => (isColumnOf ? type === 'list' : fits(found, type)))) return true;
    this.report('formula/wrong-type', { where, found, expected: expected.join(',') }, node);
    return false;
  }

  private report<C extends FormulaCode>(code: C, args: FormulaArguments<C>, place: Place, replacement?: string): StaticType {
    this.problems.push(formulaProblem(code, args, { start: place.start, end: place.end }, replacement));
    return 'any';
  }

  /** Type of an operand that must be one of these; `any` when it is not. */
  private demand(node: Expression, expected: readonly StaticType[], where: Where = 'here'): StaticType {
    const found = this.typeOf(node);
    return this.expect(node, found, expected, where) ? found : 'any';
  }

  private typeOfName(node: Node<'name'>, isComparedWithText: boolean): StaticType {
    const { name } = node;
    const known = this.declarations.name(name);
    if (known !== undefined) return known;
    if (this.declarations.isItem(name))
      return this.report('formula/unknown-name', { name, hint: 'item', near: undefined }, node, `score(${name})`);
    if (isComparedWithText) return this.report('formula/unknown-name', { name, hint: 'quote', near: undefined }, node, `'${name}'`);
    const near = nearest(name, [...this.declarations.names, 'true', 'false']);
    return this.report('formula/unknown-name', { name, hint: undefined, near }, node, near);
  }

  private typeOfMember(node: Node<'member'>): StaticType {
    const { object, field } = node;
    const known = this.declarations.member(object, field);
    if (known !== undefined) return isColumn(node) ? 'list' : known;
    const place = { start: node.start, end: node.start + object.length };
    if (isColumn(node)) {
      const type = this.declarations.name(object);
      if (type === undefined) return this.typeOfName({ kind: 'name', name: object, ...place }, false);
      if (!fits(type, 'list')) return this.report('formula/wrong-type', { where: 'here', found: type, expected: 'list' }, place);
    }
    const near = object === 'period' ? nearest(field, ['start', 'end']) : undefined;
    return this.report('formula/unknown-name', { name: `${object}.${field}`, hint: undefined, near: near && `period.${near}` }, node);
  }

  private typeOfUnary({ operator, operand }: Node<'unary'>): StaticType {
    const type = operator === 'not' ? 'flag' : 'number';
    this.demand(operand, [type]);
    return type;
  }

  private typeOfBinary(node: Node<'binary'>): StaticType {
    const { operator, left, right } = node;
    switch (operator) {
      case 'and':
      case 'or':
        this.demand(left, ['flag']);
        this.demand(right, ['flag']);
        return 'flag';
      case '*':
      case '/':
        this.demand(left, ['number']);
        this.demand(right, ['number']);
        return 'number';
      case '+':
        return this.typeOfAddition(node);
      case '-':
        return this.typeOfSubtraction(node);
      default:
        return this.typeOfComparison(node);
    }
  }

  private typeOfAddition({ left, right }: Node<'binary'>): StaticType {
    const first = this.demand(left, ['number', 'date']);
    return typeOfSum(first, this.demand(right, first === 'date' ? ['number'] : ['number', 'date']));
  }

  private typeOfSubtraction({ left, right }: Node<'binary'>): StaticType {
    const first = this.demand(left, ['number', 'date']);
    return typeOfDifference(first, this.demand(right, first === 'number' || first === 'list' ? ['number'] : ['number', 'date']));
  }

  private typeOfComparison({ operator, left, right }: Node<'binary'>): StaticType {
    const ordered = operator !== '=' && operator !== '!=';
    const first = this.comparedType(left, right, ordered);
    const second = this.comparedType(right, left, ordered);
    if (!fits(second, first) && !fits(first, second)) this.expect(right, second, [first], 'compared');
    return 'flag';
  }

  /** Text has no order that a rubric prints, so `<` and the like want numbers or dates. */
  private comparedType(node: Expression, other: Expression, ordered: boolean): StaticType {
    const isTextBeside = other.kind === 'text' || (other.kind === 'member' && other.object === 'unit');
    const type = node.kind === 'name' ? this.typeOfName(node, isTextBeside && !ordered) : this.typeOf(node);
    const comparable: StaticType[] = ordered ? ['number', 'date'] : ['number', 'date', 'text', 'flag'];
    // A number or a date in quotes: what it is compared with tells which.
    const isQuoted = ordered && node.kind === 'text' && other.kind !== 'text';
    return this.expect(node, type, comparable, isQuoted ? 'quoted' : 'here') ? type : 'any';
  }

  private typeOfIf(node: Node<'call'>): StaticType {
    const { args } = node;
    if (!this.hasArity('if', node, { least: 3, most: 3 })) return 'any';
    this.demand(args[0]!, ['flag'], 'condition');
    const first = this.typeOf(args[1]!);
    const second = this.typeOf(args[2]!);
    if (!fits(second, first) && !fits(first, second)) this.expect(args[2]!, second, [first], 'branches');
    return typeOfBranches(first, second);
  }

  private typeOfPlainCall(node: Node<'call'>, name: keyof typeof signatures): StaticType {
    const { parameters, required, result } = signatures[name];
    this.hasArity(name, node, { least: required, most: parameters.length });
    node.args.forEach((argument, index) => this.demand(argument, [parameters[index] ?? 'any']));
    return result;
  }

  private hasArity(name: string, { args, start, end }: Node<'call' | 'aggregate'>, { least, most }: Arity): boolean {
    if (args.length >= least && args.length <= most) return true;
    this.report('formula/wrong-arity', { name, expected: arityText(least, most), found: String(args.length) }, { start, end });
    return false;
  }

  private typeOfAggregate(node: Node<'aggregate'>): StaticType {
    const { name, args } = node;
    const [list] = args;
    if (!this.hasArity(name, node, { least: 1, most: Infinity }) || !list) return 'any';
    const condition = conditionOf(node);
    if (condition) {
      this.demand(list, ['list']);
      new Checker(rowDeclarations(this.declarations, listName(list)), this.problems).demand(condition, ['flag'], 'condition');
    }
    if (condition || args.length === 1) return this.typeOfListResult(name, list, condition !== undefined);
    if (this.isBareField(list, args)) return 'any';
    const types = args.map((argument) => this.demand(argument, ['number', 'date']));
    const isDate = (name === 'min' || name === 'max') && types.includes('date');
    if (name !== 'count') types.forEach((type, index) => this.expect(args[index]!, type, [isDate ? 'date' : 'number'], 'here'));
    if (isDate) return 'date';
    return name !== 'count' && types.every((type) => type === 'any') ? 'any' : 'number';
  }

  /** `count(cases, serious)`: a field alone is no condition, for it could as well be a second value. */
  private isBareField(list: Expression, [, second, third]: readonly Expression[]): boolean {
    const rows = listName(list);
    if (rows === undefined || second?.kind !== 'name' || third || this.declarations.name(second.name) !== undefined) return false;
    if (this.declarations.member(rows, second.name) === undefined) return false;
    this.report('formula/unknown-name', { name: second.name, hint: 'field', near: undefined }, second, `${second.name} = true`);
    return true;
  }

  /** What the elements are, only a column can tell. */
  private typeOfListResult(name: Node<'aggregate'>['name'], list: Expression, isChecked: boolean): StaticType {
    // The count of one number that has a name is always 1: a list was meant.
    if (name === 'count' && list.kind === 'name' && !isChecked) {
      this.demand(list, ['list']);
      return 'number';
    }
    const orders = name === 'min' || name === 'max';
    const type = isChecked ? 'list' : this.demand(list, orders ? ['number', 'date', 'list'] : ['number', 'list']);
    if (!orders) return 'number';
    if (type !== 'list') return type;
    const element = list.kind === 'member' ? this.declarations.member(list.object, list.field) : undefined;
    return element ?? 'any';
  }

  private typeOfReference({ name, id, idStart, idEnd }: Node<'reference'>): StaticType {
    const { isItem, isItemOrRule } = { isItem: this.declarations.isItem(id), isItemOrRule: this.declarations.isItemOrRule(id) };
    if (name === 'lost' ? isItemOrRule : isItem) return 'number';
    const ids = name === 'lost' ? [...this.declarations.itemIds, ...this.declarations.ruleIds] : this.declarations.itemIds;
    const near = nearest(id, ids);
    const kind = name === 'lost' ? 'item_or_rule' : 'item';
    this.report('formula/unknown-item', { id, kind, near }, { start: idStart, end: idEnd }, near);
    return 'number';
  }
}
