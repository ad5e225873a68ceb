// Workflow commands of GitHub Actions (its documentation: "Workflow commands", setting an error message). A step shows ten annotations of each
// severity and drops the others without a word, so the first ten are annotations and the rest are lines of the log.

import { createHash } from 'node:crypto';
import type { Diagnostic, Severity } from '../../diagnostic/diagnostic.js';
import type { Language } from '../../diagnostic/define.js';
import { renderLines } from '../../diagnostic/render-lines.js';
import { messageOf, severityOf } from '../../diagnostic/words.js';
import { visible } from '../../terminal/index.js';
import { pathInRepository, type ProblemOptions, type RenderProblems } from './format.js';

const shownOfEach = 10;
const commands = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>;
const severities = ['error', 'warning', 'note'] as const;

export const github: RenderProblems = (diagnostics, options) => {
  const ranked = severities.map((severity) => diagnostics.filter((diagnostic) => severityOf(diagnostic) === severity));
  const annotated = ranked.flatMap((all) => all.slice(0, shownOfEach));
  const others = ranked.flatMap((all) => all.slice(shownOfEach));
  return annotated.map((diagnostic) => annotation(diagnostic, options)).join('') + inLog(others, options.language);
};

function annotation(diagnostic: Diagnostic, { language, root }: ProblemOptions): string {
  const { code, unit } = diagnostic;
  const properties = [...placeOf(diagnostic, root), ['title', unit === undefined ? code : `${code} (${unit})`]];
  const command = commands[severityOf(diagnostic)];
  const written = properties.map(([key, value]) => `${key}=${escapeProperty(value!)}`).join(',');
  return `::${command} ${written}::${escapeData(messageOf(diagnostic, language))}\n`;
}

/** Columns mean something only within one line. */
function placeOf({ span }: Diagnostic, root: string): [string, string][] {
  if (!span) return [];
  const start = span.file.position(span.start);
  const end = span.file.position(span.end);
  const lines: [string, string][] = [
    ['file', pathInRepository(span.file.path, root)],
    ['line', String(start.line)],
    ['endLine', String(end.line)],
  ];
  if (start.line !== end.line) return lines;
  return [...lines, ['col', String(start.column)], ['endColumn', String(Math.max(end.column, start.column + 1))]];
}

const escapeData = (text: string): string => visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Commands are switched off around the lines, which quote files. The word that switches them on again depends on the lines, so they cannot hold it. */
function inLog(others: readonly Diagnostic[], language: Language): string {
  if (others.length === 0) return '';
  const lines = renderLines(others, language);
  const word = createHash('sha256').update(lines).digest('hex');
  return `::group::${leftOut(others.length, language)}\n::stop-commands::${word}\n${lines}::${word}::\n::endgroup::\n`;
}

const leftOut = (count: number, language: Language): string =>
  language === 'zh'
    ? `另有 ${count} 个问题没有做成批注（GitHub 每一步每级只显示 ${shownOfEach} 个）`
    : `${count} more ${count === 1 ? 'problem' : 'problems'} without an annotation (GitHub shows ${shownOfEach} of each severity for a step)`;
