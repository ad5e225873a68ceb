// Which findings of `rubric validate` make it fail: by severity, and against a file of findings that were accepted before.

import path from 'node:path';
import { Option } from 'commander';
import type { RubricCommand } from '../command.js';
import type { Services, ValidateResponse } from '../engine.js';
import { deliverText } from '../deliver.js';
import { UsageError } from '../exit-codes.js';
import type { Session } from '../session.js';

export interface AcceptanceOptions {
  readonly notes?: boolean;
  readonly strict?: boolean;
  readonly failOn?: 'error' | 'warning' | 'note' | 'info';
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

export function addAcceptanceOptions(command: RubricCommand, { words }: Session): void {
  const { findingOptions: texts, groups, names, severityName } = words;
  command
    .addOption(new Option('--notes', texts.notes).helpGroup(groups.output))
    .addOption(new Option('--strict', texts.strict).helpGroup(groups.acceptance))
    .addOption(
      new Option(`--fail-on <${severityName}>`, texts.failOn).choices(['error', 'warning', 'note', 'info']).helpGroup(groups.acceptance),
    )
    .addOption(new Option(`--baseline <${names.file}>`, texts.baseline).helpGroup(groups.acceptance))
    .addOption(new Option('--update-baseline', texts.updateBaseline).helpGroup(groups.acceptance));
}

/** `info` is another word for `note`, as other linters say. */
export const failsFrom = ({ strict, failOn }: AcceptanceOptions): 'error' | 'warning' | 'note' =>
  failOn === 'info' ? 'note' : (failOn ?? (strict ? 'warning' : 'error'));

export const wantsNotes = (options: AcceptanceOptions): boolean => options.notes === true || failsFrom(options) === 'note';

export interface Judged {
  /** What is left to show: accepted findings are gone. */
  readonly shown: ValidateResponse;
  /** Of those shown the ones that fail. */
  readonly failing: ReadonlySet<ValidateResponse['diagnostics'][number]>;
  /** What is to be said below, in order. */
  readonly remarks: readonly string[];
  readonly passes: boolean;
}

interface Accepted {
  readonly isAccepted: readonly boolean[];
  readonly remarks: readonly string[];
  readonly hasBaseline: boolean;
}

export function judgeFindings(response: ValidateResponse, options: AcceptanceOptions, services: Services, session: Session): Judged {
  if (options.updateBaseline && options.baseline === undefined) throw new UsageError(session.words.baselineNeeded);
  const from = failsFrom(options);
  const candidates = response.results.map(({ severity }) => severity === 'warning' || (severity === 'note' && from === 'note'));
  const { isAccepted, remarks, hasBaseline } = acceptedOf(response, candidates, { options, services, session });
  const kept = response.diagnostics.map((_, index) => index).filter((index) => !isAccepted[index]);
  const fails = (index: number): boolean =>
    response.results[index]!.severity === 'error' || (candidates[index]! && (hasBaseline || from !== 'error'));
  const failing = kept.filter(fails);
  const beyondErrors = failing.filter((index) => candidates[index]).length;
  const { words } = session;
  const said =
    beyondErrors === 0
      ? []
      : [hasBaseline ? words.grown(beyondErrors, options.baseline!) : words.failed(beyondErrors, from === 'note' ? 'note' : 'warning')];
  return {
    shown: {
      ...response,
      diagnostics: kept.map((index) => response.diagnostics[index]!),
      results: kept.map((index) => response.results[index]!),
    },
    failing: new Set(failing.map((index) => response.diagnostics[index]!)),
    remarks: [
      ...remarks,
      ...said,
      ...(response.heldBack > 0 && session.io.errorOutput.isTerminal ? [words.heldBack(response.heldBack)] : []),
    ],
    passes: failing.length === 0,
  };
}

interface Wish {
  readonly options: AcceptanceOptions;
  readonly services: Services;
  readonly session: Session;
}

function acceptedOf(response: ValidateResponse, candidates: readonly boolean[], { options, services, session }: Wish): Accepted {
  const { baseline: file, updateBaseline } = options;
  const nothing = response.diagnostics.map(() => false);
  if (file === undefined) return { isAccepted: nothing, remarks: [], hasBaseline: false };
  const entries = readEntries(file, updateBaseline === true, services, session);
  const findings = response.diagnostics.filter((_, index) => candidates[index]);
  const looked = response.rubrics.map(({ id }) => id);
  if (updateBaseline) {
    deliverText(services.baseline.write(entries, findings, looked), { output: file }, session);
    return { isAccepted: candidates, remarks: [], hasBaseline: true };
  }
  const { isAccepted, stale } = services.baseline.compare(entries, findings, looked);
  let next = 0;
  const { words } = session;
  const all = candidates.map((candidate) => candidate && isAccepted[next++]!);
  const count = all.filter(Boolean).length;
  const gone = stale.map(({ code, rubric, at }) => words.stale(`${rubric} ${at} ${code}`));
  return {
    isAccepted: all,
    hasBaseline: true,
    remarks: [...(count > 0 ? [words.accepted(count, file)] : []), ...gone, ...(gone.length > 0 ? [words.staleHint(file)] : [])],
  };
}

/** A baseline that is to be written need not be there yet. */
function readEntries(file: string, mayBeMissing: boolean, services: Services, { io, words }: Session) {
  const location = path.resolve(io.workingFolder, file);
  if (io.kindOf(location) !== 'file') {
    if (mayBeMissing && io.kindOf(location) === 'missing') return [];
    throw new UsageError(words.pathMissing(file));
  }
  const entries = services.baseline.read(new TextDecoder().decode(io.readFile(location)));
  if (!entries) throw new UsageError(words.baselineStrange(file));
  return entries;
}
