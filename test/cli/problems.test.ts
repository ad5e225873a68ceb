// Where problems go: `--format` and `-o` of validate, `--diagnostics` of every command, the job summary of GitHub Actions.

import { describe, expect, it } from 'vitest';
import { problemFormats } from '../../src/report/problems/names.js';
import { rubric, usual } from '../support/command-line.js';
import { problem } from '../support/fake-services.js';

const answers = { problems: [problem('a/b')] };

describe('validate', () => {
  it.each(problemFormats.map(({ name }) => name))('prints %s on stdout', async (format) => {
    const { code, out } = await rubric(`validate evidence --format ${format}`, usual, answers);
    expect([code, out.split('\n').length > 1]).toEqual([1, true]);
    expect((await rubric(`validate evidence --diagnostics ${format}`, usual, answers)).out).toBe(out);
  });

  it('takes the form of a file from its ending, and then prints nothing', async () => {
    const { out, io } = await rubric('validate evidence -o 报告.sarif', usual, answers);
    expect([out, io.textOf('报告.sarif')]).toEqual(['', 'sarif of 1 in evidence/town_a.yaml \n']);
    const named = await rubric('validate evidence -o x.sarif --format junit', usual, answers);
    expect(named.io.textOf('x.sarif')).toMatch(/^junit of 1/);
  });

  it('writes files besides, as many as are asked for', async () => {
    const { out, error, io } = await rubric('validate evidence --diagnostics sarif=a.sarif --diagnostics junit=b.xml', usual, answers);
    expect(out).toBe('error a/b\n');
    expect(io.textOf('a.sarif')).toMatch(/^sarif of 1/);
    expect(io.textOf('b.xml')).toMatch(/^junit of 1/);
    expect(error).toContain('已写入 a.sarif\n已写入 b.xml\n');
  });

  it('prints several forms one after another', async () => {
    const { out } = await rubric('validate evidence --diagnostics text --diagnostics lines', usual, answers);
    expect(out).toBe('error a/b\nlines of 1 in evidence/town_a.yaml \n');
  });
});

describe.each(['score evidence', 'rank evidence', 'explain evidence --unit town_b'])('%s', (line) => {
  it('keeps problems on stderr, in the form asked for, and the result on stdout', async () => {
    const usually = await rubric(line, usual, answers);
    const { out, error } = await rubric(`${line} --diagnostics lines --diagnostics sarif=a.sarif`, usual, answers);
    expect(out).toBe(usually.out);
    expect(error).toBe('lines of 1 in evidence/town_a.yaml \n已写入 a.sarif\n');
  });
});

describe('a form that does not exist', () => {
  it.each(['validate', 'score', 'rank'])('is wrong usage of %s, before anything is done', async (command) => {
    const { code, out, error, services } = await rubric(`${command} evidence --diagnostics sariff=x`, usual, answers);
    expect([code, out, services.scored.length, services.validated.length]).toEqual([2, '', 0, 0]);
    expect(error).toMatch(/没有“sariff”这种格式，是不是“sarif”？可以是：text lines json /);
  });

  it.each(['=x', 'sarif='])('%s', async (wish) => {
    expect((await rubric(`validate evidence --diagnostics ${wish}`, usual, answers)).code).toBe(2);
  });
});

describe('in a job', () => {
  const job = (environment: Record<string, string>, files: Record<string, string> = {}): typeof usual => ({
    files: { ...usual.files, ...files },
    environment,
  });

  it('adds to the job summary what other steps left', async () => {
    const machine = job({ GITHUB_STEP_SUMMARY: '/runner/summary.md' }, { '/runner/summary.md': 'earlier' });
    const { io } = await rubric('validate evidence --format github', machine, answers);
    expect(io.textOf('/runner/summary.md')).toBe('earlier\nsummary of 1\n');
    const fresh = await rubric('score evidence --diagnostics github', job({ GITHUB_STEP_SUMMARY: '/runner/new.md' }), answers);
    expect(fresh.io.textOf('/runner/new.md')).toBe('summary of 1\n');
  });

  it('writes no summary for other forms', async () => {
    const { io } = await rubric('validate evidence', job({ GITHUB_STEP_SUMMARY: '/runner/new.md' }), answers);
    expect(io.textOf('/runner/new.md')).toBeUndefined();
  });

  it.each([
    [{ GITHUB_WORKSPACE: '/' }, 'desk/'],
    [{ CI_PROJECT_DIR: '/desk' }, ''],
    [{ GITHUB_WORKSPACE: '/elsewhere' }, ''],
    [{ GITHUB_WORKSPACE: '' }, ''],
  ])('says where the working directory lies in the repository: %o', async (environment, root) => {
    const { out } = await rubric('validate evidence --format gitlab', job(environment as Record<string, string>), answers);
    expect(out).toBe(`gitlab of 1 in evidence/town_a.yaml ${root}\n`);
  });
});
