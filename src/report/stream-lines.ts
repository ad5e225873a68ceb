// The lines of a stream: each unit as in NDJSON, and behind it what was wrong with its document and the document itself.

import { jsonLine } from './json.js';
import { bytesOf } from './json-text.js';
import { knownLine } from './late-items.js';
import { inOrder } from './key-order.js';
import type { Result } from './result.js';

export interface LineSource {
  readonly file: string;
  /** Line of the stream where the document begins. */
  readonly line: number;
  /** Undefined where it is no text. */
  readonly text: string | undefined;
}

/** As bytes, a character for each. What belongs to a document stands on the line of its first unit; a document without any has a line of its own, with `unit: null`. */
export function streamLines({ units, diagnostics }: Result, { file, line, text }: LineSource): string {
  const whole = {
    diagnostics: diagnostics.map((one) => inOrder(one, 'diagnostic')),
    source: { file, line, ...(text !== undefined && { text }) },
  };
  if (units.length === 0) return bytesOf(jsonLine({ unit: null, status: 'error', ...whole }));
  return units
    .map((unit, index) => {
      const behind = index === 0 ? whole : { diagnostics: [], source: { file, line } };
      const known = knownLine(unit);
      if (known === undefined) return bytesOf(jsonLine({ ...(inOrder(unit, 'unit') as object), ...behind }));
      return `${known.slice(0, -'}\n'.length)},${bytesOf(jsonLine(behind)).slice(1)}`;
    })
    .join('');
}
