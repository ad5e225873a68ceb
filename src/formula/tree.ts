// Builds the formula's own tree from the tree of the expression parser, which knows no places: leaves and operators of that tree
// stand in the order of the tokens, so each takes the place of the next token. Refuses the shapes that have no meaning here.

import { parseExact } from '../exact/index.js';
import type { BinaryOperator, Expression } from './ast.js';
import { buildCall, buildCohort, buildResult, type Part } from './calls.js';
import { isResultField, nearestFunction, nearestResultField } from './functions.js';
import { refuse, type Place } from './problem.js';
import type { Token } from './scan.js';
import type { Partners } from './sequence.js';

/** The part of the expression parser's tree that tokens in sequence can lead to. */
export type Shape =
  | { readonly type: 'Identifier'; readonly name: string }
  | { readonly type: 'Literal' }
  | { readonly type: 'UnaryExpression'; readonly operator: string; readonly argument: Shape }
  | { readonly type: 'BinaryExpression'; readonly operator: string; readonly left: Shape; readonly right: Shape }
  | { readonly type: 'MemberExpression'; readonly object: Shape; readonly property: Shape }
  | { readonly type: 'CallExpression'; readonly callee: Shape; readonly arguments: readonly Shape[] };

type Member = Extract<Shape, { type: 'MemberExpression' }>;
type Call = Extract<Shape, { type: 'CallExpression' }>;

/** Nodes of a formula. */
export const maxParts = 500;

const operators: ReadonlyMap<string, BinaryOperator> = new Map<string, BinaryOperator>([
  ...(['+', '-', '*', '/', '<', '<=', '>', '>=', '=', '!=', 'and', 'or'] as const).map((operator) => [operator, operator] as const),
  ['==', '='],
  ['<>', '!='],
]);
const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '!=']);

export function buildTree(shape: Shape, text: string, tokens: readonly Token[], partners: Partners): Expression {
  return new Builder(text, tokens, partners).build(shape).expression;
}

