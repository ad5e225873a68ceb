// A file of evidence cut into its head and the facts of its units, each as it is written: what the cutters of its forms give.

/** How the facts are written: on lines of their own, or in brackets. */
export type Form = 'yaml' | 'json';

export interface Sheet {
  /** The file with nothing for its facts. All that is left stands on its line. */
  readonly head: Uint8Array;
  /** Of a file with one unit: its entry, and the head around it, where the cutter has seen it. Bytes, as in `facts`. */
  readonly around?: Around | undefined;
  /** In the order of the file. */
  readonly units: readonly WrittenFacts[];
}

export interface Around {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** What stands below one key `facts`. */
export interface WrittenFacts {
  readonly form: Form;
  /** Of the key `facts`, from 1. */
  readonly line: number;
  /** Entries of a map, from the key on, in the bytes of the file (a character for each byte). */
  readonly facts: readonly string[];
  /** The line on which each begins, from 1. */
  readonly lines: readonly number[];
}
