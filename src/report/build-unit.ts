// The result of one unit: score, ledger, place, grade, consequences, and what it took from its cohort.

import type { Cohort } from '../cohort/cohort.js';
import { freeze, type Answer } from '../cohort/frozen.js';
import type { UnitEvidence } from '../evidence/model.js';
import { Exact, formatExact, isPoint, type Range } from '../exact/index.js';
import { renderMessage, type Message } from '../ledger/index.js';
import { compareText } from '../order/index.js';
import { textOf } from '../source/index.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import type { Following } from '../verdict/consequence.js';
import type { UnitVerdict } from '../verdict/judge.js';
import { buildEntry, buildExtra, buildFact, buildItem, demeritsOf, inOrderOfKeys } from './build.js';
import { processOf } from './build-process.js';
import type { ByteSink } from './byte-sink.js';
import { display } from './points.js';
import { lateUnit, withLateItems, type LateRows, type UnitText, type WantedRows } from './late-items.js';
import type { ConsequenceResult, Explained, UnitResult, VetoResult } from './result.js';

const hundred = Exact.int(100);

export interface Surroundings {
  readonly cohort: Cohort;
  /** The group it is ranked in. */
  readonly within: string | null;
  /** See AssessRequest. */
  readonly rows?: WantedRows | undefined;
}

/** @param text its rows, where they are known */
export function buildUnit(scored: ScoredUnit, verdict: UnitVerdict, around: Surroundings, text?: UnitText): UnitResult {
  const { score, direction, unit } = scored;
  if (text && around.rows === 'marks')
    return buildHead(scored, verdict, around, { items: text.marksOf(score, direction === 'low'), extra: buildExtra(score.extra) });
  if (text) {
    const rows = new KnownUnit(scored, verdict, around, text);
    return around.rows ? lateUnit({ unit: whoIs(unit), rubric: unit.rubric, status: score.status }, rows) : withLateItems(rows);
  }
  const items = score.children.map(buildItem);
  return buildHead(scored, verdict, around, {
    items: direction === 'low' ? items.map(demeritsOf) : items,
    extra: buildExtra(score.extra),
  });
}

class KnownUnit implements LateRows {
  constructor(
    private readonly scored: ScoredUnit,
    private readonly verdict: UnitVerdict,
    private readonly around: Surroundings,
    private readonly text: UnitText,
  ) {}

  head(): UnitResult {
    const { entries, contributes } = this.scored.score.extra;
    return buildHead(this.scored, this.verdict, this.around, { items: [], extra: buildExtra({ entries, contributes, children: [] }) });
  }

  writeItems(sink: ByteSink): void {
    const { score, direction } = this.scored;
    this.text.writeItems(score, direction === 'low', sink);
  }

  writeExtra(sink: ByteSink): void {
    this.text.writeExtra(this.scored.score, sink);
  }
}

type Rows = Pick<UnitResult, 'items' | 'extra'>;

function buildHead(scored: ScoredUnit, verdict: UnitVerdict, { cohort, within }: Surroundings, { items, extra }: Rows): UnitResult {
  const { score, unit } = scored;
  const { total } = score;
  const answers = cohort.answersOf(scored);
  const places = verdict.ranked?.bounds;
  const distance = verdict.ranked?.distance;
  const possible = verdict.graded?.possible ?? [];
  const isOpen = possible.length > 1;
  const { overridden, stages, appeals } = processOf(unit);
  // Every key by name: objects put together from others are slow where there are many.
  return {
    unit: whoIs(unit),
    rubric: unit.rubric,
    status: score.status,
    score: total ? bound(total.low, display) : null,
    exact: total ? bound(total.low, formatExact) : null,
    lowest: total ? bound(total.low, display) : null,
    highest: total ? bound(total.high, display) : null,
    rank: verdict.ranked?.rank ?? null,
    rank_lowest: places?.best ?? null,
    rank_highest: places?.worst ?? null,
    within,
    rate:
      total && score.maximum && !score.maximum.low.isZero ? bound(total.low.times(hundred).dividedBy(score.maximum.low), display) : null,
    distance: distance ? display(distance) : null,
    rank_from_bottom: verdict.ranked?.rankFromBottom ?? null,
    rank_from_bottom_lowest: places?.fromBottom.best ?? null,
    rank_from_bottom_highest: places?.fromBottom.worst ?? null,
    grade: verdict.graded?.grade ?? null,
    grade_certain: !isOpen,
    grades_possible: isOpen ? possible.map((name) => name ?? null) : [],
    vetoes: scored.fired.map(buildVeto),
    consequences: verdict.consequences.map(buildConsequence),
    explained: { rank: explained(verdict.rankBecause), grade: explained(verdict.graded?.because) },
    entries: score.entries.map(buildEntry),
    items,
    extra,
    evidence: filesOf(unit),
    missing: verdict.missing,
    waits_for: openQuestions(answers),
    overridden,
    stages,
    appeals,
    cohort:
      answers.size === 0
        ? null
        : Object.fromEntries([...answers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([question, answer]) => [question, freeze(answer)])),
  };
}

/** A unit whose evidence has errors, or whose rubric is not known: named, not scored. */
export function faultyUnit(unit: Named, within: string | null = null): UnitResult {
  const none = {
    score: null,
    exact: null,
    lowest: null,
    highest: null,
    rank: null,
    rank_lowest: null,
    rank_highest: null,
    within,
    rate: null,
    distance: null,
    rank_from_bottom: null,
    rank_from_bottom_lowest: null,
    rank_from_bottom_highest: null,
  };
  return {
    unit: whoIs(unit),
    rubric: unit.rubric,
    status: 'error',
    ...none,
    grade: null,
    grade_certain: true,
    grades_possible: [],
    vetoes: [],
    consequences: [],
    explained: { rank: null, grade: null },
    entries: [],
    items: [],
    extra: { contributes: '0', entries: [], items: [] },
    evidence: filesOf(unit),
    missing: [],
    waits_for: [],
    overridden: [],
    stages: [],
    appeals: [],
    cohort: null,
  };
}

type Named = Pick<UnitEvidence, 'id' | 'name' | 'class' | 'group' | 'rubric' | 'files'>;

const whoIs = (unit: Named): UnitResult['unit'] => ({
  id: unit.id,
  name: unit.name,
  class: unit.class ?? null,
  group: unit.group ?? null,
});

const filesOf = ({ files }: Pick<UnitEvidence, 'files'>): UnitResult['evidence'] =>
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
