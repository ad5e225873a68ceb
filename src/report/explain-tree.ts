// The ledger of one unit as an indented tree: every item with its entries, what each rests on, and sums that add up line by line.

import { cleanText, hang } from '../terminal/index.js';
import { amountColumn, entryLines, type AmountColumn } from './explain-entry.js';
import { labelOf, markOf, titleOf } from './groups.js';
import { hungLines } from './lines.js';
import { display, pointsOf, sumLine, type Term } from './points.js';
import type { ReportOptions } from './reporter.js';
import type { EntryResult, ExtraResult, ItemResult, Result, UnitResult } from './result.js';
import { itemsToExplain } from './select.js';
import { unitHead } from './unit-head.js';
import { unitVerdict } from './verdict-lines.js';
import { wordsFor, wordsOf, type Words } from './words.js';

export function renderExplanation(result: Result, options: ReportOptions): string {
  const words = wordsOf(options.language);
  if (result.units.length === 0) return `${words.noUnits}\n`;
  return `${result.units.map((unit) => new UnitTree(unit, options, wordsFor(unit, words)).lines(result).join('\n')).join('\n\n')}\n`;
}

class UnitTree {
  private readonly column: AmountColumn;

  constructor(
    private readonly unit: UnitResult,
    private readonly options: ReportOptions,
    private readonly words: Words,
  ) {
    this.column = amountColumn(unit);
  }

  lines(result: Result): string[] {
    const head = unitHead(this.unit, result, this.options, this.words);
    const wanted = itemsToExplain(this.unit, this.options.item);
    const items = wanted.flatMap((item) => ['', ...this.item(item, 0)]);
    if (this.options.item !== undefined) return [...head, ...items];
    const verdict = hungLines(unitVerdict(this.unit, result, this.options, this.words), this.options.width, this.words);
    return [...head, ...items, ...this.extra(this.unit.extra), ...this.whole(), ...(verdict.length > 0 ? ['', ...verdict] : [])];
  }

  /** Children come before the item's own entries: its rules act after its children. */
  private item(item: ItemResult, depth: number): string[] {
    const transfers = this.entries(item.transfer, depth);
    const passedOn = [this.words.passedOn, ...this.openIn(item)].join('  ');
    return [
      ...this.itemHead(item, depth),
      ...item.items.flatMap((child) => this.item(child, depth + 1)),
      ...this.entries(item.entries, depth),
      ...this.sum(item, depth),
      ...transfers,
      ...(transfers.length > 0 ? [this.result(item.contributes, passedOn, depth)] : []),
    ];
  }

  private itemHead(item: ItemResult, depth: number): string[] {
    const { words } = this;
    const { paint } = this.options;
    const title = titleOf(item);
    const parts = [title, this.markText(item)];
    if (item.state !== 'scored' && markOf(item, words) === item.score) parts.push(words.state[item.state]);
    if (item.printed !== null) parts.push(words.printed(item.printed));
    if (item.transfer.length === 0) parts.push(...this.openIn(item));
    const lines = hang(indent(depth), cleanText(parts.join('  ')), this.options.width);
    return lines.map((line, index) =>
      index === 0 && depth === 0 ? line.replace(cleanText(title), () => paint.strong(cleanText(title))) : line,
    );
  }

  /** In points of the parent: under the conversion where the item is converted. */
  private openIn({ lost }: ItemResult): string[] {
    const open = lost === null ? undefined : pointsOf(lost);
    return open === undefined || open.sign <= 0 ? [] : [this.words.open(display(open))];
  }

  private markText(item: ItemResult): string {
    const mark = markOf(item, this.words);
    return mark === item.score ? this.words.mark(mark, item.points) : mark;
  }

  private entries(entries: readonly EntryResult[], depth: number): string[] {
    return entries.flatMap((entry, at) => entryLines(entry, entries[at - 1], indent(depth + 1), this.column, this.options, this.words));
  }

  /** A leaf's sum stands under its entries; a parent's names what it adds up. An item with one term needs none. */
  private sum(item: ItemResult, depth: number): string[] {
    if (item.items.length === 0) return item.entries.length > 1 ? [this.result(item.exact, '', depth)] : [];
    const terms = item.items.map((child) => this.term(child));
    return this.totalLine([...terms, ...this.own(item.entries)], item.exact, depth + 1);
  }

  private extra(extra: ExtraResult): string[] {
    if (extra.items.length === 0 && extra.entries.length === 0) return [];
    const { words } = this;
    const terms = extra.items.map((item) => this.term(item));
    return [
      '',
      ...this.hung('', `${words.extra}  ${extra.contributes}`).map(this.options.paint.strong),
      ...extra.items.flatMap((item) => this.item(item, 1)),
      ...this.entries(extra.entries, 0),
      ...this.totalLine([...terms, ...this.own(extra.entries)], extra.contributes, 1),
    ];
  }

  private whole(): string[] {
    const { unit, words } = this;
    const head = unit.entries.length > 0 ? ['', this.options.paint.strong(words.whole), ...this.entries(unit.entries, 0)] : [''];
    if (unit.exact === null) return unit.entries.length > 0 ? head : [];
    const terms = unit.items.map((item) => this.term(item));
    const { extra } = unit;
    const extraTerm = extra.items.length > 0 || extra.entries.length > 0 ? [{ label: words.extra, amount: extra.contributes }] : [];
    return [...head, ...this.totalLine([...terms, ...extraTerm, ...this.own(unit.entries)], unit.exact, 0)];
  }

  /** What an item brings; without a mark its state is named, so that its zero is not taken for one. */
  private term(item: ItemResult): Term {
    const mark = markOf(item, this.words);
    return { label: mark === item.score ? labelOf(item) : `${labelOf(item)} ${mark}`, amount: item.contributes };
  }

  private own(entries: readonly EntryResult[]): Term[] {
    return entries.filter(({ amount }) => amount !== '0').map(({ kind, amount }) => ({ label: this.words.kind[kind], amount }));
  }

  private totalLine(terms: readonly Term[], total: string, depth: number): string[] {
    const text = terms.length > 1 ? sumLine(terms, total, this.words.bracket) : total;
    return hang(`${indent(depth)}${this.words.total}${this.words.colon}`, text, this.options.width);
  }

  private result(amount: string, label: string, depth: number): string {
    const text = this.column.align(amount);
    const number = text.trim();
    return `${indent(depth + 1)}= ${text.replace(number, () => this.options.paint.strong(number))}  ${label}`.trimEnd();
  }

  private hung(first: string, text: string): string[] {
    return hang(first, cleanText(text), this.options.width);
  }
}

const indent = (depth: number): string => '  '.repeat(depth);
