// `--under ID`: what is not there is a slip of the command line, and never another rubric.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo } from '../support/memory-io.js';

const rubric = (id: string, points: string): string =>
  `rubric: ${id}\ntitle: 示例\npoints: 10\nitems:\n  - {id: w, title: 工作, points: 10, kind: each, deduct: ${points}}\n`;

async function rubricCommand(line: string, files: Readonly<Record<string, string>> = {}) {
  const evidence = 'rubric: towns\nunit: {id: a}\nfacts: {w: 1}\n';
  const io = memoryIo({
    files: { 'rubrics/towns.yaml': rubric('towns', '1'), 'rubrics/streets.yaml': rubric('streets', '3'), 'e.yaml': evidence, ...files },
  });
  const code = await run(line.split(' '), io, async () => services);
  return { code, out: io.out(), error: io.error() };
}

describe('--under', () => {
  it.each(['score e.yaml', 'rank e.yaml', 'cohort e.yaml', 'score -'])(
    '%s refuses an id that no rubric has, and names the nearest',
    async (command) => {
      const { code, out, error } = await rubricCommand(`${command} --under street --lang en`);
      expect([code, out]).toEqual([2, '']);
      expect(error).toContain('no rubric "street"');
      expect(error).toContain('did you mean "streets"?');
    },
  );

  it('scores by the rubric that it names', async () => {
    const { code, out } = await rubricCommand('score e.yaml --under streets --format json');
    const { units } = JSON.parse(out) as { units: { rubric: string; score: string }[] };
    // 10 - 3
    expect([code, units[0]!.rubric, units[0]!.score]).toEqual([0, 'streets', '7']);
  });

  it('scores nobody by another one where that has an error', async () => {
    const broken = { 'rubrics/streets.yaml': rubric('streets', 'x') };
    const { code, out } = await rubricCommand('score e.yaml --under streets --format json', broken);
    const { units, diagnostics } = JSON.parse(out) as { units: { status: string }[]; diagnostics: { code: string }[] };
    expect([code, units.map(({ status }) => status)]).toEqual([1, ['error']]);
    expect(diagnostics.map((one) => one.code)).not.toContain('evidence/unknown-rubric');
  });
});
