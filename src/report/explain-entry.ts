// One entry of a ledger as lines: its amount in the amount column, the reason, then what it rests on.

import { signed } from './points.js';
import { causeOf, type ReportOptions } from './reporter.js';
import type { EntryResult, FactResult, UnitResult } from './result.js';
import { allItems } from './select.js';
import { alignDecimals, cleanText, hang, padStart } from '../terminal/index.js';
import { suppressing } from './suppressing.js';
import type { Words } from './words.js';

export interface AmountColumn {
  readonly width: number;
  /** The amount padded to the width of the column, decimal points in line. */
  readonly align: (amount: string) => string;
}

/** One column for all amounts of a unit, so that the eye can run down it. */
export function amountColumn(unit: UnitResult): AmountColumn {
  const items = allItems(unit);
  const entries = [...unit.entries, ...unit.extra.entries, ...items.flatMap((item) => [...item.entries, ...item.transfer])];
  const texts = [...new Set([...entries.map(amountText), ...items.flatMap((item) => [item.exact, item.contributes])])];
  const aligned = alignDecimals(texts);
  const width = aligned.reduce((most, text) => Math.max(most, text.length), 0);
  const byText = new Map(texts.map((text, at) => [text, padStart(aligned[at]!, width)]));
  return { width, align: (amount) => byText.get(amount) ?? padStart(amount, width) };
}

const amountText = ({ kind, amount }: EntryResult): string => (kind === 'start' ? amount : signed(amount));

/** @param before the entry shown just above in the same list */
export function entryLines(
  entry: EntryResult,
  before: EntryResult | undefined,
  indent: string,
  column: AmountColumn,
  options: ReportOptions,
  words: Words,
): string[] {
  const { width, paint } = options;
  const blank = `${indent}  ${' '.repeat(column.width)}  `;
  const suppressed = suppressing.has(entry.kind);
  const amount = colorOf(entry, options)(column.align(amountText(entry)));
  const kind = entry.kind === 'rule' ? '' : `[${words.kind[entry.kind]}] `;
  const { beside, below } = notesOf(entry, before, words);
  const hung = (text: string): string[] => hang(blank, cleanText(text), width).map((line) => line.slice(blank.length));
  const reason = hung([kind + causeOf(entry, options), ...beside].join('  '));
  const [first = '', ...rest] = suppressed ? reason.map(paint.faint) : reason;
  const notes = below.flatMap(hung).map(paint.faint);
  return [`${indent}  ${amount}  ${first}`, ...[...rest, ...notes].map((line) => blank + line)];
}

function colorOf({ kind, amount }: EntryResult, { paint }: ReportOptions): (text: string) => string {
  if (suppressing.has(kind)) return paint.faint;
  if (kind === 'start' || amount === '0') return (text) => text;
  return amount.startsWith('-') ? paint.loss : paint.gain;
}

/** What an entry rests on; an entry without clause and facts says it in its own line. What the entry before has just said is not repeated. */
function notesOf(entry: EntryResult, before: EntryResult | undefined, words: Words): { beside: string[]; below: string[] } {
  const { colon } = words;
  const said = before !== undefined && before.rule === entry.rule && before.clause === entry.clause;
  const clause = entry.clause === null || said ? [] : [`${words.clause}${colon}${entry.clause}`];
  const rule = entry.rule === null || said ? [] : [`${words.rule}${colon}${entry.rule}`];
  const place = entry.at === null || entry.facts.some(({ at }) => at === entry.at) ? [] : [entry.at];
  const origin = [...clause, ...rule, ...place];
  if (clause.length === 0 && entry.facts.length === 0) return { beside: origin, below: [] };
  const facts = entry.facts.map((fact) => `${words.fact}${colon}${factText(fact, words)}`);
  return { beside: [], below: origin.length > 0 ? [origin.join('  '), ...facts] : facts };
}

export function factText(fact: FactResult, words: Words): string {
  const told = { [words.source]: fact.source, [words.document]: fact.document, [words.note]: fact.note };
  const more = { ...told, [words.grounds]: fact.reason, [words.by]: fact.by };
  const parts = [fact.fact, fact.id, fact.date && words.course.day(fact.date), fact.label, fact.value].filter(
    (part) => part !== undefined && part !== '',
  );
  for (const [word, text] of Object.entries(more)) if (text !== undefined && text !== '') parts.push(`${word}${words.colon}${text}`);
  return `${parts.join(words.comma)}  ${fact.at}`;
}
