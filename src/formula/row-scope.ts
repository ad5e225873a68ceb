// The scope of a condition inside an aggregate: first the row, or the element under the list's own name, then what is around it.

import type { Expression } from './ast.js';
import type { CohortFunction, Environment, ResultField } from './environment.js';
import type { ListItem, Value } from './value.js';

export class RowScope implements Environment {
  /** @param list the name by which a plain element goes; undefined where the list has none */
  constructor(
    private readonly outer: Environment,
    private readonly list: string | undefined,
    private readonly item: ListItem,
  ) {}

  name(name: string): Value {
    if (this.item.type === 'row') return this.item.row.field(name) ?? this.outer.name(name);
    return name === this.list ? this.item : this.outer.name(name);
  }

  /** Where a list is wanted, the list's own name is the whole list again: `count(mark, mark > mean(mark))`. */
  around(name: string): Environment {
    if (this.item.type === 'row' || name !== this.list) return this;
    return this.outer instanceof RowScope ? this.outer.around(name) : this.outer;
  }

  member(object: string, field: string): Value {
    return this.outer.member(object, field);
  }

  points(item: string): Value {
    return this.outer.points(item);
  }

  score(item: string): Value {
    return this.outer.score(item);
  }

  lost(itemOrRule: string): Value {
    return this.outer.lost(itemOrRule);
  }

  cohort(fn: CohortFunction, of: Expression | undefined, condition: Expression | undefined): Value {
    return this.outer.cohort(fn, of, condition);
  }

  rank(of: Expression, fromBottom: boolean): Value {
    return this.outer.rank(of, fromBottom);
  }

  result(name: string, field: ResultField): Value {
    return this.outer.result(name, field);
  }
}
