// `rubric fmt` and `rubric fix`: the layout of files, and corrections that need no asking. A file is replaced whole or not at all.

import path from 'node:path';
import { Option } from 'commander';
import type { RubricCommand } from '../command.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import { deliverProblems } from '../problems.js';
import type { Session } from '../session.js';
import { readTestInputs } from '../test-inputs.js';
import type { GeneralOptions } from './options.js';
import { reportInputs } from './scored-inputs.js';

interface TidyOptions extends GeneralOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
}

export function addFormat(program: RubricCommand, session: Session, finish: Finish): void {
  const { options } = session.words.authoring;
  const command = commandOnAnyFile(program, 'fmt', session)
    .addOption(new Option('--check', options.check).helpGroup(session.words.groups.output))
    .addOption(new Option('--diff', options.diff).helpGroup(session.words.groups.output));
  command.action(async (paths: string[]) => finish(await format(paths, command.optsWithGlobals<TidyOptions>(), session)));
}

export function addFix(program: RubricCommand, session: Session, finish: Finish): void {
  const command = commandOnAnyFile(program, 'fix', session).addOption(
    new Option('--diff', session.words.authoring.options.diff).helpGroup(session.words.groups.output),
  );
  command.action(async (paths: string[]) => finish(await fix(paths, command.optsWithGlobals<TidyOptions>(), session)));
}

function commandOnAnyFile(program: RubricCommand, name: 'fmt' | 'fix', { words }: Session): RubricCommand {
  const { commands, arguments: about, examples } = words.authoring;
  const command = program.command(name).description(commands[name]) as RubricCommand;
  return command.argument(`<${words.names.paths}...>`, about.tidy).addHelpText('after', `\n${examples[name]}`);
}

async function format(paths: readonly string[], options: TidyOptions, session: Session): Promise<ExitCode> {
  const { io, remark, complain } = session;
  const words = session.words.authoring;
  const inputs = readTestInputs(paths, undefined, io);
  const flawed = reportInputs(inputs, session);
  const files = [...inputs.rubrics, ...inputs.evidence, ...inputs.tests].filter(({ named }) => named);
  const { formatYaml } = await import('../../tidy/layout.js');
  const unreadable: string[] = [];
  const changes = files.flatMap(({ path: file, bytes }): Change[] => {
    const before = new TextDecoder('utf-8').decode(bytes);
    const after = formatYaml(file, before);
    if (after === undefined) unreadable.push(file);
    return after === undefined || isSame(bytes, after) ? [] : [{ path: file, before, after }];
  });
  for (const file of unreadable) complain(words.notFormatted(file));
  await putChanges(changes, options, session);
  remark(
    options.check === true ? words.checkedLayout(files.length, changes.length) : words.formatted(files.length, changes.length),
    options.quiet === true,
  );
  return flawed || unreadable.length > 0 || (options.check === true && changes.length > 0) ? exitCodes.problems : exitCodes.done;
}

const isSame = (bytes: Uint8Array, text: string): boolean => {
  const other = new TextEncoder().encode(text);
  return other.length === bytes.length && other.every((byte, at) => byte === bytes[at]);
};

async function fix(paths: readonly string[], options: TidyOptions, session: Session): Promise<ExitCode> {
  const { io, words, remark } = session;
  const inputs = readTestInputs(paths, undefined, io);
  const flawed = reportInputs(inputs, session);
  const { fixFiles } = await import('../../tidy/fix.js');
  const { files, corrections, left } = fixFiles(inputs);
  await putChanges(files, options, session);
  const errors = left.filter(({ code }) => !code.startsWith('test/') || code === 'test/unknown-key');
  const found = { diagnostics: errors, files: files.map((file) => file.path), stream: 'error' } as const;
  const services = await session.loadServices();
  deliverProblems(found, { targets: [{ format: 'text' }], quiet: true }, services, session);
  const { corrected, correctable } = words.authoring;
  remark((options.diff === true ? correctable : corrected)(corrections, files.length), options.quiet === true);
  const { severityOf } = await import('../../diagnostic/words.js');
  return flawed || errors.some((one) => severityOf(one) === 'error') ? exitCodes.problems : exitCodes.done;
}

interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** `--diff` and `--check` write nothing. A name is printed for each file that changes. */
async function putChanges(changes: readonly Change[], { check, diff }: TidyOptions, { io, words }: Session): Promise<void> {
  const { unifiedDiff } = await import('../../tidy/difference.js');
  for (const { path: file, before, after } of changes) {
    if (diff === true) io.writeOut(unifiedDiff(file, before, after));
    else if (check === true) io.writeOut(`${file}\n`);
    else write(file, after);
  }

  function write(file: string, text: string): void {
    try {
      io.writeFile(path.resolve(io.workingFolder, file), text);
    } catch (error) {
      throw new UsageError(words.notWritten(file, error instanceof Error ? error.message : String(error)));
    }
    io.writeOut(`${file}\n`);
  }
}
