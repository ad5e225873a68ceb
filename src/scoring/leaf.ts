// The frame of one item as a running total: start, rules, `all`, floor, ceiling, rounding. Each step writes its entries.

import {
  Exact,
  addRange,
  atLeastZero,
  formatExact,
  greaterRange,
  hull,
  lesserRange,
  mapRange,
  point,
  roundTo,
  zeroRange,
  type Range,
} from '../exact/index.js';
import { because, type Entry } from '../ledger/index.js';
import type { Item, Limit } from '../rubric/model.js';
import { rulesOf } from '../rubric/model.js';
import { show } from '../rules/amounts.js';
import { chargedEntries, chargedNets } from './charges.js';
import type { Taken } from './children.js';
import type { Frame } from './frame.js';
import type { Basis } from './lines.js';
import type { Run } from './run.js';
import type { Net } from './score.js';
import { moved, raiseTo } from './settle.js';
import { netsOfParts } from './together.js';

export class Ledger {
  readonly entries: Entry[] = [];
  readonly overflowEntries: Entry[] = [];
  readonly bases: Basis[] = [];
  /** What the item itself is worth so far. */
  total: Range = zeroRange;
  /** What lies beyond the floor and goes to the total of the unit. */
  overflow: Range = zeroRange;
  private fromChildren: Range = zeroRange;
  private nets: Net[] = [];
  private full: Range | undefined;

  constructor(
    private readonly item: Item,
    readonly frame: Frame,
    private readonly run: Run,
  ) {}

  start(full: Range | undefined): void {
    const { start } = this.item;
    this.full = full;
    if (start === undefined || start === 'zero') return;
    const value = start === 'full' ? (full ?? zeroRange) : this.run.number(start, this.frame);
    this.total = value;
    if (!value.low.isZero) this.add('start', value.low, because(start === 'full' ? 'start/full' : 'start', { points: show(value) }));
  }

  /** What the entries add up to: the mark, and what an overflow still moves away. */
  get exact(): Range {
    return addRange(this.total, this.overflow);
  }

  children(sum: Range): void {
    this.fromChildren = sum;
    this.total = addRange(this.total, sum);
  }

  /** The item's own rules and what others charge to it; `all` after the rest. */
  rules(): void {
    const own = netsOfParts(this.item.rules, this.item, this.frame, this.run);
    for (const rule of rulesOf(this.item.rules)) {
      if (rule.charge.to !== 'item') continue;
      const outcome = this.run.ruleOutcome(rule, this.frame);
      if (outcome.state === 'net') this.bases.push(outcome.basis);
    }
    const charged = this.frame.outer ? [] : chargedNets(this.item.id, this.run);
    this.nets = [...own, ...charged];
    for (const net of this.nets) this.total = addRange(this.total, net.sum);
    for (const net of own) this.entries.push(...net.entries);
    for (const net of charged) this.entries.push(...chargedEntries(net));
    for (const net of this.nets) this.whole(net);
  }

  /** Brings the item exactly to zero, or to its whole points; the entry is what was left. */
  private whole({ all }: Net): void {
    if (!all) return;
    const { sign, limit } = all;
    const { total, full } = this;
    const missing = full ? { low: moved(total.low, full.low), high: moved(total.high, full.high) } : zeroRange;
    const rest = atLeastZero(sign < 0 ? total : missing);
    const size = limit ? lesserRange(rest, limit) : rest;
    const effect = sign < 0 ? { low: size.low.negate(), high: size.high.negate() } : size;
    all.entry.amount = effect.low;
    // More is left at the highest score than at the lowest; a limit may lie the other way round.
    const most = limit && rising(limit);
    this.run.wholes.note(all.entry, most ? lesserRange(rising(rest), most) : rising(rest));
    this.total = addRange(this.total, effect);
  }

  limit(ceiling: Range | undefined): void {
    this.floor(this.limitOf(this.item.floor, this.item.items.length > 0 ? undefined : zeroRange));
    this.ceiling(this.limitOf(this.item.ceiling, this.item.items.length > 0 ? undefined : ceiling));
  }

