// The lines that open the sheet of one unit: who, by which rubric, at which stage, with what score.

import { hungLines, type Line } from './lines.js';
import type { ReportOptions } from './reporter.js';
import type { Result, UnitResult } from './result.js';
import { cleanText, wrapText } from '../terminal/index.js';
import { gradeText } from './verdict-lines.js';
import type { Words } from './words.js';

export function unitHead(unit: UnitResult, result: Result, { width, paint, view }: ReportOptions, words: Words): string[] {
  const { id, name, group } = unit.unit;
  const who = `${name}${words.bracket(id)}${group === null ? '' : `  ${group}`}`;
  return [
    ...wrapText(cleanText(who), width).map(paint.strong),
    ...hungLines(
      [
        [words.rubric, rubricText(unit, result, words)],
        [words.stage, stageText(result, words)],
      ],
      width,
      words,
    ),
    `${words.score}${words.colon}${scoreText(unit, { paint, view }, words)}`,
    ...hungLines(missingLines(unit, words), width, words),
  ];
}

/** A score may wait for facts of other units, or for another result, alone. */
export function missingLines({ status, missing, waits_for: waits }: UnitResult, words: Words): Line[] {
  if (missing.length > 0) return [[words.missing, missing.join(words.comma)]];
  if (status !== 'provisional') return [];
  return [[words.missing, [words.missingElsewhere, ...waits.map(words.question)].join(words.semicolon)]];
}

function rubricText(unit: UnitResult, result: Result, words: Words): string {
  const rubric = result.rubrics.find(({ id }) => id === unit.rubric);
  if (!rubric) return unit.rubric === '' ? words.unknownRubric : unit.rubric;
  return `${rubric.title}${words.bracket(rubric.id)}`;
}

function stageText({ stage }: Result, words: Words): string {
  if (stage === null) return words.latestStage;
  const named = words.stages[stage];
  return named === undefined || named === stage ? stage : `${named}${words.bracket(stage)}`;
}

/** `12.9  定`, `暂定 12.9~14`, or why there is none. A score sheet names no place: it may be the only one that was asked for. */
export function scoreText(unit: UnitResult, { paint, view }: Pick<ReportOptions, 'paint' | 'view'>, words: Words): string {
  const status = words.status[unit.status];
  const place = [
    ...(unit.rank === null || view === 'score' ? [] : [words.ranked(unit.rank)]),
    ...(unit.grade === null && unit.grade_certain ? [] : [gradeText(unit, words)]),
  ];
  const score = unit.score === null ? [] : [paint.strong(unit.score)];
  if (unit.status === 'final') return [...score, status, ...place].join('  ');
  const range = unit.status === 'provisional' ? ` ${words.range(unit.lowest, unit.highest)}` : '';
  return [...score, paint.caution(status + range), ...place].join('  ');
}
