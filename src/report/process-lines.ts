// How a unit's result came about and how it can be contested, in words: stages, what they changed, appeals, the right to appeal.

import type { Line } from './lines.js';
import type { AppealResult, AppealRight, Result, UnitResult } from './result.js';
import { allItems } from './select.js';
import type { Words } from './words.js';

/** A single stage is told by the head of the sheet; several are told in their order. */
export const processLines = (unit: UnitResult, words: Words): Line[] => [
  ...stageLines(unit, words),
  ...overriddenLines(unit, words),
  ...unit.appeals.map((appeal): Line => [words.course.appeal, appealText(appeal, unit, words)]),
];

/** Undefined too for a unit that has no result yet: there is nothing to contest. */
export const rightOf = ({ rubric, status }: UnitResult, { rubrics }: Result): AppealRight | undefined =>
  status === 'error' ? undefined : rubrics.find(({ id }) => id === rubric)?.appeal;

/** Nothing where the rubric gives no right to appeal. */
export function rightLines(unit: UnitResult, result: Result, { course }: Words): Line[] {
  const right = rightOf(unit, result);
  return right === undefined ? [] : [[course.right, course.rightText(right)]];
}

export const stageName = (stage: string, words: Words): string => words.stages[stage] ?? stage;

const stageLines = ({ stages }: UnitResult, words: Words): Line[] =>
  stages.length < 2
    ? []
    : [
        [
          words.course.stages,
          stages
            .map(
              ({ stage, by, facts }) =>
                stageName(stage, words) +
                (by.length === 0 ? '' : words.bracket(by.join(words.comma))) +
                words.colon +
                words.course.facts(facts),
            )
            .join(words.semicolon),
        ],
      ];

const overriddenLines = ({ overridden }: UnitResult, words: Words): Line[] =>
  overridden.map(({ fact, earlier, later }) => {
    const [from, to] = [earlier, later].map(({ stage, value, at }) => `${stageName(stage, words)} ${value}${words.bracket(at)}`);
    return [words.changed, `${fact}${words.colon}${from} -> ${to}`];
  });

/** The title of the item, as the unit's own sheet has it. */
export function contested({ item }: AppealResult, unit: UnitResult, { course }: Words): string {
  if (item === null) return course.whole;
  const found = allItems(unit).find(({ id }) => id === item);
  return found === undefined ? item : `${found.number ?? ''} ${found.title}`.trim();
}

export const decisionText = ({ decision }: AppealResult, { course }: Words): string => course.decisions[decision ?? 'pending'];

function appealText(appeal: AppealResult, unit: UnitResult, words: Words): string {
  const { course, colon } = words;
  const dayOf = (day: string | null): string | null => (day === null ? null : course.day(day));
  const { filed, claim, decided, by, reason, document, at } = appeal;
  const told = [
    [course.filed, dayOf(filed)],
    [course.claim, claim],
    [course.decision, decisionText(appeal, words)],
    [course.decided, dayOf(decided)],
    [course.decidedBy, by],
    [words.grounds, reason],
    [words.document, document],
  ].flatMap(([head, text]) => (text === null ? [] : [`${head}${colon}${text}`]));
  return [[contested(appeal, unit, words), ...told].join(words.semicolon), ...(at === null ? [] : [at])].join('  ');
}
