// `rubric score -` as a filter and `rubric rank` over its lines: however the work is split, the result is the same bytes.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documentsIn } from '../../src/cli/documents.js';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo } from '../support/memory-io.js';

const project = path.resolve(import.meta.dirname, '../..');
const rubric = readFileSync(path.join(project, 'rubrics/zhaohua-2017/departments.yaml'), 'utf8');
const home = path.join(project, 'examples/zhaohua-2017/evidence/departments');
const documents = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => readFileSync(path.join(home, file), 'utf8'));

interface Line {
  readonly unit: { readonly id: string } | null;
  readonly score: string;
  readonly rank: number | null;
  readonly status: string;
  readonly diagnostics: readonly { readonly code: string; readonly file: string; readonly line: number }[];
  readonly source: { readonly file: string; readonly line: number; readonly text?: string };
}

async function command(line: string, { input = '', files = {} }: { input?: string; files?: Record<string, string> } = {}) {
  const io = memoryIo({ files: { 'rubrics/departments.yaml': rubric, ...files }, input });
  const code = await run(line.split(' '), io, async () => services);
  return { code, out: io.out(), error: io.error() };
}

const lines = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const town = (id: string, more = ''): string =>
  `{"rubric": "town", "unit": {"id": "${id}", "name": "示例${id}"}, "facts": {"late": ${id.length}${more}}}\n`;
const townRubric = `rubric: town
title: 示例细则
points: 10
items:
  - {id: late, title: 逾期, points: 10, kind: each, deduct: 0.5}
`;

