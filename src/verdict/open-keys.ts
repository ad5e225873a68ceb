// Which open keys of the ranking leave a place open: not those that another key decides before, nor those whose whole range is ahead of or
// behind everyone who is level so far.

import { isPoint } from '../exact/index.js';
import { Crowd } from './crowd.js';
import type { Ranking } from '../rubric/verdict-model.js';
import type { Inquiry } from './inquiry.js';
import { isPlain, type Key, type Standing } from './standing.js';

export class OpenKeys {
  /** The group on the first key, on the first two, and so on. */
  private readonly crowds = new Map<number, Crowd>();

  constructor(
    private readonly standings: readonly Standing[],
    private readonly keys: readonly Key[],
  ) {}

  /** Tells the inquiry of what is missing for them; what the displayed score waits for is known with the score. */
  note(by: Ranking['by'], inquiry: Inquiry): void {
    for (const own of this.standings) {
      for (const [at, { formula }] of this.keys.entries()) {
        const range = own.keys[at];
        if (by === 'score' && isPlain(formula)) continue;
        if (!range || isPoint(range) || !this.isDecisive(own, at)) continue;
        inquiry.noteKey(own.unit, isPlain(formula) ? undefined : formula);
      }
    }
  }

  /** Whether anyone is, or may come to be, level with the unit or on either side of it as far as this key. */
  private isDecisive(own: Standing, at: number): boolean {
    const crowd = this.crowds.get(at) ?? new Crowd(this.standings.map(upTo(at)), this.keys.slice(0, at + 1));
    this.crowds.set(at, crowd);
    const { others, ahead, behind } = crowd.outcomes(upTo(at)(own));
    return ahead.orTied.perhaps + behind.orTied.perhaps > others;
  }
}

const upTo =
  (at: number) =>
  (standing: Standing): Standing => ({ ...standing, keys: standing.keys.slice(0, at + 1) });
