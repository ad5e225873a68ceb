// `rubric render`: the printed table out of the rubric, and the rubric against the table typed in from the paper.

import path from 'node:path';
import { Option } from 'commander';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Rubric } from '../../rubric/model.js';
import type { RubricCommand } from '../command.js';
import { deliverBytes, deliverText } from '../deliver.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import { readInputs } from '../inputs.js';
import { deliverProblems } from '../problems.js';
import type { Session } from '../session.js';
import { listed } from './listed.js';
import { outputOption, type GeneralOptions, type OutputOptions } from './options.js';
import { reportInputs } from './scored-inputs.js';

interface RenderOptions extends GeneralOptions, OutputOptions {
  readonly against?: string;
  readonly worded?: boolean;
}

const formats = ['markdown', 'html', 'docx'] as const;
const endings: Readonly<Record<string, (typeof formats)[number]>> = { '.md': 'markdown', '.html': 'html', '.htm': 'html', '.docx': 'docx' };

export function addRender(program: RubricCommand, session: Session, finish: Finish): void {
  const { names, groups, authoring } = session.words;
  const { options, arguments: about, commands, examples } = authoring;
  const command = program.command('render').description(commands.render) as RubricCommand;
  command
    .argument(`<${names.rubric}>`, about.render)
    .addHelpText('after', `\n${examples.render}`)
    .addOption(new Option(`--against <${names.file}>`, options.against).helpGroup(groups.data))
    .addOption(new Option('--worded', options.worded).helpGroup(groups.data))
    .addOption(new Option(`--format <${names.format}>`, options.paperFormat).choices([...formats]).helpGroup(groups.output))
    .addOption(outputOption(session.words))
    .action(async (file: string) => finish(await render(file, command.optsWithGlobals<RenderOptions>(), session)));
}

async function render(file: string, options: RenderOptions, session: Session): Promise<ExitCode> {
  const { language } = session;
  const { rubric, problems } = await rubricIn(file, session);
  if (!rubric) {
    await show(problems, session);
    return exitCodes.problems;
  }
  if (options.against !== undefined) return compare(rubric, options.against, options, session);
  const { paperOf } = await import('../../paper/paper.js');
  const paper = paperOf(rubric, { language, worded: options.worded === true });
  const format = options.format ?? endings[path.extname(options.output ?? '').toLowerCase()] ?? 'markdown';
  if (format === 'docx') {
    const { paperDocx } = await import('../../paper/docx.js');
    deliverBytes(await paperDocx(paper), format, options, session);
  } else if (format === 'html') deliverText((await import('../../paper/html.js')).paperHtml(paper), options, session);
  else deliverText((await import('../../paper/markdown.js')).paperMarkdown(paper), options, session);
  return exitCodes.done;
}

/** The one rubric at a path. Undefined: it has errors. */
async function rubricIn(file: string, session: Session): Promise<{ rubric: Rubric | undefined; problems: readonly Diagnostic[] }> {
  const { io, words, language } = session;
  const inputs = readInputs([file], undefined, io);
  reportInputs(inputs, session);
  const { readRubrics } = await import('../../assessment/sources.js');
  const shelf = readRubrics(inputs.rubrics.filter(({ named }) => named));
  if (shelf.length === 0) throw new UsageError(words.authoring.noRubric(file));
  if (shelf.length > 1)
    throw new UsageError(
      words.authoring.severalRubrics(
        listed(
          shelf.map(({ id }) => id),
          words,
          language,
        ),
      ),
    );
  return { rubric: shelf[0]!.rubric, problems: shelf[0]!.problems };
}

async function show(diagnostics: readonly Diagnostic[], session: Session): Promise<void> {
  const found = { diagnostics, files: [], stream: 'error' } as const;
  deliverProblems(found, { targets: [{ format: 'text' }], quiet: false }, await session.loadServices(), session);
}

async function compare(rubric: Rubric, against: string, options: RenderOptions, session: Session): Promise<ExitCode> {
  const { io, words } = session;
  const location = path.resolve(io.workingFolder, against);
  if (io.kindOf(location) !== 'file') throw new UsageError(words.pathMissing(against));
  const { compareBytes } = await import('../../paper/against-bytes.js');
  const { diagnostics, agreeing } = compareBytes(rubric, against, io.readFile(location));
  if (diagnostics.length === 0) deliverText(`${words.authoring.paperAgrees(agreeing)}\n`, options, session);
  else {
    const target = options.output === undefined || options.output === '-' ? {} : { file: options.output };
    const found = { diagnostics, files: [against], stream: 'output' } as const;
    deliverProblems(
      found,
      { targets: [{ format: 'text', ...target }], quiet: options.quiet === true },
      await session.loadServices(),
      session,
    );
  }
  return diagnostics.length === 0 ? exitCodes.done : exitCodes.problems;
}
