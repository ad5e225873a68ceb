// `rubric report`: the page with everything in it, from evidence or from a result that was written before.

import path from 'node:path';
import { saysFormat } from '../../report/registry.js';
import type { RubricCommand } from '../command.js';
import { deliverResult } from '../deliver.js';
import { readEarlierResults } from '../earlier-results.js';
import { exitCodes, UsageError, type Finish } from '../exit-codes.js';
import { shownPath } from '../paths.js';
import { deliverProblems, orText, problemTargets } from '../problems.js';
import type { Session } from '../session.js';
import { addOutputOptions, addScoredInputOptions, commandOnFiles, type InputOptions, type OutputOptions } from './options.js';
import { hasErrors, scoreInputs, tellingOf, type Scored } from './scored-inputs.js';

type ReportCommandOptions = InputOptions & OutputOptions;

export function addReport(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = commandOnFiles(program, 'report', words.arguments.report, session);
  addScoredInputOptions(command, session);
  addOutputOptions(command, session, words.options.reportFormat);
  command.action(async (paths: string[]) => {
    const options = command.optsWithGlobals<ReportCommandOptions>();
    const file = paths.find((each) => isResult(each, session));
    const found =
      file === undefined
        ? await scoreInputs(paths, options, session, { rank: true, final: false })
        : await readFile(file, paths, options, session);
    if (found === undefined) return finish(exitCodes.problems);
    await deliverResult(found.result, { view: 'rank', ...found.telling }, { ...options, ...formatOf(options) }, session);
    finish(found.flawed ? exitCodes.problems : exitCodes.done);
  });
}

/** A page unless the option or the name of the file says otherwise. */
const formatOf = ({ format, output }: ReportCommandOptions): { readonly format?: string } =>
  format !== undefined || (output !== undefined && saysFormat(output)) ? {} : { format: 'html' };

const isResult = (given: string, { io }: Session): boolean =>
  /\.json$/i.test(given) && io.kindOf(path.resolve(io.workingFolder, given)) === 'file';

/** Undefined after saying what is wrong with the file. */
async function readFile(
  file: string,
  paths: readonly string[],
  options: ReportCommandOptions,
  session: Session,
): Promise<Pick<Scored, 'result' | 'telling' | 'flawed'> | undefined> {
  const { io, words } = session;
  if (paths.length > 1 || options.rubrics || options.stage !== undefined || options.under !== undefined)
    throw new UsageError(words.resultAlone);
  const targets = orText(problemTargets(options.diagnostics, session));
  const earlier = readEarlierResults(options.result ?? [], session);
  const services = await session.loadServices();
  const location = path.resolve(io.workingFolder, file);
  const read = services.readResult({ path: shownPath(location, io), bytes: io.readFile(location), named: true });
  const found = { diagnostics: read.diagnostics, files: [shownPath(location, io)], stream: 'error' } as const;
  if (found.diagnostics.length > 0) deliverProblems(found, { targets, quiet: options.quiet === true }, services, session);
  return read.result && { result: read.result, telling: tellingOf(services, earlier), flawed: hasErrors(read.result) };
}
