// The outcome of tests for people: a line a file, the problems (rendered by the caller), what no case shows, and a last line that counts.

import type { Language } from '../diagnostic/define.js';
import { groupBy } from '../order/index.js';
import type { Paint } from '../report/reporter.js';
import { hang, padEnd, displayWidth } from '../terminal/index.js';
import { keyOf } from './branches.js';
import { isOpen, percentOf, type Coverage } from './coverage.js';
import type { CaseOutcome } from './run-case.js';
import type { TestRun } from './run-tests.js';
import { testWords, type TestWords } from './words.js';

export interface TestTextOptions {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

/** @param problems what is wrong, already rendered; ends with a line break or is empty */
export function testText({ cases, coverage }: TestRun, problems: string, { language, paint, width }: TestTextOptions): string {
  const words = testWords(language);
  const files = [...groupBy(cases, ({ test }) => `${test.at.file.path}  ${test.rubric}`)].map(
    ([head, own]) => `${head}  ${countsOf(own, words)}\n`,
  );
  const shown = coverage.map((one) => coverageText(one, { language, paint, width }));
  const total = cases.length === 0 ? words.none : words.total(cases.length) + countsOf(cases, words);
  return [files.join(''), problems, ...shown, `${paint.strong(total)}\n`].filter((part) => part !== '').join('\n');
}

function countsOf(cases: readonly CaseOutcome[], words: TestWords): string {
  const count = (outcome: CaseOutcome['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  const [failed, unconfirmed] = [count('failed'), count('unconfirmed')];
  return [
    words.passed(count('passed')),
    ...(failed > 0 ? [words.failed(failed)] : []),
    ...(unconfirmed > 0 ? [words.unconfirmed(unconfirmed)] : []),
  ].join(words.comma);
}

function coverageText(coverage: Coverage, { language, paint, width }: TestTextOptions): string {
  const words = testWords(language);
  const { rubric, taken, all, branches } = coverage;
  const open = branches.filter(isOpen).map(({ branch }) => [keyOf(branch), branch.title[language]] as const);
  const excused = branches.flatMap(({ branch, unreachable }) => (unreachable === undefined ? [] : [[keyOf(branch), unreachable] as const]));
  const lines = [
    words.coverage(rubric.id, taken, all, percentOf(coverage)),
    ...listed(words.open, open, width).map(paint.caution),
    ...listed(words.unreachable, excused, width).map(paint.faint),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(head: string, rows: readonly (readonly [string, string])[], width: number): string[] {
  if (rows.length === 0) return [];
  const column = Math.min(Math.max(...rows.map(([key]) => displayWidth(key))), 44);
  return [`  ${head}`, ...rows.flatMap(([key, title]) => hang(`    ${padEnd(key, column)}  `, title, width))];
}
