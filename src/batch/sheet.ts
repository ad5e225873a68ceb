// A file of evidence cut into its head and the facts of its unit, each as it is written: what the cutters of its forms give.

/** How the facts are written: on lines of their own, or in brackets. */
export type Form = 'yaml' | 'json';

export interface Sheet {
  readonly form: Form;
  /** The file with nothing for its facts. */
  readonly head: Uint8Array;
  /** Entries of a map, from the key on, in the bytes of the file (a character for each byte). */
  readonly facts: readonly string[];
  /** The line on which each begins, from 1. */
  readonly lines: readonly number[];
}
