// A JUnit test report: a suite for each file. Of tests a case for each of them; of checks a failed case for each error, a passed one for what
// is no error, and a passed one for a file without problems. XML 1.0 cannot hold control characters, so they become pictures.

import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Language } from '../../diagnostic/define.js';
import { renderLines } from '../../diagnostic/render-lines.js';
import { messageOf, severityOf } from '../../diagnostic/words.js';
import { visible } from '../../terminal/index.js';
import type { RenderProblems, ShownTest } from './format.js';

export const junit: RenderProblems = (diagnostics, { language, files, tests }) => {
  const suites = tests ? suitesOfTests(tests, diagnostics, language) : suitesOfFiles(diagnostics, files, language);
  const body = [...suites].map(([name, cases]) => suite(name, cases)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rubric" ${countsOf([...suites.values()].flat())}>\n${body}</testsuites>\n`;
};

interface Case {
  readonly name: string;
  /** Located one-liners; empty where there is nothing to say. */
  readonly lines: string;
  readonly failure?: { readonly type: string; readonly message: string };
}

/** By file. */
type Suites = Map<string, Case[]>;

function add(suites: Suites, file: string, one: Case): void {
  const found = suites.get(file);
  if (found) found.push(one);
  else suites.set(file, [one]);
}

const fileOf = ({ span }: Diagnostic): string => span?.file.path ?? 'rubric';

/** What has no place stands in a suite of its own, under the name of the program. */
function suitesOfFiles(diagnostics: readonly Diagnostic[], files: readonly string[], language: Language): Suites {
  const suites: Suites = new Map(files.map((file) => [file, []]));
  for (const diagnostic of diagnostics) add(suites, fileOf(diagnostic), caseOfProblem(diagnostic, language));
  for (const cases of suites.values())
    if (cases.length === 0) cases.push({ name: language === 'zh' ? '没有发现问题' : 'no problems', lines: '' });
  return suites;
}

/** What is wrong with files or with the coverage stands behind the tests. */
function suitesOfTests(tests: readonly ShownTest[], diagnostics: readonly Diagnostic[], language: Language): Suites {
  const suites: Suites = new Map();
  const told = new Set(tests.flatMap((test) => test.diagnostics));
  for (const { file, name, passed, diagnostics: why } of tests) {
    const [first] = why;
    const failure = passed || !first ? {} : { failure: failureOf(first, language) };
    add(suites, file, { name, lines: why.length === 0 ? '' : renderLines(why, language), ...failure });
  }
  for (const diagnostic of diagnostics) if (!told.has(diagnostic)) add(suites, fileOf(diagnostic), caseOfProblem(diagnostic, language));
  return suites;
}

function caseOfProblem(diagnostic: Diagnostic, language: Language): Case {
  const { code, span, unit } = diagnostic;
  const start = span?.file.position(span.start);
  const name = [code, start && `${start.line}:${start.column}`, unit].filter((part) => part !== undefined).join(' ');
  const failure = severityOf(diagnostic) === 'error' ? { failure: failureOf(diagnostic, language) } : {};
  return { name, lines: renderLines([diagnostic], language), ...failure };
}

const failureOf = (diagnostic: Diagnostic, language: Language): NonNullable<Case['failure']> => ({
  type: diagnostic.code,
  message: messageOf(diagnostic, language),
});

const countsOf = (cases: readonly Case[]): string =>
  `tests="${cases.length}" failures="${cases.filter(({ failure }) => failure).length}" errors="0" skipped="0"`;

const suite = (name: string, cases: readonly Case[]): string =>
  `  <testsuite name="${escape(name)}" ${countsOf(cases)}>\n${cases.map((one) => testCase(name, one)).join('')}  </testsuite>\n`;

function testCase(file: string, { name, lines, failure }: Case): string {
  const open = `    <testcase classname="${escape(file)}" name="${escape(name)}" time="0"`;
  const text = escape(lines.trimEnd());
  if (failure)
    return `${open}>\n      <failure type="${escape(failure.type)}" message="${escape(failure.message)}">${text}</failure>\n    </testcase>\n`;
  return text === '' ? `${open}/>\n` : `${open}>\n      <system-out>${text}</system-out>\n    </testcase>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Line breaks in an attribute would be read as blanks. U+FFFE and U+FFFF are no characters of XML. */
const escape = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character]!)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
