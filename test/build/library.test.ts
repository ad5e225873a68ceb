// The library as it is installed: what the README shows of it runs under Node alone, and its types need no other packages.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';

const project = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'rubric-library-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, 'node_modules'));
symlinkSync(project, path.join(folder, 'node_modules/rubric'));
writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}');

const section = readFileSync(path.join(project, 'README.md'), 'utf8').split('\n## The library\n')[1]!.split('\n## ')[0]!;
const block = (language: string): string => section.split(`\`\`\`${language}\n`)[1]!.split('```')[0]!;

describe('the library', () => {
  it('does what the README shows', () => {
    writeFileSync(path.join(folder, 'example.js'), block('js'));
    const { stdout, stderr } = spawnSync('node', ['example.js'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    const trimmed = (text: string): string[] =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd());
    expect(trimmed(stdout)).toEqual(trimmed(block('text')));
  });

  it('has every name that the README names', () => {
    const named = [...section.matchAll(/`(?:await )?([a-z][A-Za-z]+)(?=[`(.])/g)].map(([, name]) => name!);
    const calls = named.filter(
      (name) => name !== 'import' && !['path', 'named', 'result', 'diagnostics', 'docx', 'printed'].includes(name),
    );
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter((name) => !(name in library))).toEqual([]);
  });

  it('has types that need nothing else', { timeout: 120_000 }, () => {
    const options = { strict: true, module: 'nodenext', target: 'es2022', skipLibCheck: false, types: [], noEmit: true };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['a.ts'] }));
    const source = `import { assess, importBooks, makeTemplate, renderText, type SourceBytes } from 'rubric';
const bytes = new Uint8Array();
const source: SourceBytes = { path: 'r.yaml', bytes };
export const text: string = renderText(assess({ rubrics: [source], evidence: [] }).diagnostics, { language: 'en', colour: 0, width: 80 });
export const made = [makeTemplate({ rubrics: [source], format: 'csv', language: 'en' }), importBooks({ rubrics: [source], books: [], heading: () => [] })];
`;
    writeFileSync(path.join(folder, 'a.ts'), source);
    const { stdout } = spawnSync('node', [path.join(project, 'node_modules/typescript/bin/tsc'), '-p', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const rubric = {
  path: 'r.yaml',
  bytes: bytesOf('rubric: r\ntitle: T\npoints: 11\nitems:\n  - {id: a, title: A, points: 10, kind: each, deduct: 1}\n'),
};

describe('a source without `named`', () => {
  it('counts as asked for: what is wrong with it is told', () => {
    const codes = library.validate({ rubrics: [rubric], evidence: [] }).diagnostics.filter((one) => library.severityOf(one) === 'error');
    expect(codes.map(({ code }) => code)).toEqual(['rubric/sum']);
    expect(library.validate({ rubrics: [{ ...rubric, named: false }], evidence: [] }).diagnostics).toEqual([]);
  });
});
