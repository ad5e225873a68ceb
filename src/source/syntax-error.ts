// The words of a YAML parser turned into a finding of ours, for errors that no keyboard slip explains. Sees error codes and text, no parser.

import { finding, type Finding } from './finding.js';
import { oddSpaces, spaceSlip } from './slip.js';

/** The first syntax error of a text. */
export interface Failure {
  /** Code and sentence as the `yaml` library gives them. */
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Where the bracket or quote opens that is not closed. */
  readonly opening?: number;
}

export function explainFailure(text: string, failure: Failure): Finding {
  return (
    tab(text, failure) ??
    oddIndentation(text, failure) ??
    unclosed(text, failure) ??
    byCode[failure.code]?.(text, failure) ??
    finding('yaml/syntax', { detail: failure.message }, failure.start, Math.max(failure.start, failure.end))
  );
}

type Translation = (text: string, failure: Failure) => Finding | undefined;

const lineStartOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end === -1 ? text.length : end);
  return offset + line.trimEnd().length;
}

/** A tab in the indentation of the line that failed, whatever the parser made of it. */
const tab: Translation = (text, { start }) => {
  const lineStart = lineStartOf(text, start);
  const indentation = /^[ \t]*(?:-[ \t]*)?/.exec(text.slice(lineStart, lineStart + 200))![0];
  const at = indentation.indexOf('\t');
  if (at === -1) return undefined;
  const length = /^\t+/.exec(indentation.slice(at))![0].length;
  const edits = [{ start: lineStart + at, end: lineStart + at + length, text: '  '.repeat(length) }];
  return finding('yaml/tab', {}, lineStart + at, lineStart + at + length, { edits });
};

/** Odd spaces in the indentation, which no number of real ones in their place would mend. */
const oddIndentation: Translation = (text, { start }) => {
  const lineStart = lineStartOf(text, start);
  const run = new RegExp(`^ *[${oddSpaces}]+`).exec(text.slice(lineStart, lineStart + 200))?.[0];
  if (run === undefined) return undefined;
  const { code, args, start: from, end } = spaceSlip(lineStart, run, '');
  return { code, args, start: from, end };
};

const unclosed: Translation = (text, { message, opening, start }) => {
  if (opening === undefined) return undefined;
  const open = text.charAt(opening);
  if (message.includes('quote'))
    return finding('yaml/unclosed-quote', { quote: open }, opening, Math.max(opening + 1, lineEndOf(text, opening)));
  if (!message.startsWith('Flow')) return undefined;
  const close = open === '[' ? ']' : '}';
  const found = text.charAt(start);
  if (found === ']' || found === '}')
    return finding('yaml/wrong-bracket', { open, close, found }, start, start + 1, { related: role(opening) });
  return finding('yaml/unclosed-bracket', { open, close }, opening, opening + 1);
};

const role = (at: number) => ({ start: at, end: at + 1, role: 'opening' as const });

/** The line on which the construct at `start` begins, without indentation and line break. */
function firstLine(text: string, start: number): { readonly start: number; readonly end: number; readonly text: string } {
  const end = Math.max(lineEndOf(text, start), start);
  return { start, end, text: text.slice(start, end) };
}

