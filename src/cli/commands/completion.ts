// `rubric completion SHELL`: the script that a shell reads once; `rubric complete -- WORDS`: the answer it then asks for.

import path from 'node:path';
import { nearest } from '../../diagnostic/nearest.js';
import { problemFormats } from '../../report/problems/names.js';
import type { RubricCommand } from '../command.js';
import { completionsFor, type Candidate, type Names } from '../completion.js';
import { completionScripts, shells } from '../completion-scripts.js';
import { exitCodes, UsageError, type Finish } from '../exit-codes.js';
import { readInputs } from '../inputs.js';
import type { Session } from '../session.js';
import { schemaSubjects } from './schema.js';
import { idsOfRubrics } from './prescribed.js';

export function addCompletion(program: RubricCommand, session: Session, finish: Finish): void {
  const { words, io } = session;
  const command = program.command('completion').description(words.commands.completion) as RubricCommand;
  command
    .argument(`<${words.names.shell}>`, words.arguments.shell)
    .addHelpText('after', `\n${words.examples.completion}`)
    .action((wanted: string) => {
      const shell = shells.find((one) => one === wanted);
      if (!shell) throw new UsageError(words.shellUnknown(wanted, nearest(wanted, shells)));
      io.writeOut(completionScripts[shell]);
      finish(exitCodes.done);
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (typed: string[]) => {
      const { candidates, files } = await completionsFor(program, typed, namesFrom(session));
      io.writeOut(candidates.map(({ value, about }) => `${value}\t${about}\n`).join('') + (files ? ':files\n' : ''));
      finish(exitCodes.done);
    });
}

const plainly = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, about: '' }));

const namesFrom = (session: Session): Names => ({
  rubrics: async () => plainly(rubricIds(session)),
  codes: async () => {
    const { codes } = await import('../../diagnostic/explain.js');
    return plainly(codes);
  },
  problemFormats: problemFormats.map(({ name, describe }) => ({ value: name, about: describe[session.language] })),
  subjects: plainly(schemaSubjects),
  shells: plainly(shells),
});

/** Of the rubrics in rubrics/, as their text has them: a rubric with errors has an id too. */
function rubricIds({ io }: Session): string[] {
  const shelf = path.join(io.workingFolder, 'rubrics');
  if (io.kindOf(shelf) !== 'folder') return [];
  return idsOfRubrics(readInputs([shelf], undefined, io).rubrics);
}
