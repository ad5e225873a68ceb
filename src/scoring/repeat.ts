// A repeated item: each period or row scored by itself, then taken together.

import { Exact, divideRange, point, zeroRange, type Range } from '../exact/index.js';
import { valueOfNode } from '../fact/value.js';
import { within } from '../figure/index.js';
import { because } from '../ledger/index.js';
import type { Item, Treatment } from '../rubric/model.js';
import { show } from '../rules/amounts.js';
import { childOf, type Node } from '../source/index.js';
import { Passage } from './children.js';
import type { Frame } from './frame.js';
import { repetitionsOf } from './frames.js';
import { failed, scoreOnce } from './item.js';
import { Ledger } from './leaf.js';
import { printedMaximum } from './maximum.js';
import { plainScore, unknownRepetitions } from './unknown-list.js';
import { notApplicable } from './not-applicable.js';
import { uncountedEntries } from './rows.js';
import type { Run } from './run.js';
import type { ItemScore } from './score.js';
import { stateOf } from './state.js';
import { takeBy } from './take.js';

export function scoreRepeated(item: Item, frame: Frame, run: Run): ItemScore {
  const frames = repetitionsOf(item, frame, run);
  if (!frames) return unknownRepetitions(item, frame, run);
  if (frames.length === 0) return notApplicable(item, { message: because('empty_list', {}) }, frame, run);
  const whole = printedMaximum(item, frame, run);
  const scores = frames.map((inner) => scoreRepetition(item, inner, whole, frames.length, run));
  if (scores.some(({ state }) => state === 'error')) return failed(item, scores);
  const passages = scores.map((score) => new Passage(score, score.maximum));
  const taken = passages.filter(({ hasMark }) => hasMark);
  if (taken.length === 0) return notApplicable(item, { structural: scores }, frame, run);
  const weights = frames.filter((_, index) => scores[index]!.mark).map((inner) => weightOf(item, inner, run));
  const sum = takeBy(item.take, taken, weights, (node) => run.fail('score/zero-weights', { item: item.title }, node));
  const ledger = new Ledger({ ...item, items: [item], rules: [] }, frame, run);
  if (item.repeat?.by === 'row')
    ledger.entries.push(...uncountedEntries(item, frame.facts.repetitions(item.id) ?? [], run.plan.rubric.period));
  ledger.children(sum);
  ledger.rules();
  ledger.limitRepeated(whole);
  const children = passages.map(({ contribution }) => contribution);
  const sides = ledger.sides({ children, sum, shrinks: zeroRange, any: true });
  return {
    ...plainScore(item, ledger.total, whole),
    state: stateOf(ledger.total, [], children),
    entries: ledger.entries,
    children,
    ...sides,
  };
}

/** With `take: sum` the maximum is of all together: each begins with its share and none has a ceiling of its own. */
function scoreRepetition(item: Item, frame: Frame, whole: Range | undefined, count: number, run: Run): ItemScore {
  const { repeat: _repeat, notApplicable, ...rest } = item;
  const once: Item = { ...rest, take: 'sum', ...(notApplicable && { notApplicable: treatmentOfOne(notApplicable) }) };
  const share = whole && item.take === 'sum' ? { maximum: divideRange(whole, point(Exact.int(count))), ceiling: 'none' as const } : {};
  const score = scoreOnce(once, frame, run, share);
  return { ...score, id: `${item.id}[${frame.label}]`, title: `${item.title} ${frame.label}` };
}

/** A repetition that does not apply is skipped, unless the rubric gives it points. */
const treatmentOfOne = (treatment: Treatment): Treatment =>
  treatment === 'forbid' || treatment === 'full' || typeof treatment === 'object' ? treatment : 'exclude';

/** `weight:` names a field of the row, or is a figure. */
function weightOf(item: Item, frame: Frame, run: Run): Range | undefined {
  if (item.weightField !== undefined) {
    const node = frame.facts.row && childOf(frame.facts.row, item.weightField);
    const value = node && valueOfNode(node);
    if (value?.type === 'number') return within(value.range, 'not_negative') ?? belowZero(item.weightField, value.range, node!, run);
    return run.fail('score/row-without-weight', { field: item.weightField, row: frame.label ?? '' }, node ?? frame.facts.row ?? item.node);
  }
  return item.weight && run.number(item.weight, frame);
}

/** What holds for a weight that is written or worked out holds for one that the evidence states. */
const belowZero = (field: string, found: Range, node: Node, run: Run): never =>
  run.fail('score/figure-out-of-range', { key: 'weight', formula: field, found: show(found), bound: 'not_negative', facts: '' }, node);
