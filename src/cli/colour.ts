// Whether a stream gets colour, and what the colours are. Decided for stdout and stderr apart; libraries that decide for themselves are told.

import { Chalk } from 'chalk';
import { plain, type Paint } from '../report/reporter.js';
import type { Io, TerminalFacts } from './io.js';

/**
 * `--color/--no-color` > NO_COLOR (no-color.org: set and not empty) > FORCE_COLOR > CLICOLOR_FORCE > a terminal that is not dumb.
 * @param wish of the command line; undefined where it has none
 */
export function wantsColour(wish: boolean | undefined, environment: Io['environment'], { isTerminal }: TerminalFacts): boolean {
  if (wish !== undefined) return wish;
  if (environment('NO_COLOR')) return false;
  const forced = environment('FORCE_COLOR');
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  const clicolor = environment('CLICOLOR_FORCE');
  if (clicolor) return clicolor !== '0';
  return isTerminal && environment('TERM') !== 'dumb';
}

/** The last of `--color` and `--no-color`, read ahead of the parser: help and usage errors are coloured too. */
export function colourWish(argv: readonly string[]): boolean | undefined {
  const end = argv.indexOf('--');
  const last = (end === -1 ? argv : argv.slice(0, end)).findLast((argument) => argument === '--color' || argument === '--no-color');
  return last === undefined ? undefined : last === '--color';
}

/** Sixteen colours only: the terminal's own palette is readable on its own background. */
export function paintFor(colour: boolean): Paint {
  if (!colour) return plain;
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    loss: (text) => chalk.red(text),
    gain: (text) => chalk.green(text),
    caution: (text) => chalk.yellow(text),
  };
}
