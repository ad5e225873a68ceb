// Reads units and their scores out of what a reporter wrote, as whoever receives the file would. One reader a format: a new format needs one.

import { unpackData } from '../../src/report/html/data.js';
import type { Packed } from '../../src/report/html/pack.js';
import type { View } from '../../src/report/reporter.js';
import type { UnitResult } from '../../src/report/result.js';
import { readWorkbook } from '../../src/workbook/hucre.js';
import { docxTables, docxText } from '../support/docx-text.js';
import { displayWidth, graphemes } from '../../src/terminal/index.js';

export interface ReadUnit {
  readonly name: string;
  /** As written; undefined where the view does not show it in a place of its own. */
  readonly score?: string;
}

type Reader = (text: string, view: View) => ReadUnit[];

export async function readBack(format: string, made: string | Uint8Array, view: View): Promise<ReadUnit[]> {
  if (typeof made !== 'string') return readBytes(format, made, view);
  const reader = readers[format];
  if (reader === undefined) throw new Error(`nobody reads ${format} back: add a reader to test/report/read-back.ts`);
  return reader(made, view);
}

async function readBytes(format: string, bytes: Uint8Array, view: View): Promise<ReadUnit[]> {
  if (format === 'docx')
    return view === 'rank' ? docxTables(bytes).flatMap(rankedUnits) : headed(docxText(bytes), /^单位：(.+)（\w+_\w+）/, /^得分：(\S+)/);
  if (format !== 'xlsx') throw new Error(`nobody reads ${format} back: add a reader to test/report/read-back.ts`);
  const { sheets } = await readWorkbook('a.xlsx', bytes, '');
  return sheets
    .filter(({ name }) => name.startsWith('排名'))
    .flatMap(({ rows }) => rankedUnits(rows.map((row) => row.map((cell) => cell?.text ?? ''))));
}

/** The rows between the head and the first row without a unit. */
function rankedUnits(rows: readonly (readonly string[])[]): ReadUnit[] {
  const head = rows.findIndex((row) => row.includes('单位') && row.includes('得分'));
  if (head === -1) return [];
  const end = rows.findIndex((row, at) => at > head && !row[rows[head]!.indexOf('单位')]);
  return columnsOf(rows.slice(head, end === -1 ? undefined : end));
}

const ofUnit = ({ unit, score }: UnitResult): ReadUnit => ({ name: unit.name, ...(score !== null && { score }) });

const readers: Readonly<Record<string, Reader>> = {
  json: (text) => (JSON.parse(text) as { units: UnitResult[] }).units.map(ofUnit),
  ndjson: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => ofUnit(JSON.parse(line) as UnitResult)),
  csv: (text) => columnsOf(csvRows(text)),
  markdown: (text, view) => (view === 'explain' ? headed(text, /^## (.*)$/, /^- 得分：(\S+)/) : text.split(/^## /m).flatMap(markdownUnits)),
  table: (text, view) =>
    view === 'rank' ? text.split('\n\n').flatMap(terminalUnits) : headed(text, /^(?!细则：)(.+)（\w+_\w+）(?: {2}.*)?$/, /^得分：(\S+)/),
  html: (text) => {
    const packed = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text)![1]!) as Packed;
    const carried = unpackData(packed).result.units.map(ofUnit);
    const shown = [...text.matchAll(/<tr data-unit[^]*?<\/tr>/g)].map(([row]) => shownUnit(row));
    if (carried.length !== shown.length) throw new Error(`${carried.length} units are in the data, ${shown.length} in the rankings`);
    return shown;
  },
};

function shownUnit(row: string): ReadUnit {
  const name = unescapeHtml(/<bdi>([^]*?)<\/bdi>/.exec(row)![1]!);
  const score = /<td class="score">\s*<b>([^<]*)<\/b>/.exec(row)?.[1];
  return { name, ...(score !== undefined && { score }) };
}

const unescapeHtml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The columns 单位 and 得分 of a table; without a score where there is none in it. */
function columnsOf([head = [], ...rows]: readonly (readonly string[])[]): ReadUnit[] {
  const [name, score] = ['单位', '得分'].map((title) => head.indexOf(title)) as [number, number];
  return rows.map((cells) => ({ name: cells[name]!, ...(score !== -1 && { score: cells[score]! }) }));
}

/** RFC 4180. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/gy)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

function markdownUnits(text: string): ReadUnit[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/\\([\\`*|<[\]])/g, '$1')),
  );
  return columnsOf(cells.filter((_, at) => at !== 1));
}

/** A table drawn with blanks: the line of hyphens under the head says where its columns are. */
function terminalUnits(text: string): ReadUnit[] {
  const lines = text.split('\n');
  const rule = lines.findIndex((line) => /^-+(?: {2}-+)+$/.test(line));
  if (rule === -1) return [];
  const widths = [...lines[rule]!.matchAll(/-+/g)].map(({ index, 0: hyphens }) => [index, index + hyphens.length] as const);
  const rows = [lines[rule - 1]!, ...lines.slice(rule + 1)].map((line) => widths.map(([from, to]) => cut(line, from, to)));
  // A cell may go on in the next line, where the others are empty.
  const whole = rows.reduce<string[][]>((made, row, at) => {
    if (at > 0 && row[0] === '') made.push(made.pop()!.map((cell, place) => cell + row[place]!));
    else made.push(row);
    return made;
  }, []);
  return columnsOf(whole);
}

function cut(line: string, from: number, to: number): string {
  let column = 0;
  let text = '';
  for (const character of graphemes(line)) {
    if (column >= from && column < to) text += character;
    column += displayWidth(character);
  }
  return text.trim();
}

/** A sheet for each unit: a line with its name, later one with its score. */
function headed(text: string, name: RegExp, score: RegExp): ReadUnit[] {
  const units: { name: string; score?: string }[] = [];
  for (const line of text.split('\n')) {
    const [, named] = name.exec(line) ?? [];
    const [, scored] = score.exec(line) ?? [];
    if (named !== undefined) units.push({ name: named.replace(/\\(.)/g, '$1') });
    const last = units.at(-1);
    if (scored !== undefined && last && /^-?[\d.]+$/.test(scored)) last.score = scored;
  }
  return units;
}
