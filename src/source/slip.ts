// Slips of a Chinese keyboard that YAML takes silently: full-width punctuation that was meant as structure but became part of a text.
// Owns the judgement which text that is. Ordinary text (titles, notes, anything quoted) may hold any punctuation and is never reported.

import { finding, type Finding } from './finding.js';

/** Where an unquoted scalar stands. */
export interface Place {
  readonly role: 'root' | 'key' | 'value' | 'item';
  /** Within `[…]` or `{…}`. */
  readonly flow: boolean;
  /** A key of `{…}` that no colon follows. */
  readonly alone: boolean;
}

/** Spaces that are not the space of YAML: ideographic, no-break, typographic. */
export const oddSpaces = '\\u3000\\u00a0\\u2000-\\u200a\\u202f\\u205f';

const suspicious = new RegExp(`[${oddSpaces}：，、“”‘’＂＇［］｛｝【】－—–＃:\\n]|^-`);
const leadingOdd = new RegExp(`^(?:-(?=[${oddSpaces}]))?[${oddSpaces}][${oddSpaces} ]*`);
const trailingOdd = new RegExp(`[${oddSpaces}][${oddSpaces} ]*$`);
const oddAfterColon = new RegExp(`^[^\\n:]+:([${oddSpaces}]+)`);

const identifier = '[a-z][a-z0-9_]+';
const numeric = '[-+]?\\d+(?:\\.\\d+)?';
/** Lines of a map typed with full-width colons: English keys, or any key with a number, a flag or nothing behind the colon. */
const mapLine = new RegExp(`^(?:${identifier}：|[^\\s：，。、；]{1,20}：\\s*(?:${numeric}|true|false)?\\s*$)`);
const plainParts = new RegExp(`^(?:${identifier}|${numeric})(?:\\s*[，、]\\s*(?:${identifier}|${numeric}))+$`);
/** A value that goes on with the next entry of its map: `2，serious：1`. */
const nextEntry = /^[A-Za-z0-9_.-]+\s*[，、]\s*[^\s：，、]{1,20}：/;
/** How far around a slip to look for the same key typed well, UTF-16 units. */
const neighbourhood = 20_000;

/** At most one slip in text[start, end), which is a plain scalar. */
export function slipIn(text: string, start: number, end: number, place: Place): Finding | undefined {
  const raw = text.slice(start, end);
  if (!suspicious.test(raw)) return undefined;
  return (
    oddSpace(text, raw, start, place) ??
    oddMark(raw, start, place) ??
    missingColon(text, raw, start, place) ??
    wrongComma(text, raw, start, place) ??
    wrongQuote(text, raw, start, place) ??
    wrongBracket(text, raw, start, place)
  );
}

/** The same indentation with real spaces; within a line one space, or none where one already stands. */
export function spacesFor(run: string, atLineStart: boolean, before: string): string {
  if (!atLineStart) return before === '' || before === ' ' || before === '\t' || before === '\n' ? '' : ' ';
  return run.replace(/\u3000/g, '  ').replace(/[^ ]/g, ' ');
}

export function spaceSlip(start: number, run: string, replacement: string): Finding {
  const odd = run.search(new RegExp(`[${oddSpaces}]`));
  const length = new RegExp(`^[${oddSpaces}]+`).exec(run.slice(odd))?.[0].length ?? 1;
  const code = `U+${run.charCodeAt(odd).toString(16).toUpperCase().padStart(4, '0')}`;
  const edits = [{ start, end: start + run.length, text: replacement }];
  return finding('yaml/full-width-space', { space: code }, start + odd, start + odd + length, { edits });
}

function oddSpace(text: string, raw: string, start: number, { role }: Place): Finding | undefined {
  const leading = leadingOdd.exec(raw)?.[0];
  if (leading !== undefined) {
    const dash = leading.startsWith('-') ? 1 : 0;
    const atLineStart = dash === 0 && text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
    const before = dash ? '-' : text.charAt(start - 1);
    return spaceSlip(start + dash, leading.slice(dash), spacesFor(leading.slice(dash), atLineStart, before));
  }
  const after = role === 'root' || role === 'key' ? oddAfterColon.exec(raw) : null;
  if (after) return spaceSlip(start + after[0].length - after[1]!.length, after[1]!, ' ');
  const trailing = trailingOdd.exec(raw);
  return trailing ? spaceSlip(start + trailing.index, trailing[0], '') : undefined;
}

