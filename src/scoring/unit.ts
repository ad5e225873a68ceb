// A whole unit: the table, extra, floor and ceiling of the root, rounding. Runs as often as unknown applicability needs, keeps both ends.

import { Exact, addRange, isPoint, mapRange, roundTo, formatExact, parseExact, type Range, type Rounding } from '../exact/index.js';
import { FormulaFault } from '../formula/environment.js';
import { because, type Entry } from '../ledger/index.js';
import type { Limit } from '../rubric/model.js';
import { show } from '../rules/amounts.js';
import { elsewhereEntries, noteCharges } from './charges.js';
import { noExtra, scoreExtra, type ExtraScore } from './extra.js';
import { Located } from './fault.js';
import { printedMaximum } from './maximum.js';
import { Run } from './run.js';
import type { UnitScore } from './score.js';
import { moved } from './settle.js';
import type { Table } from './table.js';
import { applyScoreVetoes, awardsCount, firedEffects, type Fired } from './vetoes.js';

export const defaultRounding: Rounding = { to: parseExact('0.01')!, mode: 'half_up' };

/** One run's end: the ledger of the lowest score and the range of the total. */
export interface Closing {
  readonly score: UnitScore;
  readonly fired: readonly Fired[];
}

/** All runs of a unit, closed, and what they come to together. */
export interface Closed {
  readonly closings: readonly Closing[];
  readonly score: UnitScore;
}

/** Closes a run; throws Fork when the run must first be told whether something applies. */
export function closeRun(run: Run): Closing {
  const faults = run.faults;
  const table = guarded(run, () => run.table());
  if (!table || table.state === 'error') return { score: withoutScore('error', table, run), fired: [] };
  const fired = guarded(run, () => firedEffects(run)) ?? [];
  if (table.state === 'not_applicable') return { score: withoutScore('unscored', table, run), fired };
  const extra = guarded(run, () => scoreExtra(table.total, awardsCount(fired), run));
  if (!extra || extra.failed || faults.length > 0)
    return { score: { ...withoutScore('error', table, run), ...(extra && { extra }) }, fired };
  const score = guarded(run, () =>
    closeScore(withCharges(table, run), { ...extra, children: noteCharges(extra.children, run) }, fired, run),
  );
  return { score: score ?? withoutScore('error', table, run), fired };
}

/** The table with the lines of rules charged elsewhere. */
const withCharges = (table: Table, run: Run): Table => ({
  ...table,
  children: noteCharges(table.children, run),
  entries: [...table.entries, ...elsewhereEntries(run.plan.rubric.root, run.top, run)],
});

function guarded<T>(run: Run, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Located) run.faults.push(error.diagnostic);
    else if (error instanceof FormulaFault) run.faults.push(run.diagnose(error, run.plan.rubric.root.node));
    else throw error;
    return undefined;
  }
}

/** From the table and extra to the score. */
export function closeScore(table: Table, extra: ExtraScore, fired: readonly Fired[], run: Run): UnitScore {
  const entries = [...table.entries];
  const { root } = run.plan.rubric;
  const before = addRange(table.total, extra.contributes);
  const ceiling = run.plan.rubric.extra ? undefined : ((root.countsAs && table.maximum) ?? printedMaximum(root, run.top, run));
  const floored = clip(before, limitOf(root.floor, { low: Exact.zero, high: Exact.zero }, run), 'floor', entries);
  const unrounded = clip(floored, limitOf(root.ceiling, ceiling, run), 'ceiling', entries);
  const rounding = root.round === 'none' ? undefined : (root.round ?? defaultRounding);
  const rounded = rounding ? mapRange(unrounded, (end) => roundTo(end, rounding)) : unrounded;
  const change = moved(unrounded.low, rounded.low);
  if (rounding && !change.isZero)
    entries.push(entry('round', change, because('round', { to: formatExact(rounding.to), mode: rounding.mode })));
  const total = applyScoreVetoes(rounded, fired, entries, run);
  const provisional = !isPoint(total);
  const open = [...run.missing].sort();
  return {
    entries,
    children: table.children,
    extra,
    status: provisional ? 'provisional' : 'final',
    total,
    unrounded: applyScoreVetoes(unrounded, fired, [], run),
    maximum: table.maximum,
    missing: provisional ? open : [],
    open,
    behindQuestions: [...run.behindQuestions],
  };
}

const entry = (kind: Entry['kind'], amount: Exact, message: Entry['message']): Entry => ({ kind, amount, message, facts: [] });

function limitOf(limit: Limit | undefined, fallback: Range | undefined, run: Run): Range | undefined {
  if (limit === 'none') return undefined;
  return limit ? run.number(limit, run.top) : fallback;
}

function clip(total: Range, limit: Range | undefined, kind: 'floor' | 'ceiling', entries: Entry[]): Range {
  if (!limit) return total;
  const edge = (end: Exact, at: Exact) => (kind === 'floor' ? Exact.max(end, at) : Exact.min(end, at));
  const kept = { low: edge(total.low, limit.low), high: edge(total.high, limit.high) };
  const change = moved(total.low, kept.low);
  const message = because(kind, { [kind]: show(limit), was: formatExact(total.low) });
  if (!change.isZero) entries.push(entry(kind, change, message));
  return kept;
}

function withoutScore(status: 'unscored' | 'error', table: Table | undefined, run: Run): UnitScore {
  return {
    entries: table?.entries ?? [],
    children: table?.children ?? [],
    extra: noExtra,
    status,
    total: undefined,
    unrounded: undefined,
    maximum: undefined,
    missing: [...run.missing].sort(),
    open: [],
    behindQuestions: [...run.behindQuestions],
  };
}
