// Results of other runs and of other rubrics in this run, as formulas read them: result(name).score, previous.rank.

import { Exact, parseExact, point } from '../exact/index.js';
import type { NamedResults } from '../cohort/cohort.js';
import type { ResultField } from '../formula/environment.js';
import type { Value } from '../formula/value.js';
import type { UnitResult } from '../report/result.js';

/** The units of a result file, under a name. */
export interface EarlierResult {
  readonly name: string;
  readonly units: readonly UnitResult[];
}

export interface Results extends NamedResults {
  /** With the results of this run so far, under the ids of their rubrics. */
  with(units: Iterable<UnitResult>): NamedResults;
}

export function earlierResults(files: readonly EarlierResult[]): Results {
  const named = new Map(files.map(({ name, units }) => [name, new Map(units.map((unit) => [unit.unit.id, unit]))]));
  const look = (from: ReadonlyMap<string, ReadonlyMap<string, UnitResult>>) => (name: string, unit: string, field: ResultField) => {
    const found = from.get(name)?.get(unit);
    return found && valueOf(found, field);
  };
  return {
    get: look(named),
    with(units) {
      const all = new Map(named);
      for (const unit of units) {
        const group = new Map(all.get(unit.rubric));
        group.set(unit.unit.id, unit);
        all.set(unit.rubric, group);
      }
      return { get: look(all) };
    },
  };
}

/** Undefined: the result has no such value for the unit. */
function valueOf(unit: UnitResult, field: ResultField): Value | undefined {
  switch (field) {
    case 'score':
      return scoreOf(unit);
    case 'rank':
      return integer(unit.rank);
    case 'rank_from_bottom':
      return integer(unit.rank_from_bottom);
    case 'grade':
      return unit.grade === null ? undefined : { type: 'text', text: unit.grade };
  }
}

function scoreOf({ lowest, highest, score }: UnitResult): Value | undefined {
  if (score === null) return undefined;
  const low = lowest === null ? Exact.minusInfinity : parseExact(lowest);
  const high = highest === null ? Exact.infinity : parseExact(highest);
  return low && high && { type: 'number', range: { low, high } };
}

const integer = (value: number | null): Value | undefined =>
  value === null ? undefined : { type: 'number', range: point(Exact.int(value)) };
