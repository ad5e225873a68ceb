// `rubric score -`: a filter. Evidence comes in on stdin, a line of JSON for every unit goes out, and nothing is kept.

import { readCohort } from '../cohort-files.js';
import { documentsIn } from '../documents.js';
import { exitCodes, UsageError, type ExitCode } from '../exit-codes.js';
import { readInputs } from '../inputs.js';
import { readEarlierResults } from '../earlier-results.js';
import type { Session } from '../session.js';
import type { CohortInputOptions, OutputOptions } from './options.js';
import { cacheWords } from '../words-cache.js';
import { refuseUnknownRubric } from './prescribed.js';
import { reportInputs } from './scored-inputs.js';

export async function scoreStream(options: CohortInputOptions & OutputOptions, session: Session): Promise<ExitCode> {
  const { io, words } = session;
  const toFile = options.output !== undefined && options.output !== '-';
  if (toFile || (options.format ?? 'ndjson') !== 'ndjson') throw new UsageError(words.streamFormat);
  // The lines carry their evidence, so that `rank` can read them again.
  if (options.public) throw new UsageError(words.streamPublic);
  if (options.cache !== undefined) throw new UsageError(cacheWords[session.language].notStream);
  const inputs = readInputs([], options.rubrics, io);
  let flawed = reportInputs(inputs, session);
  refuseUnknownRubric(options.under, inputs.rubrics, session);
  const cohort = await readCohort(options, true, session);
  const services = await session.loadServices();
  const scorer = services.engine.stream({
    rubrics: inputs.rubrics,
    results: readEarlierResults(options.result ?? [], session),
    ...(cohort && { cohort }),
    ...(options.stage !== undefined && { stage: options.stage }),
    ...(options.under !== undefined && { under: options.under }),
    ...(options.reference && { reference: true }),
  });
  const write = (): void => {
    const lines = scorer.take();
    if (lines.length > 0) io.writeOut(lines);
  };
  try {
    for (const { bytes, line } of documentsIn(withBreaks(io.readInput(), write))) {
      if (!scorer.score(bytes, line)) flawed = true;
      if (scorer.isFull) write();
    }
  } finally {
    write();
  }
  return flawed ? exitCodes.problems : exitCodes.done;
}

/** Nobody waits for a line while the input takes its time. */
function* withBreaks(chunks: Iterable<Uint8Array>, pause: () => void): Generator<Uint8Array> {
  for (const chunk of chunks) {
    yield chunk;
    pause();
  }
}
