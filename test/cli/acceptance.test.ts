// `rubric validate`: what makes it fail, and findings that were accepted before.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo, type MemoryIo } from '../support/memory-io.js';

/** One warning (the cap), one note (the sum), and notes only for those who ask. */
const rubric = `rubric: township
title: 示例考核
points: 16
items:
  - {id: papers, title: 材料, points: 6, kind: checklist, required: [plan, scheme, summary], deduct: 3}
  - {id: absence, title: 出庭, points: 10, kind: each, deduct: 2, at_most: 60}
`;
const another = rubric.replace('deduct: 3}', 'deduct: 3, at_most: 99}');
const clean = rubric.replace('at_most: 60', 'at_most: 6').replace('deduct: 3}', 'deduct: 2}');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function validate(io: MemoryIo, options = ''): Promise<Ran> {
  const [out, error] = [io.out().length, io.error().length];
  const code = await run(['validate', 'rubric.yaml', ...options.split(' ').filter(Boolean), '--lang', 'en'], io, async () => services);
  return { code, out: io.out().slice(out), error: io.error().slice(error) };
}

const machine = (text: string, terminal = false): MemoryIo =>
  memoryIo({ files: { 'rubric.yaml': text }, ...(terminal && { errorOutput: { isTerminal: true } }) });

const rewrite = (io: MemoryIo, file: string, text: string): void => void io.files.set(`/desk/${file}`, new TextEncoder().encode(text));

const codesIn = (json: string): string[] => (JSON.parse(json) as { code: string }[]).map(({ code }) => code);

describe('what fails', () => {
  it('without a wish: errors', async () => {
    expect((await validate(machine(rubric))).code).toBe(0);
    expect((await validate(machine(rubric.replace('points: 16', 'points: 17')))).code).toBe(1);
  });

  it('--strict: warnings too, and it says how many', async () => {
    const { code, error } = await validate(machine(rubric), '--strict');
    expect(code).toBe(1);
    expect(error).toContain('1 warning: failed, as asked.');
    expect((await validate(machine(clean), '--strict')).code).toBe(0);
  });

  it('--fail-on: from that severity on; info is another word for note', async () => {
    expect((await validate(machine(rubric), '--fail-on error')).code).toBe(0);
    expect((await validate(machine(rubric), '--fail-on warning')).code).toBe(1);
    expect((await validate(machine(clean), '--fail-on warning')).code).toBe(0);
    for (const word of ['note', 'info']) expect((await validate(machine(clean), `--fail-on ${word}`)).code).toBe(1);
    expect((await validate(machine(clean), '--fail-on hint')).code).toBe(2);
  });

  it('--quiet shows what fails and nothing else', async () => {
    expect((await validate(machine(rubric), '--quiet')).out).toBe('');
    const { out, error } = await validate(machine(rubric), '--quiet --strict');
    expect(out).toContain('rubric/cap-never-bites');
    expect(out).not.toContain('rubric/sum-beyond-item');
    expect(error).toBe('');
  });
});

describe('--notes', () => {
  it('lists what needs no action; without it a terminal is told how many there are', async () => {
    const { out, error } = await validate(machine(clean, true));
    expect(out).toBe('');
    expect(error).toMatch(/^Checked 1 rubric and 0 evidence files: no problems\.\n\d+ more notes are not listed; --notes lists them\.\n$/);
    const listed = codesIn((await validate(machine(clean), '--notes --format json')).out);
    expect(listed).toContain('rubric/attainable');
    expect(listed).toContain('rubric/left-unsaid');
    expect(error).toContain(`${listed.length} more notes`);
  });
});

describe('--baseline', () => {
  const accepted = async (text: string): Promise<MemoryIo> => {
    const io = machine(text);
    expect((await validate(io, '--baseline accepted.json --update-baseline')).code).toBe(0);
    return io;
  };

  it('accepts what it lists and nothing more', async () => {
    const io = await accepted(rubric);
    expect(JSON.parse(io.textOf('accepted.json')!)).toEqual({
      schema: 'rubric-baseline/1',
      accepted: [{ code: 'rubric/cap-never-bites', rubric: 'township', at: 'absence.at_most', reason: '' }],
    });
    const same = await validate(io, '--strict --baseline accepted.json');
    expect(same.code).toBe(0);
    expect(same.out).not.toContain('rubric/cap-never-bites');
    expect(same.error).toContain('1 finding is accepted in accepted.json and not listed.');
  });

  it('holds when lines move and rows change their place', async () => {
    const io = await accepted(rubric);
    const [head, rows] = rubric.split('items:\n');
    const [papers, absence] = rows!.trimEnd().split('\n');
    rewrite(io, 'rubric.yaml', `# moved\n\n${head}items:\n${absence}\n${papers}\n`);
    expect((await validate(io, '--strict --baseline accepted.json')).code).toBe(0);
  });

  it('fails when it grows, even where warnings alone would not', async () => {
    const io = await accepted(rubric);
    rewrite(io, 'rubric.yaml', another);
    const { code, out, error } = await validate(io, '--baseline accepted.json');
    expect(code).toBe(1);
    expect(out.match(/warning\[rubric\/cap-never-bites\]/g)).toHaveLength(1);
    expect(out).toContain('rubric.yaml:5:');
    expect(error).toContain('1 finding is not in accepted.json');
  });

  it('tells what is no longer found, and does not fail for it', async () => {
    const io = await accepted(rubric);
    rewrite(io, 'rubric.yaml', clean);
    const { code, error } = await validate(io, '--baseline accepted.json');
    expect(code).toBe(0);
    expect(error).toContain('no longer found: township absence.at_most rubric/cap-never-bites');
  });

  it('keeps reasons, and entries of rubrics that were not looked at', async () => {
    const io = await accepted(rubric);
    const foreign = { code: 'rubric/cap-never-bites', rubric: 'other', at: 'x', reason: '原文如此' };
    const own = { code: 'rubric/cap-never-bites', rubric: 'township', at: 'absence.at_most', reason: '附件3照印' };
    rewrite(io, 'accepted.json', JSON.stringify({ schema: 'rubric-baseline/1', accepted: [own, foreign] }));
    rewrite(io, 'rubric.yaml', another);
    expect((await validate(io, '--baseline accepted.json --update-baseline')).code).toBe(0);
    const entries = (JSON.parse(io.textOf('accepted.json')!) as { accepted: unknown[] }).accepted;
    expect(entries).toEqual([foreign, own, { ...own, at: 'papers.at_most', reason: '' }]);
    expect((await validate(io, '--baseline accepted.json')).error).not.toContain('no longer found');
  });

  it('accepts no errors', async () => {
    const io = machine(rubric.replace('points: 16', 'points: 17'));
    expect((await validate(io, '--baseline accepted.json --update-baseline')).code).toBe(1);
    expect((await validate(io, '--baseline accepted.json')).out).toContain('rubric/sum');
  });

  it('is refused where it is missing, is something else, or is not named', async () => {
    expect((await validate(machine(rubric), '--baseline accepted.json')).code).toBe(2);
    expect((await validate(machine(rubric), '--update-baseline')).error).toContain('--update-baseline needs --baseline FILE');
    const io = machine(rubric);
    for (const text of ['{', '[]', '{"schema": "rubric-baseline/1"}']) {
      rewrite(io, 'accepted.json', text);
      const { code, error } = await validate(io, '--baseline accepted.json');
      expect(code).toBe(2);
      expect(error).toContain('accepted.json is no file of accepted findings');
    }
  });
});