/** `－ id: x`: a full-width dash where a list item begins; `-id: x`: no space behind the dash. */
function oddMark(raw: string, start: number, { role, flow }: Place): Finding | undefined {
  if (!flow && (role === 'key' || role === 'root') && /^-[^\s\d-]/.test(raw)) return dashSlip(start);
  const dash = (role === 'key' ? /^([－—–]+)\s*(?=\S)/ : /^(－)\s+(?=\S)/).exec(raw);
  if (dash) return markSlip(start, dash[1]!, dash[0].length, '- ');
  const remark = role === 'value' || role === 'item' ? remarkBehind.exec(raw) : null;
  return remark ? markSlip(start + remark[1]!.length, '＃', 1, '#') : undefined;
}

/** `each ＃ 逐次`: a word or number and a remark. Other text may hold the sign. */
const remarkBehind = new RegExp(`^((?:${identifier}|${numeric}|true|false)[ \\t]+)＃`);

/** @param length of what the right mark replaces, blanks behind it included */
export function markSlip(at: number, found: string, length: number, right: string): Finding {
  return finding('yaml/full-width-mark', { found, right }, at, at + found.length, {
    edits: [{ start: at, end: at + length, text: right }],
  });
}

export const dashSlip = (at: number): Finding =>
  finding('yaml/missing-space', { found: '-', right: '- ' }, at, at + 1, { edits: [{ start: at, end: at + 1, text: '- ' }] });

export function colonSlip(text: string, at: number, key: string): Finding {
  const next = text.charAt(at + 1);
  const right = next === ' ' || next === '\n' || next === '\r' || next === '' ? ':' : ': ';
  const edits = [{ start: at, end: at + 1, text: right }];
  if (text[at] === ':') return finding('yaml/missing-space', { found: `${key}:`, right: `${key}: ` }, at, at + 1, { edits });
  return finding('yaml/full-width-colon', { key }, at, at + 1, { edits });
}

/** A text that was meant as a key and its value: its colon is full-width, or no space follows it. */
function missingColon(text: string, raw: string, start: number, place: Place): Finding | undefined {
  const colon = /^([^：:\n]+)(：|:(?=[^\s:/]))/.exec(raw);
  if (!colon) return undefined;
  const key = colon[1]!;
  const meant = colon[2] === '：' ? meansKey(text, raw, start, place) : place.alone;
  const isLabel = place.role === 'root' && /^\S{1,40}$/.test(key);
  return meant || isLabel ? colonSlip(text, start + key.length, key.trim()) : undefined;
}

