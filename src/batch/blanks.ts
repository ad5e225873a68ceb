// A fact with its particulars left blank: ids, days and free text of cases and judgements. Facts that differ in nothing else are of one shape.
// Only text that YAML reads as it stands, wherever it stands, is left blank; any other layout is for who reads the whole fact.

import { parseDay, type Day } from '../calendar/date.js';
import { compareText } from '../order/index.js';
import { slipIn } from '../source/index.js';

/** `id`: tells cases apart. `day`: a valid date. `text`: shown and nothing else. */
export type BlankKind = 'id' | 'day' | 'text';

/** What fills the blanks of one fact. */
export interface Filling {
  /** What stands in each, a character for each byte. */
  readonly values: readonly string[];
  /** Of each line of the shape: the line of the fact, from 0. */
  readonly lines: readonly number[];
}

export interface Blank extends Filling {
  /** The key of the fact. */
  readonly fact: string;
  /** The fact with marks for its blanks; its cases in the order in which they count. */
  readonly shape: string;
  readonly kinds: readonly BlankKind[];
  readonly firstDay: Day | undefined;
  readonly lastDay: Day | undefined;
}

const kindOf: { readonly [key: string]: BlankKind } = {
  id: 'id',
  date: 'day',
  reason: 'text',
  note: 'text',
  source: 'text',
  document: 'text',
};
/** Keys that such blanks stand behind. */
export const blankFields: ReadonlySet<string> = new Set(Object.keys(kindOf));

export const markOf = (index: number): string => `\u0001${index}\u0002`;
// eslint-disable-next-line no-control-regex
const marks = /\u0001(\d+)\u0002/g;
export const fillIn = (shape: string, value: (index: number) => string): string =>
  shape.replace(marks, (_, index: string) => value(Number(index)));

/** More than these would need longer numbers than the stand-ins have. */
const mostBlanks = 900;

const mayMeanMore = /["'#&*!|>%@`\\\t\r~?\u0001\u0002]/;
const oneLine = /^ *([a-z]\w*): (\{[^{}[\]\n]*\})\n*$/;
const firstLine = /^ *([a-z]\w*):$/;
const caseLine = /^( *)- (\{[^{}[\]]*\})$/;

/** Han characters first, then those and a few others, all of which mean nothing to YAML and to the judgement of slips. A character for each byte. */
const han = '(?:[\\xe5-\\xe9][\\x80-\\xbf]{2}|\\xe4[\\xb8-\\xbf][\\x80-\\xbf])';
/** （ ） 《 》 〔 〕 。 */
const plainMarks = '\\xef\\xbc[\\x88\\x89]|\\xe3\\x80[\\x8a\\x8b\\x94\\x95\\x82]';
const plainText = new RegExp(`^${han}(?:${han}|${plainMarks}|[0-9A-Za-z_-])*$`);
/** With ， ： 、 ； “ ”, which may be slips. */
const punctuatedText = new RegExp(
  `^${han}(?:${han}|${plainMarks}|\\xef\\xbc[\\x8c\\x9a\\x9b]|\\xe3\\x80\\x81|\\xe2\\x80[\\x9c\\x9d]|[0-9_-])*$`,
);
const isoDay = /^\d{4}-\d\d-\d\d$/;

/** @param written a character for each byte; @returns undefined where nothing is to be left blank, or it is written otherwise */
export function blankOf(written: string): Blank | undefined {
  if (mayMeanMore.test(written)) return undefined;
  const single = oneLine.exec(written);
  const cases = single ? [caseOf(single[2]!, 0)] : casesOf(written);
  const fact = single?.[1] ?? firstLine.exec(written.slice(0, written.indexOf('\n')))?.[1];
  if (!cases || fact === undefined || !cases.every((one) => one !== undefined)) return undefined;
  return single ? new Shaping(fact).blank(cases, '') : inOrder(cases) && new Shaping(fact).blank(cases, '\n  - ');
}

interface Case {
  readonly parts: readonly { readonly key: string; readonly kind: BlankKind | undefined; readonly value: string }[];
  readonly line: number;
  readonly id: string | undefined;
  readonly day: string | undefined;
}

function casesOf(written: string): (Case | undefined)[] {
  const lines = written.split('\n');
  while (lines.at(-1) === '') lines.pop();
  let indent: string | undefined;
  return lines.slice(1).map((line, index) => {
    const found = caseLine.exec(line);
    indent ??= found?.[1];
    return found && found[1] === indent ? caseOf(found[2]!, index + 1) : undefined;
  });
}

function caseOf(braces: string, line: number): Case | undefined {
  const parts: Case['parts'][number][] = [];
  let id: string | undefined;
  let day: string | undefined;
  for (const part of braces.slice(1, -1).split(', ')) {
    const at = part.indexOf(': ');
    if (at <= 0) return undefined;
    const key = part.slice(0, at);
    const value = part.slice(at + 2);
    const kind = kindOf[key];
    if (kind === 'id') id = value;
    if (kind === 'day') day = value;
    if (kind === 'id' ? !isPlain(value) : kind === 'day' && !isoDay.test(value)) return undefined;
    parts.push({ key, value, kind: kind === 'text' && !isPlain(value) ? undefined : kind });
  }
  return { parts, line, id, day };
}

function isPlain(value: string): boolean {
  if (plainText.test(value)) return true;
  if (!punctuatedText.test(value)) return false;
  const text = Buffer.from(value, 'latin1').toString();
  return slipIn(text, 0, text.length, { role: 'value', flow: true, alone: false }) === undefined;
}

/** In the order in which cases count: by day, undated last, then by id. Undefined where that does not tell them apart. */
function inOrder(cases: Case[]): true | undefined {
  const ids = new Set(cases.map(({ id }) => id));
  if (ids.size < cases.length || ids.has(undefined)) return undefined;
  cases.sort((a, b) => compareText(a.day ?? '~', b.day ?? '~') || compareText(a.id!, b.id!));
  return true;
}

class Shaping {
  private readonly kinds: BlankKind[] = [];
  private readonly values: string[] = [];
  private readonly days: Day[] = [];

  constructor(private readonly fact: string) {}

  blank(cases: readonly Case[], before: string): Blank | undefined {
    const texts = cases.map(({ parts }) => parts.map(({ key, kind, value }) => `${key}: ${kind ? this.mark(kind, value) : value}`));
    const days = this.days;
    if (this.values.length === 0 || this.values.length > mostBlanks || days.some((day) => Number.isNaN(day))) return undefined;
    const { fact, kinds, values } = this;
    const shape = `${fact}:${texts.map((parts) => `${before || ' '}{${parts.join(', ')}}`).join('')}\n`;
    const lines = [...(before === '' ? [] : [0]), ...cases.map(({ line }) => line)];
    return { fact, shape, kinds, values, lines, firstDay: days[0], lastDay: days.at(-1) };
  }

  private mark(kind: BlankKind, value: string): string {
    const index = this.values.push(value) - 1;
    this.kinds.push(kind);
    if (kind === 'day') this.days.push(parseDay(value) ?? Number.NaN);
    return markOf(index);
  }
}
