// How a form asks for the fact of a rule, out of what the fact may look like: one question, or one for each part of it.

import type { PeriodUnit } from '../calendar/period.js';
import type { Figure } from '../figure/index.js';
import type { FactForm } from './fact-form.js';

export type Asked =
  | {
      readonly by: 'answer';
      readonly answer: 'flag' | 'count' | 'number' | 'date' | 'label';
      /** The only labels there are. */
      readonly labels?: readonly string[];
      /** One answer under each of these, or one for each period of the calendar. */
      readonly each?: readonly string[] | PeriodUnit;
      /** A date may also be `never`. */
      readonly never?: boolean;
      /** The cases may be listed instead; then these fields of theirs may matter. */
      readonly cases?: readonly string[];
    }
  /** Which of these are there. */
  | { readonly by: 'things'; readonly things: readonly string[] }
  | { readonly by: 'judgement'; readonly says: 'lost' | 'given'; readonly from?: Figure; readonly to: Figure }
  | { readonly by: 'ballots'; readonly marks?: readonly string[]; readonly groups?: readonly string[] }
  /** Only a list of cases says enough. */
  | { readonly by: 'cases'; readonly cases: readonly string[] };

type Of<Name extends FactForm['form']> = Extract<FactForm, { readonly form: Name }>;

/** @param forms the usual one first; undefined where no fact is read, or only text */
export function askedBy(forms: readonly FactForm[]): Asked | undefined {
  const incidents = forms.find((one): one is Of<'incidents'> => one.form === 'incidents');
  if (incidents?.foremost) return { by: 'cases', cases: incidents.fields ?? [] };
  const cases = incidents ? { cases: incidents.fields ?? [] } : {};
  const [first] = forms.filter(({ form }) => form !== 'incidents');
  switch (first?.form) {
    case 'judgement':
      return { by: 'judgement', says: first.says, ...(first.from && { from: first.from }), to: first.to };
    case 'ballots':
      return { by: 'ballots', ...(first.labels && { marks: first.labels }), ...(first.groups && { groups: first.groups }) };
    case 'labels':
    case 'missing':
      return { by: 'things', things: first.labels };
    case 'flag':
    case 'number':
      return { by: 'answer', answer: first.form, ...cases };
    case 'count':
      return { by: 'answer', answer: 'count', ...cases, ...eachLabel(forms) };
    case 'label':
      return { by: 'answer', answer: 'label', ...(first.labels && { labels: first.labels }) };
    case 'date':
      return { by: 'answer', answer: 'date', ...orNever(first) };
    case 'by_label':
      return { by: 'answer', answer: first.of, ...cases, ...eachLabel(forms) };
    case 'by_period':
      return { by: 'answer', answer: first.of, ...cases, each: first.labels ?? first.units[0]!, ...orNever(first) };
    default:
      return undefined;
  }
}

const eachLabel = (forms: readonly FactForm[]): { readonly each?: readonly string[] } => {
  const labels = forms.find((one): one is Of<'by_label'> => one.form === 'by_label')?.labels;
  return labels ? { each: labels } : {};
};

const orNever = ({ words }: Pick<Of<'date'>, 'words'>): { readonly never?: true } => (words.includes('never') ? { never: true } : {});
