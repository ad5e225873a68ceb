// A rule's lines made into entries: same incident, rounding, its own cap, and where it charges.

import { groupBy } from '../order/index.js';
import { Exact, lesserRange, addRange, formatExact, hull, mapRange, roundTo, zeroRange, type Range } from '../exact/index.js';
import { because, type Cause, type Entry, type Message } from '../ledger/index.js';
import type { Rule } from '../rubric/model.js';
import type { Line } from '../rules/rule-kind.js';
import { childOf } from '../source/index.js';
import type { Frame } from './frame.js';
import type { Basis } from './lines.js';
import type { Run } from './run.js';
import type { Net } from './score.js';
import { moved, raiseTo, reached, sumOf } from './settle.js';

export type RuleOutcome =
  | { readonly state: 'not_applicable'; readonly reason: Message }
  | { readonly state: 'net'; readonly net: Net; readonly basis: Basis; readonly named: ReadonlyMap<string, Net> };

export const causeOf = ({ id, clause, text, node }: Rule): Cause => {
  const words = clause ?? text;
  return { id, node, ...(words !== undefined && { clause: words }) };
};

export function outcomeOf(rule: Rule, frame: Frame, run: Run): RuleOutcome {
  const found = run.linesOf(rule, frame);
  if (found.state === 'not_applicable') return found;
  if (rule.charge.to !== 'named')
    return { state: 'net', basis: found.basis, net: netOf(rule, found.lines, { frame, run, used: Exact.zero }), named: new Map() };
  const byItem = groupBy(found.lines, (line) => namedItem(line, rule, run));
  const named = new Map<string, Net>();
  // One cap for the whole rule: what the first items have used up is not left for the later ones.
  let used = Exact.zero;
  for (const [item, lines] of byItem) {
    const net = netOf(rule, lines, { frame, run, used });
    named.set(item, net);
    if (net.sum.low.isFinite) used = used.plus(net.sum.low.abs());
  }
  const sum = [...named.values()].reduce((total, net) => addRange(total, net.sum), zeroRange);
  return { state: 'net', basis: found.basis, net: { id: rule.id, sum, entries: [] }, named };
}

interface Place {
  readonly frame: Frame;
  readonly run: Run;
  /** What of the rule's cap is used up already, by other items its incidents name. */
  readonly used: Exact;
}

/** The item an incident names; empty (the total) where the fact itself is missing. Cases without an item land nowhere: an error. */
function namedItem(line: Line, rule: Rule, run: Run): string {
  const counts = line.kind === 'rule' && !line.open && ('all' in line.effect || !line.effect.low.isZero);
  if (!line.incident) return counts ? run.fail('score/named-item', { item: '' }, line.facts[0]?.at ?? rule.node) : '';
  const { node } = line.incident;
  const item = childOf(node, 'item');
  const id = item?.kind === 'scalar' ? item.text : '';
  return run.plan.rubric.items.has(id) ? id : run.fail('score/named-item', { item: id }, item ?? node);
}

function netOf(rule: Rule, lines: readonly Line[], place: Place): Net {
  const { run } = place;
  const cause = causeOf(rule);
  const entries: Entry[] = [];
  let sum: Range = zeroRange;
  let all: Net['all'];
  for (const line of lines) {
    const reason = run.suppression.of(line, rule);
    const own = 'all' in line.effect ? zeroRange : reached(line.effect, run.reach);
    const effect = !reason && run.suppression.mayYield(line, rule) ? hull(own, zeroRange) : own;
    const boundless = 'all' in line.effect || line.effect.low.isFinite ? {} : { boundless: true as const };
    const entry: Entry = { kind: line.kind, cause, amount: effect.low, message: line.message, facts: line.facts, ...boundless };
    entries.push(entry);
    if (reason) entries.push({ kind: 'duplicate', cause, amount: effect.low.negate(), message: reason, facts: line.facts });
    else if ('all' in line.effect) all ??= { sign: line.effect.all, entry };
    else sum = addRange(sum, effect);
  }
  const rounded = rounding(rule, sum, entries, cause);
  const allOrNothing = rule.kind.name === 'flag';
  return capped(rule, { id: rule.id, sum: rounded, entries, allOrNothing, ...(all && { all }) }, place);
}

function rounding({ round }: Rule, sum: Range, entries: Entry[], cause: Cause): Range {
  if (!round || round === 'none') return sum;
  const rounded = mapRange(sum, (end) => roundTo(end, round));
  const change = moved(sum.low, rounded.low);
  const message = because('round', { to: formatExact(round.to), mode: round.mode });
  if (!change.isZero) entries.push({ kind: 'round', cause, amount: change, message, facts: [] });
  return rounded;
}

/** `at_most`: the rule's own cap, on what it takes and on what it gives. */
function capped(rule: Rule, net: Net, { frame, run, used }: Place): Net {
  if (!rule.atMost) return net;
  const { low, high } = run.number(rule.atMost, frame);
  const left = (end: Exact) => Exact.max(end.minus(used), Exact.zero);
  return underCap(net, { low: left(low), high: left(high) }, causeOf(rule));
}

/**
 * Keeps a net under a cap on what it takes and on what it gives, with the entry that says so. A cap that hangs on a missing fact allows a
 * loss to be largest at the lowest score, and a gain to be smallest.
 */
export function underCap(net: Net, cap: Range, cause: Cause): Net {
  const clip = (end: Exact, loss: Exact, gain: Exact) => Exact.min(Exact.max(end, loss.negate()), gain);
  const sum = { low: clip(net.sum.low, cap.high, cap.low), high: clip(net.sum.high, cap.low, cap.high) };
  const all = net.all && { all: { ...net.all, limit: leftUnder(cap, sum, net.all) } };
  const most = cap.high.negate();
  const back = net.sum.low.compare(most) < 0 ? raiseTo(most, net.entries, Exact.zero) : moved(sumOf(net.entries), sum.low);
  if (back.isZero) return { ...net, sum, ...all };
  const limit = back.sign > 0 ? cap.high : cap.low;
  const message = because('cap', { most: formatExact(limit), was: formatExact(sumOf(net.entries).abs()) });
  return { ...net, sum, entries: [...net.entries, { kind: 'cap', cause, amount: back, message, facts: [] }], ...all };
}

/** How far an `all` may still go under a cap that other effects have used up in part, and under a cap of its own. */
function leftUnder(cap: Range, sum: Range, { sign, limit }: NonNullable<Net['all']>): Range {
  const [atLow, atHigh] = sign < 0 ? [cap.high, cap.low] : [cap.low, cap.high];
  const rest = (end: Exact, used: Exact) => Exact.max(end.minus(used.abs()), Exact.zero);
  const isFinite = sum.low.isFinite && sum.high.isFinite;
  const left = isFinite ? { low: rest(atLow, sum.low), high: rest(atHigh, sum.high) } : { low: Exact.zero, high: cap.high };
  return limit ? lesserRange(left, limit) : left;
}
