// The known name that a misspelt one was probably meant to be. Chinese names are two to four characters long, so one edit is a lot there.

/** Edits allowed, as a share of the longer name. */
const tolerance = 0.4;
/** What "one name is part of the other" counts as, for short Chinese names: weaker than a small edit, stronger than none. */
const partOfDistance = 0.35;

const fold = (name: string): string[] => [
  ...name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ''),
];

/** @returns the nearest candidate as given, the first of equals; undefined when none is near. A candidate equal to the name is not looked for. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(name);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const distance = relativeDistance(wanted, fold(candidate), Math.min(bestDistance, tolerance));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The candidate that is one slip away (a letter too many, too few, wrong or swapped): for places where any other name may be meant. */
export function slipOf(name: string, candidates: Iterable<string>): string | undefined {
  const written = fold(name);
  for (const candidate of candidates) {
    const meant = fold(candidate);
    if (Math.max(written.length, meant.length) < 4 || Math.abs(written.length - meant.length) > 1 || candidate === name) continue;
    if (editDistance(written, meant) <= 1) return candidate;
  }
  return undefined;
}

/** 0 for names equal but for width, case and separators; Infinity beyond `limit`. */
function relativeDistance(a: readonly string[], b: readonly string[], limit: number): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return Infinity;
  if (a.length === b.length && a.every((character, at) => character === b[at])) return 0;
  const contained = partOf(a, b) ? partOfDistance : Infinity;
  if (Math.abs(a.length - b.length) / longer > limit) return contained;
  const distance = editDistance(a, b) / longer;
  return Math.min(distance <= tolerance ? distance : Infinity, contained);
}

/** `青山` and `青山镇`: one Chinese name of two to four characters within another. */
function partOf(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < 2 || shorter.length > 4 || longer.length > shorter.length * 3) return false;
  return /^\p{Script=Han}+$/u.test(shorter.join('')) && longer.join('').includes(shorter.join(''));
}

/** Damerau-Levenshtein (optimal string alignment): insertions, deletions, substitutions, swapped neighbours. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length]!;
}
