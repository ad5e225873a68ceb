// The port on the real machine, and the built command as a process of its own. `npm test` builds first.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io.js';

const folder = mkdtempSync(path.join(tmpdir(), 'rubric-'));
afterAll(() => rmSync(folder, { recursive: true }));
const io = nodeIo(process);
const at = (...names: string[]): string => path.join(folder, ...names);

describe('writing a file', () => {
  it('is whole, keeps the mode and leaves nothing beside it', () => {
    mkdirSync(at('plain'));
    io.writeFile(at('plain', '排名.csv'), 'first');
    writeFileSync(at('plain', 'private.csv'), 'old', { mode: 0o600 });
    io.writeFile(at('plain', 'private.csv'), 'second');
    expect(readFileSync(at('plain', '排名.csv'), 'utf8')).toBe('first');
    expect(readFileSync(at('plain', 'private.csv'), 'utf8')).toBe('second');
    expect(statSync(at('plain', 'private.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(at('plain')).sort()).toEqual(['private.csv', '排名.csv']);
  });

  it('keeps the old file and cleans up when it fails', () => {
    mkdirSync(at('failing', 'x.csv'), { recursive: true });
    expect(() => io.writeFile(at('failing', 'x.csv'), 'text')).toThrow('EISDIR');
    expect(() => io.writeFile(at('nowhere', 'x.csv'), 'text')).toThrow('ENOENT');
    expect(readdirSync(at('failing'))).toEqual(['x.csv']);
  });

  it('writes through a link, and into a device', () => {
    writeFileSync(at('target.csv'), 'old');
    symlinkSync(at('target.csv'), at('link.csv'));
    io.writeFile(at('link.csv'), 'new');
    expect(readFileSync(at('target.csv'), 'utf8')).toBe('new');
    expect(lstatSync(at('link.csv')).isSymbolicLink()).toBe(true);
    io.writeFile('/dev/null', 'gone');
    expect(statSync('/dev/null').isFile()).toBe(false);
  });
});

describe.skipIf(!existsSync('/dev/full'))('a full disk behind the output', () => {
  it('is told as what it is, and is no fault of the program', () => {
    const command = path.resolve(import.meta.dirname, '../../dist/rubric.cjs');
    const full = openSync('/dev/full', 'w');
    const ran = spawnSync('node', [command, 'explain', 'yaml/number', '--lang', 'en'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect([ran.status, ran.stderr]).toEqual([2, 'error: cannot write the standard output: the disk is full\n']);
    const silent = spawnSync('node', [command, 'score', 'nowhere'], { stdio: ['ignore', 'pipe', full], encoding: 'utf8' });
    expect(silent.status).toBe(2);
    closeSync(full);
  });
});

describe('listing a folder', () => {
  it('follows links to files, not to folders', () => {
    mkdirSync(at('list', 'deep'), { recursive: true });
    writeFileSync(at('list', 'a.yaml'), '');
    symlinkSync(at('list', 'a.yaml'), at('list', 'file-link.yaml'));
    symlinkSync(at('list'), at('list', 'circle'));
    symlinkSync(at('no'), at('list', 'broken'));
    const kinds = Object.fromEntries(io.listFolder(at('list')).map(({ name, kind }) => [name, kind]));
    expect(kinds).toEqual({ 'a.yaml': 'file', deep: 'folder', 'file-link.yaml': 'file', circle: 'other', broken: 'other' });
  });
});

describe('the built command', () => {
  const command = path.resolve(import.meta.dirname, '../../dist/rubric.cjs');
  const environment = { PATH: process.env.PATH };

  beforeAll(() => {
    if (!existsSync(command)) throw new Error('dist/ is missing: run `npm run build` first');
  });

  it('starts, and its first line lets a shell run it', () => {
    expect(execFileSync('node', [command, '--version'], { encoding: 'utf8', env: environment })).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('speaks Chinese without a locale and English with one', () => {
    const help = (env: object): string => execFileSync('node', [command, '--help'], { encoding: 'utf8', env: { ...environment, ...env } });
    expect(help({})).toMatch(/^用法/);
    expect(help({ LANG: 'en_US.UTF-8' })).toMatch(/^Usage/);
  });

  it('exits with 2 on wrong usage', () => {
    const run = (): string => execFileSync('node', [command, 'rank', 'nowhere'], { encoding: 'utf8', stdio: 'pipe', env: environment });
    expect(run).toThrow(expect.objectContaining({ status: 2, stdout: '', stderr: '错误：找不到 nowhere\n' }));
  });

  it('scores and checks files, and exits with what it found', () => {
    const rubric = 'rubric: news\ntitle: 信息\npoints: 10\nitems: [{id: late, title: 迟报, points: 10, kind: each, deduct: 1}]\n';
    mkdirSync(at('built', 'rubrics'), { recursive: true });
    writeFileSync(at('built', 'rubrics', 'news.yaml'), rubric);
    writeFileSync(at('built', 'good.yaml'), 'rubric: news\nunit: {id: a, name: 示例甲镇}\nfacts: {late: 2}\n');
    writeFileSync(at('built', 'bad.yaml'), 'rubric: news\nunit: {id: b, name: 示例乙镇}\nfacts: {lat: 2}\n');
    const run = (...line: string[]): { status: number | null; stdout: string; stderr: string } =>
      spawnSync('node', [command, ...line], { encoding: 'utf8', cwd: at('built'), env: environment });
    expect(run('validate', 'good.yaml', 'rubrics')).toMatchObject({ status: 0, stdout: '' });
    expect(run('validate', '.')).toMatchObject({ status: 1, stdout: expect.stringContaining('bad.yaml:3:9') as string });
    expect(run('validate')).toMatchObject({ status: 2, stdout: '' });
    expect(run('score', 'good.yaml')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('得分：8') as string });
    expect(run('score', '.', '--format', 'csv')).toMatchObject({ status: 1, stdout: expect.stringContaining('示例甲镇') as string });
    expect(run('score', 'good.yaml', '--format', 'jsn')).toMatchObject({ status: 2, stdout: '' });
    const { units } = JSON.parse(run('rank', '.', '--format', 'json').stdout) as { units: { score: string | null; status: string }[] };
    expect(units.map(({ score, status }) => [score, status])).toEqual([
      ['8', 'final'],
      [null, 'error'],
    ]);
    expect(run('explain', 'good.yaml', '--unit', 'a')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('good.yaml:3') as string,
    });
  });

  it('is quiet when its reader goes away', async () => {
    const child = spawn('node', [command, '--help'], { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
    child.stdout.destroy();
    let error = '';
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, error]).toEqual([0, '']);
  });
});
