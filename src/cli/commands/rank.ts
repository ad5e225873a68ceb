// `rubric rank`: the places within each group.

import type { RubricCommand } from '../command.js';
import { deliverResult, wantedRows, type Target } from '../deliver.js';
import { exitCodes, type Finish } from '../exit-codes.js';
import type { Session } from '../session.js';
import { addGroupInputOptions, addOutputOptions, commandOnFiles, type CohortInputOptions, type OutputOptions } from './options.js';
import { repeatedly, resultFollower, watchOption, type WatchOptions } from '../watching.js';
import { scoreInputs } from './scored-inputs.js';
import { Option } from 'commander';

interface RankOptions extends CohortInputOptions, OutputOptions, WatchOptions {
  readonly final?: boolean;
}

export function addRank(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = commandOnFiles(program, 'rank', words.arguments.paths, session);
  addGroupInputOptions(command, session);
  command.addOption(new Option('--final', words.options.final).helpGroup(words.groups.data));
  addOutputOptions(command, session);
  command.addOption(watchOption(session));
  command.action(async (paths: string[]) => {
    const options = command.optsWithGlobals<RankOptions>();
    const final = options.final === true;
    const follow = resultFollower(options, session);
    await repeatedly(paths, options, session, async (own) => {
      const { result, telling, flawed } = await scoreInputs(paths, options, own, {
        rank: true,
        final,
        ...(options.watch !== true && wantedRows(options, 'rank')),
      });
      const refused = final && result.units.some(({ status }) => status === 'provisional');
      await follow(result, async () => {
        const reporter = await deliverResult(result, { view: 'rank', ...telling }, options, session);
        if (reporter.name === 'table') hintAtExplain(paths, options, session);
      });
      finish(flawed || refused ? exitCodes.problems : exitCodes.done);
    });
  });
}

/** What a person who looks at a ranking asks next. Nobody is there to ask when the output is piped. */
function hintAtExplain(paths: readonly string[], { output, quiet }: Target, { io, words, remark }: Session): void {
  if (io.output.isTerminal && io.errorOutput.isTerminal && output === undefined)
    remark(`\n${words.explainHint(paths.join(' '))}`, quiet === true);
}
