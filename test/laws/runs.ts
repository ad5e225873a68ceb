// How long the laws run: RUBRIC_LAWS_RUNS=50 runs fifty times as many cases.

const times = Number(process.env['RUBRIC_LAWS_RUNS'] ?? '1');

/** @param numRuns cases in an ordinary run */
export const runs = (numRuns: number): { readonly numRuns: number } => ({ numRuns: numRuns * times });

/** For `it`: long runs take long. Milliseconds. */
export const patience = 180_000 * Math.max(1, times);
