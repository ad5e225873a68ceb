// A file of evidence cut into its head and the facts below it, by lines alone: each fact as it is written, from its key to the next key.
// Looks for the layout that nearly all evidence has, and leaves every other file to the reader of whole YAML.

import type { Sheet } from './sheet.js';

const space = 0x20;
const hash = 0x23;
const dash = 0x2d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const factsKey = /(?:^|\n)facts:[ ]*\r?\n/;

/**
 * @param text a character for each byte, without byte order mark
 * @returns undefined where the file is laid out otherwise
 */
export function cutYaml(text: string): Sheet | undefined {
  const key = factsKey.exec(text);
  if (!key) return undefined;
  const start = key.index + key[0].length;
  const cut = cutFacts(text, start, 1 + linesIn(text, start));
  return cut && { form: 'yaml', head: Buffer.from(text.slice(0, start), 'latin1'), ...cut };
}

function linesIn(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** @param line the one that begins at `start` */
function cutFacts(text: string, start: number, line: number): Pick<Sheet, 'facts' | 'lines'> | undefined {
  const facts: string[] = [];
  const lines: number[] = [];
  let indent = 0;
  let begun = -1;
  for (let at = start; at < text.length; line++) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found + 1;
    let content = at;
    while (text.charCodeAt(content) === space) content++;
    const code = text.charCodeAt(content);
    const isEmpty = content >= text.length || code === lineFeed || code === carriageReturn || code === hash;
    if (!isEmpty && begun === -1) indent = content - at;
    if (!isEmpty && content - at < Math.max(indent, 1)) return undefined;
    if (!isEmpty && content - at === indent && code !== dash) {
      if (begun !== -1) facts.push(text.slice(begun, at));
      begun = at;
      lines.push(line);
    }
    at = end;
  }
  if (begun === -1) return undefined;
  facts.push(text.slice(begun));
  return { facts, lines };
}
