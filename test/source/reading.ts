// Shorthand of the tests of this folder: read a text, say what came of it.

import { Problems, type Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { readTrees } from '../../src/source/read.js';
import { SourceFile, textOf } from '../../src/source/source-file.js';
import type { Node } from '../../src/source/tree.js';

export const fileOf = (text: string): SourceFile => new SourceFile('file.yaml', text, '0'.repeat(64));

export interface Outcome {
  readonly trees: readonly Node[];
  readonly problems: readonly Diagnostic[];
}

export function read(text: string): Outcome {
  const problems = new Problems();
  const trees = readTrees(fileOf(text), problems);
  return { trees, problems: problems.list };
}

/** The only document of a text without problems. */
export function treeOf(text: string): Node {
  const { trees, problems } = read(text);
  if (problems.length > 0 || trees.length !== 1)
    throw new Error(`${text}: ${problems.map(({ code }) => code).join(', ')}, ${trees.length} documents`);
  return trees[0]!;
}

/** `code@line:column "marked text"`, one for each problem. */
export const problemsIn = (text: string): string[] =>
  read(text).problems.map(({ code, span }) => {
    const { line, column } = span!.file.position(span!.start);
    return `${code}@${line}:${column} ${JSON.stringify(textOf(span!))}`;
  });

/** The text with all corrections that its problems offer. */
export function corrected(text: string): string {
  const edits = read(text).problems.flatMap(({ replacement }) => (replacement ? [replacement] : []));
  return edits
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((before, { span, text: inserted }) => before.slice(0, span.start) + inserted + before.slice(span.end), text);
}
