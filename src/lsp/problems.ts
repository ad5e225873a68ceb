// Problems as the protocol has them, and the corrections that they bring.

import type { CodeAction, Diagnostic as Published, DiagnosticSeverity, Range } from 'vscode-languageserver';
import type { Language } from '../diagnostic/define.js';
import type { Diagnostic, Severity } from '../diagnostic/diagnostic.js';
import { messageOf, roleWords, severityOf } from '../diagnostic/words.js';
import type { Analysis } from './analysis.js';
import { rangeOf } from './place.js';
import { serverWords } from './words.js';

const severities = { error: 1, warning: 2, note: 3 } as const satisfies Record<Severity, DiagnosticSeverity>;

/** @param uriOf a path as diagnostics name it */
export const publishedOf = (diagnostic: Diagnostic, language: Language, uriOf: (path: string) => string): Published => ({
  range: rangeOf(diagnostic.span!),
  severity: severities[severityOf(diagnostic)],
  code: diagnostic.code,
  source: 'rubric',
  message: messageOf(diagnostic, language),
  relatedInformation: (diagnostic.related ?? []).map(({ span, role }) => ({
    location: { uri: uriOf(span.file.path), range: rangeOf(span) },
    message: roleWords[language][role],
  })),
});

/** The corrections of problems that touch a stretch of the file. */
export function actionsIn({ diagnostics }: Analysis, range: Range, language: Language, uriOf: (path: string) => string): CodeAction[] {
  const words = serverWords[language];
  return diagnostics.flatMap((diagnostic): CodeAction[] => {
    const { replacement, span } = diagnostic;
    if (!replacement || !span || !touches(rangeOf(span), range)) return [];
    const text = replacement.text.trim();
    return [
      {
        title: text === '' ? words.remove : words.mend(text),
        kind: 'quickfix',
        diagnostics: [publishedOf(diagnostic, language, uriOf)],
        isPreferred: true,
        edit: { changes: { [uriOf(replacement.span.file.path)]: [{ range: rangeOf(replacement.span), newText: replacement.text }] } },
      },
    ];
  });
}

const before = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);
const touches = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start);
