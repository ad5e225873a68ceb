// One unit against what a case says of it, key by key. Numbers are compared exactly, with the score as displayed or unrounded.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { Exact, formatExact, parseExact } from '../exact/index.js';
import type { EntryResult, ItemResult, UnitResult } from '../report/result.js';
import { allItems } from '../report/select.js';
import type { Rubric } from '../rubric/model.js';
import type { MapNode, Node, Span } from '../source/index.js';
import { textsOf } from './test-evidence.js';
import { checkKeys } from './keys.js';

const itemKeys = ['score', 'contributes', 'state', 'points', 'entries'];
const states = ['scored', 'not_applicable', 'not_assessed', 'no_evidence', 'error'];

export class Comparison {
  constructor(
    private readonly of: { readonly name: string; readonly alone: boolean },
    private readonly unit: UnitResult,
    private readonly rubric: Rubric,
    private readonly problems: Problems,
  ) {}

  compare(key: string, value: Node): void {
    const { unit } = this;
    switch (key) {
      case 'score':
        return this.number(key, value, [unit.score, unit.exact], ledgerOf(unit.entries));
      case 'lowest':
      case 'highest':
        return this.number(key, value, [unit[key]]);
      case 'status':
      case 'grade':
        return this.text(key, value, unit[key]);
      case 'rank':
        return this.number(key, value, [unit.rank === null ? null : String(unit.rank)]);
      case 'extra':
        return this.number(key, value, [unit.extra.contributes], ledgerOf(unit.extra.entries));
      case 'entries':
        return this.ledger(this.rubric.id, value, unit.entries);
      case 'vetoes':
        return this.set(
          key,
          value,
          unit.vetoes.filter(({ certain }) => certain).map(({ id }) => id),
        );
      case 'consequences':
        return this.set(
          key,
          value,
          unit.consequences.filter(({ certain }) => certain).map(({ id }) => id),
        );
      case 'missing':
        return this.set(key, value, unit.missing);
      case 'items':
        return this.each(value, (id, expected, at) => this.item(id, expected, at));
      case 'rules':
        return this.each(value, (id, expected, at) => this.rule(id, expected, at));
    }
  }

  private each(value: Node, compare: (id: string, expected: Node, at: Span) => void): void {
    if (value.kind === 'map') for (const { key, value: expected } of value.entries) compare(key.text, expected, key);
    else this.problems.add('test/wrong-shape', { key: 'items', wanted: 'map' }, value);
  }

  /** A number is its own mark, a word its state. */
  private item(id: string, expected: Node, at: Span): void {
    const item = allItems(this.unit).find((one) => one.id === id);
    if (!item) return this.unknown('item', id, [...this.rubric.items.keys()], at);
    if (expected.kind === 'map') return this.itemKeys(item, expected);
    if (expected.kind === 'scalar' && states.includes(expected.text)) return this.text(id, expected, item.state);
    this.number(id, expected, [item.score, item.score === null ? null : item.exact], ledgerOf(item.entries));
  }

  private itemKeys(item: ItemResult, expected: MapNode): void {
    checkKeys(expected, itemKeys, this.problems);
    for (const { key, value } of expected.entries) {
      const what = `${item.id}.${key.text}`;
      if (key.text === 'score') this.number(what, value, [item.score, item.score === null ? null : item.exact], ledgerOf(item.entries));
      if (key.text === 'contributes') this.number(what, value, [item.contributes], ledgerOf(item.transfer));
      if (key.text === 'points') this.number(what, value, [item.points]);
      if (key.text === 'state') this.text(what, value, item.state);
      if (key.text === 'entries') this.ledger(item.id, value, item.entries);
    }
  }

  /** What a rule itself took or gave, before caps and the like. */
  private rule(id: string, expected: Node, at: Span): void {
    if (!this.rubric.rules.has(id)) return this.unknown('rule', id, [...this.rubric.rules.keys()], at);
    const { unit } = this;
    const lists = [unit.entries, unit.extra.entries, ...allItems(unit).flatMap(({ entries, transfer }) => [entries, transfer])];
    const own = lists.flat().filter(({ kind, rule }) => rule === id && kind === 'rule');
    this.number(id, expected, [exactText(own)], ledgerOf(own));
  }

  private number(what: string, expected: Node, got: readonly (string | null)[], ledger?: string): void {
    const wanted = expected.kind === 'scalar' ? exactOf(expected.text) : undefined;
    const none = expected.kind === 'scalar' && expected.value === null;
    const met = none
      ? got.every((one) => one === null)
      : got.some((one) => one !== null && wanted !== undefined && exactOf(one)?.equals(wanted));
    if (!met) this.differs(what, expected, got[0] ?? '~', ledger);
  }

  private text(what: string, expected: Node, got: string | null): void {
    const wanted = expected.kind === 'scalar' && expected.value !== null ? expected.text : null;
    if (wanted !== got) this.differs(what, expected, got ?? '~');
  }

  private set(what: string, expected: Node, got: readonly string[]): void {
    const wanted = textsOf(expected);
    if ([...wanted].sort().join('\n') !== [...got].sort().join('\n')) this.differs(what, expected, `[${got.join(', ')}]`);
  }

  private ledger(item: string, expected: Node, entries: readonly EntryResult[]): void {
    const wanted = textsOf(expected).map((line) => line.trim().split(/\s+/).join(' '));
    const got = entries.map(lineOf);
    if (wanted.join('\n') === got.join('\n')) return;
    const args = { case: this.of.name, item, missing: without(wanted, got), surplus: without(got, wanted) };
    this.problems.add('test/ledger-differs', args, expected);
  }

  private differs(what: string, expected: Node, got: string, ledger?: string): void {
    const written = expected.file.text.slice(expected.start, expected.end) || '~';
    this.problems.add('test/not-met', { case: this.of.name, what: this.ofUnit(what), expected: written, got, ledger }, expected);
  }

  private ofUnit(what: string): string {
    return this.of.alone ? what : `${this.unit.unit.id} ${what}`;
  }

  private unknown(kind: string, name: string, known: readonly string[], at: Span): void {
    this.problems.add('test/unknown-name', { kind, name, known: known.join(' '), near: nearest(name, known) }, at);
  }
}

/** `rule lawsuits_lost -3`, `start 15`: as `entries` writes them. */
const lineOf = ({ kind, rule, amount }: EntryResult): string => [kind, ...(rule === null ? [] : [rule]), amount].join(' ');

export const ledgerOf = (entries: readonly EntryResult[]): string => entries.map(lineOf).join(', ');

/** What the one list has more of, in its order. */
function without(list: readonly string[], other: readonly string[]): string {
  const left = [...other];
  const more = list.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return more.length === 0 ? '-' : more.join(', ');
}

function exactOf(text: string): Exact | undefined {
  const [top, bottom] = text.split('/').map((part) => parseExact(part.trim()));
  return text.includes('/') ? (top && bottom && !bottom.isZero ? top.dividedBy(bottom) : undefined) : top;
}

const exactText = (entries: readonly EntryResult[]): string =>
  formatExact(Exact.sum(entries.map(({ amount }) => exactOf(amount) ?? Exact.zero)));
