// `rubric score`: a score sheet for every unit.

import type { RubricCommand } from '../command.js';
import { deliverResult } from '../deliver.js';
import { exitCodes, type Finish } from '../exit-codes.js';
import type { Session } from '../session.js';
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from './options.js';
import { scoreInputs } from './scored-inputs.js';

export function addScore(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = program.command('score').description(words.commands.score) as RubricCommand;
  command.argument(`<${words.names.paths}...>`, words.arguments.paths).addHelpText('after', `\n${words.examples.score}`);
  addInputOptions(command, session);
  addOutputOptions(command, session);
  command.action(async (paths: string[]) => {
    const options = command.optsWithGlobals<InputOptions & OutputOptions>();
    const { result, services, flawed } = await scoreInputs(paths, options, session, { rank: false, final: false });
    deliverResult(result, { view: 'score', renderMessage: services.renderMessage }, options, session);
    finish(flawed ? exitCodes.problems : exitCodes.done);
  });
}
