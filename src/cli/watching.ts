// `--watch`: a command carried out again whenever a YAML file below its paths changes, until the program is ended.

import path from 'node:path';
import { Option } from 'commander';
import { changesText } from '../report/changes.js';
import type { Result } from '../report/result.js';
import type { Services } from './engine.js';
import { Refused, UsageError } from './exit-codes.js';
import { readInputs } from './inputs.js';
import type { Session } from './session.js';

export interface WatchOptions {
  readonly watch?: boolean;
  readonly quiet?: boolean;
  readonly rubrics?: readonly string[];
}

export const watchOption = ({ words }: Session): Option =>
  new Option('--watch', words.authoring.options.watch).helpGroup(words.groups.output);

/** @param work what the command does once, with the session that it is given: while it watches, that one remembers what did not change */
export async function repeatedly(
  paths: readonly string[],
  options: WatchOptions,
  session: Session,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  if (options.watch !== true) return work(session);
  const own = await remembering(session);
  await work(own);
  const { io, words, complain, remark } = own;
  const rubrics = options.rubrics ?? readInputs(paths, undefined, io).rubrics.map((rubric) => rubric.path);
  const watched = [...new Set([...paths, ...rubrics].map((each) => path.resolve(io.workingFolder, each)))];
  remark(words.authoring.watching, options.quiet === true);
  await io.watch(watched, async () => {
    try {
      await work(own);
    } catch (error) {
      // A file that is being moved is not there for a moment.
      if (error instanceof UsageError) complain(error.message);
      else if (!(error instanceof Refused)) throw error;
    }
  });
}

async function remembering(session: Session): Promise<Session> {
  const { rememberingIo } = await import('./remembering-io.js');
  let services: Promise<Services> | undefined;
  const load = async (): Promise<Services> => {
    const loaded = await session.loadServices();
    return { ...loaded, engine: await loaded.remembering() };
  };
  return { ...session, io: rememberingIo(session.io), loadServices: () => (services ??= load()) };
}

/** Shows the first result as a whole and, of later ones, what changed; a file asked for with `-o` is written each time. */
export function resultFollower(options: { readonly output?: string }, { io, language }: Session) {
  let before: Result | undefined;
  return async (result: Result, show: () => Promise<unknown>): Promise<void> => {
    const toFile = options.output !== undefined && options.output !== '-';
    if (before === undefined || toFile) await show();
    if (before !== undefined) io.writeOut(changesText(before, result, language));
    before = result;
  };
}
