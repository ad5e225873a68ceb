// Builds the calls of a formula that are more than a name and arguments: references to items, the cohort, ranks, results.
// How many arguments a plain function or an aggregate takes is left to checking, which reports all problems at once.

import type { Expression } from './ast.js';
import { isAggregate, isCohortFunction, isPlainFunction, isReferenceName, nearestFunction, type ReferenceName } from './functions.js';
import { refuse, type Place } from './problem.js';

/** An expression with its first and last token, parentheses around it included once they are looked at. */
export interface Part {
  readonly expression: Expression;
  readonly first: number;
  readonly last: number;
  /** The operand of a bare `not`, into which an operator on its right goes. */
  readonly negated?: Part;
  /** The right side of a bare comparison, for what to write instead of a chain. */
  readonly comparedWith?: Part;
}

export function buildCall(name: string, args: readonly Part[], place: Place, namePlace: Place): Expression {
  const expressions = args.map((part) => part.expression);
  if (isPlainFunction(name)) return { kind: 'call', name, args: expressions, ...place };
  if (isAggregate(name)) return { kind: 'aggregate', name, args: expressions, ...place };
  if (isReferenceName(name)) return buildReference(name, args, place);
  if (name === 'rank' || name === 'rank_from_bottom') {
    checkArity(name, args, 1, 1, place);
    return { kind: 'rank', of: expressions[0]!, fromBottom: name === 'rank_from_bottom', ...place };
  }
  if (name === 'result')
    return refuse('formula/syntax', { what: 'field_expected', found: undefined, after: `result(${buildResult(args, place)})` }, place);
  const near = nearestFunction(name);
  return refuse('formula/unknown-function', { name, near }, namePlace, near);
}

function buildReference(name: ReferenceName, args: readonly Part[], place: Place): Expression {
  checkArity(name, args, 1, 1, place);
  const id = args[0]!.expression;
  if (id.kind !== 'name') return refuse('formula/syntax', { what: 'id_expected', found: undefined, after: name }, id);
  return { kind: 'reference', name, id: id.name, idStart: id.start, idEnd: id.end, ...place };
}

export function buildCohort(name: string, args: readonly Part[], place: Place, namePlace: Place): Expression {
  if (!isCohortFunction(name)) {
    const meant = nearestFunction(name);
    const near = meant !== undefined && isCohortFunction(meant) ? `cohort.${meant}` : undefined;
    return refuse('formula/unknown-function', { name: `cohort.${name}`, near }, namePlace, near);
  }
  checkArity(`cohort.${name}`, args, name === 'count' ? 0 : 1, 2, place);
  const [of, condition] = args;
  return { kind: 'cohort', name, ...(of && { of: of.expression }), ...(condition && { condition: condition.expression }), ...place };
}

/** The name of the result in `result(name)`. */
export function buildResult(args: readonly Part[], place: Place): string {
  checkArity('result', args, 1, 1, place);
  const name = args[0]!.expression;
  if (name.kind !== 'name') return refuse('formula/syntax', { what: 'id_expected', found: undefined, after: 'result' }, name);
  return name.name;
}

function checkArity(name: string, args: readonly Part[], least: number, most: number, place: Place): void {
  if (args.length >= least && args.length <= most) return;
  refuse('formula/wrong-arity', { name, expected: arityText(least, most), found: String(args.length) }, place);
}

/** `1`, `1–2`, or `1+` where any number is taken. */
export function arityText(least: number, most: number): string {
  if (least === most) return String(least);
  return most === Infinity ? `${least}+` : `${least}–${most}`;
}