class Builder {
  private next = 0;
  private parts = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly partners: Partners,
  ) {}

  build(shape: Shape): Part {
    this.parts++;
    if (this.parts > maxParts) {
      const found = `${maxParts}+`;
      refuse('formula/too-long', { what: 'parts', found, most: String(maxParts) }, { start: 0, end: this.text.length });
    }
    switch (shape.type) {
      case 'Identifier':
      case 'Literal':
        return this.leaf();
      case 'UnaryExpression':
        return this.unary(shape.argument);
      case 'BinaryExpression':
        return this.binary(shape.left, shape.right);
      case 'MemberExpression':
        return this.member(shape);
      case 'CallExpression':
        return this.call(shape);
    }
  }

  /** The next token that is a leaf or an operator. */
  private take(): number {
    while ('(),.'.includes(this.tokens[this.next]!.kind)) this.next++;
    return this.next++;
  }

  private spanOf(first: number, last: number): Place {
    return { start: this.tokens[first]!.start, end: this.tokens[last]!.end };
  }

  /** The part with the parentheses around it. */
  private grouped(part: Part): Part {
    let { first, last } = part;
    while (this.partners.get(first - 1) === last + 1 && this.tokens[first - 2]?.kind !== 'name') {
      first--;
      last++;
    }
    return first === part.first ? part : { expression: part.expression, first, last };
  }

  private leaf(): Part {
    const index = this.take();
    const token = this.tokens[index]!;
    return { expression: { ...this.spanOf(index, index), ...leafOf(token) }, first: index, last: index };
  }

  private unary(argument: Shape): Part {
    const index = this.take();
    const operator = this.tokens[index]!.text === 'not' ? 'not' : '-';
    return this.prefixed(operator, index, this.grouped(this.build(argument)));
  }

  private prefixed(operator: 'not' | '-', index: number, operand: Part): Part {
    const expression: Expression = { kind: 'unary', operator, operand: operand.expression, ...this.spanOf(index, operand.last) };
    return { expression, first: index, last: operand.last, ...(operator === 'not' && { negated: operand }) };
  }

  private binary(left: Shape, right: Shape): Part {
    const leftPart = this.grouped(this.build(left));
    const operator = this.take();
    return this.combine(leftPart, operators.get(this.tokens[operator]!.text)!, this.grouped(this.build(right)));
  }

  /**
   * The expression parser binds `not` tighter than anything; here, as in SQL, `not a = b` is `not (a = b)`:
   * an operator that meets a bare `not` on its left goes inside it.
   */
  private combine(left: Part, operator: BinaryOperator, right: Part): Part {
    if (left.negated && operator !== 'and' && operator !== 'or') {
      return this.prefixed('not', left.first, this.combine(left.negated, operator, right));
    }
    const compares = comparisons.has(operator);
    if (compares && left.comparedWith) this.refuseChain(left, left.comparedWith, operator, right);
    const place = this.spanOf(left.first, right.last);
    const expression: Expression = { kind: 'binary', operator, left: left.expression, right: right.expression, ...place };
    return { expression, first: left.first, last: right.last, ...(compares && { comparedWith: right }) };
  }

  private refuseChain(left: Part, middle: Part, operator: BinaryOperator, right: Part): never {
    const textOf = (first: number, last: number): string => this.text.slice(this.tokens[first]!.start, this.tokens[last]!.end);
    const write = `${textOf(left.first, left.last)} and ${textOf(middle.first, middle.last)} ${operator} ${textOf(right.first, right.last)}`;
    const place = this.spanOf(left.first, right.last);
    return refuse('formula/not-allowed', { construct: 'chained', found: textOf(left.first, right.last), write }, place, write);
  }

  private member({ object }: Member): Part {
    if (object.type === 'CallExpression' && object.callee.type === 'Identifier' && object.callee.name === 'result')
      return this.result(object);
    const { first, last } = this.dotted(object);
    const [name, field] = [this.tokens[first]!.text, this.tokens[last]!.text];
    const place = this.spanOf(first, last);
    if (name === 'cohort') return refuse('formula/syntax', { what: 'call_expected', found: undefined, after: `cohort.${field}` }, place);
    if (name === 'previous') return { expression: this.resultOf('previous', 'previous', last, place), first, last };
    return { expression: { kind: 'member', object: name, field, ...place }, first, last };
  }

  /** Takes `name.field`; refuses `a.b.c`, `score(a).b`, `'text'.a`, `(a).b`. */
  private dotted(object: Shape): { first: number; last: number } {
    const { first, last } = this.grouped(object.type === 'Identifier' ? this.leaf() : this.build(object));
    const field = this.leaf().last;
    if (object.type === 'Identifier' && first === last) return { first, last: field };
    const place = this.spanOf(first, field);
    const found = this.text.slice(place.start, place.end);
    return refuse('formula/not-allowed', { construct: 'member', found, write: undefined }, place);
  }

  private result({ arguments: shapes }: Call): Part {
    const first = this.take();
    const args = shapes.map((shape) => this.build(shape));
    const name = buildResult(args, this.spanOf(first, this.partners.get(first + 1)!));
    const last = this.take();
    return { expression: this.resultOf(name, `result(${name})`, last, this.spanOf(first, last)), first, last };
  }

  private resultOf(name: string, object: string, fieldIndex: number, place: Place): Expression {
    const field = this.tokens[fieldIndex]!.text;
    if (isResultField(field)) return { kind: 'result', name, field, ...place };
    const near = nearestResultField(field);
    return refuse('formula/unknown-name', { name: `${object}.${field}`, hint: undefined, near: near && `${object}.${near}` }, place);
  }

  private call({ callee, arguments: shapes }: Call): Part {
    const isDotted = callee.type === 'MemberExpression';
    const { first, last: nameEnd } = isDotted ? this.dotted(callee.object) : this.leaf();
    const args = shapes.map((shape) => this.grouped(this.build(shape)));
    const last = this.partners.get(nameEnd + 1)!;
    const place = this.spanOf(first, last);
    const namePlace = this.spanOf(first, nameEnd);
    const name = this.text.slice(namePlace.start, namePlace.end);
    if (!isDotted) return { expression: buildCall(name, args, place, namePlace), first, last };
    const [object, field] = [this.tokens[first]!.text, this.tokens[nameEnd]!.text];
    if (object === 'cohort') return { expression: buildCohort(field, args, place, namePlace), first, last };
    return refuse('formula/unknown-function', { name, near: nearestFunction(field) }, namePlace);
  }
}

function leafOf(token: Token) {
  if (token.kind === 'text') return { kind: 'text', value: token.text.slice(1, -1).normalize('NFC') } as const;
  if (token.kind === 'name') {
    if (token.text === 'true' || token.text === 'false') return { kind: 'flag', value: token.text === 'true' } as const;
    return { kind: 'name', name: token.text } as const;
  }
  const value = parseExact(token.text);
  return {
    kind: 'number',
    value: value ?? refuse('formula/syntax', { what: 'number', found: token.text, after: undefined }, token),
  } as const;
}
