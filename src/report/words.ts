// Headings and state words of the reports, in both languages. A word missing in one is a compile error. Knows no layout.

import type { Language } from '../diagnostic/define.js';
import type { AppealResult, AppealRight, EntryKind, ItemState, UnitResult, UnitStatus } from './result.js';
import { en } from './words-en.js';
import { zh } from './words-zh.js';

export interface Words {
  readonly status: Readonly<Record<UnitStatus, string>>;
  readonly state: Readonly<Record<ItemState, string>>;
  readonly kind: Readonly<Record<EntryKind, string>>;
  readonly rank: string;
  readonly grade: string;
  readonly possible: string;
  /** Before a grade that may still come. */
  readonly or: string;
  /** A question to the cohort or to another result, as the `cohort` block writes it, in words. */
  readonly question: (question: string) => string;
  readonly placesHead: string;
  readonly veto: string;
  readonly distance: string;
  /** Score as per cent of the maximum, and the distance in it. */
  readonly rate: string;
  readonly rateDistance: string;
  readonly rankedByRate: string;
  readonly within: string;
  readonly everyone: string;
  readonly wholeGroup: string;
  readonly mean: string;
  readonly best: string;
  readonly worst: string;
  readonly spread: string;
  readonly tiedByRounding: string;
  readonly separatesNobody: string;
  readonly mostLose: string;
  readonly unitCount: (units: number) => string;
  readonly consequence: string;
  readonly changed: string;
  readonly noGrade: string;
  readonly effect: {
    readonly score: (score: string) => string;
    readonly grade: (grade: string) => string;
    readonly gradeAtMost: (grade: string) => string;
    readonly rank: Readonly<Record<'last' | 'none', string>>;
    readonly noAwards: string;
  };
  readonly fromCohort: string;
  readonly nobody: string;
  readonly frozenPlace: (place: string, tied: number, units: number) => string;
  readonly group: string;
  readonly id: string;
  readonly unit: string;
  readonly score: string;
  readonly lowest: string;
  readonly highest: string;
  readonly statusHead: string;
  readonly stateHead: string;
  readonly lost: string;
  readonly item: string;
  readonly points: string;
  readonly details: string;
  readonly rubric: string;
  readonly stage: string;
  readonly extra: string;
  readonly whole: string;
  readonly rule: string;
  readonly kindHead: string;
  readonly amount: string;
  readonly reason: string;
  readonly clause: string;
  readonly fact: string;
  readonly incident: string;
  readonly date: string;
  readonly label: string;
  readonly source: string;
  readonly document: string;
  readonly note: string;
  readonly by: string;
  readonly grounds: string;
  readonly place: string;
  readonly missing: string;
  readonly missingElsewhere: string;
  /** The state of an item that waits for others alone. */
  readonly pending: string;
  readonly total: string;
  readonly passedOn: string;
  readonly suppressed: string;
  readonly noGroup: string;
  /** In place of the title of a rubric that the evidence does not name. */
  readonly unknownRubric: string;
  readonly unranked: string;
  readonly noUnits: string;
  readonly latestStage: string;
  /** Joins what belongs to one list; the mark between two things that stand apart; colon; brackets. */
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly bracket: (text: string) => string;
  readonly range: (lowest: string | null, highest: string | null) => string;
  readonly groupHead: (group: string, units: number, rubric: string, points: string | null) => string;
  readonly publicNote: string;
  /** Head and cell of the column that says the same in a table without room for notes. */
  readonly publicHead: string;
  readonly publicCell: string;
  readonly provisionalNote: string;
  readonly possibleNote: string;
  readonly mark: (score: string, points: string | null) => string;
  readonly open: (points: string) => string;
  readonly printed: (figure: string) => string;
  readonly atMost: (amount: string) => string;
  readonly lostOf: (item: string) => string;
  readonly ranked: (rank: number) => string;
  readonly stages: Readonly<Record<string, string>>;
  /** How the result came about, and how it can be contested. */
  readonly course: ProcessWords;
}

export interface ProcessWords {
  readonly stages: string;
  readonly facts: (count: number) => string;
  readonly right: string;
  readonly rightText: (right: AppealRight) => string;
  readonly appeal: string;
  readonly whole: string;
  readonly filed: string;
  readonly claim: string;
  readonly decision: string;
  readonly decided: string;
  readonly decidedBy: string;
  readonly decisions: Readonly<Record<NonNullable<AppealResult['decision']> | 'pending', string>>;
  /** A day as it is written in running text, out of `2018-02-05`. */
  readonly day: (day: string) => string;
}

const catalogue: Readonly<Record<Language, Words>> = { zh, en };

export const wordsOf = (language: Language): Words => catalogue[language];

/** What is open in a unit that lacks no fact itself is not unassessed: it waits for others. */
export const wordsFor = ({ missing, waits_for: waits }: UnitResult, words: Words): Words =>
  missing.length > 0 || waits.length === 0 ? words : { ...words, state: { ...words.state, not_assessed: words.pending } };
