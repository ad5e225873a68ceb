// The port while a command watches: never other bytes than the file has, and the very same ones where it did not change.

import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeIo, type Host } from '../../src/cli/node-io.js';
import { rememberingIo } from '../../src/cli/remembering-io.js';
import { memoryIo } from '../support/memory-io.js';

afterEach(() => void vi.useRealTimers());

type Step = { readonly file: string; readonly text: string | undefined } | 'tick' | 'look';

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      file: fc.constantFrom('/desk/a.yaml', '/desk/b.yaml', '/desk/c/a.yaml'),
      text: fc.constantFrom('1', '2', '10', undefined),
    }),
    fc.constantFrom<Step>('tick', 'look'),
  ),
  { maxLength: 30 },
);

describe('a file', () => {
  it('is what it holds now, also where two changes share one time and length', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const io = memoryIo();
        const changed = new Map<string, number>();
        let clock = 0;
        const versionOf = (file: string): string | undefined => {
          const time = changed.get(file);
          return time === undefined || time === clock ? undefined : `${io.files.get(file)?.length} ${time}`;
        };
        const remembering = rememberingIo({ ...io, versionOf });
        const seen = new Map<string, Uint8Array>();
        for (const step of all) {
          if (step === 'tick') clock++;
          else if (step === 'look') {
            const names = (list: typeof io.listFolder) => list('/desk').map(({ name, kind }) => `${kind} ${name}`);
            expect(names(remembering.listFolder)).toEqual(names(io.listFolder));
            for (const [file, bytes] of io.files) {
              const read = remembering.readFile(file);
              expect(new TextDecoder().decode(read)).toBe(new TextDecoder().decode(bytes));
              const before = seen.get(file);
              if (before && Buffer.compare(before, read) === 0) expect(read).toBe(before);
              seen.set(file, read);
            }
          } else {
            changed.set(step.file, clock);
            if (step.text === undefined) {
              io.files.delete(step.file);
              seen.delete(step.file);
            } else io.files.set(step.file, new TextEncoder().encode(step.text));
          }
        }
      }),
    );
  });

  it('that cannot be read fails each time, and is read when it can be again', () => {
    const io = memoryIo({ files: { 'a.yaml': '1' } });
    const remembering = rememberingIo(io);
    const bytes = io.files.get('/desk/a.yaml')!;
    remembering.readFile('/desk/a.yaml');
    io.files.delete('/desk/a.yaml');
    expect(() => remembering.readFile('/desk/a.yaml')).toThrow('ENOENT');
    io.files.set('/desk/a.yaml', bytes);
    expect(remembering.readFile('/desk/a.yaml')).toBe(bytes);
  });

  it('has its work done once', () => {
    const remembering = rememberingIo(memoryIo());
    const bytes = new Uint8Array([1]);
    const work = vi.fn((given: Uint8Array) => given.length);
    expect([remembering.once(work, bytes), remembering.once(work, bytes), remembering.once(work, new Uint8Array([1, 2]))]).toEqual([
      1, 1, 2,
    ]);
    expect(work).toHaveBeenCalledTimes(2);
  });
});

describe('the version of a file on a real machine', () => {
  it('is not told of a file that changed just now, and later shows a change that leaves its length and time of modification', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rubric-version-'));
    try {
      const file = path.join(folder, 'a.yaml');
      const long = new Date('2017-01-01');
      const io = nodeIo({ cwd: () => folder } as Host);
      writeFileSync(file, '1');
      utimesSync(file, long, long);
      expect(io.versionOf(file)).toBeUndefined();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
      const before = io.versionOf(file);
      expect(io.versionOf(file)).toBe(before);
      writeFileSync(file, '2');
      utimesSync(file, long, long);
      expect(before).toBeDefined();
      expect(io.versionOf(file)).not.toBe(before);
      expect(io.versionOf(path.join(folder, 'none.yaml'))).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
