// A bar on stderr for work that takes longer than half a second, only where stderr is a terminal. Leaves nothing behind.

import type { Io } from './io.js';

const delay = 500;
const pause = 100;
const cells = 30;

export interface Progress {
  readonly update: (done: number, total: number) => void;
  /** Wipes the bar. */
  readonly finish: () => void;
}

export function startProgress(io: Io, label: string, quiet: boolean): Progress {
  if (quiet || !io.errorOutput.isTerminal) return { update: () => {}, finish: () => {} };
  const started = io.now();
  let drawn: number | undefined;
  return {
    update(done, total) {
      const now = io.now();
      if (now - started < delay || (drawn !== undefined && now - drawn < pause)) return;
      drawn = now;
      const filled = total === 0 ? 0 : Math.floor((cells * done) / total);
      io.writeError(`\r${label} [${'#'.repeat(filled)}${' '.repeat(cells - filled)}] ${done}/${total}\u001b[K`);
    },
    finish() {
      if (drawn !== undefined) io.writeError('\r\u001b[K');
    },
  };
}
