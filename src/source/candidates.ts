// Where a syntax error happened: which characters near it could be slips of a Chinese keyboard. Only guesses by the shape of a line;
// mend.ts keeps those whose correction really moves the error away, so a guess too many costs time and nothing else.

import type { Finding } from './finding.js';
import { bracketSlip, colonSlip, commaSlip, dashSlip, halfBracket, markSlip, oddSpaces, quoteSlip, spacesFor, spaceSlip } from './slip.js';

/** Lines looked at: a slip further from the place where the parser stopped is not found by its shape. */
const maxLines = 40;

const key = `"[^"\\n]*"|'[^'\\n]*'|[“‘＂][^“”‘’＂\\n]*[”’＂]|[^\\s:：,，、"'“”‘’\\[\\]{}［］｛｝【】#]+`;
const keyPlace = `(?:^[${oddSpaces} ]*(?:-[${oddSpaces} ]+)*|(?<=[{\\[,，、｛［])[${oddSpaces} ]*|(?<=[\\s:：]-[${oddSpaces} ]))`;
const keyBefore = new RegExp(`(${keyPlace})(${key})[${oddSpaces} ]*(：|:(?=[^\\s:/,}\\]]))`, 'gm');
const spaceRun = new RegExp(`(^|[-:,，：{\\[｛［])([${oddSpaces} ]*[${oddSpaces}][${oddSpaces} ]*)`, 'gm');
const mark = new RegExp(`^([${oddSpaces} \\t]*)([－—–]+|＃|-(?=[^\\s-]))`, 'gm');

/** How far on one line to look, for files that are a single line. */
const reach = 2000;

/** Possible slips between the two offsets and on the rest of their lines, the most telling kinds first, those within quotes last. */
export function slipCandidates(text: string, from: number, to: number): Finding[] {
  const start = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - reach);
  const end = Math.min(endOfLines(text, start, to), to + reach, start + 4 * reach);
  const lines = text.slice(start, end);
  const at = (pattern: RegExp, make: (match: RegExpExecArray, offset: number) => Finding): Finding[] =>
    [...lines.matchAll(pattern)].map((match) => make(match, start + match.index));
  const found = [
    ...at(spaceRun, spaceCandidate),
    ...at(keyBefore, (match, offset) => colonSlip(text, offset + match[0].length - 1, match[2]!)),
    ...at(mark, markCandidate),
    ...bracketCandidates(text, start, end),
    ...quoteCandidates(text, start, end),
    ...at(/[，、]/g, (_, offset) => commaSlip(text, offset)),
  ];
  const quoted = [...lines.matchAll(/"[^"\n]*"/g)].map(
    ({ index, 0: quotation }) => [start + index, start + index + quotation.length] as const,
  );
  const inQuotes = (slip: Finding): boolean => quoted.some(([from, until]) => slip.start > from && slip.start < until - 1);
  return [...found.filter((slip) => !inQuotes(slip)), ...earlierIndentation(text, start), ...found.filter(inQuotes)];
}

/** A line indented with odd spaces is a key of a higher level to YAML, and the line after it is the one that fails. Nearest first. */
function earlierIndentation(text: string, before: number): Finding[] {
  const from = Math.max(0, before - reach);
  const run = new RegExp(`(?<=\\n|^)( *[${oddSpaces}][${oddSpaces} ]*)`, 'g');
  return [...text.slice(from, before).matchAll(run)]
    .map(({ index, 0: found }) => spaceSlip(from + index, found, spacesFor(found, true, '')))
    .reverse();
}

function endOfLines(text: string, start: number, to: number): number {
  let end = start;
  for (let line = 0; line < maxLines; line++) {
    const next = text.indexOf('\n', end);
    if (next === -1) return text.length;
    if (next >= to) return next;
    end = next + 1;
  }
  return end;
}

function spaceCandidate(match: RegExpExecArray, offset: number): Finding {
  const before = match[1]!;
  const run = match[2]!;
  return spaceSlip(offset + before.length, run, before === '' ? spacesFor(run, true, '') : ' ');
}

function markCandidate(match: RegExpExecArray, offset: number): Finding {
  const at = offset + match[1]!.length;
  const found = match[2]!;
  if (found === '-') return dashSlip(at);
  if (found === '＃') return markSlip(at, found, 1, '#');
  const blanks = /^\s*/.exec(match.input.slice(match.index + match[0].length))![0].length;
  return markSlip(at, found, found.length + blanks, '- ');
}

const pairs: Readonly<Record<string, string>> = { '［': '］', '｛': '｝', '【': '】', '（': '）' };
const idFirst = /^\s*[a-z_]\w*\s*[:：,，、\]］】）]/;
const holdsColon = /^[^\]}］｝】）\n]*[:：]/;

/** A pair (its partner may be half-width), or one bracket alone. （） and 【】 are common in prose: they must hold English ids to count as a pair. */
function bracketCandidates(text: string, start: number, end: number): Finding[] {
  const found: Finding[] = [];
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (!(character in halfBracket)) continue;
    const partner = pairs[character];
    const close = partner === undefined ? -1 : closingPlace(text, at, end, partner);
    const inner = text.slice(at + 1, end);
    const proseLike = character === '（' || character === '【';
    const rights = proseLike && holdsColon.test(inner) ? ['{', '}'] : [];
    if (close !== -1 && (!proseLike || idFirst.test(inner))) found.push(bracketSlip(text, [at, close], rights));
    if (character !== '（' && character !== '）') found.push(bracketSlip(text, [at]));
  }
  return found;
}

function closingPlace(text: string, at: number, end: number, partner: string): number {
  const full = text.indexOf(partner, at + 1);
  if (full !== -1 && full < end) return full;
  const half = text.indexOf(halfBracket[partner]!, at + 1);
  return half !== -1 && half < end ? half : -1;
}

const closings: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '＂': '＂', '＇': '＇' };
const beginsValue = /(?:^|[\s[{,，、:：［｛-])$/;
const endsValue = /^\s*(?:$|\n|[,，、\]}］｝:：#])/;

/** A pair of full-width quotes around a whole value, or one whose half-width partner stands on the line that failed. Keyboards alternate “ and ”: either opens or closes. */
function quoteCandidates(text: string, start: number, end: number): Finding[] {
  const found: Finding[] = [];
  const lineEnd = text.indexOf('\n', start);
  const ends = (at: number): boolean => endsValue.test(text.slice(at + 1, at + 20));
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (!/[“”‘’＂＇]/.test(character)) continue;
    const begins = beginsValue.test(text.slice(Math.max(0, at - 1), at));
    const closing = closings[character];
    const close = closing === undefined ? -1 : text.indexOf(closing, at + 1);
    if (begins && close !== -1 && close < end && ends(close)) found.push(quoteSlip(text, at, close));
    const onFirstLine = lineEnd === -1 || at < lineEnd;
    if (onFirstLine && (begins || ends(at))) found.push(quoteSlip(text, at, -1));
  }
  return found;
}
