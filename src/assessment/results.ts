// Results of other runs and of other rubrics in this run, as formulas read them: result(name).score, previous.rank.

import { Exact, parseExact } from '../exact/index.js';
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
    return found && valueOf(found, field, rankedWith(found, from.get(name)!));
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

/** Units with a place in the group of a unit. */
const rankedWith = ({ rubric, within }: UnitResult, all: ReadonlyMap<string, UnitResult>): number =>
  [...all.values()].filter((other) => other.rubric === rubric && other.within === within && other.rank !== null).length;

/** Undefined: the result has no such value for the unit. */
function valueOf(unit: UnitResult, field: ResultField, ranked: number): Value | undefined {
  switch (field) {
    case 'score':
      return scoreOf(unit);
    case 'rank':
      return places(unit.rank, unit.rank_lowest, unit.rank_highest);
    case 'rank_from_bottom':
      return places(unit.rank_from_bottom, fromBottom(unit.rank_highest, ranked), fromBottom(unit.rank_lowest, ranked));
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

/** The place of the result, and those still possible while its facts were missing. */
function places(place: number | null, best: number | null, worst: number | null): Value | undefined {
  if (place === null) return undefined;
  return { type: 'number', range: { low: Exact.int(Math.min(place, best ?? place)), high: Exact.int(Math.max(place, worst ?? place)) } };
}

/** A place counted from the other end of a group. */
const fromBottom = (place: number | null, ranked: number): number | null => (place === null ? null : 1 + ranked - place);
