// Summaries of parts put together, and what does not go together.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { Span } from '../source/index.js';
import { spanIn, type ReadSummary } from './read-summary.js';
import { CohortSummary } from './summary.js';

export interface JoinedSummary {
  readonly summary: CohortSummary;
  /** Where a file names the rubric with its hash. */
  readonly rubricAt: (id: string) => Span | undefined;
}

/** What a run demands of summaries; `stage` undefined: that of the first. */
export interface Demands {
  readonly stage: string | null | undefined;
  readonly version: string;
  /** Every question answered. */
  readonly complete: boolean;
}

/** What is wrong goes to `problems`. */
export function joinSummaries(
  files: readonly ReadSummary[],
  { version, complete, ...demands }: Demands,
  problems: Problems,
): JoinedSummary {
  const stage = demands.stage === undefined ? (files[0]?.summary.stage ?? null) : demands.stage;
  const joined = new CohortSummary(stage);
  for (const one of files) {
    const { file, summary, engine } = one;
    if (engine !== version)
      problems.add('cohort/other-version', { made: `rubric ${engine}`, own: `rubric ${version}` }, spanIn(file, ['engine', 'version']));
    if (summary.stage !== stage)
      problems.add('cohort/other-stage', { made: summary.stage ?? '', own: stage ?? '' }, spanIn(file, ['stage']));
    join(one, joined, problems);
  }
  if (complete) reportWaits(files, joined, problems);
  return {
    summary: joined,
    rubricAt: (id) => {
      const found = files.find(({ summary }) => summary.rubrics.has(id));
      return found && spanIn(found.file, ['rubrics', id]);
    },
  };
}

function join({ file, summary }: ReadSummary, into: CohortSummary, problems: Problems): void {
  for (const [id, sha256] of summary.rubrics) {
    const known = into.rubrics.get(id);
    if (known !== undefined && known !== sha256) return problems.add('cohort/other-rubric', { rubric: id }, spanIn(file, ['rubrics', id]));
    into.rubrics.set(id, sha256);
  }
  for (const [index, { rubric, summary: group, group: name }] of summary.asWritten.entries()) {
    const unit = into.groupFor(rubric, name).absorb(group);
    if (unit === undefined) continue;
    problems.add('cohort/unit-twice', { unit, rubric }, spanIn(file, ['groups', index, 'units', [...group.units].indexOf(unit)]));
  }
}

function reportWaits(files: readonly ReadSummary[], { waits }: CohortSummary, problems: Problems): void {
  if (waits.length === 0) return;
  for (const { file, summary } of files) {
    const index = summary.asWritten.findIndex(({ summary: group }) => group.waits.size > 0);
    if (index !== -1) return problems.add('cohort/incomplete', { waits: waits.join('; ') }, spanIn(file, ['groups', index, 'waits']));
  }
}
