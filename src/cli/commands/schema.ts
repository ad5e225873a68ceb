// `rubric schema`: JSON Schema for editors, of rubrics and of the evidence of one rubric. What it takes is loaded when it runs.

import path from 'node:path';
import { nearest } from '../../diagnostic/nearest.js';
import type { Rubric } from '../../rubric/model.js';
import type { RubricCommand } from '../command.js';
import { deliverText } from '../deliver.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import { readInputs, type Inputs } from '../inputs.js';
import { deliverProblems } from '../problems.js';
import type { Session } from '../session.js';
import { listed } from './listed.js';
import { outputOption, rubricsOption, type GeneralOptions, type OutputOptions } from './options.js';
import { checkedFiles, reportInputs } from './scored-inputs.js';

interface SchemaOptions extends GeneralOptions, OutputOptions {
  readonly rubrics?: readonly string[];
}

export const schemaSubjects = ['rubric', 'evidence'] as const;

export function addSchema(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = program.command('schema').description(words.commands.schema) as RubricCommand;
  command
    .argument(`<${words.names.subject}>`, words.arguments.schemaOf)
    .argument(`[${words.names.rubric}]`, words.arguments.schemaRubric)
    .addOption(rubricsOption(words))
    .addOption(outputOption(words))
    .addHelpText('after', `\n${words.examples.schema}`)
    .action(async (subject: string, rubric: string | undefined) => {
      const options = command.optsWithGlobals<SchemaOptions>();
      finish(await printSchema(subject, rubric, options, session));
    });
}

async function printSchema(subject: string, wanted: string | undefined, options: SchemaOptions, session: Session): Promise<ExitCode> {
  const { words, language } = session;
  if (subject === 'rubric' && wanted === undefined) {
    const { rubricSchema } = await import('../../editor/rubric-schema.js');
    deliverText(jsonOf(rubricSchema(language)), options, session);
    return exitCodes.done;
  }
  if (subject !== 'evidence')
    throw new UsageError(
      words.schemaSubject([subject, ...(wanted === undefined ? [] : [wanted])].join(' '), nearest(subject, schemaSubjects)),
    );
  if (wanted === undefined) throw new UsageError(words.schemaNeedsRubric);
  const rubric = await findRubric(wanted, options, session);
  if (rubric === undefined) return exitCodes.problems;
  const { evidenceSchema } = await import('../../editor/evidence-schema.js');
  deliverText(jsonOf(evidenceSchema(rubric, language)), options, session);
  return exitCodes.done;
}

const jsonOf = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

/** By its file, or by its id among the rubrics that are found. Undefined after saying what is wrong with it. */
async function findRubric(wanted: string, options: SchemaOptions, session: Session): Promise<Rubric | undefined> {
  const { io, words, language } = session;
  const isPath = io.kindOf(path.resolve(io.workingFolder, wanted)) !== 'missing';
  const inputs = isPath ? readInputs([wanted], undefined, io) : onShelves(options.rubrics, io);
  reportInputs(inputs, session);
  const { readRubrics } = await import('../../assessment/sources.js');
  const shelf = readRubrics(inputs.rubrics.filter(({ named }) => named));
  const asked = isPath ? shelf : shelf.filter(({ id }) => id === wanted);
  const ids = shelf.map(({ id }) => id).filter((id) => id !== '');
  if (asked.length === 0) throw new UsageError(words.rubricUnknown(wanted, nearest(wanted, ids), listed(ids, words, language)));
  const sound = asked.flatMap(({ rubric }) => rubric ?? []);
  if (sound.length > 1) throw new UsageError(words.schemaOneRubric(listed(ids, words, language)));
  if (sound.length === 1) return sound[0];
  const services = await session.loadServices();
  const diagnostics = asked.flatMap(({ problems }) => problems);
  deliverProblems(
    { diagnostics, files: checkedFiles(inputs), stream: 'error' },
    { targets: [{ format: 'text' }], quiet: false },
    services,
    session,
  );
  return undefined;
}

function onShelves(shelves: readonly string[] | undefined, io: Session['io']): Inputs {
  if (shelves) return readInputs([], shelves, io);
  const usual = path.join(io.workingFolder, 'rubrics');
  return readInputs(io.kindOf(usual) === 'folder' ? [usual] : [], undefined, io);
}
