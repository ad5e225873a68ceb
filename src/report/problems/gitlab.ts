// The code quality report of GitLab (its documentation: "Code Quality", report format). Every finding needs a place and a fingerprint of its
// own, or it is not shown.

import { messageOf, severityOf } from '../../diagnostic/words.js';
import { fingerprints } from './fingerprint.js';
import { pathInRepository, type RenderProblems } from './format.js';

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

export const gitlab: RenderProblems = (diagnostics, { language, root, files }) => {
  const prints = fingerprints(diagnostics);
  const findings = diagnostics.map((diagnostic, at) => {
    const { code, span, unit } = diagnostic;
    const lines = span && { begin: span.file.position(span.start).line, end: span.file.position(span.end).line };
    return {
      description: messageOf(diagnostic, language) + (unit === undefined ? '' : ` (${unit})`),
      check_name: code,
      fingerprint: prints[at],
      severity: severities[severityOf(diagnostic)],
      location: { path: pathInRepository(span?.file.path ?? files[0] ?? '.', root), lines: lines ?? { begin: 1 } },
    };
  });
  return `${JSON.stringify(findings, null, 2)}\n`;
};
