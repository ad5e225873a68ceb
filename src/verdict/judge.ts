// The verdict over one rubric: groups, places, grades, consequences of every unit, and which missing facts leave any of it open.

import type { Cohort } from '../cohort/cohort.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { consequencesOf, type Following } from './consequence.js';
import { explainNoPlace } from './explain-rank.js';
import { gradeGroup, type Graded } from './grade.js';
import { Inquiry } from './inquiry.js';
import { tellGrade, tellPlace } from './place.js';
import { rankGroup, type Ranked } from './rank.js';

export interface UnitVerdict {
  readonly ranked: Ranked | undefined;
  /** Why this place, or why none. */
  readonly rankBecause: Message | undefined;
  /** Undefined: the rubric has no grades. */
  readonly graded: Graded | undefined;
  readonly consequences: readonly Following[];
  /** Ids of facts that are missing and matter, to the score or to what follows from it. */
  readonly missing: readonly string[];
}

/** @param cohort the units of one group */
export function judge(cohort: Cohort, rubric: Rubric, problems: Problems): Map<ScoredUnit, UnitVerdict> {
  const inquiry = new Inquiry(problems);
  const ranked = rankGroup(cohort.units, rubric, inquiry);
  const places = new Map(ranked.map((one) => [one.unit, one]));
  for (const place of ranked) tellPlace(place, 'shared');
  const grades = gradeGroup(ranked, cohort.units, rubric, inquiry);
  for (const [unit, graded] of grades) tellGrade(unit, graded);
  return new Map(
    cohort.units.map((unit) => {
      const place = places.get(unit);
      const consequences = consequencesOf(unit, place, rubric, inquiry);
      for (const effect of unit.fired) if (effect.fires === 'either') inquiry.noteOpenEffect(unit, effect);
      const found = { graded: grades.get(unit), consequences, missing: missingOf(unit, inquiry) };
      const isPlain = !found.graded && found.consequences.length === 0 && found.missing === none;
      return [unit, new JudgedUnit(unit, place, isPlain ? nothingMore : found)];
    }),
  );
}

class JudgedUnit implements UnitVerdict {
  constructor(
    private readonly unit: ScoredUnit,
    readonly ranked: Ranked | undefined,
    private readonly found: Pick<UnitVerdict, 'graded' | 'consequences' | 'missing'>,
  ) {}

  get rankBecause(): Message | undefined {
    return this.ranked?.because ?? explainNoPlace(this.unit);
  }
  get graded(): Graded | undefined {
    return this.found.graded;
  }
  get consequences(): readonly Following[] {
    return this.found.consequences;
  }
  get missing(): readonly string[] {
    return this.found.missing;
  }
}

const none: readonly string[] = [];
const nothingMore = { graded: undefined, consequences: [], missing: none };

function missingOf(unit: ScoredUnit, inquiry: Inquiry): readonly string[] {
  const [own, more] = [unit.score.missing, inquiry.missingOf(unit)];
  return own.length === 0 && more.size === 0 ? none : [...new Set([...own, ...more])].sort();
}

/** Of a unit whose group is elsewhere: no place, no grade, nothing that follows. What its vetoes miss is known all the same. */
export function withoutGroup(unit: ScoredUnit, problems: Problems): UnitVerdict {
  const inquiry = new Inquiry(problems);
  for (const effect of unit.fired) if (effect.fires === 'either') inquiry.noteOpenEffect(unit, effect);
  const missing = missingOf(unit, inquiry);
  return { ranked: undefined, rankBecause: undefined, graded: undefined, consequences: [], missing };
}
