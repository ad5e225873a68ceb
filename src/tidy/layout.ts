// The layout of a YAML file: two columns a level, one blank after marks, no blanks at line ends. Text edits only, so that every comment,
// quote and order stays; a file whose content would not be the same afterwards is left as it is.

import { sameContent } from '../evidence/same.js';
import { Problems } from '../diagnostic/diagnostic.js';
import { readTrees } from '../source/read.js';
import { SourceFile, type Node } from '../source/index.js';
import { applyEdits } from './edits.js';
import { Lines } from './lines.js';
import { spacing } from './spacing.js';

/** Undefined: the text is no YAML that can be read. */
export function formatYaml(path: string, text: string): string | undefined {
  const unix = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const trees = treesOf(path, unix);
  if (!trees) return undefined;
  const spaced = applyEdits(
    unix,
    trees.flatMap((tree) => spacing(tree)),
  );
  const again = treesOf(path, spaced);
  const formatted = again && new Lines(spaced, again).layOut();
  const after = formatted === undefined ? undefined : treesOf(path, formatted);
  if (formatted === undefined || !after) return unix;
  return after.length === trees.length && after.every((tree, at) => sameContent(tree, trees[at]!) && sameContent(trees[at]!, tree))
    ? formatted
    : unix;
}

function treesOf(path: string, text: string): Node[] | undefined {
  const problems = new Problems();
  const trees = readTrees(new SourceFile(path, text, ''), problems);
  return problems.list.length > 0 && trees.length === 0 ? undefined : trees;
}
