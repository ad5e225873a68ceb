// From the arguments of a command to a scored result, with everything that is wrong said on stderr. Shared by score, rank and explain.

import type { Earlier, ReportOptions } from '../../report/reporter.js';
import type { Result } from '../../report/result.js';
import { openCache } from '../cache-folder.js';
import { readCohort } from '../cohort-files.js';
import { readEarlierResults } from '../earlier-results.js';
import type { ScoreRequest, Services } from '../engine.js';
import { UsageError } from '../exit-codes.js';
import { shelvesFor, sortInputs, type Inputs } from '../inputs.js';
import { collectFiles } from '../paths.js';
import { deliverProblems, orText, problemTargets } from '../problems.js';
import { startProgress } from '../progress.js';
import type { Session } from '../session.js';
import { expectScoring } from '../short-run.js';
import { isStreamFile, readStreams } from '../streams.js';
import { refuseUnknownRubric } from './prescribed.js';
import { readMany } from './many-inputs.js';
import type { WatchOptions } from '../watching.js';
import type { CohortInputOptions } from './options.js';

export interface Scored {
  readonly result: Result;
  readonly services: Services;
  /** Last year's result, where it was given: a report may show what changed. */
  readonly telling: Pick<ReportOptions, 'renderMessage' | 'earlier'>;
  /** Something in the input is wrong; what could be scored was scored. */
  readonly flawed: boolean;
}

export async function scoreInputs(
  paths: readonly string[],
  options: CohortInputOptions & WatchOptions,
  session: Session,
  wish: Pick<ScoreRequest, 'rank' | 'final' | 'rows'>,
): Promise<Scored> {
  const { io, words } = session;
  const quiet = options.quiet === true;
  const targets = orText(problemTargets(options.diagnostics, session));
  const earlier = readEarlierResults(options.result ?? [], session);
  const streams = readStreams(paths.filter(isStreamFile), session);
  const given = collectFiles(
    paths.filter((one) => !isStreamFile(one)),
    io,
  );
  const shelves = shelvesFor(given, options.rubrics, io);
  refuseMissing(shelves, session);
  const cohort = await readCohort(options, true, session);
  const progress = startProgress(io, words.scoring, quiet);
  const request = {
    ...(options.stage !== undefined && { stage: options.stage }),
    ...(options.under !== undefined && { under: options.under }),
    ...(options.reference && { reference: true }),
    results: earlier,
    ...(cohort && { cohort }),
    ...wish,
    progress: progress.update,
  };
  const cache = openCache(options, session);
  const services = await session.loadServices();
  const many = cache || streams.evidence.length > 0 ? undefined : await readMany({ given, shelves, request }, services, io);
  const found = many?.inputs ?? sortInputs(given.files, shelves, io);
  const inputs: Inputs = { ...found, evidence: [...found.evidence, ...streams.evidence] };
  if (streams.unreadable > 0) session.complain(words.streamUnreadable(streams.unreadable));
  const flawed = reportInputs(inputs, session) || streams.unreadable > 0;
  const files = many?.files ?? inputs.evidence.map(({ path }) => path);
  refuseUnknownRubric(options.under, inputs.rubrics, session);
  if (files.length === 0 && !flawed) throw new UsageError(words.noEvidence);
  if (!many) expectScoring(inputs, io);
  const engine = cache ? await services.keeping(cache.store, cache.edition) : services.engine;
  const { result, diagnostics } = many?.finish() ?? engine.score({ ...request, rubrics: inputs.rubrics, evidence: inputs.evidence });
  progress.finish();
  cache?.finish();
  const checked = [...namedRubrics(inputs), ...files];
  deliverProblems({ diagnostics, files: checked, stream: 'error' }, { targets, quiet }, services, session);
  return { result, services, telling: tellingOf(services, earlier), flawed: flawed || hasErrors(result) };
}

export const hasErrors = ({ diagnostics, units }: Result): boolean =>
  diagnostics.some(({ severity }) => severity === 'error') || units.some(({ status }) => status === 'error');

/** `previous` is last year's; results by other names are of other tables. */
export function tellingOf({ renderMessage }: Services, results: readonly Earlier[]): Scored['telling'] {
  const earlier = results.find(({ name }) => name === 'previous');
  return { renderMessage, ...(earlier && { earlier }) };
}

/** What the command line asked to look at: not rubrics that were merely found. */
export const checkedFiles = (inputs: Inputs): string[] => [...namedRubrics(inputs), ...inputs.evidence.map(({ path }) => path)];

const namedRubrics = ({ rubrics }: Inputs): string[] => rubrics.filter(({ named }) => named).map(({ path }) => path);

/** Says what is wrong with the files themselves. A path that does not exist is a mistake in the command: nothing is done then. */
export function reportInputs({ problems, strangers }: Pick<Inputs, 'problems' | 'strangers'>, session: Session): boolean {
  refuseMissing({ problems }, session);
  const { words, complain } = session;
  for (const { path, reason } of problems) complain(reason === 'denied' ? words.pathDenied(path) : words.pathStrange(path));
  for (const path of strangers) complain(words.stranger(path));
  return problems.length > 0 || strangers.length > 0;
}

function refuseMissing({ problems }: Pick<Inputs, 'problems'>, { words }: Session): void {
  const missing = problems.filter(({ reason }) => reason === 'missing');
  if (missing.length > 0) throw new UsageError(missing.map(({ path }) => words.pathMissing(path)).join('\n'));
}
