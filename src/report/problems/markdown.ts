// Problems as a Markdown table; also the job summary of GitHub Actions, where only so many have room.

import type { Diagnostic, Severity } from '../../diagnostic/diagnostic.js';
import type { Language } from '../../diagnostic/define.js';
import { messageOf, severityOf, severityWords } from '../../diagnostic/words.js';
import { cleanText, untied } from '../../terminal/index.js';
import type { RenderProblems } from './format.js';

const severities = ['error', 'warning', 'note'] as const;

export const markdown: RenderProblems = (diagnostics, { language }) => pageOf(diagnostics, diagnostics.length, language);

/** A summary may hold a megabyte; nobody reads more than this. */
const roomInSummary = 500;

/** The worst first, as many as there is room for, and how many were left out. */
export function problemSummary(diagnostics: readonly Diagnostic[], language: Language): string {
  const ranked = severities.flatMap((severity) => diagnostics.filter((diagnostic) => severityOf(diagnostic) === severity));
  return pageOf(ranked, roomInSummary, language);
}

function pageOf(diagnostics: readonly Diagnostic[], room: number, language: Language): string {
  const head = language === 'zh' ? '| 级别 | 位置 | 问题 | 代码 |' : '| severity | place | problem | code |';
  const rows = diagnostics.slice(0, room).map((diagnostic) => `${rowOf(diagnostic, language)}\n`);
  const left = diagnostics.length - rows.length;
  const title = `## ${escape(countsOf(diagnostics, language))}\n`;
  if (rows.length === 0) return title;
  const more = language === 'zh' ? `\n还有 ${left} 个问题没有列出。\n` : `\n${left} more are not listed.\n`;
  return `${title}\n${head}\n|---|---|---|---|\n${rows.join('')}${left > 0 ? more : ''}`;
}

function rowOf(diagnostic: Diagnostic, language: Language): string {
  const { code, span, unit } = diagnostic;
  const start = span?.file.position(span.start);
  const place = [span && start ? `${span.file.path}:${start.line}:${start.column}` : '', unit ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return `| ${[severityWords[language][severityOf(diagnostic)], place, messageOf(diagnostic, language), code].map(escape).join(' | ')} |`;
}

/** `2 个错误，1 个警告`. */
export function countsOf(diagnostics: readonly Diagnostic[], language: Language): string {
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => severityOf(diagnostic) === severity).length;
    return count === 0 ? [] : [countText(count, severity, language)];
  });
  if (counts.length === 0) return language === 'zh' ? '没有发现问题' : 'no problems';
  return counts.join(language === 'zh' ? '，' : ', ');
}

function countText(count: number, severity: Severity, language: Language): string {
  const word = severityWords[language][severity];
  return language === 'zh' ? `${count} 个${word}` : `${count} ${word}${count === 1 ? '' : 's'}`;
}

const escape = (text: string): string => untied(cleanText(text)).replace(/[\\`*_|<>[\]~]/g, '\\$&');
