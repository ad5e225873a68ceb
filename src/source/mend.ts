// From a text that cannot be read to its findings. Keyboard slips are looked for by correcting them: a guess counts when the corrected text
// reads on beyond the error. So one run names every slip, and a syntax error that is left is a real one. Knows no parser, only `inspect`.

import { slipCandidates } from './candidates.js';
import type { Edit, Finding } from './finding.js';
import { explainFailure, type Failure } from './syntax-error.js';

export interface Inspection {
  /** The first syntax error; then there are no slips and no findings. */
  readonly failure?: Failure | undefined;
  /** Slips that YAML took silently. Each has edits. */
  readonly slips: readonly Finding[];
  /** Everything else that is wrong. */
  readonly findings: readonly Finding[];
}

export type Inspect = (text: string) => Inspection;

const maxRounds = 40;
const maxTrials = 40;
/** Text parsed in search of slips, UTF-16 units: a few seconds. Beyond it a syntax error is explained as the parser saw it. */
const maxParsed = 4_000_000;

export function diagnose(original: string, first: Inspection, inspect: Inspect): Finding[] {
  let parsed = 0;
  const inspectCounted: Inspect = (text) => {
    parsed += text.length;
    return inspect(text);
  };
  const slips: Finding[] = [];
  const mended = new MendedText(original);
  let seen = first;
  for (let round = 0; round < maxRounds && parsed <= maxParsed; round++) {
    const found = seen.failure ? provenSlip(mended.text, seen.failure, inspectCounted, () => parsed <= maxParsed) : seen.slips;
    if (found.length === 0) break;
    const added = found.map((slip) => mended.toOriginal(slip));
    const applied = mended.apply(added);
    if (applied || slips.length === 0) slips.push(...added);
    if (!applied) break;
    seen = inspectCounted(mended.text);
  }
  if (slips.length === 0 && seen.failure) return [explainFailure(original, seen.failure)];
  // What a text still full of slips seems to get wrong besides them cannot be trusted.
  const left = seen.failure || seen.slips.length > 0 ? [] : seen.findings;
  return [...slips, ...left.map((found) => mended.toOriginal(found))];
}

const reached = ({ start, opening }: Failure): number => Math.min(start, opening ?? start);

/** The first guess after which the text fails later, behind the corrected place, or not at all. */
function provenSlip(text: string, failure: Failure, inspect: Inspect, mayGoOn: () => boolean): Finding[] {
  const from = reached(failure);
  for (const candidate of slipCandidates(text, from, Math.max(failure.start, failure.end)).slice(0, maxTrials)) {
    if (!mayGoOn()) return [];
    const trial = new MendedText(text);
    if (!trial.apply([candidate])) continue;
    const after = inspect(trial.text).failure;
    const correctedUntil = candidate.edits?.at(-1)?.end ?? candidate.end;
    if (!after || trial.offsetInOriginal(reached(after)) >= Math.max(from + 1, correctedUntil)) return [candidate];
  }
  return [];
}

/** A text with corrections; remembers where each place stood before. */
class MendedText {
  text: string;
  private edits: readonly Edit[] = [];

  constructor(private readonly original: string) {
    this.text = original;
  }

  /** Takes findings in original offsets. False when their edits change nothing or touch a place already corrected. */
  apply(findings: readonly Finding[]): boolean {
    const added = findings.flatMap(({ edits }) => edits ?? []);
    const all = [...this.edits, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
    if (added.length === 0 || all.some((edit, index) => index > 0 && edit.start < all[index - 1]!.end)) return false;
    this.edits = all;
    let at = 0;
    let text = '';
    for (const edit of all) {
      text += this.original.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    this.text = text + this.original.slice(at);
    return true;
  }

  offsetInOriginal(offset: number): number {
    let shift = 0;
    for (const { start, end, text } of this.edits) {
      if (offset < start + shift) break;
      if (offset < start + shift + text.length) return start;
      shift += text.length - (end - start);
    }
    return offset - shift;
  }

  toOriginal(found: Finding): Finding {
    const span = <T extends { readonly start: number; readonly end: number }>(place: T): T => ({
      ...place,
      start: this.offsetInOriginal(place.start),
      end: this.offsetInOriginal(place.end),
    });
    const { edits, related } = found;
    return { ...span(found), ...(edits && { edits: edits.map(span) }), ...(related && { related: span(related) }) };
  }
}
