// Summaries of cohorts that a command line names: read, put together, and what is wrong with them said.

import path from 'node:path';
import type { JoinedSummary } from '../cohort/join.js';
import type { ReadSummary } from '../cohort/read-summary.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Refused, UsageError } from './exit-codes.js';
import { shownPath } from './paths.js';
import { deliverProblems, orText, problemTargets } from './problems.js';
import type { Session } from './session.js';

export interface CohortOptions {
  readonly cohort?: readonly string[];
  readonly stage?: string;
  readonly diagnostics?: readonly string[];
  readonly quiet?: boolean;
}

/** Undefined where none is named. @param complete for scores: every question must be answered */
export async function readCohort(options: CohortOptions, complete: boolean, session: Session): Promise<JoinedSummary | undefined> {
  const { cohort } = options;
  if (cohort === undefined) return undefined;
  const parts = await readSummaries(cohort, options, session);
  const services = await session.loadServices();
  const { joined, diagnostics } = services.joinSummaries(parts, { stage: options.stage ?? null, complete });
  await refuse(diagnostics, cohort, options, session);
  return joined;
}

export async function readSummaries(files: readonly string[], options: CohortOptions, session: Session): Promise<ReadSummary[]> {
  const { io, words } = session;
  const services = await session.loadServices();
  const read = files.map((file) => {
    const location = path.resolve(io.workingFolder, file);
    if (io.kindOf(location) !== 'file') throw new UsageError(words.pathMissing(file));
    return services.readSummary({ path: shownPath(location, io), bytes: io.readFile(location), named: true });
  });
  await refuse(
    read.flatMap((one) => ('code' in one ? [one] : [])),
    files,
    options,
    session,
  );
  return read.flatMap((one) => ('code' in one ? [] : [one]));
}

/** Without the summary nothing can be scored. */
async function refuse(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  options: CohortOptions,
  session: Session,
): Promise<void> {
  if (diagnostics.length === 0) return;
  const targets = orText(problemTargets(options.diagnostics, session));
  const quiet = options.quiet === true;
  deliverProblems({ diagnostics, files, stream: 'error' }, { targets, quiet }, await session.loadServices(), session);
  throw new Refused();
}
