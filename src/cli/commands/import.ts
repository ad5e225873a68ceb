// `rubric import`: filled-in workbooks to evidence. All or nothing: where anything is wrong no file is written.

import path from 'node:path';
import { Option } from 'commander';
import { severityOf } from '../../diagnostic/diagnostic.js';
import type { RubricCommand } from '../command.js';
import { deliverFile } from '../deliver.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import { rubricsFor } from '../inputs.js';
import { collectFiles, type FoundFile } from '../paths.js';
import { deliverProblems, orText, problemTargets } from '../problems.js';
import type { Session } from '../session.js';
import { commandOnFiles, diagnosticsOption, rubricsOption, type GeneralOptions } from './options.js';
import { reportInputs } from './scored-inputs.js';

interface ImportOptions extends GeneralOptions {
  readonly rubrics?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  readonly diagnostics?: readonly string[];
}

export function addImport(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = commandOnFiles(program, 'import', words.arguments.import, session);
  command
    .addOption(rubricsOption(words))
    .addOption(diagnosticsOption(session))
    .addOption(new Option(`-o, --output <${words.names.folder}>`, words.options.importTo).helpGroup(words.groups.output))
    .addOption(new Option('--force', words.options.force).helpGroup(words.groups.output))
    .action(async (paths: string[]) => finish(await importFiles(paths, command.optsWithGlobals<ImportOptions>(), session)));
}

const workbooks = /^(?!~\$).*\.(?:xlsx|xlsm|xls|ods|csv)$/i;

async function importFiles(paths: readonly string[], options: ImportOptions, session: Session): Promise<ExitCode> {
  const { io, words } = session;
  const quiet = options.quiet === true;
  const targets = orText(problemTargets(options.diagnostics, session));
  const { files, problems } = collectFiles(paths, io, workbooks);
  const shelf = rubricsFor(files, options.rubrics, io);
  const flawed = reportInputs({ problems: [...problems, ...shelf.problems], strangers: [] }, session);
  if (files.length === 0) throw new UsageError(words.noWorkbooks);
  if (shelf.rubrics.length === 0) throw new UsageError(words.noRubrics);
  const { importBooks } = await import('../forms.js');
  const services = await session.loadServices();
  const { diagnostics, files: made } = await importBooks({
    rubrics: shelf.rubrics,
    books: files.map((file) => ({ path: file.path, bytes: io.readFile(file.location), named: true })),
    heading: (book) => [words.importedFrom(book)],
  });
  deliverProblems({ diagnostics, files: files.map((file) => file.path), stream: 'error' }, { targets, quiet }, services, session);
  if (flawed || diagnostics.some((one) => severityOf(one) === 'error')) {
    session.complain(words.nothingImported);
    return exitCodes.problems;
  }
  const beside = shelf.rubrics.map(({ path: file }) => file).filter((file) => !/(?:^|\/)rubrics\//.test(file));
  deliver(files, made, { ...options, rubrics: options.rubrics ?? beside }, session);
  return exitCodes.done;
}

type Made = readonly { readonly book: string; readonly text: string }[];

function deliver(files: readonly FoundFile[], made: Made, { rubrics, output, force, quiet }: ImportOptions, session: Session): void {
  const { io, words, remark } = session;
  if (output === undefined || output === '-') {
    if (made.length > 1) throw new UsageError(words.needsFolder);
    return io.writeOut(made[0]?.text ?? '');
  }
  // What the shelf does not find by itself has to be named again.
  const rubricsToName = (rubrics ?? []).flatMap((one) => ['--rubrics', one]);
  const targets = made.map(({ book, text }) => ({ file: targetOf(book, output), text }));
  const twin = targets.find(({ file }, at) => targets.some((other, index) => index < at && other.file === file));
  if (twin) throw new UsageError(words.sameTarget(twin.file));
  for (const { file } of targets) {
    if (force !== true && isForeign(path.resolve(io.workingFolder, file), session)) throw new UsageError(words.wouldReplace(file));
  }
  io.makeFolder(path.resolve(io.workingFolder, output));
  for (const { file, text } of targets) deliverFile(file, text, quiet === true, session);
  remark(words.importedNext([output, ...rubricsToName].join(' ')), quiet === true || files.length === 0);
}

const targetOf = (book: string, folder: string): string =>
  path.posix.join(folder.split(path.sep).join('/'), `${path.basename(book).replace(/\.[^.]+$/, '')}.yaml`);

/** A file that no import made: somebody wrote it by hand. */
function isForeign(location: string, { io }: Session): boolean {
  if (io.kindOf(location) !== 'file') return false;
  return !/^# .*rubric import/.test(new TextDecoder().decode(io.readFile(location)));
}
