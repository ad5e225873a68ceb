// How long and with which seed the laws run. RUBRIC_LAWS_RUNS=50 runs fifty times as many cases; RUBRIC_LAWS_SEED=random (or a number)
// leaves the fixed seed that every run of the tests uses otherwise.

const times = Number(process.env['RUBRIC_LAWS_RUNS'] ?? '1');
const chosen = process.env['RUBRIC_LAWS_SEED'] ?? '20170602';

/** @param numRuns cases in an ordinary run */
export const runs = (numRuns: number): { readonly numRuns: number; readonly seed?: number } => ({
  numRuns: numRuns * times,
  ...(chosen !== 'random' && { seed: Number(chosen) }),
});

/** For `it`: long runs take long. Milliseconds. */
export const patience = 180_000 * Math.max(1, times);
