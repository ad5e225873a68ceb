// Grades: the first line all of whose conditions hold and whose quota has room. Beside the grade as it stands, all that may still come
// while facts are missing: line by line, who surely arrives there, who may, who surely stays.

import { because, type Message } from '../ledger/index.js';
import { point } from '../exact/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Grade } from '../rubric/verdict-model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { decreedGrade, fitnessFor, type Fitness } from './fitness.js';
import type { Inquiry } from './inquiry.js';
import { Contest, firstFrom, fitting, percentOf, roomOf, showRoom, type Room } from './quota.js';
import type { Ranked } from './rank.js';
import { keysOf } from './standing.js';

export interface Graded {
  /** As the grades stand; undefined: none. */
  readonly grade: string | undefined;
  /** Why not the next better grade; undefined: there is none. */
  readonly because: Message | undefined;
  /** Grades still possible, best first, undefined for none: its own missing facts or those of others decide. One: the grade is certain. */
  readonly possible: readonly (string | undefined)[];
}

/** What is known of one unit on the way down the lines. */
interface Walk {
  readonly unit: ScoredUnit;
  readonly place: Ranked | undefined;
  grade: string | undefined;
  because: Message | undefined;
  /** Whether it comes as far as the next line, or has a grade before. */
  arrives: 'true' | 'false' | 'either';
  readonly possible: Set<string>;
  /** Something it needs has no value, which was reported: it gets no grade. */
  faulty: boolean;
}

/** @param ranked the group in order of place; @param units all of the group, also those without a place */
export function gradeGroup(
  ranked: readonly Ranked[],
  units: readonly ScoredUnit[],
  rubric: Rubric,
  inquiry: Inquiry,
): Map<ScoredUnit, Graded> {
  const { grades } = rubric.verdict;
  if (grades.length === 0) return new Map();
  const places = new Map(ranked.map((one) => [one.unit, one]));
  const walks = units.map((unit) => begin(unit, places.get(unit), grades));
  for (const index of grades.keys()) new GradeLine(index, ranked, rubric, inquiry).take(walks);
  return new Map(
    walks.map(({ unit, grade, because: why, possible, arrives }) => {
      const names: (string | undefined)[] = grades.filter(({ name }) => possible.has(name)).map(({ name }) => name);
      return [unit, { grade, because: why, possible: arrives === 'false' ? names : [...names, undefined] }];
    }),
  );
}

/** A decree of a veto stands whatever the score, even without one. */
function begin(unit: ScoredUnit, place: Ranked | undefined, grades: readonly Grade[]): Walk {
  const { held, possible } = decreedGrade(unit, grades);
  const open = possible.length > 0;
  return {
    unit,
    place,
    grade: held?.grade,
    because: held?.because,
    arrives: held ? 'false' : open ? 'either' : 'true',
    possible: new Set(held ? [held.grade, ...possible] : possible),
    faulty: false,
  };
}

interface Applicant {
  readonly walk: Walk;
  readonly fitness: Fitness;
}

/** Why a quota has no room for a unit. */
interface Full {
  readonly room: number;
  readonly full: 'grade/quota' | 'grade/quota-tied' | 'grade/quota-unranked';
}

const noQuota: Full = { room: 0, full: 'grade/quota' };

class GradeLine {
  private readonly grade: Grade;

  constructor(
    private readonly index: number,
    private readonly ranked: readonly Ranked[],
    private readonly rubric: Rubric,
    private readonly inquiry: Inquiry,
  ) {
    this.grade = rubric.verdict.grades[index]!;
  }

  take(walks: readonly Walk[]): void {
    const applicants = walks.flatMap((walk) => this.applicant(walk) ?? []);
    if (this.grade.quota) this.takeWithin(applicants);
    else for (const applicant of applicants) this.settle(applicant, true, 'true');
  }

  private applicant(walk: Walk): Applicant | undefined {
    const { unit } = walk;
    if (walk.faulty || !unit.score.total || (walk.grade !== undefined && walk.arrives === 'false')) return undefined;
    const fitness = fitnessFor(unit, this.index, this.rubric, this.inquiry);
    if (fitness) return { walk, fitness };
    Object.assign(walk, { grade: undefined, because: undefined, arrives: 'true', faulty: true });
    walk.possible.clear();
    return undefined;
  }

  private takeWithin(applicants: readonly Applicant[]): void {
    const { tie } = this.grade;
    const room = this.room(applicants);
    const able = applicants.filter(({ walk, fitness }) => walk.grade === undefined && !fitness.obstacle);
    const placed = able.flatMap(({ walk }) => walk.place ?? []);
    const ranks = placed.map(({ rank }) => rank).sort((a, b) => a - b);
    const admitted = fitting(placed, room.now, tie);
    const competitors = applicants.flatMap(({ walk: { place, arrives }, fitness }) =>
      place && arrives !== 'false' && fitness.can !== 'false'
        ? [{ place, sure: arrives === 'true' && fitness.can === 'true' && !place.mayDrop }]
        : [],
    );
    const contest = new Contest(competitors, room, tie, keysOf(this.rubric));
    for (const applicant of applicants) {
      const { place } = applicant.walk;
      const full = !place ? 'grade/quota-unranked' : firstFrom(ranks, place.rank) < room.now ? 'grade/quota-tied' : 'grade/quota';
      this.settle(applicant, place !== undefined && admitted.has(place), place ? contest.admits(place) : 'false', { room: room.now, full });
    }
  }

  private settle({ walk, fitness }: Applicant, hasRoom: boolean, admission: Fitness['can'], { room, full } = noQuota): void {
    const { name } = this.grade;
    if (walk.grade === undefined) {
      if (!fitness.obstacle && hasRoom) walk.grade = name;
      else walk.because = fitness.obstacle ?? because(full, { grade: name, room: showRoom(room) });
    }
    const both = [fitness.can, admission];
    if (walk.arrives === 'false' || both.includes('false')) return;
    walk.possible.add(name);
    walk.arrives = both.includes('either') ? 'either' : 'false';
  }

  /** A percentage is of the ranked units of the group, some of which may still lose their place. */
  private room(applicants: readonly Applicant[]): Room & { readonly now: number } {
    const quota = this.grade.quota!;
    if (quota.type === 'percent') {
      const sure = this.ranked.filter(({ mayDrop }) => !mayDrop).length;
      const now = roomOf(point(percentOf(quota.percent, this.ranked.length))).least;
      return { least: roomOf(point(percentOf(quota.percent, sure))).least, most: now, now };
    }
    const [any] = applicants;
    const range = any && this.inquiry.number(any.walk.unit, quota.count);
    const room = range ? roomOf(range) : { least: 0, most: 0 };
    return { ...room, now: room.least };
  }
}
