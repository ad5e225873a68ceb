// together: a shared cap, "highest level only", "first that applies". What does not count gets an entry that gives it back.

import { Exact, addRange, isPoint, isZero, zeroRange, type Range } from '../exact/index.js';
import { because, type Cause, type Entry } from '../ledger/index.js';
import type { RulePart, Together } from '../rubric/model.js';
import type { Frame } from './frame.js';
import { printedMaximum } from './maximum.js';
import { underCap } from './net.js';
import type { Run } from './run.js';
import type { Net } from './score.js';
import { moved, sumOf } from './settle.js';
import type { Item } from '../rubric/model.js';

/** Nets of the parts that count in their own item, in printed order. */
export function netsOfParts(parts: readonly RulePart[], item: Item, frame: Frame, run: Run): Net[] {
  return parts.flatMap((part) => {
    if (part.type === 'together') return [netOfTogether(part.together, item, frame, run)];
    if (part.rule.charge.to !== 'item') return [];
    const outcome = run.ruleOutcome(part.rule, frame);
    return outcome.state === 'net' ? [outcome.net] : [];
  });
}

function netOfTogether(group: Together, item: Item, frame: Frame, run: Run): Net {
  const nets = netsOfParts(group.parts, item, frame, run);
  const joined = group.take === 'all' ? joinAll(group, nets) : chooseOne(group, nets, item, frame, run);
  if (!group.atMost) return joined;
  return underCap(joined, run.number(group.atMost, frame), causeOf(group));
}

const causeOf = ({ id, node }: Together): Cause => ({ id, node });

function joinAll(group: Together, nets: readonly Net[]): Net {
  const all = nets.find((net) => net.all)?.all;
  return {
    id: group.id,
    sum: nets.reduce((sum, net) => addRange(sum, net.sum), zeroRange),
    entries: nets.flatMap(({ entries }) => entries),
    ...(all && { all }),
  };
}

/** Which net counts may differ between the lowest and the highest score while facts are missing. */
function chooseOne(group: Together, nets: readonly Net[], item: Item, frame: Frame, run: Run): Net {
  const whole = () => printedMaximum(item, frame, run)?.high ?? Exact.infinity;
  const candidates = nets.map((net) => ({ net, range: net.all ? wholeOf(net.all.sign, whole()) : net.sum }));
  const low = choose(group.take, candidates, 'low');
  const high = choose(group.take, candidates, 'high');
  const entries: Entry[] = [];
  for (const { net } of candidates) {
    entries.push(...net.entries);
    if (net === low?.net) settleOn(low.value, net);
    if (net === low?.net || net.entries.length === 0) continue;
    const back = Exact.sum(net.entries.filter(({ amount }) => amount.isFinite).map(({ amount }) => amount)).negate();
    for (const entry of net.entries) if (!entry.amount.isFinite) entry.amount = Exact.zero;
    const message = because(`together/${group.take as 'highest' | 'lowest' | 'first'}`, { rule: low?.net.id ?? '' });
    if (!back.isZero || net.all) entries.push({ kind: 'together', cause: causeOf(group), amount: back, message, facts: [] });
  }
  const sum: Range = { low: chosen(low, 'low'), high: chosen(high, 'high') };
  const all = allAt(low?.net, high?.net);
  return { id: group.id, sum, entries, ...(all && { all }) };
}

/** An `all` that counts at one end of the range only takes nothing at the other. */
function allAt(low: Net | undefined, high: Net | undefined): Net['all'] {
  const all = low?.all ?? high?.all;
  if (!all || low === high) return all;
  const most = (net: Net | undefined, end: 'low' | 'high'): Exact => (net?.all ? (net.all.limit?.[end] ?? Exact.infinity) : Exact.zero);
  return { ...all, limit: { low: most(low, 'low'), high: most(high, 'high') } };
}

/** While facts are missing, the one that counts at the lowest may be worth something only if it applies: its line says so. */
function settleOn(value: Exact, { entries, all }: Net): void {
  const open = entries.findLast(({ kind }) => kind === 'rule');
  const lacking = moved(sumOf(entries), value);
  if (open && !all && lacking.isFinite) open.amount = open.amount.plus(lacking);
}

