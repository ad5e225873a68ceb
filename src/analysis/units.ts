// Units of measurement, where facts and measures declare them: what is added or compared must be of one unit.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { Expression } from '../formula/ast.js';
import { placeIn, type Formula } from '../formula/formula.js';
import { formulasOfRubric } from '../rubric/figures.js';
import type { Rubric } from '../rubric/model.js';
import { textUnder } from '../rubric/rule-source.js';
import type { Subject } from './subject.js';

export function findUnits({ rubric }: Subject, problems: Problems): void {
  const units = declaredUnits(rubric);
  if (units.size === 0) return;
  for (const { formula } of formulasOfRubric(rubric)) new Units(units, formula, problems).of(formula.expression);
}

function declaredUnits({ facts, measures }: Rubric): ReadonlyMap<string, string> {
  const all = [...facts.values(), ...measures.values()].map(({ id, node }) => [id, textUnder(node, 'unit')] as const);
  return new Map(all.flatMap(([id, unit]) => (unit === undefined ? [] : [[id, unit]])));
}

/** The unit of each part of a formula; undefined: none, or not known. Nothing is claimed of what is not known. */
class Units {
  constructor(
    private readonly units: ReadonlyMap<string, string>,
    private readonly formula: Formula,
    private readonly problems: Problems,
  ) {}

  of(part: Expression): string | undefined {
    switch (part.kind) {
      case 'name':
        return this.units.get(part.name);
      case 'unary':
        return this.of(part.operand);
      case 'binary':
        return this.ofBinary(part);
      case 'call':
        return this.ofCall(part);
      case 'aggregate': {
        const parts = part.args.map((argument) => this.of(argument));
        return part.name === 'count' ? undefined : this.same(part.args, parts);
      }
      default:
        return undefined;
    }
  }

  private ofBinary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): string | undefined {
    const sides = [this.of(left), this.of(right)];
    switch (operator) {
      case '+':
      case '-':
        return this.same([left, right], sides);
      case '*':
        // A plain number changes how many, not of what.
        return left.kind === 'number' ? sides[1] : right.kind === 'number' ? sides[0] : undefined;
      case '/':
        return right.kind === 'number' ? sides[0] : undefined;
      case 'and':
      case 'or':
        return undefined;
      default:
        this.same([left, right], sides);
        return undefined;
    }
  }

  private ofCall({ name, args }: Extract<Expression, { kind: 'call' }>): string | undefined {
    const parts = args.map((argument) => this.of(argument));
    if (name === 'if') return this.same(args.slice(1), parts.slice(1));
    return ['abs', 'round', 'floor', 'ceil'].includes(name) ? parts[0] : undefined;
  }

  /** The one unit of parts that are added, compared or stand for each other. */
  private same(parts: readonly Expression[], units: readonly (string | undefined)[]): string | undefined {
    const known = parts.flatMap((part, index) => (units[index] === undefined ? [] : [{ part, unit: units[index] }]));
    const [first] = known;
    const other = known.find(({ unit }) => unit !== first!.unit);
    if (!first || !other) return known.length === parts.length ? first?.unit : undefined;
    this.problems.add('rubric/units-differ', { first: first.unit, second: other.unit }, placeIn(this.formula, other.part));
    return undefined;
  }
}
