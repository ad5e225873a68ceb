// What the repository offers to CI: the steps of the action run by bash, the entry of the hook, the problem matcher on real output.
// With the built command, as there: `npm test` builds first.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const project = path.resolve(import.meta.dirname, '../..');
const command = path.join(project, 'dist/rubric.cjs');
const read = (file: string): string => readFileSync(path.join(project, file), 'utf8');

const rubric = (points: number): string =>
  `rubric: safety\ntitle: 安全 100%\npoints: ${points}\nitems:\n  - {id: accidents, title: 事故, points: 9, kind: each, deduct: 3}\n`;
const evidence = 'rubric: safety\nunit: {id: town_a}\nfacts: {accidents: 1}\n';

let repository: string;
beforeAll(() => {
  if (!existsSync(command)) throw new Error('dist/ is missing: run `npm run build` first');
  repository = mkdtempSync(path.join(tmpdir(), 'rubric-ci-'));
  mkdirSync(path.join(repository, '考核/rubrics'), { recursive: true });
  writeFileSync(path.join(repository, '考核/rubrics/a b.yaml'), rubric(10));
  writeFileSync(path.join(repository, '考核/town_a.yaml'), evidence);
  mkdirSync(path.join(repository, 'clean'));
  writeFileSync(path.join(repository, 'clean/safety.yaml'), rubric(9));
  writeFileSync(path.join(repository, 'clean/town_a.yaml'), evidence);
  writeFileSync(path.join(repository, 'clean/workflow.yaml'), 'on: push\n');
});
afterAll(() => rmSync(repository, { recursive: true }));

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(read('action.yml')) as Action;
const steps = action.runs.steps.filter(({ run }) => run !== undefined);

/** `${{ inputs.x }}` filled in, as the runner does it. */
function filled(text: string, given: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_whole, name: string) => given[name] ?? action.inputs[name]!.default);
}

/** A job of one step that uses the action: its shell steps, one after another, each in a bash of its own as the runner starts it. */
function job(given: Readonly<Record<string, string>>): { code: number; out: string; summary: string; outputs: string } {
  const summary = path.join(repository, 'summary.md');
  const outputs = path.join(repository, 'outputs.txt');
  for (const file of [summary, outputs]) writeFileSync(file, '');
  let code = 0;
  let out = '';
  for (const { run, env = {}, 'working-directory': folder = '.' } of steps) {
    const own = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value, given)]));
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run!], {
      cwd: path.join(repository, filled(folder, given)),
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GITHUB_ACTION_PATH: project,
        GITHUB_WORKSPACE: repository,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: outputs,
        ...own,
      },
    });
    code = ran.status ?? -1;
    out += ran.stdout + ran.stderr;
    if (code !== 0) break;
  }
  return { code, out, summary: readFileSync(summary, 'utf8'), outputs: readFileSync(outputs, 'utf8') };
}

