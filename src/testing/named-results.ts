// `results:` of a case: places, scores and grades of other results, as formulas read them (previous.rank, result(name).score).

import type { EarlierResult } from '../assessment/results.js';
import { childOf, type MapNode, type Node } from '../source/index.js';
import type { UnitResult } from '../report/result.js';

const fields = ['score', 'rank', 'rank_from_bottom', 'grade'];

/** For every unit of the case, or under the id of one. */
export function resultsOf(node: MapNode | undefined, units: readonly string[], rubric: string): EarlierResult[] {
  return (node?.entries ?? []).map(({ key, value }) => {
    const forAll = value.kind === 'map' && value.entries.every((entry) => fields.includes(entry.key.text));
    const said = units.flatMap((unit) => {
      const found = forAll ? value : childOf(value, unit);
      return found ? [resultOf(unit, found, rubric)] : [];
    });
    return { name: key.text, units: said };
  });
}

function resultOf(id: string, node: Node, rubric: string): UnitResult {
  const text = (key: string): string | null => {
    const found = childOf(node, key);
    return found?.kind === 'scalar' ? found.text : null;
  };
  const place = (key: string): number | null => {
    const found = childOf(node, key);
    return found?.kind === 'scalar' && typeof found.value === 'object' ? (found.value?.toSafeInteger() ?? null) : null;
  };
  const score = text('score');
  return {
    unit: { id, name: id, class: null, group: null },
    rubric,
    status: score === null ? 'unscored' : 'final',
    score,
    exact: score,
    lowest: score,
    highest: score,
    rank: place('rank'),
    rank_from_bottom: place('rank_from_bottom'),
    grade: text('grade'),
    ...nothingElse,
  };
}

const nothingElse = {
  rank_lowest: null,
  rank_highest: null,
  rank_from_bottom_lowest: null,
  rank_from_bottom_highest: null,
  grade_certain: true,
  grades_possible: [],
  waits_for: [],
  within: null,
  rate: null,
  distance: null,
  vetoes: [],
  consequences: [],
  explained: { rank: null, grade: null },
  entries: [],
  items: [],
  extra: { contributes: '0', entries: [], items: [] },
  evidence: [],
  missing: [],
  overridden: [],
  stages: [],
  appeals: [],
  cohort: null,
} satisfies Partial<UnitResult>;
