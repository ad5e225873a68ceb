// The result of a run as plain data: the JSON contract `rubric-result/1`. Everything a reporter shows comes from here.
// Points are text: `score` as displayed, `exact` an exact decimal ("17.9") or a reduced fraction ("625/18").

import type { DiagnosticResult } from './diagnostic-result.js';
import type { AppealResult, AppealRight, OverriddenResult, StageResult } from './process-result.js';

export type { DiagnosticResult } from './diagnostic-result.js';
export type { AppealResult, AppealRight, OverriddenResult, StageResult } from './process-result.js';

export const resultSchema = 'rubric-result/1';

export interface Result {
  readonly schema: typeof resultSchema;
  readonly engine: { readonly name: 'rubric'; readonly version: string };
  readonly rubrics: readonly RubricSummary[];
  /** The stage asked for; null: the latest there is for each unit. */
  readonly stage: string | null;
  readonly units: readonly UnitResult[];
  /** One for each group of each rubric, in order of rubric and group. */
  readonly groups: readonly GroupResult[];
  readonly diagnostics: readonly DiagnosticResult[];
  /** Present where names of persons and details of cases were taken out (`--public`). */
  readonly public?: true;
}

/** A group as a whole. Points are text as everywhere; null where no unit has a score. */
export interface GroupResult {
  readonly rubric: string;
  readonly group: string | null;
  /** What it is ranked by. `mean`, `best`, `worst` and `spread` are in it too: points, or per cent with rate. */
  readonly by: 'score' | 'exact' | 'rate';
  readonly units: number;
  /** Units with a score. */
  readonly scored: number;
  /** As displayed; `mean_exact` is the same unrounded. */
  readonly mean: string | null;
  readonly mean_exact: string | null;
  readonly best: string | null;
  readonly worst: string | null;
  /** Between best and worst; where small is good the best is the smallest. */
  readonly spread: string | null;
  /** Ids of units whose displayed scores are equal although the unrounded ones are not. */
  readonly tied_by_rounding: readonly (readonly string[])[];
  /** Ids of rows in which every unit has the same mark. */
  readonly separates_nobody: readonly string[];
  /** Rows in which more than half of the units lose points. */
  readonly most_lose: readonly { readonly item: string; readonly units: number }[];
}

export interface RubricSummary {
  readonly id: string;
  readonly edition: string | null;
  readonly title: string;
  /** The printed maximum of the whole table; null where it has none. */
  readonly points: string | null;
  readonly sha256: string;
  /** The English that the rubric gives for words of the paper (titles, texts, grades); left out where it gives none. */
  readonly english?: Readonly<Record<string, string>>;
  /** The right to appeal against a result; left out where the rubric says nothing of it. */
  readonly appeal?: AppealRight;
}

export type UnitStatus = 'final' | 'provisional' | 'unscored' | 'error';

export interface UnitResult {
  readonly unit: { readonly id: string; readonly name: string; readonly class: string | null; readonly group: string | null };
  /** Id of the rubric as the evidence names it; empty where it names none (status error). */
  readonly rubric: string;
  readonly status: UnitStatus;
  /** Null for status unscored and error, and where nothing bounds the lowest. For provisional it is the lowest. */
  readonly score: string | null;
  readonly exact: string | null;
  /** What the score can still become while facts are missing; equal to `score` when final. Null: no bound on this side, or no score. */
  readonly lowest: string | null;
  readonly highest: string | null;
  /** Place within the group by the declared chain (default: score, equal scores share: 1 2 2 4); null for units without a place. */
  readonly rank: number | null;
  /** Best and worst place still possible while facts are missing, of this unit or of others; the smaller number is the better place. */
  readonly rank_lowest: number | null;
  readonly rank_highest: number | null;
  /** The group it is ranked in: its group, class or whatever `ranking.within` names; null where all are ranked together or it has none. */
  readonly within: string | null;
  /** Score as per cent of the unit's maximum, as displayed; null without a maximum. */
  readonly rate: string | null;
  /** To the unit with the next better place, in what is ranked by: points, or per cent with `by: rate`; null for the first. */
  readonly distance: string | null;
  /** 1 + units with a place strictly behind. */
  readonly rank_from_bottom: number | null;
  /** The same at best (fewest behind) and at worst, while facts are missing. */
  readonly rank_from_bottom_lowest: number | null;
  readonly rank_from_bottom_highest: number | null;
  /** As the grades stand: conditions that wait for a missing fact do not hold yet. */
  readonly grade: string | null;
  /** False: a missing fact, of this unit or of others, can still change the grade. */
  readonly grade_certain: boolean;
  /** The grades still possible, in the rubric's order, null for none; empty where the grade is certain. */
  readonly grades_possible: readonly (string | null)[];
  /** Vetoes and effects of rules that fire, or may while facts are missing. */
  readonly vetoes: readonly VetoResult[];
  readonly consequences: readonly ConsequenceResult[];
  /** Why this place (against the unit with the next better one) or why none, why not the next better grade. */
  readonly explained: { readonly rank: Explained | null; readonly grade: Explained | null };
  /** Charges, conversion, floor, ceiling, rounding, vetoes of the whole. exact = these + items' contributes + extra.contributes. */
  readonly entries: readonly EntryResult[];
  readonly items: readonly ItemResult[];
  readonly extra: ExtraResult;
  /** The evidence files the unit's facts came from, in order of path. */
  readonly evidence: readonly { readonly file: string; readonly sha256: string }[];
  /** Ids of facts that are missing and matter: to the score, or to place, grade, vetoes or consequences of a final score. */
  readonly missing: readonly string[];
  /** Questions of `cohort` whose answer is still open: what the unit waits for although the fact is not its own. */
  readonly waits_for: readonly string[];
  /** Facts that a later stage states differently from an earlier one. */
  readonly overridden: readonly OverriddenResult[];
  /** The stages whose evidence there is, earliest first. */
  readonly stages: readonly StageResult[];
  /** What the unit contested and what was decided, by day of filing. */
  readonly appeals: readonly AppealResult[];
  /** What the score took from the cohort, question by question; as `cohort:` in evidence it recomputes the sheet alone. */
  readonly cohort: Readonly<Record<string, FrozenValue>> | null;
  /** As of the whole result: a line of NDJSON says it too. */
  readonly public?: true;
}

