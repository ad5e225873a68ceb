// One incident, one count: which lines are suppressed because the same incident counts elsewhere. Before caps and floors.

import { groupBy } from '../order/index.js';
import { Exact } from '../exact/index.js';
import { because, type Message } from '../ledger/index.js';
import { canMeet, mayHaveIncidents, type IncidentPolicy, type Yielding } from '../rubric/incident-policies.js';
import type { Rule } from '../rubric/model.js';
import { asRange, isZeroEffect } from '../rules/amounts.js';
import type { Direction, Line } from '../rules/rule-kind.js';
import { countsInItsRow, isReachable } from './applicable.js';
import { framesOf } from './frames.js';
import type { Frame } from './frame.js';
import { printedMaximum } from './maximum.js';
import type { Run } from './run.js';

interface Placed {
  readonly rule: Rule;
  readonly frame: Frame;
  readonly line: Line;
  readonly id: string;
}

/** Decided scope by scope and only for the rules that ask, so that a rule never waits for lines that cannot concern it. */
export class Suppression {
  private readonly byPolicy = new Map<IncidentPolicy, Map<Direction, ReadonlyMap<Line, Message>>>();
  /** By the policy asked and those not being asked yet. */
  private readonly byYielding = new Map<string, ReadonlyMap<Line, Message>>();
  private readonly missingOn = { awards: new Map<Rule, readonly string[]>(), deducts: new Map<Rule, readonly string[]>() };

  constructor(private readonly run: Run) {}

  /** Why a line of a rule does not count; undefined: it counts. */
  of(line: Line, rule: Rule): Message | undefined {
    if (!line.incident) return undefined;
    const { policies, yielding } = this.run.plan;
    return this.byScope(line, rule, policies) ?? this.byOthers(line, rule, yielding);
  }

  /** Whether facts that are missing may yet hold the same incident where it goes before this line. They are noted as missing then. */
  mayYield(line: Line, rule: Rule): boolean {
    if (line.incident?.id === undefined) return false;
    const { policies, yielding, rubric } = this.run.plan;
    const earlier = policies
      .filter(({ mode, rules }) => mode === 'first' && rules.includes(rule))
      .flatMap(({ rules }) => rules.filter((other) => canMeet(rule, other) && this.isPrintedBefore(other, rule)));
    const elsewhere = yielding
      .filter((one) => one.rule === rule)
      .flatMap(({ to }) => [...rubric.rules.values()].filter(({ id }) => to.has(id)));
    const missing = [...new Set([...earlier, ...elsewhere])].flatMap((rival) => this.missingOf(rival, sideOf(line)));
    this.run.note(missing);
    return missing.length > 0;
  }

  /** Incidents of the rules that count for something, told apart by what they are and on which side. */
  incidentsOf(rules: readonly Rule[]): string[] {
    return this.placed(rules).map(sameSide);
  }

  /** Facts of a rule that may yet hold an incident on a side. A row that does not apply leaves nothing open. */
  private missingOf(rule: Rule, side: Side): readonly string[] {
    const known = this.missingOn[side].get(rule) ?? this.findMissing(rule, side);
    this.missingOn[side].set(rule, known);
    return known;
  }

  private findMissing(rule: Rule, side: Side): readonly string[] {
    const mayShield = (frame: Frame): boolean => {
      const { value: found } = this.run.noting(() => this.run.linesOf(rule, frame));
      const isOpen = found.state === 'lines' && found.basis === 'missing' && found.lines.some((line) => reaches(line, side));
      return isOpen && this.counts(rule, frame);
    };
    const { value: frames, missing: lists } = this.run.noting(() => framesOf(rule.item, this.run));
    // Of a list that nobody stated no repetition is known, and any may hold it.
    if (lists.size > 0) return this.run.noting(() => isReachable(rule.item, this.run.top, this.run)).value ? [...lists] : [];
    return rule.reads.type === 'fact' && frames.some(mayShield) ? [rule.reads.id] : [];
  }

  /** Whether the row applies, says nothing of whose facts are missing: its own score does. */
  private counts(rule: Rule, frame: Frame): boolean {
    return this.run.noting(() => countsInItsRow(rule, frame, this.run)).value;
  }

  private byScope(line: Line, rule: Rule, policies: readonly IncidentPolicy[]): Message | undefined {
    for (const policy of policies) {
      const reason = policy.rules.includes(rule) ? this.inPolicy(policy, rule).get(line) : undefined;
      if (reason) return reason;
    }
    return undefined;
  }

  private byOthers(line: Line, rule: Rule, yielding: readonly Yielding[]): Message | undefined {
    for (const one of yielding) {
      const reason = one.rule === rule ? this.inYielding(one, yielding).get(line) : undefined;
      if (reason) return reason;
    }
    return undefined;
  }

