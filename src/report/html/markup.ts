// HTML that cannot be broken by what stands in it: every interpolated text is escaped, only Html is taken as it is.

import { visible } from '../../terminal/visible.js';
import { joiner } from '../../terminal/width.js';

export class Html {
  constructor(readonly text: string) {}
}

/** Nothing for undefined and false, so that a condition can stand inside a template. */
export type Part = string | number | Html | undefined | false | readonly Part[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that no page may hold, or that would reorder the text around them, are replaced as on a terminal; the ties of terminal lines go. */
const hidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/;

export const escapeHtml = (text: string): string => {
  const shown = hidden.test(text) ? visible(text.split(joiner).join('')) : text;
  return /[&<>"']/.test(shown) ? shown.replace(/[&<>"']/g, (character) => entities[character]!) : shown;
};

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const written = flattened(strings);
  let text = written[0]!;
  for (let at = 0; at < parts.length; at++) text += textOf(parts[at]) + written[at + 1]!;
  return new Html(text);
}

/** The indentation of the source is not for the page. */
function flattened(strings: TemplateStringsArray): readonly string[] {
  const known = flat.get(strings);
  if (known) return known;
  const made = strings.map((text) => text.replace(/\n\s*/g, '\n'));
  flat.set(strings, made);
  return made;
}

const flat = new WeakMap<TemplateStringsArray, readonly string[]>();

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' ? escapeHtml(part) : part.map(textOf).join('');
}

/** Pieces with a separator between them. */
export const joined = (parts: readonly Part[], between: Part): Part => parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));

export const none = new Html('');
