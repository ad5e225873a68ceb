// A diagnostic is data: a code, its arguments, a place. Words live in the catalogue, layout and colour in the renderers.

import type { Span } from '../source/source-file.js';
import { catalogue, type ArgumentsOf, type Code } from './catalogue.js';
import type { Args } from './define.js';

export type Severity = 'error' | 'warning' | 'note';

/** A second place that belongs to the problem, with a word for what it is (a key of the catalogue's roles). */
export interface Related {
  readonly span: Span;
  readonly role: 'first' | 'opening' | 'other' | 'definition' | 'used' | 'evidence';
}

/** A text edit that would mend the problem. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly args: ArgumentsOf<C>;
  readonly span?: Span;
  readonly related?: readonly Related[];
  readonly replacement?: Replacement;
  /** The unit concerned, by id, where there is one. */
  readonly unit?: string;
}

/** Makes a diagnostic; the compiler checks that the arguments are those of the code. */
export function problem<C extends Code>(
  code: C,
  args: ArgumentsOf<C>,
  span?: Span,
  more: Pick<Diagnostic, 'related' | 'replacement' | 'unit'> = {},
): Diagnostic {
  return { code, args, ...(span && { span }), ...more } as Diagnostic;
}

/** A near name is the correction where the mark stands under exactly the text that it is near to; quotes stay. */
function correction(args: Args, span: Span | undefined): { readonly replacement?: Replacement } {
  const { near, ...others } = args;
  if (near === undefined || !span) return {};
  const written = span.file.text.slice(span.start, span.end);
  const [, quote = '', inside] = /^(["']?)([^]*)\1$/.exec(written)!;
  if (!Object.values(others).includes(inside)) return {};
  const { file, start, end } = span;
  // A number in quotes would still be text.
  if (/^(?:[-\d.]+|true|false)$/.test(near)) return { replacement: { span, text: near } };
  return { replacement: { span: { file, start: start + quote.length, end: end - quote.length }, text: near } };
}

export const severityOf = (diagnostic: Diagnostic): Severity => catalogue[diagnostic.code].severity;

/** Where problems are put: every step of reading takes one, so that all problems are reported at once. */
export class Problems {
  readonly list: Diagnostic[] = [];

  add<C extends Code>(code: C, args: ArgumentsOf<C>, span?: Span, more: Pick<Diagnostic, 'related' | 'replacement' | 'unit'> = {}): void {
    const mended = more.replacement ? {} : correction(args as Args, span);
    this.list.push(problem(code, args, span, { ...more, ...mended }));
  }

  isError(diagnostic: Diagnostic): boolean {
    return severityOf(diagnostic) === 'error';
  }
}
