// Brings a finished text to where it was asked for: stdout or, whole or not at all, a file.

import path from 'node:path';
import { publicResult } from '../report/public.js';
import type { BinaryReporter } from '../report/binary.js';
import { binaryReporterFor, renderFor, reporterForFile, reporterNamed, reporters } from '../report/registry.js';
import type { WantedRows } from '../report/late-items.js';
import { plain, type Reporter, type ReportOptions, type View } from '../report/reporter.js';
import type { Result } from '../report/result.js';
import { UsageError } from './exit-codes.js';
import type { FileContent } from './io.js';
import type { Session } from './session.js';
import { whyFailed } from './why-failed.js';

export interface Target {
  readonly format?: string;
  /** A file; `-` is stdout. */
  readonly output?: string;
  readonly quiet?: boolean;
  /** Without names of persons and details of cases. */
  readonly public?: boolean;
}

const fileWidth = 80;

const reporterFor = ({ format, ...target }: Target): Reporter => {
  const file = fileOf(target);
  return (format && reporterNamed(format)) || (file && reporterForFile(file)) || reporters[0];
};

/** What of the rows will be looked at. */
export function wantedRows(target: Target, view: View): { readonly rows?: WantedRows } {
  if (target.public || binaryReporterFor(target.format, fileOf(target))) return {};
  const rows = reporterFor(target).rows?.(view);
  return rows ? { rows } : {};
}

export async function deliverResult(
  result: Result,
  options: Pick<ReportOptions, 'view' | 'renderMessage' | 'item' | 'earlier'>,
  target: Target,
  session: Session,
): Promise<Reporter | BinaryReporter> {
  const { io, language, paint } = session;
  const file = fileOf(target);
  const shown = target.public === true ? publicResult(result, options.renderMessage) : result;
  const binary = binaryReporterFor(target.format, file);
  if (binary) {
    const bytes = await renderFor(binary, shown, { ...options, language, paint: plain, width: fileWidth });
    deliverBytes(bytes, binary.name, target, session);
    return binary;
  }
  const reporter = reporterFor(target);
  const drawing = file === undefined ? { paint, width: Math.max(io.output.columns, 40) } : { paint: plain, width: fileWidth };
  if (reporter.parts) deliverParts(reporter.parts(shown), target, session);
  else deliverText(renderFor(reporter, shown, { ...options, ...drawing, language }), target, session);
  return reporter;
}

export function deliverText(text: string, target: Target, session: Session): void {
  const file = fileOf(target);
  if (file === undefined) return session.io.writeOut(text);
  deliverFile(file, text, target.quiet === true, session);
}

function deliverParts(parts: Iterable<Uint8Array>, target: Target, session: Session): void {
  const file = fileOf(target);
  if (file !== undefined) return deliverFile(file, parts, target.quiet === true, session);
  for (const part of parts) session.io.writeOut(part);
}

/** Bytes are for files: a terminal would show them as rubbish, and a pipe on Windows would spoil them. */
export function deliverBytes(bytes: Uint8Array, format: string, target: Target, session: Session): void {
  const file = fileOf(target);
  if (file === undefined) throw new UsageError(session.words.needsFile(format));
  deliverFile(file, bytes, target.quiet === true, session);
}

export function deliverFile(file: string, content: FileContent, quiet: boolean, { io, words, remark }: Session): void {
  try {
    io.writeFile(path.resolve(io.workingFolder, file), content);
  } catch (error) {
    throw new UsageError(words.notWritten(file, whyFailed(error, words)));
  }
  remark(words.written(file), quiet);
}

const fileOf = ({ output }: Target): string | undefined => (output === '-' ? undefined : output);
