// The result of one unit: an object with all of it, or one whose rows are made when somebody looks at them.

import type { ScoredUnit } from '../scoring/score-unit.js';
import type { UnitVerdict } from '../verdict/judge.js';
import { buildExtra, buildItem, demeritsOf } from './build.js';
import type { ByteSink } from './byte-sink.js';
import { lateUnit, unitOf, withLateItems, type LateRows, type UnitText, type WantedRows } from './late-items.js';
import type { UnitResult } from './result.js';
import { filesOf, UnitValues, whoIs, type Named, type Surroundings } from './unit-values.js';

interface Wanted extends Surroundings {
  /** See AssessRequest. */
  readonly rows?: WantedRows | undefined;
}

/** @param text its rows, where they are known */
export function buildUnit(scored: ScoredUnit, verdict: UnitVerdict, around: Wanted, text?: UnitText): UnitResult {
  const { score, direction, unit } = scored;
  const head = () => new UnitValues(scored, verdict, around);
  if (text && around.rows === 'marks')
    return unitOf(head(), { items: text.marksOf(score, direction === 'low'), extra: buildExtra(score.extra) });
  if (text) {
    const rows = new KnownUnit(scored, verdict, around, text);
    return around.rows ? lateUnit({ unit: whoIs(unit), rubric: unit.rubric, status: score.status }, rows) : withLateItems(rows);
  }
  const items = score.children.map(buildItem);
  return unitOf(head(), { items: direction === 'low' ? items.map(demeritsOf) : items, extra: buildExtra(score.extra) });
}

class KnownUnit implements LateRows {
  constructor(
    private readonly scored: ScoredUnit,
    private readonly verdict: UnitVerdict,
    private readonly around: Surroundings,
    private readonly text: UnitText,
  ) {}

  head(): UnitValues {
    return new UnitValues(this.scored, this.verdict, this.around);
  }

  writeItems(sink: ByteSink): void {
    const { score, direction } = this.scored;
    this.text.writeItems(score, direction === 'low', sink);
  }

  writeExtra(sink: ByteSink): void {
    this.text.writeExtra(this.scored.score, sink);
  }
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
