// `rubric score`: a score sheet for every unit.

import type { RubricCommand } from '../command.js';
import { deliverResult, wantedRows } from '../deliver.js';
import { exitCodes, type Finish } from '../exit-codes.js';
import type { Session } from '../session.js';
import { addGroupInputOptions, addOutputOptions, commandOnFiles, type CohortInputOptions, type OutputOptions } from './options.js';
import { repeatedly, resultFollower, watchOption, type WatchOptions } from '../watching.js';
import { scoreInputs } from './scored-inputs.js';
import { scoreStream } from './stream.js';

export function addScore(program: RubricCommand, session: Session, finish: Finish): void {
  const command = commandOnFiles(program, 'score', session.words.arguments.scorePaths, session);
  addGroupInputOptions(command, session);
  addOutputOptions(command, session);
  command.addOption(watchOption(session));
  command.action(async (paths: string[]) => {
    const options = command.optsWithGlobals<CohortInputOptions & OutputOptions & WatchOptions>();
    if (paths.length === 1 && paths[0] === '-') return finish(await scoreStream(options, session));
    const follow = resultFollower(options, session);
    await repeatedly(paths, options, session, async (own) => {
      const { result, telling, flawed } = await scoreInputs(paths, options, own, {
        rank: false,
        final: false,
        ...(options.watch !== true && wantedRows(options, 'score')),
      });
      await follow(result, () => deliverResult(result, { view: 'score', ...telling }, options, session));
      finish(flawed ? exitCodes.problems : exitCodes.done);
    });
  });
}
