// `rubric init`: a folder to work in, with a rubric, units, evidence to fill in and a note on what to do next. Asks at a terminal only.

import path from 'node:path';
import { Option } from 'commander';
import type { RubricCommand } from '../command.js';
import { deliverFile } from '../deliver.js';
import { exitCodes, UsageError, type Finish } from '../exit-codes.js';
import * as files from '../init-files.js';
import type { Session } from '../session.js';
import { listed } from './listed.js';
import type { GeneralOptions } from './options.js';

interface InitOptions extends GeneralOptions {
  readonly title?: string;
  readonly units?: string;
  readonly yes?: boolean;
}

export function addInit(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const { names, options, groups } = words;
  const command = program.command('init').description(words.commands.init) as RubricCommand;
  command
    .argument(`[${names.folder}]`, words.arguments.init)
    .addOption(new Option(`--title <${names.text}>`, options.initTitle).helpGroup(groups.data))
    .addOption(new Option(`--units <${names.names}>`, options.initUnits).helpGroup(groups.data))
    .addOption(new Option('-y, --yes', options.yes).helpGroup(groups.data))
    .addHelpText('after', `\n${words.examples.init}`)
    .action(async (folder = '.') => {
      await makeFolder(folder, command.optsWithGlobals<InitOptions>(), session);
      finish(exitCodes.done);
    });
}

async function makeFolder(folder: string, options: InitOptions, session: Session): Promise<void> {
  const { io, words, language, remark } = session;
  const top = path.resolve(io.workingFolder, folder);
  refuseToReplace(top, session);
  const start = await startOf(options, session);
  if (start === undefined) throw new UsageError(words.initCancelled);
  for (const [file, text] of await textsOf(start, session)) {
    io.makeFolder(path.dirname(path.join(top, file)));
    deliverFile(path.posix.join(folder, file), text, options.quiet === true, session);
  }
  const steps = folder === '.' ? '' : `  cd ${folder}\n`;
  remark(`\n${words.initNext(steps, language === 'zh' ? '填报表.xlsx' : 'form.xlsx')}`, options.quiet === true);
}

const made = [files.rubricFile, files.unitsFile, files.evidenceFile, files.rubricSchemaFile, files.evidenceSchemaFile, files.readmeFile];

/** A folder somebody works in is never written over. */
function refuseToReplace(top: string, { io, words, language }: Session): void {
  const there = made.filter((file) => io.kindOf(path.join(top, file)) !== 'missing');
  if (there.length > 0) throw new UsageError(words.initWouldReplace(listed(there, words, language)));
}

/** Undefined: the person at the terminal broke off. */
async function startOf({ title, units, yes }: InitOptions, session: Session): Promise<files.Start | undefined> {
  const { io, words } = session;
  const usual: files.Start = {
    title: title ?? words.initUsual.title,
    units: namesIn(units) ?? words.initUsual.units,
    group: words.initUsual.group,
  };
  if (yes === true || !io.canAsk() || (title !== undefined && units !== undefined)) return usual;
  const { ask } = await import('../wizard.js');
  return ask(usual, session.words);
}

/** Between commas of either kind. */
export function namesIn(text: string | undefined): string[] | undefined {
  const names = (text ?? '')
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? undefined : names;
}

async function textsOf(start: files.Start, { language }: Session): Promise<[string, string][]> {
  const { makeTemplate } = await import('../forms.js');
  const { rubricSchema } = await import('../../editor/rubric-schema.js');
  const { evidenceSchema } = await import('../../editor/evidence-schema.js');
  const { readRubrics } = await import('../../assessment/sources.js');
  const sourceOf = (file: string, text: string) => ({ path: file, bytes: new TextEncoder().encode(text), named: true });
  const rubric = files.rubricText(start, language);
  const units = files.unitsText(start, language);
  const rubrics = [sourceOf(files.rubricFile, rubric)];
  const schema = `../${files.evidenceSchemaFile}`;
  const { content } = await makeTemplate({ rubrics, units: sourceOf(files.unitsFile, units), format: 'yaml', language, schema });
  const [shelved] = readRubrics(rubrics);
  if (typeof content !== 'string' || !shelved?.rubric) throw new Error('the sample rubric has errors');
  return [
    [files.rubricFile, rubric],
    [files.unitsFile, units],
    [files.evidenceFile, content],
    [files.rubricSchemaFile, `${JSON.stringify(rubricSchema(language), null, 2)}\n`],
    [files.evidenceSchemaFile, `${JSON.stringify(evidenceSchema(shelved.rubric, language), null, 2)}\n`],
    [files.readmeFile, files.readmeText(start, language)],
  ];
}
