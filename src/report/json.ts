// The result as JSON: keys in fixed order, two spaces, nothing translated.

import { bytesOf, jsonText, parseBytes } from './json-text.js';
import { inOrder } from './key-order.js';
import { knownLine } from './late-items.js';
import type { Reporter } from './reporter.js';
import type { DiagnosticResult, Result } from './result.js';

/** One line of NDJSON; keys as they are. */
export const jsonLine = (value: unknown): string => `${jsonText(value, 0)}\n`;

export const json: Reporter = {
  name: 'json',
  endings: ['.json'],
  describe: { zh: '完整结果，含每一笔明细', en: 'the whole result with every entry' },
  raw: true,
  render: (result: Result) => [...textsOf(result)].join(''),
  parts: (result) => inPieces(textsOf(result), 'utf8'),
};

/** No text of a result holds a line break, so this stands where the units go and nowhere else. */
const noUnits = '\n  "units": []';

/** All of it at once would be too long for a text before there are thirty thousand units. */
function* textsOf(result: Result): Generator<string> {
  const shell = `${jsonText(inOrder({ ...result, units: [] }, 'result'), 2)}\n`;
  const at = shell.indexOf(noUnits) + noUnits.length - 1;
  yield shell.slice(0, at);
  for (const [index, unit] of result.units.entries()) {
    const line = knownLine(unit);
    const whole: unknown = line === undefined ? inOrder(unit, 'unit') : parseBytes(line);
    yield `${index === 0 ? '' : ','}\n    ${jsonText(whole, 2).replaceAll('\n', '\n    ')}`;
  }
  yield `${result.units.length === 0 ? '' : '\n  '}${shell.slice(at)}`;
}

/** Characters a piece, about: as many as go well in one write. */
const pieceSize = 1 << 18;

function* inPieces(texts: Iterable<string>, encoding: 'utf8' | 'latin1'): Generator<Uint8Array> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceSize) continue;
    yield Buffer.from(piece, encoding);
    piece = '';
  }
  yield Buffer.from(piece, encoding);
}

function* linesOf({ units }: Result): Generator<string> {
  for (const unit of units) yield knownLine(unit) ?? bytesOf(jsonLine(inOrder(unit, 'unit')));
}

export const ndjson: Reporter = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  describe: { zh: '每行一个单位的 JSON', en: 'JSON, one unit a line' },
  raw: true,
  render: (result: Result) => Buffer.concat([...inPieces(linesOf(result), 'latin1')]).toString(),
  parts: (result) => inPieces(linesOf(result), 'latin1'),
};

/** What `validate --format json` prints. */
export const diagnosticsJson = (diagnostics: readonly DiagnosticResult[]): string => `${jsonText(inOrder(diagnostics, 'diagnostic'), 2)}\n`;
