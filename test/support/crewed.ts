// Evidence read by two threads, one of which is pretended.

import { Reading } from '../../src/assessment/reading.js';
import type { Assessment, AssessRequest } from '../../src/assessment/assess.js';
import { RemoteUnit } from '../../src/batch/remote-unit.js';
import { readWithCrew } from '../../src/cli/crew/crew.js';
import { pretendedThread } from './threads.js';

/** As if there were so many that what only one unit has is not held. */
const manyFiles = 1_000_000;

/** Half of the files are read by the other thread. `remote`: units that it said everything of. */
export async function crewed({
  rubrics,
  evidence,
}: Pick<AssessRequest, 'rubrics' | 'evidence'>): Promise<Assessment & { readonly remote: number }> {
  const files = evidence.map(({ path }) => ({ location: path, path, explicit: true }));
  const readFile = (path: string) => evidence.find((one) => one.path === path)!.bytes;
  const job = { rubrics, files, next: new SharedArrayBuffer(4), portion: 2 };
  const reading = new Reading({ rubrics, rows: 'lines', files: manyFiles });
  const { taken, others } = await readWithCrew(
    files,
    { job, start: () => Promise.resolve([pretendedThread(job, readFile, 0.5)]), isWorth: () => true },
    reading,
    { readFile },
  );
  const rest = others.map((index) => evidence[index]!);
  return { ...reading.finish(rest, taken), remote: taken.filter(({ unit }) => unit instanceof RemoteUnit).length };
}