/** Why, with the arithmetic, in Chinese (JSON is not translated; `message` is the same as data). */
export interface Explained {
  readonly because: string;
  readonly message: { readonly code: string; readonly args: Readonly<Record<string, string>> };
}

export interface VetoResult {
  readonly id: string;
  readonly text: string | null;
  /** False: the fact behind it is missing. */
  readonly certain: boolean;
  readonly effect: {
    readonly score?: string;
    readonly grade?: string;
    readonly grade_at_most?: string;
    readonly rank?: 'last' | 'none';
    readonly awards?: 'none';
  };
  readonly facts: readonly FactResult[];
}

export interface ConsequenceResult extends Explained {
  readonly id: string;
  readonly text: string | null;
  /** Exact, unless the rubric rounds it; `low…high` while provisional. */
  readonly value: string | null;
  /** False: only possible while the ranking is provisional. */
  readonly certain: boolean;
}

/** A number, both ends of a range, null (nobody it applies to), a place, one rater's marks, or another result with its origin (its value null: a grade not certain yet). */
export type FrozenValue =
  | Ends
  | null
  /** `tied_to`: the last of the places that the tie may cover, while that is open. */
  | { readonly place: Ends; readonly tied: number; readonly tied_to?: Ends; readonly units: number }
  | { readonly marks: readonly string[]; readonly open?: true }
  | { readonly value: Ends | null; readonly source: string };

type Ends = string | readonly string[];

export interface ExtraResult {
  readonly contributes: string;
  /** Gate, pool caps and charges to extra. contributes = these + items' contributes. */
  readonly entries: readonly EntryResult[];
  readonly items: readonly ItemResult[];
}

/** no_evidence: scored, but only because what was not named was looked for and not found (`unstated: nothing_found`) or by default. */
export type ItemState = 'scored' | 'not_applicable' | 'not_assessed' | 'no_evidence' | 'error';

export interface ItemResult {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  /** The maximum that applies to this unit, unconverted; null where there is none. */
  readonly points: string | null;
  readonly state: ItemState;
  /** The item's own mark; null where it has none (not applicable and left out, or error). */
  readonly score: string | null;
  readonly exact: string;
  /** What reaches the parent: exact + transfer. */
  readonly contributes: string;
  /** Points it could still have brought the parent: its converted maximum less `contributes`; null where it has no maximum or no mark. */
  readonly lost: string | null;
  /** The figure the paper prints where its own sums are wrong; reported, not used. */
  readonly printed: string | null;
  /** exact = these + children's contributes. */
  readonly entries: readonly EntryResult[];
  readonly transfer: readonly EntryResult[];
  readonly items: readonly ItemResult[];
}

export const entryKinds = [
  'start',
  'rule',
  'cap',
  'together',
  'duplicate',
  'exempt',
  'gate',
  'floor',
  'ceiling',
  'overflow',
  'not_applicable',
  'charge',
  'convert',
  'round',
  'veto',
  'does_not_apply',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface EntryResult extends Explained {
  readonly kind: EntryKind;
  /** Id of the rule (or together group) that acted; null for the frame of an item. */
  readonly rule: string | null;
  /** Signed: what the entry adds to the score. */
  readonly amount: string;
  /** The clause of the paper, as the rubric words it; null where it gives none. */
  readonly clause: string | null;
  /** `file:line` of the fact in the evidence, or of the clause in the rubric where no fact is behind the entry. */
  readonly at: string | null;
  readonly facts: readonly FactResult[];
}

/** A fact or incident behind an entry. */
export interface FactResult {
  /** Id of the fact in the evidence. */
  readonly fact: string;
  readonly at: string;
  /** Id of the incident, where the fact is a list. */
  readonly id?: string;
  readonly date?: string;
  readonly label?: string;
  /** The value as written, where it is a plain value. */
  readonly value?: string;
  readonly source?: string;
  readonly document?: string;
  readonly note?: string;
  readonly by?: string;
  readonly reason?: string;
}
