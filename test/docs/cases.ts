// Tables of cases: a YAML block with an item or a whole rubric, and below it a table of evidence and what comes out.
// What comes out is written by hand and compared here; nothing ever refreshes it. How to write one: docs/writing-docs.md.

import { parse } from 'yaml';
import { assess } from '../../src/assessment/assess.js';
import { childOf } from '../../src/source/index.js';
import { decodeSource } from '../../src/source/decode.js';
import { readTrees } from '../../src/source/read.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import type { EntryResult, ItemResult, Result, UnitResult } from '../../src/report/result.js';
import { codesIn, type Table } from './page.js';

const evidenceKeys = ['rubric', 'unit', 'units', 'stage', 'office', 'assessed', 'unstated', 'facts', 'not_applicable', 'cohort', 'appeals'];

/** Words at the head of a column; every other column is a remark. */
const columns: Readonly<Record<string, 'evidence' | keyof typeof readers>> = {
  fact: 'evidence',
  facts: 'evidence',
  evidence: 'evidence',
  事实: 'evidence',
  证据: 'evidence',
  score: 'score',
  得分: 'score',
  ledger: 'ledger',
  明细: 'ledger',
  state: 'state',
  状态: 'state',
  rank: 'rank',
  名次: 'rank',
  grade: 'grade',
  等次: 'grade',
  consequences: 'consequences',
  结果运用: 'consequences',
};

/** `facts of each unit`, `各单位的证据`: the first word or the last two characters tell what the column holds. */
const columnOf = (head: string): (typeof columns)[string] | undefined =>
  columns[head] ?? columns[head.replace(/ of each unit$|^各单位的/, '')];

export const isCases = ({ header }: Table): boolean => columnOf(header[0]!) === 'evidence' && header.length > 1;

export interface Case {
  readonly line: number;
  /** What the row says and what the engine says, column by column. */
  readonly said: Readonly<Record<string, string>>;
  readonly got: Readonly<Record<string, string>>;
}

export function runCases(yaml: string, table: Table): Case[] {
  const rubric = /^rubric:/m.test(yaml) ? yaml : wrapped(yaml);
  const kinds = table.header.map(columnOf);
  return table.rows.map((row, index) => {
    const said: Record<string, string> = {};
    const result = resultOf(rubric, codesIn(row[0]!), yaml);
    const got: Record<string, string> = {};
    kinds.forEach((kind, at) => {
      if (kind === undefined || kind === 'evidence') return;
      said[kind] = normal(row[at]!);
      got[kind] = normal(readers[kind](result));
    });
    return { line: table.line + 2 + index, said, got };
  });
}

/** An item alone: the only row of a table that neither rounds nor limits. */
const wrapped = (item: string): string =>
  `rubric: the_table\ntitle: 示例\nround: none\nfloor: none\nceiling: none\nitems:\n  - ${item.trimEnd().split('\n').join('\n    ')}\n`;

