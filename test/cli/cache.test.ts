// `--cache`: what lies in the folder, what happens to it, and that nothing of it ever shows in a result.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo, type Machine, type MemoryIo } from '../support/memory-io.js';

const table = `rubric: disputes
title: 化解行政争议
points: 15
items:
  - {id: lost, title: 败诉, points: 15, kind: each, deduct: 3}
`;
const town = (id: string, group: string, lost: number | string): string =>
  `rubric: disputes\nunit: {id: ${id}, name: 示例${id}镇, group: ${group}}\nfacts: {lost: ${lost}}\n`;

const files = {
  'rubrics/disputes.yaml': table,
  'evidence/a.yaml': town('甲', '东', 0),
  'evidence/b.yaml': town('乙', '东', 1),
  'evidence/c.yaml': town('丙', '西', 2),
};
const program = new Uint8Array([1]);
const machine: Machine = { files, program };

async function ranked(
  io: MemoryIo,
  line = 'rank evidence --cache kept',
  other: Partial<Io> = {},
): Promise<{ out: string; error: string; code: number }> {
  const before = { out: io.out().length, error: io.error().length };
  const code = await run([...line.split(' '), '--lang', 'en'], { ...io, ...other }, async () => services);
  return { out: io.out().slice(before.out), error: io.error().slice(before.error), code };
}

const groupsIn = (io: MemoryIo): string[] => [...io.files.keys()].filter((file) => file.startsWith('/desk/kept/groups/')).sort();

