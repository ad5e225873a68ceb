// The result as JSON: keys in fixed order, two spaces, nothing translated.

import { ByteSink } from './byte-sink.js';
import { jsonText } from './json-text.js';
import { inOrder } from './key-order.js';
import { writeLine } from './late-items.js';
import type { Reporter } from './reporter.js';
import type { DiagnosticResult, Result } from './result.js';

/** One line of NDJSON; keys as they are. */
export const jsonLine = (value: unknown): string => `${jsonText(value, 0)}\n`;

export const json: Reporter = {
  name: 'json',
  endings: ['.json'],
  describe: { zh: '完整结果，含每一笔明细', en: 'the whole result with every entry' },
  raw: true,
  rows: () => 'lines',
  render: (result: Result) => [...textsOf(result)].join(''),
  parts: function* (result) {
    const sink = new ByteSink();
    for (const text of textsOf(result)) {
      sink.addText(text);
      if (sink.isFull) yield sink.take();
    }
    yield sink.take();
  },
};

/** No text of a result holds a line break, so this stands where the units go and nowhere else. */
const noUnits = '\n  "units": []';

/** All of it at once would be too long for a text before there are thirty thousand units. */
function* textsOf(result: Result): Generator<string> {
  const shell = `${jsonText(inOrder({ ...result, units: [] }, 'result'), 2)}\n`;
  const at = shell.indexOf(noUnits) + noUnits.length - 1;
  yield shell.slice(0, at);
  const sink = new ByteSink();
  for (const [index, unit] of result.units.entries()) {
    writeLine(unit, sink);
    const whole: unknown = JSON.parse(sink.takeText());
    yield `${index === 0 ? '' : ','}\n    ${jsonText(whole, 2).replaceAll('\n', '\n    ')}`;
  }
  yield `${result.units.length === 0 ? '' : '\n  '}${shell.slice(at)}`;
}

function* pieces({ units }: Result): Generator<Uint8Array> {
  const sink = new ByteSink();
  for (const unit of units) {
    writeLine(unit, sink);
    if (sink.isFull) yield sink.take();
  }
  yield sink.take();
}

export const ndjson: Reporter = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  describe: { zh: '每行一个单位的 JSON', en: 'JSON, one unit a line' },
  raw: true,
  rows: () => 'lines',
  render: (result: Result) => Buffer.concat([...pieces(result)]).toString(),
  parts: pieces,
};

/** What `validate --format json` prints. */
export const diagnosticsJson = (diagnostics: readonly DiagnosticResult[]): string => `${jsonText(inOrder(diagnostics, 'diagnostic'), 2)}\n`;
