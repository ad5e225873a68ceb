// What one run of the command line has at hand: the port, the language, colour, and the services behind the commands.

import type { Language } from '../diagnostic/define.js';
import type { Paint } from '../report/reporter.js';
import { colourWish, paintFor, wantsColour } from './colour.js';
import type { LoadServices } from './engine.js';
import type { Io } from './io.js';
import { chooseLanguage } from './language.js';
import { cliWords, type CliWords } from './words.js';

export interface Session {
  readonly io: Io;
  readonly language: Language;
  readonly words: CliWords;
  readonly paint: Paint;
  /** Colour on stdout. */
  readonly paintsOutput: boolean;
  /** Colour on stderr. */
  readonly errorColour: boolean;
  readonly loadServices: LoadServices;
  /** A sentence on stderr that a script does not need; gone under `--quiet`. */
  readonly remark: (text: string, quiet: boolean) => void;
  /** An error on stderr. */
  readonly complain: (text: string) => void;
}

export function openSession(argv: readonly string[], io: Io, loadServices: LoadServices): Session {
  const language = chooseLanguage(argv, io.environment);
  const words = cliWords(language);
  const wish = colourWish(argv);
  const errorColour = wantsColour(wish, io.environment, io.errorOutput);
  const errorPaint = paintFor(errorColour);
  const paintsOutput = wantsColour(wish, io.environment, io.output);
  return {
    io,
    language,
    words,
    paint: paintFor(paintsOutput),
    paintsOutput,
    errorColour,
    loadServices,
    remark: (text, quiet) => {
      if (!quiet) io.writeError(`${text}\n`);
    },
    complain: (text) => io.writeError(`${errorPaint.loss(words.problem(text))}\n`),
  };
}
