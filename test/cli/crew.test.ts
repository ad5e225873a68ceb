// Thousands of files read by several threads: the same bytes as without them, whatever the files and the threads are like.

import { describe, expect, it } from 'vitest';
import { many } from '../../src/cli/commands/many-inputs.js';
import { ThreadWork, type Job, type Thread } from '../../src/cli/crew/thread.js';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo, type Machine } from '../support/memory-io.js';
import { deadThread, pretendedThread } from '../support/threads.js';

const rubric = `# 虚构示例。
rubric: many
title: 示例细则
points: 20
ranking: {within: group}
grades:
  - {name: 优秀, from: 18}
  - {name: 合格}
items:
  - id: work
    title: 工作
    items:
      - {id: late, title: 迟报, points: 10, kind: each, deduct: 0.5}
      - {id: plan, title: 计划, points: 5, kind: judged, deduct: {up_to: 5}}
  - {id: cases, title: 案件, points: 5, kind: each, deduct: 1}
`;

const evidence = (index: number): string => `# 虚构示例。
rubric: many
unit: {id: unit_${index}, name: 示例单位${index}, group: 第${index % 7}组}
assessed: {by: 示例考核组, date: 2025-12-20}
facts:
  late: ${index % 13}
  plan: {lost: ${index % 4}, reason: 理由${index % 3}}
  cases:
    - {id: c${index}, date: 2025-03-0${(index % 9) + 1}, note: 示例${index}}
`;

const odd = {
  'e/two-files-a.yaml': 'rubric: many\nunit: {id: two, name: 示例乙, group: 第1组}\nstage: self\nfacts:\n  late: 1\n',
  'e/two-files-b.yaml':
    'rubric: many\nunit: {id: two, name: 示例乙, group: 第1组}\nfacts:\n  late: 2\n  plan: {lost: 1, reason: 无}\n  cases: 0\n',
  'e/missing.yaml': 'rubric: many\nunit: {id: missing, name: 示例丙, group: 第1组}\nfacts:\n  late: 1\n',
  'e/wrong.yaml': 'rubric: many\nunit: {id: wrong, name: 示例丁, group: 第2组}\nfacts:\n  late: 一\n',
  'e/broken.yaml': 'rubric: many\nunit: {id: broken\nfacts: [\n',
  'e/typo.yaml': 'rubric: many\nunit: {id: typo, name: 示例戊, grup: 第2组}\nfacts:\n  late: 0\n  plan: {lost: 0}\n  cases: 0\n',
  'e/other-rubric.yaml': 'rubric: nowhere\nunit: {id: other, name: 示例己}\nfacts:\n  late: 0\n',
  'e/namesake.yaml': evidence(3).replace('unit_3', 'unit_x'),
  'e/empty.yaml': '',
};

const manyFiles = (): Record<string, string> => {
  const files = Array.from({ length: many }, (_, index) => [`e/${index % 10}/unit_${index}.yaml`, evidence(index)] as const);
  return { 'rubrics/many.yaml': rubric, ...Object.fromEntries(files), ...odd };
};

async function said(machine: Machine, args: readonly string[]) {
  const io = memoryIo(machine);
  const code = await run(['rank', 'e', 'rubrics', ...args, '--lang', 'zh'], io, () => Promise.resolve(services));
  return { code, out: io.out(), error: io.error() };
}

