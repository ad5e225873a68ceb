// What a maker of rules is given and what it makes: the keys of one rule kind and facts that fit them. Pieces that several kinds share.

import type { Dice } from './dice.js';
import type { PeriodChoice } from './facts.js';
import type { Place, Vocabulary } from './vocabulary.js';
import { plain, type Yaml, type YamlMap } from './yaml-text.js';

export interface Scope {
  readonly words: Vocabulary;
  readonly period: PeriodChoice;
  readonly place: Place | undefined;
  /** Items that a charge may name; undefined: the rule is not `charge: named`. */
  readonly named: readonly string[] | undefined;
  /** Another rule has said what the fact looks like: only forms that take any. */
  readonly shared: boolean;
  /** The item says what happens when it does not apply. */
  readonly mayNotApply: boolean;
  /** Amounts that never fall when there is more to punish. */
  readonly rising: boolean;
}

export interface Kind {
  readonly keys: YamlMap;
  readonly direction: 'deducts' | 'awards' | 'signed' | 'mixed';
  /** What a measure or formula must be to stand for the fact. */
  readonly reads: 'flag' | 'number' | 'in_label' | 'in_date' | 'evidence' | 'nothing';
  readonly fact: (dice: Dice) => Yaml;
  /** A part of a stated fact: some periods left open. */
  readonly holes?: (fact: Yaml, dice: Dice) => Yaml | undefined;
}

export type Maker = (dice: Dice, scope: Scope) => Kind;

export const small = (dice: Dice): number => dice.pick(100, 50, 200, 33, 150, 500);
export const signs = (dice: Dice): 'deduct' | 'award' => dice.pick('deduct', 'deduct', 'award');
export const directionOf = (sign: string): Kind['direction'] => (sign === 'deduct' ? 'deducts' : 'awards');

export function amount(dice: Dice, { words, place }: Scope, all = true): Yaml {
  return all && dice.chance(8) ? 'all' : words.figure(dice, small(dice), place);
}

/** A whole number, which may hang on a fact. */
export const countOf = (dice: Dice, usual: number, { place }: Scope): Yaml => (place || !dice.chance(4) ? plain(usual) : '= in_count');

export const byLabel = (dice: Dice, scope: Scope, known: readonly string[]): YamlMap => ({
  ...(dice.chance(2) && { by: 'label' }),
  ...Object.fromEntries(known.map((label) => [label, amount(dice, scope)])),
});