  /**
   * Of the lines of one incident the greatest, or the first printed, stays; what inner scopes took out no longer competes. Rules that
   * cannot meet the one that asks are not looked at: they may wait for its result.
   */
  private inPolicy(policy: IncidentPolicy, asking: Rule): ReadonlyMap<Line, Message> {
    const bySide = this.byPolicy.get(policy) ?? new Map<Direction, ReadonlyMap<Line, Message>>();
    const side = asking.kind.direction(asking.spec);
    const known = bySide.get(side);
    if (known) return known;
    const { policies } = this.run.plan;
    const inner = policies.slice(0, policies.indexOf(policy));
    const rivals = policy.rules.filter((rule) => canMeet(asking, rule));
    const competing = this.placed(rivals, asking).filter(({ line, rule }) => !this.byScope(line, rule, inner));
    const gone = new Map<Line, Message>();
    for (const lines of groupBy(competing, sameSide).values()) this.keepOne(policy.mode, lines, gone);
    this.byPolicy.set(policy, bySide.set(side, gone));
    return gone;
  }

  private keepOne(mode: IncidentPolicy['mode'], lines: readonly Placed[], gone: Map<Line, Message>): void {
    if (lines.length < 2) return;
    const kept = mode === 'first' ? lines[0]! : lines.reduce((best, next) => (this.size(next).compare(this.size(best)) > 0 ? next : best));
    for (const { line, id } of lines) {
      if (line === kept.line) continue;
      gone.set(line, because(mode === 'first' ? 'duplicate/first' : 'duplicate/highest', { incident: id, rule: kept.rule.id }));
    }
  }

  /**
   * A line yields to one that counts elsewhere; one that has itself yielded shields nothing. Where rules yield to one another in a
   * circle the first printed keeps its line: it is asked last, when the others have yielded.
   */
  private inYielding(yielding: Yielding, notAsked: readonly Yielding[]): ReadonlyMap<Line, Message> {
    const all = this.run.plan.yielding;
    const key = `${all.indexOf(yielding)}: ${notAsked.map((one) => all.indexOf(one)).join(' ')}`;
    const known = this.byYielding.get(key);
    if (known) return known;
    const rest = notAsked.filter(
      (one) => one !== yielding && !(one.to.has(yielding.rule.id) && this.isPrintedBefore(one.rule, yielding.rule)),
    );
    const others = [...this.run.plan.rubric.rules.values()].filter(({ id }) => yielding.to.has(id));
    const { policies } = this.run.plan;
    const shields = this.placed(others).filter(({ line, rule }) => !this.byScope(line, rule, policies) && !this.byOthers(line, rule, rest));
    const gone = new Map<Line, Message>();
    for (const { id, line } of this.placed([yielding.rule], yielding.rule)) {
      const shield = shields.find((other) => other.id === id && sideOf(other.line) === sideOf(line));
      if (shield) gone.set(line, because('duplicate/yields', { incident: id, rule: shield.rule.id }));
    }
    this.byYielding.set(key, gone);
    return gone;
  }

  private isPrintedBefore(a: Rule, b: Rule): boolean {
    const { printed } = this.run.plan;
    return (printed.get(a) ?? 0) < (printed.get(b) ?? 0);
  }

  /** Lines with an incident that count for something: exempt and free ones, and those of rows that do not apply, shield nothing. */
  private placed(rules: readonly Rule[], asking?: Rule): Placed[] {
    return rules.filter(mayHaveIncidents).flatMap((rule) => {
      // Lines of one rule in one row count together or not at all: nobody need ask whether the row applies.
      const isAlone = rules.length === 1 && rule === asking && this.run.plan.repeatedBy.get(rule.item) === undefined;
      const { value: frames } = this.run.noting(() => framesOf(rule.item, this.run));
      return frames.flatMap((frame) => {
        const lines = this.linesIn(rule, frame);
        return lines.length > 0 && (isAlone || this.counts(rule, frame)) ? lines : [];
      });
    });
  }

  private linesIn(rule: Rule, frame: Frame): Placed[] {
    // Whose incidents compete says nothing of whose facts are missing.
    const { value: found } = this.run.noting(() => this.run.linesOf(rule, frame));
    if (found.state !== 'lines') return [];
    return found.lines.flatMap((line) => {
      const id = line.incident?.id;
      return id !== undefined && line.kind === 'rule' && !isZeroEffect(line.effect) ? [{ rule, frame, line, id }] : [];
    });
  }

  /** How much a line takes or gives alone; `all` is the whole of its item. */
  private size({ line, rule, frame }: Placed): Exact {
    if (!('all' in line.effect)) return line.effect.low.abs();
    const item = this.run.plan.rubric.items.get(rule.item);
    return (item && printedMaximum(item, frame, this.run)?.high) ?? Exact.infinity;
  }
}

/** Taking and giving for the same incident are different matters. */
const sameSide = ({ id, line }: Placed): string => `${sideOf(line)} ${id}`;

type Side = 'awards' | 'deducts';

const sideOf = ({ effect }: Line): Side => (('all' in effect ? effect.all : effect.low.sign) < 0 ? 'deducts' : 'awards');

/** Whether a line that is not known yet may come to something on a side. */
function reaches({ effect }: Line, side: Side): boolean {
  const { low, high } = asRange(effect);
  return side === 'deducts' ? low.sign < 0 : high.sign > 0;
}
