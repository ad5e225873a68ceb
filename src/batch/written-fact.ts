// Facts as clerks write them, taken apart without a reader of YAML: an entry a line, a map in brackets, or a list of cases. What is not surely that
// is left to who reads the whole fact.

import { slipIn } from '../source/index.js';
import { ownOf } from '../order/own.js';

/** `id`: tells cases apart. `day`: a valid date. `text`: shown and nothing else. */
export type BlankKind = 'id' | 'day' | 'text';

const kindOf: Readonly<Record<string, BlankKind>> = {
  id: 'id',
  date: 'day',
  reason: 'text',
  note: 'text',
  source: 'text',
  document: 'text',
};
/** Keys that such blanks stand behind. */
export const blankFields: ReadonlySet<string> = new Set(Object.keys(kindOf));

/** How the fact is laid out: on the line of its key, an entry a line below it, or a list of cases. */
type Layout = 'beside' | 'below' | 'list';

export interface WrittenFact {
  readonly fact: string;
  readonly layout: Layout;
  /** Below: a case for each entry. */
  readonly cases: readonly Case[];
}

const mayMeanMore = /["'#&*!|>%@`\\\t\r~?\u0001\u0002[\]]/;
const nothingSaid = /^ *(?:#.*)?$/;
const firstLine = /^ *([a-z]\w*):(?: (\{.*\}))?$/;
const itemLine = /^( *)- (.*)$/;
const fieldLine = /^( *)([a-z].*)$/;

/** Han characters first, then those and a few others, all of which mean nothing to YAML and to the judgement of slips. A character for each byte. */
const han = '(?:[\\xe5-\\xe9][\\x80-\\xbf]{2}|\\xe4[\\xb8-\\xbf][\\x80-\\xbf])';
/** （ ） 《 》 〔 〕 。 */
const plainMarks = '\\xef\\xbc[\\x88\\x89]|\\xe3\\x80[\\x8a\\x8b\\x94\\x95\\x82]';
/** At least two, so that it is no word that YAML knows: `late report`, `C-12`. */
const words = '[A-Za-z][0-9A-Za-z]*(?:[ _-][0-9A-Za-z]+)+';
const plainText = new RegExp(`^(?:${han}(?:${han}|${plainMarks}|[0-9A-Za-z_-])*|${words})$`);
/** With ， ： 、 ； “ ”, which may be slips. */
const punctuatedText = new RegExp(
  `^${han}(?:${han}|${plainMarks}|\\xef\\xbc[\\x8c\\x9a\\x9b]|\\xe3\\x80\\x81|\\xe2\\x80[\\x9c\\x9d]|[0-9_-])*$`,
);
const isoDay = /^\d{4}-\d\d-\d\d$/;

/** @param written a character for each byte */
export function takeApart(written: string): WrittenFact | undefined {
  const [first, ...below] = contentOf(written);
  const found = first && firstLine.exec(first.text);
  if (!found) return undefined;
  const [, fact, braces] = found;
  const layout = braces !== undefined ? 'beside' : below[0] && itemLine.test(below[0].text) ? 'list' : 'below';
  if (layout === 'beside' && below.length > 0) return undefined;
  const cases = layout === 'beside' ? [caseOf(braces!, 0)] : layout === 'list' ? casesBelow(below) : fieldsBelow(below);
  return allOf(cases, (known) => ({ fact: fact!, layout, cases: known }));
}

function allOf<T>(cases: readonly (Case | undefined)[], make: (known: Case[]) => T): T | undefined {
  const known = cases.filter((one) => one !== undefined);
  return known.length === cases.length && known.length > 0 ? make(known) : undefined;
}

interface Line {
  readonly text: string;
  /** From 0. */
  readonly number: number;
}

/** Without comments and empty lines; nothing where some of it may mean more than it says. */
function contentOf(written: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const text of written.split('\n')) {
    if (!nothingSaid.test(text)) {
      if (mayMeanMore.test(text)) return [];
      lines.push({ text, number });
    }
    number++;
  }
  return lines;
}

export interface Field {
  readonly key: string;
  readonly kind: BlankKind | undefined;
  readonly value: string;
  /** What stands in the brackets of `exempt: {…}`. */
  readonly inside: readonly Field[] | undefined;
}

/** Entries of a map, on one line. */
export interface Case {
  readonly fields: readonly Field[];
  readonly line: number;
}

/** In brackets or on lines of their own. */
function casesBelow(lines: readonly Line[]): (Case | undefined)[] {
  const cases: (Case | undefined)[] = [];
  let column: number | undefined;
  for (let index = 0; index < lines.length;) {
    const { text, number } = lines[index]!;
    const found = itemLine.exec(text);
    column ??= found?.[1]!.length;
    if (!found || found[1]!.length !== column) return [undefined];
    let end = index + 1;
    while (end < lines.length && !itemLine.test(lines[end]!.text)) end++;
    const rest = found[2]!;
    if (rest.startsWith('{')) cases.push(end === index + 1 ? caseOf(rest, number) : undefined);
    else {
      const entries = fieldsBelow([{ text: `${' '.repeat(column + 2)}${rest}`, number }, ...lines.slice(index + 1, end)]);
      cases.push(allOf(entries, (known) => ({ fields: known.flatMap(({ fields }) => fields), line: number })));
    }
    index = end;
  }
  return cases;
}

/** An entry a line, all in one column. What stands there is plain in brackets too. */
function fieldsBelow(lines: readonly Line[]): (Case | undefined)[] {
  let column: number | undefined;
  return lines.map(({ text, number }) => {
    const found = fieldLine.exec(text);
    column ??= found?.[1]!.length;
    const field = found && found[1]!.length === column ? fieldOf(found[2]!) : undefined;
    const isSame = field && (field.kind !== undefined || field.inside || simple.test(field.value) || isPlain(field.value));
    return isSame ? { fields: [field], line: number } : undefined;
  });
}

const simple = /^[\w.+-]+$/;

/** Entries in brackets. */
function caseOf(braces: string, line: number): Case | undefined {
  const fields = fieldsIn(braces);
  return fields && { fields, line };
}

function fieldsIn(braces: string): Field[] | undefined {
  if (!braces.endsWith('}')) return undefined;
  const fields: Field[] = [];
  let open = '';
  for (const part of braces.slice(1, -1).split(', ')) {
    open += part;
    if (open.includes('{') && !open.includes('}')) {
      open += ', ';
      continue;
    }
    const field = fieldOf(open);
    if (!field) return undefined;
    fields.push(field);
    open = '';
  }
  return open === '' ? fields : undefined;
}

function fieldOf(part: string): Field | undefined {
  const at = part.indexOf(': ');
  if (at <= 0) return undefined;
  const key = part.slice(0, at);
  const value = part.slice(at + 2);
  if (value.startsWith('{')) {
    const inside = key === 'exempt' ? fieldsIn(value) : undefined;
    return inside?.every((one) => !one.inside && one.kind !== 'id' && one.kind !== 'day')
      ? { key, value, kind: undefined, inside }
      : undefined;
  }
  return value.includes('{') || value.includes('}') ? undefined : fieldOfText(key, value, value);
}

/** @param text undefined: a number or word; @param written what stands there where it is not left blank */
export function fieldOfText(key: string, text: string | undefined, written: string): Field | undefined {
  const kind = ownOf(kindOf, key);
  const fits = text !== undefined && (kind === 'day' ? isoDay.test(text) : kind !== undefined && isPlain(text));
  if (fits) return { key, value: text, kind, inside: undefined };
  return kind === 'id' || kind === 'day' ? undefined : { key, value: written, kind: undefined, inside: undefined };
}

function isPlain(value: string): boolean {
  if (plainText.test(value)) return true;
  if (!punctuatedText.test(value)) return false;
  const text = Buffer.from(value, 'latin1').toString();
  return slipIn(text, 0, text.length, { role: 'value', flow: true, alone: false }) === undefined;
}
