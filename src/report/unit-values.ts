// What a result says of a unit beside its rows, key by key: worked out when it is asked for, for objects and texts alike.

import type { Cohort } from '../cohort/cohort.js';
import { freeze, type Answer } from '../cohort/frozen.js';
import type { UnitEvidence } from '../evidence/model.js';
import { Exact, formatExact, isPoint, type Range } from '../exact/index.js';
import { renderMessage, type Message } from '../ledger/index.js';
import { compareText } from '../order/index.js';
import { textOf } from '../source/index.js';
import { rateOf } from '../scoring/rate.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import type { UnitScore } from '../scoring/score.js';
import type { Bounds } from '../verdict/bounds.js';
import type { Following } from '../verdict/consequence.js';
import type { UnitVerdict } from '../verdict/judge.js';
import { buildEntry, buildExtra, buildFact, inOrderOfKeys } from './build.js';
import { processOf } from './build-process.js';
import type { UnitHead } from './late-items.js';
import { display } from './points.js';
import type { ConsequenceResult, Explained, UnitResult, VetoResult } from './result.js';

const hundred = Exact.int(100);

export interface Surroundings {
  readonly cohort: Cohort;
  /** The group it is ranked in. */
  readonly within: string | null;
}

export class UnitValues implements UnitHead {
  readonly within: string | null;
  private readonly source: UnitEvidence;
  private readonly total: Range | undefined;
  private readonly own: UnitScore;
  private readonly places: Bounds | undefined;
  private readonly answers: ReadonlyMap<string, Answer>;
  private readonly process: ReturnType<typeof processOf>;

  constructor(
    private readonly scored: ScoredUnit,
    private readonly verdict: UnitVerdict,
    { cohort, within }: Surroundings,
  ) {
    this.within = within;
    this.source = scored.unit;
    this.own = scored.score;
    this.total = this.own.total;
    this.places = verdict.ranked?.bounds;
    this.answers = cohort.answersOf(scored);
    this.process = processOf(this.source);
  }

  get unit(): UnitResult['unit'] {
    return whoIs(this.source);
  }
  get rubric(): string {
    return this.source.rubric;
  }
  get status(): UnitResult['status'] {
    return this.own.status;
  }
  get score(): string | null {
    return this.lowest;
  }
  get exact(): string | null {
    return this.total ? bound(this.total.low, formatExact) : null;
  }
  get lowest(): string | null {
    return this.total ? bound(this.total.low, display) : null;
  }
  get highest(): string | null {
    return this.total ? bound(this.total.high, display) : null;
  }
  get rank(): number | null {
    return this.verdict.ranked?.rank ?? null;
  }
  get rank_lowest(): number | null {
    return this.places?.best ?? null;
  }
  get rank_highest(): number | null {
    return this.places?.worst ?? null;
  }
  get rate(): string | null {
    const rate = rateOf(this.own);
    return rate ? bound(rate.low.times(hundred), display) : null;
  }
  get distance(): string | null {
    const distance = this.verdict.ranked?.distance;
    return distance ? display(distance) : null;
  }
  get rank_from_bottom(): number | null {
    return this.verdict.ranked?.rankFromBottom ?? null;
  }
  get rank_from_bottom_lowest(): number | null {
    return this.places?.fromBottom.best ?? null;
  }
  get rank_from_bottom_highest(): number | null {
    return this.places?.fromBottom.worst ?? null;
  }
  get grade(): string | null {
    return this.verdict.graded?.grade ?? null;
  }
  get grade_certain(): boolean {
    return !this.isOpen;
  }
  get grades_possible(): UnitResult['grades_possible'] {
    return this.isOpen ? this.verdict.graded!.possible.map((name) => name ?? null) : [];
  }
  get vetoes(): readonly VetoResult[] {
    return this.scored.fired.map(buildVeto);
  }
  get consequences(): readonly ConsequenceResult[] {
    return this.verdict.consequences.map(buildConsequence);
  }
  get explained(): UnitResult['explained'] {
    return { rank: explained(this.verdict.rankBecause), grade: explained(this.verdict.graded?.because) };
  }
  get entries(): UnitResult['entries'] {
    return this.own.entries.map(buildEntry);
  }
  get extra(): UnitResult['extra'] {
    const { entries, contributes } = this.own.extra;
    return buildExtra({ entries, contributes, children: [] });
  }
  get evidence(): UnitResult['evidence'] {
    return filesOf(this.source);
  }
  get missing(): readonly string[] {
    return this.verdict.missing;
  }
  get waits_for(): readonly string[] {
    return openQuestions(this.answers);
  }
  get overridden(): UnitResult['overridden'] {
    return this.process.overridden;
  }
  get stages(): UnitResult['stages'] {
    return this.process.stages;
  }
  get appeals(): UnitResult['appeals'] {
    return this.process.appeals;
  }
  get cohort(): UnitResult['cohort'] {
    if (this.answers.size === 0) return null;
    const sorted = [...this.answers].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([question, answer]) => [question, freeze(answer)]));
  }

  private get isOpen(): boolean {
    return (this.verdict.graded?.possible ?? []).length > 1;
  }
}

export type Named = Pick<UnitEvidence, 'id' | 'name' | 'class' | 'group' | 'rubric' | 'files'>;

export const whoIs = (unit: Named): UnitResult['unit'] => ({
  id: unit.id,
  name: unit.name,
  class: unit.class ?? null,
  group: unit.group ?? null,
});

export const filesOf = ({ files }: Pick<UnitEvidence, 'files'>): UnitResult['evidence'] =>
  [...files]
    .sort((a, b) => compareText(a.path, b.path))
    .map((file) => {
      if (file.isHashed) return { file: file.path, sha256: file.sha256 };
      return {
        file: file.path,
        get sha256() {
          return file.sha256;
        },
      };
    });

/** No bound on this side: null, never a number. */
const bound = (end: Exact, show: (value: Exact) => string): string | null => (end.isFinite ? show(end) : null);

/** Its own score and places among others wait for its own facts too; what is listed is open for whatever reason. */
const openQuestions = (answers: ReadonlyMap<string, Answer>): string[] =>
  [...answers].flatMap(([question, { range, open }]) => (open || (range && !isPoint(range)) ? [question] : [])).sort();

const buildVeto = ({ rule, effect, fires, facts }: ScoredUnit['fired'][number]): VetoResult => ({
  id: rule.id,
  text: rule.text ?? rule.clause ?? null,
  certain: fires === 'true',
  effect: {
    ...(effect.score && { score: effect.score.kind === 'constant' ? formatExact(effect.score.value) : textOf(effect.score.node) }),
    ...(effect.grade !== undefined && { grade: effect.grade }),
    ...(effect.gradeAtMost !== undefined && { grade_at_most: effect.gradeAtMost }),
    ...(effect.rank && { rank: effect.rank }),
    ...(effect.awards && { awards: effect.awards }),
  },
  facts: facts.map(buildFact),
});

function buildConsequence({ id, text, value, certain, because }: Following): ConsequenceResult {
  return {
    id,
    text: text ?? null,
    value: value ? rangeText(value) : null,
    certain,
    because: renderMessage(because, 'zh'),
    message: inOrderOfKeys(because),
  };
}

const rangeText = (range: Range): string =>
  isPoint(range) ? formatExact(range.low) : `${formatExact(range.low)}…${formatExact(range.high)}`;

const explained = (message: Message | undefined): Explained | null =>
  message ? { because: renderMessage(message, 'zh'), message: inOrderOfKeys(message) } : null;
