// `rubric explain`: the ledger of one unit, or what a diagnostic code means.

import path from 'node:path';
import { Option } from 'commander';
import { nearest } from '../../diagnostic/nearest.js';
import { inEnglish } from '../../report/english.js';
import type { Result } from '../../report/result.js';
import { allItems, itemsToExplain, resultOfUnit } from '../../report/select.js';
import type { RubricCommand } from '../command.js';
import { deliverResult, deliverText } from '../deliver.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import type { Session } from '../session.js';
import { listed } from './listed.js';
import { addOutputOptions, addScoredInputOptions, commandOnFiles, type InputOptions, type OutputOptions } from './options.js';
import { scoreInputs } from './scored-inputs.js';

interface ExplainOptions extends InputOptions, OutputOptions {
  readonly unit?: string;
  readonly item?: string;
}

export function addExplain(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const command = commandOnFiles(program, 'explain', words.arguments.explain, session);
  command
    .addOption(new Option(`--unit <${words.names.id}>`, words.options.unit).helpGroup(words.groups.data))
    .addOption(new Option(`--item <${words.names.id}>`, words.options.item).helpGroup(words.groups.data));
  addScoredInputOptions(command, session);
  addOutputOptions(command, session);
  command.action(async (paths: string[]) => {
    const options = command.optsWithGlobals<ExplainOptions>();
    const [only] = paths;
    const asksForCode = options.unit === undefined && paths.length === 1 && isCode(only!, session);
    finish(asksForCode ? await explainCode(only!, options, session) : await explainUnit(paths, options, session));
  });
}

/** `area/what-is-wrong`, unless a file of that name exists. */
const isCode = (text: string, { io }: Session): boolean =>
  /^[a-z-]+\/[a-z0-9-]+$/.test(text) && io.kindOf(path.resolve(io.workingFolder, text)) === 'missing';

async function explainCode(code: string, options: ExplainOptions, session: Session): Promise<0> {
  const services = await session.loadServices();
  const { known, text } = services.explainCode(code, session.language);
  if (!known) throw new UsageError(`${session.words.pathMissing(code)}\n${text.trimEnd()}`);
  deliverText(text, options, session);
  return exitCodes.done;
}

async function explainUnit(paths: readonly string[], options: ExplainOptions, session: Session): Promise<ExitCode> {
  const { result, telling, flawed } = await scoreInputs(paths, options, session, { rank: true, final: false });
  if (result.units.length === 0 && flawed) return exitCodes.problems;
  const wanted = unitOf(result, options.unit, session);
  checkItem(wanted, options.item, session);
  const item = options.item === undefined ? {} : { item: options.item };
  await deliverResult(wanted, { view: 'explain', ...telling, ...item }, options, session);
  return flawed ? exitCodes.problems : exitCodes.done;
}

/** The unit asked for; without a wish the only one there is. */
function unitOf(result: Result, wanted: string | undefined, { words, language }: Session): Result {
  const units = result.units.map(({ unit }) => unit);
  const ids = [...new Set(units.map(({ id }) => id))];
  if (wanted === undefined && ids.length === 1) return result;
  if (wanted === undefined) throw new UsageError(words.unitNeeded(listed(ids, words, language)));
  const found = resultOfUnit(result, wanted);
  if (found === undefined) throw new UsageError(words.unitUnknown(wanted, nearestOf(wanted, units), listed(ids, words, language)));
  return found;
}

function checkItem(result: Result, wanted: string | undefined, { words, language }: Session): void {
  const { units } = result;
  const named = [...units, ...(language === 'en' ? inEnglish(result).units : [])];
  if (wanted === undefined || named.some((unit) => itemsToExplain(unit, wanted).length > 0)) return;
  const near = nearestOf(
    wanted,
    units.flatMap(allItems).map(({ id, title }) => ({ id, name: title })),
  );
  const ids = [...new Set(units.flatMap(({ items }) => items).map(({ id }) => id))];
  throw new UsageError(words.itemUnknown(wanted, near, listed(ids, words, language)));
}

/** The id whose own text or name comes nearest to what was typed. */
function nearestOf(typed: string, known: readonly { readonly id: string; readonly name: string }[]): string | undefined {
  const names = known.flatMap(({ id, name }) => [id, name]);
  const near = nearest(typed, names);
  return known.find(({ id, name }) => id === near || name === near)?.id;
}
