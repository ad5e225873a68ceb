// From bytes to what the rules need to know of the cohorts: the first pass over work that is split. Takes parts, or one document after another.

import { Awaiting } from '../cohort/awaiting.js';
import { Cohort, type NamedResults } from '../cohort/cohort.js';
import { GivenPeers } from '../cohort/given.js';
import { joinSummaries, type JoinedSummary } from '../cohort/join.js';
import { questionsOf } from '../cohort/questions.js';
import type { ReadSummary } from '../cohort/read-summary.js';
import { writeSummary } from '../cohort/summary-text.js';
import { surveyOf } from '../cohort/survey.js';
import { Problems, severityOf, type Diagnostic } from '../diagnostic/diagnostic.js';
import { mergeSlips } from '../diagnostic/merge-slips.js';
import { sortDiagnostics } from '../diagnostic/sort.js';
import { gatherUnits } from '../evidence/load.js';
import type { UnitEvidence } from '../evidence/model.js';
import { groupBy } from '../order/index.js';
import { buildUnit } from '../report/build-unit.js';
import type { UnitResult } from '../report/result.js';
import { version } from '../report/version.js';
import type { Rubric } from '../rubric/model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { withoutGroup } from '../verdict/judge.js';
import type { AssessRequest } from './assess.js';
import { answerable } from './given-cohort.js';
import { inOrderOfNeed, resultsRead } from './need.js';
import { earlierResults, type Results } from './results.js';
import { groupOf, planOf } from './score-rubric.js';
import { RubricShelf } from './shelf.js';
import { readEvidence, rubricsAskedFor, type SourceBytes } from './sources.js';

export type SurveyRequest = Pick<AssessRequest, 'rubrics' | 'stage' | 'under' | 'results' | 'reference'> & {
  /** What an earlier pass found. */
  readonly given?: JoinedSummary;
};

export interface SurveyAnswer {
  /** The file. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Questions that need another pass. */
  readonly waits: readonly string[];
  /** Rubrics that ask nothing of a cohort. */
  readonly silent: readonly string[];
}

export class CohortSurvey {
  private readonly shelf: RubricShelf;
  private readonly problems = new Problems();
  private readonly silent = new Set<string>();
  private readonly earlier: Results;
  private readonly joined: JoinedSummary;

  /**
   * @param parts summaries that were made elsewhere, and go into the same file
   * @param stage of the file; undefined: that of the parts
   */
  constructor(
    private readonly request: SurveyRequest,
    parts: readonly ReadSummary[] = [],
    stage: string | null | undefined = request.stage ?? null,
  ) {
    this.shelf = new RubricShelf(request.rubrics, new Set(), request.reference);
    this.earlier = earlierResults(request.results ?? []);
    this.joined = joinSummaries(parts, { stage, version, complete: false }, this.problems);
  }

  /** Documents that hold all there is of their units. */
  add(sources: readonly SourceBytes[]): void {
    this.tellOfRubrics(sources);
    const { entries } = readEvidence(sources, this.shelf, this.request, this.problems);
    const loaded = gatherUnits(entries, this.request.stage, this.problems);
    const sound = groupBy(
      loaded.filter(({ faulty }) => !faulty).map(({ evidence }) => evidence),
      ({ rubric }) => rubric,
    );
    const rubrics = inOrderOfNeed([...new Map(entries.map(({ rubric }) => [rubric.id, rubric])).values()]);
    const siblings = new Siblings(this.earlier);
    for (const rubric of rubrics) {
      const isRead = rubrics.some((other) => resultsRead(other).has(rubric.id));
      this.addRubric(rubric, sound.get(rubric.id) ?? [], siblings, isRead);
    }
  }

  finish(): SurveyAnswer {
    const diagnostics = sortDiagnostics(mergeSlips(this.problems.list));
    const { summary } = this.joined;
    const text = writeSummary(summary, { name: 'rubric', version });
    return { text, diagnostics, waits: summary.waits, silent: [...this.silent].sort() };
  }

  private addRubric(rubric: Rubric, evidence: readonly UnitEvidence[], siblings: Siblings, isRead: boolean): void {
    const { any } = questionsOf(rubric);
    if (!any) this.silent.add(rubric.id);
    if (!any && !isRead) return;
    if (any) this.noteRubric(rubric);
    for (const [name, units] of groupBy(evidence, (unit) => groupOf(unit, rubric))) {
      const cohort = this.cohortOf(rubric, name, units, siblings.known);
      if (any) {
        const twice = this.joined.summary.groupFor(rubric.id, name).absorb(surveyOf(rubric, cohort.units));
        const at = units.find(({ id }) => id === twice)?.at;
        if (twice !== undefined) this.problems.add('cohort/unit-twice', { unit: twice, rubric: rubric.id }, at);
      }
      if (isRead) for (const unit of cohort.units) siblings.score(unit, cohort);
    }
  }

  private noteRubric({ id, file }: Rubric): void {
    const { rubrics } = this.joined.summary;
    const known = rubrics.get(id);
    rubrics.set(id, file.sha256);
    if (known !== undefined && known !== file.sha256) this.problems.add('cohort/other-rubric', { rubric: id }, this.joined.rubricAt(id));
  }

  private cohortOf(rubric: Rubric, name: string, units: readonly UnitEvidence[], results: NamedResults): Cohort {
    const { given } = this.request;
    if (!given) return new Cohort(planOf(rubric), units, results, { peersOf: () => new GivenPeers(undefined, undefined) });
    const known = answerable({ rubric, name, units }, { joined: given, places: false }, this.problems);
    return new Cohort(planOf(rubric), known.units, results, known);
  }

  private tellOfRubrics(sources: readonly SourceBytes[]): void {
    const { under } = this.request;
    const asked = new Set([...rubricsAskedFor(sources), ...(under === undefined ? [] : [under])]);
    this.problems.list.push(...this.shelf.newsOf(asked).filter((one) => severityOf(one) !== 'note'));
  }
}

/** Results of the rubrics of one part, for those that read them; a place or grade is not among them. */
class Siblings {
  private readonly results: UnitResult[] = [];
  private readonly awaiting = new Set<string>();

  constructor(private readonly earlier: Results) {}

  /** As they are by now. */
  get known(): NamedResults {
    const results = this.earlier.with(this.results);
    return {
      get: (query) => {
        if (this.awaiting.has(`${query.name} ${query.unit}`)) throw new Awaiting(query.name);
        return results.get(query);
      },
    };
  }

  score(unit: ScoredUnit, cohort: Cohort): void {
    try {
      this.results.push(buildUnit(unit, withoutGroup(unit, new Problems()), { cohort, within: null }));
    } catch (error) {
      if (!(error instanceof Awaiting)) throw error;
      this.awaiting.add(`${unit.unit.rubric} ${unit.unit.id}`);
    }
  }
}