/** Each code is one unit: a fact, a map of facts, or whatever else evidence may say (`unstated: nothing_found`). */
function resultOf(rubric: string, codes: readonly string[], yaml: string): Result {
  const texts = codes.length === 0 ? [''] : codes;
  const id = /^rubric: *["']?([^\s"']+)/m.exec(rubric)![1]!;
  const evidence = texts.map((code, index) => {
    const number = index + 1;
    const own = entryOf(code, yaml);
    const said = own === '' ? {} : (tryParse(`{${own}}`) ?? {});
    const head = [
      ...('rubric' in said ? [] : [`rubric: ${id}`]),
      ...('unit' in said ? [] : [`unit: {id: unit_${number}, name: 单位${number}}`]),
      ...('assessed' in said ? [] : ['assessed: {by: 考核组}']),
    ];
    return source(`evidence-${number}.yaml`, `{${[...head, ...(own === '' ? [] : [own])].join(', ')}}\n`);
  });
  return assess({ rubrics: [source('rubric.yaml', rubric)], evidence }).result;
}

function entryOf(code: string, yaml: string): string {
  if (code === '') return '';
  const keys = /^[[{]/.test(code) ? [] : Object.keys(tryParse(`{${code}}`) ?? {});
  if (code.includes(':') && keys.length > 0 && keys.every((key) => evidenceKeys.includes(key))) return code;
  const fact = firstFact(yaml);
  return fact === undefined ? `facts: ${code}` : `facts: {${fact}: ${code}}`;
}

function tryParse(text: string): Record<string, unknown> | undefined {
  try {
    return parse(text, { logLevel: 'silent' }) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The fact of an item's only rule; a rubric, or an item that reads more than one, takes a map of facts. */
function firstFact(yaml: string): string | undefined {
  if (/^rubric:/m.test(yaml)) return undefined;
  const item = parse(yaml) as { id: string; kind?: string; fact?: string; rules?: { id: string; fact?: string; together?: string }[] };
  if (item.kind !== undefined) return item.fact ?? item.id;
  const facts = new Set((item.rules ?? []).map(({ id, fact }) => fact ?? id));
  return facts.size === 1 && item.rules![0]!.together === undefined ? [...facts][0] : undefined;
}

const source = (file: string, text: string) => ({ path: file, bytes: new TextEncoder().encode(text), named: true });

const readers = {
  score: ({ units, diagnostics }: Result) => {
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error) return `\`${error.code}\``;
    return units.map(scoreOf).join(', ');
  },
  ledger: ({ units }: Result) => units.map((unit) => ledgerOf(unit).join(', ')).join(' ; '),
  state: ({ units }: Result) => units.map(({ items }) => items.map(({ state }) => state).join(', ')).join(' ; '),
  rank: ({ units }: Result) => units.map(rankOf).join(', '),
  grade: ({ units }: Result) => units.map(({ grade, grade_certain: certain }) => `${grade ?? '—'}${certain ? '' : '?'}`).join(', '),
  consequences: ({ units }: Result) => units.map(consequencesOf).join(', '),
} as const;

/** `bonus 920 + talk?`: the value behind it, a question mark where it is only possible. */
const consequencesOf = ({ consequences }: UnitResult): string =>
  consequences.map(({ id, certain, value }) => `${id}${value === null ? '' : ` ${value}`}${certain ? '' : '?'}`).join(' + ') || '—';

function scoreOf({ status, exact, lowest, highest }: UnitResult): string {
  if (status === 'unscored') return 'no score';
  if (status === 'final') return exact!;
  return `${lowest ?? '-∞'}…${highest ?? '∞'}`;
}

const rankOf = ({ rank, rank_lowest: best, rank_highest: worst }: UnitResult): string =>
  rank === null ? '—' : best === worst ? String(rank) : `${rank} (${best}…${worst})`;

const ledgerOf = ({ items, extra, entries }: UnitResult): string[] => [
  ...items.flatMap(entriesOf),
  ...extra.items.flatMap(entriesOf),
  ...extra.entries.map(shown),
  ...entries.map(shown),
];

const entriesOf = ({ entries, transfer, items }: ItemResult): string[] => [
  ...items.flatMap(entriesOf),
  ...entries.map(shown),
  ...transfer.map(shown),
];
const shown = ({ kind, amount }: EntryResult): string => `${kind} ${amount}`;

/** As people write: minus signs, words for ranges and for nothing, in both languages. */
const normal = (text: string): string =>
  text
    .replaceAll('−', '-')
    .replace(/(?<=[\d∞]) to (?=\S)| 至 |～/g, '…')
    .replace(/[，、]/g, ', ')
    .replace(/；/g, ' ; ')
    .replace(/无得分/g, 'no score')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ , | ,/g, ', ')
    .replace(/,(?! )/g, ', ')
    .trim();

const formulaHeads = ['formula', '公式'];
export const isFormulas = ({ header }: Table): boolean => formulaHeads.includes(header[0]!);

/** Formulas over a block of facts: each must equal the value beside it, or fail with the code beside it. */
export function runFormulas(yaml: string, table: Table): Case[] {
  const problems = new Problems();
  const file = decodeSource('facts.yaml', new TextEncoder().encode(yaml), '', problems)!;
  const [root] = readTrees(file, problems);
  const declared = (root?.kind === 'map' ? root.entries : []).map(
    ({ key }) => `{id: ${key.text}, type: ${typeOf(childOf(root, key.text))}}`,
  );
  return table.rows.map((row, index) => {
    const [formula, value] = [codesIn(row[0]!)[0]!, codesIn(row[1]!)[0]!];
    const fails = value.includes('/') && /^[a-z]+\/[a-z-]+$/.test(value);
    const asked = fails ? `if((${formula}) = (${formula}), 1, 0)` : `if((${formula}) = (${value}), 1, 0)`;
    const rubric = `rubric: the_table\ntitle: 示例\nfacts: [${declared.join(', ')}]\nitems:\n  - id: it\n    title: 项\n    points: 1\n    kind: formula\n    award: ${JSON.stringify(asked)}\n`;
    const facts = yaml.replace(/^/gm, '  ');
    const evidence = `rubric: the_table\nunit: {id: u, class: park, area: 30}\nfacts:\n${facts}\n`;
    const { result } = assess({ rubrics: [source('rubric.yaml', rubric)], evidence: [source('evidence.yaml', evidence)] });
    const error = result.diagnostics.find(({ severity }) => severity === 'error');
    const same = result.units[0]?.score;
    return { line: table.line + 2 + index, said: { value: fails ? value : '1' }, got: { value: error ? error.code : String(same) } };
  });
}

function typeOf(node: ReturnType<typeof childOf>): string {
  if (node?.kind === 'list') return 'list';
  if (node?.kind === 'map') return 'series';
  const text = node?.kind === 'scalar' ? node.text : '';
  if (text === 'true' || text === 'false') return 'flag';
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'date';
  return /^[-+]?[\d.]+$/.test(text) ? 'number' : 'text';
}
