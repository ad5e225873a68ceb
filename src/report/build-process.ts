// Stages, what they changed, appeals and the right to appeal: evidence and rubric to plain data.

import { formatDay } from '../calendar/date.js';
import type { AppealRecord } from '../evidence/appeals.js';
import type { Overridden, UnitEvidence } from '../evidence/model.js';
import type { Appeal } from '../rubric/model.js';
import { placeOf, textOf } from '../source/index.js';
import type { AppealResult, AppealRight, OverriddenResult, UnitResult } from './result.js';

type Process = Pick<UnitResult, 'overridden' | 'stages' | 'appeals'>;

export const processOf = ({ overridden, stages, appeals }: UnitEvidence): Process => ({
  overridden: overridden.map(buildOverridden),
  stages: stages.map(({ stage, by, facts, files }) => ({ stage, by, facts, files: files.map(({ path }) => path) })),
  appeals: appeals.map(buildAppeal),
});

const buildOverridden = ({ fact, earlier, later }: Overridden): OverriddenResult => ({
  fact,
  earlier: { stage: earlier.stage, at: placeOf(earlier.node), value: textOf(earlier.node) },
  later: { stage: later.stage, at: placeOf(later.node), value: textOf(later.node) },
});

const buildAppeal = (record: AppealRecord): AppealResult => ({
  item: record.item ?? null,
  filed: record.filed ?? null,
  claim: record.claim ?? null,
  decision: record.decision ?? null,
  decided: record.decided ?? null,
  by: record.by ?? null,
  reason: record.reason ?? null,
  document: record.document ?? null,
  at: placeOf(record.at),
});

export const appealRight = ({ text, to, within, announced, until }: Appeal): AppealRight => ({
  text: text ?? null,
  to: to ?? null,
  within: within?.count ?? null,
  unit: within?.unit ?? null,
  announced: announced === undefined ? null : formatDay(announced),
  until: until === undefined ? null : formatDay(until),
});
