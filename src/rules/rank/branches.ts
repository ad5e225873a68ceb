// How `rank` can turn out: every place of the list and those beyond it, or the first place and a later one. Takes several units to show.

import { branch, written } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { RankSpec } from './rule.js';

/** Of a unit in a known place. */
export function branchOfPlace(place: number, { points }: RankSpec): string {
  if ('first' in points) return place === 1 ? 'first' : 'later';
  return place <= points.list.length ? `place ${place}` : 'rest';
}

export const rankTesting: RuleTesting<RankSpec> = {
  branches: ({ points }) =>
    'first' in points
      ? [branch('first', '第一名', 'first place'), branch('later', '靠后的名次', 'a later place')]
      : [
          ...points.list.map((figure, at) =>
            branch(`place ${at + 1}`, `第 ${at + 1} 名（${written(figure)}）`, `place ${at + 1} (${written(figure)})`),
          ),
          branch('rest', '列出的名次以外', 'a place beyond the list'),
        ],
  probes: () => [],
};
