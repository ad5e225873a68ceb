// THE list of output formats: `--format`, its help and the conformance test derive from it.

import { csv } from './csv.js';
import { htmlPage } from './html/html.js';
import { json, ndjson } from './json.js';
import { markdown } from './markdown.js';
import type { Reporter } from './reporter.js';
import { table } from './table.js';

export const reporters: readonly [Reporter, ...Reporter[]] = [table, json, ndjson, csv, markdown, htmlPage];

export const reporterNamed = (name: string): Reporter | undefined => reporters.find((reporter) => reporter.name === name);

/** The format a file name asks for; undefined when its ending says nothing. */
export const reporterForFile = (path: string): Reporter | undefined =>
  reporters.find(({ endings }) => endings.some((ending) => path.toLowerCase().endsWith(ending)));