/** `a: 1` followed by a deeper line `b: 2`: the deeper line is the one to look at. Else a text with a colon in it. */
const nestedMap: Translation = (text, { start, end }) => {
  if (text.slice(start, end).includes('\n') || text.charAt(start) === ' ') {
    const line = firstLine(text, start + text.slice(start, end).lastIndexOf('\n') + 1);
    const indent = line.text.length - line.text.trimStart().length;
    return finding('yaml/indentation', {}, line.start + indent, line.end);
  }
  const line = firstLine(text, start);
  const value = line.text.replace(/\s+#.*$/, '');
  if (value.startsWith('?')) return finding('yaml/reserved-character', { found: '?' }, start, start + value.length);
  const quotation = quoted.exec(value)?.[0];
  if (quotation)
    return finding('yaml/text-after-value', { found: value.slice(quotation.length) }, start + quotation.length, start + value.length);
  const edits = value.includes('"') ? [] : [{ start, end: start + value.length, text: `"${value.replace(/\\/g, '\\\\')}"` }];
  return finding('yaml/colon-in-text', { text: value }, start, start + value.length, { edits });
};

const inBrackets: Translation = (text, failure) => {
  const end = failure.start + text.slice(failure.start, failure.end).split('\n', 1)[0]!.trimEnd().length;
  const value = text.slice(failure.start, end);
  const quotation = quoted.exec(value)?.[0];
  // A quoted text and then a key: only the comma between them is missing.
  const next = quotation === undefined ? null : /^[^\s:,[\]{}]+(?=:(?:\s|$))/.exec(value.slice(quotation.length));
  if (next) return missingComma(text, failure.start + quotation!.length, next[0].length);
  // `信息2期 date: 2017-05-03`: an English key behind a blank begins the next entry.
  const key = /(?<=\S\s+)[a-z][a-z0-9_]*(?=:\s)/.exec(value);
  if (quotation === undefined && key) return missingComma(text, failure.start + key.index, key[0].length);
  if (!value.includes(':')) return finding('yaml/syntax', { detail: failure.message }, failure.start, end);
  const edits = value.includes('"') ? [] : [{ start: failure.start, end, text: `"${value.replace(/\\/g, '\\\\')}"` }];
  return finding('yaml/colon-in-text', { text: value }, failure.start, end, { edits });
};

const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')\s*/;

/** The comma belongs behind what comes before the blanks. */
function missingComma(text: string, at: number, length: number): Finding {
  const gap = /\s*$/.exec(text.slice(0, at))![0].length;
  return finding('yaml/missing-comma', {}, at, at + length, { edits: [{ start: at - gap, end: at, text: ', ' }] });
}

/** A line of a map without colon, or a list item among keys. */
const noColon: Translation = (text, { start }) => {
  const line = firstLine(text, start);
  if (/^-(?:\s|$)/.test(line.text)) return finding('yaml/list-among-keys', {}, start, start + 1);
  return finding('yaml/missing-colon', { line: line.text }, start, line.end);
};

const misaligned: Translation = (text, { start }) => {
  const line = firstLine(text, lineStartOf(text, start + 1));
  const indent = line.text.length - line.text.trimStart().length;
  const key = /^[^\s:-][^:]*(?=:(?:\s|$))/.exec(line.text.trimStart())?.[0];
  if (key !== undefined && isAlignedWithDash(text, line.start, indent))
    return finding('yaml/list-among-keys', {}, line.start + indent, line.start + indent + key.length);
  return finding('yaml/indentation', {}, line.start + indent, Math.max(line.end, line.start + indent));
};

/** Whether the nearest line above that is indented no deeper is an item of a list at the same place. */
function isAlignedWithDash(text: string, lineStart: number, indent: number): boolean {
  const above = text.slice(0, lineStart).split('\n').reverse();
  const nearest = above.find((line) => line.trim() !== '' && line.length - line.trimStart().length <= indent);
  return nearest !== undefined && nearest.length - nearest.trimStart().length === indent && /^-\s/.test(nearest.trimStart());
}

const missingCharacter: Translation = (text, failure) => {
  const { message, start } = failure;
  if (message.startsWith('Implicit map keys')) return noColon(text, failure);
  if (message.startsWith('Missing space after :')) {
    const edits = [{ start: start, end: start, text: ' ' }];
    return finding('yaml/missing-space', { found: ':', right: ': ' }, start, start, { edits });
  }
  if (message.startsWith('Missing ,')) return missingComma(text, start, itemLength(text, failure));
  if (message.startsWith('Sequence item without')) return misaligned(text, failure);
  if (message.startsWith('Tags and anchors')) return unfinishedTag(text, start);
  if (!message.startsWith('Comments must be')) return undefined;
  return finding('yaml/missing-space', { found: '#', right: ' #' }, start, start + 1, { edits: [{ start, end: start, text: ' ' }] });
};

/** The item that follows: a quotation in whole, else up to the next mark. */
function itemLength(text: string, { start, end }: Failure): number {
  const rest = text.slice(start, lineEndOf(text, start));
  const item = quoted.exec(rest)?.[0].trimEnd() ?? /^[^,\]}]+/.exec(rest)?.[0].trimEnd() ?? '';
  return Math.max(item.length, end - start, 1);
}

/** A tag ends where its ASCII ends: `!重要` fails behind the `!`. */
function unfinishedTag(text: string, start: number): Finding | undefined {
  const at = text.lastIndexOf('!', start);
  if (at < lineStartOf(text, start)) return undefined;
  const tag = /^\S+/.exec(text.slice(at, lineEndOf(text, at)))![0];
  return finding('yaml/tag', { tag }, at, at + tag.length);
}

const without = (at: number) => ({ edits: [{ start: at, end: at + 1, text: '' }] });

const unexpected: Translation = (text, failure) => {
  const { message, start, end } = failure;
  const character = text.charAt(start);
  if (message.startsWith('Unexpected block-seq-ind on same line')) return finding('yaml/dash-after-key', {}, start, start + 1);
  if (message.startsWith('Block scalar header'))
    return finding('yaml/block-text-header', { found: firstLine(text, start).text }, start, lineEndOf(text, start));
  if (/^Unexpected flow-(?:map|seq)-end/.test(message))
    return finding('yaml/stray-bracket', { found: character }, start, start + 1, without(start));
  if (/^Unexpected (?:,|empty item)/.test(message)) return finding('yaml/extra-comma', {}, start, start + 1, without(start));
  if (!/at node end|Unexpected scalar token/.test(message)) return undefined;
  if (text.slice(lineStartOf(text, start), start).trim() === '')
    return finding('yaml/list-among-keys', {}, start, Math.min(end, lineEndOf(text, start)));
  const found = firstLine(text, start).text;
  const isRemark = /[\]}]\s*$/.test(text.slice(0, start));
  return finding('yaml/text-after-value', { found, behind: isRemark ? 'bracket' : undefined }, start, start + found.length);
};

const byCode: Readonly<Record<string, Translation>> = {
  BLOCK_AS_IMPLICIT_KEY: nestedMap,
  BLOCK_IN_FLOW: inBrackets,
  MULTILINE_IMPLICIT_KEY: noColon,
  BAD_INDENT: misaligned,
  MISSING_CHAR: missingCharacter,
  UNEXPECTED_TOKEN: unexpected,
  ALIAS_PROPS: (_, { start, end }) => finding('yaml/alias-to-alias', {}, start, end),
  BAD_ALIAS: (text, { start, end }) => finding('yaml/reserved-character', { found: text.charAt(start) }, start, end),
  BAD_SCALAR_START: (text, { start }) => finding('yaml/reserved-character', { found: text.charAt(start) }, start, lineEndOf(text, start)),
  BAD_DQ_ESCAPE: (text, { start }) => finding('yaml/escape', { found: text.slice(start, start + 2) }, start, start + 2),
};
