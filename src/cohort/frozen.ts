// The `cohort:` block: what a score took from the cohort, as text. A result carries it, evidence may bring it back.

import { Exact, formatExact, isPoint, parseExact, point, type Range } from '../exact/index.js';
import type { FrozenValue } from '../report/result.js';
import { childOf, type MapNode, type Node } from '../source/index.js';

export interface Answer {
  readonly range?: Range;
  /** For a place: how many share it, how many have one. */
  readonly tied?: number;
  /** The place at the far end of the tie; undefined: today's tie is all there can be. */
  readonly apart?: Range;
  readonly units?: number;
  readonly marks?: readonly Exact[];
  /** A grade of another result. */
  readonly text?: string;
  /** A grade that is not certain yet, or a sheet that others may add to. */
  readonly open?: true;
  /** Where another result came from. */
  readonly source?: string;
  /** The question has no answer here: nobody it applies to. */
  readonly none?: true;
}

export function freeze(answer: Answer): FrozenValue {
  if (answer.none) return null;
  const { source, text } = answer;
  if (source !== undefined) return { value: answer.open ? null : (text ?? freezeRange(answer.range!)), source };
  if (answer.marks) return { marks: answer.marks.map(formatExact), ...(answer.open && { open: true }) };
  const range = freezeRange(answer.range!);
  const { apart, tied = 1, units } = answer;
  if (units === undefined) return range;
  const isOpen = !isPoint(answer.range!) || (apart !== undefined && !isPoint(apart));
  return { place: range, tied, ...(isOpen && apart && { tied_to: freezeRange(apart) }), units };
}

const freezeRange = (range: Range): string | string[] =>
  isPoint(range) ? formatExact(range.low) : [formatExact(range.low), formatExact(range.high)];

/** An answer that evidence brings along. */
export function frozenAnswer(block: MapNode, question: string): Answer | undefined {
  const node = childOf(block, question);
  if (!node) return undefined;
  if (node.kind === 'scalar' && node.value === null) return { none: true };
  const marks = childOf(node, 'marks');
  if (marks?.kind === 'list') {
    const open = childOf(node, 'open');
    return {
      marks: marks.items.flatMap((item) => exactOf(item) ?? []),
      ...(open?.kind === 'scalar' && open.value === true && { open: true }),
    };
  }
  const value = childOf(node, 'value');
  if (value) return { ...resultAnswer(value), source: textOf(childOf(node, 'source')) };
  const place = childOf(node, 'place');
  if (!place) return rangeAnswer(node);
  const answer = rangeAnswer(place);
  const to = childOf(node, 'tied_to');
  const apart = to && rangeAnswer(to)?.range;
  return answer && { ...answer, ...(apart && { apart }), tied: integerOf(childOf(node, 'tied')), units: integerOf(childOf(node, 'units')) };
}

function resultAnswer(value: Node): Answer {
  if (value.kind === 'scalar' && value.value === null) return { open: true };
  return rangeAnswer(value) ?? { text: value.kind === 'scalar' ? value.text : '' };
}

function rangeAnswer(node: Node): Answer | undefined {
  if (node.kind === 'list') {
    const [low, high] = node.items.map(exactOf);
    return low && high ? { range: { low, high } } : undefined;
  }
  const value = exactOf(node);
  return value && { range: point(value) };
}

/** Decimals, fractions (`625/18`) and infinities, quoted or not. */
function exactOf(node: Node): Exact | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (node.text === '∞') return Exact.infinity;
  if (node.text === '-∞') return Exact.minusInfinity;
  const [top, bottom, ...rest] = node.text.split('/').map(parseExact);
  if (!top || rest.length > 0) return undefined;
  return bottom ? top.dividedBy(bottom) : top;
}

const textOf = (node: Node | undefined): string => (node?.kind === 'scalar' ? node.text : '');

const integerOf = (node: Node | undefined): number => (node ? (exactOf(node)?.toSafeInteger() ?? 1) : 1);
