// The shape of the source, enforced: which folder may import which, who may touch the outside, how long a file may be.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** In dependency order: a folder imports only from itself and from folders before it. */
const order = [
  'order',
  'exact',
  'calendar',
  'source',
  'terminal',
  'workbook',
  'diagnostic',
  'formula',
  'ledger',
  'figure',
  'fact',
  'rules',
  'rubric',
  'evidence',
  'editor',
  'form',
  'scoring',
  'analysis',
  'cohort',
  'verdict',
  'report',
  'batch',
  'replay',
  'assessment',
  'memory',
  'intake',
  'lsp',
  'testing',
  'paper',
  'tidy',
  'cli',
];

/** Type-only imports against the order: the result contract is read by whoever fills it; a problem has a place and a place may be a problem. */
const allowedTypes: readonly { readonly from?: string; readonly to: string }[] = [
  { to: 'report/result.ts' },
  { from: 'source', to: 'diagnostic/' },
  { from: 'diagnostic', to: 'source/' },
];

const root = path.resolve(import.meta.dirname, '..', 'src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.split(path.sep).join('/'), text: readFileSync(path.join(root, file), 'utf8') }));

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const importPattern = /^(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

const imports: Import[] = sources.flatMap(({ file, text }) =>
  [...text.matchAll(importPattern)].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? match[4]!,
    typeOnly: match[1] !== undefined || /^(?:import|export)\s*\{(?:\s*type\s[^,}]+,?)+\s*\}/.test(match[0]),
  })),
);

const folderOf = (file: string): string => file.split('/')[0]!;
const inSource = ({ file, target }: Import): string => path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, '.ts');

function isAllowed(each: Import): boolean {
  const to = inSource(each);
  const from = folderOf(each.file);
  if (!each.file.includes('/')) return true;
  if (order.indexOf(folderOf(to)) <= order.indexOf(from) && to.includes('/')) return true;
  return each.typeOnly && allowedTypes.some((rule) => (rule.from ?? from) === from && to.startsWith(rule.to));
}

/** Files whose code (comments and string literals aside) holds the pattern. */
const holding = (pattern: RegExp): string[] => sources.filter(({ text }) => pattern.test(codeOf(text))).map(({ file }) => file);

const codeOf = (text: string): string =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/\/\/.*$/gm, '');

const importersOf = (name: string): string[] => [...new Set(imports.filter(({ target }) => target === name).map(({ file }) => file))];

describe('architecture', () => {
  it('has an order for every folder', () => {
    const folders = new Set(sources.filter(({ file }) => file.includes('/')).map(({ file }) => folderOf(file)));
    expect([...folders].filter((folder) => !order.includes(folder))).toEqual([]);
  });

  it('lets a folder import only from folders before it', () => {
    const wrong = imports.filter((each) => each.target.startsWith('.') && !isAllowed(each));
    expect(wrong.map((each) => `${each.file} imports ${inSource(each)}`)).toEqual([]);
  });

  it('keeps index.ts on top: nobody imports it', () => {
    expect(imports.filter((each) => inSource(each) === 'index.ts').map(({ file }) => file)).toEqual([]);
  });

  it('keeps every file within 250 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length - 1 > 250);
    expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length - 1}`)).toEqual([]);
  });

  it('opens every file with a comment that says what it owns', () => {
    expect(
      sources.filter(({ file, text }) => !file.endsWith('/index.ts') && !/^(?:#!.*\n)?\/\//.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  it('names no file after nothing in particular', () => {
    const vague = /(?:^|[-/])(?:utils?|helpers?|common|misc|manager|handler)(?:[-/.]|$)/;
    expect(sources.filter(({ file }) => vague.test(file)).map(({ file }) => file)).toEqual([]);
  });
});

describe('the outside', () => {
  it('is reached through cli/main.ts alone: no other file names `process`', () => {
    expect(holding(/(?<![\w.])process\b(?!\s*[:?(])|\bglobalThis\b/).filter((file) => file !== 'cli/main.ts')).toEqual([]);
    expect(importersOf('node:process')).toEqual([]);
  });

  it('is reached from cli/ alone: no other folder imports modules of Node that touch files, streams or the machine', () => {
    const pure = ['node:buffer', 'node:crypto'];
    const reaching = imports.filter(({ file, target }) => target.startsWith('node:') && !pure.includes(target) && folderOf(file) !== 'cli');
    expect(reaching.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('gives no clock and no randomness to the core', () => {
    const clock = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;
    expect(holding(clock).filter((file) => folderOf(file) !== 'cli')).toEqual([]);
  });
});

describe('libraries', () => {
  it('yaml is imported by the reader and the writer of source/ alone', () => {
    const ours = ['source/read.ts', 'source/write.ts'];
    expect(importersOf('yaml').filter((file) => !ours.includes(file) && !isTypeOnly(file, 'yaml'))).toEqual([]);
  });

  it('hucre is imported by workbook/hucre.ts alone', () => {
    expect(['hucre', 'hucre/xlsx'].flatMap(importersOf).filter((file) => file !== 'workbook/hucre.ts')).toEqual([]);
  });

  it('jsep is imported by formula/parse.ts alone', () => {
    expect(importersOf('jsep').filter((file) => file !== 'formula/parse.ts')).toEqual([]);
  });

  it('zod comes as a namespace: the named import pulls in sixty locales', () => {
    const named = /^import\s+(?!type\s)(?!\*)[^;]*from 'zod'/m;
    expect(sources.filter(({ text }) => named.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

const isTypeOnly = (file: string, target: string): boolean =>
  imports.every((each) => each.file !== file || each.target !== target || each.typeOnly);

describe('points are never floats', () => {
  const exactFolders = [
    'exact',
    'formula',
    'figure',
    'fact',
    'ledger',
    'rules',
    'evidence',
    'scoring',
    'cohort',
    'verdict',
    'process',
    'report',
  ];
  const floating = /\bNumber\(|\bparseFloat\(|\bparseInt\(|\.toFixed\(|\.toPrecision\(|\bMath\.round\(/;
  /** Exact itself turns bigints that fit into safe integers, losing nothing. */
  const allowed = ['exact/exact.ts'];

  it('no conversion to or rounding of floats where points are made or shown', () => {
    expect(holding(floating).filter((file) => exactFolders.includes(folderOf(file)) && !allowed.includes(file))).toEqual([]);
  });
});
