// The command line as a whole: parses, runs one command, turns whatever happens into an exit code. Knows neither files nor scoring.

import { CommanderError, Option } from 'commander';
import { version } from '../report/version.js';
import { noCommand, RubricCommand } from './command.js';
import { usageText } from './commander-words.js';
import { addRank } from './commands/rank.js';
import { addScore } from './commands/score.js';
import { addValidate } from './commands/validate.js';
import type { LoadServices } from './engine.js';
import { ChangedMeanwhile } from '../source/changed.js';
import { exitCodes, Refused, UsageError, type ExitCode, type Finish } from './exit-codes.js';
import { OutputFailed, type Io } from './io.js';
import type { AddCommand, otherCommands } from './other-commands.js';
import { openSession, type Session } from './session.js';
import { welcomeText } from './welcome.js';
import { whyFailed } from './why-failed.js';

/** @param argv what stands behind the name of the command */
export async function run(argv: readonly string[], io: Io, loadServices: LoadServices): Promise<ExitCode> {
  const session = openSession(argv, io, loadServices);
  let code: ExitCode = exitCodes.done;
  try {
    const program = await buildProgram(argv[0], session, (result) => (code = result));
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return afterFailure(error, argv, session);
  }
}

/** The commands that people run most. The others are loaded where one of them is asked for, or all are listed. */
const usualCommands = { score: addScore, rank: addRank, validate: addValidate };

type CommandName = keyof typeof usualCommands | keyof typeof otherCommands;

const isUsual = (name: string | undefined): name is keyof typeof usualCommands => name !== undefined && Object.hasOwn(usualCommands, name);

/** In the order of help, with the heading each stands under. */
const groupOf = {
  init: 'start',
  doctor: 'start',
  score: 'work',
  rank: 'work',
  report: 'work',
  cohort: 'work',
  explain: 'check',
  validate: 'check',
  test: 'check',
  fix: 'check',
  format: 'check',
  template: 'forms',
  import: 'forms',
  render: 'forms',
  schema: 'editor',
  lsp: 'editor',
  completion: 'editor',
} as const satisfies Readonly<Record<CommandName, string>>;

/** @param asked the first argument: where it names a command, the others are not made, which would take longer than to run it */
async function addCommands(program: RubricCommand, asked: string | undefined, session: Session, finish: Finish): Promise<void> {
  const make = (name: CommandName, add: AddCommand): void => {
    program.commandsGroup(session.words.groups[groupOf[name]]);
    add(program, session, finish);
  };
  if (isUsual(asked)) return make(asked, usualCommands[asked]);
  const { otherCommands } = await import('./other-commands.js');
  const all: Readonly<Record<CommandName, AddCommand>> = { ...usualCommands, ...otherCommands };
  const names = Object.keys(groupOf) as CommandName[];
  const only = names.find((name) => name === asked);
  for (const name of only ? [only] : names) make(name, all[name]);
}

async function buildProgram(asked: string | undefined, session: Session, finish: Finish): Promise<RubricCommand> {
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
  await addCommands(program, asked, session, finish);
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
  if (error instanceof OutputFailed) {
    complain(words.notWritten(words.standardOutput, whyFailed(error.cause, words)));
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
