// Completion on the command line: what is offered, and the scripts in real shells. bash is everywhere; zsh and fish are asked where they are.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shells } from '../../src/cli/completion-scripts.js';
import { codes } from '../../src/diagnostic/explain.js';
import { problemFormats } from '../../src/report/problems/names.js';
import { formats as resultFormats } from '../../src/report/registry.js';
import { rubric, usual } from '../support/command-line.js';

async function offered(...words: string[]): Promise<string[]> {
  const { code, out, error } = await rubric(['complete', '--', ...words], usual);
  expect([code, error]).toEqual([0, '']);
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0]!);
}
const formats = resultFormats.map(({ name }) => name);

describe('what is offered', () => {
  it.each([
    ['commands', ['va'], ['validate']],
    ['commands after help', ['help', 'ra'], ['rank']],
    ['paths', ['score', 'ev'], [':files']],
    ['formats', ['score', '--format', ''], formats],
    ['formats of problems, which validate takes as its own', ['validate', '--format', 's'], ['sarif']],
    ['formats of problems, repeated', ['score', 'x', '--diagnostics', 'text', '--diagnostics', ''], problemFormats.map(({ name }) => name)],
    ['values written with =', ['rank', '--format=c'], ['--format=csv']],
    ['values written with =, as bash takes them apart', ['rank', '--format', '=', 'c'], ['csv']],
    ['values right behind =, as bash takes them apart', ['rank', '--lang', '='], ['zh', 'en']],
    ['stages', ['score', 'x', '--stage', 'v'], ['verified']],
    ['rubrics', ['score', '--under', ''], ['township_news_2017']],
    ['rubrics or files', ['schema', 'evidence', 'town'], ['township_news_2017', ':files']],
    ['subjects', ['schema', ''], ['rubric', 'evidence']],
    ['shells', ['completion', 'b'], ['bash']],
    ['codes or files', ['explain', 'rubric/sum-by-c'], ['rubric/sum-by-class', ':files']],
    ['paths only behind --', ['score', '--', '--f'], [':files']],
    ['files for an option that takes one', ['score', 'x', '-o', ''], [':files']],
    ['paths behind an option without a value', ['score', '--quiet', ''], [':files']],
    ['nothing behind an option that takes free text', ['explain', 'x', '--unit', ''], []],
    ['nothing where nothing can stand', ['schema', 'rubric', ''], []],
    ['nothing for a command that there is not', ['vali', 'x'], []],
  ])('%s', async (_name, words, values) => {
    expect(await offered(...words)).toEqual(values);
  });

  it('options of the command and of all commands, with what they do', async () => {
    const flags = await offered('rank', '--');
    expect(flags).toEqual(expect.arrayContaining(['--final', '--format', '--diagnostics', '--lang', '--help']));
    expect(flags).not.toContain('--version');
    const { out } = await rubric(['complete', '--', 'rank', '--fin'], usual);
    expect(out).toBe('--final\t有单位暂定或有错就不排名，并报错\n');
  });

  it('all codes', async () => {
    expect((await offered('explain', '')).slice(0, -1)).toEqual(codes);
  });

  it('does not show itself', async () => {
    expect(await offered('')).not.toContain('complete');
    expect((await rubric('--help', usual)).out).not.toMatch(/^ +complete /m);
  });

  it('knows no other shells', async () => {
    const { code, error } = await rubric('completion zhs', usual);
    expect([code, error]).toEqual([2, expect.stringContaining('写的是“zhs”，是不是“zsh”？')]);
  });
});

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

describe.each(shells.filter((shell) => shell === 'bash' || has(shell)))('%s', (shell) => {
  const command = path.resolve(import.meta.dirname, '../../dist/rubric.cjs');
  let folder: string;

  beforeAll(() => {
    if (!existsSync(command)) throw new Error('dist/ is missing: run `npm run build` first');
    folder = mkdtempSync(path.join(tmpdir(), 'rubric-shell-'));
    mkdirSync(path.join(folder, 'bin'));
    writeFileSync(path.join(folder, 'bin/rubric'), `#!/bin/sh\nexec node '${command}' "$@"\n`);
    chmodSync(path.join(folder, 'bin/rubric'), 0o755);
    mkdirSync(path.join(folder, 'rubrics'));
    writeFileSync(path.join(folder, 'rubrics/t.yaml'), 'rubric: townships\ntitle: 示例\nitems: []\n');
    writeFileSync(path.join(folder, '示例 甲.yaml'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (script: string): string =>
    execFileSync(
      shell,
      shell === 'bash' ? ['--norc', '-c', script] : shell === 'zsh' ? ['-f', '-c', script] : ['--no-config', '-c', script],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'dumb' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );

  /** Presses Tab behind the line: in bash by calling what Tab calls, in zsh on a terminal of its own, in fish by its own command for that. */
  function tab(...words: string[]): string[] {
    const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    const scripts = {
      bash: `source <(rubric completion bash); COMP_WORDS=(rubric ${quoted}); COMP_CWORD=${words.length}; _rubric_completion; printf '%s\\n' "\${COMPREPLY[@]}"`,
      zsh: `autoload -Uz compinit && compinit -D -u; source <(rubric completion zsh)
            _describe() { local -a all=("\${(@P)3}"); print -rl -- "\${(@)all%%:*}" }; _files() { print -r -- FILES }
            words=(rubric ${quoted}); CURRENT=$#words; _rubric`,
      fish: `rubric completion fish | source; complete -C '${['rubric', ...words].join(' ').replaceAll("'", "\\'")}'`,
    };
    return run(scripts[shell])
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t')[0]!);
  }

  it('loads without a word', () => {
    expect(
      run(
        shell === 'fish'
          ? 'rubric completion fish | source'
          : shell === 'zsh'
            ? 'autoload -Uz compinit && compinit -D -u; source <(rubric completion zsh)'
            : 'source <(rubric completion bash)',
      ),
    ).toBe('');
  });

  it('completes commands, options, formats, rubrics and codes', () => {
    expect(tab('val')).toEqual(['validate']);
    expect(tab('rank', '--fin')).toEqual(['--final']);
    expect(tab('score', '--format', 'nd')).toEqual(['ndjson']);
    expect(tab('score', '--under', 'town')).toEqual(['townships']);
    expect(tab('explain', 'rubric/sum-by-c').filter((value) => value !== 'FILES')).toEqual(['rubric/sum-by-class']);
  });

  it('runs nothing that was typed', () => {
    tab('validate', '$(touch typed)', '');
    expect(existsSync(path.join(folder, 'typed'))).toBe(false);
  });
});
