// Results of other runs and of other rubrics in this run, as formulas read them: result(name).score, previous.rank.

import { Exact, parseExact, type Range } from '../exact/index.js';
import type { NamedResult, NamedResults } from '../cohort/cohort.js';
import type { ResultField } from '../formula/environment.js';
import type { Value } from '../formula/value.js';
import { groupBy } from '../order/index.js';
import type { UnitResult } from '../report/result.js';

/** The units of a result file, under a name. */
export interface EarlierResult {
  readonly name: string;
  readonly units: readonly UnitResult[];
  /** Where it came from, for the ledger: a file name. */
  readonly source?: string;
}

interface Shelf {
  readonly units: readonly UnitResult[];
  readonly byId: ReadonlyMap<string, readonly UnitResult[]>;
  readonly source: string | undefined;
}

const shelfOf = (units: readonly UnitResult[], source: string | undefined): Shelf => ({
  units,
  byId: groupBy(units, ({ unit }) => unit.id),
  source,
});

export interface Results extends NamedResults {
  /** With the results of this run so far, under the ids of their rubrics. */
  with(units: Iterable<UnitResult>): NamedResults;
}

export function earlierResults(files: readonly EarlierResult[]): Results {
  const named = new Map<string, Shelf>(files.map(({ name, units, source }) => [name, shelfOf(units, source)]));
  return {
    get: (query) => look(named.get(query.name), query),
    with(units) {
      const all = new Map(named);
      for (const [rubric, own] of groupBy([...units], (unit) => unit.rubric))
        all.set(rubric, shelfOf([...(named.get(rubric)?.units ?? []), ...own], undefined));
      return { get: (query) => look(all.get(query.name), query) };
    },
  };
}

/** A unit that stands under several rubrics in the file is read under the asking rubric, or under its only one. */
function look(shelf: Shelf | undefined, { unit, rubric, field }: Parameters<NamedResults['get']>[0]): NamedResult | undefined {
  const entries = shelf?.byId.get(unit) ?? [];
  const found = entries.find((one) => one.rubric === rubric) ?? (entries.length === 1 ? entries[0] : undefined);
  const value = found && valueOf(found, field);
  return value && { value, source: [shelf!.source, found.rubric].filter((part) => part !== undefined).join(' ') };
}

/** Undefined: the result has no such value for the unit. */
function valueOf(unit: UnitResult, field: ResultField): Value | undefined {
  switch (field) {
    case 'score':
      return scoreOf(unit);
    case 'rank':
      return places(unit.rank, unit.rank_lowest, unit.rank_highest);
    case 'rank_from_bottom':
      return places(unit.rank_from_bottom, unit.rank_from_bottom_lowest, unit.rank_from_bottom_highest);
    case 'grade':
      if (unit.grade_certain === false) return { type: 'text', text: undefined };
      return unit.grade === null ? undefined : { type: 'text', text: unit.grade };
  }
}

/** Exact: a displayed score may be rounded. */
function scoreOf({ status, exact, highest, score }: UnitResult): Value | undefined {
  if (score === null || exact === null) return undefined;
  const low = parseFraction(exact);
  const high = status === 'provisional' ? (highest === null ? Exact.infinity : parseFraction(highest)) : low;
  const range: Range | undefined = low && high && { low, high };
  return range && { type: 'number', range };
}

/** `17.9` or `625/18`. */
function parseFraction(text: string): Exact | undefined {
  const [top, bottom] = text.split('/').map(parseExact);
  return text.includes('/') ? top && bottom && top.dividedBy(bottom) : top;
}

/** The place of the result, and those still possible while its facts were missing. */
function places(place: number | null, best: number | null | undefined, worst: number | null | undefined): Value | undefined {
  if (place === null) return undefined;
  const range = { low: Exact.int(Math.min(place, best ?? place)), high: Exact.int(Math.max(place, worst ?? place)) };
  return { type: 'number', range };
}
