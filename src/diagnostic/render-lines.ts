// Diagnostics one a line, for editors and problem matchers: `path:line:col: severity: message [code]`. Shows them in the order given.

import type { Language } from './define.js';
import type { Diagnostic } from './diagnostic.js';
import { visible } from '../terminal/index.js';
import { messageOf, severityOf } from './words.js';

/** The severity is English in every language, because programs read these lines. Ends with a line break, unless there is nothing to say. */
export function renderLines(diagnostics: readonly Diagnostic[], language: Language): string {
  return diagnostics.map((diagnostic) => `${lineOf(diagnostic, language)}\n`).join('');
}

function lineOf(diagnostic: Diagnostic, language: Language): string {
  const { code, span, unit } = diagnostic;
  const message = visible(messageOf(diagnostic, language)).replace(/\s+/g, ' ');
  const sentence = `${severityOf(diagnostic)}: ${message} [${code}]`;
  if (!span) return unit === undefined ? sentence : `${visible(unit)}: ${sentence}`;
  const { line, column } = span.file.position(span.start);
  return `${visible(span.file.path)}:${line}:${column}: ${sentence}`;
}
