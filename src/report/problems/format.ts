// The contract of a form of problems: diagnostics in, text out, in the order given. A form never sorts, except the one for GitHub, which may
// show only some, and never reads the machine.

import type { Language } from '../../diagnostic/define.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';

export interface ProblemOptions {
  readonly language: Language;
  /** Only what people look at has colour and width. */
  readonly colour: boolean;
  readonly width: number;
  /** Leave out warnings and notes, where people read. */
  readonly errorsOnly: boolean;
  /** Every file that was checked, clean ones too. */
  readonly files: readonly string[];
  /** The tests that were run, of which a form for tests makes its cases; absent where files were checked. */
  readonly tests?: readonly ShownTest[];
  /** Where the working directory lies in the repository: empty, or a path that ends with a slash. Only platforms that show a repository ask. */
  readonly root: string;
}

export interface ShownTest {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  /** Why it did not pass; these are among the problems given as well. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Ends with a line break, or is empty where there is nothing to say. */
export type RenderProblems = (diagnostics: readonly Diagnostic[], options: ProblemOptions) => string;

/** A path as the repository has it; one outside the working directory is absolute and stays so. */
export const pathInRepository = (path: string, root: string): string => (/^(?:\/|[A-Za-z]:)/.test(path) ? path : root + path);
