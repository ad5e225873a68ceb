// Evidence assessed with a store: groups of which every file is known are taken as they are, and only the others are read and scored.

import { assess, assessOn, shelfFor, type Assessment, type AssessRequest, type Settled } from '../assessment/assess.js';
import { gatherEvidence, type Gathered } from '../assessment/gather.js';
import type { ScoredGroup } from '../assessment/memory.js';
import { resultsRead } from '../assessment/need.js';
import { groupOf } from '../assessment/score-rubric.js';
import type { RubricShelf } from '../assessment/shelf.js';
import { hashOf, rubricsAskedFor } from '../assessment/sources.js';
import { Problems } from '../diagnostic/diagnostic.js';
import { groupBy } from '../order/index.js';
import { wholeUnit } from '../report/late-items.js';
import type { Rubric } from '../rubric/model.js';
import type { KnownUnit } from './file-index.js';
import { keyOf, KnownFiles } from './known-files.js';
import { learnt, readKnown, writeKnown } from './learnt.js';
import { inOrder } from './stamp.js';
import { StoredGroups } from './stored-groups.js';
import { nameFor, type Store } from './store.js';

/** @param edition names the very program: another one may score otherwise */
export function assessStored(request: AssessRequest, store: Store, edition: string): Assessment {
  if (request.cohort || request.reference) return assess(request);
  const memory = new StoredGroups(store, edition, request);
  // Whole rows are kept as lines; whoever wants them as objects gets them made.
  const own: AssessRequest = { ...request, rows: request.rows ?? 'lines', memory };
  memory.begin(own);
  const wanted = rubricsAskedFor(request.evidence, memory);
  const shelf = memory.shelf(wanted, () => shelfFor(own, wanted));
  const index = `index/${nameFor([edition, request.under ?? '', [...wanted].sort(), request.rubrics.map(({ path, bytes, named }) => [path, hashOf(bytes), named])])}`;
  const isKnowable = request.stage === undefined;
  const before = isKnowable ? readKnown(store, index) : new Map<string, readonly KnownUnit[]>();
  const files = new KnownFiles(request.evidence, before);
  const { settled, gathered, problems } = new Settling(files, own, shelf, memory).settle();
  const { result, diagnostics } = assessOn(shelf, { ...own, evidence: files.fresh, settled }, shelf.problemsWith(wanted));
  if (isKnowable) writeKnown(store, index, before, learnt(files, gathered, problems));
  const { units } = result;
  return { diagnostics, result: { ...result, units: request.rows ? units : units.map(wholeUnit) } };
}

interface Settlement {
  readonly settled: Settled;
  readonly gathered: Gathered;
  readonly problems: Problems;
}

/** Finds out which groups are as they were: reads files until none of them touches a group, a unit or a name outside. */
class Settling {
  private readonly recalled = new Map<string, ScoredGroup | undefined>();

  constructor(
    private readonly files: KnownFiles,
    private readonly request: AssessRequest,
    private readonly shelf: RubricShelf,
    private readonly memory: StoredGroups,
  ) {}

  settle(): Settlement {
    for (;;) {
      const problems = new Problems();
      const gathered = gatherEvidence({ ...this.request, evidence: this.files.fresh }, this.shelf, problems);
      if (this.reachesOut(gathered)) continue;
      const groups = this.groups(gathered);
      if (!groups) continue;
      const settled = { units: groups.flatMap(({ units }) => units), groups: groups.flatMap((group) => group.groups) };
      return { settled, gathered, problems };
    }
  }

  /** @returns whether more files have to be read for what was read */
  private reachesOut({ loaded, rubrics }: Gathered): boolean {
    const units = new Set<string>();
    const groups = new Set(this.files.unsettled.map(({ rubric, group }) => keyOf(rubric, group)));
    const names = new Map<string, string>();
    for (const { evidence } of loaded) {
      units.add(keyOf(evidence.rubric, evidence.id));
      names.set(keyOf(evidence.rubric, evidence.name), evidence.id);
      const rubric = this.shelf.get(evidence.rubric);
      if (rubric) groups.add(keyOf(rubric.id, groupOf(evidence, rubric)));
    }
    if (this.readsAnother(rubrics)) return this.files.readWhere(() => true);
    const isTouched = ({ rubric, id, name, group }: KnownUnit): boolean =>
      units.has(keyOf(rubric, id)) || groups.has(keyOf(rubric, group)) || (names.get(keyOf(rubric, name)) ?? id) !== id;
    return this.files.readWhere(isTouched);
  }

  /** A rubric asks for the results of another one of this run: then all is scored. */
  private readsAnother(read: readonly Rubric[]): boolean {
    const known = new Set([...this.files.settled.values()].flat().map(({ rubric }) => rubric));
    const used = [...read, ...[...known].flatMap((id) => this.shelf.get(id) ?? [])];
    return used.some((rubric) => used.some(({ id }) => resultsRead(rubric).has(id)));
  }

  /** @returns undefined where one is not kept: its files have to be read */
  private groups({ loaded }: Gathered): ScoredGroup[] | undefined {
    const pairs = [...this.files.settled].flatMap(([source, units]) => units.map((unit) => ({ source, unit })));
    const sound = loaded.filter(({ faulty }) => !faulty).map(({ evidence: { rubric, id } }) => ({ rubric, id }));
    const unitsOf = groupBy([...sound, ...pairs.map(({ unit }) => unit)], ({ rubric }) => rubric);
    const single = new Set([...unitsOf].filter(([, units]) => new Set(units.map(({ id }) => id)).size === 1).map(([id]) => id));
    const lost = new Set<string>();
    const known: ScoredGroup[] = [];
    for (const [key, some] of groupBy(pairs, ({ unit }) => keyOf(unit.rubric, unit.group))) {
      const { rubric: id, group: name } = some[0]!.unit;
      const rubric = this.shelf.get(id);
      const alone = single.has(id);
      const stamps = inOrder(some.map(({ source }) => this.files.stampOf(source)));
      const group = rubric && this.recall(key, () => this.memory.recall({ rubric, name, alone, files: stamps }));
      const ids = new Set(some.map(({ unit }) => unit.id));
      if (group && group.units.length === ids.size && group.units.every(({ unit }) => ids.has(unit.id))) known.push(group);
      else lost.add(key);
    }
    return lost.size > 0 && this.files.readWhere(({ rubric, group }) => lost.has(keyOf(rubric, group))) ? undefined : known;
  }

  private recall(key: string, work: () => ScoredGroup | undefined): ScoredGroup | undefined {
    if (!this.recalled.has(key)) this.recalled.set(key, work());
    return this.recalled.get(key);
  }
}