/** Whether the text before a full-width colon is a key: by what follows it, or because every line reads like one. */
function meansKey(text: string, raw: string, start: number, { role, flow, alone }: Place): boolean {
  if (flow || role === 'root') return alone;
  if (role === 'key') return /^[^：]+：\s*[{[]/.test(raw);
  const ownLine = role === 'item' || onOwnLine(text, start);
  if (ownLine && /^[^\n：]+：[ \t]*\r?\n[ \t]*- /.test(raw)) return true;
  return role === 'value' && ownLine && raw.split('\n').every((line) => mapLine.test(line.trim()));
}

const onOwnLine = (text: string, start: number): boolean => text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';

export function commaSlip(text: string, at: number): Finding {
  const right = /^[\s\]}］｝】]/.test(text.slice(at + 1, at + 2)) ? ',' : ', ';
  const edits = [{ start: at, end: at + 1, text: /[[{,]\s*$/.test(text.slice(Math.max(0, at - 20), at)) ? '' : right }];
  return finding('yaml/full-width-comma', { found: text.charAt(at) }, at, at + 1, { edits });
}

/** Within brackets: a comma at the edge of an item, or between parts that are only numbers and English ids. `1，000` is left to the typed layer. */
function wrongComma(text: string, raw: string, start: number, { role, flow, alone }: Place): Finding | undefined {
  const at = flow ? raw.search(/[，、]/) : -1;
  if (at === -1) return undefined;
  const thousands = /^\d{1,3}(?:，\d{3})+$/.test(raw);
  const separates = role === 'item' && plainParts.test(raw) && !thousands;
  if (at === 0 || separates || ((role === 'value' || alone) && goesOn(text, raw, start))) return commaSlip(text, start + at);
  return /[，、]$/.test(raw) ? commaSlip(text, start + raw.length - 1) : undefined;
}

/** Prose may hold `，app：`; it is an entry when its key is typed well nearby, or when there are several of them. */
function goesOn(text: string, raw: string, start: number): boolean {
  if (nextEntry.test(raw)) return true;
  const keys = [...raw.matchAll(/[，、]\s*([a-z][a-z0-9_]+)：/g)].map((match) => match[1]!);
  const near = keys.length === 1 ? text.slice(Math.max(0, start - neighbourhood), start + neighbourhood) : '';
  return keys.length > 1 || (keys.length === 1 && new RegExp(`[\\s{,]${keys[0]!}: `).test(near));
}

const halfQuote: Readonly<Record<string, string>> = { '“': '"', '”': '"', '＂': '"', '‘': "'", '’': "'", '＇': "'" };
const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '＂': '＂', '＇': '＇' };

/** Replaces the quotes at text[open] and text[close] (-1: only one is wrong). */
export function quoteSlip(text: string, open: number, close: number): Finding {
  const ends = [open, close].filter((at) => at >= 0);
  const inner = text.slice(open + 1, close === -1 ? open + 1 : close);
  const found = text.charAt(ends[0]!);
  const right = inner.includes('"') ? "'" : (halfQuote[found] ?? '"');
  const edits = ends.map((at) => ({ start: at, end: at + 1, text: halfQuote[text.charAt(at)] ? right : text.charAt(at) }));
  return finding('yaml/full-width-quote', { found, right }, ends[0]!, ends[0]! + 1, { edits });
}

/** A key in quotes; or a value whose quotation was cut open because YAML does not see these quotes. A value in whole quotes is its author's. */
function wrongQuote(text: string, raw: string, start: number, { role, flow }: Place): Finding | undefined {
  const close = closing[raw.charAt(0)];
  if (close === undefined) return undefined;
  const closesAt = raw.indexOf(close, 1);
  if (closesAt === raw.length - 1) return role === 'key' ? quoteSlip(text, start, start + closesAt) : undefined;
  if (closesAt !== -1) return undefined;
  const half = halfQuote[close]!;
  if (raw.endsWith(half)) return quoteSlip(text, start, start + raw.length - 1);
  const lineEnd = text.indexOf('\n', start);
  const later = text.slice(start, lineEnd === -1 ? text.length : lineEnd).indexOf(close, raw.length);
  const cutByComment = later !== -1 && /^\s+#/.test(text.slice(start + raw.length));
  return later !== -1 && (flow || cutByComment) ? quoteSlip(text, start, start + later) : undefined;
}

export const halfBracket: Readonly<Record<string, string>> = {
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '【': '[',
  '】': ']',
  '（': '[',
  '）': ']',
};

/** Replaces the brackets at the given places of the text by half-width ones, or by `rights` where a round bracket stands for another. */
export function bracketSlip(text: string, places: readonly number[], rights: readonly string[] = []): Finding {
  const rightAt = (at: number, index: number): string => rights[index] ?? halfBracket[text.charAt(at)] ?? text.charAt(at);
  const edits = places.map((at, index) => ({ start: at, end: at + 1, text: rightAt(at, index) }));
  const [first] = places as [number];
  return finding('yaml/full-width-bracket', { found: text.charAt(first), right: rightAt(first, 0) }, first, first + 1, { edits });
}

/** `｛…｝` around a whole value is never prose; `［…］` is not when it holds commas; 【】 only when empty. `［2017］` may be a document number. */
function wrongBracket(text: string, raw: string, start: number, { role }: Place): Finding | undefined {
  if (role === 'key') return undefined;
  const structure = /^｛.*｝$/s.test(raw) || /^［(?:|[^］]*[,，].*)］$/s.test(raw) || /^【\s*】$/.test(raw);
  return structure ? bracketSlip(text, [start, start + raw.length - 1]) : undefined;
}
