// What a fact may look like in evidence, as data. Editor schemas and the questions of forms (asked.ts) derive from it; what `readFact`
// accepts has one of the forms.

import type { PeriodUnit } from '../calendar/period.js';
import type { Figure } from '../figure/index.js';

export type FactForm =
  /** `true` or `false`. */
  | { readonly form: 'flag' }
  /** A whole number, not negative. */
  | { readonly form: 'count' }
  | { readonly form: 'number' }
  | { readonly form: 'text' }
  /** A date, or one of the words. */
  | { readonly form: 'date'; readonly words: readonly string[] }
  /** One label; any where the list is open. */
  | { readonly form: 'label'; readonly labels: readonly string[] | undefined }
  /** `{plain: 2, serious: 1}`: numbers by label or by the value of a field. */
  | { readonly form: 'by_label'; readonly of: 'count' | 'number'; readonly labels: readonly string[] | undefined }
  /** `{2017-01: 2}`: by periods of one of these sizes, the usual one first. */
  | {
      readonly form: 'by_period';
      readonly of: 'number' | 'date';
      readonly units: readonly PeriodUnit[];
      readonly words: readonly string[];
      /** The only periods there are. */
      readonly labels?: readonly string[];
    }
  /** `[{id, date, label, …}]`. */
  | {
      readonly form: 'incidents';
      readonly labels: readonly string[] | undefined;
      /** Fields that every incident must have. */
      readonly needs: readonly string[];
      /** Further fields that may matter. */
      readonly fields?: readonly string[];
      /** Whatever else may be written says less than a form should ask for. */
      readonly foremost?: true;
    }
  /** `[plan, scheme]` out of a closed list. */
  | { readonly form: 'labels'; readonly labels: readonly string[] }
  /** `{missing: [summary]}` out of a closed list. */
  | { readonly form: 'missing'; readonly labels: readonly string[] }
  /** `{lost: 1.5, reason, by}` or `{given: 3.5, reason, by}`. */
  | { readonly form: 'judgement'; readonly says: 'lost' | 'given'; readonly from?: Figure; readonly to: Figure }
  /** `[{rater, group, mark}]`; marks are numbers, or these words. */
  | { readonly form: 'ballots'; readonly labels: readonly string[] | undefined; readonly groups: readonly string[] | undefined };
