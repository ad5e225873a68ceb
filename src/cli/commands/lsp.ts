// `rubric lsp`: the language server, on stdin and stdout. What it needs is loaded when it runs.

import { Option } from 'commander';
import type { RubricCommand } from '../command.js';
import { exitCodes, type Finish } from '../exit-codes.js';
import type { Session } from '../session.js';

export function addLsp(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = program.command('lsp').description(words.commands.lsp) as RubricCommand;
  // Editors add `--stdio` by habit; there is no other way to talk to it.
  command
    .addOption(new Option('--stdio').hideHelp())
    .addHelpText('after', `\n${words.examples.lsp}`)
    .action(async () => {
      const { serve } = await import('../language-connection.js');
      await serve(session);
      finish(exitCodes.done);
    });
}
