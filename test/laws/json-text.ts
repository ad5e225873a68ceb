// The same plain values written as JSON, on one line or on many. Numbers are their text, never floats.

import { entriesOf, isMap, Plain, type Yaml } from './yaml-text.js';

/** @param step blanks of indentation; 0: all on one line */
export const writeJson = (value: Yaml, step = 0): string => `${json(value, step, '\n')}\n`;

function json(value: Yaml, step: number, lineBreak: string): string {
  const inner = lineBreak + ' '.repeat(step);
  const list = (open: string, parts: readonly string[], close: string): string => {
    if (parts.length === 0) return open + close;
    return step === 0 ? open + parts.join(',') + close : open + inner + parts.join(`,${inner}`) + lineBreak + close;
  };
  if (value instanceof Plain) return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value.text) ? value.text : JSON.stringify(value.text);
  if (Array.isArray(value))
    return list(
      '[',
      value.map((item: Yaml) => json(item, step, inner)),
      ']',
    );
  if (!isMap(value)) return JSON.stringify(value);
  const colon = step === 0 ? ':' : ': ';
  return list(
    '{',
    entriesOf(value).map(([key, one]) => `${JSON.stringify(key)}${colon}${json(one, step, inner)}`),
    '}',
  );
}
