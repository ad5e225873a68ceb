// `rubric validate`: everything that is wrong with rubrics and evidence. The problems are the data, so they go to stdout.

import { isProblemFormat, problemFormatForFile, problemFormats } from '../../report/problems/names.js';
import type { RubricCommand } from '../command.js';
import { addAcceptanceOptions, judgeFindings, wantsNotes, type AcceptanceOptions } from './acceptance.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import { readInputs } from '../inputs.js';
import { deliverProblems, orText, problemTargets, type ProblemTarget } from '../problems.js';
import { startProgress } from '../progress.js';
import type { Session } from '../session.js';
import { expectValidating } from '../short-run.js';
import { repeatedly, watchOption, type WatchOptions } from '../watching.js';
import {
  commandOnFiles,
  diagnosticsOption,
  formatOption,
  outputOption,
  referenceOption,
  rubricsOption,
  type InputOptions,
  type OutputOptions,
} from './options.js';
import { checkedFiles, reportInputs } from './scored-inputs.js';

type ValidateOptions = InputOptions & OutputOptions & AcceptanceOptions;

export function addValidate(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = commandOnFiles(program, 'validate', words.arguments.validate, session);
  command.addOption(rubricsOption(words));
  addAcceptanceOptions(command, session);
  command
    .addOption(referenceOption(words))
    .addOption(formatOption(words.options.checkFormat, problemFormats, session))
    .addOption(outputOption(words))
    .addOption(diagnosticsOption(session))
    .addOption(watchOption(session))
    .action(async (paths: string[]) => {
      const options = command.optsWithGlobals<ValidateOptions & WatchOptions>();
      await repeatedly(paths, options, session, async (own) => finish(await validate(paths, options, own)));
    });
}

async function validate(paths: readonly string[], options: ValidateOptions, session: Session): Promise<ExitCode> {
  const { io, words, remark } = session;
  const quiet = options.quiet === true;
  const targets = targetsOf(options, session);
  const inputs = readInputs(paths, options.rubrics, io);
  const flawed = reportInputs(inputs, session);
  const rubrics = inputs.rubrics.filter(({ named }) => named);
  if (rubrics.length + inputs.evidence.length === 0 && !flawed) throw new UsageError(words.noDocuments);
  expectValidating(rubrics, inputs, io);
  const services = await session.loadServices();
  const progress = startProgress(io, words.checking, quiet);
  const response = services.engine.validate({
    rubrics: inputs.rubrics,
    evidence: inputs.evidence,
    notes: wantsNotes(options),
    ...(options.reference && { reference: true }),
    progress: progress.update,
  });
  progress.finish();
  const { shown, failing, remarks, passes } = judgeFindings(response, options, services, session);
  // Quiet leaves only what makes the check fail.
  const diagnostics = quiet ? shown.diagnostics.filter((diagnostic) => failing.has(diagnostic)) : shown.diagnostics;
  const found = { diagnostics, files: checkedFiles(inputs), stream: 'output' } as const;
  deliverProblems(found, { targets, quiet, errorsOnly: false }, services, session);
  remark(words.checked(rubrics.length, inputs.evidence.length, !flawed && shown.results.length === 0), quiet);
  for (const text of remarks) remark(text, quiet);
  return flawed || !passes ? exitCodes.problems : exitCodes.done;
}

/** The problems are the result: `--format` and `-o` mean what they mean for other results. */
function targetsOf({ format, output, diagnostics }: ValidateOptions, session: Session): readonly ProblemTarget[] {
  const others = problemTargets(diagnostics, session);
  if (format === undefined && output === undefined) return orText(others);
  const file = output === '-' ? undefined : output;
  const byName = format !== undefined && isProblemFormat(format) ? format : undefined;
  const byEnding = file === undefined ? undefined : problemFormatForFile(file);
  return [{ format: byName ?? byEnding ?? 'text', ...(file !== undefined && { file }) }, ...others];
}
