// The command line as a whole: parses, runs one command, turns whatever happens into an exit code. Knows neither files nor scoring.

import { CommanderError, Option } from 'commander';
import { version } from '../report/version.js';
import { noCommand, RubricCommand } from './command.js';
import { usageText } from './commander-words.js';
import { addCompletion } from './commands/completion.js';
import { addExplain } from './commands/explain.js';
import { addImport } from './commands/import.js';
import { addLsp } from './commands/lsp.js';
import { addDoctor } from './commands/doctor.js';
import { addInit } from './commands/init.js';
import { addRank } from './commands/rank.js';
import { addSchema } from './commands/schema.js';
import { addReport } from './commands/report.js';
import { addRender } from './commands/render.js';
import { addScore } from './commands/score.js';
import { addTemplate } from './commands/template.js';
import { addFix, addFormat } from './commands/tidy.js';
import { addTest } from './commands/test.js';
import { addValidate } from './commands/validate.js';
import type { LoadServices } from './engine.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from './exit-codes.js';
import type { Io } from './io.js';
import { openSession, type Session } from './session.js';

/** @param argv what stands behind the name of the command */
export async function run(argv: readonly string[], io: Io, loadServices: LoadServices): Promise<ExitCode> {
  const session = openSession(argv, io, loadServices);
  let code: ExitCode = exitCodes.done;
  try {
    const program = buildProgram(session, (result) => (code = result));
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return afterFailure(error, argv, session);
  }
}

function buildProgram(session: Session, finish: Finish): RubricCommand {
  const { words, io } = session;
  const program = new RubricCommand(session, 'rubric');
  program
    .description(words.about)
    .version(version, '-V, --version', words.options.version)
    .addOption(new Option('--lang <lang>', words.options.lang).choices(['zh', 'en']))
    .option('-q, --quiet', words.options.quiet)
    .option('--color', words.options.color)
    .option('--no-color', words.options.noColor)
    .optionsGroup(words.groups.general)
    .exitOverride()
    .configureOutput({
      writeOut: io.writeOut,
      writeErr: io.writeError,
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.output.columns, 100),
      getErrHelpWidth: () => Math.min(io.errorOutput.columns, 100),
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .addHelpText('after', `\n${words.exitCodes}`);
  for (const option of program.options) option.helpGroup(words.groups.general);
  program.commandsGroup(words.groups.start);
  addInit(program, session, finish);
  addDoctor(program, session, finish);
  program.commandsGroup(words.groups.work);
  addScore(program, session, finish);
  addRank(program, session, finish);
  addReport(program, session, finish);
  program.commandsGroup(words.groups.check);
  addExplain(program, session, finish);
  addValidate(program, session, finish);
  addTest(program, session, finish);
  addFix(program, session, finish);
  addFormat(program, session, finish);
  program.commandsGroup(words.groups.forms);
  addTemplate(program, session, finish);
  addImport(program, session, finish);
  addRender(program, session, finish);
  program.commandsGroup(words.groups.editor);
  addSchema(program, session, finish);
  addLsp(program, session, finish);
  addCompletion(program, session, finish);
  program.helpCommand('help [command]', words.commands.help);
  return program;
}

function afterFailure(error: unknown, argv: readonly string[], session: Session): ExitCode {
  const { io, words, language, complain } = session;
  if (error instanceof CommanderError) {
    if (error.code === noCommand) io.writeOut(words.welcome);
    if (error.code === noCommand || error.exitCode === 0) return exitCodes.done;
    complain(usageText(error.code, error.message, language));
    if (error.code === 'commander.missingArgument' && argv.includes('--rubrics')) io.writeError(`${words.rubricsHint}\n`);
    io.writeError(`${words.usageHint}\n`);
    return exitCodes.usage;
  }
  if (error instanceof UsageError) {
    complain(error.message);
    return exitCodes.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.writeError(`${words.fault}\n${words.report}\n\nrubric ${version}, ${io.platform}\n${stack}\n`);
  return exitCodes.fault;
}
