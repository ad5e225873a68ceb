// The lines of a stream: each unit as in NDJSON, and behind it what was wrong with its document and the document itself.

import type { ByteSink } from './byte-sink.js';
import { jsonLine } from './json.js';
import { writeLine } from './late-items.js';
import { inOrder } from './key-order.js';
import type { Result } from './result.js';

export interface LineSource {
  readonly file: string;
  /** Line of the stream where the document begins. */
  readonly line: number;
  /** Undefined where it is no text. */
  readonly text: string | undefined;
}

/** What belongs to a document stands on the line of its first unit; a document without any has a line of its own, with `unit: null`. */
export function writeStreamLines({ units, diagnostics }: Result, { file, line, text }: LineSource, sink: ByteSink): void {
  const whole = {
    diagnostics: diagnostics.map((one) => inOrder(one, 'diagnostic')),
    source: { file, line, ...(text !== undefined && { text }) },
  };
  if (units.length === 0) sink.addText(jsonLine({ unit: null, status: 'error', ...whole }));
  for (const [index, unit] of units.entries()) writeLine(unit, sink, index === 0 ? whole : { diagnostics: [], source: { file, line } });
}
