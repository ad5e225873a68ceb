// Where the problems go that a command finds: its stream for them, the files asked for with `--diagnostics`, the job summary of GitHub Actions.

import path from 'node:path';
import { nearest } from '../diagnostic/nearest.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { isProblemFormat, problemFormats, type ProblemFormat } from '../report/problems/names.js';
import type { ShownTest } from '../report/problems/format.js';
import { deliverText } from './deliver.js';
import type { DiagnosticOptions, Services } from './engine.js';
import { UsageError } from './exit-codes.js';
import type { Io } from './io.js';
import type { Session } from './session.js';

export interface ProblemTarget {
  readonly format: ProblemFormat;
  /** Undefined: the stream of the command. */
  readonly file?: string;
}

export interface FoundProblems {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly string[];
  readonly tests?: readonly ShownTest[];
  /** stdout where the problems are the result, stderr where something else is. */
  readonly stream: 'output' | 'error';
}

export interface ProblemWish {
  readonly targets: readonly ProblemTarget[];
  readonly quiet: boolean;
  /** Undefined: where quiet. */
  readonly errorsOnly?: boolean;
}

/** `FORMAT` or `FORMAT=FILE`, as often as it was given. */
export function problemTargets(wishes: readonly string[] = [], { words }: Session): ProblemTarget[] {
  return wishes.map((wish) => {
    const [, format, file] = /^([^=]*)(?:=(.+))?$/s.exec(wish) ?? [];
    const names = problemFormats.map(({ name }) => name);
    if (format === undefined || !isProblemFormat(format))
      throw new UsageError(words.diagnosticsStrange(format ?? wish, nearest(format ?? wish, names), names.join(' ')));
    return file === undefined ? { format } : { format, file };
  });
}

/** Text for the stream, where nothing else was asked for there. */
export const orText = (targets: readonly ProblemTarget[]): readonly ProblemTarget[] =>
  targets.some(({ file }) => file === undefined) ? targets : [{ format: 'text' }, ...targets];

export function deliverProblems(found: FoundProblems, wish: ProblemWish, services: Services, session: Session): void {
  for (const target of wish.targets) deliver(found, target, wish, { services, session });
  if (wish.targets.some(({ format }) => format === 'github'))
    appendSummary(services.renderSummary(found.diagnostics, session.language), session);
}

interface Means {
  readonly services: Services;
  readonly session: Session;
}

function deliver(
  found: FoundProblems,
  { format, file }: ProblemTarget,
  { quiet, errorsOnly }: ProblemWish,
  { services, session }: Means,
): void {
  const { io } = session;
  const drawing = file === undefined ? drawingOf(found.stream, session) : { colour: false, width: 80 };
  const { language } = session;
  const options: DiagnosticOptions = {
    language,
    ...drawing,
    errorsOnly: errorsOnly ?? quiet,
    format,
    files: found.files,
    ...(found.tests && { tests: found.tests }),
    root: rootOf(io),
  };
  const text = services.renderDiagnostics(found.diagnostics, options);
  if (file !== undefined) return deliverText(text, { output: file, quiet }, session);
  if (found.stream === 'output') return io.writeOut(text);
  // A blank line between problems and result, where one terminal shows both.
  io.writeError(text === '' || !io.output.isTerminal || format !== 'text' ? text : `${text}\n`);
}

const drawingOf = (stream: FoundProblems['stream'], { io, paintsOutput, errorColour }: Session): { colour: boolean; width: number } =>
  stream === 'output' ? { colour: paintsOutput, width: io.output.columns } : { colour: errorColour, width: io.errorOutput.columns };

/** Platforms show paths of the repository; the command may run in a folder of it. */
function rootOf({ environment, workingFolder }: Io): string {
  const top = environment('GITHUB_WORKSPACE') || environment('CI_PROJECT_DIR');
  if (!top) return '';
  const below = path.relative(top, workingFolder);
  if (below === '' || below === '..' || below.startsWith(`..${path.sep}`) || path.isAbsolute(below)) return '';
  return `${below.split(path.sep).join('/')}/`;
}

/** Other steps may have written to it before. */
function appendSummary(text: string, { io }: Session): void {
  const file = io.environment('GITHUB_STEP_SUMMARY');
  if (!file) return;
  const location = path.resolve(io.workingFolder, file);
  const before = io.kindOf(location) === 'file' ? new TextDecoder().decode(io.readFile(location)) : '';
  io.writeFile(location, before === '' || before.endsWith('\n') ? before + text : `${before}\n${text}`);
}
