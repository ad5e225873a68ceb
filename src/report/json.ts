// The result as JSON: keys in fixed order, two spaces, nothing translated.

import { jsonText } from './json-text.js';
import { inOrder } from './key-order.js';
import { bytesOf, knownLine } from './late-items.js';
import type { Reporter } from './reporter.js';
import type { DiagnosticResult, Result } from './result.js';

/** One line of NDJSON; keys as they are. */
export const jsonLine = (value: unknown): string => `${jsonText(value, 0)}\n`;

export const json: Reporter = {
  name: 'json',
  endings: ['.json'],
  describe: { zh: '完整结果，含每一笔明细', en: 'the whole result with every entry' },
  raw: true,
  render: (result: Result) => `${jsonText(inOrder(result, 'result'), 2)}\n`,
};

/** Bytes a piece, about: as many as go well in one write. */
const pieceSize = 1 << 18;

function* linesOf({ units }: Result): Generator<Uint8Array> {
  let piece = '';
  for (const unit of units) {
    piece += knownLine(unit) ?? bytesOf(jsonLine(inOrder(unit, 'unit')));
    if (piece.length < pieceSize) continue;
    yield Buffer.from(piece, 'latin1');
    piece = '';
  }
  yield Buffer.from(piece, 'latin1');
}

export const ndjson: Reporter = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  describe: { zh: '每行一个单位的 JSON', en: 'JSON, one unit a line' },
  raw: true,
  render: (result: Result) => Buffer.concat([...linesOf(result)]).toString(),
  parts: linesOf,
};

/** What `validate --format json` prints. */
export const diagnosticsJson = (diagnostics: readonly DiagnosticResult[]): string => `${jsonText(inOrder(diagnostics, 'diagnostic'), 2)}\n`;
