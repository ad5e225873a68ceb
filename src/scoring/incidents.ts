// One incident, one count: which lines are suppressed because the same incident counts elsewhere. Before caps and floors.

import { groupBy } from '../order/index.js';
import { Exact } from '../exact/index.js';
import { because, type Message } from '../ledger/index.js';
import type { Rule } from '../rubric/model.js';
import type { Line } from '../rules/rule-kind.js';
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

export class Suppression {
  private suppressed: Map<Line, Message> | undefined;

  constructor(private readonly run: Run) {}

  /** Why a line does not count; undefined: it counts. */
  of(line: Line): Message | undefined {
    const { policies, yielding } = this.run.plan;
    if (policies.length === 0 && yielding.length === 0) return undefined;
    this.suppressed ??= this.decide();
    return this.suppressed.get(line);
  }

  private decide(): Map<Line, Message> {
    const { policies, yielding } = this.run.plan;
    const gone = new Map<Line, Message>();
    for (const { mode, rules } of policies) {
      for (const lines of groupBy(this.placed(rules), sameSide).values()) this.keepOne(mode, lines, gone);
    }
    for (const { rule, to } of yielding) {
      const shields = this.placed([...this.run.plan.rubric.rules.values()].filter(({ id }) => to.has(id)));
      for (const own of this.placed([rule])) {
        const other = shields.find(({ id, line }) => id === own.id && !gone.has(line));
        if (other && !gone.has(own.line)) gone.set(own.line, because('duplicate/yields', { incident: own.id, rule: other.rule.id }));
      }
    }
    return gone;
  }

  /** Of the lines of one incident the greatest, or the first printed, stays. */
  private keepOne(mode: 'highest' | 'first', all: readonly Placed[], gone: Map<Line, Message>): void {
    const lines = all.filter(({ line }) => !gone.has(line));
    if (lines.length < 2) return;
    const kept = mode === 'first' ? lines[0]! : lines.reduce((best, next) => (this.size(next).compare(this.size(best)) > 0 ? next : best));
    for (const { line, id } of lines) {
      if (line !== kept.line)
        gone.set(line, because(mode === 'first' ? 'duplicate/first' : 'duplicate/highest', { incident: id, rule: kept.rule.id }));
    }
  }

  /** Lines with an incident that count for something: exempt, free and inapplicable ones shield nothing. */
  private placed(rules: readonly Rule[]): Placed[] {
    return rules
      .filter(({ kind }) => kind.factType === 'list' || kind.factType === 'flag')
      .flatMap((rule) => framesOf(rule.item, this.run).flatMap((frame) => this.linesIn(rule, frame)));
  }

  private linesIn(rule: Rule, frame: Frame): Placed[] {
    const found = this.run.linesOf(rule, frame);
    if (found.state !== 'lines') return [];
    return found.lines.flatMap((line) => {
      const id = line.incident?.id;
      return id !== undefined && line.kind === 'rule' && !isNothing(line) ? [{ rule, frame, line, id }] : [];
    });
  }

  /** How much a line takes or gives alone; `all` is the whole of its item. */
  private size({ line, rule, frame }: Placed): Exact {
    if (!('all' in line.effect)) return line.effect.low.abs();
    const item = this.run.plan.rubric.items.get(rule.item);
    return (item && printedMaximum(item, frame, this.run)?.high) ?? Exact.infinity;
  }
}

const isNothing = ({ effect }: Line): boolean => !('all' in effect) && effect.low.isZero && effect.high.isZero;

/** Taking and giving for the same incident are different matters. */
const sameSide = ({ id, line }: Placed): string => `${'all' in line.effect ? line.effect.all : line.effect.low.sign < 0 ? -1 : 1} ${id}`;
