// THE list of output formats: `--format`, its help and the conformance test derive from it.

import { csv } from './csv.js';
import { htmlPage } from './html/html.js';
import { json, ndjson } from './json.js';
import { markdown } from './markdown.js';
import { inEnglish, titleInEnglish } from './english.js';
import type { Reporter, ReportOptions } from './reporter.js';
import type { Result } from './result.js';
import { table } from './table.js';

export const reporters: readonly [Reporter, ...Reporter[]] = [table, json, ndjson, csv, markdown, htmlPage];

/** In the words of the reader: under `en` with the English that the rubrics give. */
export function renderFor(reporter: Reporter, result: Result, options: ReportOptions): string {
  if (options.language !== 'en' || reporter.raw) return reporter.render(result, options);
  const item = options.item === undefined ? {} : { item: titleInEnglish(result, options.item) };
  return reporter.render(inEnglish(result), { ...options, ...item });
}

export const reporterNamed = (name: string): Reporter | undefined => reporters.find((reporter) => reporter.name === name);

/** The format a file name asks for; undefined when its ending says nothing. */
export const reporterForFile = (path: string): Reporter | undefined =>
  reporters.find(({ endings }) => endings.some((ending) => path.toLowerCase().endsWith(ending)));
