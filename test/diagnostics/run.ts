// Runs a folder through the real command line on a machine made of objects, once in each language; the engine works once.

import { run } from '../../src/cli/program.js';
import type { ScoreResponse, Services, ValidateResponse } from '../../src/cli/engine.js';
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
  /** Status of each unit by id; empty unless something was scored. */
  readonly units: Readonly<Record<string, string>>;
}

export async function runFolder(folder: Folder): Promise<Ran> {
  const shown: Diagnostic[] = [];
  const units: Record<string, string> = {};
  const watched = watch(shown, units);
  const zh = await print(folder, 'zh', watched);
  const places = shown.map(placeOf);
  return { places, units, zh, en: await print(folder, 'en', watched) };
}

async function print({ command, files }: Folder, language: Language, watched: Services): Promise<Printed> {
  const io = memoryIo({ files });
  const exit = await run([...command.split(' '), '--lang', language], io, async () => watched);
  return { exit, text: /^(?:validate|test|render) /.test(command) ? io.out() + io.error() : io.error() };
}

/** Notes what is shown and how the units came out; lets the engine answer once, since the question is the same in both languages. */
function watch(shown: Diagnostic[], units: Record<string, string>): Services {
  let scored: ScoreResponse | undefined;
  let validated: ValidateResponse | undefined;
  return {
    ...services,
    engine: {
      ...services.engine,
      score: (request) => {
        scored ??= services.engine.score(request);
        for (const { unit, status } of scored.result.units) units[unit.id] = status;
        return scored;
      },
      validate: (request) => (validated ??= services.engine.validate(request)),
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
