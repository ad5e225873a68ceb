// Scored groups in a store, each under a name made of everything that its score hangs on. What has anything to say of it is scored anew each time.

import type { AssessRequest } from '../assessment/assess.js';
import type { GroupToScore, ScoredGroup } from '../assessment/memory.js';
import { resultsRead } from '../assessment/need.js';
import { isAlone } from '../assessment/score-rubric.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { Rubric } from '../rubric/model.js';
import { readGroup, writeGroup } from './group-file.js';
import { readMarks, writeMarks } from './marks-file.js';
import { RunMemory } from './run-memory.js';
import { inOrder, stampsOf, type Stamp } from './stamp.js';
import { nameFor, put, take, type Store } from './store.js';

/** What is asked of a group. */
export interface GroupWish {
  readonly rubric: Rubric;
  readonly name: string;
  /** Its only unit is the only one of the rubric. */
  readonly alone: boolean;
  /** Of all files that speak of its units. */
  readonly files: readonly Stamp[];
}

export class StoredGroups extends RunMemory {
  /** Hashed when a rubric asks for results. */
  private results: string | undefined;

  /** @param edition names the very program: another one may score otherwise */
  constructor(
    private readonly store: Store,
    private readonly edition: string,
    private readonly asked: Pick<AssessRequest, 'stage' | 'under' | 'final' | 'results' | 'rows'>,
  ) {
    super();
  }

  override group(group: GroupToScore, work: () => ScoredGroup): ScoredGroup {
    const { run, name, units } = group;
    if (run.read && run.read.length > 0) return work();
    const wish = { rubric: run.rubric, name, alone: isAlone(run), files: inOrder(units.flatMap(stampsOf)) };
    const known = this.recall(wish);
    if (known && isOf(known, units)) return known;
    const scored = work();
    if (scored.problems.length === 0) put(this.store, this.nameOf(wish), (this.asked.rows === 'marks' ? writeMarks : writeGroup)(scored));
    return scored;
  }

  recall(wish: GroupWish): ScoredGroup | undefined {
    const content = take(this.store, this.nameOf(wish));
    return content && (this.asked.rows === 'marks' ? readMarks : readGroup)(content);
  }

  private nameOf({ rubric, name, alone, files }: GroupWish): string {
    const { stage, under, final, rows } = this.asked;
    const { path, sha256 } = rubric.file;
    const results = resultsRead(rubric).size > 0 ? (this.results ??= hashOfResults(this.asked.results ?? [])) : '';
    return `groups/${nameFor([this.edition, rows === 'marks', stage ?? '', under ?? '', final === true, results, path, sha256, rubric.id, name, alone, files])}`;
  }
}

function isOf(known: ScoredGroup, units: readonly UnitEvidence[]): boolean {
  const ids = new Set(units.map(({ id }) => id));
  return known.units.length === ids.size && known.units.every(({ unit }) => ids.has(unit.id));
}

/** Rows of other results are never asked for. */
const hashOfResults = (results: NonNullable<AssessRequest['results']>): string =>
  nameFor(
    results.map(({ name, source, units }) => [name, source, units.map((unit) => ({ ...unit, items: [], extra: null, entries: [] }))]),
  );
