// THE list of output formats: `--format`, its help and the conformance test derive from it.

import type { BinaryReporter } from './binary.js';
import { csv } from './csv.js';
import { htmlPage } from './html/html.js';
import { json, ndjson } from './json.js';
import { markdown } from './markdown.js';
import { inEnglish, titleInEnglish } from './english.js';
import type { Reporter, ReportOptions } from './reporter.js';
import type { Result } from './result.js';
import { table } from './table.js';
import { docx } from './docx/docx.js';
import { xlsx } from './xlsx/xlsx.js';

export const reporters: readonly [Reporter, ...Reporter[]] = [table, json, ndjson, csv, markdown, htmlPage];

/** Formats that are bytes and go into files only. */
export const binaryReporters: readonly BinaryReporter[] = [xlsx, docx];

export const formats: readonly (Reporter | BinaryReporter)[] = [...reporters, ...binaryReporters];

const named = <T extends { readonly name: string }>(list: readonly T[], name: string): T | undefined =>
  list.find((one) => one.name === name);

const forFile = <T extends { readonly endings: readonly string[] }>(list: readonly T[], path: string): T | undefined =>
  list.find(({ endings }) => endings.some((ending) => path.toLowerCase().endsWith(ending)));

export const binaryReporterNamed = (name: string): BinaryReporter | undefined => named(binaryReporters, name);

export const reporterNamed = (name: string): Reporter | undefined => named(reporters, name);

/** The format a file name asks for; undefined when its ending says nothing. */
export const reporterForFile = (path: string): Reporter | undefined => forFile(reporters, path);

/** Whether the ending of a file says in which format it is to be written. */
export const saysFormat = (path: string): boolean => forFile(formats, path) !== undefined;

/** The format of bytes that was asked for by name, or by the ending of the file where no name was given. */
export const binaryReporterFor = (name: string | undefined, path: string | undefined): BinaryReporter | undefined =>
  name === undefined ? (path === undefined ? undefined : forFile(binaryReporters, path)) : named(binaryReporters, name);

interface Renderer<Made> {
  readonly raw?: boolean;
  readonly render: (result: Result, options: ReportOptions) => Made;
}

/** In the words of the reader: under `en` with the English that the rubrics give. */
export function renderFor<Made>(reporter: Renderer<Made>, result: Result, options: ReportOptions): Made {
  if (options.language !== 'en' || reporter.raw) return reporter.render(result, options);
  const item = options.item === undefined ? {} : { item: titleInEnglish(result, options.item) };
  return reporter.render(inEnglish(result), { ...options, ...item });
}
