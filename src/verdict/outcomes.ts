// How many others stand ahead of a unit, level with it or behind it while values are ranges: surely, and at most. Sums of what the pairs say.

import type { Possible } from './standing.js';

export interface Side {
  readonly surely: number;
  readonly perhaps: number;
  /** The same with those that are tied, or may be. */
  readonly orTied: { readonly surely: number; readonly perhaps: number };
}

export interface Outcomes {
  readonly others: number;
  readonly ahead: Side;
  readonly behind: Side;
}

const all = (count: number): Side => ({ surely: count, perhaps: count, orTied: { surely: count, perhaps: count } });
const none = all(0);

export const allAhead = (others: number): Outcomes => ({ others, ahead: all(others), behind: none });
export const allBehind = (others: number): Outcomes => ({ others, ahead: none, behind: all(others) });
export const nobody: Outcomes = allAhead(0);

/** Each of them may be ahead, and may be behind. */
export function allOpen(others: number): Outcomes {
  const side: Side = { surely: 0, perhaps: others, orTied: { surely: 0, perhaps: others } };
  return { others, ahead: side, behind: side };
}

export function allTied(others: number): Outcomes {
  const side: Side = { surely: 0, perhaps: 0, orTied: { surely: others, perhaps: others } };
  return { others, ahead: side, behind: side };
}

export const plus = (a: Outcomes, b: Outcomes): Outcomes => combined(a, b, (one, other) => one + other);
/** @param b of some of those of `a` */
export const minus = (a: Outcomes, b: Outcomes): Outcomes => combined(a, b, (one, other) => one - other);

function combined(a: Outcomes, b: Outcomes, of: (one: number, other: number) => number): Outcomes {
  const side = (one: Side, other: Side): Side => ({
    surely: of(one.surely, other.surely),
    perhaps: of(one.perhaps, other.perhaps),
    orTied: { surely: of(one.orTied.surely, other.orTied.surely), perhaps: of(one.orTied.perhaps, other.orTied.perhaps) },
  });
  return { others: of(a.others, b.others), ahead: side(a.ahead, b.ahead), behind: side(a.behind, b.behind) };
}

/** Each pair may come out so, too. */
export function orElse({ others, ahead, behind }: Outcomes, more: Partial<Pick<Possible, 'better' | 'worse'>>): Outcomes {
  return { others, ahead: orSide(ahead, others, more.worse, more.better), behind: orSide(behind, others, more.better, more.worse) };
}

function orSide(side: Side, others: number, onThisSide = false, onTheOther = false): Side {
  const of = ({ surely, perhaps }: Pick<Side, 'surely' | 'perhaps'>): Pick<Side, 'surely' | 'perhaps'> => ({
    surely: onTheOther ? 0 : surely,
    perhaps: onThisSide ? others : perhaps,
  });
  return { ...of(side), orTied: of(side.orTied) };
}

/** Any of them may have no place at all. */
export function atMost({ others, ahead, behind }: Outcomes): Outcomes {
  const side = ({ perhaps, orTied }: Side): Side => ({ surely: 0, perhaps, orTied: { surely: 0, perhaps: orTied.perhaps } });
  return { others, ahead: side(ahead), behind: side(behind) };
}
