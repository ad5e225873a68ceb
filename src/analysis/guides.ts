// What a judgement's guide says of its marks: marks that no line describes, that two describe, or that cannot be given at all.
// Only a guide whose lines are all numbers says anything; words are for the assessor alone.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, formatExact, isPoint, parseExact } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import type { Rule } from '../rubric/model.js';
import type { JudgedSpec } from '../rules/judged/rule.js';
import { childOf, type Node } from '../source/index.js';
import type { Anyone } from './anyone.js';
import { byClass, type Subject } from './subject.js';

export function findGuides({ rubric, anyone }: Subject, problems: Problems): void {
  for (const rule of rubric.rules.values()) {
    const guide = rule.kind.name === 'judged' ? childOf(rule.node, 'guide') : undefined;
    const bands = guide && bandsIn(guide);
    if (bands && bands.length > 0) checkGuide(rule, bands, anyone, problems);
  }
}

interface Band {
  readonly low: Exact;
  readonly high: Exact;
  readonly at: Node;
}

interface Marks {
  readonly from: Exact;
  readonly to: Exact;
  readonly step: Exact | undefined;
}

/** In the order of the marks; undefined where a line is no range of numbers. */
function bandsIn(guide: Node): Band[] | undefined {
  const bands =
    guide.kind === 'map'
      ? guide.entries.map(({ key }) => bandOf(key.text, key))
      : guide.kind === 'list'
        ? guide.items.map((item) => bandOf(`${textOf(item, 'from')}-${textOf(item, 'to')}`, item))
        : [undefined];
  const known = bands.filter((band) => band !== undefined);
  return known.length < bands.length ? undefined : known.sort((a, b) => a.low.compare(b.low));
}

function textOf(node: Node, key: string): string {
  const found = childOf(node, key);
  return found?.kind === 'scalar' ? found.text : '';
}

const written = /^(\d+(?:\.\d+)?)(?:\s*(?:-|–|—|~|～|…|至|到)\s*(\d+(?:\.\d+)?))?\s*分?$/;

function bandOf(text: string, at: Node): Band | undefined {
  const [, first, last = first] = written.exec(text.trim()) ?? [];
  const [low, high] = [first, last].map((one) => (one === undefined ? undefined : parseExact(one)));
  return low && high && low.compare(high) <= 0 ? { low, high, at } : undefined;
}

function checkGuide(rule: Rule, bands: readonly Band[], classes: readonly Anyone[], problems: Problems): void {
  const { id } = rule;
  const marksOf = (anyone: Anyone): Marks | undefined => marksFor(rule.spec as JudgedSpec, anyone);
  for (const [index, band] of bands.entries()) {
    for (const args of byClass(classes, (anyone) => outside(band, marksOf(anyone))))
      problems.add('rubric/guide-outside', { id, ...args }, band.at);
    const before = furthest(bands.slice(0, index));
    if (!before) continue;
    for (const args of byClass(classes, (anyone) => overlap(before, band, marksOf(anyone))))
      problems.add('rubric/guide-overlap', { id, ...args }, band.at, { related: [{ span: before.at, role: 'first' }] });
  }
  const lines = [...bands, undefined].map((band, index) => ({ band, before: furthest(bands.slice(0, index)) }));
  const inWholeMarks = byClass(classes, (anyone) => wholeOnly(lines, marksOf(anyone)));
  for (const args of inWholeMarks) problems.add('rubric/guide-gap', { id, ...args }, bands[0]!.at);
  if (inWholeMarks.length > 0) return;
  for (const { band, before } of lines) {
    for (const args of byClass(classes, (anyone) => gap(before, band, marksOf(anyone))))
      problems.add('rubric/guide-gap', { id, ...args }, (band ?? before!).at);
  }
}

const furthest = (bands: readonly Band[]): Band | undefined =>
  bands.reduce<Band | undefined>((best, one) => (!best || one.high.compare(best.high) > 0 ? one : best), undefined);

function marksFor({ from, to, step }: JudgedSpec, anyone: Anyone): Marks | undefined {
  const known = (figure: Figure): Exact | undefined => {
    const range = anyone.number(figure);
    return range && isPoint(range) && range.low.isFinite ? range.low : undefined;
  };
  const [low, high, size] = [from ? known(from) : Exact.zero, known(to), step && known(step)];
  if (!low || !high || (step && (!size || size.sign <= 0))) return undefined;
  return { from: low, to: high, step: size };
}

const show = (low: Exact, high: Exact): string => (low.equals(high) ? formatExact(low) : `${formatExact(low)}…${formatExact(high)}`);

function outside({ low, high }: Band, marks: Marks | undefined) {
  if (!marks || (low.compare(marks.from) >= 0 && high.compare(marks.to) <= 0)) return undefined;
  // Zero is a mark of its own: there was nothing to judge.
  if (low.isZero && high.compare(marks.to) <= 0) return undefined;
  return { band: show(low, high), marks: show(marks.from, marks.to) };
}

/** Lines that meet share an edge; where marks go by steps that edge is a mark that both describe. */
function overlap(before: Band, { low, high }: Band, marks: Marks | undefined) {
  const end = Exact.min(before.high, high);
  const order = low.compare(end);
  if (!marks || order > 0 || (order === 0 && !isMark(low, marks.step))) return undefined;
  return { marks: show(low, end) };
}

const isMark = (mark: Exact, step: Exact | undefined): boolean => step !== undefined && mark.dividedBy(step).isInteger;

/** The marks between two lines, before the first and behind the last; zero needs no words. */
function gap(before: Band | undefined, after: Band | undefined, marks: Marks | undefined) {
  if (!marks) return undefined;
  const { step } = marks;
  if (!step) {
    const [low, high] = [before?.high ?? marks.from, Exact.min(after?.low ?? marks.to, marks.to)];
    return low.compare(high) < 0 ? { marks: show(low, high), by: 'range' as const } : undefined;
  }
  const first = before ? before.high.dividedBy(step).floor().plus(Exact.one).times(step) : firstMark(marks.from, step);
  const last = after ? after.low.dividedBy(step).ceil().minus(Exact.one).times(step) : marks.to.dividedBy(step).floor().times(step);
  const end = Exact.min(last, marks.to);
  return first.compare(end) <= 0 ? { marks: show(first, end), by: 'steps' as const } : undefined;
}

type Line = { readonly band: Band | undefined; readonly before: Band | undefined };

/** Lines that describe every whole mark, where fractions may be given as well: said once for all of them. */
function wholeOnly(lines: readonly Line[], marks: Marks | undefined) {
  if (!marks || marks.step) return undefined;
  const inSteps = { ...marks, step: Exact.one };
  const gaps = lines.flatMap(({ before, band }) => gap(before, band, marks) ?? []);
  if (gaps.length === 0 || lines.some(({ before, band }) => gap(before, band, inSteps) !== undefined)) return undefined;
  return { marks: gaps.map((one) => one.marks).join('、'), by: 'whole' as const };
}

const firstMark = (from: Exact, step: Exact): Exact => (from.isZero ? step : from.dividedBy(step).ceil().times(step));
