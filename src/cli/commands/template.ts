// `rubric template`: what a rubric asks for, as a workbook, a YAML skeleton or a table to be filled in.

import path from 'node:path';
import { Option } from 'commander';
import { nearest } from '../../diagnostic/nearest.js';
import type { RubricCommand } from '../command.js';
import { deliverBytes, deliverText } from '../deliver.js';
import type { SourceBytes } from '../engine.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import type { TemplateFormat } from '../forms.js';
import { collectFiles } from '../paths.js';
import { deliverProblems, orText } from '../problems.js';
import type { Session } from '../session.js';
import { listed } from './listed.js';
import { outputOption, type GeneralOptions, type OutputOptions } from './options.js';

interface TemplateOptions extends OutputOptions, GeneralOptions {
  readonly units?: string;
  readonly office?: string;
  readonly schema?: string;
}

const formats: readonly TemplateFormat[] = ['xlsx', 'yaml', 'csv'];

export function addTemplate(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const { names, options, groups } = words;
  const command = program.command('template').description(words.commands.template) as RubricCommand;
  command
    .argument(`<${names.rubric}>`, words.arguments.template)
    .addOption(new Option(`--units <${names.file}>`, options.units).helpGroup(groups.data))
    .addOption(new Option(`--office <${names.office}>`, options.office).helpGroup(groups.data))
    .addOption(new Option(`--format <${names.format}>`, options.templateFormat).choices([...formats]).helpGroup(groups.output))
    .addOption(new Option(`--schema <${names.file}>`, options.schema).helpGroup(groups.output))
    .addOption(outputOption(words))
    .addHelpText('after', `\n${words.examples.template}`)
    .action(async (rubric: string) => finish(await template(rubric, command.optsWithGlobals<TemplateOptions>(), session)));
}

async function template(rubric: string, options: TemplateOptions, session: Session): Promise<ExitCode> {
  const { language, words } = session;
  const format = formatOf(options);
  const { makeTemplate } = await import('../forms.js');
  const services = await session.loadServices();
  const made = await makeTemplate({
    rubrics: [readOne(rubric, session)],
    format,
    language,
    ...(options.units !== undefined && { units: readOne(options.units, session) }),
    ...(options.office !== undefined && { office: options.office }),
    ...(options.schema !== undefined && { schema: options.schema }),
  });
  const quiet = options.quiet === true;
  deliverProblems({ diagnostics: made.diagnostics, files: [rubric], stream: 'error' }, { targets: orText([]), quiet }, services, session);
  if (made.content === undefined) return exitCodes.problems;
  const { office } = options;
  if (office !== undefined && made.offices.length > 0 && !made.offices.includes(office))
    throw new UsageError(words.officeUnknown(office, nearest(office, made.offices), listed(made.offices, words, language)));
  if (typeof made.content === 'string') deliverText(made.content, options, session);
  else deliverBytes(made.content, format, options, session);
  return exitCodes.done;
}

/** As asked for, else what the ending of the file says, else text for the terminal. */
function formatOf({ format, output = '' }: TemplateOptions): TemplateFormat {
  const wanted = format ?? /\.(\w+)$/.exec(output.toLowerCase())?.[1];
  return formats.find((one) => one === wanted) ?? 'yaml';
}

function readOne(written: string, { io, words }: Session): SourceBytes {
  const { files } = collectFiles([written], io);
  const [file] = files;
  if (!file?.explicit)
    throw new UsageError(
      io.kindOf(path.resolve(io.workingFolder, written)) === 'folder' ? words.oneFile(written) : words.pathMissing(written),
    );
  return { path: file.path, bytes: io.readFile(file.location), named: true };
}
