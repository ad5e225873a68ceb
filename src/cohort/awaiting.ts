// A unit asks something of its cohort that nobody can answer yet: parts of the cohort are elsewhere.

/** Passes through everything that scores: what asked stays unanswered as well. */
export class Awaiting extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}
