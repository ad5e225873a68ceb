// A page of the documentation as its parts: headings, fenced blocks and tables, in order, each in its section.
// A section reaches from one heading of level 2 to the next; the files and cases of a page live in their section.

import { readFileSync } from 'node:fs';
import path from 'node:path';

export const project = path.resolve(import.meta.dirname, '..', '..');

/** Every page that is run. The pairs are the same text in two languages. */
export const pages = [
  'README.md',
  'README.zh-CN.md',
  'docs/language.md',
  'docs/language.zh-CN.md',
  'docs/result.md',
  'docs/ci.md',
  'docs/performance.md',
  'docs/editors.md',
  'docs/workbooks.md',
  'docs/workbooks.zh-CN.md',
  'docs/writing-docs.md',
];

export interface Heading {
  readonly type: 'heading';
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

export interface Block {
  readonly type: 'block';
  /** What stands behind the opening fence: yaml, console, sh, json, ts. */
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

export interface Table {
  readonly type: 'table';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly line: number;
}

export interface Prose {
  readonly type: 'prose';
  readonly text: string;
  readonly line: number;
}

export type Part = Heading | Block | Table | Prose;

export interface Page {
  readonly path: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly parts: readonly Part[];
}

export const readPage = (file: string): Page => parsePage(file, readFileSync(path.join(project, file), 'utf8'));

export function parsePage(file: string, text: string): Page {
  const parts: Part[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fence = /^(`{3,})(\S*)/.exec(line);
    const heading = /^(#{1,6}) (.+)$/.exec(line);
    if (fence) {
      const end = lines.indexOf(fence[1]!, at + 1);
      if (end === -1) throw new Error(`${file}:${at + 1}: the fence is not closed`);
      parts.push({ type: 'block', language: fence[2]!, text: lines.slice(at + 1, end).join('\n'), line: at + 1 });
      at = end;
    } else if (heading) {
      parts.push({ type: 'heading', level: heading[1]!.length, text: heading[2]!, line: at + 1 });
    } else if (line.startsWith('|') && /^\|[-:| ]+\|$/.test(lines[at + 1] ?? '')) {
      const rows: string[][] = [];
      const start = at;
      for (at += 2; lines[at]?.startsWith('|'); at++) rows.push(cellsOf(lines[at]!));
      at--;
      parts.push({ type: 'table', header: cellsOf(line), rows, line: start + 1 });
    } else if (line.trim() !== '') {
      parts.push({ type: 'prose', text: line, line: at + 1 });
    }
  }
  return { path: file, language: file.includes('zh-CN') ? 'zh' : 'en', text, parts };
}

/** A bar inside code is written `\|`. */
const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

export interface Section {
  readonly title: string;
  readonly parts: readonly Part[];
}

export function sectionsOf({ parts }: Page): Section[] {
  const sections: { title: string; parts: Part[] }[] = [{ title: '', parts: [] }];
  for (const part of parts) {
    if (part.type === 'heading' && part.level <= 2) sections.push({ title: part.text, parts: [] });
    sections.at(-1)!.parts.push(part);
  }
  return sections;
}

/** The code spans of a cell or a line, without their marks. */
export const codesIn = (text: string): string[] => [...text.matchAll(/(`+)(.+?)\1/g)].map((match) => match[2]!.trim());
