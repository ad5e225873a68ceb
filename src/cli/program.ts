// The command line as a whole: parses, runs one command, turns whatever happens into an exit code. Knows neither files nor scoring.

import { CommanderError, Option } from 'commander';
import { version } from '../report/version.js';
import { noCommand, RubricCommand } from './command.js';
import { usageText } from './commander-words.js';
import { addCohort } from './commands/cohort.js';
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
import { ChangedMeanwhile } from '../source/changed.js';
import { exitCodes, Refused, UsageError, type ExitCode, type Finish } from './exit-codes.js';
import type { Io } from './io.js';
import { openSession, type Session } from './session.js';
import { welcomeText } from './welcome.js';

/** @param argv what stands behind the name of the command */
export async function run(argv: readonly string[], io: Io, loadServices: LoadServices): Promise<ExitCode> {
  const session = openSession(argv, io, loadServices);
  let code: ExitCode = exitCodes.done;
  try {
    const program = buildProgram(argv[0], session, (result) => (code = result));
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return afterFailure(error, argv, session);
  }
}

type AddCommand = (program: RubricCommand, session: Session, finish: Finish) => void;

/** By group, in the order of help. */
const commands = {
  start: { init: addInit, doctor: addDoctor },
  work: { score: addScore, rank: addRank, report: addReport, cohort: addCohort },
  check: { explain: addExplain, validate: addValidate, test: addTest, fix: addFix, format: addFormat },
  forms: { template: addTemplate, import: addImport, render: addRender },
  editor: { schema: addSchema, lsp: addLsp, completion: addCompletion },
} satisfies Readonly<Record<string, Readonly<Record<string, AddCommand>>>>;
type CommandGroup = keyof typeof commands;

/** @param asked the first argument: where it names a command, the others are not made, which would take longer than to run it */
function addCommands(program: RubricCommand, asked: string | undefined, session: Session, finish: Finish): void {
  const all = Object.values(commands).flatMap((group) => Object.entries(group));
  const only = all.find(([name]) => name === asked)?.[1];
  for (const [group, members] of Object.entries(commands)) {
    program.commandsGroup(session.words.groups[group as CommandGroup]);
    for (const add of Object.values(members)) if (!only || add === only) add(program, session, finish);
  }
}

function buildProgram(asked: string | undefined, session: Session, finish: Finish): RubricCommand {
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
  addCommands(program, asked, session, finish);
  program.helpCommand('help [command]', words.commands.help);
  return program;
}

function afterFailure(error: unknown, argv: readonly string[], session: Session): ExitCode {
  const { io, words, language, complain } = session;
  if (error instanceof CommanderError) {
    if (error.code === noCommand) io.writeOut(welcomeText(words.welcome, io));
    if (error.code === noCommand || error.exitCode === 0) return exitCodes.done;
    complain(usageText(error.code, error.message, language));
    if (error.code === 'commander.missingArgument' && argv.includes('--rubrics')) io.writeError(`${words.rubricsHint}\n`);
    io.writeError(`${words.usageHint}\n`);
    return exitCodes.usage;
  }
  if (error instanceof Refused) return exitCodes.problems;
  if (error instanceof ChangedMeanwhile) {
    complain(words.pathChanged(error.path));
    return exitCodes.problems;
  }
  if (error instanceof UsageError) {
    complain(error.message);
    return exitCodes.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.writeError(`${words.fault}\n${words.report}\n\nrubric ${version}, ${io.platform}\n${stack}\n`);
  return exitCodes.fault;
}
