// What changes in a text, as a unified diff with three lines around each change.

const context = 3;

/** Empty where nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const steps = stepsBetween(old, now);
  const hunks = hunksOf(steps);
  if (hunks.length === 0) return '';
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks.flatMap((hunk) => hunkText(hunk))].join('\n') + '\n';
}

const linesOf = (text: string): string[] => (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');

interface Step {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
  /** Lines before it in the old and in the new text. */
  readonly old: number;
  readonly now: number;
}

/** Longest common subsequence of what lies between the common beginning and the common end. */
function stepsBetween(old: readonly string[], now: readonly string[]): Step[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const steps: Step[] = old.slice(0, head).map((line, at) => ({ mark: ' ', line, old: at, now: at }));
  steps.push(...middle(a, b).map((one) => ({ ...one, old: one.old + head, now: one.now + head })));
  const rest = old.slice(old.length - tail);
  rest.forEach((line, at) => steps.push({ mark: ' ', line, old: old.length - tail + at, now: now.length - tail + at }));
  return steps;
}

function middle(a: readonly string[], b: readonly string[]): Step[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) steps.push({ mark: ' ', line: a[i]!, old: i++, now: j++ });
    else if (i < a.length && (j === b.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      steps.push({ mark: '-', line: a[i]!, old: i++, now: j });
    else steps.push({ mark: '+', line: b[j]!, old: i, now: j++ });
  }
  return steps;
}

function hunksOf(steps: readonly Step[]): Step[][] {
  const near = steps.map((_, at) => steps.slice(Math.max(0, at - context), at + context + 1).some(({ mark }) => mark !== ' '));
  const hunks: Step[][] = [];
  steps.forEach((step, at) => {
    if (!near[at]) return;
    if (at === 0 || !near[at - 1]) hunks.push([]);
    hunks.at(-1)!.push(step);
  });
  return hunks;
}

function hunkText(hunk: readonly Step[]): string[] {
  const count = (mark: '-' | '+'): number => hunk.filter((step) => step.mark === ' ' || step.mark === mark).length;
  const [first] = hunk as [Step];
  const range = (start: number, length: number): string => `${length === 0 ? start : start + 1}${length === 1 ? '' : `,${length}`}`;
  return [`@@ -${range(first.old, count('-'))} +${range(first.now, count('+'))} @@`, ...hunk.map(({ mark, line }) => mark + line)];
}
