// Corrections that can be made without asking: full-width marks, missing blanks, tabs, quotes around text that YAML would misread,
// misspelt keys. What a value or a name was meant to be is for a person to say.

import { validate } from '../assessment/assess.js';
import type { SourceBytes } from '../assessment/sources.js';
import type { Code } from '../diagnostic/catalogue.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { runTests } from '../testing/run-tests.js';
import { applyEdits } from './edits.js';

const safe: ReadonlySet<Code> = new Set<Code>([
  'yaml/full-width-colon',
  'yaml/full-width-comma',
  'yaml/full-width-quote',
  'yaml/full-width-bracket',
  'yaml/full-width-space',
  'yaml/full-width-mark',
  'yaml/missing-space',
  'yaml/tab',
  'yaml/control-character',
  'yaml/colon-in-text',
  'yaml/reserved-character',
  'rubric/unknown-key',
  'evidence/unknown-key',
  'test/unknown-key',
]);

/** A correction may show the next mistake; a file with more layers than this is beyond mending. */
const maxRounds = 100;

export interface FixRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly evidence: readonly SourceBytes[];
  readonly tests: readonly SourceBytes[];
}

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Fixed {
  /** Files that change, in the order given. */
  readonly files: readonly FixedFile[];
  /** How many corrections were made. */
  readonly corrections: number;
  /** What is still wrong. */
  readonly left: readonly Diagnostic[];
}

export function fixFiles(request: FixRequest): Fixed {
  const given = [...request.rubrics, ...request.evidence, ...request.tests].filter(({ named }) => named !== false);
  const before = new Map(given.map(({ path, bytes }) => [path, textOf(bytes)]));
  const texts = new Map(before);
  let corrections = 0;
  let left = problemsOf(request, texts);
  for (let round = 0; round < maxRounds; round++) {
    const edits = left.filter((one) => safe.has(one.code) && one.replacement && isText(one.replacement.span.file.path, texts));
    if (edits.length === 0) break;
    for (const [path, text] of texts) {
      const own = edits.flatMap(({ replacement }) =>
        replacement!.span.file.path === path ? [{ ...replacement!.span, text: replacement!.text }] : [],
      );
      if (own.length > 0) texts.set(path, applyEdits(text!, own));
    }
    corrections += edits.length;
    left = problemsOf(request, texts);
  }
  const changed = given.flatMap(({ path }) => {
    const [old, after] = [before.get(path), texts.get(path)];
    return old !== undefined && after !== undefined && old !== after ? [{ path, before: old, after }] : [];
  });
  return { files: changed, corrections, left };
}

const isText = (path: string, texts: ReadonlyMap<string, string | undefined>): boolean => texts.get(path) !== undefined;

/** Undefined: not UTF-8. A mark at the beginning goes; the reader does not count it either. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function problemsOf(request: FixRequest, texts: ReadonlyMap<string, string | undefined>): Diagnostic[] {
  const now = (sources: readonly SourceBytes[]): SourceBytes[] =>
    sources.map((source) => {
      const text = texts.get(source.path);
      return text === undefined ? source : { ...source, bytes: new TextEncoder().encode(text) };
    });
  const rubrics = now(request.rubrics);
  const found = validate({ rubrics, evidence: now(request.evidence) }).diagnostics;
  const tests =
    request.tests.length === 0
      ? []
      : runTests({ rubrics: rubrics.map((one) => ({ ...one, named: false })), tests: now(request.tests) }).diagnostics;
  return [...found, ...tests];
}