describe('action.yml', () => {
  it('is composite: every step of a shell names it, every input has words and a default', () => {
    expect(action.runs.using).toBe('composite');
    expect(steps.map(({ shell }) => shell)).toEqual(['bash', 'bash']);
    for (const { description, default: value } of Object.values(action.inputs))
      expect([typeof description, typeof value]).toEqual(['string', 'string']);
  });

  it('puts no input into the text of a script, where it could run', () => {
    for (const { run } of steps) expect(run).not.toContain('${{');
  });

  it('fails with annotations from the root of the repository, a summary and SARIF', () => {
    const { code, out, summary, outputs } = job({ 'working-directory': '考核', sarif: 'out.sarif' });
    expect(code).toBe(1);
    expect(out).toContain('错误[rubric/sum]');
    expect(out).toMatch(/^::error file=考核\/rubrics\/a b\.yaml,line=3,endLine=3,col=9,endColumn=11,title=rubric\/sum::/m);
    expect(summary).toMatch(/^## 1 个错误\n[^]*\| rubric\/sum \|\n$/);
    expect(outputs).toBe('sarif=考核/out.sarif\n');
    const log = JSON.parse(readFileSync(path.join(repository, '考核/out.sarif'), 'utf8')) as { runs: { results: unknown[] }[] };
    expect(log.runs[0]!.results).toHaveLength(1);
  });

  it('passes where nothing is wrong, and speaks English on request', () => {
    const { code, out, summary, outputs } = job({ paths: 'clean/safety.yaml\nclean/town_a.yaml\n', language: 'en' });
    expect([code, summary, outputs]).toEqual([0, '## no problems\n', '']);
    expect(out).toContain('Checked 1 rubric and 1 evidence file: no problems.');
  });

  it('takes rubrics from elsewhere, and paths with blanks', () => {
    expect(job({ paths: '考核/rubrics/a b.yaml' }).code).toBe(1);
    const elsewhere = job({ paths: 'clean/town_a.yaml', rubrics: 'clean/safety.yaml\n考核/rubrics' });
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.out).toContain('考核/rubrics/a b.yaml');
  });
});

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly entry: string;
    readonly args: readonly string[];
    readonly language: string;
    readonly files: string;
    readonly pass_filenames: boolean;
  }
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as [Hook];

  const run = (folder: string): number | null => {
    const [program, ...argv] = hook.entry.split(' ');
    expect(program).toBe('rubric');
    return spawnSync('node', [command, ...argv, ...hook.args], { cwd: path.join(repository, folder), env: { PATH: process.env.PATH } })
      .status;
  };

  it('fails on a problem, and passes over YAML of others', () => {
    expect(run('考核')).toBe(1);
    expect(run('clean')).toBe(0);
  });

  it('runs on YAML files, and the package brings the command when it is packed', () => {
    expect(new RegExp(hook.files).test('rubrics/a.yml')).toBe(true);
    expect(hook.pass_filenames).toBe(false);
    const { bin, scripts } = JSON.parse(read('package.json')) as { bin: Record<string, string>; scripts: Record<string, string> };
    expect(bin['rubric']).toBe('dist/rubric.cjs');
    expect(scripts['prepack']).toBe('npm run build');
  });
});

describe('the problem matcher', () => {
  interface Matcher {
    readonly regexp: string;
    readonly [part: string]: string | number;
  }
  const matcher = (JSON.parse(read('ci/problem-matcher.json')) as { problemMatcher: { pattern: Matcher[] }[] }).problemMatcher[0]!
    .pattern[0]!;
  const match = (pattern: Matcher, line: string): Record<string, string | undefined> | undefined => {
    const found = new RegExp(pattern.regexp).exec(line);
    const part = (name: string): string | undefined => found?.[Number(pattern[name])];
    return found
      ? Object.fromEntries(['file', 'line', 'column', 'severity', 'message', 'code'].map((name) => [name, part(name)]))
      : undefined;
  };
  const output = (): string[] =>
    spawnSync('node', [command, 'validate', '考核', '--format', 'lines', '--quiet'], {
      cwd: repository,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    })
      .stdout.split('\n')
      .slice(0, -1);

  it('finds every part of every line that the command prints', () => {
    expect(output().map((line) => match(matcher, line))).toEqual([
      {
        file: '考核/rubrics/a b.yaml',
        line: '3',
        column: '9',
        severity: 'error',
        message: expect.stringMatching(/安全 100%.*10/) as string,
        code: 'rubric/sum',
      },
    ]);
  });

  it('is the one that docs/editors.md gives for tasks of VS Code', () => {
    const [, tasks] = /```json\n(\{[^`]*"tasks"[^`]*)```/.exec(read('docs/editors.md'))!;
    const [task] = (JSON.parse(tasks!) as { tasks: { command: string; problemMatcher: { pattern: Matcher } }[] }).tasks;
    expect(task!.command).toBe('npx rubric validate . --format lines');
    expect(task!.problemMatcher.pattern).toEqual(matcher);
  });
});
