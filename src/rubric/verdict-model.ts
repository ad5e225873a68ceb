// The verdict part of a rubric: grades, vetoes, ranking, consequences.

import type { Exact, Rounding } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import type { Formula } from '../formula/formula.js';
import type { MapNode } from '../source/index.js';
import type { Rule } from './model.js';

export interface Verdict {
  readonly grades: readonly Grade[];
  readonly vetoes: readonly Rule[];
  readonly ranking: Ranking;
  readonly consequences: readonly Consequence[];
}

export type TieAtEdge = 'none' | 'all';

export interface Grade {
  readonly name: string;
  /** At least; at most. */
  readonly from?: Figure;
  readonly to?: Figure;
  readonly quota?: Quota;
  readonly tie?: TieAtEdge;
  readonly when?: Formula;
  /** Outside the order of grades: not rated. */
  readonly offScale: boolean;
  readonly node: MapNode;
}

export type Quota = { readonly type: 'count'; readonly count: Figure } | { readonly type: 'percent'; readonly percent: Exact };

export interface Ranking {
  /** `group`, `class`, `rubric` (all together), or an attribute of the unit. */
  readonly within: string;
  readonly by: 'score' | 'exact' | 'rate';
  /** Keys after one another; empty: by the score alone. */
  readonly order: readonly OrderKey[];
  readonly ties: 'share' | 'dense' | 'unique';
  readonly node?: MapNode;
}

export interface OrderKey {
  readonly formula: Formula;
  readonly best: 'high' | 'low';
}

export interface Consequence {
  readonly id: string;
  readonly when: Formula;
  readonly tie?: TieAtEdge;
  readonly text?: string;
  /** A text without `=` is a formula here too. */
  readonly value?: Figure;
  readonly round?: Rounding | 'none';
  readonly node: MapNode;
}