describe('rubric score -', () => {
  it('refuses a public version, for its lines carry the evidence', async () => {
    const { code, out, error } = await command('score - --public', { input: town('a'), files: { 'rubrics/town.yaml': townRubric } });
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('rank *.ndjson --public');
  });

  it('gives every unit a line, scored as from a file, without place', async () => {
    const { code, out } = await command('score -', { input: documents.join('---\n') });
    expect(code).toBe(0);
    const files = Object.fromEntries(documents.map((text, index) => [`evidence/${index}.yaml`, text]));
    const whole = await command('score evidence --format ndjson', { files });
    const scores = (text: string) => Object.fromEntries(lines(text).map(({ unit, score }) => [unit!.id, score]));
    // One office states the self-check of 示例乙局 and another the verified facts: two documents, and a score of each.
    const { bureau_yi: _, bureau_bing: __, ...alike } = scores(out);
    expect(scores(whole.out)).toMatchObject(alike);
    expect(Object.keys(alike).length).toBeGreaterThan(8);
    expect(lines(out).every(({ rank }) => rank === null)).toBe(true);
  });

  it('takes JSON, one unit a line', async () => {
    const { code, out } = await command('score - --rubrics town.yaml', {
      input: town('a') + town('bb'),
      files: { 'town.yaml': townRubric },
    });
    expect([code, lines(out).map(({ unit, score }) => [unit!.id, score])]).toEqual([
      0,
      [
        ['a', '9.5'],
        ['bb', '9'],
      ],
    ]);
  });

  it('says on the line what is wrong, with its place in the document, and goes on', async () => {
    const input = `${town('a', ', "lat": 1')}rubric: [town\n---\n${town('b')}`;
    const { code, out } = await command('score - --rubrics town.yaml', { input, files: { 'town.yaml': townRubric } });
    expect(code).toBe(1);
    expect(
      lines(out).map(({ unit, status, diagnostics, source }) => [unit?.id, status, diagnostics.map((one) => one.code), source.line]),
    ).toEqual([
      ['a', 'error', ['evidence/unknown-fact'], 1],
      [undefined, 'error', ['yaml/unclosed-bracket'], 2],
      ['b', 'final', [], 4],
    ]);
    expect(lines(out)[0]!.diagnostics[0]).toMatchObject({ file: '-/a', line: 1 });
  });

  it.each([
    ['YAML', '---\nrubric: town\nunit: {id: a}\nfacts: {late: 1}\n'],
    ['JSON', town('a')],
  ])('says on the first line what is wrong with a rubric that it found, where the evidence is %s', async (_, document) => {
    const files = { 'rubrics/town.yaml': townRubric.replace('deduct', 'deducts') };
    const { code, out } = await command('score -', { input: document + document, files });
    const codes = lines(out).map(({ status, diagnostics }) => [status, diagnostics.map((one) => one.code)]);
    expect([code, codes]).toEqual([
      1,
      [
        ['error', ['rubric/unknown-key']],
        ['error', []],
      ],
    ]);
  });

  it('writes a line before it waits for more', async () => {
    const io = memoryIo({ files: { 'town.yaml': townRubric } });
    const seen: number[] = [];
    const readInput = function* () {
      for (const id of ['a', 'b', 'c']) {
        yield new TextEncoder().encode(town(id));
        seen.push(io.out().split('\n').length - 1);
      }
    };
    expect(await run(['score', '-', '--rubrics', 'town.yaml'], { ...io, readInput }, async () => services)).toBe(0);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('writes nothing but lines, and says so', async () => {
    for (const wish of ['--format json', '-o out.ndjson']) {
      const { code, error } = await command(`score - ${wish}`);
      expect([code, error]).toEqual([2, expect.stringContaining('NDJSON')]);
    }
  });

  it('has nothing to say about nothing', async () => {
    expect(await command('score -', { input: '# only a comment\n---\n' })).toEqual({ code: 0, out: '', error: '' });
  });
});

describe('rubric rank over lines', () => {
  it('gives the same bytes however the lines are split and ordered, and the scores and places of one run over the files', async () => {
    const { out } = await command('score -', { input: documents.join('---\n') });
    const all = out.trimEnd().split('\n');
    const whole = await command('rank all.ndjson --format json', { files: { 'all.ndjson': out } });
    const parts = [0, 1, 2].map((part) => all.filter((_, index) => index % 3 === part).reverse());
    const files = Object.fromEntries(parts.map((part, index) => [`${index}.ndjson`, `${part.join('\n')}\n`]));
    expect(await command('rank 2.ndjson 0.ndjson 1.ndjson --format json', { files })).toEqual(whole);
    const evidence = Object.fromEntries(documents.map((text, index) => [`evidence/${index}.yaml`, text]));
    const folder = await command('rank evidence --format csv', { files: evidence });
    expect((await command('rank all.ndjson --format csv', { files: { 'all.ndjson': out } })).out).toBe(folder.out);
  });

  it('names the line that is none of ours', async () => {
    const { code, error } = await command('rank a.ndjson', { files: { 'a.ndjson': '{"unit": 1}\n' } });
    expect([code, error]).toEqual([2, expect.stringContaining('a.ndjson 第 1 行')]);
  });

  it('reads lines that another program wrote anew', async () => {
    const files = { 'town.yaml': townRubric };
    const several =
      '{"rubric": "town", "units": [{"unit": {"id": "c"}, "facts": {"late": 1}}, {"unit": {"id": "d"}, "facts": {"late": 2}}]}\n';
    const { out } = await command('score - --rubrics town.yaml', {
      input: town('a') + several + town('b', ', "note": ",\\"source\\":{"'),
      files,
    });
    const turned = lines(out).map(({ source, ...rest }) => JSON.stringify({ source, ...rest }, null, 1).replaceAll('\n', ' '));
    const rank = (text: string) => command('rank a.ndjson --rubrics town.yaml --format json', { files: { ...files, 'a.ndjson': text } });
    const whole = await rank(out);
    expect((JSON.parse(whole.out) as { units: readonly unknown[] }).units.length).toBe(4);
    expect(await rank(turned.join('\r\n'))).toEqual(whole);
    expect(await rank(`\ufeff${out}\n`)).toEqual(whole);
  });

  it('tells of documents that could not be read', async () => {
    const { out } = await command('score - --rubrics town.yaml', { input: `[\n---\n${town('a')}`, files: { 'town.yaml': townRubric } });
    const { code, error } = await command('rank a.ndjson --rubrics town.yaml', { files: { 'town.yaml': townRubric, 'a.ndjson': out } });
    expect([code, error]).toEqual([1, expect.stringContaining('1 份证据')]);
  });
});

describe('documentsIn', () => {
  const cut = (text: string, size: number): string[] => {
    const bytes = new TextEncoder().encode(text);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
    return [...documentsIn(chunks)].map(({ bytes: found, line }) => `${line}: ${new TextDecoder().decode(found)}`);
  };

  it.each([1, 2, 7, 1000])('finds the same documents in pieces of %i bytes', (size) => {
    const text = '# head\na: 甲\n---\n{"b": 1}\n{"c": 2}\n--- # next\nd: |\n  ---\n  x\r\n...\n---\n\ne: 1';
    expect(cut(text, size)).toEqual(['2: a: 甲\n', '4: {"b": 1}\n', '5: {"c": 2}\n', '7: d: |\n  ---\n  x\r\n', '13: e: 1']);
  });
});

describe('several processes of the built command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rubric-stream-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const filter = (args: readonly string[], input: string): Promise<string> =>
    new Promise((resolve) => {
      const child = spawn('node', [path.join(project, 'dist/rubric.cjs'), ...args], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('latin1')));
      child.on('close', () => resolve(Buffer.from(out, 'latin1').toString('utf8')));
      child.stdin.end(input);
    });

  const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU') === true;
  const shared = hasParallel ? 'GNU parallel' : 'two of ours, GNU parallel not being installed,';

  it(`share the work as ${shared} deals it out, for the same bytes`, { timeout: 60_000 }, async () => {
    const input = documents.map((text) => `---\n${text}`).join('');
    const rubric = path.join(project, 'dist/rubric.cjs');
    const dealt = hasParallel
      ? spawnSync('parallel', ['--will-cite', '--pipe', '--recstart', '---\n', '--block', '8k', '-j2', 'node', rubric, 'score', '-'], {
          cwd: project,
          encoding: 'utf8',
          input,
        }).stdout
      : (await Promise.all([documents.slice(0, 7), documents.slice(7)].map((part) => filter(['score', '-'], part.join('---\n'))))).join('');
    writeFileSync(path.join(folder, 'dealt.ndjson'), dealt);
    writeFileSync(path.join(folder, 'whole.ndjson'), await filter(['score', '-'], input));
    const ranked = (name: string) => filter(['rank', path.join(folder, `${name}.ndjson`), '--format', 'json'], '');
    expect(await ranked('dealt')).toBe(await ranked('whole'));
  });

  it('share the work as a cluster would, for the same bytes', { timeout: 60_000 }, async () => {
    const [one, two, all] = await Promise.all([
      filter(['score', '-'], documents.slice(0, 5).join('---\n')),
      filter(['score', '-'], documents.slice(5).join('---\n')),
      filter(['score', '-'], documents.join('---\n')),
    ]);
    for (const [name, text] of Object.entries({ one, two, all })) writeFileSync(path.join(folder, `${name}.ndjson`), text);
    const ranked = (...names: string[]) =>
      filter(['rank', ...names.map((name) => path.join(folder, `${name}.ndjson`)), '--format', 'json'], '');
    expect(await ranked('two', 'one')).toBe(await ranked('all'));
  });
});