describe('thousands of files', () => {
  const files = manyFiles();
  const readFile = (location: string) => new TextEncoder().encode(files[location.replace('/desk/', '') as keyof typeof files]);
  const source = (path: string) => ({ path, bytes: new TextEncoder().encode(files[path]), named: true });
  const paths = Object.keys(files).filter((path) => path.startsWith('e/'));
  const plainly = said({ files }, ['--format', 'ndjson', '--reference']);
  it('are shared out', () => {
    const job = {
      rubrics: [source('rubrics/many.yaml')],
      files: paths.map((path) => ({ location: path, path })),
      next: new SharedArrayBuffer(4),
      portion: 64,
    };
    const { share, others } = new ThreadWork(job, (path) => source(path).bytes).read();
    expect(share.files.length).toBe(many + 1);
    expect(others.length).toBe(paths.length - share.files.length);
  });

  const crews: Record<string, (job: Job) => Thread[]> = {
    'no thread': () => [],
    'one thread': (job) => [pretendedThread(job, readFile, 0.6)],
    'two threads': (job) => [pretendedThread(job, readFile, 0.3), pretendedThread(job, readFile, 0.8)],
    'a thread that comes to nothing': (job) => [deadThread, pretendedThread(job, readFile, 0.5)],
    'a thread that goes silent': (job) => [pretendedThread(job, readFile, 0.5, 1)],
  };
  it.each(Object.entries(crews))('give the same with %s', { timeout: 60_000 }, async (_, crew) => {
    const threads = (job: Job) => Promise.resolve(crew(job));
    const found = await said({ files, threads }, ['--format', 'ndjson']);
    expect(found).toEqual(await plainly);
    expect(found.out.split('\n').length).toBeGreaterThan(many);
  });

  it('give the same as parts of a group, which have no places', { timeout: 60_000 }, async () => {
    const whole = memoryIo({ files });
    await run(['cohort', 'e', 'rubrics', '-o', 'summary.json'], whole, () => Promise.resolve(services));
    const machine = { ...files, 'summary.json': whole.textOf('summary.json')! };
    const threads = (job: Job) => Promise.resolve([pretendedThread(job, readFile, 0.5)]);
    const parts = ['score', 'e', 'rubrics', '--cohort', 'summary.json', '--format', 'ndjson', '--lang', 'zh'];
    const [shared, alone] = [memoryIo({ files: machine, threads }), memoryIo({ files: machine })];
    await run(parts, shared, () => Promise.resolve(services));
    await run([...parts, '--reference'], alone, () => Promise.resolve(services));
    expect(shared.out()).toBe(alone.out());
    expect(shared.out()).toContain('"unit_1999"');
  });

  it('say so where one changes while they are read', { timeout: 60_000 }, async () => {
    const asked = new Map<string, number>();
    const machine: Machine = { files, threads: (job: Job) => Promise.resolve([pretendedThread(job, readFile, 0.5, 0)]) };
    const io = memoryIo(machine);
    const changing = {
      ...io,
      readFile: (location: string) => {
        const times = (asked.get(location) ?? 0) + 1;
        asked.set(location, times);
        const text = new TextDecoder().decode(io.readFile(location));
        return new TextEncoder().encode(location.endsWith('unit_3.yaml') ? text.replace('late: 3', `late: ${times}`) : text);
      },
    };
    const code = await run(['rank', 'e', 'rubrics', '--format', 'ndjson', '--lang', 'zh'], changing, () => Promise.resolve(services));
    expect({ code, error: io.error().split('\n').at(-2) }).toEqual({
      code: 1,
      error: '错误：e/3/unit_3.yaml 在运行期间改动过，请重新运行',
    });
  });

  it('give the same where units look at one another, which is no work for a thread', { timeout: 60_000 }, async () => {
    const asking = rubric.replace('deduct: 0.5}', 'deduct: "if(late > cohort.mean(late), 0.5, 0.4)"}');
    const changed = { ...files, 'rubrics/many.yaml': asking };
    const threads = (job: Job) => Promise.resolve([pretendedThread(job, readFile, 0.5)]);
    expect(await said({ files: changed, threads }, ['--format', 'ndjson'])).toEqual(
      await said({ files: changed }, ['--format', 'ndjson', '--reference']),
    );
  });

  it('are read again without threads where a rubric lies among them', { timeout: 60_000 }, async () => {
    const { 'rubrics/many.yaml': text, ...others } = files;
    const moved = { ...others, 'e/table.yaml': text!, 'rubrics/other.yaml': rubric.replace('many', 'other') };
    const threads = (job: Job) => Promise.resolve([pretendedThread(job, readFile, 0.5)]);
    const found = await said({ files: moved, threads }, ['--format', 'ndjson']);
    expect(found).toEqual(await said({ files: moved }, ['--format', 'ndjson', '--reference']));
  });
});
