// Text edits put into a text: in order, without overlaps. Knows nothing of where they come from.

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Of edits that overlap the one that begins first is taken; the others are for a next round. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
