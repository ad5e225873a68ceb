// A JUnit test report: a suite for each file checked, a failed case for each error in it, a passed one for what is no error, and a passed one
// for a file without problems. XML 1.0 cannot hold control characters, so they become pictures.

import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Language } from '../../diagnostic/define.js';
import { renderLines } from '../../diagnostic/render-lines.js';
import { messageOf, severityOf } from '../../diagnostic/words.js';
import { visible } from '../../terminal/index.js';
import type { RenderProblems } from './format.js';

export const junit: RenderProblems = (diagnostics, { language, files }) => {
  const suites = suitesOf(diagnostics, files);
  const body = suites.map(({ name, members }) => suite(name, members, language)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rubric" ${countsOf(suites.flatMap(({ members }) => casesOf(members)))}>\n${body}</testsuites>\n`;
};

interface Suite {
  readonly name: string;
  readonly members: readonly Diagnostic[];
}

/** What has no place stands in a suite of its own, under the name of the program. */
function suitesOf(diagnostics: readonly Diagnostic[], files: readonly string[]): Suite[] {
  const members = new Map<string, Diagnostic[]>(files.map((file) => [file, []]));
  for (const diagnostic of diagnostics) {
    const name = diagnostic.span?.file.path ?? 'rubric';
    members.set(name, [...(members.get(name) ?? []), diagnostic]);
  }
  return [...members].map(([name, found]) => ({ name, members: found }));
}

/** Undefined: the case of a file without problems. */
const casesOf = (members: readonly Diagnostic[]): readonly (Diagnostic | undefined)[] => (members.length === 0 ? [undefined] : members);

const failed = (diagnostic: Diagnostic | undefined): boolean => diagnostic !== undefined && severityOf(diagnostic) === 'error';

const countsOf = (cases: readonly (Diagnostic | undefined)[]): string =>
  `tests="${cases.length}" failures="${cases.filter(failed).length}" errors="0" skipped="0"`;

function suite(name: string, members: readonly Diagnostic[], language: Language): string {
  const cases = casesOf(members);
  const body = cases.map((diagnostic) => testCase(name, diagnostic, language)).join('');
  return `  <testsuite name="${escape(name)}" ${countsOf(cases)}>\n${body}  </testsuite>\n`;
}

function testCase(file: string, diagnostic: Diagnostic | undefined, language: Language): string {
  const open = (name: string): string => `    <testcase classname="${escape(file)}" name="${escape(name)}" time="0"`;
  if (!diagnostic) return `${open(language === 'zh' ? '没有发现问题' : 'no problems')}/>\n`;
  const { code, span, unit } = diagnostic;
  const start = span?.file.position(span.start);
  const name = [code, start && `${start.line}:${start.column}`, unit].filter((part) => part !== undefined).join(' ');
  const line = escape(renderLines([diagnostic], language).trimEnd());
  if (!failed(diagnostic)) return `${open(name)}>\n      <system-out>${line}</system-out>\n    </testcase>\n`;
  const message = escape(messageOf(diagnostic, language));
  return `${open(name)}>\n      <failure type="${escape(code)}" message="${message}">${line}</failure>\n    </testcase>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Line breaks in an attribute would be read as blanks. U+FFFE and U+FFFF are no characters of XML. */
const escape = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character]!)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
