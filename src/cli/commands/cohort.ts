// `rubric cohort`: what the rules need to know of a group, out of a part of it; and the summaries of parts put together.

import path from 'node:path';
import type { RubricCommand } from '../command.js';
import { readCohort, readSummaries } from '../cohort-files.js';
import { deliverText } from '../deliver.js';
import { documentsIn } from '../documents.js';
import { readEarlierResults } from '../earlier-results.js';
import type { SurveyAnswer } from '../engine.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import { readInputs, type Inputs } from '../inputs.js';
import { deliverProblems, orText, problemTargets } from '../problems.js';
import type { Session } from '../session.js';
import { readStreams, isStreamFile } from '../streams.js';
import { addInputOptions, cohortOption, commandOnFiles, outputOption, type InputOptions } from './options.js';
import { refuseUnknownRubric } from './prescribed.js';
import { checkedFiles, reportInputs } from './scored-inputs.js';

interface CohortCommandOptions extends InputOptions {
  readonly output?: string;
}

export function addCohort(program: RubricCommand, session: Session, finish: Finish): void {
  const command = commandOnFiles(program, 'cohort', session.words.arguments.cohort, session);
  addInputOptions(command, session);
  command.addOption(cohortOption(session.words)).addOption(outputOption(session.words));
  command.action(async (paths: string[]) => finish(await makeSummary(paths, command.optsWithGlobals<CohortCommandOptions>(), session)));
}

async function makeSummary(paths: readonly string[], options: CohortCommandOptions, session: Session): Promise<ExitCode> {
  const { io, words } = session;
  const summaries = paths.filter((one) => isSummary(one, session));
  const others = paths.filter((one) => !summaries.includes(one));
  const parts = await readSummaries(summaries, options, session);
  const given = await readCohort(options, false, session);
  const fromStream = others.length === 1 && others[0] === '-';
  const streams = readStreams(others.filter(isStreamFile), session);
  const files = others.filter((one) => one !== '-' && !isStreamFile(one));
  const inputs = readInputs(fromStream ? [] : files, options.rubrics, io);
  if (streams.unreadable > 0) session.complain(words.streamUnreadable(streams.unreadable));
  const flawed = reportInputs(inputs, session) || streams.unreadable > 0;
  refuseUnknownRubric(options.under, inputs.rubrics, session);
  const evidence = [...inputs.evidence, ...streams.evidence];
  if (evidence.length === 0 && !fromStream && parts.length === 0 && !flawed) throw new UsageError(words.noEvidence);
  const services = await session.loadServices();
  const survey = services.engine.cohort({
    rubrics: inputs.rubrics,
    results: readEarlierResults(options.result ?? [], session),
    parts,
    ...(others.length > 0 && { stage: options.stage ?? null }),
    ...(options.under !== undefined && { under: options.under }),
    ...(options.reference && { reference: true }),
    ...(given && { cohort: given }),
  });
  if (evidence.length > 0) survey.add(evidence);
  if (fromStream) for (const { bytes } of documentsIn(io.readInput())) survey.addDocument(bytes);
  return (await deliver(survey.finish(), inputs, options, session)) || flawed ? exitCodes.problems : exitCodes.done;
}

/** @returns whether something in the evidence is wrong; the summary is of the units that are sound */
async function deliver(answer: SurveyAnswer, inputs: Inputs, options: CohortCommandOptions, session: Session): Promise<boolean> {
  const { words, remark } = session;
  const { text, diagnostics, waits, silent, flawed } = answer;
  const quiet = options.quiet === true;
  const targets = orText(problemTargets(options.diagnostics, session));
  const services = await session.loadServices();
  deliverProblems({ diagnostics, files: checkedFiles(inputs), stream: 'error' }, { targets, quiet }, services, session);
  deliverText(text, options, session);
  if (silent.length > 0) remark(words.cohortSilent(silent.join(' ')), quiet);
  if (waits.length > 0) remark(words.cohortWaits(waits.join('; ')), quiet);
  return flawed;
}

const isSummary = (given: string, { io }: Session): boolean => {
  const location = path.resolve(io.workingFolder, given);
  return (
    /\.json$/i.test(given) &&
    io.kindOf(location) === 'file' &&
    opening.test(new TextDecoder().decode(io.readFile(location).subarray(0, 200)))
  );
};

const opening = /^\s*\{\s*"schema"\s*:\s*"rubric-cohort\//;