describe('a run with --cache', () => {
  it('keeps each group once, and scores those again of which a file changed', async () => {
    const io = memoryIo(machine);
    const first = await ranked(io);
    expect(first).toEqual(await ranked(io, 'rank evidence'));
    const kept = groupsIn(io);
    expect(kept).toHaveLength(2);
    expect(await ranked(io)).toEqual(first);
    expect(groupsIn(io)).toEqual(kept);
    io.files.set('/desk/evidence/c.yaml', new TextEncoder().encode(town('丙', '西', 4)));
    // 15 - 4 × 3 = 3, which nobody else has.
    expect((await ranked(io)).out).toMatch(/示例丙镇 +3 /);
    expect(groupsIn(io)).toHaveLength(3);
  });

  it('says of the folder what it is, for people and for programs', async () => {
    const io = memoryIo(machine);
    await ranked(io);
    expect(io.textOf('kept/CACHEDIR.TAG')).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55\n# .*--cache.*\n# .*--cache/);
    expect(io.textOf('kept/.gitignore')).toBe('*\n');
  });

  it('takes nothing that another program or other options made', async () => {
    const io = memoryIo(machine);
    await ranked(io);
    const kept = groupsIn(io).length;
    await ranked(io, 'rank evidence --cache kept --final');
    expect(groupsIn(io)).toHaveLength(kept * 2);
    await ranked(io, 'rank evidence --cache kept', { program: () => new Uint8Array([2]) });
    expect(groupsIn(io)).toHaveLength(kept * 3);
  });

  it('gives every format the same as without it', async () => {
    const io = memoryIo(machine);
    for (const line of [
      'score evidence',
      'rank evidence',
      'rank evidence --format json',
      'rank evidence --format csv',
      'report evidence',
      'explain evidence --unit 乙',
    ]) {
      const without = await ranked(io, line);
      expect(await ranked(io, `${line} --cache kept`)).toEqual(without);
      expect(await ranked(io, `${line} --cache kept`)).toEqual(without);
      expect(without.code).toBe(0);
    }
  });

  it('says again what is wrong with a file, each time', async () => {
    const io = memoryIo({ ...machine, files: { ...files, 'evidence/b.yaml': town('乙', '东', 'many') } });
    const without = await ranked(io, 'rank evidence');
    expect(without.code).toBe(1);
    expect(without.error).toContain('evidence/b.yaml');
    expect(await ranked(io)).toEqual(without);
    expect(await ranked(io)).toEqual(without);
  });

  it.each([
    ['cut', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['empty', () => new Uint8Array()],
    ['damaged', (bytes: Uint8Array) => bytes.map((byte, index) => (index === bytes.length - 3 ? byte ^ 1 : byte))],
    ['something else', () => new TextEncoder().encode('{"units": []}\n')],
  ])('replaces a piece that is %s', async (_, spoil) => {
    const io = memoryIo(machine);
    const first = await ranked(io);
    const pieces = [...io.files].filter(([file]) => file.startsWith('/desk/kept/') && /[0-9a-f]{64}$/.test(file));
    expect(pieces).toHaveLength(3);
    for (const [file, bytes] of pieces) io.files.set(file, spoil(bytes));
    expect(await ranked(io)).toEqual(first);
    expect([...io.files].filter(([file]) => pieces.some(([name]) => name === file))).toEqual(pieces);
  });

  it('gives the result also where nothing can be written, and says that nothing was kept', async () => {
    const without = await ranked(memoryIo(machine), 'rank evidence');
    const { out, error, code } = await ranked(memoryIo({ ...machine, failWriting: 'EACCES' }));
    expect([out, code]).toEqual([without.out, 0]);
    expect(error).toContain('could not keep anything in kept: no permission.');
  });

  it('does without where it cannot tell which program it is', async () => {
    const io = memoryIo({ files });
    const { out, error, code } = await ranked(io);
    expect([out, code]).toEqual([(await ranked(io, 'rank evidence')).out, 0]);
    expect(error).toContain('--cache does nothing');
    expect(groupsIn(io)).toEqual([]);
  });

  it('throws away what was of no use for longest, and nothing that it used itself', async () => {
    const io = memoryIo(machine);
    // Three of them are more than there is room for.
    const half = { extentOf: (file: string) => ({ ...io.extentOf(file), size: file.includes('/groups/') ? 2 ** 29 : 0 }) };
    const edit = (lost: number): void => void io.files.set('/desk/evidence/c.yaml', new TextEncoder().encode(town('丙', '西', lost)));
    await ranked(io, undefined, half);
    const first = groupsIn(io);
    edit(4);
    await ranked(io, undefined, half);
    const second = groupsIn(io);
    expect(second).toHaveLength(2);
    expect(second.filter((file) => first.includes(file))).toHaveLength(1);
    await ranked(io, 'rank evidence --cache kept --final', { extentOf: () => ({ size: 2 ** 40, time: 0 }) });
    expect(groupsIn(io)).toHaveLength(2);
    expect(groupsIn(io).some((file) => second.includes(file))).toBe(false);
  });
});

describe('a mistake with --cache', () => {
  it.each([
    ['rank evidence --cache evidence', 'evidence holds other things'],
    ['rank evidence --cache rubrics/disputes.yaml', 'rubrics/disputes.yaml is a file'],
    ['rank evidence --cache kept --reference', '--cache does not go with --reference'],
    ['rank evidence --cache kept --watch', '--cache does not go with --watch'],
    ['score - --cache kept', 'score - keeps nothing'],
  ])('%s: ends with 2 and writes nothing', async (line, says) => {
    const io = memoryIo(machine);
    const { error, code } = await ranked(io, line);
    expect(code).toBe(2);
    expect(error).toContain(says);
    expect([...io.files.keys()]).toHaveLength(Object.keys(files).length);
  });
});

describe('programs that use one folder at once', () => {
  it('come to the same result, and leave nothing half-written', { timeout: 120_000 }, async () => {
    const command = path.resolve(import.meta.dirname, '../../dist/rubric.cjs');
    if (!existsSync(command)) throw new Error('dist/ is missing: run `npm run build` first');
    const folder = mkdtempSync(path.join(tmpdir(), 'rubric-cache-'));
    const rank = async (...more: string[]): Promise<string> => {
      const child = spawn(process.execPath, [command, 'rank', 'evidence', '--format', 'ndjson', ...more], { cwd: folder });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      await new Promise((resolve) => child.on('close', resolve));
      return out;
    };
    try {
      for (const part of ['rubrics', 'evidence']) mkdirSync(path.join(folder, part));
      writeFileSync(path.join(folder, 'rubrics/disputes.yaml'), table);
      for (let unit = 0; unit < 60; unit++)
        writeFileSync(path.join(folder, `evidence/${unit}.yaml`), town(`u${unit}`, `g${unit % 20}`, unit % 5));
      const without = await rank();
      const cached = await Promise.all([rank('--cache', 'kept'), rank('--cache', 'kept'), rank('--cache', 'kept')]);
      expect(cached).toEqual([without, without, without]);
      const groups = readdirSync(path.join(folder, 'kept/groups'));
      expect(groups.filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
      expect(groups).toHaveLength(20);
      expect(await rank('--cache', 'kept')).toBe(without);
      expect(readFileSync(path.join(folder, 'kept/CACHEDIR.TAG'), 'utf8')).toContain('rubric --cache');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
