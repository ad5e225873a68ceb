// What the exit code says. Scripts rely on it: never renumber.

export const exitCodes = {
  done: 0,
  /** The command ran, and found problems in the input. */
  problems: 1,
  /** The command line cannot be carried out as it was written. */
  usage: 2,
  /** A fault of the program. */
  fault: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command leaves its exit code. */
export type Finish = (code: ExitCode) => void;

/** Thrown where a command line turns out wrong only after it was parsed; the text is ready to show. */
export class UsageError extends Error {}

/** Thrown once what is wrong with the input has been said, where nothing can be done without it. */
export class Refused extends Error {}