  /** Repetitions have their own frames; together only the printed maximum still binds. */
  limitRepeated(whole: Range | undefined): void {
    this.ceiling(this.limitOf(this.item.ceiling, this.item.take === 'sum' ? whole : undefined));
  }

  /** Items of `extra` have neither unless they say so. */
  private limitOf(limit: Limit | undefined, fallback: Range | undefined): Range | undefined {
    if (limit === 'none') return undefined;
    if (limit) return this.run.number(limit, this.frame);
    return this.item.part === 'extra' ? undefined : fallback;
  }

  private floor(floor: Range | undefined): void {
    if (!floor || (this.total.low.compare(floor.low) >= 0 && this.total.high.compare(floor.high) >= 0)) return;
    const raised = greaterRange(this.total, floor);
    if (this.item.overflow === 'total') return this.moveOn(raised, floor);
    const back = raiseTo(floor.low, this.entries, this.fromChildren.low);
    this.total = raised;
    if (!back.isZero) this.add('floor', back, because('floor', { floor: show(floor), was: formatExact(floor.low.minus(back)) }));
  }

  /** What lies beyond the floor leaves the item for the total. */
  private moveOn(raised: Range, floor: Range): void {
    this.overflow = { low: moved(raised.low, this.total.low), high: moved(raised.high, this.total.high) };
    const message = because('overflow', { floor: show(floor), was: formatExact(this.total.low) });
    this.total = raised;
    if (!this.overflow.low.isZero) this.overflowEntries.push({ kind: 'overflow', amount: this.overflow.low.negate(), message, facts: [] });
  }

  private ceiling(ceiling: Range | undefined): void {
    if (!ceiling || (this.total.low.compare(ceiling.low) <= 0 && this.total.high.compare(ceiling.high) <= 0)) return;
    const cut = lesserRange(this.total, ceiling);
    const change = moved(this.total.low, cut.low);
    if (!change.isZero) this.add('ceiling', change, because('ceiling', { ceiling: show(ceiling), was: formatExact(this.total.low) }));
    this.total = cut;
  }

  round(): void {
    const { round } = this.item;
    if (!round || round === 'none') return;
    const rounded = mapRange(this.total, (end) => roundTo(end, round));
    const change = moved(this.total.low, rounded.low);
    if (!change.isZero) this.add('round', change, because('round', { to: formatExact(round.to), mode: round.mode }));
    this.total = rounded;
  }

  /** For `extra`: awards and penalties apart. What floor, ceiling and rounding change belongs to the side they act on. */
  sides(taken: Taken): { awards: Range; penalties: Range } {
    if (this.item.part !== 'extra') return { awards: zeroRange, penalties: zeroRange };
    const parts = [...taken.children.map(({ contributes }) => contributes), ...this.nets.map(({ sum }) => sum)];
    const [low, high] = (['low', 'high'] as const).map((end) =>
      sidesAt(
        parts.map((part) => part[end]),
        this.total[end],
      ),
    );
    return { awards: { low: low!.up, high: high!.up }, penalties: { low: low!.down, high: high!.down } };
  }

  private add(kind: Entry['kind'], amount: Exact, message: Entry['message']): void {
    this.entries.push({ kind, amount, message, facts: [] });
  }
}

const rising = ({ low, high }: Range): Range => hull(point(low), point(high));

/** What parts give and take at one end of the range, when together they come to `whole`. */
function sidesAt(parts: readonly Exact[], whole: Exact): { up: Exact; down: Exact } {
  const up = Exact.sum(parts.filter(({ sign }) => sign > 0));
  const down = Exact.sum(parts.filter(({ sign }) => sign < 0));
  if (!whole.isFinite) return { up, down };
  if (!up.isFinite) return { up: whole.minus(down), down };
  if (!down.isFinite) return { up, down: whole.minus(up) };
  const change = whole.minus(up).minus(down);
  if (change.sign < 0) {
    const kept = Exact.max(up.plus(change), Exact.zero);
    return { up: kept, down: whole.minus(kept) };
  }
  // What a floor or rounding gives back lessens what was taken; the rest is given like any award.
  const taken = Exact.min(down.plus(change), Exact.zero);
  return { up: whole.minus(taken), down: taken };
}
