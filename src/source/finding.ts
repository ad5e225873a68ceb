// A problem found in a text before it has a tree: a code of area `yaml`, its arguments, offsets. Knows nothing of words or of YAML.

import type { ArgumentsOf } from '../diagnostic/catalogue.js';
import type { Problems, Related, Replacement } from '../diagnostic/diagnostic.js';
import type { yamlMessages } from '../diagnostic/messages/yaml.js';
import type { SourceFile } from './source-file.js';

export type YamlCode = keyof typeof yamlMessages;

/** Replaces text[start, end) by `text`. Several edits of one finding are in order and do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Finding {
  readonly code: YamlCode;
  readonly args: Readonly<Record<string, string | undefined>>;
  readonly start: number;
  readonly end: number;
  readonly edits?: readonly Edit[];
  readonly related?: { readonly start: number; readonly end: number; readonly role: Related['role'] };
}

/** Makes a finding; the compiler checks that the arguments are those of the code. */
export function finding<C extends YamlCode>(
  code: C,
  args: ArgumentsOf<C>,
  start: number,
  end: number,
  more: Pick<Finding, 'edits' | 'related'> = {},
): Finding {
  return { code, args, start, end, ...more };
}

/** In the order of the text. The parser may point one past the end. */
export function report(file: SourceFile, findings: readonly Finding[], problems: Problems): void {
  for (const { code, args, start, end, edits, related } of [...findings].sort((a, b) => a.start - b.start)) {
    const replacement = edits && joinEdits(file, edits);
    const span = { file, start, end: Math.max(start, Math.min(end, file.text.length)) };
    problems.add(code, args as ArgumentsOf<YamlCode>, span, {
      ...(replacement && { replacement }),
      ...(related && { related: [{ span: { file, start: related.start, end: related.end }, role: related.role }] }),
    });
  }
}

/** A diagnostic carries one replacement, so edits at both ends of a quotation become one edit of the whole of it. */
function joinEdits(file: SourceFile, edits: readonly Edit[]): Replacement | undefined {
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return undefined;
  let text = '';
  let at = first.start;
  for (const edit of edits) {
    text += file.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { span: { file, start: first.start, end: last.end }, text };
}