interface Candidate {
  readonly net: Net;
  readonly range: Range;
}

const wholeOf = (sign: 1 | -1, whole: Exact): Range =>
  sign < 0 ? { low: whole.negate(), high: whole.negate() } : { low: whole, high: whole };

/** An `all` is settled later; what stands beside it counts now. */
const chosen = (candidate: (Candidate & { readonly value: Exact }) | undefined, end: 'low' | 'high'): Exact =>
  candidate ? (candidate.net.all ? candidate.net.sum[end] : candidate.value) : Exact.zero;

/** The candidate that decides one end of the range, with its value there. */
function choose(
  take: Together['take'],
  candidates: readonly Candidate[],
  end: 'low' | 'high',
): (Candidate & { readonly value: Exact }) | undefined {
  const at = (candidate: Candidate) => ({ ...candidate, value: take === 'first' ? ifItApplies(candidate, end) : candidate.range[end] });
  const mayApply = candidates.filter(({ range }) => !isZero(range));
  if (take === 'highest') {
    return mayApply
      .map(at)
      .reduce<ReturnType<typeof at> | undefined>(
        (best, next) => (!best || next.value.abs().compare(best.value.abs()) > 0 ? next : best),
        undefined,
      );
  }
  const isOpen = take === 'lowest' && mayApply.some(({ range }) => !isPoint(range));
  const possible = take === 'first' ? untilCertain(mayApply) : mayApply;
  const extreme = (isOpen ? mayBeSmallest(possible, end) : possible.map(at)).reduce<ReturnType<typeof at> | undefined>(
    (best, next) => (!best || beyond(next.value, best.value, isOpen ? 'first' : take, end) ? next : best),
    undefined,
  );
  const noneNeeded = possible.every(({ range }) => range.low.sign <= 0 && range.high.sign >= 0);
  const zeroIsExtreme = extreme !== undefined && (end === 'low' ? extreme.value.sign > 0 : extreme.value.sign < 0);
  return noneNeeded && zeroIsExtreme ? undefined : extreme;
}

/** The first that applies is worth what it is worth when it does; otherwise the next one is. */
function ifItApplies({ net, range }: Candidate, end: 'low' | 'high'): Exact {
  if (!net.allOrNothing) return range[end];
  return range.low.isZero ? range.high : range.low;
}

/** `lowest` while facts are missing: those that may turn out the smallest, none beyond the smallest that surely applies. */
function mayBeSmallest(candidates: readonly Candidate[], end: 'low' | 'high'): (Candidate & { readonly value: Exact })[] {
  const most = candidates
    .filter(({ range }) => range.low.sign > 0 || range.high.sign < 0)
    .map(({ range }) => Exact.max(range.low.abs(), range.high.abs()))
    .reduce(Exact.min, Exact.infinity);
  const least = (one: Candidate): Exact => {
    if (one.net.allOrNothing) return ifItApplies(one, end).abs();
    const { low, high } = one.range;
    return low.sign <= 0 && high.sign >= 0 ? Exact.zero : Exact.min(low.abs(), high.abs());
  };
  return candidates
    .filter((one) => least(one).compare(most) <= 0)
    .map((one) => ({ ...one, value: Exact.max(Exact.min(ifItApplies(one, end), most), most.negate()) }));
}

/** `first`: every candidate up to the first that applies whatever the missing facts are. */
function untilCertain(candidates: readonly Candidate[]): readonly Candidate[] {
  const certain = candidates.findIndex(({ range }) => range.low.sign > 0 || range.high.sign < 0);
  return certain === -1 ? candidates : candidates.slice(0, certain + 1);
}

function beyond(next: Exact, best: Exact, take: Together['take'], end: 'low' | 'high'): boolean {
  if (take === 'first') return end === 'low' ? next.compare(best) < 0 : next.compare(best) > 0;
  return next.abs().compare(best.abs()) < 0;
}
