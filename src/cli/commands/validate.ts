// `rubric validate`: everything that is wrong with rubrics and evidence. The problems are the data, so they go to stdout.

import { Option } from 'commander';
import { diagnosticsJson } from '../../report/json.js';
import { plain } from '../../report/reporter.js';
import type { RubricCommand } from '../command.js';
import { deliverText } from '../deliver.js';
import type { Services, ValidateResponse } from '../engine.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import { readInputs } from '../inputs.js';
import { startProgress } from '../progress.js';
import type { Session } from '../session.js';
import { commandOnFiles, outputOption, rubricsOption, type InputOptions, type OutputOptions } from './options.js';
import { reportInputs } from './scored-inputs.js';

type ValidateOptions = InputOptions & OutputOptions;

export function addValidate(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = commandOnFiles(program, 'validate', words.arguments.validate, session);
  command
    .addOption(rubricsOption(words))
    .addOption(
      new Option(`--format <${words.names.format}>`, words.options.checkFormat).choices(['text', 'json']).helpGroup(words.groups.output),
    )
    .addOption(outputOption(words))
    .action(async (paths: string[]) => finish(await validate(paths, command.optsWithGlobals<ValidateOptions>(), session)));
}

async function validate(paths: readonly string[], options: ValidateOptions, session: Session): Promise<ExitCode> {
  const { io, words, remark } = session;
  const quiet = options.quiet === true;
  const inputs = readInputs(paths, options.rubrics, io);
  const flawed = reportInputs(inputs, session);
  const rubrics = inputs.rubrics.filter(({ named }) => named);
  if (rubrics.length + inputs.evidence.length === 0 && !flawed) throw new UsageError(words.noDocuments);
  const services = await session.loadServices();
  const progress = startProgress(io, words.checking, quiet);
  const response = services.engine.validate({ rubrics: inputs.rubrics, evidence: inputs.evidence, progress: progress.update });
  progress.finish();
  deliverText(render(response, options, services, session), options, session);
  remark(words.checked(rubrics.length, inputs.evidence.length, !flawed && response.results.length === 0), quiet);
  const errors = response.results.some(({ severity }) => severity === 'error');
  return flawed || errors ? exitCodes.problems : exitCodes.done;
}

function render(response: ValidateResponse, options: ValidateOptions, services: Services, { io, language, paint }: Session): string {
  if ((options.format ?? (options.output?.endsWith('.json') ? 'json' : 'text')) === 'json') return diagnosticsJson(response.results);
  const toFile = options.output !== undefined && options.output !== '-';
  const colour = !toFile && paint !== plain;
  return services.renderDiagnostics(response.diagnostics, {
    language,
    colour,
    width: toFile ? 80 : io.output.columns,
    errorsOnly: options.quiet === true,
  });
}
