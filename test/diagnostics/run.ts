// Runs a folder through the real command line on a machine made of objects, once in each language; the engine works once.

import { run } from '../../src/cli/program.js';
import type { Services } from '../../src/cli/engine.js';
import { services } from '../../src/cli/services.js';
import type { Language } from '../../src/diagnostic/define.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { toResult } from '../../src/diagnostic/to-result.js';
import { memoryIo } from '../support/memory-io.js';
import type { Expected, Folder } from './folder.js';

export interface Printed {
  readonly exit: number;
  /** What the command said about problems: all of it for `validate`, stderr for the others. */
  readonly text: string;
}

export interface Ran extends Readonly<Record<Language, Printed>> {
  /** In the order printed, as expect.json writes them. */
  readonly places: readonly Expected[];
}

export async function runFolder(folder: Folder): Promise<Ran> {
  const shown: Diagnostic[] = [];
  const watched = watch(shown);
  const zh = await print(folder, 'zh', watched);
  const places = shown.map(placeOf);
  return { places, zh, en: await print(folder, 'en', watched) };
}

async function print({ command, files }: Folder, language: Language, watched: Services): Promise<Printed> {
  const io = memoryIo({ files });
  const exit = await run([...command.split(' '), '--lang', language], io, async () => watched);
  return { exit, text: command.startsWith('validate') ? io.out() + io.error() : io.error() };
}

/** Notes the diagnostics that are shown, and lets the engine answer each question once. */
function watch(shown: Diagnostic[]): Services {
  const answers = new Map<string, unknown>();
  const once = <A>(question: string, ask: () => A): A => {
    if (!answers.has(question)) answers.set(question, ask());
    return answers.get(question) as A;
  };
  return {
    ...services,
    engine: {
      score: (request) => once('score', () => services.engine.score(request)),
      validate: (request) => once('validate', () => services.engine.validate(request)),
    },
    renderDiagnostics: (diagnostics, options) => {
      shown.push(...diagnostics);
      return services.renderDiagnostics(diagnostics, options);
    },
  };
}

function placeOf(diagnostic: Diagnostic): Expected {
  const { code, file, line, column, end_line, end_column, related } = toResult(diagnostic);
  if (file === null || line === null || column === null || end_line === null || end_column === null) return { code };
  return {
    code,
    file,
    line,
    column,
    end_column,
    ...(end_line !== line && { end_line }),
    ...(related.length > 0 && { related }),
  };
}
