// The world of a formula inside one unit: names in scope, fields of the row, facts, measures, scores of items.

import { Exact, point, subtractRange } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import { anything } from '../formula/demand.js';
import { FormulaFault, type CohortFunction, type Environment, type ResultField } from '../formula/environment.js';
import type { Value } from '../formula/value.js';
import { valueOfNode } from '../fact/value.js';
import { childOf, type MapNode } from '../source/index.js';
import type { Scope } from '../rules/rule-kind.js';
import { factValue } from './values.js';
import type { Frame } from './frame.js';
import { lostByRule } from './lost.js';
import { convertedMaximum, isInTable } from './maximum.js';
import type { Run } from './run.js';
import type { ItemScore } from './score.js';
import { tableTotal } from './table.js';
import { ownOf } from '../order/own.js';

const nowhere = -1;

export class FrameEnvironment implements Environment {
  constructor(
    private readonly run: Run,
    private readonly frame: Frame,
    private readonly scope: Scope,
  ) {}

  name(name: string): Value {
    return this.known(name) ?? this.nothing(name);
  }

  /** What a table is `by`: like a name, with `class` and the unit's attributes. A field of the incident comes first. */
  lookup(name: string): Value | undefined {
    if (name === 'class') return this.unitValue('class');
    return this.known(name) ?? this.unitValue(name) ?? (this.scope.anyIncident ? { type: 'text', text: undefined } : undefined);
  }

  private known(name: string): Value | undefined {
    const { rubric } = this.run.plan;
    return (
      ownOf(this.scope.names ?? {}, name) ??
      fieldOf(this.scope.row, name) ??
      this.fieldOfFrames(name) ??
      this.declared(name) ??
      (rubric.measures.has(name) ? this.run.measure(name, this.frame) : undefined) ??
      this.scope.fallback?.(name) ??
      (name === 'total' ? { type: 'number', range: tableTotal(this.run) } : undefined) ??
      (rubric.items.has(name) ? this.score(name) : undefined)
    );
  }

  private declared(name: string): Value | undefined {
    const declaration = this.run.plan.rubric.facts.get(name);
    return declaration && factValue(declaration, this.frame, this.run);
  }

  /** Fields of the row, unless the rubric reads them as a fact. */
  private fieldOfFrames(name: string): Value | undefined {
    if (this.run.plan.rubric.facts.has(name)) return undefined;
    for (let frame: Frame | undefined = this.frame; frame; frame = frame.outer) {
      const value = fieldOf(frame.facts.row, name);
      if (value) return value;
    }
    return undefined;
  }

  /** A row that nobody has stated may have any field. */
  private nothing(name: string): Value {
    if (this.run.unit.open && this.frame.outer) return anything;
    throw new FormulaFault('unknown_field', nowhere, nowhere, name);
  }

  member(object: string, field: string): Value {
    if (object === 'unit') return this.unitValue(field) ?? this.nothing(`unit.${field}`);
    if (object === 'period') return this.scope.names?.[`period.${field}`] ?? this.periodEdge(field);
    return this.nothing(`${object}.${field}`);
  }

  private periodEdge(field: string): Value {
    const period = this.frame.period ?? this.run.plan.rubric.period;
    if (!period) return this.nothing(`period.${field}`);
    return { type: 'date', days: point(Exact.int(field === 'start' ? period.first : period.last)) };
  }

  private unitValue(field: string): Value | undefined {
    const { unit } = this.run;
    if (field === 'class' || field === 'group' || field === 'id' || field === 'name') {
      const text = unit[field];
      return text === undefined && !unit.open ? undefined : { type: 'text', text };
    }
    if (unit.open) return anything;
    const node = unit.attributes.get(field);
    return node && valueOfNode(node);
  }

  /** The converted maximum, known without scoring anything. */
  points(id: string): Value {
    if (!isInTable(id, this.run.plan, this.run)) return { type: 'absent', what: id };
    const item = this.run.plan.rubric.items.get(id)!;
    const range = convertedMaximum(item, this.frameFor(id), this.run);
    return range ? { type: 'number', range } : { type: 'absent', what: id };
  }

  score(item: string): Value {
    if (!isInTable(item, this.run.plan, this.run)) return { type: 'absent', what: item };
    const score = this.scored(item);
    if (score.state === 'not_applicable' || !score.mark) return { type: 'absent', what: item };
    return { type: 'number', range: score.mark };
  }

  lost(id: string): Value {
    const { rules, items } = this.run.plan.rubric;
    const rule = rules.get(id);
    if (!items.has(id) && rule) return { type: 'number', range: lostByRule(rule, this.frame, this.run) };
    if (!isInTable(id, this.run.plan, this.run)) return { type: 'absent', what: id };
    const score = this.scored(id);
    if (score.state === 'not_applicable' || !score.mark || !score.maximum) return { type: 'absent', what: id };
    return { type: 'number', range: subtractRange(score.maximum, score.mark) };
  }

  private scored(id: string): ItemScore {
    const score = this.run.itemScore(this.run.plan.rubric.items.get(id)!, this.frameFor(id));
    if (score.state === 'error') throw new FormulaFault('not_applicable', nowhere, nowhere, id);
    return score;
  }

  /** An item of the same repetition is meant where there is one; otherwise the item of the unit. */
  private frameFor(id: string): Frame {
    const { repeatedBy } = this.run.plan;
    let frame = this.frame;
    while (frame.outer && repeatedBy.get(id) !== frame.item) frame = frame.outer;
    return frame;
  }

  cohort(fn: CohortFunction, of: Expression | undefined, condition: Expression | undefined): Value {
    return this.run.world.cohort(fn, of, condition);
  }

  rank(of: Expression, fromBottom: boolean): Value {
    return this.run.world.rank(of, fromBottom);
  }

  result(name: string, field: ResultField): Value {
    return this.run.world.result(name, field);
  }
}

function fieldOf(row: MapNode | undefined, name: string): Value | undefined {
  const node = row && childOf(row, name);
  return node && valueOfNode(node);
}
