// The shape of a catalogue entry. Each area of the program has one file of entries; a language missing in one is a compile error.

import type { Severity } from './diagnostic.js';

export type Language = 'zh' | 'en';

/** Arguments are text ready to show: numbers are formatted by whoever reports. `near` is the nearest known name, if any. */
export type Args = Readonly<Record<string, string | undefined>>;

export interface Definition<A extends Args> {
  readonly severity: Severity;
  /** A note that nobody needs to act upon: shown where notes are asked for, else only counted. */
  readonly aside?: true;
  /** One plain sentence: what was found, and what would be right. */
  readonly zh: (args: A) => string;
  readonly en: (args: A) => string;
  /** For `rubric explain CODE`: why it matters and what to do. */
  readonly explain: { readonly zh: string; readonly en: string; readonly wrong: string; readonly right: string };
}

export const define = <A extends Args>(definition: Definition<A>): Definition<A> => definition;

/** "did you mean" in both languages, empty without a candidate. */
export const meantZh = (near: string | undefined): string => (near === undefined ? '' : `，是不是“${near}”？`);
export const meantEn = (near: string | undefined): string => (near === undefined ? '' : `; did you mean "${near}"?`);
