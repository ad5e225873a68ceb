// SARIF 2.1.0 (OASIS standard, errata 01), for code scanning. Only the rules that were broken are described, each with its explanation.

import type { ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Code } from '../../diagnostic/catalogue.js';
import type { Language } from '../../diagnostic/define.js';
import type { Diagnostic, Replacement, Severity } from '../../diagnostic/diagnostic.js';
import { definitionOf, messageOf, roleWords, severityOf } from '../../diagnostic/words.js';
import type { Span } from '../../source/index.js';
import { version } from '../version.js';
import { fingerprints } from './fingerprint.js';
import { pathInRepository, type ProblemOptions, type RenderProblems } from './format.js';

const levels = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<Severity, Result.level>;

export const sarif: RenderProblems = (diagnostics, options) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const prints = fingerprints(diagnostics);
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'rubric',
            version,
            semanticVersion: version,
            language: options.language === 'zh' ? 'zh-CN' : 'en-US',
            rules: codes.map((code) => ruleOf(code, options.language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic, at) => resultOf(diagnostic, codes.indexOf(diagnostic.code), prints[at]!, options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf(code: Code, language: Language): ReportingDescriptor {
  const { severity, explain } = definitionOf(code);
  const [wrong, right] = language === 'zh' ? ['错误写法', '正确写法'] : ['Wrong', 'Right'];
  const full = explain[language];
  const fence = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
  return {
    id: code,
    shortDescription: { text: firstSentence(full) },
    fullDescription: { text: full },
    help: {
      text: `${full}\n\n${wrong}:\n${explain.wrong}\n\n${right}:\n${explain.right}\n`,
      markdown: `${full}\n\n${wrong}:\n\n${fence(explain.wrong)}\n\n${right}:\n\n${fence(explain.right)}\n`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [code.slice(0, code.indexOf('/'))] },
  };
}

const firstSentence = (text: string): string => /^[^]*?(?:[。？！]|[.?!](?=\s|$))/.exec(text)?.[0] ?? text;

function resultOf(diagnostic: Diagnostic, ruleIndex: number, fingerprint: string, { language, root }: ProblemOptions): Result {
  const { code, span, unit, related = [], replacement } = diagnostic;
  const location: Location = {
    ...(span && { physicalLocation: physical(span, root) }),
    ...(unit !== undefined && { logicalLocations: [{ name: unit, kind: 'unit' }] }),
  };
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severityOf(diagnostic)],
    message: { text: messageOf(diagnostic, language) },
    locations: Object.keys(location).length === 0 ? [] : [location],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ span: place, role }, at) => ({
        id: at + 1,
        message: { text: roleWords[language][role] },
        physicalLocation: physical(place, root),
      })),
    }),
    ...(replacement && { fixes: [fixOf(replacement, root)] }),
    partialFingerprints: { 'rubricProblem/v1': fingerprint },
  };
}

const physical = (span: Span, root: string): NonNullable<Location['physicalLocation']> => ({
  artifactLocation: artifact(span, root),
  region: regionOf(span),
});

const fixOf = ({ span, text }: Replacement, root: string): Fix => ({
  artifactChanges: [
    { artifactLocation: artifact(span, root), replacements: [{ deletedRegion: regionOf(span), insertedContent: { text } }] },
  ],
});

function regionOf({ file, start, end }: Span): Region {
  const first = file.position(start);
  const last = file.position(end);
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
}

/** Relative to the root of the repository, which platforms call %SRCROOT%; a file elsewhere by its whole address. */
function artifact({ file }: Span, root: string): ArtifactLocation {
  const path = pathInRepository(file.path, root);
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:/.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}
